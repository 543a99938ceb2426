## In the desk: speakers

invite-choose = Who would you like to invite? These speakers have not joined yet. You can also write the name: <code>/invite Verdelho</code>
invite-all-joined = All speakers have joined. To invite one again, write the name: <code>/invite Verdelho</code>
invitation =
    <b>Invitation for { $speaker }</b>
    { $link }

    Forward this only to the speaker: whoever opens the link sees their questions and can answer in their name. It works once, until { $day }.
invitation-used = The invitation link for { $speaker } has been used and no longer works.
invitation-revoked = The invitation for { $speaker } was revoked. Its link no longer works.
invitation-used-already = { $speaker } has already joined with this invitation.
invitation-revoked-already = This invitation for { $speaker } was already revoked.
invitation-expired-already = This invitation for { $speaker } has expired.
speakers = <b>Speakers</b>
speakers-joined = { $speaker } – has joined
speakers-unreachable = { $speaker } – has joined, but is blocking the bot
speakers-invited = { $speaker } – invited until { $day }
speakers-not-invited = { $speaker } – not invited
remove-access = <b>Remove the access of { $speaker }?</b> They will be told. You can invite them again.
access-removed-already = This access has already been removed.
speaker-joined = { $speaker } has joined as a speaker, with your invitation.
speaker-retired-desk = This speaker is no longer in the programme.
voice-caption = { $speaker } answers question { $number } ({ $duration })
slides-caption = Slides handed in by { $speaker } for “{ $seminar }”
slides-handed-in = Handed in by { $speaker }.
broadcast-kept = Kept among the slides and documents by { $who }. Nothing was sent.
draft-of-speaker =
    <b>Answer by { $speaker } to question { $number }</b>
    { $signature }:
    <blockquote>{ $question }</blockquote>

    { $text }
draft-voice = With a voice message ({ $duration }).
draft-add-words = Reply to this message to add words to it.
draft-replaced = { $speaker } has sent another answer to question { $number } in place of this one.
draft-former-speaker = { $speaker } is no longer in the programme of this seminar.
card-not-live = Not answered yet after all, according to { $who } at { $time }
history-not-live = { $time } · Not answered yet after all, according to { $who }
history-put-off = { $time } · Put off by { $who }
history-put-back = { $time } · No longer put off, by { $who }
toast-revoked = The invitation is revoked.
toast-access-removed = The access is removed.
toast-slides-kept = The slides are kept. Nothing was sent.

button-revoke = Revoke
button-invite = Invite { $speaker }
button-remove-access = Remove { $speaker } …
button-remove-surely = Remove the access
button-keep-slides = Keep without sending

## Speakers in private: joining

join-invalid = This link is not valid. Please ask the organisers for a new invitation.
join-used = This invitation for { $speaker } was already used. Please ask the organisers for a new one.
join-revoked = This invitation for { $speaker } was withdrawn. Please ask the organisers for a new one.
join-expired = This invitation for { $speaker } has expired. Please ask the organisers for a new one.
join-retired = This invitation is for a speaker who is no longer in the programme. Please ask the organisers.
join-another-speaker = You are already here as { $speaker }. If that is wrong, please ask the organisers. The invitation has not been used.
speaker-welcome =
    <b>Welcome, { $speaker }!</b>
    Questions for you arrive here once the moderators have approved them. You can answer in writing or by voice; the moderators see your answer before anyone else.

    { $waiting ->
        [0] No questions are waiting for you yet.
        [one] { $waiting } question is waiting for you.
       *[other] { $waiting } questions are waiting for you.
    }

    You can see them at any time with /questions.
speaker-replaced = Somebody else has joined as { $speaker } with a newer invitation. You are no longer a speaker here. If that is wrong, tell the organisers.
speaker-access-removed = The organisers have removed your access as { $speaker }. You can still ask questions here.
speaker-retired = You are no longer in the programme as a speaker. If that is wrong, tell the organisers.
speakers-only = This is for the seminar's speakers. If you are one, ask the organisers for your invitation link.

## Speakers in private: questions

speaker-list = { $waiting ->
        [0] <b>Your questions</b> – none are waiting for an answer.
        [one] <b>Your questions</b> – { $waiting } is waiting for an answer.
       *[other] <b>Your questions</b> – { $waiting } are waiting for an answer, the most wanted first.
    }
speaker-list-line = <b>{ $number }</b> · { $text }
speaker-list-line-wanted = <b>{ $number }</b> (× { $count }) · { $text }
speaker-list-how = Tap a number below to open the question and answer it.
speaker-silent = New questions are not announced at the moment.
speaker-tally = { $count ->
        [one] Asked { $count } time.
       *[other] Asked { $count } times.
    }
speaker-draft-waits = Your answer is with the moderators.
speaker-settled =
    <b>Question { $number }</b> · { $seminar }
    <blockquote>{ $text }</blockquote>
    { $state }
