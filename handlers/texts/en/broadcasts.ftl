## In the desk: broadcasts

broadcast-preview = { $followers ->
        [0] <b>Preview</b> – nobody follows this seminar yet.
        [one] <b>Preview</b> – for { $followers } follower, in their language.
       *[other] <b>Preview</b> – for { $followers } followers, each in their language.
    }
broadcast-of-answer = The answer to question { $number }
broadcast-of-presentation = The slides of { $speaker }
broadcast-of-announcement = The announcement
broadcast-running =
    <b>{ $what }</b> – being sent by { $who }
    Delivered: { $delivered } of { $total }
broadcast-done =
    <b>{ $what }</b> – sent by { $who }
    Delivered: { $delivered } of { $total }
    Blocked the bot: { $blocked }
    Failed: { $failed }
broadcast-cancelled = Cancelled by { $who }. Nothing was sent.
broadcast-decided = Somebody was faster. See what became of it in the message.
broadcast-no-answer = Question { $number } has no answer yet. Reply to its card to write one.
announcement-too-long = This has { $length } characters; an announcement can have { $limit }. Please shorten it.
slides-language-unknown = “{ $language }” is not a language code, such as “en” or “es”. A link has no spaces.
speaker-unknown = I found no speaker “{ $words }” in the programme. Use the name, or the id given in the programme file.
speaker-several =
    Several speakers fit “{ $words }”. Use the id:
    { $names }
no-seminar-for-this = There is no seminar for this. A speaker's slides need a seminar in which they speak.
link-scheme = A link must begin with https://
link-credentials = This link holds a user name or a password. Please send one without.
link-host = This link does not lead to a public website. People elsewhere could not open it.
link-spaces = This link has spaces or line breaks in it.
link-too-long = This link is too long: there is room for 500 characters.
link-characters = This link cannot be read. Please copy it again.
