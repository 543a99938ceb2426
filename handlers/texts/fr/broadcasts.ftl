## In the desk: broadcasts

broadcast-preview = { $followers ->
        [0] <b>Aperçu</b> – personne ne suit encore ce séminaire.
        [few] <b>Aperçu</b> – pour moins de 5 abonnés, chacun dans sa langue.
        [many] <b>Aperçu</b> – pour { $followers } d’abonnés, chacun dans sa langue.
       *[other] <b>Aperçu</b> – pour { $followers } abonnés, chacun dans sa langue.
    }
broadcast-of-answer = La réponse à la question { $number }
broadcast-of-presentation = Les diapositives présentées par { $speaker }
broadcast-of-announcement = L’annonce
broadcast-asker-too = Tous ceux qui ont posé cette question la reçoivent aussi.
broadcast-missing = Les lecteurs en { $languages } (ci-dessous, entre parenthèses) reçoivent le texte en { $original }, avec une mention.
broadcast-parts = { $count ->
        [one] L’envoi se fait en { $count } message.
        [many] L’envoi se fait en { $count } de messages.
       *[other] L’envoi se fait en { $count } messages.
    }
broadcast-correction = Correction : { $what }
correction-preview = { $readers ->
        [0] <b>Correction</b> – personne n’a de copie.
        [few] <b>Correction</b> – des copies que moins de 5 personnes ont reçues.
        [many] <b>Correction</b> – des copies que { $readers } de personnes ont reçues.
       *[other] <b>Correction</b> – des copies que { $readers } personnes ont reçues.
    }
correction-outdated = Le texte en { $language } correspondait à la rédaction précédente et n’est plus envoyé : écrivez-le à nouveau.
broadcast-running = <b>{ $what }</b> – diffusion en cours, lancée par { $who }
broadcast-paused = <b>{ $what }</b> – diffusion mise en pause par { $who }
broadcast-paused-note = « Reprendre » relance la diffusion à tout moment. Ce qui est arrêté définitivement ne peut plus reprendre.
broadcast-stopping =
    <b>{ $what }</b> – { $who } arrête la diffusion…
    Personne d’autre ne la reçoit. Les chiffres définitifs suivront quand les copies en route seront arrivées.
broadcast-stopped = <b>{ $what }</b> – diffusion arrêtée par { $who }
broadcast-done = <b>{ $what }</b> – diffusion faite par { $who }
broadcast-delivered = Remis : { $delivered } sur { $total }
broadcast-unsent = Non envoyés : { $unsent }
broadcast-undelivered =
    Ont bloqué le bot : { $blocked }
    Échecs : { $failed }
broadcast-to-few = { $reached ->
        [all] Remis à tous (moins de 5 personnes).
        [missed] N’a pas été remis à tous (moins de 5 personnes).
       *[waiting] Pour moins de 5 personnes.
    }
broadcast-gone = Non corrigés, parce que le message a été supprimé : { $gone }
broadcast-in-language = { $language } : { $delivered } sur { $total }
broadcast-in-other-languages = Autres langues : { $delivered } sur { $total }
broadcast-corrected-later = Ceci a été corrigé ensuite.
broadcast-cancelled = Annulé par { $who }. Rien n’a été envoyé.
broadcast-is-drafted = Rien n’a encore été envoyé.
broadcast-is-scheduled = { $who } a programmé l’envoi.
broadcast-is-running = { $who } a lancé l’envoi, qui est en cours.
broadcast-is-paused = { $who } a mis l’envoi en pause.
broadcast-is-stopped = { $who } a arrêté l’envoi.
broadcast-is-done = L’envoi est fait.
broadcast-is-cancelled = { $who } a annulé l’envoi.
toast-second-broadcast = Quelqu’un a été plus rapide. { $state }
toast-broadcast-changed = Ceci a changé depuis l’aperçu que vous avez vu. Relisez-le avant de l’envoyer.
toast-still-running = Ce qui doit être corrigé est en cours d’envoi. Veuillez d’abord mettre l’envoi en pause.
toast-stop-paused = La diffusion est en pause. Pour y mettre fin, touchez « Arrêter définitivement ».
toast-corrected = La réponse à la question { $number } est en cours de correction.
choose-written-language = Dans quelle langue le texte est-il écrit ?
version-write = { $who }, veuillez répondre à ce message avec le texte en { $language }.
version-write-unnamed = Veuillez répondre à ce message avec le texte en { $language }.
version-renew =
    { $who }, veuillez répondre à ce message avec le texte en { $language }. Pour la rédaction précédente, il disait :
    <code>{ $text }</code>