speaker-handed-over = This question is now for { $speaker }.
speaker-put-off = Put off: it now comes after the others.
speaker-question-pending = The moderators are looking at this question again.
speaker-question-declined = The moderators have declined this question.
speaker-question-answered = This question has been answered.
speaker-question-live = This question was answered in the seminar.
speaker-question-merged = This question was joined with question { $other }.
speaker-hand-over = <b>Who will answer it?</b>
speaker-not-here = { $speaker } – not here yet
speaker-not-yours = This question is not, or no longer, for you.
speaker-busy = You are still writing a question of your own. Please send or cancel it first.
toast-silent = New questions are no longer announced. You will find them in the list.
toast-not-silent = New questions are announced again.
toast-handed-over = Question { $number } is now for { $speaker }.
toast-taken-back = Question { $number } is no longer handed over. It is for: { $addressee }
toast-take-back-late = { $speaker } has already answered question { $number }. It stays there.
toast-put-off = Question { $number } now comes after the others.
toast-put-back = Question { $number } is back in its place.
toast-speaker-live = Question { $number } is marked as answered in the seminar.
toast-speaker-not-live = Question { $number } is waiting for an answer again.
toast-speaker-other-writes = Somebody else is writing an answer to this question, too.

## Speakers in private: answering

speaker-write =
    <b>Your answer to question { $number }</b>
    Write it here, up to { $limit } characters, or send a voice message. The moderators see it before anyone else.
speaker-write-done = <b>Your answer to question { $number }</b>
speaker-write-over = Question { $number }: there is no answer to write here any more.
speaker-stopped = Cancelled. Question { $number } is still waiting for an answer.
speaker-too-late = Question { $number }: { $state } Your answer was not passed on; it stays here in the chat.
speaker-answer-taken = Your answer to question { $number } is with the moderators. You can still change what you have written: edit your message.
speaker-voice-taken = Your answer to question { $number } is with the moderators. A voice message cannot be edited: to change it, reply to the question with a new one, which will replace it.
speaker-answer-taken-retired = Your answer to question { $number } is with the moderators, who see that you are no longer in the programme of this seminar.
speaker-answer-continued = Your answer to question { $number } now has { $length } characters.
speaker-edited = Your answer to question { $number } was changed.
speaker-edit-too-late = The moderators have already dealt with this answer: the change no longer reaches them. You can write another one with /questions.
speaker-text-or-voice = An answer can be text or a voice message. Please write it, or speak it.
speaker-voice-outside = Which question does this answer? Reply with the voice message to the question, or use /questions.
speaker-answer-approved = Your answer to question { $number } was sent to those who asked it.
speaker-answer-broadcast = Your answer to question { $number } was sent to everyone who follows the seminar.
speaker-answer-stopped = The moderators have stopped sending your answer to question { $number }: not everyone who follows the seminar has received it. Those who asked have it.
speaker-answer-discarded = The moderators did not use your answer to question { $number }. You can write another one.
speaker-answer-corrected = The moderators have corrected your answer to question { $number }, where it was sent.
speaker-reworded =
    The moderators have changed the wording:
    <blockquote>{ $text }</blockquote>
speaker-words-added =
    The moderators have added words to your voice message:
    <blockquote>{ $text }</blockquote>
answer-of-speaker =
    { $speaker }:
    { $text }
answer-of-speaker-spoken =
    { $speaker }, in a voice message ({ $duration }); in short:
    { $text }
answer-in-voice = Voice message ({ $duration })

## Speakers in private: slides

slides-no-seminar = You are not speaking in any seminar of the programme at the moment.
slides-for-which = Which seminar are the slides for?
slides-send =
    <b>Your slides for “{ $seminar }”</b> ({ $language })
    Send the file here (PDF, PowerPoint, Keynote, ODP), or a link that begins with https://

    Another language? Choose it first.
slides-file-or-link = Slides can be a file (PDF, PPT, PPTX, KEY, ODP) or a link. Please send one of these.
slides-over = There are no slides to send here any more.
slides-taken = Your slides for “{ $seminar }” are with the organisers. I will let you know here what happens to them.
slides-one-at-a-time = Only “{ $name }” was taken, not the files that came with it. Please hand in one file at a time.
slides-sent = Your slides are being sent to everyone who follows the seminar.
slides-stopped = The organisers have stopped sending your slides: not all followers have received them. They stay among the slides and documents of the seminar.
slides-kept = Your slides are now among the slides and documents of the seminar.
slides-refused = The organisers did not accept the slides that you handed in.
slides-file = { $speaker } ({ $language }): a file, see below

button-my-questions = My questions
button-hand-in-slides = Hand in slides
button-hand-over = Hand over to …
button-take-back = Take it back
button-put-off = Later
button-put-back = Back to its place
button-not-live = Not answered yet
button-silent = Silent during the talk
button-not-silent = Tell me about new questions again
button-slides-file = { $speaker } ({ $language })
