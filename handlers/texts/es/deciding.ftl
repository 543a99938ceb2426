## In the desk: deciding

card-reopened = Espera una decisión; reabierta por { $who } ({ $time })
card-live = Respondida en vivo, según { $who } ({ $time })
card-clarify =
    <b>{ $who } pidió una aclaración ({ $time })</b>
    { $text }
card-clarify-awaited = Todavía no hay respuesta.
card-clarified =
    <b>Quien preguntó contestó ({ $time })</b>
    { $text }
toast-live = La pregunta { $number } se respondió en vivo.
toast-reopened = La pregunta { $number } vuelve a esperar una decisión.
numbers-backwards = El intervalo { $begins }-{ $ends } está al revés. ¿Quería decir { $ends }-{ $begins }? No se cambió nada.
numbers-too-many = Son { $count } números y se puede decidir sobre { $limit } preguntas a la vez. No se cambió nada.
batch-approved = { $count ->
        [one] <b>Aprobada por { $who }: pregunta { $numbers }</b>
        [many] <b>Aprobadas por { $who }: { $count } de preguntas</b>
            { $numbers }
       *[other] <b>Aprobadas por { $who }: { $count } preguntas</b>
            { $numbers }
    }
batch-declined = { $count ->
        [one] <b>Rechazada por { $who }: pregunta { $numbers }</b>
            Motivo: { $reason }
        [many] <b>Rechazadas por { $who }: { $count } de preguntas</b>
            { $numbers }
            Motivo: { $reason }
       *[other] <b>Rechazadas por { $who }: { $count } preguntas</b>
            { $numbers }
            Motivo: { $reason }
    }
batch-nothing = No se cambió nada.
batch-undone = { $count ->
        [one] <b>Deshecho por { $who } ({ $time })</b>
            La pregunta { $numbers } está como antes.
        [many] <b>Deshecho por { $who } ({ $time })</b>
            { $count } de preguntas están como antes: { $numbers }
       *[other] <b>Deshecho por { $who } ({ $time })</b>
            { $count } preguntas están como antes: { $numbers }
    }
batch-already-more = { $count ->
        [one] Otra más ({ $count }) ya estaba decidida.
        [many] Otros { $count } de preguntas ya estaban decididas.
       *[other] Otras { $count } ya estaban decididas.
    }
batch-unknown = { $count ->
        [one] No existe la pregunta { $numbers }.
        [many] No existen las preguntas { $numbers }.
       *[other] No existen las preguntas { $numbers }.
    }
batch-undo = Se puede deshacer durante { $limit } segundos. Después se avisa a quienes preguntaron.
toast-undone = { $count ->
        [0] No se deshizo nada: otros ya han decidido sobre todas.
        [one] Deshecho: { $count } pregunta está como antes.
        [many] Deshecho: { $count } de preguntas están como antes.
       *[other] Deshecho: { $count } preguntas están como antes.
    }
toast-undone-already = Esto ya lo deshizo { $who }.
toast-undo-late = Ya es tarde para deshacerlo: se ha avisado a quienes preguntaron. «Reabrir» en la ficha de la pregunta lo revierte.
edit-write =
    { $who }, conteste a este mensaje con el nuevo texto de la pregunta { $number }, por favor. Se avisará a quien preguntó. El texto actual, para copiarlo:
    <code>{ $text }</code>
edit-write-unnamed =
    Conteste a este mensaje con el nuevo texto de la pregunta { $number }, por favor. Se avisará a quien preguntó. El texto actual, para copiarlo:
    <code>{ $text }</code>
edit-empty = No encuentro palabras en este texto. Escriba la pregunta con palabras, por favor.
edit-too-long = El texto tiene { $length } caracteres y una pregunta admite { $limit }. Acórtelo, por favor.
edit-same = Eso es lo que ya dice la pregunta { $number }. No se cambió nada.
edited = La pregunta { $number } tiene su nuevo texto. Se avisa a quien preguntó.
edit-second =
    La pregunta { $number } fue modificada por { $who } ({ $time }) antes de que llegara su texto, que no se ha tomado. Ahora dice:
    <code>{ $text }</code>
