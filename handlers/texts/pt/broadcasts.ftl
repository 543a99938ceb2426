## In the desk: broadcasts

broadcast-preview = { $followers ->
        [0] <b>Prévia</b> – ninguém segue este seminário ainda.
        [few] <b>Prévia</b> – para menos de 5 seguidores, cada um no seu idioma.
        [many] <b>Prévia</b> – para { $followers } de seguidores, cada um no seu idioma.
       *[other] <b>Prévia</b> – para { $followers } seguidores, cada um no seu idioma.
    }
broadcast-of-answer = A resposta à pergunta { $number }
broadcast-of-presentation = Os slides de { $speaker }
broadcast-of-announcement = O aviso
broadcast-asker-too = Todos os que fizeram esta pergunta também a recebem.
broadcast-missing = Quem lê em { $languages } (abaixo, entre parênteses) recebe o texto em { $original }, com uma indicação.
broadcast-parts = { $count ->
        [one] Sai em { $count } mensagem.
        [many] Sai em { $count } de mensagens.
       *[other] Sai em { $count } mensagens.
    }
broadcast-correction = Correção: { $what }
correction-preview = { $readers ->
        [0] <b>Correção</b> – ninguém tem uma cópia.
        [few] <b>Correção</b> – das cópias que menos de 5 pessoas têm.
        [many] <b>Correção</b> – das cópias que { $readers } de pessoas têm.
       *[other] <b>Correção</b> – das cópias que { $readers } pessoas têm.
    }
correction-outdated = O texto em { $language } correspondia à redação anterior e já não é enviado: escreva-o de novo.
broadcast-running = <b>{ $what }</b> – envio em andamento, iniciado por { $who }
broadcast-paused = <b>{ $what }</b> – envio em pausa, por { $who }
broadcast-paused-note = Com “Continuar”, o envio prossegue quando você quiser. O que é interrompido de vez não pode mais continuar.
broadcast-stopping =
    <b>{ $what }</b> – { $who } está interrompendo o envio …
    Ninguém mais recebe. Os números finais virão quando chegarem as cópias a caminho.
broadcast-stopped = <b>{ $what }</b> – envio interrompido por { $who }
broadcast-done = <b>{ $what }</b> – envio feito por { $who }
broadcast-delivered = Entregas: { $delivered } de { $total }
broadcast-unsent = Não enviados: { $unsent }
broadcast-undelivered =
    Bloquearam o bot: { $blocked }
    Falhas: { $failed }
broadcast-to-few = { $reached ->
        [all] Entregue a todos (menos de 5 pessoas).
        [missed] Não foi entregue a todos (menos de 5 pessoas).
       *[waiting] Para menos de 5 pessoas.
    }
broadcast-gone = Não corrigidos, porque a mensagem foi apagada: { $gone }
broadcast-in-language = { $language }: { $delivered } de { $total }
broadcast-in-other-languages = Outros idiomas: { $delivered } de { $total }
broadcast-corrected-later = Isto foi corrigido depois.
broadcast-cancelled = Cancelado por { $who }. Nada foi enviado.
broadcast-is-drafted = Ainda não foi enviado.
broadcast-is-scheduled = { $who } agendou o envio.
broadcast-is-running = { $who } iniciou o envio, que está em andamento.
broadcast-is-paused = { $who } pôs o envio em pausa.
broadcast-is-stopped = { $who } interrompeu o envio.
broadcast-is-done = Já foi enviado.
broadcast-is-cancelled = { $who } cancelou o envio.
toast-second-broadcast = Alguém foi mais rápido. { $state }
toast-broadcast-changed = Isto mudou desde a prévia que você viu. Leia mais uma vez antes de enviar.
toast-still-running = O que se corrige está sendo enviado neste momento. Ponha primeiro o envio em pausa, por favor.
toast-stop-paused = O envio está em pausa. Para encerrá-lo, toque em “Interromper de vez”.
toast-corrected = A resposta à pergunta { $number } está sendo corrigida.
choose-written-language = Em que idioma está escrito o texto?
version-write = { $who }, responda a esta mensagem com o texto em { $language }, por favor.
version-write-unnamed = Responda a esta mensagem com o texto em { $language }, por favor.
version-renew =
    { $who }, responda a esta mensagem com o texto em { $language }, por favor. Para a redação anterior ele dizia:
    <code>{ $text }</code>
