## In private: finding the way

help =
    <b>I pass your questions on to the speakers.</b>
    Just write your question here, or use a command:

    /ask – ask a question
    /seminars – see the seminars
    /slides – slides and documents
    /cancel – stop what you are writing
    /language – change the language
seminars =
    <b>{ $series }</b>
    { $organisers }

    Choose a seminar:
seminars-none = There are no seminars yet. Please come back a little later.
seminar = <b>{ $title }</b>
seminar-speakers = <b>Speakers</b>
seminar-open = Questions are open.
seminar-closed = Questions are closed.
seminar-followed = You are following this seminar: you will get its answers and slides here.
seminar-gone = This seminar is no longer in the programme.
speaker = { $name }
speaker-with-role = { $name }, { $role }
speaker-gone = This speaker is no longer in this seminar. Please choose again.
time-unknown = Date to be announced
time-day = { $day }
time-hours = { $day }, { $starts } to { $ends } ({ $zone } time)
start-unknown = This link does not lead to a seminar. Here are the seminars:
papers = <b>Slides and documents</b>
    { $title }
papers-choose = Which seminar's slides and documents would you like?
papers-slides = <b>Slides</b>
papers-documents = <b>Documents</b>
papers-none = There is nothing here yet. If you follow the seminar, you will get its slides as soon as they are available.
list-more = And { $count } more.
paper = { $link } ({ $language })
follow-begun = You are now following this seminar.
follow-ended = You are no longer following this seminar.
language-choose = Which language do you prefer?
language-chosen = I now speak English with you. /help shows what I can do.
command-unknown = I do not know this command. /help shows what I can do.
media-instead-of-text = I can only pass on text. Please write your question in words.
media-left-out = I pass on your words only, without what you sent with them.
edit-not-taken = What is sent with a picture or a file cannot be changed by editing. Please send it again.
press-outdated = This button is out of date. Please use the newest message, or /help.

## In private: asking

ask-choose-seminar = Which seminar is your question for?
ask-to-whom = Who would you like to ask?
ask-write =
    Your question to <b>{ $addressee }</b>

    Please write it now, in one message of up to { $limit } characters. You will see it before it is sent.
all-speakers = All speakers
no-seminar-open = No seminar is taking questions at the moment.
questions-closed = Questions for this seminar are closed.
questions-closed-draft-kept = Questions have just been closed. Your text stays here in the chat.
offer = Would you like to ask this as a question? Choose the seminar:
question-empty = I cannot find any words in this message. Please write your question in words.
question-too-long =
    This is { $length } characters long; a question can have { $limit }. Your text is kept: edit your message above, or send a shorter one.
question-too-long-outside =
    This is { $length } characters long; a question can have { $limit }. Please send a shorter text.
preview =
    <b>Your question, as the moderators will see it</b>

    { $seminar }
    To: { $addressee }
    From: { $signature }

    { $text }
preview-outdated = This preview is out of date. Please use the newest one.
receipt =
    <b>Question { $number } is with the moderators.</b>
    I will let you know here when it is approved or answered.
receipt-following = You are now following this seminar: you will get its answers and slides, too.
receipt-not-following = You can follow the seminar from its page.
cancelled = Cancelled. Nothing was sent.
cancel-nothing = There is nothing to cancel. /help shows what I can do.

signature-choose = How would you like to sign? I will remember it for next time.
signature-write-name = Please write only your name, as it should appear.
signature-write-affiliation = Please write your affiliation, such as your institution and country.
signature-empty = I cannot find any words in this message. Please write it in words.
signature-too-long = This is { $length } characters long; the limit is { $limit }. Please write a shorter one.
anonymous = Anonymous

button-ask = Ask a question
button-ask-again = Ask another question
button-papers = Slides and documents
button-open-slides = Open the slides
button-follow = Follow
button-unfollow = Unfollow
button-undo-follow = Do not follow
button-seminar = To the seminar
button-seminars = All seminars
button-earlier = ← Back
button-later = Next →
button-send = Send
button-change-signature = Change signature
button-other-signature = Choose another signature
button-sign-full = Name and affiliation
button-sign-name = Name only
button-sign-anonymous = Anonymous
button-keep = Use “{ $value }”
button-cancel = Cancel
button-no = No, thank you
