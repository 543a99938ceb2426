### What Askdesk says in English. HTML tags are Telegram's; every { $argument } is escaped where it is put in.

## The bot itself

bot-description = Ask your question to the speakers of an online seminar, and get the answer here. You can sign it with your name, or ask anonymously.
bot-short-description = The question desk of our online seminars.

command-ask = Ask a question
command-seminars = See the seminars
command-slides = Slides and documents
command-language = Change the language
command-cancel = Stop what you are writing
command-help = What I can do

desk-command-queue = What waits for a decision or an answer
desk-command-approve = Approve: /approve 12
desk-command-decline = Decline: /decline 12 reason
desk-command-answer = Answer: /answer 12 text
desk-command-broadcast = Send an answer to all: /broadcast 12
desk-command-slides = Send slides: /slides SPEAKER LINK
desk-command-announce = Send an announcement: /announce text
desk-command-open = Take questions
desk-command-close = Take no more questions
desk-command-language = Language of this desk
desk-command-help = How the desk works

## In private: finding the way

help =
    <b>I carry your questions to the speakers.</b>

    /ask – ask a question
    /seminars – the seminars
    /slides – slides and documents
    /language – another language

    You can also just write your question here.
seminars =
    <b>{ $series }</b>
    { $organisers }

    Choose a seminar:
seminars-none = There is no seminar yet. Please come back a little later.
seminar = <b>{ $title }</b>
seminar-speakers = <b>Speakers</b>
seminar-open = Questions are open.
seminar-closed = Questions are closed.
seminar-followed = You follow this seminar: answers and slides reach you here.
seminar-gone = This seminar is no longer in the programme.
speaker = { $name }
speaker-with-role = { $name }, { $role }
speaker-gone = This speaker is no longer in this seminar. Please choose again.
time-unknown = Date to be announced
time-day = { $day }
time-hours = { $day }, { $starts } to { $ends } ({ $zone } time)
start-unknown = This link leads to no seminar here. These are the seminars there are:
papers = <b>Slides and documents</b>
    { $title }
papers-choose = Of which seminar do you want the slides and documents?
papers-slides = <b>Slides</b>
papers-documents = <b>Documents</b>
papers-none = There is nothing here yet. If you follow the seminar, slides reach you as soon as they are there.
list-more = And { $count } more.
paper = { $link } ({ $language })
follow-begun = You follow this seminar.
follow-ended = You no longer follow this seminar.
language-choose = Which language do you prefer?
language-chosen = I now speak English with you. /help shows what I can do.
command-unknown = I do not know this command. /help shows what I can do.
media-instead-of-text = I can carry only text. Please write your question in words.
press-outdated = This button is out of date. Please use the newest message, or /help.

## In private: asking

ask-choose-seminar = In which seminar do you want to ask?
ask-to-whom = Whom do you want to ask?
ask-write =
    Your question to <b>{ $addressee }</b>

    Write it now, in one message of up to { $limit } characters. You will see it before it is sent.
all-speakers = All speakers
no-seminar-open = No seminar takes questions now.
questions-closed = Questions are closed in this seminar.
questions-closed-draft-kept = Questions have just been closed. Your text is kept here in the chat.
offer = Do you want to ask this as a question? Choose the seminar:
question-empty = I found no words in this message. Please write your question as text.
question-too-long =
    This has { $length } characters; a question can have { $limit }. Your text is kept: edit your message above, or send a shorter one.
question-too-long-outside =
    This has { $length } characters; a question can have { $limit }. Please send a shorter text.
preview =
    <b>Your question, as the moderators will see it</b>

    { $seminar }
    To: { $addressee }
    From: { $signature }

    { $text }
preview-outdated = This preview is out of date. Please use the newest one.
receipt =
    <b>Question { $number } is with the moderators.</b>
    I tell you here when it is approved or answered.
receipt-following = You now follow this seminar: its answers and slides reach you too.
receipt-not-following = You can follow the seminar on its page.
cancelled = Stopped. Nothing was sent.
cancel-nothing = There is nothing to stop. /help shows what I can do.

signature-choose = How do you want to sign? I remember it for next time.
signature-write-name = Please write only your name, as it should appear.
signature-write-affiliation = Please write your affiliation, such as your institution and country.
signature-empty = I found no words in this message. Please write it as text.
signature-too-long = This has { $length } characters; there is room for { $limit }. Please write a shorter one.
anonymous = Anonymous

