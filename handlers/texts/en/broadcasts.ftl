## In the desk: broadcasts

broadcast-preview = { $followers ->
        [0] <b>Preview</b> – nobody follows this seminar yet.
        [one] <b>Preview</b> – for { $followers } follower, in their language.
       *[other] <b>Preview</b> – for { $followers } followers, each in their language.
    }
broadcast-of-answer = The answer to question { $number }
broadcast-of-presentation = The slides of { $speaker }
broadcast-of-announcement = The announcement
broadcast-asker-too = Whoever asked gets it as well.
broadcast-missing = Readers of { $languages } get the text in { $original }, marked as such.
broadcast-parts = { $count ->
        [one] It goes out in { $count } message.
       *[other] It goes out in { $count } messages.
    }
broadcast-correction = Correction: { $what }
correction-preview = { $readers ->
        [0] <b>Correction</b> – nobody has a copy.
        [one] <b>Correction</b> – of the copy that { $readers } person has.
       *[other] <b>Correction</b> – of the copies that { $readers } people have.
    }
correction-outdated = The text in { $language } was for the former wording and is no longer sent: write it anew.
broadcast-running =
    <b>{ $what }</b> – being sent by { $who }
    Delivered: { $delivered } of { $total }
broadcast-paused =
    <b>{ $what }</b> – paused by { $who }
    Delivered: { $delivered } of { $total }
broadcast-stopped =
    <b>{ $what }</b> – stopped by { $who }
    Delivered: { $delivered } of { $total }
    Not sent: { $unsent }
    Blocked the bot: { $blocked }
    Failed: { $failed }
broadcast-done =
    <b>{ $what }</b> – sent by { $who }
    Delivered: { $delivered } of { $total }
    Blocked the bot: { $blocked }
    Failed: { $failed }
broadcast-gone = Not corrected, because the reader has deleted the message: { $gone }
broadcast-in-language = { $language }: { $delivered } of { $total }
broadcast-corrected-later = This was corrected later.
broadcast-cancelled = Cancelled by { $who }. Nothing was sent.
broadcast-is-drafted = It has not been sent yet.
broadcast-is-scheduled = { $who } has scheduled it.
broadcast-is-running = { $who } is having it sent.
broadcast-is-paused = { $who } has paused it.
broadcast-is-stopped = { $who } has stopped it.
broadcast-is-done = It has been sent.
broadcast-is-cancelled = { $who } has cancelled it.
toast-second-broadcast = Somebody was faster. { $state }
toast-still-running = What this corrects is being sent at this moment. Please pause it first.
toast-corrected = The answer to question { $number } is being corrected.
choose-written-language = In which language is the text written?
version-write = { $who }, please reply to this message with the text in { $language }.
version-write-unnamed = Please reply to this message with the text in { $language }.
version-renew =
    { $who }, please reply to this message with the text in { $language }. For the former wording it was:
    <code>{ $text }</code>
version-renew-unnamed =
    Please reply to this message with the text in { $language }. For the former wording it was:
    <code>{ $text }</code>
version-add = { $who }, please reply to this message with what follows the text in { $language }.
version-add-unnamed = Please reply to this message with what follows the text in { $language }.
version-too-late = This text was not taken. { $state }
answer-add = { $who }, please reply to this message with what follows the answer to question { $number }.
answer-add-unnamed = Please reply to this message with what follows the answer to question { $number }.
correct-announcement =
    { $who }, please reply to this message with the corrected text. So far it is:
    <code>{ $text }</code>
correct-announcement-unnamed =
    Please reply to this message with the corrected text. So far it is:
    <code>{ $text }</code>
correct-answer =
    { $who }, please reply to this message with the corrected answer to question { $number }. So far it is:
    <code>{ $text }</code>
correct-answer-unnamed =
    Please reply to this message with the corrected answer to question { $number }. So far it is:
    <code>{ $text }</code>
correct-slides = { $who }, please reply to this message with the new link, or with the file.
correct-slides-unnamed = Please reply to this message with the new link, or with the file.
draft-correction =
    <b>Correction of the answer to question { $number }</b>

    { $text }
draft-correction-choose = The message that the asker has is edited.
draft-correction-sent = Corrected by { $who }. The message that the asker has was edited.
draft-corrected = The answer to question { $number } was corrected.
draft-corrected-meanwhile = Somebody else has corrected this answer meanwhile.
toast-answer-corrected = This answer was corrected meanwhile.
broadcast-no-answer = Question { $number } has no answer yet. Reply to its card to write one.
announcement-empty = I found no words in this text. Please write it as text.
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

button-written-in = Written in { $language }
button-write-version = Write in { $language }
button-replace-version = Replace the text in { $language }
button-add = Add to it
button-send-to-followers = { $followers ->
        [one] Send to { $followers } follower
       *[other] Send to { $followers } followers
    }
button-pause = Pause
button-resume = Go on
button-stop = Stop
button-send-again = { $failed ->
        [one] Send again to the { $failed } that failed
       *[other] Send again to the { $failed } that failed
    }
button-correct = Correct
button-correct-copy = Correct it
button-correct-copies = { $readers ->
        [one] Correct { $readers } copy
       *[other] Correct { $readers } copies
    }

## Answers and broadcasts, as readers get them

letter-corrected = Corrected: this takes the place of an earlier text.
letter-language = In { $language }.
letter-part-gone = This part is no longer needed: the text above is complete.
letter-slides-replaced = Corrected: these take the place of earlier ones.
