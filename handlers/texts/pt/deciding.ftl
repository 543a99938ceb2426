## In the desk: deciding

card-reopened = Espera uma decisão; reaberta por { $who } ({ $time })
card-live = Respondida ao vivo, segundo { $who } ({ $time })
card-clarify =
    <b>{ $who } pediu um esclarecimento ({ $time })</b>
    { $text }
card-clarify-awaited = Ainda não há resposta.
card-clarified =
    <b>Quem perguntou respondeu ({ $time })</b>
    { $text }
toast-live = A pergunta { $number } foi respondida ao vivo.
toast-reopened = A pergunta { $number } volta a esperar uma decisão.
numbers-backwards = O intervalo { $begins }-{ $ends } está invertido. Você quis dizer { $ends }-{ $begins }? Nada foi alterado.
numbers-too-many = São { $count } números, e é possível decidir sobre { $limit } perguntas de uma vez. Nada foi alterado.
batch-approved = { $count ->
        [one] <b>Aprovada por { $who }: pergunta { $numbers }</b>
        [many] <b>Aprovadas por { $who }: { $count } de perguntas</b>
            { $numbers }
       *[other] <b>Aprovadas por { $who }: { $count } perguntas</b>
            { $numbers }
    }
batch-declined = { $count ->
        [one] <b>Recusada por { $who }: pergunta { $numbers }</b>
            Motivo: { $reason }
        [many] <b>Recusadas por { $who }: { $count } de perguntas</b>
            { $numbers }
            Motivo: { $reason }
       *[other] <b>Recusadas por { $who }: { $count } perguntas</b>
            { $numbers }
            Motivo: { $reason }
    }
batch-nothing = Nada foi alterado.
batch-undone = { $count ->
        [one] <b>Desfeito por { $who } ({ $time })</b>
            A pergunta { $numbers } está como antes.
        [many] <b>Desfeito por { $who } ({ $time })</b>
            { $count } de perguntas estão como antes: { $numbers }
       *[other] <b>Desfeito por { $who } ({ $time })</b>
            { $count } perguntas estão como antes: { $numbers }
    }
batch-already-more = { $count ->
        [one] Mais { $count } já estava decidida.
        [many] Mais { $count } de perguntas já estavam decididas.
       *[other] Mais { $count } já estavam decididas.
    }
batch-unknown = { $count ->
        [one] Não existe a pergunta { $numbers }.
        [many] Não existem as perguntas { $numbers }.
       *[other] Não existem as perguntas { $numbers }.
    }
batch-undo = É possível desfazer durante { $limit } segundos. Depois disso, quem perguntou é avisado.
toast-undone = { $count ->
        [0] Nada foi desfeito: outros já decidiram sobre todas.
        [one] Desfeito: { $count } pergunta está como antes.
        [many] Desfeito: { $count } de perguntas estão como antes.
       *[other] Desfeito: { $count } perguntas estão como antes.
    }
toast-undone-already = Isto já foi desfeito por { $who }.
toast-undo-late = É tarde para desfazer: quem perguntou já foi avisado. “Reabrir” na ficha da pergunta reverte a decisão.
edit-write =
    { $who }, responda a esta mensagem com o novo texto da pergunta { $number }, por favor. Quem perguntou será avisado. O texto atual, para copiar:
    <code>{ $text }</code>
edit-write-unnamed =
    Responda a esta mensagem com o novo texto da pergunta { $number }, por favor. Quem perguntou será avisado. O texto atual, para copiar:
    <code>{ $text }</code>
edit-empty = Não encontrei palavras neste texto. Escreva a pergunta com palavras, por favor.
edit-too-long = O texto tem { $length } caracteres, e uma pergunta pode ter { $limit }. Encurte, por favor.
edit-same = É isso que a pergunta { $number } já diz. Nada foi alterado.
edited = A pergunta { $number } tem seu novo texto. Quem perguntou é avisado.
edit-second =
    A pergunta { $number } foi alterada por { $who } ({ $time }) antes de seu texto chegar, e ele não foi aceito. Agora ela diz:
    <code>{ $text }</code>
