## By the clock: opening and closing, reminders, announcements for later

desk-command-scheduled = O que está programado
moment = { $day }, { $time } (horário de { $zone })

opened-by-clock = “{ $seminar }” agora recebe perguntas, como programado.
closed-by-clock = “{ $seminar }” não recebe mais perguntas, como programado.
opening-dropped = As perguntas de “{ $seminar }” deviam ser abertas nesta data: { $when }. Eu não estava em funcionamento, e agora é tarde demais. Com /open, elas se abrem mesmo assim.
reminder-dropped = O lembrete de “{ $seminar }” não foi enviado. Estava programado para esta data: { $when }. Agora é tarde demais.
announcement-dropped = O aviso para “{ $seminar }” não saiu na data programada: { $when }. Eu não estava em funcionamento. Ele voltou a ser um rascunho; veja abaixo.

seminar-opens = As perguntas serão abertas nesta data: { $when }.
seminar-open-until = As perguntas estão abertas até esta data: { $when }.
letter-reminder-day =
    <b>Lembrete</b> · { $seminar }
    { $time }
letter-reminder-soon =
    <b>Começa em breve</b> · { $seminar }
    { $time }
reminder-report = <b>Lembrete</b> · { $seminar } · entregas: { $delivered } de { $total }
reminder-report-few = { $reached ->
        [all] <b>Lembrete</b> · { $seminar } · entregue a todos (menos de 5 pessoas)
        [missed] <b>Lembrete</b> · { $seminar } · não foi entregue a todos (menos de 5 pessoas)
       *[waiting] <b>Lembrete</b> · { $seminar } · para menos de 5 pessoas
    }
reminders-begun = Você receberá um lembrete antes dos seminários que segue.
reminders-ended = Você não receberá mais lembretes de nenhum seminário. As respostas e os slides continuam chegando.

scheduled =
    <b>Aviso para mais tarde</b> · { $seminar }
    É enviado automaticamente: { $when }
    Programado por { $who }
choose-time =
    <b>Quando o aviso deve ser enviado?</b>
    { $seminar }
    { $time }
    Agora: { $now }

    <blockquote>{ $text }</blockquote>

    Escolha, ou responda a esta mensagem com um dia e um horário no mesmo fuso, por exemplo <code>{ $example }</code> ou <code>{ $date }</code>.
day-today = hoje
day-tomorrow = amanhã
time-unreadable = Não encontrei aqui um dia com horário. Escreva assim: <code>{ $example }</code>, <code>{ $date }</code> ou apenas <code>14:00</code>.
time-taken = O aviso será enviado nesta data: { $when }.
time-not-for-this = Isto não pode ser enviado em outro horário; só um aviso que ainda não saiu. Nada foi alterado.
time-skipped = A hora { $time } não existe em { $zone }: nesse dia os relógios são adiantados.
time-passed = Esse momento já passou. Agora: { $now }
moment-passed = Esse momento já passou. Escolha outro.
broadcast-moved = Esta prévia ou relatório está agora mais abaixo.

plan = <b>O que está programado</b> (horário de { $zone })
plan-empty = Nada está programado.
plan-opening = { $when }: abertura das perguntas · { $seminar }
plan-closing = { $when }: encerramento das perguntas · { $seminar }
plan-reminder-day = { $when }: lembrete, um dia antes · { $seminar }
plan-reminder-soon = { $when }: lembrete, pouco antes · { $seminar }
plan-announcement = { $when }: aviso <b>{ $number }</b> · { $seminar } · { $text }

button-reminders-begin = Receber lembretes
button-reminders-end = Sem mais lembretes
button-send-later = Enviar mais tarde…
button-send-now = Enviar agora
button-another-time = Outro momento…
button-at-in-15-minutes = Daqui a 15 minutos
button-at-in-an-hour = Daqui a 1 hora
button-at-day-before = 24 horas antes do início
button-at-hour-before = 1 hora antes do início
button-at-start = No início
button-at-end = No fim