readdress-choose = <b>¿Para quién es?</b> Se avisará a quien preguntó.
toast-readdressed = La pregunta { $number } es ahora para: { $addressee }
toast-speaker-gone = Este ponente ya no participa en el seminario. No se cambió nada.
clarify-write = { $who }, conteste a este mensaje con lo que quiere saber de quien hizo la pregunta { $number }, por favor.
clarify-write-unnamed = Conteste a este mensaje con lo que quiere saber de quien hizo la pregunta { $number }, por favor.
clarify-empty = No encuentro palabras en este mensaje. Escriba lo que quiere saber, por favor.
clarify-too-long = El texto tiene { $length } caracteres y caben { $limit }. Acórtelo, por favor.
clarify-sent = Se ha pedido la aclaración a quien hizo la pregunta { $number }. La respuesta llegará con la ficha.

history =
    <b>Historial de la pregunta { $number }</b>
    Como se hizo:
    <blockquote>{ $text }</blockquote>
history-day = <b>{ $day }</b>
history-from = { $what } (antes: { $state })
history-asked = { $time } · Recibida
history-approved = { $time } · Aprobada por { $who }
history-declined = { $time } · Rechazada por { $who }: { $note }
history-answered = { $time } · Respondida por { $who }
history-live = { $time } · Respondida en vivo, según { $who }
history-merged = { $time } · Unida a la pregunta { $note } por { $who }
history-reopened = { $time } · Reabierta por { $who }
history-undone = { $time } · Deshecho por { $who }
history-text =
    { $time } · Texto modificado por { $who }. Antes decía:
    <blockquote>{ $before }</blockquote>
history-addressee = { $time } · Destinatario cambiado por { $who }: { $addressee } (antes: { $former })
history-clarify =
    { $time } · { $who } pidió una aclaración:
    <blockquote>{ $note }</blockquote>
history-clarified =
    { $time } · Quien preguntó contestó:
    <blockquote>{ $note }</blockquote>
history-muted = { $time } · Quien preguntó fue silenciado por { $who }
history-unmuted = { $time } · { $who } dejó de silenciar a quien preguntó
history-written = { $time } · Respuesta escrita por { $who } ({ $state })
history-spoken = Un mensaje de voz
history-quote = <blockquote>{ $text }</blockquote>
answer-state-drafted = borrador
answer-state-approved = enviada a quien preguntó
answer-state-broadcast = enviada a todos
answer-state-discarded = descartada
answer-state-corrected = sustituida por una corrección
usage-history = Escriba el número de la pregunta: <code>/history 12</code>

button-more = Más
button-edit = Modificar el texto
button-addressee = Otro destinatario
button-clarify = Pedir aclaración
button-live = Respondida en vivo
button-reopen = Reabrir
button-history = Historial
button-undo = Deshacer
button-open-card = Abrir la ficha

## In private: news of a question, and what the desk wants to know

news-reopened =
    <b>Los moderadores vuelven a examinar su pregunta { $number }.</b>
    <blockquote>{ $text }</blockquote>
    Le diré aquí lo que decidan.
news-live =
    <b>Su pregunta { $number } se respondió en el seminario.</b>
    <blockquote>{ $text }</blockquote>
news-not-live =
    <b>Su pregunta { $number } constaba por error como respondida.</b>
    <blockquote>{ $text }</blockquote>
    Sigue esperando respuesta. Si se da por escrito, le llegará aquí.
news-edited =
    <b>Los moderadores han modificado la redacción de su pregunta { $number }.</b> Ahora dice:
    <blockquote>{ $text }</blockquote>
news-readdressed = Su pregunta { $number } va dirigida ahora a: { $addressee }
news-clarify =
    <b>Los moderadores quieren entender mejor su pregunta { $number }.</b>
    <blockquote>{ $text }</blockquote>
    { $wanted }
button-reply = Contestar
reply-write = Escriba ahora su respuesta sobre la pregunta { $number }, en { $limit } caracteres como máximo. No revela a los moderadores quién es usted.
reply-write-beside = Está escribiendo otra cosa, y se queda como está. Para responder sobre la pregunta { $number }, conteste a este mensaje, en { $limit } caracteres como máximo.
reply-empty = No encuentro palabras en este mensaje. Escriba su respuesta como texto, por favor.
reply-too-long = El texto tiene { $length } caracteres y una respuesta admite { $limit }. Envíe una más corta, por favor.
reply-sent = Los moderadores ya tienen su respuesta sobre la pregunta { $number }.
reply-sent-late = Mientras tanto se decidió sobre la pregunta { $number }. Los moderadores verán su respuesta de todos modos.
