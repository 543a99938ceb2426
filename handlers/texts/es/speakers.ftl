## In the desk: speakers

invite-choose = ¿A quién invita? Estos ponentes aún no se han unido. También puede escribir el nombre: <code>/invite Verdelho</code>
invite-all-joined = Todos los ponentes se han unido. Para invitar de nuevo a alguien, escriba el nombre: <code>/invite Verdelho</code>
invitation =
    <b>Invitación para { $speaker }</b>
    { $link }

    Reenvíela solo a esa persona: quien abra el enlace verá sus preguntas y responderá en su nombre. Sirve una sola vez, hasta el { $day }.
invitation-used = El enlace de la invitación para { $speaker } se utilizó y ya no sirve.
invitation-revoked = La invitación para { $speaker } fue revocada. Su enlace ya no sirve.
invitation-used-already = { $speaker } ya se unió con esta invitación.
invitation-revoked-already = Esta invitación para { $speaker } ya estaba revocada.
invitation-expired-already = Esta invitación para { $speaker } ha caducado.
speakers = <b>Ponentes</b>
speakers-joined = { $speaker } – ya se ha unido
speakers-unreachable = { $speaker } – se unió, pero ahora bloquea el bot
speakers-invited = { $speaker } – con invitación hasta el { $day }
speakers-not-invited = { $speaker } – sin invitación
remove-access = <b>¿Retirar el acceso de { $speaker }?</b> Recibirá un aviso. Puede volver a invitar a esta persona.
access-removed-already = Nadie tiene ya este acceso.
speaker-joined = { $speaker } se ha unido como ponente, con su invitación.
speaker-retired-desk = Este ponente ya no está en el programa.
voice-caption = { $speaker } responde a la pregunta { $number } ({ $duration })
slides-caption = Diapositivas entregadas por { $speaker } para «{ $seminar }»
slides-handed-in = Entregadas por { $speaker }.
broadcast-kept = { $who } las guardó entre las diapositivas y los documentos. No se envió nada.
draft-of-speaker =
    <b>Respuesta de { $speaker } a la pregunta { $number }</b>
    { $signature }:
    <blockquote>{ $question }</blockquote>

    { $text }
draft-voice = Con un mensaje de voz ({ $duration }).
draft-add-words = Conteste a este mensaje para añadirle un texto.
draft-replaced = { $speaker } ha enviado otra respuesta a la pregunta { $number } en lugar de esta.
draft-former-speaker = { $speaker } ya no está en el programa de este seminario.
card-not-live = Todavía sin responder, según { $who } ({ $time })
history-not-live = { $time } · Todavía sin responder, según { $who }
history-put-off = { $time } · Aplazada por { $who }
history-put-back = { $time } · Ya no está aplazada, según { $who }
toast-revoked = La invitación queda revocada.
toast-access-removed = El acceso queda retirado.
toast-slides-kept = Las diapositivas quedan guardadas. No se envió nada.

button-revoke = Revocar
button-invite = Invitar: { $speaker }
button-remove-access = Retirar: { $speaker }…
button-remove-surely = Retirar el acceso
button-keep-slides = Guardar sin enviar

## Speakers in private: joining

join-invalid = Este enlace no es válido. Pida una nueva invitación a los organizadores, por favor.
join-used = Esta invitación para { $speaker } ya se utilizó. Pida una nueva a los organizadores, por favor.
join-revoked = Esta invitación para { $speaker } fue retirada. Pida una nueva a los organizadores, por favor.
join-expired = Esta invitación para { $speaker } ha caducado. Pida una nueva a los organizadores, por favor.
join-retired = Esta invitación es para un ponente que ya no está en el programa. Consulte a los organizadores, por favor.
join-another-speaker = Usted ya está aquí como { $speaker }. Si no es correcto, consulte a los organizadores, por favor. La invitación no se ha gastado.
speaker-welcome =
    <b>Le damos la bienvenida, { $speaker }.</b>
    Las preguntas para usted llegan aquí en cuanto los moderadores las aprueban. Puede responder por escrito o de viva voz; los moderadores ven su respuesta antes que nadie.

    { $waiting ->
        [0] Todavía no le espera ninguna pregunta.
        [one] Le espera { $waiting } pregunta.
        [many] Le esperan { $waiting } de preguntas.
       *[other] Le esperan { $waiting } preguntas.
    }

    Con /questions las verá en cualquier momento.
