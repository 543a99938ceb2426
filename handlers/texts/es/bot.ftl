## The bot itself

bot-description = Haga su pregunta a los ponentes de un seminario en línea y reciba aquí la respuesta. Puede firmarla con su nombre o preguntar de forma anónima.
bot-short-description = La mesa de preguntas de nuestros seminarios en línea.

command-ask = Hacer una pregunta
command-seminars = Ver los seminarios
command-slides = Diapositivas y documentos
command-questions = Para ponentes: sus preguntas
command-language = Cambiar de idioma
command-cancel = Cancelar lo que está escribiendo
command-help = Qué puedo hacer

desk-command-queue = Lo que espera una decisión o una respuesta
desk-command-approve = Aprobar: /approve 12
desk-command-decline = Rechazar: /decline 12 motivo
desk-command-answer = Responder: /answer 12 texto
desk-command-broadcast = Enviar una respuesta a todos: /broadcast 12
desk-command-history = Todo lo que pasó con una pregunta: /history 12
desk-command-muted = Quién no puede preguntar, y dejar de silenciar
desk-command-slides = Enviar diapositivas: /slides PONENTE ENLACE
desk-command-announce = Enviar un aviso: /announce texto
desk-command-open = Recibir preguntas
desk-command-close = No recibir más preguntas
desk-command-invite = Invitar a un ponente: /invite PONENTE
desk-command-speakers = Ponentes y quién se ha unido
desk-command-language = Idioma de esta mesa
desk-command-help = Cómo funciona la mesa
