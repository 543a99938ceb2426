## In private: finding the way

help =
    <b>Transmito sus preguntas a los ponentes.</b>
    Escriba su pregunta aquí, sin más, o use un comando:

    /ask – hacer una pregunta
    /seminars – ver los seminarios
    /slides – diapositivas y documentos
    /cancel – cancelar lo que está escribiendo
    /language – cambiar de idioma
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
media-instead-of-text = Solo puedo transmitir texto. Escriba su pregunta con palabras, por favor.
media-left-out = Solo transmito sus palabras, sin lo que envió con ellas.
edit-not-taken = Lo que se envía con una imagen o un archivo no se puede cambiar editándolo. Envíelo de nuevo, por favor.
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
