## In the desk: who may not ask

card-muted = Neste seminário, { $who } silenciou quem perguntou ({ $time })
card-muted-everywhere = Em todos os seminários, { $who } silenciou quem perguntou ({ $time })
card-unmuted = { $who } deixou de silenciar quem perguntou ({ $time })
card-not-muted = Ninguém silenciou quem perguntou
history-muted-everywhere = { $time } · Quem perguntou foi silenciado em todos os seminários por { $who }
mute-choose =
    <b>Silenciar quem perguntou?</b> A pessoa não poderá mais enviar perguntas e será avisada. O que ela perguntou fica aqui, e as respostas continuam chegando a ela. Ninguém saberá aqui quem é.
muted = { $count ->
        [one] <b>Silenciados por { $count } pergunta</b>
        [many] <b>Silenciados por { $count } de perguntas</b>
       *[other] <b>Silenciados por { $count } perguntas</b>
    }
muted-nobody = Ninguém está em silêncio. Para silenciar alguém, use “Mais” na ficha da pergunta.
muted-line = <b>Quem fez a pergunta { $number }</b>, { $where }, por { $who }, desde: { $day }, { $time }
everywhere = em todos os seminários
toast-muted = Neste seminário não se aceitam mais perguntas de quem fez a pergunta { $number }.
toast-muted-everywhere = Não se aceitam mais perguntas de quem fez a pergunta { $number }.
toast-unmuted = O silêncio pela pergunta { $number } foi retirado.
button-mute = Silenciar quem perguntou
button-mute-seminar = Neste seminário
button-mute-everywhere = Em todos
button-unmute = Deixar de silenciar
button-unmute-number = Deixar de silenciar { $number }

## In private: who may not ask, and when

news-muted =
    <b>Os moderadores não aceitam mais perguntas suas em “{ $seminar }”.</b>
    O que você perguntou continua com eles. As respostas e os slides continuam chegando, e você pode perguntar em outros seminários.
news-muted-everywhere =
    <b>Os moderadores não aceitam mais perguntas suas.</b>
    O que você perguntou continua com eles. As respostas continuam chegando, e você pode seguir os seminários.
news-unmuted = <b>Você pode perguntar de novo em “{ $seminar }”.</b>
news-unmuted-everywhere = <b>Você pode perguntar de novo.</b>
news-unmuted-except = <b>Você pode perguntar de novo</b>, mas não em: { $seminars }
refused-muted = Os moderadores não aceitam perguntas suas neste seminário. As respostas continuam chegando.
refused-muted-everywhere = Os moderadores não aceitam perguntas suas. As respostas continuam chegando.
refused-muted-in-open = Os moderadores não aceitam perguntas suas nos seminários abertos agora. As respostas continuam chegando.
refused-repeated = Você já perguntou isto: é a pergunta { $number }. Para perguntar outra coisa, edite seu texto, ou cancele com /cancel.
refused-too-many = { $limit ->
        [one] { $limit } pergunta sua espera uma decisão neste seminário. Seu texto está guardado: toque em “Enviar” de novo quando ela for decidida.
        [many] { $limit } de perguntas suas esperam uma decisão neste seminário. Seu texto está guardado: toque em “Enviar” de novo quando uma for decidida.
       *[other] { $limit } perguntas suas esperam uma decisão neste seminário. Seu texto está guardado: toque em “Enviar” de novo quando uma for decidida.
    }
refused-too-soon = { $seconds ->
        [one] Você acabou de perguntar. Seu texto está guardado: toque em “Enviar” de novo em { $seconds } segundo.
        [many] Você acabou de perguntar. Seu texto está guardado: toque em “Enviar” de novo em { $seconds } de segundos.
       *[other] Você acabou de perguntar. Seu texto está guardado: toque em “Enviar” de novo em { $seconds } segundos.
    }
too-fast = Você escreve mais rápido do que consigo responder. Só li o que está respondido acima; envie o resto de novo, por favor.
