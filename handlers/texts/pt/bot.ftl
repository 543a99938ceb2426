## The bot itself

bot-description = Faça sua pergunta aos palestrantes de um seminário online e receba a resposta aqui. Você pode assinar com seu nome ou perguntar anonimamente.
bot-short-description = A mesa de perguntas dos nossos seminários online.

command-ask = Fazer uma pergunta
command-seminars = Ver os seminários
command-slides = Slides e documentos
command-questions = Para palestrantes: suas perguntas
command-language = Mudar o idioma
command-cancel = Cancelar o que você está escrevendo
command-help = O que sei fazer

desk-command-queue = O que espera uma decisão ou uma resposta
desk-command-approve = Aprovar: /approve 12
desk-command-decline = Recusar: /decline 12 motivo
desk-command-answer = Responder: /answer 12 texto
desk-command-broadcast = Enviar uma resposta a todos: /broadcast 12
desk-command-history = Tudo o que aconteceu com uma pergunta: /history 12
desk-command-muted = Quem não pode perguntar, e deixar de silenciar
desk-command-slides = Enviar slides: /slides PALESTRANTE LINK
desk-command-announce = Enviar um aviso: /announce texto
desk-command-open = Receber perguntas
desk-command-close = Não receber mais perguntas
desk-command-invite = Convidar: /invite PALESTRANTE
desk-command-speakers = Palestrantes e quem já entrou
desk-command-language = Idioma desta mesa
desk-command-help = Como a mesa funciona
