## In the desk: broadcasts

broadcast-preview = { $followers ->
        [0] <b>Prévia</b> – ninguém segue este seminário ainda.
        [one] <b>Prévia</b> – para { $followers } seguidor, no idioma dele.
        [many] <b>Prévia</b> – para { $followers } de seguidores, cada um no seu idioma.
       *[other] <b>Prévia</b> – para { $followers } seguidores, cada um no seu idioma.
    }
broadcast-of-answer = A resposta à pergunta { $number }
broadcast-of-presentation = Os slides de { $speaker }
broadcast-of-announcement = O aviso
broadcast-running =
    <b>{ $what }</b> – envio em andamento, iniciado por { $who }
    Entregas: { $delivered } de { $total }
broadcast-done =
    <b>{ $what }</b> – envio feito por { $who }
    Entregas: { $delivered } de { $total }
    Bloquearam o bot: { $blocked }
    Falhas: { $failed }
broadcast-cancelled = Cancelado por { $who }. Nada foi enviado.
broadcast-decided = Alguém chegou antes. Veja na mensagem o que aconteceu.
broadcast-no-answer = A pergunta { $number } ainda não tem resposta. Para escrevê-la, responda à ficha da pergunta.
announcement-too-long = O texto tem { $length } caracteres, e um aviso pode ter { $limit }. Encurte, por favor.
slides-language-unknown = “{ $language }” não é um código de idioma, como “pt” ou “en”. Um link não tem espaços.
speaker-unknown = Não encontrei nenhum palestrante “{ $words }” no programa. Use o nome ou o id que está no arquivo do programa.
speaker-several =
    Há vários palestrantes para “{ $words }”. Use o id:
    { $names }
no-seminar-for-this = Não há nenhum seminário para isto. Os slides de um palestrante precisam de um seminário em que ele fale.
link-scheme = Um link deve começar com https://
link-credentials = Este link contém um usuário ou uma senha. Envie um sem eles, por favor.
link-host = Este link leva a uma rede privada ou a um endereço que não está na web.
link-spaces = Este link contém espaços ou quebras de linha.
link-too-long = Este link é longo demais: cabem 500 caracteres.
link-characters = Não foi possível ler este link. Copie-o de novo, por favor.
