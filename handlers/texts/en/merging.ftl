## In the desk: merging, who is writing, the agenda

card-alike = Likely the same:
card-tally = { $count ->
        [one] Asked { $count } time, with { $numbers }
       *[other] Asked { $count } times, with { $numbers }
    }
card-writing = Writing an answer: { $who } (since { $time })
toast-writing = Writing an answer to this question: { $who } (since { $time }). To answer it all the same, reply to its card.
join-choose = <b>With which question do you join it?</b> One answer goes to all who asked. For any other question: <code>/merge { $number } 7</code>
join-none = I know no question that is like { $number }. You can join it with any other: <code>/merge { $number } 7</code>
toast-merged = Question { $number } is joined with { $other }.
toast-merged-further = Question { $number } is joined with { $other }, as { $named } is.
toast-merge-itself = A question cannot be joined with itself.
toast-merge-declined = Question { $other } is declined. Reopen it first, or choose another one.
toast-merge-circle = Question { $other } is joined with { $number } already.
toast-merge-other-seminar = Question { $other } belongs to another seminar. Only questions of the same seminar can be joined.
merged-several = Joined with question { $other }: { $numbers }
usage-merge = Write the numbers; the last one is the question that stays: <code>/merge 12 7</code>
desk-command-merge = Join questions that are alike: /merge 12 7
button-join = Join with { $number }
button-join-other = Join with another …

agenda = <b>Agenda</b> · { $seminar }
agenda-now = <b>Now</b>
agenda-now-nothing = No question is spoken about now.
agenda-up-next = <b>Up next</b>
agenda-nothing-next = No further approved question waits.
agenda-line = <b>{ $number }</b> · { $text }
agenda-line-wanted = <b>{ $number }</b> (× { $count }) · { $text }
agenda-moved = The agenda is now further down.
toast-agenda-now = Now: question { $number }
toast-agenda-second = Somebody was faster. Now: question { $number }
toast-agenda-second-nothing = Somebody was faster. No further approved question waits.
desk-command-agenda = What is spoken about now, and what is next
button-next = Next question
button-next-live = Answered live, next question
button-next-later = Not now, next question

## For askers whose questions are merged

news-merged-pending =
    <b>Your question { $number } was joined with a similar one.</b>
    <blockquote>{ $text }</blockquote>
    I tell you here what the moderators decide.
news-merged-approved =
    <b>Your question { $number } was joined with a similar one, which is approved:</b>
    <blockquote>{ $other }</blockquote>
    It will be put to the speakers. The answer comes here if it is given in writing.
    You asked:
    <blockquote>{ $text }</blockquote>
news-merged-live =
    <b>Your question { $number } was joined with a similar one, which was answered in the seminar:</b>
    <blockquote>{ $other }</blockquote>
    You asked:
    <blockquote>{ $text }</blockquote>
news-merged-answered =
    <b>Your question { $number } was joined with a similar one, which has been answered:</b>
    <blockquote>{ $other }</blockquote>
    You asked:
    <blockquote>{ $text }</blockquote>
