## By the clock: opening and closing, reminders, announcements for later

desk-command-scheduled = What is planned
moment = { $day }, { $time } ({ $zone } time)

opened-by-clock = “{ $seminar }” is now open for questions, as planned.
closed-by-clock = “{ $seminar }” is now closed for questions, as planned.
opening-dropped = Questions for “{ $seminar }” should have opened on { $when }, but I was not running then. It is too late now; you can still open them with /open.
reminder-dropped = The reminder for “{ $seminar }”, planned for { $when }, was not sent, and it is too late now.
announcement-dropped = The announcement for “{ $seminar }” was not sent on { $when }, because I was not running then. It is a draft again: see below.

seminar-opens = Questions open on { $when }.
seminar-open-until = Questions are open until { $when }.
letter-reminder-day =
    <b>Reminder</b> · { $seminar }
    { $time }
letter-reminder-soon =
    <b>Starting soon</b> · { $seminar }
    { $time }
reminder-report = <b>Reminder</b> · { $seminar } · delivered: { $delivered } of { $total }
reminder-report-few = { $reached ->
        [all] <b>Reminder</b> · { $seminar } · delivered to all (fewer than 5 people)
        [missed] <b>Reminder</b> · { $seminar } · not delivered to all (fewer than 5 people)
       *[waiting] <b>Reminder</b> · { $seminar } · for fewer than 5 people
    }
reminders-begun = I will remind you before the seminars you follow.
reminders-ended = You will get no more reminders, for any seminar. You will still get answers and slides.

scheduled =
    <b>Announcement for later</b> · { $seminar }
    It goes out automatically on { $when }
    Planned by { $who }
choose-time =
    <b>When should the announcement go out?</b>
    { $seminar }
    { $time }
    Now: { $now }

    <blockquote>{ $text }</blockquote>

    Choose, or reply to this message with a day and time in the same time zone, such as <code>{ $example }</code> or <code>{ $date }</code>.
day-today = today
day-tomorrow = tomorrow
time-unreadable = I cannot find a day and time in this. Write it as <code>{ $example }</code>, <code>{ $date }</code> or just <code>14:00</code>.
time-taken = The announcement will go out on { $when }.
time-not-for-this = This cannot be sent at another time: only an announcement that has not gone out can. Nothing was changed.
time-skipped = { $time } does not exist in { $zone }: the clocks go forward at that hour.
time-passed = That time has already passed. It is now: { $now }
moment-passed = That time has already passed. Please choose another one.
broadcast-moved = This preview or report is now further down.

plan = <b>What is planned</b> ({ $zone } time)
plan-empty = Nothing is planned.
plan-opening = { $when }: questions open · { $seminar }
plan-closing = { $when }: questions close · { $seminar }
plan-reminder-day = { $when }: reminder, the day before · { $seminar }
plan-reminder-soon = { $when }: reminder, just before · { $seminar }
plan-announcement = { $when }: announcement <b>{ $number }</b> · { $seminar } · { $text }

button-reminders-begin = Remind me
button-reminders-end = No more reminders
button-send-later = Send later …
button-send-now = Send now
button-another-time = Another time …
button-at-in-15-minutes = In 15 minutes
button-at-in-an-hour = In 1 hour
button-at-day-before = 24 hours before the start
button-at-hour-before = 1 hour before the start
button-at-start = At the start
button-at-end = At the end
