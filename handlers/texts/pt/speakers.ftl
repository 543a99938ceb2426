## In the desk: speakers

invite-choose = Quem você convida? Estes palestrantes ainda não entraram. Também pode escrever o nome: <code>/invite Verdelho</code>
invite-all-joined = Todos os palestrantes já entraram. Para convidar alguém de novo, escreva o nome: <code>/invite Verdelho</code>
invitation =
    <b>Convite para { $speaker }</b>
    { $link }

    Encaminhe só a essa pessoa: quem abrir o link verá as perguntas dela e responderá em nome dela. Funciona uma única vez, até { $day }.
invitation-used = O link do convite para { $speaker } foi usado e não vale mais.
invitation-revoked = O convite para { $speaker } foi revogado. O link não funciona mais.
invitation-used-already = { $speaker } já entrou com este convite.
invitation-revoked-already = Este convite para { $speaker } já estava revogado.
invitation-expired-already = Este convite para { $speaker } venceu.
speakers = <b>Palestrantes</b>
speakers-joined = { $speaker } – já entrou
speakers-unreachable = { $speaker } – entrou, mas agora bloqueia o bot
speakers-invited = { $speaker } – com convite até { $day }
speakers-not-invited = { $speaker } – sem convite
remove-access = <b>Retirar o acesso de { $speaker }?</b> A pessoa será avisada. Você pode convidá-la de novo.
access-removed-already = Ninguém mais tem este acesso.
speaker-joined = { $speaker } entrou como palestrante, com o seu convite.
speaker-retired-desk = Este palestrante não está mais no programa.
voice-caption = { $speaker } responde à pergunta { $number } ({ $duration })
slides-caption = Slides entregues por { $speaker } para “{ $seminar }”
slides-handed-in = Entregues por { $speaker }.
broadcast-kept = Guardados por { $who } entre os slides e documentos. Nada foi enviado.
draft-of-speaker =
    <b>Resposta de { $speaker } à pergunta { $number }</b>
    { $signature }:
    <blockquote>{ $question }</blockquote>

    { $text }
draft-voice = Com uma mensagem de voz ({ $duration }).
draft-add-words = Responda a esta mensagem para acrescentar um texto.
draft-replaced = { $speaker } enviou outra resposta à pergunta { $number } no lugar desta.
draft-former-speaker = { $speaker } não está mais no programa deste seminário.
card-not-live = Ainda sem resposta, segundo { $who } ({ $time })
history-not-live = { $time } · Ainda sem resposta, segundo { $who }
history-put-off = { $time } · Adiada por { $who }
history-put-back = { $time } · Não está mais adiada, segundo { $who }
toast-revoked = O convite foi revogado.
toast-access-removed = O acesso foi retirado.
toast-slides-kept = Os slides foram guardados. Nada foi enviado.

button-revoke = Revogar
button-invite = Convidar: { $speaker }
button-remove-access = Retirar: { $speaker }…
button-remove-surely = Retirar o acesso
button-keep-slides = Guardar sem enviar

## Speakers in private: joining

join-invalid = Este link não é válido. Peça um novo convite aos organizadores, por favor.
join-used = Este convite para { $speaker } já foi usado. Peça um novo aos organizadores, por favor.
join-revoked = Este convite para { $speaker } foi retirado. Peça um novo aos organizadores, por favor.
join-expired = Este convite para { $speaker } venceu. Peça um novo aos organizadores, por favor.
join-retired = Este convite é para um palestrante que não está mais no programa. Fale com os organizadores, por favor.
join-another-speaker = Você já está aqui como { $speaker }. Se estiver errado, fale com os organizadores, por favor. O convite não foi gasto.
speaker-welcome =
    <b>Boas-vindas, { $speaker }!</b>
    As perguntas para você chegam aqui assim que os moderadores as aprovam. Você pode responder por escrito ou por voz; os moderadores veem a sua resposta antes de todos.

    { $waiting ->
        [0] Nenhuma pergunta espera por você ainda.
        [one] { $waiting } pergunta espera por você.
        [many] { $waiting } de perguntas esperam por você.
       *[other] { $waiting } perguntas esperam por você.
    }

    Com /questions você as vê a qualquer momento.
