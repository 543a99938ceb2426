## In the desk: who may not ask

card-muted = The asker is muted in this seminar, by { $who } at { $time }
card-muted-everywhere = The asker is muted everywhere, by { $who } at { $time }
card-unmuted = The asker was unmuted by { $who } at { $time }
card-not-muted = The asker is not muted
history-muted-everywhere = { $time } · Asker muted everywhere by { $who }
mute-choose =
    <b>Mute the asker?</b> They will not be able to send more questions, and will be told so. What they have asked stays here, and they still get answers. Nobody here finds out who it is.
muted = { $count ->
        [one] <b>Muted: the asker of { $count } question</b>
       *[other] <b>Muted: the askers of { $count } questions</b>
    }
muted-nobody = Nobody is muted. To mute somebody, use “More” on the card of their question.
muted-line = <b>The asker of question { $number }</b>, { $where }, by { $who }, since { $day }, { $time }
everywhere = everywhere
toast-muted = The asker of question { $number } is muted in this seminar.
toast-muted-everywhere = The asker of question { $number } is muted everywhere.
toast-unmuted = The mute for question { $number } has been lifted.
button-mute = Mute the asker
button-mute-seminar = In this seminar
button-mute-everywhere = Everywhere
button-unmute = Unmute the asker
button-unmute-number = Unmute { $number }

## In private: who may not ask, and when

news-muted =
    <b>The moderators are no longer taking questions from you in “{ $seminar }”.</b>
    What you have asked stays with them. You will still get answers and slides, and you can ask in other seminars.
news-muted-everywhere =
    <b>The moderators are no longer taking questions from you.</b>
    What you have asked stays with them. You will still get answers, and you can follow seminars.
news-unmuted = <b>You can ask questions in “{ $seminar }” again.</b>
news-unmuted-everywhere = <b>You can ask questions again.</b>
news-unmuted-except = <b>You can ask questions again</b>, but not in: { $seminars }
refused-muted = The moderators are not taking questions from you in this seminar. You will still get answers.
refused-muted-everywhere = The moderators are not taking questions from you. You will still get answers.
refused-muted-in-open = The moderators are not taking questions from you in the seminars that are open now. You will still get answers.
refused-repeated = You have already asked this: it is question { $number }. To ask something else, edit your text, or cancel with /cancel.
refused-too-many = { $limit ->
        [one] { $limit } of your questions is still waiting for a decision in this seminar. Your text is kept: press “Send” again once it has been decided.
       *[other] { $limit } of your questions are still waiting for a decision in this seminar. Your text is kept: press “Send” again once one has been decided.
    }
refused-too-soon = { $seconds ->
        [one] You have only just asked. Your text is kept: press “Send” again in { $seconds } second.
       *[other] You have only just asked. Your text is kept: press “Send” again in { $seconds } seconds.
    }
too-fast = You are writing faster than I can answer. I have only read what is answered above; please send the rest again.
