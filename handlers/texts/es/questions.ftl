## In the desk: questions

administrator = un administrador
card =
    <b>Pregunta { $number }</b> · { $seminar }
    Para: { $addressee }
    De: { $signature }

    { $text }

    Hora: { $time }
card-pending = Espera una decisión
card-approved = Aprobada por { $who } ({ $time })
card-declined = Rechazada por { $who } ({ $time }): { $reason }
card-answered = Respondida por { $who } ({ $time })
card-merged = Unida a la pregunta { $other } por { $who } ({ $time })
card-answer =
    <b>Respuesta</b>
    { $text }
card-text-changed = Texto cambiado por { $who }
card-addressee-changed = Destinatario cambiado por { $who }
card-see-history = <code>/history { $number }</code>
card-moved = Pregunta { $number }: su ficha está ahora más abajo.
question-line = <b>{ $number }</b> · { $state } · { $text }
state-pending = en espera
state-approved = aprobada
state-answered = respondida
state-declined = rechazada
state-merged = unida
decline-choose = <b>¿Por qué se rechaza?</b> Quien preguntó verá el motivo.
decline-write = { $who }, conteste a este mensaje con el motivo para rechazar la pregunta { $number }, por favor. Quien preguntó lo verá.
decline-write-unnamed = Conteste a este mensaje con el motivo para rechazar la pregunta { $number }, por favor. Quien preguntó lo verá.
answer-write = { $who }, conteste a este mensaje con la respuesta a la pregunta { $number }, por favor.
answer-write-unnamed = Conteste a este mensaje con la respuesta a la pregunta { $number }, por favor.
placeholder-reply = Su texto
reason-empty = No encuentro palabras en este motivo. Escríbalo como texto, por favor.
reason-too-long = Este motivo tiene { $length } caracteres y caben { $limit }.
toast-approved = La pregunta { $number } queda aprobada.
toast-declined = La pregunta { $number } queda rechazada.
toast-answered = La respuesta a la pregunta { $number } va en camino.
toast-discarded = El borrador queda descartado.
toast-second = Pregunta { $number }: { $state }
toast-answer-drafted = Esta respuesta todavía espera.
toast-answer-approved = Esta respuesta ya fue enviada por { $who } a quien preguntó.
toast-answer-broadcast = Esta respuesta ya fue enviada a todos por { $who }.
toast-answer-discarded = Esta respuesta fue descartada por { $who }.
toast-draft-changed = Entretanto el borrador ha cambiado: vuelva a leerlo.
question-unknown = No existe la pregunta { $number }.
answer-empty = No encuentro palabras en esta respuesta. Escríbala como texto, por favor.
answer-too-long = El texto tiene { $length } caracteres y una respuesta admite { $limit }. Acórtelo, por favor.
desk-text-only = Solo puedo transmitir texto. Escríbalo con palabras, por favor.
desk-reply-to-one = Este mensaje trata de varias preguntas y no sé a cuál se refiere. Conteste a la ficha de la pregunta o escriba, por ejemplo: <code>/answer 12 Texto</code>
desk-edit-not-taken = No vuelvo a leer un mensaje cuando se edita. Envíelo de nuevo, por favor; para cambiar un borrador, conteste a su vista previa.

draft =
    <b>Respuesta a la pregunta { $number }</b>

    { $text }
draft-choose = { $count ->
        [one] ¿Quién la recibe? Quien preguntó la recibe siempre.
        [many] ¿Quién la recibe? Quienes hicieron { $count } de preguntas unidas la reciben siempre.
       *[other] ¿Quién la recibe? Quienes hicieron las { $count } preguntas unidas la reciben siempre.
    }
draft-sent = { $count ->
        [one] Enviada por { $who } a quien preguntó.
        [many] Enviada por { $who } a quienes hicieron { $count } de preguntas unidas.
       *[other] Enviada por { $who } a quienes hicieron las { $count } preguntas unidas.
    }
draft-discarded = El borrador para la pregunta { $number } fue descartado por { $who }.
draft-moved = Esta respuesta está ahora más abajo.

choose-seminar = ¿Para qué seminario?
seminar-unknown =
    No hay ningún seminario «{ $name }». Los seminarios son:
    { $ids }
opened = «{ $seminar }» recibe preguntas desde ahora.
opened-already = «{ $seminar }» ya estaba recibiendo preguntas.
closed = «{ $seminar }» ya no recibe preguntas.
closed-already = «{ $seminar }» no estaba recibiendo preguntas.

usage-approve = Escriba el número de una pregunta, o varios: <code>/approve 12</code>, <code>/approve 12 14 15-20</code>
usage-decline = Escriba el número y el motivo, que verá quien preguntó: <code>/decline 12 Ya se respondió en la charla.</code>
usage-answer = Escriba el número y la respuesta: <code>/answer 12 Sí, a partir del próximo año.</code>
usage-broadcast = Escriba el número de una pregunta respondida: <code>/broadcast 12</code>
usage-slides = Escriba el ponente, el enlace y, si quiere, el idioma: <code>/slides Verdelho https://example.org/slides.pdf es</code>
usage-announce = Escriba el texto: <code>/announce Empezamos diez minutos más tarde.</code>

button-approve = Aprobar
button-decline = Rechazar
button-answer = Responder
button-back = Volver
button-write-reason = Otro motivo…
button-send-to-asker = { $count ->
        [one] Enviar a quien preguntó
        [many] Enviar a quienes preguntaron (× { $count })
       *[other] Enviar a quienes preguntaron (× { $count })
    }
button-broadcast = { $followers ->
        [few] Enviar a menos de 5 seguidores…
        [many] Enviar a { $followers } de seguidores…
       *[other] Enviar a { $followers } seguidores…
    }
button-discard = Descartar
