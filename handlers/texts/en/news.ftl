## News for the asker, and broadcasts

news-missed = While I could not write to you, there was news of your questions. This is how they stand now:
news-approved =
    <b>Your question { $number } was approved.</b>
    <blockquote>{ $text }</blockquote>
    It will be put to the speakers. If it is answered in writing, you will get the answer here.
news-declined =
    <b>Your question { $number } was not taken up.</b>
    <blockquote>{ $text }</blockquote>
    Reason: { $reason }
news-answered =
    <b>The answer to your question { $number }</b>
    <blockquote>{ $text }</blockquote>
    { $answer }
letter-answer =
    <b>Question { $number }</b> · { $seminar }
    From: { $signature }
    To: { $addressee }
    <blockquote>{ $text }</blockquote>
    <b>Answer</b>
    { $answer }
letter-presentation =
    <b>Slides</b> · { $seminar }
    Here are the slides of { $speaker } ({ $language }).
letter-announcement =
    <b>Announcement</b> · { $seminar }

    { $text }

reason-off-topic = Not about the topic of this seminar
reason-already-answered = Already answered
reason-unclear = Not clear to the moderators
reason-inappropriate = Not appropriate here

incident = Something went wrong on our side, but nothing was lost. Please try again; if it fails again, give the organisers the number { $incident }.
unreadable = I cannot read this message; it may be of a kind that I do not know yet. Please write it as a plain text, not as a reply; if that fails as well, give the organisers the number { $incident }.
incident-toast = Something went wrong on our side. Please try again. Number: { $incident }
