### What Askdesk says in Spanish. HTML tags are Telegram's; every { $argument } is escaped where it is put in.

## The bot itself

bot-description = Haga su pregunta a los ponentes de un seminario en línea y reciba aquí la respuesta. Puede firmarla con su nombre o preguntar de forma anónima.
bot-short-description = La mesa de preguntas de nuestros seminarios en línea.

command-ask = Hacer una pregunta
command-seminars = Ver los seminarios
command-slides = Diapositivas y documentos
command-language = Cambiar de idioma
command-cancel = Cancelar lo que está escribiendo
command-help = Qué puedo hacer

desk-command-queue = Lo que espera una decisión o una respuesta
desk-command-approve = Aprobar: /approve 12
desk-command-decline = Rechazar: /decline 12 motivo
desk-command-answer = Responder: /answer 12 texto
desk-command-broadcast = Enviar una respuesta a todos: /broadcast 12
desk-command-slides = Enviar diapositivas: /slides PONENTE ENLACE
desk-command-announce = Enviar un aviso: /announce texto
desk-command-open = Recibir preguntas
desk-command-close = No recibir más preguntas
desk-command-language = Idioma de esta mesa
desk-command-help = Cómo funciona la mesa

## In private: finding the way

help =
    <b>Llevo sus preguntas a los ponentes.</b>

    /ask – hacer una pregunta
    /seminars – los seminarios
    /slides – diapositivas y documentos
    /language – otro idioma

    También puede escribir su pregunta aquí, sin más.
seminars =
    <b>{ $series }</b>
    { $organisers }

    Elija un seminario:
seminars-none = Todavía no hay ningún seminario. Vuelva un poco más tarde, por favor.
seminar = <b>{ $title }</b>
seminar-speakers = <b>Ponentes</b>
seminar-open = Las preguntas están abiertas.
seminar-closed = Las preguntas están cerradas.
seminar-followed = Usted sigue este seminario: aquí le llegan las respuestas y las diapositivas.
seminar-gone = Este seminario ya no está en el programa.
speaker = { $name }
speaker-with-role = { $name }, { $role }
speaker-gone = Este ponente ya no participa en el seminario. Elija de nuevo, por favor.
time-unknown = Fecha por anunciar
time-day = Fecha: { $day }
time-hours = Fecha: { $day }, de { $starts } a { $ends } (hora de { $zone })
start-unknown = Este enlace no lleva a ningún seminario. Estos son los que hay:
papers = <b>Diapositivas y documentos</b>
    { $title }
papers-choose = ¿De qué seminario quiere las diapositivas y los documentos?
papers-slides = <b>Diapositivas</b>
papers-documents = <b>Documentos</b>
papers-none = Aquí no hay nada todavía. Si sigue el seminario, recibirá las diapositivas en cuanto estén disponibles.
list-more = Y { $count } más.
paper = { $link } ({ $language })
follow-begun = Ahora sigue este seminario.
follow-ended = Ya no sigue este seminario.
language-choose = ¿Qué idioma prefiere?
language-chosen = Ahora le hablo en español. Con /help verá lo que puedo hacer.
command-unknown = No conozco este comando. Con /help verá lo que puedo hacer.
media-instead-of-text = Solo puedo llevar texto. Escriba su pregunta con palabras, por favor.
press-outdated = Este botón ya no es válido. Use el mensaje más reciente o /help.

## In private: asking

ask-choose-seminar = ¿En qué seminario quiere preguntar?
ask-to-whom = ¿A quién quiere preguntar?
ask-write =
    Su pregunta para <b>{ $addressee }</b>

    Escríbala ahora, en un solo mensaje de hasta { $limit } caracteres. La verá antes de que se envíe.
all-speakers = Todos los ponentes
no-seminar-open = Ningún seminario recibe preguntas en este momento.
questions-closed = Las preguntas de este seminario están cerradas.
questions-closed-draft-kept = Las preguntas se acaban de cerrar. Su texto se conserva aquí, en el chat.
offer = ¿Quiere enviar esto como pregunta? Elija el seminario:
question-empty = No encuentro palabras en este mensaje. Escriba su pregunta como texto, por favor.
question-too-long =
    Su texto tiene { $length } caracteres y una pregunta admite { $limit }. Queda guardado: edite su mensaje de arriba o envíe uno más corto.
