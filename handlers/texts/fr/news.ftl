## News for the asker, and broadcasts

news-missed = Pendant que je ne pouvais pas vous écrire, il y a eu du nouveau pour vos questions. Voici où elles en sont :
news-approved =
    <b>Votre question { $number } a été approuvée.</b>
    <blockquote>{ $text }</blockquote>
    Elle sera posée aux intervenants. Si la réponse est donnée par écrit, vous la recevrez ici.
news-declined =
    <b>Votre question { $number } n’a pas été retenue.</b>
    <blockquote>{ $text }</blockquote>
    Motif : { $reason }
news-answered =
    <b>La réponse à votre question { $number }</b>
    <blockquote>{ $text }</blockquote>
    { $answer }
letter-answer =
    <b>Question { $number }</b> · { $seminar }
    De : { $signature } · Pour : { $addressee }
    <blockquote>{ $text }</blockquote>
    <b>Réponse</b>
    { $answer }
letter-presentation =
    <b>Diapositives</b> · { $seminar }
    Voici les diapositives présentées par { $speaker } ({ $language }).
letter-announcement =
    <b>Annonce</b> · { $seminar }

    { $text }

reason-off-topic = Hors du thème du séminaire
reason-already-answered = Une réponse existe déjà
reason-unclear = Peu claire pour les modérateurs
reason-inappropriate = N’a pas sa place ici

incident = Un problème est survenu de notre côté, mais rien n’a été perdu. Veuillez réessayer ; si cela se reproduit, indiquez aux organisateurs le numéro { $incident }.
unreadable = Je ne peux pas lire ce message ; il est peut-être d’un genre que je ne connais pas encore. Veuillez l’écrire comme un simple texte, et non comme une réponse ; si cela échoue aussi, indiquez aux organisateurs le numéro { $incident }.
incident-toast = Un problème est survenu de notre côté. Veuillez réessayer. Numéro : { $incident }
