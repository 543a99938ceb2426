## In private: finding the way

help =
    <b>Transmito suas perguntas aos palestrantes.</b>
    Escreva simplesmente sua pergunta aqui ou use um comando:

    /ask – fazer uma pergunta
    /seminars – ver os seminários
    /slides – slides e documentos
    /cancel – cancelar o que você está escrevendo
    /language – mudar o idioma
seminars =
    <b>{ $series }</b>
    { $organisers }

    Escolha um seminário:
seminars-none = Ainda não há nenhum seminário. Volte um pouco mais tarde, por favor.
seminar = <b>{ $title }</b>
seminar-speakers = <b>Palestrantes</b>
seminar-open = As perguntas estão abertas.
seminar-closed = As perguntas estão encerradas.
seminar-followed = Você segue este seminário: as respostas e os slides chegam aqui.
seminar-gone = Este seminário não está mais no programa.
speaker = { $name }
speaker-with-role = { $name }, { $role }
speaker-gone = Este palestrante não participa mais do seminário. Escolha de novo, por favor.
time-unknown = Data a anunciar
time-day = Data: { $day }
time-hours = Data: { $day }, das { $starts } às { $ends } (horário de { $zone })
start-unknown = Este link não leva a nenhum seminário. Estes são os que temos:
papers = <b>Slides e documentos</b>
    { $title }
papers-choose = De qual seminário você quer os slides e documentos?
papers-slides = <b>Slides</b>
papers-documents = <b>Documentos</b>
papers-none = Ainda não há nada aqui. Se você seguir o seminário, receberá os slides assim que estiverem disponíveis.
list-more = E mais { $count }.
paper = { $link } ({ $language })
follow-begun = Agora você segue este seminário.
follow-ended = Você não segue mais este seminário.
language-choose = Qual idioma você prefere?
language-chosen = Agora falo português com você. Com /help você vê o que sei fazer.
command-unknown = Não conheço este comando. Com /help você vê o que sei fazer.
media-instead-of-text = Só consigo transmitir texto. Escreva sua pergunta com palavras, por favor.
media-left-out = Transmito só as suas palavras, sem o que você enviou com elas.
edit-not-taken = O que se envia com uma imagem ou um arquivo não pode ser mudado por edição. Envie de novo, por favor.
press-outdated = Este botão não vale mais. Use a mensagem mais recente ou /help.

## In private: asking

ask-choose-seminar = Em qual seminário você quer perguntar?
ask-to-whom = A quem você quer perguntar?
ask-write =
    Sua pergunta para <b>{ $addressee }</b>

    Escreva agora, em uma só mensagem de até { $limit } caracteres. Você vai vê-la antes do envio.
all-speakers = Todos os palestrantes
no-seminar-open = Nenhum seminário está recebendo perguntas agora.
questions-closed = As perguntas deste seminário estão encerradas.
questions-closed-draft-kept = As perguntas acabam de ser encerradas. Seu texto continua aqui na conversa.
offer = Quer enviar isto como pergunta? Escolha o seminário:
question-empty = Não encontrei palavras nesta mensagem. Escreva sua pergunta em texto, por favor.
question-too-long =
    Seu texto tem { $length } caracteres, e uma pergunta pode ter { $limit }. Ele está guardado: edite sua mensagem acima ou envie uma mais curta.
question-too-long-outside =
    Seu texto tem { $length } caracteres, e uma pergunta pode ter { $limit }. Envie um mais curto, por favor.
preview =
    <b>Sua pergunta, como os moderadores vão vê-la</b>

    { $seminar }
    Para: { $addressee }
    De: { $signature }

    { $text }
preview-outdated = Esta prévia não vale mais. Use a mais recente, por favor.
receipt =
    <b>Sua pergunta { $number } já está com os moderadores.</b>
    Aviso você aqui quando ela for aprovada ou respondida.
receipt-following = Agora você segue este seminário: as respostas e os slides também chegam a você.
receipt-not-following = Você pode seguir o seminário na página dele.
cancelled = Cancelado. Nada foi enviado.
cancel-nothing = Não há nada para cancelar. Com /help você vê o que sei fazer.

signature-choose = Como você quer assinar? Vou lembrar na próxima vez.
signature-write-name = Escreva só o seu nome, como deve aparecer, por favor.
signature-write-affiliation = Escreva, por favor, sua instituição e, se quiser, seu país.
signature-empty = Não encontrei palavras nesta mensagem. Escreva em texto, por favor.
signature-too-long = Seu texto tem { $length } caracteres, e cabem { $limit }. Escreva um mais curto, por favor.
anonymous = Anônimo

button-ask = Fazer uma pergunta
button-ask-again = Fazer outra pergunta
button-papers = Slides e documentos
button-open-slides = Abrir os slides
button-follow = Seguir
button-unfollow = Deixar de seguir
button-undo-follow = Não seguir
button-seminar = Ir para o seminário
button-seminars = Todos os seminários
button-earlier = ← Anterior
button-later = Próxima →
button-send = Enviar
button-change-signature = Mudar a assinatura
button-other-signature = Assinar de outra forma
button-sign-full = Nome e instituição
button-sign-name = Só o nome
button-sign-anonymous = Anonimamente
button-keep = Usar “{ $value }”
button-cancel = Cancelar
button-no = Não, obrigado
