## In the desk: boards and digests

board = <b>{ $waiting ->
        [0] Rien à trancher
        [one] { $waiting } question à trancher
        [many] { $waiting } de questions à trancher
       *[other] { $waiting } questions à trancher
    }</b> · { $seminar }
board-oldest = La plus ancienne attend depuis { $duration }.
board-approved = { $waiting ->
        [one] { $waiting } question approuvée attend une réponse.
        [many] { $waiting } de questions approuvées attendent une réponse.
       *[other] { $waiting } questions approuvées attendent une réponse.
    }
board-line = <b>{ $number }</b> · { $time } · { $text }
board-page = Page { $page } sur { $pages }
board-alike = <b>Semblables : × { $count }</b>
board-moved = Le tableau se trouve maintenant plus bas.
board-not-pinned = Je ne peux pas épingler de messages ici. Épinglez le tableau vous-même ou donnez-m’en le droit : il montre ce qui attend.
button-open-question = Voir { $number }
button-oldest-first = Les plus anciennes d’abord
button-most-alike-first = Les plus semblables d’abord
button-agenda = Ordre du jour

digest = <b>{ $total } questions</b> · { $seminar }
    { $waiting ->
        [0] Toutes sont tranchées.
        [one] { $waiting } attend une décision. OK approuve, Voir montre la question entière.
        [many] { $waiting } attendent une décision. OK approuve, Voir montre la question entière.
       *[other] { $waiting } attendent une décision. OK approuve, Voir montre la question entière.
    }
digest-approved = Approuvées ensemble par { $who } à { $time }.
speaker-digest =
    <b>{ $total } questions pour vous</b> · { $seminar }
    Touchez « Voir » pour voir une question et y répondre.
digest-several-seminars = plusieurs séminaires
digest-line = <b>{ $number }</b> · { $addressee } : { $text }
button-ok = OK { $number }
button-done = Fait { $number }
button-approve-all = { $count ->
        [one] Approuver { $count }
        [many] Approuver les { $count }
       *[other] Approuver les { $count }
    }
toast-approved-all = { $count ->
        [0] Toutes étaient déjà tranchées.
        [one] { $count } question est approuvée.
        [many] { $count } de questions sont approuvées.
       *[other] { $count } questions sont approuvées.
    }
