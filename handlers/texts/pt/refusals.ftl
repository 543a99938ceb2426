## Where Telegram does not let a message through

desk-unreachable =
    <b>Não consigo escrever na mesa.</b>
    O que os moderadores devem ver fica guardado e chega assim que eu puder escrever lá de novo. Verifique, por favor, se sou membro do grupo deles e se os membros podem enviar mensagens. Em um grupo com tópicos, “Geral” precisa estar aberto.
desk-voice-refused =
    { $caption }

    Este grupo não me permite enviar mensagens de voz. Permitam-nas, por favor, nas permissões do grupo, e ouçam esta antes de decidir.
desk-file-refused =
    { $caption }

    Este grupo não me permite enviar arquivos. Permitam-nos, por favor, nas permissões do grupo, e vejam este antes de decidir.
desk-picture-refused =
    { $caption }

    Este grupo não me permite enviar imagens. Se as quiserem, permitam-nas nas permissões do grupo.
desk-voice-kept-back = Alguém que fez a pergunta { $number } não recebeu a mensagem de voz: suas configurações de privacidade não a deixam passar. Expliquei como ouvi-la. Para responder por escrito, corrijam a resposta.
speaker-voice-kept-back = Alguém que fez a pergunta { $number } não recebeu sua mensagem de voz: as configurações de privacidade dessa pessoa não a deixam passar. Expliquei como ouvi-la, e os moderadores podem acrescentar um texto.
voice-kept-back = Esta resposta vem com uma mensagem de voz, mas suas configurações de privacidade não a deixam passar. Para ouvi-la, permita que eu lhe envie mensagens de voz (Configurações, “Privacidade e segurança”, “Mensagens de voz”) e depois toque no botão.
button-send-voice = Enviar a mensagem de voz
button-send-file = Enviar o arquivo
