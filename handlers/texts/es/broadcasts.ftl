## In the desk: broadcasts

broadcast-preview = { $followers ->
        [0] <b>Vista previa</b> – todavía nadie sigue este seminario.
        [few] <b>Vista previa</b> – para menos de 5 seguidores, cada uno en su idioma.
        [many] <b>Vista previa</b> – para { $followers } de seguidores, cada uno en su idioma.
       *[other] <b>Vista previa</b> – para { $followers } seguidores, cada uno en su idioma.
    }
broadcast-of-answer = La respuesta a la pregunta { $number }
broadcast-of-presentation = Las diapositivas de { $speaker }
broadcast-of-announcement = El aviso
broadcast-asker-too = También la reciben todos los que hicieron esta pregunta.
broadcast-missing = Quienes leen en { $languages } (abajo, entre paréntesis) reciben el texto en { $original }, con una indicación.
broadcast-parts = { $count ->
        [one] Sale en { $count } mensaje.
        [many] Sale en { $count } de mensajes.
       *[other] Sale en { $count } mensajes.
    }
broadcast-correction = Corrección: { $what }
correction-preview = { $readers ->
        [0] <b>Corrección</b> – nadie tiene una copia.
        [few] <b>Corrección</b> – de las copias que tienen menos de 5 personas.
        [many] <b>Corrección</b> – de las copias que tienen { $readers } de personas.
       *[other] <b>Corrección</b> – de las copias que tienen { $readers } personas.
    }
correction-outdated = El texto en { $language } correspondía a la redacción anterior y ya no se envía: escríbalo de nuevo.
broadcast-running = <b>{ $what }</b> – envío en curso, iniciado por { $who }
broadcast-paused = <b>{ $what }</b> – envío en pausa, por { $who }
broadcast-paused-note = Con «Continuar» el envío sigue cuando usted quiera. Lo que se detiene del todo ya no se puede continuar.
broadcast-stopping =
    <b>{ $what }</b> – { $who } está deteniendo el envío …
    Nadie más lo recibe. Las cifras definitivas vendrán cuando lleguen las copias en camino.
broadcast-stopped = <b>{ $what }</b> – envío detenido por { $who }
broadcast-done = <b>{ $what }</b> – envío hecho por { $who }
broadcast-delivered = Entregas: { $delivered } de { $total }
broadcast-unsent = Sin enviar: { $unsent }
broadcast-undelivered =
    Bloquearon el bot: { $blocked }
    Fallos: { $failed }
broadcast-to-few = { $reached ->
        [all] Entregado a todos (menos de 5 personas).
        [missed] No se entregó a todos (menos de 5 personas).
       *[waiting] Para menos de 5 personas.
    }
broadcast-gone = Sin corregir, porque se borró el mensaje: { $gone }
broadcast-in-language = { $language }: { $delivered } de { $total }
broadcast-in-other-languages = Otros idiomas: { $delivered } de { $total }
broadcast-corrected-later = Esto se corrigió después.
broadcast-cancelled = Cancelado por { $who }. No se envió nada.
broadcast-is-drafted = Todavía no se ha enviado.
broadcast-is-scheduled = { $who } programó el envío.
broadcast-is-running = { $who } inició el envío, que está en curso.
broadcast-is-paused = { $who } puso el envío en pausa.
broadcast-is-stopped = { $who } detuvo el envío.
broadcast-is-done = Ya se envió.
broadcast-is-cancelled = { $who } canceló el envío.
toast-second-broadcast = Alguien se adelantó. { $state }
toast-broadcast-changed = Esto ha cambiado desde la vista previa que usted vio. Léalo otra vez antes de enviarlo.
toast-still-running = Lo que se corrige se está enviando en este momento. Póngalo primero en pausa, por favor.
toast-stop-paused = El envío está en pausa. Para terminarlo, toque «Detener del todo».
toast-corrected = La respuesta a la pregunta { $number } se está corrigiendo.
choose-written-language = ¿En qué idioma está escrito el texto?
version-write = { $who }, conteste a este mensaje con el texto en { $language }, por favor.
version-write-unnamed = Conteste a este mensaje con el texto en { $language }, por favor.
version-renew =
    { $who }, conteste a este mensaje con el texto en { $language }, por favor. Para la redacción anterior decía:
    <code>{ $text }</code>