speaker-replaced = Outra pessoa entrou como { $speaker } com um convite mais recente. Você não é mais palestrante aqui. Se estiver errado, avise os organizadores.
speaker-access-removed = Os organizadores retiraram o seu acesso como { $speaker }. Você ainda pode fazer perguntas aqui.
speaker-retired = Você não está mais no programa como palestrante. Se estiver errado, avise os organizadores.
speakers-only = Isto é para os palestrantes do seminário. Se você é um deles, peça aos organizadores o seu link de convite.

## Speakers in private: questions

speaker-list = { $waiting ->
        [0] <b>Suas perguntas</b>: nenhuma espera resposta.
        [one] <b>Suas perguntas</b>: { $waiting } espera resposta.
        [many] <b>Suas perguntas</b>: { $waiting } delas esperam resposta, primeiro as mais pedidas.
       *[other] <b>Suas perguntas</b>: { $waiting } esperam resposta, primeiro as mais pedidas.
    }
speaker-list-line = <b>{ $number }</b> · { $text }
speaker-list-line-wanted = <b>{ $number }</b> (× { $count }) · { $text }
speaker-list-how = Toque em um número abaixo para trazer a pergunta e respondê-la.
speaker-silent = Por enquanto, as perguntas novas não são anunciadas.
speaker-tally = { $count ->
        [one] Feita { $count } vez.
        [many] Feita { $count } de vezes.
       *[other] Feita { $count } vezes.
    }
speaker-draft-waits = Sua resposta está com os moderadores.
speaker-settled =
    <b>Pergunta { $number }</b> · { $seminar }
    <blockquote>{ $text }</blockquote>
    { $state }
speaker-handed-over = Esta pergunta agora é para { $speaker }.
speaker-put-off = Adiada: agora vem depois das outras.
speaker-question-pending = Os moderadores estão revendo esta pergunta.
speaker-question-declined = Os moderadores recusaram esta pergunta.
speaker-question-answered = Esta pergunta já tem resposta.
speaker-question-live = Esta pergunta foi respondida no seminário.
speaker-question-merged = Esta pergunta foi juntada à pergunta { $other }.
speaker-hand-over = <b>Quem vai respondê-la?</b>
speaker-not-here = { $speaker } – ainda não entrou
speaker-not-yours = Esta pergunta não é para você, ou não é mais.
speaker-busy = Você ainda está escrevendo uma pergunta sua. Envie ou cancele primeiro, por favor.
toast-silent = As perguntas novas não são mais anunciadas. Você as encontra na lista.
toast-not-silent = As perguntas novas voltam a ser anunciadas.
toast-handed-over = A pergunta { $number } agora é para { $speaker }.
toast-taken-back = A pergunta { $number } não está mais passada adiante. Ela é para: { $addressee }
toast-take-back-late = { $speaker } já respondeu à pergunta { $number }. Ela fica lá.
toast-put-off = A pergunta { $number } agora vem depois das outras.
toast-put-back = A pergunta { $number } voltou ao seu lugar.
toast-speaker-live = A pergunta { $number } consta como respondida no seminário.
toast-speaker-not-live = A pergunta { $number } espera uma resposta de novo.
toast-speaker-other-writes = Outra pessoa também está escrevendo uma resposta a esta pergunta.

## Speakers in private: answering

speaker-write =
    <b>Sua resposta à pergunta { $number }</b>
    Escreva aqui, até { $limit } caracteres, ou envie uma mensagem de voz. Os moderadores a veem antes de todos.
