## In the desk: boards and digests

board = <b>{ $waiting ->
        [0] Nothing to decide
        [one] { $waiting } question to decide
       *[other] { $waiting } questions to decide
    }</b> · { $seminar }
board-oldest = The oldest has been waiting for { $duration }.
board-approved = { $waiting ->
        [one] { $waiting } approved question is waiting for an answer.
       *[other] { $waiting } approved questions are waiting for an answer.
    }
board-line = <b>{ $number }</b> · { $time } · { $text }
board-page = Page { $page } of { $pages }
board-alike = <b>Similar: × { $count }</b>
board-moved = The board is now further down.
board-not-pinned = I am not allowed to pin messages here. Please pin the board yourself, or give me the right to: it lists what is waiting.
button-open-question = Open { $number }
button-oldest-first = Oldest first
button-most-alike-first = Most similar first
button-agenda = Agenda

digest = <b>{ $total } questions</b> · { $seminar }
    { $waiting ->
        [0] All have been decided.
        [one] { $waiting } is waiting for a decision. OK approves; Open shows the whole question.
       *[other] { $waiting } are waiting for a decision. OK approves; Open shows the whole question.
    }
digest-approved = Approved together by { $who } at { $time }.
speaker-digest =
    <b>{ $total } questions for you</b> · { $seminar }
    Tap “Open” to see a question and answer it.
digest-several-seminars = several seminars
digest-line = <b>{ $number }</b> · { $addressee }: { $text }
button-ok = OK { $number }
button-done = Done { $number }
button-approve-all = { $count ->
        [one] Approve { $count }
       *[other] Approve all { $count }
    }
toast-approved-all = { $count ->
        [0] All had already been decided.
        [one] { $count } question is approved.
       *[other] { $count } questions are approved.
    }