readdress-choose = <b>Para quem é?</b> Quem perguntou será avisado.
toast-readdressed = A pergunta { $number } agora é para: { $addressee }
toast-speaker-gone = Este palestrante não está mais no seminário. Nada foi alterado.
clarify-write = { $who }, responda a esta mensagem com o que você quer saber de quem fez a pergunta { $number }, por favor.
clarify-write-unnamed = Responda a esta mensagem com o que você quer saber de quem fez a pergunta { $number }, por favor.
clarify-empty = Não encontrei palavras nesta mensagem. Escreva o que você quer saber, por favor.
clarify-too-long = O texto tem { $length } caracteres, e cabem { $limit }. Encurte, por favor.
clarify-sent = O esclarecimento foi pedido a quem fez a pergunta { $number }. A resposta chegará com a ficha.

history =
    <b>Histórico da pergunta { $number }</b>
    Como foi feita:
    <blockquote>{ $text }</blockquote>
history-day = <b>{ $day }</b>
history-from = { $what } (antes: { $state })
history-asked = { $time } · Recebida
history-approved = { $time } · Aprovada por { $who }
history-declined = { $time } · Recusada por { $who }: { $note }
history-answered = { $time } · Respondida por { $who }
history-live = { $time } · Respondida ao vivo, segundo { $who }
history-merged = { $time } · Juntada à pergunta { $note } por { $who }
history-reopened = { $time } · Reaberta por { $who }
history-undone = { $time } · Desfeito por { $who }
history-text =
    { $time } · Texto alterado por { $who }. Antes dizia:
    <blockquote>{ $before }</blockquote>
history-addressee = { $time } · Destinatário alterado por { $who }: { $addressee } (antes: { $former })
history-clarify =
    { $time } · { $who } pediu um esclarecimento:
    <blockquote>{ $note }</blockquote>
history-clarified =
    { $time } · Quem perguntou respondeu:
    <blockquote>{ $note }</blockquote>
history-muted = { $time } · Quem perguntou foi silenciado por { $who }
history-unmuted = { $time } · { $who } deixou de silenciar quem perguntou
history-written = { $time } · Resposta escrita por { $who } ({ $state })
history-spoken = Uma mensagem de voz
history-quote = <blockquote>{ $text }</blockquote>
answer-state-drafted = rascunho
answer-state-approved = enviada a quem perguntou
answer-state-broadcast = enviada a todos
answer-state-discarded = descartada
answer-state-corrected = substituída por uma correção
usage-history = Escreva o número da pergunta: <code>/history 12</code>

button-more = Mais
button-edit = Alterar o texto
button-addressee = Outro destinatário
button-clarify = Pedir esclarecimento
button-live = Respondida ao vivo
button-reopen = Reabrir
button-history = Histórico
button-undo = Desfazer
button-open-card = Abrir a ficha

## In private: news of a question, and what the desk wants to know

news-reopened =
    <b>Os moderadores estão analisando de novo sua pergunta { $number }.</b>
    <blockquote>{ $text }</blockquote>
    Aviso aqui o que decidirem.
news-live =
    <b>Sua pergunta { $number } foi respondida no seminário.</b>
    <blockquote>{ $text }</blockquote>
news-not-live =
    <b>Sua pergunta { $number } constava por engano como respondida.</b>
    <blockquote>{ $text }</blockquote>
    Ela ainda espera uma resposta. Se for dada por escrito, ela chegará aqui.
news-edited =
    <b>Os moderadores alteraram a redação de sua pergunta { $number }.</b> Agora ela diz:
    <blockquote>{ $text }</blockquote>
news-readdressed = Sua pergunta { $number } agora vai para: { $addressee }
news-clarify =
    <b>Os moderadores querem entender melhor sua pergunta { $number }.</b>
    <blockquote>{ $text }</blockquote>
    { $wanted }
button-reply = Responder
reply-write = Escreva agora sua resposta sobre a pergunta { $number }, em até { $limit } caracteres. Ela não revela aos moderadores quem você é.
reply-write-beside = Você está escrevendo outra coisa, e ela fica como está. Para responder sobre a pergunta { $number }, responda a esta mensagem, em até { $limit } caracteres.
reply-empty = Não encontrei palavras nesta mensagem. Escreva sua resposta em texto, por favor.
reply-too-long = O texto tem { $length } caracteres, e uma resposta pode ter { $limit }. Envie uma mais curta, por favor.
reply-sent = Sua resposta sobre a pergunta { $number } está com os moderadores.
reply-sent-late = A pergunta { $number } já foi decidida. Os moderadores verão sua resposta mesmo assim.
