## In the desk: boards and digests

board =
    <b>{ $seminar }</b>
    { $waiting ->
        [0] Nothing waits for a decision.
        [one] { $waiting } question waits for a decision.
       *[other] { $waiting } questions wait for a decision.
    }
board-oldest = The oldest has waited for { $duration }.
board-approved = { $waiting ->
        [one] { $waiting } approved question waits for an answer.
       *[other] { $waiting } approved questions wait for an answer.
    }
board-line = <b>{ $number }</b> · { $time } · { $text }
board-moved = The board is now further down.
board-not-pinned = I may not pin messages here. Please pin the board yourself, or give me the right to pin: it lists what waits.
button-open-question = Open { $number }
button-oldest-first = Oldest first
button-most-alike-first = Most similar first
button-agenda = Agenda

digest = <b>{ $total } questions</b> · { $seminar }
    { $waiting ->
        [0] All are decided.
        [one] { $waiting } waits for a decision. OK approves, Open shows the whole question.
       *[other] { $waiting } wait for a decision. OK approves, Open shows the whole question.
    }
speaker-digest =
    <b>{ $total } questions for you</b> · { $seminar }
    Open shows one with its buttons.
digest-several-seminars = several seminars
digest-line = <b>{ $number }</b> · { $addressee }: { $text }
button-ok = OK { $number }
button-done = Done { $number }
button-approve-all = { $count ->
        [one] Approve { $count }
       *[other] Approve all { $count }
    }
toast-approved-all = { $count ->
        [0] All were decided already.
        [one] { $count } question is approved.
       *[other] { $count } questions are approved.
    }
