## In private: finding the way

help =
    <b>I carry your questions to the speakers.</b>

    /ask – ask a question
    /seminars – the seminars
    /slides – slides and documents
    /language – another language
    /cancel – stop what you are writing

    You can also just write your question here.
seminars =
    <b>{ $series }</b>
    { $organisers }

    Choose a seminar:
seminars-none = There is no seminar yet. Please come back a little later.
seminar = <b>{ $title }</b>
seminar-speakers = <b>Speakers</b>
seminar-open = Questions are open.
seminar-closed = Questions are closed.
seminar-followed = You follow this seminar: answers and slides reach you here.
seminar-gone = This seminar is no longer in the programme.
speaker = { $name }
speaker-with-role = { $name }, { $role }
speaker-gone = This speaker is no longer in this seminar. Please choose again.
time-unknown = Date to be announced
time-day = { $day }
time-hours = { $day }, { $starts } to { $ends } ({ $zone } time)
start-unknown = This link leads to no seminar here. These are the seminars there are:
papers = <b>Slides and documents</b>
    { $title }
papers-choose = Of which seminar do you want the slides and documents?
papers-slides = <b>Slides</b>
papers-documents = <b>Documents</b>
papers-none = There is nothing here yet. If you follow the seminar, slides reach you as soon as they are there.
list-more = And { $count } more.
paper = { $link } ({ $language })
follow-begun = You follow this seminar.
follow-ended = You no longer follow this seminar.
language-choose = Which language do you prefer?
language-chosen = I now speak English with you. /help shows what I can do.
command-unknown = I do not know this command. /help shows what I can do.
media-instead-of-text = I can carry only text. Please write your question in words.
press-outdated = This button is out of date. Please use the newest message, or /help.

## In private: asking

ask-choose-seminar = In which seminar do you want to ask?
ask-to-whom = Whom do you want to ask?
ask-write =
    Your question to <b>{ $addressee }</b>

    Write it now, in one message of up to { $limit } characters. You will see it before it is sent.
all-speakers = All speakers
no-seminar-open = No seminar takes questions now.
questions-closed = Questions are closed in this seminar.
questions-closed-draft-kept = Questions have just been closed. Your text is kept here in the chat.
offer = Do you want to ask this as a question? Choose the seminar:
question-empty = I found no words in this message. Please write your question as text.
question-too-long =
    This has { $length } characters; a question can have { $limit }. Your text is kept: edit your message above, or send a shorter one.
question-too-long-outside =
    This has { $length } characters; a question can have { $limit }. Please send a shorter text.
preview =
    <b>Your question, as the moderators will see it</b>

    { $seminar }
    To: { $addressee }
    From: { $signature }

    { $text }
preview-outdated = This preview is out of date. Please use the newest one.
receipt =
    <b>Question { $number } is with the moderators.</b>
    I tell you here when it is approved or answered.
receipt-following = You now follow this seminar: its answers and slides reach you too.
receipt-not-following = You can follow the seminar on its page.
cancelled = Stopped. Nothing was sent.
cancel-nothing = There is nothing to stop. /help shows what I can do.

signature-choose = How do you want to sign? I remember it for next time.
signature-write-name = Please write only your name, as it should appear.
signature-write-affiliation = Please write your affiliation, such as your institution and country.
signature-empty = I found no words in this message. Please write it as text.
signature-too-long = This has { $length } characters; there is room for { $limit }. Please write a shorter one.
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
button-other-signature = Sign in another way
button-sign-full = Name and affiliation
button-sign-name = Name only
button-sign-anonymous = Anonymous
button-keep = Use “{ $value }”
button-cancel = Cancel
button-no = No, thank you
