### What Askdesk says in Portuguese. HTML tags are Telegram's; every { $argument } is escaped where it is put in.

## The bot itself

bot-description = Faça sua pergunta aos palestrantes de um seminário online e receba a resposta aqui. Você pode assinar com seu nome ou perguntar anonimamente.
bot-short-description = A mesa de perguntas dos nossos seminários online.

command-ask = Fazer uma pergunta
command-seminars = Ver os seminários
command-slides = Slides e documentos
command-language = Mudar o idioma
command-cancel = Cancelar o que você está escrevendo
command-help = O que sei fazer

desk-command-queue = O que espera uma decisão ou uma resposta
desk-command-approve = Aprovar: /approve 12
desk-command-decline = Recusar: /decline 12 motivo
desk-command-answer = Responder: /answer 12 texto
desk-command-broadcast = Enviar uma resposta a todos: /broadcast 12
desk-command-slides = Enviar slides: /slides PALESTRANTE LINK
desk-command-announce = Enviar um aviso: /announce texto
desk-command-open = Receber perguntas
desk-command-close = Não receber mais perguntas
desk-command-language = Idioma desta mesa
desk-command-help = Como a mesa funciona

## In private: finding the way

help =
    <b>Levo suas perguntas aos palestrantes.</b>

    /ask – fazer uma pergunta
    /seminars – os seminários
    /slides – slides e documentos
    /language – outro idioma

    Você também pode simplesmente escrever sua pergunta aqui.
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
media-instead-of-text = Só consigo levar texto. Escreva sua pergunta com palavras, por favor.
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

## News for the asker, and broadcasts

news-approved =
    <b>Sua pergunta { $number } foi aprovada.</b>
    <blockquote>{ $text }</blockquote>
    Ela será levada aos palestrantes. Se a resposta for dada por escrito, ela chegará aqui.
news-declined =
    <b>Sua pergunta { $number } não foi selecionada.</b>
    <blockquote>{ $text }</blockquote>
    Motivo: { $reason }
news-answered =
    <b>A resposta à sua pergunta { $number }</b>
    <blockquote>{ $text }</blockquote>
    { $answer }
letter-answer =
    <b>Pergunta { $number }</b> · { $seminar }
    De: { $signature } · Para: { $addressee }
    <blockquote>{ $text }</blockquote>
    <b>Resposta</b>
    { $answer }
letter-presentation =
    <b>Slides</b> · { $seminar }
    Aqui estão os slides de { $speaker } ({ $language }).
letter-announcement =
    <b>Aviso</b> · { $seminar }

    { $text }

reason-off-topic = Fora do tema do seminário
reason-already-answered = Já foi respondida
reason-unclear = Pouco clara para os moderadores
reason-inappropriate = Não é adequada aqui

incident = Houve uma falha do nosso lado, mas nada se perdeu. Tente de novo, por favor; se falhar outra vez, informe aos organizadores o número { $incident }.
incident-toast = Houve uma falha do nosso lado. Tente de novo, por favor. Número: { $incident }

## In the desk: questions

administrator = um administrador
card =
    <b>Pergunta { $number }</b> · { $seminar }
    Para: { $addressee }
    De: { $signature }

    { $text }

    Hora: { $time }
card-pending = Espera uma decisão
card-approved = Aprovada por { $who } ({ $time })
card-declined = Recusada por { $who } ({ $time }): { $reason }
card-answered = Respondida por { $who } ({ $time })
card-answer =
    <b>Resposta</b>
    { $text }