question-too-long-outside =
    Su texto tiene { $length } caracteres y una pregunta admite { $limit }. Envíe uno más corto, por favor.
preview =
    <b>Su pregunta, tal como la verán los moderadores</b>

    { $seminar }
    Para: { $addressee }
    De: { $signature }

    { $text }
preview-outdated = Esta vista previa ya no es válida. Use la más reciente, por favor.
receipt =
    <b>Su pregunta { $number } ya está en manos de los moderadores.</b>
    Le avisaré aquí cuando se apruebe o se responda.
receipt-following = Ahora sigue este seminario: también le llegarán sus respuestas y diapositivas.
receipt-not-following = Puede seguir el seminario desde su página.
cancelled = Cancelado. No se envió nada.
cancel-nothing = No hay nada que cancelar. Con /help verá lo que puedo hacer.

signature-choose = ¿Cómo quiere firmar? Lo recordaré para la próxima vez.
signature-write-name = Escriba solo su nombre, tal como debe aparecer, por favor.
signature-write-affiliation = Escriba, por favor, su institución y, si quiere, su país.
signature-empty = No encuentro palabras en este mensaje. Escríbalo como texto, por favor.
signature-too-long = Su texto tiene { $length } caracteres y caben { $limit }. Escriba uno más corto, por favor.
anonymous = Anónimo

button-ask = Hacer una pregunta
button-ask-again = Hacer otra pregunta
button-papers = Diapositivas y documentos
button-open-slides = Abrir las diapositivas
button-follow = Seguir
button-unfollow = Dejar de seguir
button-undo-follow = No seguir
button-seminar = Ir al seminario
button-seminars = Todos los seminarios
button-earlier = ← Anterior
button-later = Siguiente →
button-send = Enviar
button-change-signature = Cambiar la firma
button-other-signature = Firmar de otra forma
button-sign-full = Nombre e institución
button-sign-name = Solo el nombre
button-sign-anonymous = De forma anónima
button-keep = Usar «{ $value }»
button-cancel = Cancelar
button-no = No, gracias

## News for the asker, and broadcasts

news-approved =
    <b>Su pregunta { $number } fue aprobada.</b>
    <blockquote>{ $text }</blockquote>
    Se planteará a los ponentes. Si la respuesta se da por escrito, le llegará aquí.
news-declined =
    <b>Su pregunta { $number } no fue seleccionada.</b>
    <blockquote>{ $text }</blockquote>
    Motivo: { $reason }
news-answered =
    <b>La respuesta a su pregunta { $number }</b>
    <blockquote>{ $text }</blockquote>
    { $answer }
letter-answer =
    <b>Pregunta { $number }</b> · { $seminar }
    De: { $signature } · Para: { $addressee }
    <blockquote>{ $text }</blockquote>
    <b>Respuesta</b>
    { $answer }
letter-presentation =
    <b>Diapositivas</b> · { $seminar }
    Aquí están las diapositivas de { $speaker } ({ $language }).
letter-announcement =
    <b>Aviso</b> · { $seminar }

    { $text }

reason-off-topic = Fuera del tema del seminario
reason-already-answered = Ya fue respondida
reason-unclear = Poco clara para los moderadores
reason-inappropriate = No es adecuada aquí

incident = Hubo un fallo de nuestro lado, pero no se perdió nada. Inténtelo de nuevo, por favor; si vuelve a fallar, indique a los organizadores el número { $incident }.
incident-toast = Hubo un fallo de nuestro lado. Inténtelo de nuevo, por favor. Número: { $incident }

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
card-answer =
    <b>Respuesta</b>
    { $text }
card-moved = Pregunta { $number }: su ficha está ahora más abajo.
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
question-unknown = No existe la pregunta { $number }.
answer-empty = No encuentro palabras en esta respuesta. Escríbala como texto, por favor.
answer-too-long = El texto tiene { $length } caracteres y una respuesta admite { $limit }. Acórtelo, por favor.
desk-text-only = Solo puedo llevar texto. Escríbalo con palabras, por favor.

