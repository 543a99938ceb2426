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
card-merged = Joined with question { $other } by { $who } at { $time }
card-answer =
    <b>Answer</b>
    { $text }
card-moved = Question { $number }: its card is now further down.
question-line = <b>{ $number }</b> · { $state } · { $text }
state-pending = waiting
state-approved = approved
state-answered = answered
state-declined = declined
state-merged = joined
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
toast-draft-changed = The draft has changed meanwhile: read it once more.
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

choose-seminar = For which seminar?
seminar-unknown =
    There is no seminar “{ $name }”. The seminars are:
    { $ids }
opened = “{ $seminar }” now takes questions.
opened-already = “{ $seminar }” takes questions already.
closed = “{ $seminar }” takes no more questions.
closed-already = “{ $seminar }” was not taking questions.

usage-approve = Write the number of a question, or several: <code>/approve 12</code>, <code>/approve 12 14 15-20</code>
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
        [one] Broadcast to { $followers } follower …
       *[other] Broadcast to { $followers } followers …
    }
button-discard = Discard
