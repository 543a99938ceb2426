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
card-merged = Juntada à pergunta { $other } por { $who } ({ $time })
card-answer =
    <b>Resposta</b>
    { $text }
card-text-changed = Texto alterado por { $who }
card-addressee-changed = Destinatário alterado por { $who }
card-see-history = <code>/history { $number }</code>
card-moved = Pergunta { $number }: a ficha dela agora está mais abaixo.
question-line = <b>{ $number }</b> · { $state } · { $text }
state-pending = em espera
state-approved = aprovada
state-answered = respondida
state-declined = recusada
state-merged = juntada
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
toast-draft-changed = Enquanto isso, o rascunho mudou: leia-o mais uma vez.
question-unknown = Não existe a pergunta { $number }.
answer-empty = Não encontrei palavras nesta resposta. Escreva em texto, por favor.
answer-too-long = O texto tem { $length } caracteres, e uma resposta pode ter { $limit }. Encurte, por favor.
desk-text-only = Só consigo transmitir texto. Escreva com palavras, por favor.
desk-reply-to-one = Esta mensagem trata de várias perguntas, e não sei a qual você se refere. Responda à ficha da pergunta ou escreva, por exemplo: <code>/answer 12 Texto</code>
desk-edit-not-taken = Não leio de novo uma mensagem que foi editada. Envie de novo, por favor; para mudar um rascunho, responda à sua prévia.

draft =
    <b>Resposta à pergunta { $number }</b>

    { $text }
draft-choose = { $count ->
        [one] Quem vai recebê-la? Quem perguntou a recebe sempre.
        [many] Quem vai recebê-la? Quem fez { $count } de perguntas juntadas a recebe sempre.
       *[other] Quem vai recebê-la? Quem fez as { $count } perguntas juntadas a recebe sempre.
    }
draft-sent = { $count ->
        [one] Enviada por { $who } a quem perguntou.
        [many] Enviada por { $who } a quem fez { $count } de perguntas juntadas.
       *[other] Enviada por { $who } a quem fez as { $count } perguntas juntadas.
    }
draft-discarded = O rascunho para a pergunta { $number } foi descartado por { $who }.
draft-moved = Esta resposta agora está mais abaixo.

choose-seminar = Para qual seminário?
seminar-unknown =
    Não há nenhum seminário “{ $name }”. Os seminários são:
    { $ids }
opened = “{ $seminar }” agora recebe perguntas.
opened-already = “{ $seminar }” já estava recebendo perguntas.
closed = “{ $seminar }” não recebe mais perguntas.
closed-already = “{ $seminar }” não estava recebendo perguntas.

usage-approve = Escreva o número de uma pergunta, ou vários: <code>/approve 12</code>, <code>/approve 12 14 15-20</code>
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
button-send-to-asker = { $count ->
        [one] Enviar a quem perguntou
        [many] Enviar a todos que perguntaram (× { $count })
       *[other] Enviar a todos que perguntaram (× { $count })
    }
button-broadcast = { $followers ->
        [few] Enviar a menos de 5 seguidores…
        [many] Enviar a { $followers } de seguidores…
       *[other] Enviar a { $followers } seguidores…
    }
button-discard = Descartar