draft =
    <b>Respuesta a la pregunta { $number }</b>

    { $text }
draft-choose = ¿Quién la recibe? Quien preguntó la recibe siempre.
draft-sent = Enviada por { $who } a quien preguntó.
draft-discarded = El borrador para la pregunta { $number } fue descartado por { $who }.

queue =
    <b>{ $seminar }</b>
    { $waiting ->
        [0] Nada espera una decisión.
        [one] { $waiting } pregunta espera una decisión.
        [many] { $waiting } de preguntas esperan una decisión.
       *[other] { $waiting } preguntas esperan una decisión.
    }
queue-approved = { $waiting ->
        [one] { $waiting } pregunta aprobada espera una respuesta.
        [many] { $waiting } de preguntas aprobadas esperan una respuesta.
       *[other] { $waiting } preguntas aprobadas esperan una respuesta.
    }
queue-line = <b>{ $number }</b> · { $time } · { $text }
queue-how = Toque un número de abajo para traer la ficha de la pregunta.
choose-seminar = ¿Para qué seminario?
seminar-unknown =
    No hay ningún seminario «{ $name }». Los seminarios son:
    { $ids }
opened = «{ $seminar }» recibe preguntas desde ahora.
opened-already = «{ $seminar }» ya estaba recibiendo preguntas.
closed = «{ $seminar }» ya no recibe preguntas.
closed-already = «{ $seminar }» no estaba recibiendo preguntas.

usage-approve = Escriba el número de la pregunta: <code>/approve 12</code>
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
button-send-to-asker = Enviar a quien preguntó
button-broadcast = { $followers ->
        [one] Enviar a { $followers } seguidor
        [many] Enviar a { $followers } de seguidores
       *[other] Enviar a { $followers } seguidores
    }
button-discard = Descartar

## In the desk: broadcasts

broadcast-preview = { $followers ->
        [0] <b>Vista previa</b> – todavía nadie sigue este seminario.
        [one] <b>Vista previa</b> – para { $followers } seguidor, en su idioma.
        [many] <b>Vista previa</b> – para { $followers } de seguidores, cada uno en su idioma.
       *[other] <b>Vista previa</b> – para { $followers } seguidores, cada uno en su idioma.
    }
broadcast-of-answer = La respuesta a la pregunta { $number }
broadcast-of-presentation = Las diapositivas de { $speaker }
broadcast-of-announcement = El aviso
broadcast-running =
    <b>{ $what }</b> – envío en curso, iniciado por { $who }
    Entregas: { $delivered } de { $total }
broadcast-done =
    <b>{ $what }</b> – envío hecho por { $who }
    Entregas: { $delivered } de { $total }
    Bloquearon el bot: { $blocked }
    Fallos: { $failed }
broadcast-cancelled = Cancelado por { $who }. No se envió nada.
broadcast-decided = Alguien se adelantó. El mensaje muestra qué pasó.
broadcast-no-answer = La pregunta { $number } aún no tiene respuesta. Para escribirla, conteste a su ficha.
announcement-too-long = El texto tiene { $length } caracteres y un aviso admite { $limit }. Acórtelo, por favor.
slides-language-unknown = «{ $language }» no es un código de idioma, como «es» o «en». Un enlace no lleva espacios.
speaker-unknown = No encuentro ningún ponente «{ $words }» en el programa. Use el nombre o el id que figura en el archivo del programa.
speaker-several =
    Varios ponentes coinciden con «{ $words }». Use el id:
    { $names }
no-seminar-for-this = No hay ningún seminario para esto. Las diapositivas de un ponente necesitan un seminario en el que intervenga.
link-scheme = Un enlace debe empezar por https://
link-credentials = Este enlace contiene un usuario o una contraseña. Envíe uno sin ellos, por favor.
link-host = Este enlace lleva a una red privada o a una dirección que no está en la web.
link-spaces = Este enlace contiene espacios o saltos de línea.
link-too-long = Este enlace es demasiado largo: caben 500 caracteres.
link-characters = Este enlace no se puede leer. Cópielo de nuevo, por favor.