card-moved = Pergunta { $number }: a ficha dela agora está mais abaixo.
decline-choose = <b>Por que recusar?</b> Quem perguntou verá o motivo.
decline-write = { $who }, responda a esta mensagem com o motivo para recusar a pergunta { $number }, por favor. Quem perguntou vai vê-lo.
decline-write-unnamed = Responda a esta mensagem com o motivo para recusar a pergunta { $number }, por favor. Quem perguntou vai vê-lo.
answer-write = { $who }, escreva a resposta à pergunta { $number } respondendo a esta mensagem, por favor.
answer-write-unnamed = Escreva a resposta à pergunta { $number } respondendo a esta mensagem, por favor.
placeholder-reply = Seu texto
reason-empty = Não encontrei palavras neste motivo. Escreva em texto, por favor.
reason-too-long = Este motivo tem { $length } caracteres, e cabem { $limit }.
toast-approved = A pergunta { $number } está aprovada.
toast-declined = A pergunta { $number } está recusada.
toast-answered = A resposta à pergunta { $number } está a caminho.
toast-discarded = O rascunho foi descartado.
toast-second = Pergunta { $number }: { $state }
toast-answer-drafted = Esta resposta ainda está em espera.
toast-answer-approved = Esta resposta já foi enviada por { $who } a quem perguntou.
toast-answer-broadcast = Esta resposta já foi enviada a todos por { $who }.
toast-answer-discarded = Esta resposta foi descartada por { $who }.
question-unknown = Não existe a pergunta { $number }.
answer-empty = Não encontrei palavras nesta resposta. Escreva em texto, por favor.
answer-too-long = O texto tem { $length } caracteres, e uma resposta pode ter { $limit }. Encurte, por favor.
desk-text-only = Só consigo levar texto. Escreva com palavras, por favor.

draft =
    <b>Resposta à pergunta { $number }</b>

    { $text }
draft-choose = Quem vai recebê-la? Quem perguntou a recebe sempre.
draft-sent = Enviada por { $who } a quem perguntou.
draft-discarded = O rascunho para a pergunta { $number } foi descartado por { $who }.

queue =
    <b>{ $seminar }</b>
    { $waiting ->
        [0] Nada espera uma decisão.
        [one] { $waiting } pergunta espera uma decisão.
        [many] { $waiting } de perguntas esperam uma decisão.
       *[other] { $waiting } perguntas esperam uma decisão.
    }
queue-approved = { $waiting ->
        [one] { $waiting } pergunta aprovada espera uma resposta.
        [many] { $waiting } de perguntas aprovadas esperam uma resposta.
       *[other] { $waiting } perguntas aprovadas esperam uma resposta.
    }
queue-line = <b>{ $number }</b> · { $time } · { $text }
queue-how = Toque em um número abaixo para trazer a ficha da pergunta.
choose-seminar = Para qual seminário?
seminar-unknown =
    Não há nenhum seminário “{ $name }”. Os seminários são:
    { $ids }
opened = “{ $seminar }” agora recebe perguntas.
opened-already = “{ $seminar }” já estava recebendo perguntas.
closed = “{ $seminar }” não recebe mais perguntas.
closed-already = “{ $seminar }” não estava recebendo perguntas.

usage-approve = Escreva o número da pergunta: <code>/approve 12</code>
usage-decline = Escreva o número e o motivo, que será visto por quem perguntou: <code>/decline 12 Já foi respondida na palestra.</code>
usage-answer = Escreva o número e a resposta: <code>/answer 12 Sim, a partir do próximo ano.</code>
usage-broadcast = Escreva o número de uma pergunta respondida: <code>/broadcast 12</code>
usage-slides = Escreva o palestrante, o link e, se quiser, o idioma: <code>/slides Verdelho https://example.org/slides.pdf pt</code>
usage-announce = Escreva o texto: <code>/announce Começamos dez minutos mais tarde.</code>

button-approve = Aprovar
button-decline = Recusar
button-answer = Responder
button-back = Voltar
button-write-reason = Outro motivo…
button-send-to-asker = Enviar a quem perguntou
button-broadcast = { $followers ->
        [one] Enviar a { $followers } seguidor
        [many] Enviar a { $followers } de seguidores
       *[other] Enviar a { $followers } seguidores
    }
button-discard = Descartar

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

## In the desk: the group, its members, the programme

