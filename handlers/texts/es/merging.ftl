## In the desk: merging, who is writing, the agenda

card-alike = Probablemente la misma:
alike-line = <b>{ $number }</b> · { $state } · para { $addressee } · { $text }
card-tally = { $count ->
        [one] Preguntada { $count } vez: también como { $numbers }
        [many] Preguntada { $count } de veces: también como { $numbers }
       *[other] Preguntada { $count } veces: también como { $numbers }
    }
card-writing = Escribe una respuesta: { $who } (desde { $time })
toast-writing = Escribe una respuesta a esta pregunta: { $who } (desde { $time }). Para responderla de todos modos, conteste a su ficha.
merge-choose = <b>¿A qué pregunta la une?</b> Una misma respuesta llega a todos los que preguntaron. Para cualquier otra: <code>/merge { $number } 7</code>
merge-addressees = <b>No todas son para el mismo ponente.</b> La pregunta que queda conserva su destinatario, que responde por todas.
merge-none = No he encontrado ninguna pregunta parecida a la { $number }. Puede unirla a cualquier otra: <code>/merge { $number } 7</code>
toast-merged = La pregunta { $number } queda unida a la { $other }.
toast-merged-further = La pregunta { $number } queda unida a la { $other }, a la que ya estaba unida la { $named }.
toast-merge-itself = Una pregunta no se puede unir a sí misma.
toast-merge-declined = La pregunta { $other } está rechazada. Reábrala antes o elija otra.
toast-merge-circle = La pregunta { $other } ya está unida a la { $number }.
toast-merge-other-seminar = La pregunta { $other } es de otro seminario. Solo se pueden unir preguntas del mismo seminario.
merged-several = Unidas a la pregunta { $other }: { $numbers }
merged-addressees = <b>No todas eran para el mismo ponente.</b> La respuesta corresponde ahora a: { $addressee }
usage-merge = Escriba los números; el último es el de la pregunta que queda: <code>/merge 12 7</code>
desk-command-merge = Unir preguntas parecidas: /merge 12 7
button-merge-into = Unir con la { $number } (queda la { $number })
button-merge-here = Unir con la { $number } (queda esta)
button-merge-choose = Unir con la { $number }…
button-merge-other = Unir a otra…

agenda = <b>Agenda</b> · { $seminar }
agenda-now = <b>Ahora</b>
agenda-now-nothing = Ahora no se trata ninguna pregunta.
agenda-up-next = <b>A continuación</b>
agenda-nothing-next = No espera ninguna otra pregunta aprobada.
agenda-line = <b>{ $number }</b> · { $addressee }: { $text }
agenda-line-wanted = <b>{ $number }</b> (× { $count }) · { $addressee }: { $text }
agenda-moved = La agenda está ahora más abajo.
toast-agenda-now = Ahora: pregunta { $number }
toast-agenda-second = Alguien se adelantó. Ahora: pregunta { $number }
toast-agenda-second-nothing = Alguien se adelantó. No espera ninguna otra pregunta aprobada.
desk-command-agenda = Qué se trata ahora y qué viene después
button-next = Siguiente pregunta
button-next-live = Respondida en vivo, siguiente
button-next-later = Ahora no, siguiente

## For askers whose questions are merged

news-merged-pending =
    <b>Su pregunta { $number } se unió a otra parecida.</b>
    <blockquote>{ $text }</blockquote>
    Le diré aquí lo que decidan los moderadores.
news-merged-approved =
    <b>Su pregunta { $number } se unió a otra parecida, que está aprobada:</b>
    <blockquote>{ $other }</blockquote>
    Se planteará a los ponentes. Si la respuesta se da por escrito, le llegará aquí.
    Usted preguntó:
    <blockquote>{ $text }</blockquote>
news-merged-live =
    <b>Su pregunta { $number } se unió a otra parecida, que se respondió en el seminario:</b>
    <blockquote>{ $other }</blockquote>
    Usted preguntó:
    <blockquote>{ $text }</blockquote>
news-merged-answered =
    <b>Su pregunta { $number } se unió a otra parecida, que ya tiene respuesta:</b>
    <blockquote>{ $other }</blockquote>
    Usted preguntó:
    <blockquote>{ $text }</blockquote>
