## In the desk: boards and digests

board = <b>{ $waiting ->
        [0] Nada por decidir
        [one] { $waiting } pergunta por decidir
        [many] { $waiting } de perguntas por decidir
       *[other] { $waiting } perguntas por decidir
    }</b> · { $seminar }
board-oldest = A mais antiga espera há { $duration }.
board-approved = { $waiting ->
        [one] { $waiting } pergunta aprovada espera uma resposta.
        [many] { $waiting } de perguntas aprovadas esperam uma resposta.
       *[other] { $waiting } perguntas aprovadas esperam uma resposta.
    }
board-line = <b>{ $number }</b> · { $time } · { $text }
board-page = Página { $page } de { $pages }
board-alike = <b>Parecidas: × { $count }</b>
board-moved = O quadro está agora mais abaixo.
board-not-pinned = Não posso fixar mensagens aqui. Fixe o quadro ou dê-me a permissão de fixar: ele mostra o que espera.
button-open-question = Abrir { $number }
button-oldest-first = As mais antigas primeiro
button-most-alike-first = As mais parecidas primeiro
button-agenda = Agenda

digest = <b>{ $total } perguntas</b> · { $seminar }
    { $waiting ->
        [0] Todas estão decididas.
        [one] { $waiting } espera uma decisão. OK aprova; Abrir mostra a pergunta inteira.
        [many] { $waiting } esperam uma decisão. OK aprova; Abrir mostra a pergunta inteira.
       *[other] { $waiting } esperam uma decisão. OK aprova; Abrir mostra a pergunta inteira.
    }
digest-approved = Aprovadas juntas por { $who } ({ $time }).
speaker-digest =
    <b>{ $total } perguntas para você</b> · { $seminar }
    Toque em “Abrir” para ver uma pergunta e respondê-la.
digest-several-seminars = vários seminários
digest-line = <b>{ $number }</b> · { $addressee }: { $text }
button-ok = OK { $number }
button-done = Feita { $number }
button-approve-all = { $count ->
        [one] Aprovar { $count }
        [many] Aprovar as { $count }
       *[other] Aprovar as { $count }
    }
toast-approved-all = { $count ->
        [0] Todas já estavam decididas.
        [one] { $count } pergunta foi aprovada.
        [many] { $count } de perguntas foram aprovadas.
       *[other] { $count } perguntas foram aprovadas.
    }
