## In the desk: broadcasts

broadcast-preview = { $followers ->
        [0] <b>Preview</b> – nobody follows this seminar yet.
        [few] <b>Preview</b> – for fewer than 5 followers, each in their language.
       *[other] <b>Preview</b> – for { $followers } followers, each in their language.
    }
broadcast-of-answer = The answer to question { $number }
broadcast-of-presentation = The slides of { $speaker }
broadcast-of-announcement = The announcement
broadcast-asker-too = Everyone who asked this question gets it, too.
broadcast-missing = Readers of { $languages } (in brackets below) get the text in { $original }, with a note that says so.
broadcast-parts = { $count ->
        [one] It goes out in { $count } message.
       *[other] It goes out in { $count } messages.
    }
broadcast-correction = Correction: { $what }
correction-preview = { $readers ->
        [0] <b>Correction</b> – nobody has a copy.
        [few] <b>Correction</b> – for fewer than 5 people who have a copy.
       *[other] <b>Correction</b> – for { $readers } people who have a copy.
    }
correction-outdated = The text in { $language } belongs to the earlier wording and will not be sent: please write it again.
broadcast-running = <b>{ $what }</b> – being sent by { $who }
broadcast-paused = <b>{ $what }</b> – paused by { $who }
broadcast-paused-note = Resume goes on with it at any time. What is stopped for good cannot be continued.
broadcast-stopping =
    <b>{ $what }</b> – being stopped by { $who } …
    Nobody else gets it. The final numbers follow once the copies under way have arrived.
broadcast-stopped = <b>{ $what }</b> – stopped by { $who }
broadcast-done = <b>{ $what }</b> – sent by { $who }
broadcast-delivered = Delivered: { $delivered } of { $total }
broadcast-unsent = Not sent: { $unsent }
broadcast-undelivered =
    Blocked the bot: { $blocked }
    Failed: { $failed }
broadcast-to-few = { $reached ->
        [all] Delivered to all (fewer than 5 people).
        [missed] Not delivered to all (fewer than 5 people).
       *[waiting] For fewer than 5 people.
    }
broadcast-gone = Not corrected, because the reader has deleted the message: { $gone }
broadcast-in-language = { $language }: { $delivered } of { $total }
broadcast-in-other-languages = Other languages: { $delivered } of { $total }
broadcast-corrected-later = This was corrected later.
broadcast-cancelled = Cancelled by { $who }. Nothing was sent.
broadcast-is-drafted = It has not been sent yet.
broadcast-is-scheduled = { $who } has scheduled it.
broadcast-is-running = { $who } is sending it.
broadcast-is-paused = { $who } has paused it.
broadcast-is-stopped = { $who } has stopped it.
broadcast-is-done = It has been sent.
broadcast-is-cancelled = { $who } has cancelled it.
toast-second-broadcast = Somebody was faster. { $state }
toast-broadcast-changed = This has changed since the preview you saw. Please read it again before you send it.
toast-still-running = The message that this corrects is still being sent. Please pause it first.
toast-stop-paused = It is paused. To end it, press “Stop for good”.
toast-corrected = The answer to question { $number } is being corrected.
choose-written-language = In which language is the text written?
version-write = { $who }, please reply to this message with the text in { $language }.
version-write-unnamed = Please reply to this message with the text in { $language }.
version-renew =
    { $who }, please reply to this message with the text in { $language }. For the earlier wording, it was:
    <code>{ $text }</code>
version-renew-unnamed =
    Please reply to this message with the text in { $language }. For the earlier wording, it was:
    <code>{ $text }</code>
version-add = { $who }, please reply to this message with the rest of the text in { $language }.
version-add-unnamed = Please reply to this message with the rest of the text in { $language }.
version-too-late = This text was not used. { $state }
answer-add = { $who }, please reply to this message with the rest of the answer to question { $number }.
answer-add-unnamed = Please reply to this message with the rest of the answer to question { $number }.
correct-announcement =
    { $who }, please reply to this message with the corrected text. At present it reads:
    <code>{ $text }</code>
correct-announcement-unnamed =
    Please reply to this message with the corrected text. At present it reads:
    <code>{ $text }</code>
correct-answer =
    { $who }, please reply to this message with the corrected answer to question { $number }. At present it reads:
    <code>{ $text }</code>
correct-answer-unnamed =
    Please reply to this message with the corrected answer to question { $number }. At present it reads:
    <code>{ $text }</code>
correct-slides = { $who }, please reply to this message with the new link, or with the file.
correct-slides-unnamed = Please reply to this message with the new link, or with the file.
draft-correction =
    <b>Correction of the answer to question { $number }</b>

    { $text }
draft-correction-choose = { $count ->
        [one] The message that the asker received will be edited.
       *[other] The messages that went to those who asked the { $count } joined questions will be edited.
    }
draft-correction-sent = { $count ->
        [one] Corrected by { $who }. The message that the asker received has been edited.
       *[other] Corrected by { $who }. The messages that went to those who asked the { $count } joined questions have been edited.
    }
draft-corrected = The answer to question { $number } was corrected.
draft-corrected-meanwhile = Somebody else has corrected this answer in the meantime.
toast-answer-corrected = This answer has been corrected in the meantime.
broadcast-no-answer = Question { $number } has no answer yet. Reply to its card to write one.
announcement-empty = I cannot find any words in this text. Please write it in words.
announcement-too-long = This is { $length } characters long; an announcement can have { $limit }. Please shorten it.
slides-language-unknown = “{ $language }” is not a language code, such as “en” or “es”. A link has no spaces.
speaker-unknown = There is no speaker “{ $words }” in the programme. Use the name, or the id given in the programme file.
speaker-several =
    Several speakers match “{ $words }”. Use the id:
    { $names }
no-seminar-for-this = There is no seminar for these slides: this speaker does not speak in any.
link-scheme = A link must begin with https://
link-credentials = This link contains a user name or a password. Please send it without them.
link-host = This link does not lead to a public website. People elsewhere could not open it.
link-spaces = This link has spaces or line breaks in it.
link-too-long = This link is too long: the limit is 500 characters.
link-characters = This link cannot be read. Please copy it again.

button-change-language = Change language: { $language }
button-write-version = Write in { $language }
button-replace-version = Replace the text in { $language }
button-add = Add to it
button-send-to-followers = { $followers ->
        [few] Send to fewer than 5 followers
       *[other] Send to { $followers } followers
    }
button-pause = Pause
button-resume = Resume
button-stop = Stop …
button-stop-surely = Stop for good
button-send-again = { $failed ->
        [few] Send again where it failed
        [one] Send again to the { $failed } that failed
       *[other] Send again to the { $failed } that failed
    }
button-correct = Correct
button-correct-copy = Correct it
button-correct-copies = { $readers ->
        [few] Correct fewer than 5 copies
       *[other] Correct { $readers } copies
    }

## Answers and broadcasts, as readers get them

letter-corrected = Corrected: this replaces an earlier text.
letter-language = Text in { $language }:
letter-part-gone = This part is no longer needed: the text above is complete.
letter-outdated = This answer was corrected while it was on its way to you. The corrected text follows.
letter-slides-replaced = Corrected: these replace earlier slides.
