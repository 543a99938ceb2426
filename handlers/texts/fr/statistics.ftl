## In the desk: statistics

desk-command-stats = Statistiques : /stats SÉMINAIRE
button-all-seminars = Tous les séminaires
statistics-as-of = Situation au { $day }, { $time }
statistics-none = Pas encore de questions.
statistics-questions = Questions
statistics-decision = Délai médian de décision
statistics-undecided = aucune décision
statistics-by-minutes = { $count ->
        [1] Questions par minute
       *[other] Questions par { $count } minutes
    }
statistics-by-hours = { $count ->
        [1] Questions par heure
       *[other] Questions par { $count } heures
    }
statistics-by-days = { $count ->
        [1] Questions par jour
        [7] Questions par semaine
       *[other] Questions par { $count } jours
    }
statistics-states = États
statistics-state-pending = En attente
statistics-state-approved = Approuvées
statistics-state-answered = Avec réponse
statistics-state-declined = Refusées
statistics-state-merged = Réunies
statistics-languages = Langues
statistics-languages-few = À partir de { $count } questions
statistics-wanted = Le plus demandé
statistics-wanted-question = Question { $number } : { $count ->
        [one] posée { $count } fois
        [many] posée { $count } de fois
       *[other] posée { $count } fois
    }
statistics-entry = { $name } : { $value }
statistics-count = { $count }
statistics-days = { $count ->
        [one] { $count } jour
        [many] { $count } de jours
       *[other] { $count } jours
    }
statistics-hours = { $count } h
statistics-minutes = { $count } min
statistics-seconds = { $count } s
