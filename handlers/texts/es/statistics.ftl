## In the desk: statistics

desk-command-stats = Estadísticas: /stats SEMINARIO
button-all-seminars = Todos los seminarios
statistics-as-of = Situación: { $day }, { $time }
statistics-none = Todavía no hay preguntas.
statistics-questions = Preguntas
statistics-decision = Mediana hasta la decisión
statistics-undecided = aún sin decisiones
statistics-by-minutes = { $count ->
        [1] Preguntas por minuto
       *[other] Preguntas cada { $count } minutos
    }
statistics-by-hours = { $count ->
        [1] Preguntas por hora
       *[other] Preguntas cada { $count } horas
    }
statistics-by-days = { $count ->
        [1] Preguntas por día
        [7] Preguntas por semana
       *[other] Preguntas cada { $count } días
    }
statistics-states = Estados
statistics-state-pending = En espera
statistics-state-approved = Aprobadas
statistics-state-answered = Respondidas
statistics-state-declined = Rechazadas
statistics-state-merged = Unidas
statistics-languages = Idiomas
statistics-languages-few = A partir de { $count } preguntas
statistics-wanted = Lo más preguntado
statistics-wanted-question = Pregunta { $number }: { $count ->
        [one] hecha { $count } vez
        [many] hecha { $count } de veces
       *[other] hecha { $count } veces
    }
statistics-entry = { $name }: { $value }
statistics-count = { $count }
statistics-days = { $count ->
        [one] { $count } día
        [many] { $count } de días
       *[other] { $count } días
    }
statistics-hours = { $count } h
statistics-minutes = { $count } min
statistics-seconds = { $count } s
