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
