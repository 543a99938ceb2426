## By the clock: opening and closing, reminders, announcements for later

desk-command-scheduled = What is planned
moment = { $day }, { $time } ({ $zone } time)

opened-by-clock = “{ $seminar }” now takes questions, as planned.
closed-by-clock = “{ $seminar }” takes no more questions, as planned.
opening-dropped = Questions in “{ $seminar }” were to open on { $when }. I was not running then, and now it is too late. /open opens them all the same.
reminder-dropped = The reminder before “{ $seminar }” was not sent. It was planned for { $when }; now it is too late.
announcement-dropped = The announcement for “{ $seminar }” did not go out on { $when }: I was not running then. It is a draft again, see below.

seminar-opens = Questions open on { $when }.
seminar-open-until = Questions are open until { $when }.
letter-reminder-day =
    <b>Reminder</b> · { $seminar }
    { $time }
letter-reminder-soon =
    <b>It is about to begin</b> · { $seminar }
    { $time }
reminder-report = <b>Reminder</b> · { $seminar } · delivered: { $delivered } of { $total }
reminders-begun = I remind you before the seminars that you follow.
reminders-ended = No more reminders, for any seminar. Answers and slides still reach you.

scheduled =
    <b>Announcement for later</b> · { $seminar }
    It goes out by itself on { $when }
    Planned by { $who }

    { $text }
choose-time =
    <b>When shall the announcement go out?</b>
    { $seminar }
    { $time }
    Now: { $now }

    <blockquote>{ $text }</blockquote>

    Choose, or reply to this message with a day and time in the same time zone, such as <code>{ $example }</code>.
time-unreadable = I found no day and time in this. Write it as <code>{ $example }</code>.
time-skipped = { $time } does not exist in { $zone }: the clocks go forward over it.
time-passed = This moment has passed. Now: { $now }
moment-passed = This moment has passed. Choose another one.
broadcast-moved = This announcement is now further down.

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
