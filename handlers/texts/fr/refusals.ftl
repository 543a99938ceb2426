## Where Telegram does not let a message through

desk-unreachable =
    <b>Je ne peux pas écrire dans le bureau.</b>
    Ce que les modérateurs doivent voir est gardé, et arrivera dès que je pourrai y écrire de nouveau. Veuillez vérifier : suis-je membre de leur groupe, et les membres peuvent-ils y envoyer des messages ? Dans un groupe à sujets, « Général » doit être ouvert.
desk-voice-refused =
    { $caption }

    Ce groupe ne me permet pas d’envoyer des messages vocaux. Veuillez les autoriser dans les permissions du groupe, et écouter celui-ci avant de décider.
desk-file-refused =
    { $caption }

    Ce groupe ne me permet pas d’envoyer des fichiers. Veuillez les autoriser dans les permissions du groupe, et regarder celui-ci avant de décider.
desk-picture-refused =
    { $caption }

    Ce groupe ne me permet pas d’envoyer des images. Si vous en voulez, autorisez-les dans les permissions du groupe.
desk-voice-kept-back = Quelqu’un qui a posé la question { $number } n’a pas reçu le message vocal : ses réglages de confidentialité ne le laissent pas passer. Je lui ai expliqué comment l’écouter. Pour lui répondre par écrit, corrigez la réponse.
speaker-voice-kept-back = Quelqu’un qui a posé la question { $number } n’a pas reçu votre message vocal : ses réglages de confidentialité ne le laissent pas passer. Je lui ai expliqué comment l’écouter, et les modérateurs peuvent y joindre un texte.
voice-kept-back = Un message vocal accompagne cette réponse, mais vos réglages de confidentialité ne le laissent pas passer. Pour l’écouter, autorisez-moi à vous envoyer des messages vocaux (Paramètres, « Confidentialité et sécurité », « Messages vocaux »), puis appuyez sur le bouton.
button-send-voice = Envoyer le message vocal
button-send-file = Envoyer le fichier
