## In the desk: who may not ask

card-muted = En este seminario, { $who } silenció a quien preguntó ({ $time })
card-muted-everywhere = En todos los seminarios, { $who } silenció a quien preguntó ({ $time })
card-unmuted = { $who } dejó de silenciar a quien preguntó ({ $time })
card-not-muted = Nadie ha silenciado a quien preguntó
history-muted-everywhere = { $time } · Quien preguntó fue silenciado en todos los seminarios por { $who }
mute-choose =
    <b>¿Silenciar a quien preguntó?</b> Ya no podrá enviar preguntas, y se le avisará. Lo que ha preguntado se queda aquí, y las respuestas le siguen llegando. Nadie sabrá aquí quién es.
muted = { $count ->
        [one] <b>Silenciados por { $count } pregunta</b>
        [many] <b>Silenciados por { $count } de preguntas</b>
       *[other] <b>Silenciados por { $count } preguntas</b>
    }
muted-nobody = No se ha silenciado a nadie. Para silenciar a alguien, use «Más» en la ficha de su pregunta.
muted-line = <b>Quien hizo la pregunta { $number }</b>, { $where }, por { $who }, desde: { $day }, { $time }
everywhere = en todos los seminarios
toast-muted = En este seminario ya no se admiten preguntas de quien hizo la pregunta { $number }.
toast-muted-everywhere = Ya no se admiten preguntas de quien hizo la pregunta { $number }.
toast-unmuted = El silencio por la pregunta { $number } queda levantado.
button-mute = Silenciar a quien preguntó
button-mute-seminar = En este seminario
button-mute-everywhere = En todos
button-unmute = Dejar de silenciar
button-unmute-number = Dejar de silenciar { $number }

## In private: who may not ask, and when

news-muted =
    <b>Los moderadores ya no admiten preguntas suyas en «{ $seminar }».</b>
    Lo que ha preguntado sigue en sus manos. Las respuestas y las diapositivas le siguen llegando, y puede preguntar en otros seminarios.
news-muted-everywhere =
    <b>Los moderadores ya no admiten preguntas suyas.</b>
    Lo que ha preguntado sigue en sus manos. Las respuestas le siguen llegando, y puede seguir los seminarios.
news-unmuted = <b>Puede volver a preguntar en «{ $seminar }».</b>
news-unmuted-everywhere = <b>Puede volver a preguntar.</b>
news-unmuted-except = <b>Puede volver a preguntar</b>, pero no en: { $seminars }
refused-muted = Los moderadores no admiten preguntas suyas en este seminario. Las respuestas le siguen llegando.
refused-muted-everywhere = Los moderadores no admiten preguntas suyas. Las respuestas le siguen llegando.
refused-muted-in-open = Los moderadores no admiten preguntas suyas en los seminarios que están abiertos ahora. Las respuestas le siguen llegando.
refused-repeated = Ya lo ha preguntado: es la pregunta { $number }. Para preguntar otra cosa, edite su texto, o cancele con /cancel.
refused-too-many = { $limit ->
        [one] { $limit } pregunta suya espera una decisión en este seminario. Su texto se conserva: toque «Enviar» otra vez cuando esté decidida.
        [many] { $limit } de preguntas suyas esperan una decisión en este seminario. Su texto se conserva: toque «Enviar» otra vez cuando haya una decidida.
       *[other] { $limit } preguntas suyas esperan una decisión en este seminario. Su texto se conserva: toque «Enviar» otra vez cuando haya una decidida.
    }
refused-too-soon = { $seconds ->
        [one] Acaba de preguntar. Su texto se conserva: toque «Enviar» otra vez dentro de { $seconds } segundo.
        [many] Acaba de preguntar. Su texto se conserva: toque «Enviar» otra vez dentro de { $seconds } de segundos.
       *[other] Acaba de preguntar. Su texto se conserva: toque «Enviar» otra vez dentro de { $seconds } segundos.
    }
too-fast = Escribe más rápido de lo que puedo responder. Solo he leído lo que está respondido arriba; envíe lo demás otra vez, por favor.