speaker-replaced = Otra persona se ha unido como { $speaker } con una invitación más reciente. Usted ya no es ponente aquí. Si no es correcto, avise a los organizadores.
speaker-access-removed = Los organizadores han retirado su acceso como { $speaker }. Todavía puede hacer preguntas aquí.
speaker-retired = Usted ya no figura en el programa como ponente. Si no es correcto, avise a los organizadores.
speakers-only = Esto es para los ponentes del seminario. Si usted lo es, pida su enlace de invitación a los organizadores.

## Speakers in private: questions

speaker-list = { $waiting ->
        [0] <b>Sus preguntas</b>: ninguna espera respuesta.
        [one] <b>Sus preguntas</b>: { $waiting } espera respuesta.
        [many] <b>Sus preguntas</b>: { $waiting } de ellas esperan respuesta, primero las más esperadas.
       *[other] <b>Sus preguntas</b>: { $waiting } esperan respuesta, primero las más esperadas.
    }
speaker-list-line = <b>{ $number }</b> · { $text }
speaker-list-line-wanted = <b>{ $number }</b> (× { $count }) · { $text }
speaker-list-how = Toque un número de abajo para traer la pregunta y responderla.
speaker-silent = Por ahora no se anuncian las preguntas nuevas.
speaker-tally = { $count ->
        [one] Hecha { $count } vez.
        [many] Hecha { $count } de veces.
       *[other] Hecha { $count } veces.
    }
speaker-draft-waits = Su respuesta está en manos de los moderadores.
speaker-settled =
    <b>Pregunta { $number }</b> · { $seminar }
    <blockquote>{ $text }</blockquote>
    { $state }
speaker-handed-over = Esta pregunta es ahora para { $speaker }.
speaker-put-off = Aplazada: ahora va detrás de las demás.
speaker-question-pending = Los moderadores están revisando otra vez esta pregunta.
speaker-question-declined = Los moderadores han rechazado esta pregunta.
speaker-question-answered = Esta pregunta ya tiene su respuesta.
speaker-question-live = Esta pregunta se respondió en el seminario.
speaker-question-merged = Esta pregunta se unió a la pregunta { $other }.
speaker-hand-over = <b>¿Quién la va a responder?</b>
speaker-not-here = { $speaker } – aún no está
speaker-not-yours = Esta pregunta no es para usted, o ya no lo es.
speaker-busy = Todavía está escribiendo una pregunta propia. Envíela o cancélela primero, por favor.
toast-silent = Las preguntas nuevas ya no se anuncian. Las encuentra en la lista.
toast-not-silent = Las preguntas nuevas se anuncian de nuevo.
toast-handed-over = La pregunta { $number } es ahora para { $speaker }.
toast-taken-back = La pregunta { $number } ya no está cedida. Es para: { $addressee }
toast-take-back-late = { $speaker } ya ha respondido a la pregunta { $number }. Se queda allí.
toast-put-off = La pregunta { $number } va ahora detrás de las demás.
toast-put-back = La pregunta { $number } está otra vez en su lugar.
toast-speaker-live = La pregunta { $number } consta como respondida en el seminario.
toast-speaker-not-live = La pregunta { $number } vuelve a esperar respuesta.
toast-speaker-other-writes = Otra persona también está escribiendo una respuesta a esta pregunta.

## Speakers in private: answering

speaker-write =
    <b>Su respuesta a la pregunta { $number }</b>
    Escríbala aquí, hasta { $limit } caracteres, o envíe un mensaje de voz. Los moderadores la ven antes que nadie.
