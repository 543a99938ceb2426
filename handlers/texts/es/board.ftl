## In the desk: boards and digests

board = <b>{ $waiting ->
        [0] Nada por decidir
        [one] { $waiting } pregunta por decidir
        [many] { $waiting } de preguntas por decidir
       *[other] { $waiting } preguntas por decidir
    }</b> · { $seminar }
board-oldest = La más antigua espera desde hace { $duration }.
board-approved = { $waiting ->
        [one] { $waiting } pregunta aprobada espera una respuesta.
        [many] { $waiting } de preguntas aprobadas esperan una respuesta.
       *[other] { $waiting } preguntas aprobadas esperan una respuesta.
    }
board-line = <b>{ $number }</b> · { $time } · { $text }
board-page = Página { $page } de { $pages }
board-alike = <b>Parecidas: × { $count }</b>
board-moved = El tablero está ahora más abajo.
board-not-pinned = Aquí no puedo fijar mensajes. Fije usted el tablero o deme el permiso de fijar: muestra lo que espera.
button-open-question = Abrir { $number }
button-oldest-first = Las más antiguas primero
button-most-alike-first = Las más parecidas primero
button-agenda = Agenda

digest = <b>{ $total } preguntas</b> · { $seminar }
    { $waiting ->
        [0] Todas están decididas.
        [one] { $waiting } espera una decisión. OK aprueba; Abrir muestra la pregunta entera.
        [many] { $waiting } esperan una decisión. OK aprueba; Abrir muestra la pregunta entera.
       *[other] { $waiting } esperan una decisión. OK aprueba; Abrir muestra la pregunta entera.
    }
digest-approved = Aprobadas juntas por { $who } ({ $time }).
speaker-digest =
    <b>{ $total } preguntas para usted</b> · { $seminar }
    Toque «Abrir» para ver una pregunta y responderla.
digest-several-seminars = varios seminarios
digest-line = <b>{ $number }</b> · { $addressee }: { $text }
button-ok = OK { $number }
button-done = Hecha { $number }
button-approve-all = { $count ->
        [one] Aprobar { $count }
        [many] Aprobar las { $count }
       *[other] Aprobar las { $count }
    }
toast-approved-all = { $count ->
        [0] Ya estaban todas decididas.
        [one] { $count } pregunta queda aprobada.
        [many] { $count } de preguntas quedan aprobadas.
       *[other] { $count } preguntas quedan aprobadas.
    }