claim-done =
    <b>Este grupo agora é a mesa de perguntas.</b>
    As novas perguntas chegam aqui como fichas. Para responder a uma pergunta, responda à ficha dela. Com /help você vê o resto.
claim-already = Este grupo já é a mesa de perguntas.
claim-taken = A mesa de perguntas já é outro grupo.
claim-public = Este grupo é público: qualquer pessoa pode lê-lo. A mesa deve ser um grupo privado, porque as pessoas lhe confiam seu nome.
claim-wrong-code = Este código não está certo. O certo está no log de <code>askdesk run</code>.
claim-not-administrator = Só um administrador deste grupo pode fazer dele a mesa de perguntas.
claim-failed = O Telegram não me disse quem administra este grupo. Tente de novo, por favor.
group-welcome =
    Olá! Para que este grupo seja a mesa de perguntas, onde os moderadores decidem, um administrador envia aqui
    <code>/claim CÓDIGO</code>
    com o código do log de <code>askdesk run</code>.
group-not-mine = Trabalho em outro grupo. Para fazer uma pergunta, escreva para mim em particular: @{ $bot }
desk-organisers-only = Só os organizadores podem fazer isto: os administradores deste grupo.
desk-members-only = Só os membros desta mesa podem fazer isto.
desk-no-programme = Ainda não há programa. Um organizador o envia aqui como arquivo .yaml.
desk-language-choose = Em que idioma devo falar nesta mesa?
desk-language-chosen = Agora falo português nesta mesa.
desk-help =
    <b>Perguntas</b>
    Use os botões de uma ficha ou responda a ela com a resposta.
    /queue – o que está em espera
    /approve 12
    /decline 12 motivo
    /answer 12 texto
    /broadcast 12 – enviar uma resposta a todos

    <b>Organizadores</b>
    /slides PALESTRANTE LINK pt
    /announce texto
    /open, /close – receber perguntas ou não
    /language – idioma desta mesa
    Para carregar um programa, responda a uma das minhas mensagens com o arquivo .yaml.

programme-loaded = <b>O programa está carregado.</b>
programme-series = Há mudanças na série, nos seus documentos ou nos seus organizadores.
programme-unchanged = O programa está carregado. Nada mudou.
programme-added = Novo: { $ids }
programme-updated = Com mudanças: { $ids }
programme-retired = Não aparece mais, mas é mantido com suas perguntas: { $ids }
programme-deleted = Removido: { $ids }
programme-not-fetched = O Telegram não me entregou o arquivo ({ $error }). Envie-o de novo, por favor.
programme-problems = { $count ->
        [one] <b>O programa tem { $count } problema.</b> Nada foi alterado.
        [many] <b>O programa tem { $count } de problemas.</b> Nada foi alterado.
       *[other] <b>O programa tem { $count } problemas.</b> Nada foi alterado.
    }
programme-problem = Linha { $line }, <code>{ $field }</code>: { $problem }
programme-line-problem = Linha { $line }: { $problem }
programme-problems-more = E mais { $count }.

## Problems of a programme file

