## News for the asker, and broadcasts

news-missed = Enquanto eu não podia escrever para você, houve novidades sobre as suas perguntas. É assim que elas estão agora:
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
unreadable = Não consigo ler esta mensagem; talvez seja de um tipo que ainda não conheço. Escreva-a como texto simples, por favor, e não como resposta; se também falhar, informe aos organizadores o número { $incident }.
incident-toast = Houve uma falha do nosso lado. Tente de novo, por favor. Número: { $incident }
