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
card-text-changed = Text changed by { $who }
card-addressee-changed = Addressee changed by { $who }
card-see-history = <code>/history { $number }</code>
card-moved = The card of question { $number } is now further down.
question-line = <b>{ $number }</b> · { $state } · { $text }
state-pending = waiting
state-approved = approved
state-answered = answered
state-declined = declined
state-merged = joined
decline-choose = <b>Why decline it?</b> Whoever asked will see the reason.
decline-write = { $who }, please reply to this message with the reason for declining question { $number }. Whoever asked will see it.
decline-write-unnamed = Please reply to this message with the reason for declining question { $number }. Whoever asked will see it.
answer-write = { $who }, please reply to this message with the answer to question { $number }.
answer-write-unnamed = Please reply to this message with the answer to question { $number }.
placeholder-reply = Your text
reason-empty = I cannot find any words in this reason. Please write it in words.
reason-too-long = This reason is { $length } characters long; the limit is { $limit }.
toast-approved = Question { $number } is approved.
toast-declined = Question { $number } is declined.
toast-answered = The answer to question { $number } is on its way.
toast-discarded = The draft is discarded.
toast-second = Question { $number }: { $state }
toast-answer-drafted = This answer is still waiting.
toast-answer-approved = { $who } has already sent this answer to whoever asked.
toast-answer-broadcast = { $who } has already sent this answer to everyone.
toast-answer-discarded = This answer was discarded by { $who }.
toast-draft-changed = The draft has changed in the meantime: please read it again.
question-unknown = There is no question { $number }.
answer-empty = I cannot find any words in this answer. Please write it in words.
answer-too-long = This is { $length } characters long; an answer can have { $limit }. Please shorten it.
desk-text-only = I can only pass on text. Please write it in words.
desk-reply-to-one = This message is about several questions, and I cannot tell which one you mean. Reply to the card of the question instead, or write, for example: <code>/answer 12 Text</code>
desk-edit-not-taken = I do not read a message again when it is edited. Please send it anew; to change a draft, reply to its preview.

draft =
    <b>Answer to question { $number }</b>

    { $text }
draft-choose = { $count ->
        [one] Who should get it? The asker always does.
       *[other] Who should get it? Those who asked the { $count } joined questions always do.
    }
draft-sent = { $count ->
        [one] Sent to the asker by { $who }.
       *[other] Sent by { $who } to those who asked the { $count } joined questions.
    }
draft-discarded = The draft for question { $number } was discarded by { $who }.
draft-moved = This answer is now further down.

choose-seminar = For which seminar?
seminar-unknown =
    There is no seminar “{ $name }”. The seminars are:
    { $ids }
opened = “{ $seminar }” is now open for questions.
opened-already = “{ $seminar }” is already open for questions.
closed = “{ $seminar }” is now closed for questions.
closed-already = “{ $seminar }” is already closed for questions.

usage-approve = Write the number of a question, or several: <code>/approve 12</code>, <code>/approve 12 14 15-20</code>
usage-decline = Write the number and the reason; whoever asked will see it: <code>/decline 12 This was answered in the talk.</code>
usage-answer = Write the number and the answer: <code>/answer 12 Yes, from next year.</code>
usage-broadcast = Write the number of an answered question: <code>/broadcast 12</code>
usage-slides = Write the speaker, the link and, if you like, the language: <code>/slides Verdelho https://example.org/slides.pdf en</code>
usage-announce = Write the text: <code>/announce We begin ten minutes later.</code>

button-approve = Approve
button-decline = Decline
button-answer = Answer
button-back = Back
button-write-reason = Another reason …
button-send-to-asker = { $count ->
        [one] Send to the asker
       *[other] Send to all who asked (× { $count })
    }
button-broadcast = { $followers ->
        [few] Broadcast to fewer than 5 followers …
       *[other] Broadcast to { $followers } followers …
    }
button-discard = Discard
