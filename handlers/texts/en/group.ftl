## In the desk: the group, its members, the programme

claim-done =
    <b>This group is now the desk.</b>
    New questions come here as cards. Reply to a card to answer it. /help shows the rest.
claim-already = This group is already the desk.
claim-taken = Another group is already the desk.
claim-public = This group is public: anyone can read it. A desk must be a private group, because people trust it with their names.
claim-linked = This group discusses a channel: readers of the channel can write here without being members. A desk must be a group of its own, because people trust it with their names.
claim-forum = This group has topics, which would scatter questions and answers. Please switch topics off in the settings of the group, then send the command again.
claim-wrong-code = This code is wrong. The right one is in the log of <code>askdesk run</code>.
claim-not-administrator = Only an administrator of this group can make it the desk.
claim-failed = Telegram told me nothing about this group. Please try again.
group-welcome =
    Hello! To make this group the desk, where moderators decide on questions, an administrator needs to send this here:
    <code>/claim CODE</code>
    The code is in the log of <code>askdesk run</code>.
group-not-mine = I work in another group. To ask a question, write to me in private: @{ $bot }
desk-organisers-only = Only organisers can do this: the administrators of this group.
desk-members-only = Only members of this desk can do this.
desk-member-unknown = Telegram does not tell me whether you are a member. Make me an administrator of this group and try again.
desk-as-channel = I cannot see who writes as a channel. Please write as yourself: moderators are the members of this group.
desk-public =
    <b>This group is public now: anyone can read it.</b>
    People trust the desk with their names. Please make the group private again.
desk-linked =
    <b>This group discusses a channel now.</b>
    Readers of the channel can write here without being members, and may read what stands here. People trust the desk with their names: please unlink the channel.
desk-no-programme = There is no programme yet. An organiser can send it here as a .yaml file.
desk-language-choose = Which language should I speak in this desk?
desk-language-chosen = I now speak English in this desk. Messages that are already here change their language when something changes in them.
desk-help =
    <b>Questions</b>
    Use the buttons of a card, or reply to it with the answer.
    /queue – what is waiting
    /approve 12 14 15-20
    /decline 12 reason
    /answer 12 text
    /broadcast 12 – send an answer to all
    /agenda – what is being discussed, and what is next
    /merge 12 7 – join similar questions
    /history 12 – everything that happened to it
    /muted – who is muted
    /stats – questions in numbers

    <b>Organisers</b>
    To load a programme, reply to one of my messages with its .yaml file.
    /invite SPEAKER – a one-time link
    /speakers – who has joined
    /open, /close – take questions or not
    /slides SPEAKER LINK en
    /announce text
    /scheduled – what is planned
    /language – the language of this desk

programme-loaded = <b>The programme is loaded.</b>
programme-series = The series, its documents or its organisers have changed.
programme-unchanged = The programme is loaded. Nothing has changed.
programme-added = New: { $ids }
programme-updated = Changed: { $ids }
programme-retired = No longer shown, but kept because questions refer to them: { $ids }
programme-deleted = Removed: { $ids }
programme-not-fetched = Telegram did not give me the file ({ $error }). Please send it again.
programme-problems = { $count ->
        [one] <b>The programme has { $count } problem.</b> Nothing was changed.
       *[other] <b>The programme has { $count } problems.</b> Nothing was changed.
    }
programme-problem = Line { $line }, <code>{ $field }</code>: { $problem }
programme-line-problem = Line { $line }: { $problem }
programme-problems-more = { $count ->
        [one] And { $count } more.
       *[other] And { $count } more.
    }
