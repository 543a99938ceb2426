## In the desk: statistics

desk-command-stats = Statistics: /stats SEMINAR
button-all-seminars = All seminars
statistics-as-of = As of { $day }, { $time }
statistics-none = No questions yet.
statistics-questions = Questions
statistics-decision = Median time to decision
statistics-undecided = no decision yet
statistics-by-minutes = { $count ->
        [1] Questions per minute
       *[other] Questions per { $count } minutes
    }
statistics-by-hours = { $count ->
        [1] Questions per hour
       *[other] Questions per { $count } hours
    }
statistics-by-days = { $count ->
        [1] Questions per day
        [7] Questions per week
       *[other] Questions per { $count } days
    }
statistics-states = States
statistics-state-pending = Waiting
statistics-state-approved = Approved
statistics-state-answered = Answered
statistics-state-declined = Declined
statistics-state-merged = Joined
statistics-languages = Languages
statistics-languages-few = From { $count } questions on
statistics-wanted = Asked most
statistics-wanted-question = Question { $number }: { $count ->
        [one] asked { $count } time
       *[other] asked { $count } times
    }
statistics-entry = { $name }: { $value }
statistics-count = { $count }
statistics-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
statistics-hours = { $count } h
statistics-minutes = { $count } min
statistics-seconds = { $count } s
