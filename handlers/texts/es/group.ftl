## In the desk: the group, its members, the programme

claim-done =
    <b>Este grupo es ahora la mesa de preguntas.</b>
    Las preguntas nuevas llegan aquí como fichas. Para responder a una pregunta, conteste a su ficha. Con /help verá lo demás.
claim-already = Este grupo ya es la mesa de preguntas.
claim-taken = La mesa de preguntas ya es otro grupo.
claim-public = Este grupo es público: cualquiera puede leerlo. La mesa debe ser un grupo privado, porque las personas le confían su nombre.
claim-linked = Este grupo comenta un canal: los lectores del canal pueden escribir aquí sin ser miembros. La mesa debe ser un grupo propio, porque las personas le confían su nombre.
claim-forum = Este grupo tiene temas, y las preguntas y respuestas quedarían dispersas. Desactive los temas en los ajustes del grupo, por favor, y envíe de nuevo el comando.
claim-wrong-code = Este código no es correcto. El correcto está en el registro de <code>askdesk run</code>.
claim-not-administrator = Solo un administrador de este grupo puede convertirlo en la mesa de preguntas.
claim-failed = Telegram no me dijo nada de este grupo. Inténtelo de nuevo, por favor.
group-welcome =
    ¡Hola! Para que este grupo sea la mesa de preguntas, donde deciden los moderadores, un administrador envía aquí
    <code>/claim CÓDIGO</code>
    con el código del registro de <code>askdesk run</code>.
group-not-mine = Trabajo en otro grupo. Para hacer una pregunta, escríbame en privado: @{ $bot }
desk-organisers-only = Solo pueden hacerlo los organizadores: los administradores de este grupo.
desk-members-only = Solo pueden hacerlo los miembros de esta mesa.
desk-member-unknown = Telegram no me dice si usted es miembro. Hágame administrador de este grupo e inténtelo de nuevo.
desk-as-channel = No puedo ver quién escribe como canal. Escriba con su propia cuenta, por favor: los moderadores son los miembros de este grupo.
desk-public =
    <b>Este grupo es ahora público: cualquiera puede leerlo.</b>
    Las personas confían su nombre a la mesa. Haga que el grupo vuelva a ser privado, por favor.
desk-linked =
    <b>Este grupo comenta ahora un canal.</b>
    Los lectores del canal pueden escribir aquí sin ser miembros, y quizá leer lo que hay aquí. Las personas confían su nombre a la mesa: desvincule el canal, por favor.
desk-no-programme = Todavía no hay programa. Un organizador lo envía aquí como archivo .yaml.
desk-language-choose = ¿En qué idioma hablo en esta mesa?
desk-language-chosen = Ahora hablo en español en esta mesa. Los mensajes que ya están aquí cambian de idioma cuando algo cambia en ellos.
desk-help =
    <b>Preguntas</b>
    Use los botones de una ficha o contéstela con la respuesta.
    /queue – lo que espera
    /approve 12 14 15-20
    /decline 12 motivo
    /answer 12 texto
    /broadcast 12 – enviar una respuesta a todos
    /agenda – qué se trata ahora y qué viene después
    /merge 12 7 – unir preguntas parecidas
    /history 12 – todo lo que pasó con ella
    /muted – quién no puede preguntar
    /stats – las preguntas en cifras

    <b>Organizadores</b>
    Para cargar un programa, conteste a uno de mis mensajes con su archivo .yaml.
    /invite PONENTE – enlace de un solo uso
    /speakers – quién se ha unido
    /open, /close – recibir preguntas o no
    /slides PONENTE ENLACE es
    /announce texto
    /scheduled – lo que está previsto
    /language – idioma de esta mesa

programme-loaded = <b>El programa está cargado.</b>
programme-series = Hay cambios en la serie, en sus documentos o en sus organizadores.
programme-unchanged = El programa está cargado. No hay cambios.
programme-added = Nuevo: { $ids }
programme-updated = Con cambios: { $ids }
programme-retired = Ya no se muestra, pero se conserva con sus preguntas: { $ids }
programme-deleted = Eliminado: { $ids }
programme-not-fetched = Telegram no me entregó el archivo ({ $error }). Envíelo de nuevo, por favor.
programme-problems = { $count ->
        [one] <b>El programa tiene { $count } problema.</b> No se cambió nada.
        [many] <b>El programa tiene { $count } de problemas.</b> No se cambió nada.
       *[other] <b>El programa tiene { $count } problemas.</b> No se cambió nada.
    }
programme-problem = Línea { $line }, <code>{ $field }</code>: { $problem }
programme-line-problem = Línea { $line }: { $problem }
programme-problems-more = Y { $count } más.