speaker-write-done = <b>Su respuesta a la pregunta { $number }</b>
speaker-write-over = Pregunta { $number }: aquí ya no se espera ninguna respuesta.
speaker-stopped = Cancelado. La pregunta { $number } sigue esperando respuesta.
speaker-too-late = Pregunta { $number }: { $state } Su respuesta no se transmitió; queda aquí, en el chat.
speaker-answer-taken = Su respuesta a la pregunta { $number } está en manos de los moderadores. Todavía puede cambiar lo que ha escrito: edite su mensaje.
speaker-voice-taken = Su respuesta a la pregunta { $number } está en manos de los moderadores. Un mensaje de voz no se puede editar: para cambiarlo, conteste a la pregunta con uno nuevo, que ocupará su lugar.
speaker-answer-taken-retired = Su respuesta a la pregunta { $number } está en manos de los moderadores, que ven que usted ya no está en el programa de este seminario.
speaker-answer-continued = Su respuesta a la pregunta { $number } tiene ahora { $length } caracteres.
speaker-edited = Su respuesta a la pregunta { $number } se ha cambiado.
speaker-edit-too-late = Los moderadores ya se han ocupado de esta respuesta: el cambio no les llega. Puede escribir otra con /questions.
speaker-text-or-voice = Una respuesta puede ser un texto o un mensaje de voz. Escríbala o dígala, por favor.
speaker-voice-outside = ¿A qué pregunta responde esto? Conteste a la pregunta con el mensaje de voz, o use /questions.
speaker-answer-approved = Su respuesta a la pregunta { $number } se envió a quienes la hicieron.
speaker-answer-broadcast = Su respuesta a la pregunta { $number } se envió a todos los que siguen el seminario.
speaker-answer-stopped = Los moderadores han detenido el envío de su respuesta a la pregunta { $number }: no todos los que siguen el seminario la han recibido. Quienes la hicieron la tienen.
speaker-answer-discarded = Los moderadores no aceptaron su respuesta a la pregunta { $number }. Puede escribir otra.
speaker-answer-corrected = Los moderadores han corregido su respuesta a la pregunta { $number }, allí donde se envió.
speaker-reworded =
    Los moderadores han cambiado el texto:
    <blockquote>{ $text }</blockquote>
speaker-words-added =
    Los moderadores han añadido un texto a su mensaje de voz:
    <blockquote>{ $text }</blockquote>
answer-of-speaker =
    { $speaker }:
    { $text }
answer-of-speaker-spoken =
    { $speaker }, en un mensaje de voz ({ $duration }); en resumen:
    { $text }
answer-in-voice = Mensaje de voz ({ $duration })

## Speakers in private: slides

slides-no-seminar = Usted no habla ahora en ningún seminario del programa.
slides-for-which = ¿Para qué seminario son las diapositivas?
slides-send =
    <b>Sus diapositivas para «{ $seminar }»</b> ({ $language })
    Envíe aquí el archivo (PDF, PowerPoint, Keynote, ODP) o un enlace que empiece por https://

    ¿Otro idioma? Elíjalo primero.
slides-file-or-link = Las diapositivas pueden ser un archivo (PDF, PPT, PPTX, KEY, ODP) o un enlace. Envíe uno de ellos, por favor.
slides-over = Aquí ya no se esperan diapositivas.
slides-taken = Los organizadores ya tienen sus diapositivas para «{ $seminar }». Le diré aquí qué pasa con ellas.
slides-one-at-a-time = Solo se tomó «{ $name }», no los archivos que venían con él. Entregue los archivos de uno en uno, por favor.
slides-sent = Sus diapositivas se están enviando a todos los que siguen el seminario.
slides-stopped = Los organizadores han detenido el envío de sus diapositivas: no todos los que siguen el seminario las han recibido. Siguen entre las diapositivas y los documentos del seminario.
slides-kept = Sus diapositivas están ahora entre las diapositivas y los documentos del seminario.
slides-refused = Los organizadores no aceptaron las diapositivas que entregó.
slides-file = { $speaker } ({ $language }): un archivo, véase abajo

button-my-questions = Mis preguntas
button-hand-in-slides = Entregar diapositivas
button-hand-over = Ceder a…
button-take-back = Recuperarla
button-put-off = Más tarde
button-put-back = Devolver a su lugar
button-not-live = Todavía sin responder
button-silent = Silencio durante la ponencia
button-not-silent = Avisarme otra vez
button-slides-file = { $speaker } ({ $language })
