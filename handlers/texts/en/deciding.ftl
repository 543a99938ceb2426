## In the desk: deciding

card-reopened = Waiting for a decision; reopened by { $who } at { $time }
card-live = Answered live, noted by { $who } at { $time }
card-clarify =
    <b>{ $who } asked the asker at { $time }</b>
    { $text }
card-clarify-awaited = There is no reply yet.
card-clarified =
    <b>The asker replied at { $time }</b>
    { $text }
toast-live = Question { $number } was answered live.
toast-reopened = Question { $number } waits for a decision again.
numbers-backwards = The range { $begins }-{ $ends } runs backwards. Did you mean { $ends }-{ $begins }? Nothing was changed.
numbers-too-many = These are { $count } numbers, and { $limit } questions can be decided at once. Nothing was changed.
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
            Question { $numbers } is as it was before.
       *[other] <b>Undone by { $who } at { $time }</b>
            { $count } questions are as they were before: { $numbers }
    }
batch-already-more = { $count ->
        [one] { $count } more had been decided before.
       *[other] { $count } more had been decided before.
    }
batch-unknown = { $count ->
        [one] There is no question { $numbers }.
       *[other] There are no questions { $numbers }.
    }
batch-undo = This can be undone for { $limit } seconds. The askers are told after that.
toast-undone = { $count ->
        [0] Nothing was undone: others have decided on all of it since.
        [one] Undone: { $count } question is as it was before.
       *[other] Undone: { $count } questions are as they were before.
    }
toast-undone-already = This was already undone by { $who }.
toast-undo-late = It is too late to undo this: the askers have been told. “Reopen” on a question's card takes it back.
edit-write =
    { $who }, please reply to this message with the new text of question { $number }. The asker is told. The present text, to be copied:
    <code>{ $text }</code>
edit-write-unnamed =
    Please reply to this message with the new text of question { $number }. The asker is told. The present text, to be copied:
    <code>{ $text }</code>
edit-empty = I found no words in this text. Please write the question in words.
edit-too-long = This has { $length } characters; a question can have { $limit }. Please shorten it.
edit-same = This is what question { $number } says already. Nothing was changed.
edited = Question { $number } has its new text. The asker is told.
edit-second =
    Question { $number } was edited by { $who } at { $time }, before your text came; yours was not taken. It says now:
    <code>{ $text }</code>
readdress-choose = <b>Whom is it for?</b> The asker is told.
toast-readdressed = Question { $number } is now for: { $addressee }
toast-speaker-gone = This speaker is no longer in the seminar. Nothing was changed.
clarify-write = { $who }, please reply to this message with what you want to know from the asker of question { $number }.
clarify-write-unnamed = Please reply to this message with what you want to know from the asker of question { $number }.
clarify-empty = I found no words in this message. Please write what you want to know.
clarify-too-long = This has { $length } characters; there is room for { $limit }. Please shorten it.
clarify-sent = The asker of question { $number } is asked. The reply comes with the question's card.

history =
    <b>History of question { $number }</b>
    As it was asked:
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
    { $time } · { $who } asked the asker:
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
    I tell you here what they decide.
news-live =
    <b>Your question { $number } was answered in the seminar.</b>
    <blockquote>{ $text }</blockquote>
news-edited =
    <b>The moderators have changed the wording of your question { $number }.</b> It says now:
    <blockquote>{ $text }</blockquote>
news-readdressed = Your question { $number } now goes to: { $addressee }
news-clarify =
    <b>The moderators want to understand your question { $number } better.</b>
    <blockquote>{ $text }</blockquote>
    { $wanted }
button-reply = Reply
reply-write = Write your reply about question { $number } now, in up to { $limit } characters. The moderators do not learn from it who you are.
reply-write-beside = You are writing something else, and it stays as it is. To reply about question { $number }, answer this message, in up to { $limit } characters.
reply-empty = I found no words in this message. Please write your reply as text.
reply-too-long = This has { $length } characters; a reply can have { $limit }. Please send a shorter one.
reply-sent = Your reply about question { $number } is with the moderators.
reply-sent-late = Question { $number } was decided meanwhile. The moderators see your reply all the same.
