## In the desk: who may not ask

card-muted = Dans ce séminaire, { $who } a mis en sourdine l’auteur de la question ({ $time })
card-muted-everywhere = Dans tous les séminaires, { $who } a mis en sourdine l’auteur de la question ({ $time })
card-unmuted = { $who } a levé la sourdine de l’auteur de la question ({ $time })
card-not-muted = L’auteur de la question n’est pas en sourdine
history-muted-everywhere = { $time } · Auteur mis en sourdine dans tous les séminaires par { $who }
mute-choose =
    <b>Mettre l’auteur en sourdine ?</b> Il ne pourra plus envoyer de questions et en sera averti. Ce qu’il a demandé reste ici, et les réponses lui parviennent toujours. Personne ici ne saura qui c’est.
muted = { $count ->
        [one] <b>En sourdine pour { $count } question</b>
        [many] <b>En sourdine pour { $count } de questions</b>
       *[other] <b>En sourdine pour { $count } questions</b>
    }
muted-nobody = Personne n’est en sourdine. Pour mettre quelqu’un en sourdine, utilisez « Plus » sur la fiche de sa question.
muted-line = <b>L’auteur de la question { $number }</b>, { $where }, par { $who }, depuis le { $day }, { $time }
everywhere = dans tous les séminaires
toast-muted = L’auteur de la question { $number } est en sourdine dans ce séminaire.
toast-muted-everywhere = L’auteur de la question { $number } est en sourdine dans tous les séminaires.
toast-unmuted = La sourdine de la question { $number } est levée.
button-mute = Mettre l’auteur en sourdine
button-mute-seminar = Dans ce séminaire
button-mute-everywhere = Dans tous
button-unmute = Lever la sourdine
button-unmute-number = Lever la sourdine { $number }

## In private: who may not ask, and when

news-muted =
    <b>Les modérateurs n’acceptent plus de questions de votre part dans « { $seminar } ».</b>
    Ce que vous avez demandé reste entre leurs mains. Les réponses et les diapositives vous parviennent toujours, et vous pouvez poser des questions dans d’autres séminaires.
news-muted-everywhere =
    <b>Les modérateurs n’acceptent plus de questions de votre part.</b>
    Ce que vous avez demandé reste entre leurs mains. Les réponses vous parviennent toujours, et vous pouvez suivre les séminaires.
news-unmuted = <b>Vous pouvez de nouveau poser des questions dans « { $seminar } ».</b>
news-unmuted-everywhere = <b>Vous pouvez de nouveau poser des questions.</b>
news-unmuted-except = <b>Vous pouvez de nouveau poser des questions</b>, mais pas dans : { $seminars }
refused-muted = Les modérateurs n’acceptent pas vos questions dans ce séminaire. Les réponses vous parviennent toujours.
refused-muted-everywhere = Les modérateurs n’acceptent pas vos questions. Les réponses vous parviennent toujours.
refused-muted-in-open = Les modérateurs n’acceptent pas vos questions dans les séminaires ouverts en ce moment. Les réponses vous parviennent toujours.
refused-repeated = Vous l’avez déjà demandé : c’est la question { $number }. Pour demander autre chose, modifiez votre texte, ou annulez avec /cancel.
refused-too-many = { $limit ->
        [one] { $limit } question de votre part attend une décision dans ce séminaire. Votre texte est conservé : touchez de nouveau « Envoyer » quand elle sera tranchée.
        [many] { $limit } de questions de votre part attendent une décision dans ce séminaire. Votre texte est conservé : touchez de nouveau « Envoyer » quand l’une d’elles sera tranchée.
       *[other] { $limit } questions de votre part attendent une décision dans ce séminaire. Votre texte est conservé : touchez de nouveau « Envoyer » quand l’une d’elles sera tranchée.
    }
refused-too-soon = { $seconds ->
        [one] Vous venez de poser une question. Votre texte est conservé : touchez de nouveau « Envoyer » dans { $seconds } seconde.
        [many] Vous venez de poser une question. Votre texte est conservé : touchez de nouveau « Envoyer » dans { $seconds } de secondes.
       *[other] Vous venez de poser une question. Votre texte est conservé : touchez de nouveau « Envoyer » dans { $seconds } secondes.
    }
too-fast = Vous écrivez plus vite que je ne peux répondre. Je n’ai lu que ce qui a sa réponse ci-dessus ; veuillez renvoyer le reste.