version-renew-unnamed =
    Conteste a este mensaje con el texto en { $language }, por favor. Para la redacción anterior decía:
    <code>{ $text }</code>
version-add = { $who }, conteste a este mensaje con lo que sigue al texto en { $language }, por favor.
version-add-unnamed = Conteste a este mensaje con lo que sigue al texto en { $language }, por favor.
version-too-late = Este texto no se ha tomado. { $state }
answer-add = { $who }, conteste a este mensaje con lo que sigue a la respuesta a la pregunta { $number }, por favor.
answer-add-unnamed = Conteste a este mensaje con lo que sigue a la respuesta a la pregunta { $number }, por favor.
correct-announcement =
    { $who }, conteste a este mensaje con el texto corregido, por favor. Hasta ahora dice:
    <code>{ $text }</code>
correct-announcement-unnamed =
    Conteste a este mensaje con el texto corregido, por favor. Hasta ahora dice:
    <code>{ $text }</code>
correct-answer =
    { $who }, conteste a este mensaje con la respuesta corregida a la pregunta { $number }, por favor. Hasta ahora dice:
    <code>{ $text }</code>
correct-answer-unnamed =
    Conteste a este mensaje con la respuesta corregida a la pregunta { $number }, por favor. Hasta ahora dice:
    <code>{ $text }</code>
correct-slides = { $who }, conteste a este mensaje con el nuevo enlace o con el archivo, por favor.
correct-slides-unnamed = Conteste a este mensaje con el nuevo enlace o con el archivo, por favor.
draft-correction =
    <b>Corrección de la respuesta a la pregunta { $number }</b>

    { $text }
draft-correction-choose = { $count ->
        [one] Se edita el mensaje que tiene quien hizo la pregunta.
        [many] Se editan los mensajes que tienen quienes hicieron { $count } de preguntas unidas.
       *[other] Se editan los mensajes que tienen quienes hicieron las { $count } preguntas unidas.
    }
draft-correction-sent = { $count ->
        [one] Corregida por { $who }. Se editó el mensaje que tiene quien hizo la pregunta.
        [many] Corregida por { $who }. Se editaron los mensajes que tienen quienes hicieron { $count } de preguntas unidas.
       *[other] Corregida por { $who }. Se editaron los mensajes que tienen quienes hicieron las { $count } preguntas unidas.
    }
draft-corrected = La respuesta a la pregunta { $number } se corrigió.
draft-corrected-meanwhile = Entretanto otra persona corrigió esta respuesta.
toast-answer-corrected = Entretanto esta respuesta se corrigió.
broadcast-no-answer = La pregunta { $number } aún no tiene respuesta. Para escribirla, conteste a su ficha.
announcement-empty = No encuentro palabras en este texto. Escríbalo con palabras, por favor.
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

button-change-language = Cambiar idioma: { $language }
button-write-version = Escribir en { $language }
button-replace-version = Cambiar el texto en { $language }
button-add = Añadir texto
button-send-to-followers = { $followers ->
        [few] Enviar a menos de 5 seguidores
        [many] Enviar a { $followers } de seguidores
       *[other] Enviar a { $followers } seguidores
    }
button-pause = Pausa
button-resume = Continuar
button-stop = Detener…
button-stop-surely = Detener del todo
button-send-again = { $failed ->
        [few] Reenviar donde falló
        [one] Reenviar a { $failed } que falló
        [many] Reenviar a { $failed } que fallaron
       *[other] Reenviar a { $failed } que fallaron
    }
button-correct = Corregir
button-correct-copy = Corregirla
button-correct-copies = { $readers ->
        [few] Corregir menos de 5 copias
        [many] Corregir { $readers } de copias
       *[other] Corregir { $readers } copias
    }

## Answers and broadcasts, as readers get them

letter-corrected = Corregido: sustituye a un texto anterior.
letter-language = Texto en { $language }:
letter-part-gone = Esta parte ya no hace falta: el texto de arriba está completo.
letter-outdated = Esta respuesta se corrigió mientras estaba en camino. A continuación va el texto corregido.
letter-slides-replaced = Corregidas: sustituyen a otras anteriores.
