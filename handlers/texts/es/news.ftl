## News for the asker, and broadcasts

news-missed = Mientras no podía escribirle, hubo novedades sobre sus preguntas. Así están ahora:
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
unreadable = No puedo leer este mensaje; quizá sea de un tipo que aún no conozco. Escríbalo como texto simple, por favor, y no como respuesta; si también falla, indique a los organizadores el número { $incident }.
incident-toast = Hubo un fallo de nuestro lado. Inténtelo de nuevo, por favor. Número: { $incident }