button-ask = Ask a question
button-ask-again = Ask another question
button-papers = Slides and documents
button-open-slides = Open the slides
button-follow = Follow
button-unfollow = Unfollow
button-undo-follow = Do not follow
button-seminar = To the seminar
button-seminars = All seminars
button-earlier = ← Back
button-later = Next →
button-send = Send
button-change-signature = Change signature
button-other-signature = Sign in another way
button-sign-full = Name and affiliation
button-sign-name = Name only
button-sign-anonymous = Anonymous
button-keep = Use “{ $value }”
button-cancel = Cancel
button-no = No, thank you

## News for the asker, and broadcasts

news-approved =
    <b>Your question { $number } was approved.</b>
    <blockquote>{ $text }</blockquote>
    It will be put to the speakers. The answer comes here if it is given in writing.
news-declined =
    <b>Your question { $number } was not taken up.</b>
    <blockquote>{ $text }</blockquote>
    Reason: { $reason }
news-answered =
    <b>The answer to your question { $number }</b>
    <blockquote>{ $text }</blockquote>
    { $answer }
letter-answer =
    <b>Question { $number }</b> · { $seminar }
    From: { $signature }
    To: { $addressee }
    <blockquote>{ $text }</blockquote>
    <b>Answer</b>
    { $answer }
letter-presentation =
    <b>Slides</b> · { $seminar }
    The slides of { $speaker } ({ $language }) are here.
letter-announcement =
    <b>Announcement</b> · { $seminar }

    { $text }

reason-off-topic = Not about the topic of this seminar
reason-already-answered = Already answered
reason-unclear = Not clear to the moderators
reason-inappropriate = Not appropriate here

incident = Something went wrong on our side, and nothing was lost. Please try again; if it fails again, tell the organisers the number { $incident }.
incident-toast = Something went wrong on our side. Please try again. Number: { $incident }

## In the desk: questions

administrator = an administrator
card =
    <b>Question { $number }</b> · { $seminar }
    To: { $addressee }
    From: { $signature }

    { $text }

    Asked at { $time }
card-pending = Waiting for a decision
card-approved = Approved by { $who } at { $time }
card-declined = Declined by { $who } at { $time }: { $reason }
card-answered = Answered by { $who } at { $time }
card-answer =
    <b>Answer</b>
    { $text }
card-moved = Question { $number }: its card is now further down.
decline-choose = <b>Why is it declined?</b> The asker is told.
decline-write = { $who }, please reply to this message with the reason for declining question { $number }. The asker is told.
decline-write-unnamed = Please reply to this message with the reason for declining question { $number }. The asker is told.
answer-write = { $who }, please reply to this message with the answer to question { $number }.
answer-write-unnamed = Please reply to this message with the answer to question { $number }.
placeholder-reply = Your text
reason-empty = I found no words in this reason. Please write it as text.
reason-too-long = This reason has { $length } characters; there is room for { $limit }.
toast-approved = Question { $number } is approved.
toast-declined = Question { $number } is declined.
toast-answered = The answer to question { $number } is on its way.
toast-discarded = The draft is discarded.
toast-second = Question { $number }: { $state }
toast-answer-drafted = This answer still waits.
toast-answer-approved = This answer was already sent to its asker by { $who }.
toast-answer-broadcast = This answer was already sent to everyone by { $who }.
toast-answer-discarded = This answer was discarded by { $who }.
question-unknown = There is no question { $number }.
answer-empty = I found no words in this answer. Please write it as text.
answer-too-long = This has { $length } characters; an answer can have { $limit }. Please shorten it.
desk-text-only = I can carry only text. Please write it in words.

draft =
    <b>Answer to question { $number }</b>

    { $text }
draft-choose = Who gets it? The asker does in any case.
draft-sent = Sent to the asker by { $who }.
draft-discarded = The draft for question { $number } was discarded by { $who }.

queue =
    <b>{ $seminar }</b>
    { $waiting ->
        [0] Nothing waits for a decision.
        [one] { $waiting } question waits for a decision.
       *[other] { $waiting } questions wait for a decision.
    }
queue-approved = { $waiting ->
        [one] { $waiting } approved question waits for an answer.
       *[other] { $waiting } approved questions wait for an answer.
    }
queue-line = <b>{ $number }</b> · { $time } · { $text }
queue-how = A number below brings the question's card.
choose-seminar = For which seminar?
seminar-unknown =
    There is no seminar “{ $name }”. The seminars are:
    { $ids }
