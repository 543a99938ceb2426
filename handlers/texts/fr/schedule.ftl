## By the clock: opening and closing, reminders, announcements for later

desk-command-scheduled = Ce qui est prévu
moment = { $day }, { $time } (heure de { $zone })

opened-by-clock = « { $seminar } » accepte désormais les questions, comme prévu.
closed-by-clock = « { $seminar } » n’accepte plus de questions, comme prévu.
opening-dropped = Les questions de « { $seminar } » devaient s’ouvrir le { $when }. Je n’étais pas en marche à ce moment-là, et il est maintenant trop tard. /open les ouvre malgré tout.
reminder-dropped = Le rappel de « { $seminar } » n’a pas été envoyé. Il était prévu le { $when }, et il est maintenant trop tard.
announcement-dropped = L’annonce pour « { $seminar } » n’est pas partie le { $when } : je n’étais pas en marche à ce moment-là. Elle redevient un brouillon, à voir ci-dessous.

seminar-opens = Les questions s’ouvriront le { $when }.
seminar-open-until = Les questions sont ouvertes jusqu’au { $when }.
letter-reminder-day =
    <b>Rappel</b> · { $seminar }
    { $time }
letter-reminder-soon =
    <b>Commence bientôt</b> · { $seminar }
    { $time }
reminder-report = <b>Rappel</b> · { $seminar } · remis : { $delivered } sur { $total }
reminder-report-few = { $reached ->
        [all] <b>Rappel</b> · { $seminar } · remis à tous (moins de 5 personnes)
        [missed] <b>Rappel</b> · { $seminar } · n’a pas été remis à tous (moins de 5 personnes)
       *[waiting] <b>Rappel</b> · { $seminar } · pour moins de 5 personnes
    }
reminders-begun = Vous recevrez un rappel avant les séminaires que vous suivez.
reminders-ended = Vous ne recevrez plus de rappel, pour aucun séminaire. Les réponses et les diapositives vous parviennent toujours.

scheduled =
    <b>Annonce pour plus tard</b> · { $seminar }
    Envoi automatique le { $when }
    Programmée par { $who }
choose-time =
    <b>Quand l’annonce doit-elle partir ?</b>
    { $seminar }
    { $time }
    Maintenant : { $now }

    <blockquote>{ $text }</blockquote>

    Choisissez, ou répondez à ce message par un jour et une heure dans le même fuseau, par exemple <code>{ $example }</code> ou <code>{ $date }</code>.
day-today = aujourd’hui
day-tomorrow = demain
time-unreadable = Je ne trouve ici ni jour ni heure. Écrivez ainsi : <code>{ $example }</code>, <code>{ $date }</code> ou seulement <code>14:00</code>.
time-taken = L’annonce partira le { $when }.
time-not-for-this = Ceci ne peut pas être envoyé à un autre moment ; seule une annonce qui n’est pas encore partie le peut. Rien n’a été modifié.
time-skipped = L’heure { $time } n’existe pas dans le fuseau { $zone } : ce jour-là, les horloges avancent.
time-passed = Ce moment est passé. Maintenant : { $now }
moment-passed = Ce moment est passé. Choisissez-en un autre.
broadcast-moved = Cet aperçu ou compte rendu se trouve maintenant plus bas.

plan = <b>Ce qui est prévu</b> (heure de { $zone })
plan-empty = Rien n’est prévu.
plan-opening = { $when } : ouverture des questions · { $seminar }
plan-closing = { $when } : clôture des questions · { $seminar }
plan-reminder-day = { $when } : rappel, la veille · { $seminar }
plan-reminder-soon = { $when } : rappel, juste avant · { $seminar }
plan-announcement = { $when } : annonce <b>{ $number }</b> · { $seminar } · { $text }

button-reminders-begin = Recevoir des rappels
button-reminders-end = Plus de rappels
button-send-later = Envoyer plus tard…
button-send-now = Envoyer maintenant
button-another-time = Un autre moment…
button-at-in-15-minutes = Dans 15 minutes
button-at-in-an-hour = Dans 1 heure
button-at-day-before = 24 heures avant le début
button-at-hour-before = 1 heure avant le début
button-at-start = Au début
button-at-end = À la fin