## In the desk: the group, its members, the programme

claim-done =
    <b>Este grupo es ahora la mesa de preguntas.</b>
    Las preguntas nuevas llegan aquí como fichas. Para responder a una pregunta, conteste a su ficha. Con /help verá lo demás.
claim-already = Este grupo ya es la mesa de preguntas.
claim-taken = La mesa de preguntas ya es otro grupo.
claim-public = Este grupo es público: cualquiera puede leerlo. La mesa debe ser un grupo privado, porque las personas le confían su nombre.
claim-wrong-code = Este código no es correcto. El correcto está en el registro de <code>askdesk run</code>.
claim-not-administrator = Solo un administrador de este grupo puede convertirlo en la mesa de preguntas.
claim-failed = Telegram no me dijo quién administra este grupo. Inténtelo de nuevo, por favor.
group-welcome =
    ¡Hola! Para que este grupo sea la mesa de preguntas, donde deciden los moderadores, un administrador envía aquí
    <code>/claim CÓDIGO</code>
    con el código del registro de <code>askdesk run</code>.
group-not-mine = Trabajo en otro grupo. Para hacer una pregunta, escríbame en privado: @{ $bot }
desk-organisers-only = Solo pueden hacerlo los organizadores: los administradores de este grupo.
desk-members-only = Solo pueden hacerlo los miembros de esta mesa.
desk-no-programme = Todavía no hay programa. Un organizador lo envía aquí como archivo .yaml.
desk-language-choose = ¿En qué idioma hablo en esta mesa?
desk-language-chosen = Ahora hablo en español en esta mesa.
desk-help =
    <b>Preguntas</b>
    Use los botones de una ficha o contéstela con la respuesta.
    /queue – lo que espera
    /approve 12
    /decline 12 motivo
    /answer 12 texto
    /broadcast 12 – enviar una respuesta a todos

    <b>Organizadores</b>
    /slides PONENTE ENLACE es
    /announce texto
    /open, /close – recibir preguntas o no
    /language – idioma de esta mesa
    Para cargar un programa, conteste a uno de mis mensajes con su archivo .yaml.

programme-loaded = <b>El programa está cargado.</b>
programme-series = Hay cambios en la serie, en sus documentos o en sus organizadores.
programme-unchanged = El programa está cargado. No hay cambios.
programme-added = Nuevo: { $ids }
programme-updated = Con cambios: { $ids }
programme-retired = Ya no se muestra, pero se conserva con sus preguntas: { $ids }
programme-deleted = Eliminado: { $ids }
programme-not-fetched = Telegram no me entregó el archivo ({ $error }). Envíelo de nuevo, por favor.
programme-problems = { $count ->
        [one] <b>El programa tiene { $count } problema.</b> No se cambió nada.
        [many] <b>El programa tiene { $count } de problemas.</b> No se cambió nada.
       *[other] <b>El programa tiene { $count } problemas.</b> No se cambió nada.
    }
programme-problem = Línea { $line }, <code>{ $field }</code>: { $problem }
programme-line-problem = Línea { $line }: { $problem }
programme-problems-more = Y { $count } más.

## Problems of a programme file