opened = “{ $seminar }” now takes questions.
opened-already = “{ $seminar }” takes questions already.
closed = “{ $seminar }” takes no more questions.
closed-already = “{ $seminar }” takes no questions already.

usage-approve = Write the number of the question: <code>/approve 12</code>
usage-decline = Write the number and the reason, which the asker is told: <code>/decline 12 This was answered in the talk.</code>
usage-answer = Write the number and the answer: <code>/answer 12 Yes, from next year.</code>
usage-broadcast = Write the number of an answered question: <code>/broadcast 12</code>
usage-slides = Write the speaker, the link and, if you like, the language: <code>/slides Verdelho https://example.org/slides.pdf en</code>
usage-announce = Write the text: <code>/announce We begin ten minutes later.</code>

button-approve = Approve
button-decline = Decline
button-answer = Answer
button-back = Back
button-write-reason = Another reason …
button-send-to-asker = Send to the asker
button-broadcast = { $followers ->
        [one] Broadcast to { $followers } follower
       *[other] Broadcast to { $followers } followers
    }
button-discard = Discard

## In the desk: broadcasts

broadcast-preview = { $followers ->
        [0] <b>Preview</b> – nobody follows this seminar yet.
        [one] <b>Preview</b> – for { $followers } follower, in their language.
       *[other] <b>Preview</b> – for { $followers } followers, each in their language.
    }
broadcast-of-answer = The answer to question { $number }
broadcast-of-presentation = The slides of { $speaker }
broadcast-of-announcement = The announcement
broadcast-running =
    <b>{ $what }</b> – being sent by { $who }
    Delivered: { $delivered } of { $total }
broadcast-done =
    <b>{ $what }</b> – sent by { $who }
    Delivered: { $delivered } of { $total }
    Blocked the bot: { $blocked }
    Failed: { $failed }
broadcast-cancelled = Cancelled by { $who }. Nothing was sent.
broadcast-decided = Somebody was faster. See what became of it in the message.
broadcast-no-answer = Question { $number } has no answer yet. Reply to its card to write one.
announcement-too-long = This has { $length } characters; an announcement can have { $limit }. Please shorten it.
slides-language-unknown = “{ $language }” is not a language code, such as “en” or “es”. A link has no spaces.
speaker-unknown = I found no speaker “{ $words }” in the programme. Use the name, or the id given in the programme file.
speaker-several =
    Several speakers fit “{ $words }”. Use the id:
    { $names }
no-seminar-for-this = There is no seminar for this. A speaker's slides need a seminar in which they speak.
link-scheme = A link must begin with https://
link-credentials = This link holds a user name or a password. Please send one without.
link-host = This link does not lead to a public website. People elsewhere could not open it.
link-spaces = This link has spaces or line breaks in it.
link-too-long = This link is too long: there is room for 500 characters.
link-characters = This link cannot be read. Please copy it again.

## In the desk: the group, its members, the programme

claim-done =
    <b>This group is now the desk.</b>
    New questions come here as cards. Reply to a card to answer it. /help shows the rest.
claim-already = This group is the desk already.
claim-taken = Another group is the desk already.
claim-public = This group is public: anyone can read it. A desk must be a private group, because people trust it with their names.
claim-wrong-code = This code is not right. It is in the log of <code>askdesk run</code>.
claim-not-administrator = Only an administrator of this group can make it the desk.
claim-failed = Telegram did not tell me who administers this group. Please try again.
group-welcome =
    Hello! To make this group the desk, where moderators decide on questions, an administrator sends here
    <code>/claim CODE</code>
    with the code from the log of <code>askdesk run</code>.
group-not-mine = I am at work in another group. To ask a question, write to me in private: @{ $bot }
desk-organisers-only = Only organisers can do this: the administrators of this group.
desk-members-only = Only members of this desk can do this.
desk-no-programme = There is no programme yet. An organiser sends it here as a .yaml file.
desk-language-choose = Which language shall I speak in this desk?
desk-language-chosen = I now speak English in this desk.
desk-help =
    <b>Questions</b>
    Use the buttons of a card, or reply to it with the answer.
    /queue – what waits
    /approve 12
    /decline 12 reason
    /answer 12 text
    /broadcast 12 – send an answer to all

    <b>Organisers</b>
    /slides SPEAKER LINK en
    /announce text
    /open, /close – take questions or not
    /language – of this desk
    To load a programme, reply to one of my messages with its .yaml file.

