## In the desk: deciding

card-reopened = Waiting for a decision; reopened by { $who } at { $time }
card-live = Answered live, noted by { $who } at { $time }
card-clarify =
    <b>{ $who } asked for clarification at { $time }</b>
    { $text }
card-clarify-awaited = No reply yet.
card-clarified =
    <b>The asker replied at { $time }</b>
    { $text }
toast-live = Question { $number } was answered live.
toast-reopened = Question { $number } waits for a decision again.
numbers-backwards = The range { $begins }-{ $ends } is backwards. Did you mean { $ends }-{ $begins }? Nothing was changed.
numbers-too-many = That is { $count } numbers; up to { $limit } questions can be decided at once. Nothing was changed.
batch-approved = { $count ->
        [one] <b>Approved by { $who }: question { $numbers }</b>
       *[other] <b>Approved by { $who }: { $count } questions</b>
            { $numbers }
    }
batch-declined = { $count ->
        [one] <b>Declined by { $who }: question { $numbers }</b>
            Reason: { $reason }
       *[other] <b>Declined by { $who }: { $count } questions</b>
            { $numbers }
            Reason: { $reason }
    }
batch-nothing = Nothing was changed.
batch-undone = { $count ->
        [one] <b>Undone by { $who } at { $time }</b>
            Question { $numbers } is back as it was.
       *[other] <b>Undone by { $who } at { $time }</b>
            { $count } questions are back as they were: { $numbers }
    }
batch-already-more = { $count ->
        [one] { $count } more had already been decided.
       *[other] { $count } more had already been decided.
    }
batch-unknown = { $count ->
        [one] There is no question { $numbers }.
       *[other] There are no questions { $numbers }.
    }
batch-undo = You can undo this for { $limit } seconds. After that, the askers are told.
toast-undone = { $count ->
        [0] Nothing was undone: all of it has been decided again since.
        [one] Undone: { $count } question is back as it was.
       *[other] Undone: { $count } questions are back as they were.
    }
toast-undone-already = This was already undone by { $who }.
toast-undo-late = It is too late to undo this: the askers have been told. To take it back, use “Reopen” on the question's card.
edit-write =
    { $who }, please reply to this message with the new text of question { $number }. The asker will be told. Here is the current text to copy:
    <code>{ $text }</code>
edit-write-unnamed =
    Please reply to this message with the new text of question { $number }. The asker will be told. Here is the current text to copy:
    <code>{ $text }</code>
edit-empty = I cannot find any words in this text. Please write the question in words.
edit-too-long = This is { $length } characters long; a question can have { $limit }. Please shorten it.
edit-same = Question { $number } already says exactly this. Nothing was changed.
edited = Question { $number } now has the new text. The asker is told.
edit-second =
    Question { $number } was edited by { $who } at { $time }, before your text arrived, so yours was not used. It now reads:
    <code>{ $text }</code>
readdress-choose = <b>Who is it for?</b> The asker will be told.
toast-readdressed = Question { $number } is now for: { $addressee }
toast-speaker-gone = This speaker is no longer in the seminar. Nothing was changed.
clarify-write = { $who }, please reply to this message with what you would like to know from the asker of question { $number }.
clarify-write-unnamed = Please reply to this message with what you would like to know from the asker of question { $number }.
clarify-empty = I cannot find any words in this message. Please write what you would like to know.
clarify-too-long = This is { $length } characters long; the limit is { $limit }. Please shorten it.
clarify-sent = The asker of question { $number } has been asked. The reply will come with the question's card.

history =
    <b>History of question { $number }</b>
    As first asked:
    <blockquote>{ $text }</blockquote>
history-day = <b>{ $day }</b>
history-from = { $what } (before: { $state })
history-asked = { $time } · Asked
history-approved = { $time } · Approved by { $who }
history-declined = { $time } · Declined by { $who }: { $note }
history-answered = { $time } · Answered by { $who }
history-live = { $time } · Answered live, noted by { $who }
history-merged = { $time } · Joined with question { $note } by { $who }
history-reopened = { $time } · Reopened by { $who }
history-undone = { $time } · Undone by { $who }
history-text =
    { $time } · Text edited by { $who }. It was:
    <blockquote>{ $before }</blockquote>
history-addressee = { $time } · Addressee changed by { $who }: { $addressee } (before: { $former })
history-clarify =
    { $time } · { $who } asked for clarification:
    <blockquote>{ $note }</blockquote>
history-clarified =
    { $time } · The asker replied:
    <blockquote>{ $note }</blockquote>
history-muted = { $time } · Asker muted by { $who }
history-unmuted = { $time } · Asker unmuted by { $who }
history-written = { $time } · Answer written by { $who } ({ $state })
history-spoken = A voice message
history-quote = <blockquote>{ $text }</blockquote>
answer-state-drafted = draft
answer-state-approved = sent to the asker
answer-state-broadcast = sent to all
answer-state-discarded = discarded
answer-state-corrected = replaced by a correction
usage-history = Write the number of the question: <code>/history 12</code>

button-more = More
button-edit = Edit the text
button-addressee = Other addressee
button-clarify = Ask to clarify
button-live = Answered live
button-reopen = Reopen
button-history = History
button-undo = Undo
button-open-card = Open the card

## In private: news of a question, and what the desk wants to know

news-reopened =
    <b>The moderators are looking at your question { $number } again.</b>
    <blockquote>{ $text }</blockquote>
    I will let you know here what they decide.
news-live =
    <b>Your question { $number } was answered in the seminar.</b>
    <blockquote>{ $text }</blockquote>
news-not-live =
    <b>Your question { $number } was marked as answered by mistake.</b>
    <blockquote>{ $text }</blockquote>
    It is still waiting for an answer. If it is answered in writing, you will get the answer here.
news-edited =
    <b>The moderators have changed the wording of your question { $number }.</b> It now reads:
    <blockquote>{ $text }</blockquote>
news-readdressed = Your question { $number } now goes to: { $addressee }
news-clarify =
    <b>The moderators would like to understand your question { $number } better.</b>
    <blockquote>{ $text }</blockquote>
    { $wanted }
button-reply = Reply
reply-write = Please write your reply about question { $number } now, in up to { $limit } characters. It does not tell the moderators who you are.
reply-write-beside = You are already writing something else, which stays as it is. To reply about question { $number }, reply to this message, in up to { $limit } characters.
reply-empty = I cannot find any words in this message. Please write your reply in words.
reply-too-long = This is { $length } characters long; a reply can have { $limit }. Please send a shorter one.
reply-sent = Your reply about question { $number } is with the moderators.
reply-sent-late = Question { $number } has been decided in the meantime. The moderators will still see your reply.