programme-problem-alias = No se admiten alias (*). Escriba de nuevo el valor aquí.
programme-problem-bad-character = Contiene el carácter oculto { $character }. Bórrelo o vuelva a escribir el texto.
programme-problem-bad-date = «{ $value }» no es una fecha de este siglo. Escriba 2020-07-20 09:00, o 2020-07-20 si aún no se sabe la hora.
programme-problem-bad-id = «{ $value }» no sirve como id. Use hasta 20 caracteres entre a–z, 0–9 y guiones; el primero, letra o cifra.
programme-problem-bad-key = Falta el nombre del campo antes de los dos puntos, como en «title: …».
programme-problem-bad-language = «{ $value }» no es un código de idioma. Escriba, por ejemplo, en, es, pt o fr.
programme-problem-bad-link-characters = El enlace tiene un puerto incorrecto o un carácter no permitido. Cópielo de nuevo desde el navegador.
programme-problem-bad-link-credentials = El enlace contiene un usuario o una contraseña (antes de «@»). Quítelo.
programme-problem-bad-link-host = El enlace no lleva a un sitio público. Nadie fuera de su red podría abrirlo.
programme-problem-bad-link-scheme = El enlace debe empezar por https://
programme-problem-bad-link-spaces = El enlace contiene espacios o caracteres ocultos. Cópielo de nuevo desde el navegador.
programme-problem-bad-link-too-long = El enlace pasa de 500 caracteres. Use uno más corto.
programme-problem-bad-time = «{ $value }» no es una fecha con hora. Escriba 2020-07-20 11:00.
programme-problem-bad-timezone = { $suggestions ->
    [0] «{ $value }» no es una zona horaria conocida. Escriba región y ciudad, como America/Costa_Rica.
   *[other] «{ $value }» no es una zona horaria conocida. ¿Quiso decir { $suggestion }?
}
programme-problem-duplicate = «{ $value }» ya figura en la línea { NUMBER($first, useGrouping: 0) }.
programme-problem-duplicate-key = El campo «{ $key }» ya figura en la línea { NUMBER($first, useGrouping: 0) }. Deje solo uno.
programme-problem-duplicate-language = El mismo idioma figura dos veces. Deje solo uno.
programme-problem-empty = Aquí no hay nada escrito. Complételo.
programme-problem-ends-before-start = El final debe ser posterior al comienzo.
programme-problem-ends-of-day = Si solo se sabe el día, el seminario no lleva final. Añada la hora en «starts» o borre «ends».
programme-problem-ends-without-start = Hay un final sin comienzo. Añada «starts» o borre «ends».
programme-problem-missing = Falta «{ $field }». Añádalo.
programme-problem-missing-languages = Falta en { $languages }, idiomas que sí tienen otros textos. Complételo.
programme-problem-not-speaking = «{ $speaker }» no interviene en este seminario. Añada su id a los «speakers» del seminario.
programme-problem-not-utf8 = Desde aquí el archivo no está en UTF-8. Guárdelo de nuevo con la codificación UTF-8.
programme-problem-not-yaml = No se puede leer esta línea. Revise la sangría, los corchetes y las comillas, también en la línea anterior.
programme-problem-several-documents = En un archivo solo cabe un programa. Borre todo a partir de este «---».
programme-problem-skipped-time = La hora { $value } no existe en { $timezone }: ese día los relojes se adelantan.
programme-problem-stray-colon = Hay un signo de dos puntos de más en esta línea. Ponga el texto entre comillas: title: "Uno: dos"
programme-problem-tab = La sangría de esta línea es un tabulador. Use espacios.
programme-problem-tag = No se admite la etiqueta { $tag }. Bórrela.
programme-problem-too-deep = Hay demasiados niveles, unos dentro de otros. Consulte el programa de ejemplo.
programme-problem-too-large = El archivo es demasiado grande: un programa puede ocupar hasta { $limit } KB.
programme-problem-too-long = Demasiado largo: { $length } caracteres; el límite es { $limit }.
programme-problem-too-many = Son demasiados: { $count }; el límite es { $limit }.
programme-problem-unknown-field = { $suggestions ->
    [0] Aquí no existe el campo «{ $field }». Bórrelo.
   *[other] Aquí no existe el campo «{ $field }». ¿Quiso decir «{ $suggestion }»?
}
programme-problem-unknown-speaker = { $suggestions ->
    [0] Ningún ponente tiene el id «{ $speaker }». Añádalo a «speakers».
   *[other] Ningún ponente tiene el id «{ $speaker }». ¿Quiso decir «{ $suggestion }»?
}
programme-problem-wrong-type = { $expected ->
    [list] Aquí va una lista: cada elemento en su línea, después de «- ».
    [fields] Aquí van campos, como «id: …».
    [text_or_languages] Aquí va un texto, o uno por idioma, como «en: …».
   *[text] Aquí va un solo texto.
}
