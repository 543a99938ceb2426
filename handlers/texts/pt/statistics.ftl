## In the desk: statistics

desk-command-stats = Estatísticas: /stats SEMINÁRIO
button-all-seminars = Todos os seminários
statistics-as-of = Situação: { $day }, { $time }
statistics-none = Ainda não há perguntas.
statistics-questions = Perguntas
statistics-decision = Mediana até a decisão
statistics-undecided = ainda sem decisões
statistics-by-minutes = { $count ->
        [1] Perguntas por minuto
       *[other] Perguntas a cada { $count } minutos
    }
statistics-by-hours = { $count ->
        [1] Perguntas por hora
       *[other] Perguntas a cada { $count } horas
    }
statistics-by-days = { $count ->
        [1] Perguntas por dia
        [7] Perguntas por semana
       *[other] Perguntas a cada { $count } dias
    }
statistics-states = Estados
statistics-state-pending = Em espera
statistics-state-approved = Aprovadas
statistics-state-answered = Respondidas
statistics-state-declined = Recusadas
statistics-state-merged = Juntadas
statistics-languages = Idiomas
statistics-languages-few = A partir de { $count } perguntas
statistics-wanted = O que mais perguntam
statistics-wanted-question = Pergunta { $number }: { $count ->
        [one] feita { $count } vez
        [many] feita { $count } de vezes
       *[other] feita { $count } vezes
    }
statistics-entry = { $name }: { $value }
statistics-count = { $count }
statistics-days = { $count ->
        [one] { $count } dia
        [many] { $count } de dias
       *[other] { $count } dias
    }
statistics-hours = { $count } h
statistics-minutes = { $count } min
statistics-seconds = { $count } s