programme-problem-alias = Não é possível usar aliases (*). Escreva o valor de novo aqui.
programme-problem-bad-character = Contém o caractere oculto { $character }. Apague-o ou digite o texto de novo.
programme-problem-bad-date = “{ $value }” não é uma data deste século. Escreva 2020-07-20 09:00, ou 2020-07-20 se a hora ainda não for conhecida.
programme-problem-bad-id = “{ $value }” não serve como id. Use até 20 caracteres entre a–z, 0–9 e hifens, começando por letra ou algarismo.
programme-problem-bad-key = Falta o nome do campo antes dos dois-pontos, como em “title: …”.
programme-problem-bad-language = “{ $value }” não é um código de idioma. Escreva, por exemplo, en, es, pt ou fr.
programme-problem-bad-link-characters = O link tem uma porta errada ou um caractere não permitido. Copie-o de novo do navegador.
programme-problem-bad-link-credentials = O link contém um usuário ou uma senha (antes de “@”). Retire-os.
programme-problem-bad-link-host = O link não leva a um site público. Ninguém fora da sua rede poderia abri-lo.
programme-problem-bad-link-scheme = O link deve começar com https://
programme-problem-bad-link-spaces = O link contém espaços ou caracteres ocultos. Copie-o de novo do navegador.
programme-problem-bad-link-too-long = O link tem mais de 500 caracteres. Use um mais curto.
programme-problem-bad-time = “{ $value }” não é uma data com hora. Escreva 2020-07-20 11:00.
programme-problem-bad-timezone = { $suggestions ->
    [0] “{ $value }” não é um fuso horário conhecido. Escreva região e cidade, como America/Costa_Rica.
   *[other] “{ $value }” não é um fuso horário conhecido. Você quis dizer { $suggestion }?
}
programme-problem-duplicate = “{ $value }” já está na linha { NUMBER($first, useGrouping: 0) }.
programme-problem-duplicate-key = O campo “{ $key }” já está na linha { NUMBER($first, useGrouping: 0) }. Deixe só um.
programme-problem-duplicate-language = O mesmo idioma aparece duas vezes. Deixe só um.
programme-problem-empty = Não há nada escrito aqui. Preencha.
programme-problem-ends-before-start = O fim deve ser depois do início.
programme-problem-ends-of-day = Se só se sabe o dia, o seminário não leva fim. Acrescente a hora em “starts” ou apague “ends”.
programme-problem-ends-without-start = Há um fim sem início. Acrescente “starts” ou apague “ends”.
programme-problem-missing = Falta “{ $field }”. Acrescente esse campo.
programme-problem-missing-languages = Falta em { $languages }, idiomas que outros textos têm. Complete.
programme-problem-not-speaking = “{ $speaker }” não fala neste seminário. Acrescente o id em “speakers” do seminário.
programme-problem-not-utf8 = A partir daqui o arquivo não está em UTF-8. Salve-o de novo com a codificação UTF-8.
programme-problem-not-yaml = Não foi possível ler esta linha. Confira o recuo, os colchetes e as aspas, também na linha anterior.
programme-problem-several-documents = Um arquivo só pode ter um programa. Apague tudo a partir deste “---”.
programme-problem-skipped-time = A hora { $value } não existe em { $timezone }: nesse dia os relógios são adiantados.
programme-problem-stray-colon = Há dois-pontos a mais nesta linha. Ponha o texto entre aspas: title: "Um: dois"
programme-problem-tab = O recuo desta linha é uma tabulação. Use espaços.
programme-problem-tag = Não é possível usar a etiqueta { $tag }. Apague-a.
programme-problem-too-deep = Há níveis demais, uns dentro dos outros. Veja o programa de exemplo.
programme-problem-too-large = O arquivo é grande demais: um programa pode ter até { $limit } KB.
programme-problem-too-long = Longo demais: { $length } caracteres; o limite é { $limit }.
programme-problem-too-many = São demais: { $count }; o limite é { $limit }.
programme-problem-unknown-field = { $suggestions ->
    [0] Não existe aqui o campo “{ $field }”. Apague-o.
   *[other] Não existe aqui o campo “{ $field }”. Você quis dizer “{ $suggestion }”?
}
programme-problem-unknown-speaker = { $suggestions ->
    [0] Nenhum palestrante tem o id “{ $speaker }”. Acrescente-o em “speakers”.
   *[other] Nenhum palestrante tem o id “{ $speaker }”. Você quis dizer “{ $suggestion }”?
}
programme-problem-wrong-type = { $expected ->
    [list] Aqui vai uma lista: cada item na sua linha, depois de “- ”.
    [fields] Aqui vão campos, como “id: …”.
    [text_or_languages] Aqui vai um texto, ou um por idioma, como “en: …”.
   *[text] Aqui vai um único texto.
}
