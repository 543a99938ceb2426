## Where Telegram does not let a message through

desk-unreachable =
    <b>No puedo escribir en la mesa.</b>
    Lo que deben ver los moderadores se guarda y llegará en cuanto pueda escribir allí de nuevo. Compruebe, por favor, si soy miembro de su grupo y si los miembros pueden enviar mensajes. En un grupo con temas, «General» debe estar abierto.
desk-voice-refused =
    { $caption }

    Este grupo no me permite enviar mensajes de voz. Permítanlos, por favor, en los permisos del grupo, y escuchen este antes de decidir.
desk-file-refused =
    { $caption }

    Este grupo no me permite enviar archivos. Permítanlos, por favor, en los permisos del grupo, y miren este antes de decidir.
desk-picture-refused =
    { $caption }

    Este grupo no me permite enviar imágenes. Si las desean, permítanlas en los permisos del grupo.
desk-voice-kept-back = Alguien que hizo la pregunta { $number } no recibió el mensaje de voz: su configuración de privacidad no lo deja pasar. Le he explicado cómo escucharlo. Para contestarle por escrito, corrijan la respuesta.
speaker-voice-kept-back = Alguien que hizo la pregunta { $number } no recibió su mensaje de voz: su configuración de privacidad no lo deja pasar. Le he explicado cómo escucharlo, y los moderadores pueden añadir un texto.
voice-kept-back = Con esta respuesta viene un mensaje de voz, pero su configuración de privacidad no lo deja pasar. Para escucharlo, permítame enviarle mensajes de voz (Ajustes, «Privacidad y seguridad», «Mensajes de voz») y pulse después el botón.
button-send-voice = Enviar el mensaje de voz
button-send-file = Enviar el archivo
