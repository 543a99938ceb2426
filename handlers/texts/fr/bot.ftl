## The bot itself

bot-description = Posez votre question aux intervenants d’un séminaire en ligne et recevez la réponse ici. Vous pouvez la signer de votre nom ou la poser anonymement.
bot-short-description = Le bureau des questions de nos séminaires en ligne.

command-ask = Poser une question
command-seminars = Voir les séminaires
command-slides = Diapositives et documents
command-questions = Pour les intervenants : vos questions
command-language = Changer de langue
command-cancel = Annuler ce que vous écrivez
command-help = Ce que je sais faire

desk-command-queue = Ce qui attend une décision ou une réponse
desk-command-approve = Approuver : /approve 12
desk-command-decline = Refuser : /decline 12 motif
desk-command-answer = Répondre : /answer 12 texte
desk-command-broadcast = Diffuser une réponse : /broadcast 12
desk-command-history = Tout ce qui est arrivé à une question : /history 12
desk-command-muted = Qui est en sourdine, et lever la sourdine
desk-command-slides = Diffuser des diapositives : /slides INTERVENANT LIEN
desk-command-announce = Diffuser une annonce : /announce texte
desk-command-open = Accepter les questions
desk-command-close = Ne plus accepter de questions
desk-command-invite = Inviter : /invite INTERVENANT
desk-command-speakers = Intervenants : qui nous a rejoints
desk-command-language = Langue de ce bureau
desk-command-help = Comment fonctionne le bureau