programme-loaded = <b>The programme is loaded.</b>
programme-series = The series, its documents or its organisers have changed.
programme-unchanged = The programme is loaded. Nothing has changed.
programme-added = New: { $ids }
programme-updated = Changed: { $ids }
programme-retired = No longer shown, but kept because questions name them: { $ids }
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

## Problems of a programme file

programme-problem-alias = Aliases (*) cannot be used. Write the value out again here.
programme-problem-bad-character = Contains the hidden character { $character }. Delete it, or type the text again.
programme-problem-bad-date = “{ $value }” is not a date of this century. Write 2020-07-20 09:00, or 2020-07-20 if the hour is not known.
programme-problem-bad-id = “{ $value }” cannot be an id. Use up to 20 of a–z, 0–9 and hyphens, beginning with a letter or digit.
programme-problem-bad-key = A field needs a name before its colon, as in “title: …”.
programme-problem-bad-language = “{ $value }” is not a language code. Write en, es, pt or fr, for example.
programme-problem-bad-link-characters = The link has a wrong port or a character that links cannot have. Copy it again from your browser.
programme-problem-bad-link-credentials = The link holds a user name or password (before “@”). Take it out.
programme-problem-bad-link-host = The link does not lead to a public website. People outside your network could not open it.
programme-problem-bad-link-scheme = The link must begin with https://
programme-problem-bad-link-spaces = The link contains spaces or hidden characters. Copy it again from your browser.
programme-problem-bad-link-too-long = The link is longer than 500 characters. Use a shorter one.
programme-problem-bad-time = “{ $value }” is not a date with a time. Write 2020-07-20 11:00.
programme-problem-bad-timezone = { $suggestions ->
    [0] “{ $value }” is not a known time zone. Write a region and city, as in America/Costa_Rica.
   *[other] “{ $value }” is not a known time zone. Did you mean { $suggestion }?
}
programme-problem-duplicate = “{ $value }” is already given in line { NUMBER($first, useGrouping: 0) }.
programme-problem-duplicate-key = The field “{ $key }” is already given in line { NUMBER($first, useGrouping: 0) }. Keep one of them.
programme-problem-duplicate-language = The same language is given twice. Keep one of them.
programme-problem-empty = Nothing is written here. Fill it in.
programme-problem-ends-before-start = The end must be later than the start.
programme-problem-ends-of-day = A seminar whose start is only a day has no end. Add the hour to “starts”, or delete “ends”.
programme-problem-ends-without-start = There is an end without a start. Add “starts”, or delete “ends”.
programme-problem-missing = “{ $field }” is missing. Add it.
programme-problem-missing-languages = Not given in { $languages }, as other texts are. Add what is missing.
programme-problem-not-speaking = “{ $speaker }” does not speak in this seminar. Add them to its “speakers”.
programme-problem-not-utf8 = The file is not in UTF-8 from here on. Save it again with the encoding UTF-8.
programme-problem-not-yaml = This line cannot be read. Check its indentation, brackets and quotation marks, and those of the line above.
programme-problem-several-documents = Only one programme fits into a file. Delete everything from this “---” on.
programme-problem-skipped-time = { $value } does not exist in { $timezone }: the clocks go forward over it.
programme-problem-stray-colon = A second colon stands in this line. Put the text into quotation marks: title: "One: two"
programme-problem-tab = The line is indented with a tab. Use spaces.
programme-problem-tag = The tag { $tag } cannot be used. Delete it.
programme-problem-too-deep = Too many levels, one within the other. See the sample programme.
programme-problem-too-large = The file is too large: a programme can have up to { $limit } KB.
programme-problem-too-long = Too long: { $length } characters, and { $limit } are the limit.
programme-problem-too-many = Too many: { $count }, and { $limit } are the limit.
programme-problem-unknown-field = { $suggestions ->
    [0] There is no field “{ $field }” here. Delete it.
   *[other] There is no field “{ $field }” here. Did you mean “{ $suggestion }”?
}
programme-problem-unknown-speaker = { $suggestions ->
    [0] No speaker has the id “{ $speaker }”. Add them to “speakers”.
   *[other] No speaker has the id “{ $speaker }”. Did you mean “{ $suggestion }”?
}
programme-problem-wrong-type = { $expected ->
    [list] A list is needed here: each item on its own line, after “- ”.
    [fields] Fields are needed here, as in “id: …”.
    [text_or_languages] A text is needed here, or one for each language, as in “en: …”.
   *[text] A single text is needed here.
}
