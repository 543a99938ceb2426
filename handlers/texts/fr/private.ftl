## In private: finding the way

help =
    <b>Je transmets vos questions aux intervenants.</b>
    Écrivez simplement votre question ici ou utilisez une commande :

    /ask – poser une question
    /seminars – voir les séminaires
    /slides – diapositives et documents
    /cancel – annuler ce que vous écrivez
    /language – changer de langue
seminars =
    <b>{ $series }</b>
    { $organisers }

    Choisissez un séminaire :
seminars-none = Il n’y a pas encore de séminaire. Revenez un peu plus tard, s’il vous plaît.
seminar = <b>{ $title }</b>
seminar-speakers = <b>Intervenants</b>
seminar-open = Les questions sont ouvertes.
seminar-closed = Les questions sont closes.
seminar-followed = Vous suivez ce séminaire : les réponses et les diapositives vous parviennent ici.
seminar-gone = Ce séminaire ne figure plus au programme.
speaker = { $name }
speaker-with-role = { $name }, { $role }
speaker-gone = Cet intervenant ne participe plus à ce séminaire. Veuillez choisir à nouveau.
time-unknown = Date à annoncer
time-day = Le { $day }
time-hours = Le { $day }, de { $starts } à { $ends } (heure de { $zone })
start-unknown = Ce lien ne mène à aucun séminaire. Voici ceux qui existent :
papers = <b>Diapositives et documents</b>
    { $title }
papers-choose = De quel séminaire voulez-vous les diapositives et les documents ?
papers-slides = <b>Diapositives</b>
papers-documents = <b>Documents</b>
papers-none = Il n’y a encore rien ici. Si vous suivez le séminaire, vous recevrez les diapositives dès qu’elles seront disponibles.
list-more = { $count ->
        [one] Et { $count } autre.
        [many] Et { $count } d’autres.
       *[other] Et { $count } autres.
    }
paper = { $link } ({ $language })
follow-begun = Vous suivez maintenant ce séminaire.
follow-ended = Vous ne suivez plus ce séminaire.
language-choose = Quelle langue préférez-vous ?
language-chosen = Je vous parle désormais en français. Avec /help, vous voyez ce que je sais faire.
command-unknown = Je ne connais pas cette commande. Avec /help, vous voyez ce que je sais faire.
media-instead-of-text = Je ne peux transmettre que du texte. Veuillez écrire votre question avec des mots.
media-left-out = Je ne transmets que vos mots, sans ce que vous avez envoyé avec eux.
edit-not-taken = Ce qui est envoyé avec une image ou un fichier ne peut pas être modifié après coup. Veuillez l’envoyer à nouveau.
press-outdated = Ce bouton n’est plus valable. Utilisez le message le plus récent ou /help.

## In private: asking

ask-choose-seminar = Dans quel séminaire voulez-vous poser votre question ?
ask-to-whom = À qui voulez-vous poser votre question ?
ask-write =
    Votre question pour <b>{ $addressee }</b>

    Écrivez-la maintenant, en un seul message de { $limit } caractères au plus. Vous la verrez avant l’envoi.
all-speakers = Tous les intervenants
no-seminar-open = Aucun séminaire n’accepte de questions en ce moment.
questions-closed = Les questions de ce séminaire sont closes.
questions-closed-draft-kept = Les questions viennent d’être closes. Votre texte reste ici, dans la conversation.
offer = Voulez-vous envoyer ceci comme question ? Choisissez le séminaire :
question-empty = Je ne trouve aucun mot dans ce message. Veuillez écrire votre question sous forme de texte.
question-too-long =
    Votre texte compte { $length } caractères ; une question peut en avoir { $limit }. Il est conservé : modifiez votre message ci-dessus ou envoyez-en un plus court.
question-too-long-outside =
    Votre texte compte { $length } caractères ; une question peut en avoir { $limit }. Veuillez en envoyer un plus court.
preview =
    <b>Votre question, telle que les modérateurs la verront</b>

    { $seminar }
    Pour : { $addressee }
    De : { $signature }

    { $text }
preview-outdated = Cet aperçu n’est plus valable. Veuillez utiliser le plus récent.
receipt =
    <b>Votre question { $number } est entre les mains des modérateurs.</b>
    Je vous préviendrai ici lorsqu’elle sera approuvée ou qu’elle aura une réponse.
receipt-following = Vous suivez maintenant ce séminaire : vous recevrez aussi ses réponses et ses diapositives.
receipt-not-following = Vous pouvez suivre le séminaire depuis sa page.
cancelled = Annulé. Rien n’a été envoyé.
cancel-nothing = Il n’y a rien à annuler. Avec /help, vous voyez ce que je sais faire.

signature-choose = Comment voulez-vous signer ? Je m’en souviendrai pour la prochaine fois.
signature-write-name = Veuillez écrire seulement votre nom, tel qu’il doit apparaître.
signature-write-affiliation = Veuillez écrire votre institution et, si vous le souhaitez, votre pays.
signature-empty = Je ne trouve aucun mot dans ce message. Veuillez l’écrire sous forme de texte.
signature-too-long = Votre texte compte { $length } caractères ; la limite est de { $limit }. Veuillez en écrire un plus court.
anonymous = Anonyme

button-ask = Poser une question
button-ask-again = Poser une autre question
button-papers = Diapositives et documents
button-open-slides = Ouvrir les diapositives
button-follow = Suivre
button-unfollow = Ne plus suivre
button-undo-follow = Ne pas suivre
button-seminar = Aller au séminaire
button-seminars = Tous les séminaires
button-earlier = ← Précédent
button-later = Suivant →
button-send = Envoyer
button-change-signature = Changer la signature
button-other-signature = Signer autrement
button-sign-full = Nom et institution
button-sign-name = Nom seul
button-sign-anonymous = Anonymement
button-keep = Utiliser « { $value } »
button-cancel = Annuler
button-no = Non, merci
