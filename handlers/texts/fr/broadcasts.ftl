## In the desk: broadcasts

broadcast-preview = { $followers ->
        [0] <b>Aperçu</b> – personne ne suit encore ce séminaire.
        [one] <b>Aperçu</b> – pour { $followers } abonné, dans sa langue.
        [many] <b>Aperçu</b> – pour { $followers } d’abonnés, chacun dans sa langue.
       *[other] <b>Aperçu</b> – pour { $followers } abonnés, chacun dans sa langue.
    }
broadcast-of-answer = La réponse à la question { $number }
broadcast-of-presentation = Les diapositives présentées par { $speaker }
broadcast-of-announcement = L’annonce
broadcast-running =
    <b>{ $what }</b> – diffusion en cours, lancée par { $who }
    Remis : { $delivered } sur { $total }
broadcast-done =
    <b>{ $what }</b> – diffusion faite par { $who }
    Remis : { $delivered } sur { $total }
    Ont bloqué le bot : { $blocked }
    Échecs : { $failed }
broadcast-cancelled = Annulé par { $who }. Rien n’a été envoyé.
broadcast-decided = Quelqu’un a été plus rapide. Le message montre ce qui s’est passé.
broadcast-no-answer = La question { $number } n’a pas encore de réponse. Pour l’écrire, répondez à sa fiche.
announcement-too-long = Le texte compte { $length } caractères ; une annonce peut en avoir { $limit }. Veuillez le raccourcir.
slides-language-unknown = « { $language } » n’est pas un code de langue, comme « fr » ou « en ». Un lien ne contient pas d’espaces.
speaker-unknown = Je ne trouve aucun intervenant « { $words } » dans le programme. Utilisez le nom ou l’id qui figure dans le fichier du programme.
speaker-several =
    Plusieurs intervenants correspondent à « { $words } ». Utilisez l’id :
    { $names }
no-seminar-for-this = Il n’y a pas de séminaire pour cela. Les diapositives d’un intervenant supposent un séminaire où il prend la parole.
link-scheme = Un lien doit commencer par https://
link-credentials = Ce lien contient un identifiant ou un mot de passe. Veuillez en envoyer un qui n’en contient pas.
link-host = Ce lien mène à un réseau privé ou à une adresse qui n’est pas sur le web.
link-spaces = Ce lien contient des espaces ou des sauts de ligne.
link-too-long = Ce lien est trop long : la limite est de 500 caractères.
link-characters = Ce lien est illisible. Veuillez le copier à nouveau.