version-renew-unnamed =
    Responda a esta mensagem com o texto em { $language }, por favor. Para a redação anterior ele dizia:
    <code>{ $text }</code>
version-add = { $who }, responda a esta mensagem com a continuação do texto em { $language }, por favor.
version-add-unnamed = Responda a esta mensagem com a continuação do texto em { $language }, por favor.
version-too-late = Este texto não foi aceito. { $state }
answer-add = { $who }, responda a esta mensagem com a continuação da resposta à pergunta { $number }, por favor.
answer-add-unnamed = Responda a esta mensagem com a continuação da resposta à pergunta { $number }, por favor.
correct-announcement =
    { $who }, responda a esta mensagem com o texto corrigido, por favor. Até agora ele diz:
    <code>{ $text }</code>
correct-announcement-unnamed =
    Responda a esta mensagem com o texto corrigido, por favor. Até agora ele diz:
    <code>{ $text }</code>
correct-answer =
    { $who }, responda a esta mensagem com a resposta corrigida à pergunta { $number }, por favor. Até agora ela diz:
    <code>{ $text }</code>
correct-answer-unnamed =
    Responda a esta mensagem com a resposta corrigida à pergunta { $number }, por favor. Até agora ela diz:
    <code>{ $text }</code>
correct-slides = { $who }, responda a esta mensagem com o novo link ou com o arquivo, por favor.
correct-slides-unnamed = Responda a esta mensagem com o novo link ou com o arquivo, por favor.
draft-correction =
    <b>Correção da resposta à pergunta { $number }</b>

    { $text }
draft-correction-choose = { $count ->
        [one] A mensagem que está com quem perguntou é editada.
        [many] As mensagens que estão com quem fez { $count } de perguntas juntadas são editadas.
       *[other] As mensagens que estão com quem fez as { $count } perguntas juntadas são editadas.
    }
draft-correction-sent = { $count ->
        [one] Corrigida por { $who }. A mensagem que está com quem perguntou foi editada.
        [many] Corrigida por { $who }. As mensagens que estão com quem fez { $count } de perguntas juntadas foram editadas.
       *[other] Corrigida por { $who }. As mensagens que estão com quem fez as { $count } perguntas juntadas foram editadas.
    }
draft-corrected = A resposta à pergunta { $number } foi corrigida.
draft-corrected-meanwhile = Enquanto isso, outra pessoa corrigiu esta resposta.
toast-answer-corrected = Enquanto isso, esta resposta foi corrigida.
broadcast-no-answer = A pergunta { $number } ainda não tem resposta. Para escrevê-la, responda à ficha da pergunta.
announcement-empty = Não encontrei palavras neste texto. Escreva com palavras, por favor.
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

button-change-language = Mudar o idioma: { $language }
button-write-version = Escrever em { $language }
button-replace-version = Trocar o texto em { $language }
button-add = Acrescentar texto
button-send-to-followers = { $followers ->
        [few] Enviar a menos de 5 seguidores
        [many] Enviar a { $followers } de seguidores
       *[other] Enviar a { $followers } seguidores
    }
button-pause = Pausar
button-resume = Continuar
button-stop = Interromper…
button-stop-surely = Interromper de vez
button-send-again = { $failed ->
        [few] Reenviar onde falhou
        [one] Reenviar a { $failed } que falhou
        [many] Reenviar a { $failed } que falharam
       *[other] Reenviar a { $failed } que falharam
    }
button-correct = Corrigir
button-correct-copy = Corrigi-la
button-correct-copies = { $readers ->
        [few] Corrigir menos de 5 cópias
        [many] Corrigir { $readers } de cópias
       *[other] Corrigir { $readers } cópias
    }

## Answers and broadcasts, as readers get them

letter-corrected = Corrigido: substitui um texto anterior.
letter-language = Texto em { $language }:
letter-part-gone = Esta parte já não é necessária: o texto acima está completo.
letter-outdated = Esta resposta foi corrigida enquanto estava a caminho. O texto corrigido vem a seguir.
letter-slides-replaced = Corrigidos: substituem outros anteriores.
