## In the desk: merging, who is writing, the agenda

card-alike = Likely the same:
alike-line = <b>{ $number }</b> · { $state } · to { $addressee } · { $text }
card-tally = { $count ->
        [one] Asked { $count } time: also as { $numbers }
       *[other] Asked { $count } times: also as { $numbers }
    }
card-writing = Writing an answer: { $who } (since { $time })
toast-writing = Writing an answer to this question: { $who } (since { $time }). To answer it all the same, reply to its card.
merge-choose = <b>Which question should it be joined with?</b> One answer goes to everyone who asked. For any other question: <code>/merge { $number } 7</code>
merge-addressees = <b>They are not all for the same speaker.</b> The question that stays keeps its addressee, who answers for all.
merge-none = I have found no question similar to { $number }. You can join it with any other: <code>/merge { $number } 7</code>
toast-merged = Question { $number } is joined with { $other }.
toast-merged-further = Question { $number } is joined with { $other }, as { $named } already is.
toast-merge-itself = A question cannot be joined with itself.
toast-merge-declined = Question { $other } is declined. Reopen it first, or choose another one.
toast-merge-circle = Question { $other } is already joined with { $number }.
toast-merge-other-seminar = Question { $other } belongs to another seminar. Only questions of the same seminar can be joined.
merged-several = Joined with question { $other }: { $numbers }
merged-addressees = <b>They were not all for the same speaker.</b> The answer is now up to: { $addressee }
usage-merge = Write the numbers; the last one is the question that stays: <code>/merge 12 7</code>
desk-command-merge = Join similar questions: /merge 12 7
button-merge-into = Join with { $number } ({ $number } stays)
button-merge-here = Join with { $number } (this one stays)
button-merge-choose = Join with { $number } …
button-merge-other = Join with another …

agenda = <b>Agenda</b> · { $seminar }
agenda-now = <b>Now</b>
agenda-now-nothing = No question is being discussed now.
agenda-up-next = <b>Up next</b>
agenda-nothing-next = No other approved question is waiting.
agenda-line = <b>{ $number }</b> · { $addressee }: { $text }
agenda-line-wanted = <b>{ $number }</b> (× { $count }) · { $addressee }: { $text }
agenda-moved = The agenda is now further down.
toast-agenda-now = Now: question { $number }
toast-agenda-second = Somebody was faster. Now: question { $number }
toast-agenda-second-nothing = Somebody was faster. No other approved question is waiting.
desk-command-agenda = What is being discussed now, and what is next
button-next = Next question
button-next-live = Answered live, next question
button-next-later = Not now, next question

## For askers whose questions are merged

news-merged-pending =
    <b>Your question { $number } was joined with a similar one.</b>
    <blockquote>{ $text }</blockquote>
    I will let you know here what the moderators decide.
news-merged-approved =
    <b>Your question { $number } was joined with a similar one, which is approved:</b>
    <blockquote>{ $other }</blockquote>
    It will be put to the speakers. If it is answered in writing, you will get the answer here.
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
