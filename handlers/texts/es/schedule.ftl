## By the clock: opening and closing, reminders, announcements for later

desk-command-scheduled = Lo que está previsto
moment = { $day }, { $time } (hora de { $zone })

opened-by-clock = «{ $seminar }» recibe preguntas desde ahora, como estaba previsto.
closed-by-clock = «{ $seminar }» ya no recibe preguntas, como estaba previsto.
opening-dropped = Las preguntas de «{ $seminar }» debían abrirse el { $when }. En ese momento yo no estaba en marcha, y ahora es demasiado tarde. Con /open se abren de todos modos.
reminder-dropped = El recordatorio de «{ $seminar }» no se envió. Estaba previsto para el { $when }; ahora es demasiado tarde.
announcement-dropped = El aviso para «{ $seminar }» no salió el { $when }: en ese momento yo no estaba en marcha. Vuelve a ser un borrador; véalo abajo.

seminar-opens = Las preguntas se abren el { $when }.
seminar-open-until = Las preguntas están abiertas hasta el { $when }.
letter-reminder-day =
    <b>Recordatorio</b> · { $seminar }
    { $time }
letter-reminder-soon =
    <b>Comienza en breve</b> · { $seminar }
    { $time }
reminder-report = <b>Recordatorio</b> · { $seminar } · entregas: { $delivered } de { $total }
reminder-report-few = { $reached ->
        [all] <b>Recordatorio</b> · { $seminar } · entregado a todos (menos de 5 personas)
        [missed] <b>Recordatorio</b> · { $seminar } · no se entregó a todos (menos de 5 personas)
       *[waiting] <b>Recordatorio</b> · { $seminar } · para menos de 5 personas
    }
reminders-begun = Le avisaré antes de los seminarios que sigue.
reminders-ended = No recibirá más recordatorios de ningún seminario. Las respuestas y las diapositivas le seguirán llegando.

scheduled =
    <b>Aviso para más tarde</b> · { $seminar }
    Se envía solo el { $when }
    Programado por { $who }
choose-time =
    <b>¿Cuándo debe enviarse el aviso?</b>
    { $seminar }
    { $time }
    Ahora: { $now }

    <blockquote>{ $text }</blockquote>

    Elija, o conteste a este mensaje con un día y una hora en la misma zona horaria, por ejemplo <code>{ $example }</code> o <code>{ $date }</code>.
day-today = hoy
day-tomorrow = mañana
time-unreadable = No encuentro aquí ningún día con hora. Escríbalo así: <code>{ $example }</code>, <code>{ $date }</code> o solo <code>14:00</code>.
time-taken = El aviso se enviará el { $when }.
time-not-for-this = Esto no se puede enviar a otra hora; solo un aviso que todavía no ha salido. No se cambió nada.
time-skipped = La hora { $time } no existe en { $zone }: ese día los relojes se adelantan.
time-passed = Ese momento ya pasó. Ahora: { $now }
moment-passed = Ese momento ya pasó. Elija otro.
broadcast-moved = Esta vista previa o informe está ahora más abajo.

plan = <b>Lo que está previsto</b> (hora de { $zone })
plan-empty = No hay nada previsto.
plan-opening = { $when }: se abren las preguntas · { $seminar }
plan-closing = { $when }: se cierran las preguntas · { $seminar }
plan-reminder-day = { $when }: recordatorio, el día antes · { $seminar }
plan-reminder-soon = { $when }: recordatorio, justo antes · { $seminar }
plan-announcement = { $when }: aviso <b>{ $number }</b> · { $seminar } · { $text }

button-reminders-begin = Recibir recordatorios
button-reminders-end = No más recordatorios
button-send-later = Enviar más tarde…
button-send-now = Enviar ahora
button-another-time = Otro momento…
button-at-in-15-minutes = Dentro de 15 minutos
button-at-in-an-hour = Dentro de 1 hora
button-at-day-before = 24 horas antes del comienzo
button-at-hour-before = 1 hora antes del comienzo
button-at-start = Al comenzar
button-at-end = Al terminar
