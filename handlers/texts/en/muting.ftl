## In the desk: who may not ask

card-muted = The asker is muted in this seminar, by { $who } at { $time }
card-muted-everywhere = The asker is muted everywhere, by { $who } at { $time }
card-unmuted = The asker was unmuted by { $who } at { $time }
card-not-muted = The asker is not muted
history-muted-everywhere = { $time } · Asker muted everywhere by { $who }
mute-choose =
    <b>Mute the asker?</b> They can then send no more questions, and are told so. What they have asked stays here, and answers still reach them. Nobody here learns who it is.
muted = { $count ->
        [one] <b>Muted through { $count } question</b>
       *[other] <b>Muted through { $count } questions</b>
    }
muted-nobody = Nobody is muted. To mute somebody, use “More” on the card of their question.
muted-line = <b>The asker of question { $number }</b>, { $where }, by { $who }, since { $day }, { $time }
everywhere = everywhere
toast-muted = The asker of question { $number } is muted in this seminar.
toast-muted-everywhere = The asker of question { $number } is muted everywhere.
toast-unmuted = The mute of question { $number } is lifted.
button-mute = Mute the asker
button-mute-seminar = In this seminar
button-mute-everywhere = Everywhere
button-unmute = Unmute the asker
button-unmute-number = Unmute { $number }

## In private: who may not ask, and when

news-muted =
    <b>The moderators take no more questions from you in “{ $seminar }”.</b>
    What you have asked stays with them. Answers and slides still reach you, and you can ask in other seminars.
news-muted-everywhere =
    <b>The moderators take no more questions from you.</b>
    What you have asked stays with them. Answers still reach you, and you can follow seminars.
news-unmuted = <b>You can ask questions in “{ $seminar }” again.</b>
news-unmuted-everywhere = <b>You can ask questions again.</b>
news-unmuted-except = <b>You can ask questions again</b>, but not in: { $seminars }
refused-muted = The moderators take no questions from you in this seminar. Answers still reach you.
refused-muted-everywhere = The moderators take no questions from you. Answers still reach you.
refused-muted-in-open = The moderators take no questions from you in the seminars that are open now. Answers still reach you.
refused-repeated = You have asked this already: it is question { $number }. To ask something else, edit your text, or stop with /cancel.
refused-too-many = { $limit ->
        [one] { $limit } question of yours waits for a decision in this seminar. Your text is kept: press “Send” again once it is decided.
       *[other] { $limit } questions of yours wait for a decision in this seminar. Your text is kept: press “Send” again once one is decided.
    }
refused-too-soon = { $seconds ->
        [one] You have only just asked. Your text is kept: press “Send” again in { $seconds } second.
       *[other] You have only just asked. Your text is kept: press “Send” again in { $seconds } seconds.
    }
too-fast = You write faster than I can answer. I have read only what is answered above this message; please send the rest again.