speaker-write-done = <b>Sua resposta à pergunta { $number }</b>
speaker-write-over = Pergunta { $number }: aqui não se espera mais nenhuma resposta.
speaker-stopped = Cancelado. A pergunta { $number } ainda espera uma resposta.
speaker-too-late = Pergunta { $number }: { $state } Sua resposta não foi passada adiante; ela fica aqui na conversa.
speaker-answer-taken = Sua resposta à pergunta { $number } está com os moderadores. O que você escreveu ainda pode ser mudado: edite sua mensagem.
speaker-voice-taken = Sua resposta à pergunta { $number } está com os moderadores. Uma mensagem de voz não pode ser editada: para mudá-la, responda à pergunta com uma nova, que fica no lugar dela.
speaker-answer-taken-retired = Sua resposta à pergunta { $number } está com os moderadores, que veem que você não está mais no programa deste seminário.
speaker-answer-continued = Sua resposta à pergunta { $number } agora tem { $length } caracteres.
speaker-edited = Sua resposta à pergunta { $number } foi alterada.
speaker-edit-too-late = Os moderadores já trataram desta resposta: a mudança não chega mais a eles. Você pode escrever outra com /questions.
speaker-text-or-voice = Uma resposta pode ser um texto ou uma mensagem de voz. Escreva ou fale, por favor.
speaker-voice-outside = A qual pergunta isto responde? Responda à pergunta com a mensagem de voz, ou use /questions.
speaker-answer-approved = Sua resposta à pergunta { $number } foi enviada a quem a fez.
speaker-answer-broadcast = Sua resposta à pergunta { $number } foi enviada a todos os que seguem o seminário.
speaker-answer-stopped = Os moderadores interromperam o envio da sua resposta à pergunta { $number }: nem todos os que seguem o seminário a receberam. Quem a fez já a recebeu.
speaker-answer-discarded = Os moderadores não aceitaram sua resposta à pergunta { $number }. Você pode escrever outra.
speaker-answer-corrected = Os moderadores corrigiram sua resposta à pergunta { $number } onde ela foi enviada.
speaker-reworded =
    Os moderadores mudaram o texto:
    <blockquote>{ $text }</blockquote>
speaker-words-added =
    Os moderadores acrescentaram um texto à sua mensagem de voz:
    <blockquote>{ $text }</blockquote>
answer-of-speaker =
    { $speaker }:
    { $text }
answer-of-speaker-spoken =
    { $speaker }, em uma mensagem de voz ({ $duration }); em resumo:
    { $text }
answer-in-voice = Mensagem de voz ({ $duration })

## Speakers in private: slides

slides-no-seminar = Você não fala em nenhum seminário do programa agora.
slides-for-which = Para qual seminário são os slides?
slides-send =
    <b>Seus slides para “{ $seminar }”</b> ({ $language })
    Envie aqui o arquivo (PDF, PowerPoint, Keynote, ODP) ou um link que comece com https://

    Outro idioma? Escolha-o primeiro.
slides-file-or-link = Os slides podem ser um arquivo (PDF, PPT, PPTX, KEY, ODP) ou um link. Envie um deles, por favor.
slides-over = Aqui não se esperam mais slides.
slides-taken = Seus slides para “{ $seminar }” estão com os organizadores. Aviso você aqui do que acontecer com eles.
slides-one-at-a-time = Só “{ $name }” foi recebido, não os arquivos que vieram com ele. Entregue um arquivo de cada vez, por favor.
slides-sent = Seus slides estão sendo enviados a todos os que seguem o seminário.
slides-stopped = Os organizadores interromperam o envio dos seus slides: nem todos os que seguem o seminário os receberam. Eles continuam entre os slides e documentos do seminário.
slides-kept = Seus slides agora estão entre os slides e documentos do seminário.
slides-refused = Os organizadores não aceitaram os slides que você entregou.
slides-file = { $speaker } ({ $language }): um arquivo, veja abaixo

button-my-questions = Minhas perguntas
button-hand-in-slides = Entregar slides
button-hand-over = Passar para…
button-take-back = Pegar de volta
button-put-off = Mais tarde
button-put-back = Devolver ao seu lugar
button-not-live = Ainda sem resposta
button-silent = Silêncio durante a palestra
button-not-silent = Avisar de novo
button-slides-file = { $speaker } ({ $language })