version-renew-unnamed =
    Veuillez répondre à ce message avec le texte en { $language }. Pour la rédaction précédente, il disait :
    <code>{ $text }</code>
version-add = { $who }, veuillez répondre à ce message avec la suite du texte en { $language }.
version-add-unnamed = Veuillez répondre à ce message avec la suite du texte en { $language }.
version-too-late = Ce texte n’a pas été pris en compte. { $state }
answer-add = { $who }, veuillez répondre à ce message avec la suite de la réponse à la question { $number }.
answer-add-unnamed = Veuillez répondre à ce message avec la suite de la réponse à la question { $number }.
correct-announcement =
    { $who }, veuillez répondre à ce message avec le texte corrigé. Jusqu’ici, il dit :
    <code>{ $text }</code>
correct-announcement-unnamed =
    Veuillez répondre à ce message avec le texte corrigé. Jusqu’ici, il dit :
    <code>{ $text }</code>
correct-answer =
    { $who }, veuillez répondre à ce message avec la réponse corrigée à la question { $number }. Jusqu’ici, elle dit :
    <code>{ $text }</code>
correct-answer-unnamed =
    Veuillez répondre à ce message avec la réponse corrigée à la question { $number }. Jusqu’ici, elle dit :
    <code>{ $text }</code>
correct-slides = { $who }, veuillez répondre à ce message avec le nouveau lien ou avec le fichier.
correct-slides-unnamed = Veuillez répondre à ce message avec le nouveau lien ou avec le fichier.
draft-correction =
    <b>Correction de la réponse à la question { $number }</b>

    { $text }
draft-correction-choose = { $count ->
        [one] Le message que la personne a reçu est modifié.
        [many] Les messages reçus par les auteurs de { $count } de questions réunies sont modifiés.
       *[other] Les messages reçus par les auteurs des { $count } questions réunies sont modifiés.
    }
draft-correction-sent = { $count ->
        [one] Corrigée par { $who }. Le message que la personne a reçu a été modifié.
        [many] Corrigée par { $who }. Les messages reçus par les auteurs de { $count } de questions réunies ont été modifiés.
       *[other] Corrigée par { $who }. Les messages reçus par les auteurs des { $count } questions réunies ont été modifiés.
    }
draft-corrected = La réponse à la question { $number } a été corrigée.
draft-corrected-meanwhile = Entre-temps, quelqu’un d’autre a corrigé cette réponse.
toast-answer-corrected = Entre-temps, cette réponse a été corrigée.
broadcast-no-answer = La question { $number } n’a pas encore de réponse. Pour l’écrire, répondez à sa fiche.
announcement-empty = Je ne trouve aucun mot dans ce texte. Veuillez l’écrire avec des mots.
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

button-change-language = Changer de langue : { $language }
button-write-version = Écrire en { $language }
button-replace-version = Remplacer le texte en { $language }
button-add = Ajouter du texte
button-send-to-followers = { $followers ->
        [0] Envoyer à { $followers } abonné
        [few] Envoyer à moins de 5 abonnés
        [many] Envoyer à { $followers } d’abonnés
       *[other] Envoyer à { $followers } abonnés
    }
button-pause = Pause
button-resume = Reprendre
button-stop = Arrêter…
button-stop-surely = Arrêter définitivement
button-send-again = { $failed ->
        [few] Renvoyer là où l’envoi a échoué
        [one] Renvoyer pour { $failed } échec
        [many] Renvoyer pour { $failed } d’échecs
       *[other] Renvoyer pour { $failed } échecs
    }
button-correct = Corriger
button-correct-copy = La corriger
button-correct-copies = { $readers ->
        [0] Corriger { $readers } copie
        [few] Corriger moins de 5 copies
        [many] Corriger { $readers } de copies
       *[other] Corriger { $readers } copies
    }

## Answers and broadcasts, as readers get them

letter-corrected = Corrigé : ceci remplace un texte antérieur.
letter-language = Texte en { $language } :
letter-part-gone = Cette partie n’est plus nécessaire : le texte ci-dessus est complet.
letter-outdated = Cette réponse a été corrigée pendant son envoi. Le texte corrigé suit.
letter-slides-replaced = Corrigées : elles remplacent des diapositives précédentes.
