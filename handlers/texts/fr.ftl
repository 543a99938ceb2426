### What Askdesk says in French. HTML tags are Telegram's; every { $argument } is escaped where it is put in.

## The bot itself

bot-description = Posez votre question aux intervenants d’un séminaire en ligne et recevez la réponse ici. Vous pouvez la signer de votre nom ou la poser anonymement.
bot-short-description = Le bureau des questions de nos séminaires en ligne.

command-ask = Poser une question
command-seminars = Voir les séminaires
command-slides = Diapositives et documents
command-language = Changer de langue
command-cancel = Annuler ce que vous écrivez
command-help = Ce que je sais faire

desk-command-queue = Ce qui attend une décision ou une réponse
desk-command-approve = Approuver : /approve 12
desk-command-decline = Refuser : /decline 12 motif
desk-command-answer = Répondre : /answer 12 texte
desk-command-broadcast = Diffuser une réponse : /broadcast 12
desk-command-slides = Diffuser des diapositives : /slides INTERVENANT LIEN
desk-command-announce = Diffuser une annonce : /announce texte
desk-command-open = Accepter les questions
desk-command-close = Ne plus accepter de questions
desk-command-language = Langue de ce bureau
desk-command-help = Comment fonctionne le bureau

## In private: finding the way

help =
    <b>Je transmets vos questions aux intervenants.</b>

    /ask – poser une question
    /seminars – les séminaires
    /slides – diapositives et documents
    /language – une autre langue

    Vous pouvez aussi écrire directement votre question ici.
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

## News for the asker, and broadcasts

news-approved =
    <b>Votre question { $number } a été approuvée.</b>
    <blockquote>{ $text }</blockquote>
    Elle sera posée aux intervenants. Si la réponse est donnée par écrit, vous la recevrez ici.
news-declined =
    <b>Votre question { $number } n’a pas été retenue.</b>
    <blockquote>{ $text }</blockquote>
    Motif : { $reason }
news-answered =
    <b>La réponse à votre question { $number }</b>
    <blockquote>{ $text }</blockquote>
    { $answer }
letter-answer =
    <b>Question { $number }</b> · { $seminar }
    De : { $signature } · Pour : { $addressee }
    <blockquote>{ $text }</blockquote>
    <b>Réponse</b>
    { $answer }
letter-presentation =
    <b>Diapositives</b> · { $seminar }
    Voici les diapositives présentées par { $speaker } ({ $language }).
letter-announcement =
    <b>Annonce</b> · { $seminar }

    { $text }

reason-off-topic = Hors du thème du séminaire
reason-already-answered = Une réponse existe déjà
reason-unclear = Peu claire pour les modérateurs
reason-inappropriate = N’a pas sa place ici

incident = Un problème est survenu de notre côté, mais rien n’a été perdu. Veuillez réessayer ; si cela se reproduit, indiquez aux organisateurs le numéro { $incident }.
incident-toast = Un problème est survenu de notre côté. Veuillez réessayer. Numéro : { $incident }

## In the desk: questions

administrator = un administrateur
card =
    <b>Question { $number }</b> · { $seminar }
    Pour : { $addressee }
    De : { $signature }

    { $text }

    Posée à { $time }
card-pending = En attente d’une décision
card-approved = Approuvée par { $who } à { $time }
card-declined = Refusée par { $who } à { $time } : { $reason }
card-answered = Réponse donnée par { $who } à { $time }
card-answer =
    <b>Réponse</b>
    { $text }
card-moved = Question { $number } : sa fiche se trouve maintenant plus bas.
decline-choose = <b>Pourquoi la refuser ?</b> L’auteur de la question verra le motif.
decline-write = { $who }, veuillez répondre à ce message en donnant le motif du refus de la question { $number }. L’auteur de la question le verra.
decline-write-unnamed = Veuillez répondre à ce message en donnant le motif du refus de la question { $number }. L’auteur de la question le verra.
answer-write = { $who }, veuillez écrire la réponse à la question { $number } en répondant à ce message.
answer-write-unnamed = Veuillez écrire la réponse à la question { $number } en répondant à ce message.
placeholder-reply = Votre texte
reason-empty = Je ne trouve aucun mot dans ce motif. Veuillez l’écrire sous forme de texte.
reason-too-long = Ce motif compte { $length } caractères ; la limite est de { $limit }.
toast-approved = La question { $number } est approuvée.
toast-declined = La question { $number } est refusée.
toast-answered = La réponse à la question { $number } est en route.
toast-discarded = Le brouillon est supprimé.
toast-second = Question { $number } : { $state }
toast-answer-drafted = Cette réponse est encore en attente.
toast-answer-approved = Cette réponse a déjà été envoyée par { $who } à l’auteur de la question.
toast-answer-broadcast = Cette réponse a déjà été diffusée par { $who }.
toast-answer-discarded = Cette réponse a été supprimée par { $who }.
question-unknown = La question { $number } n’existe pas.
answer-empty = Je ne trouve aucun mot dans cette réponse. Veuillez l’écrire sous forme de texte.
answer-too-long = Le texte compte { $length } caractères ; une réponse peut en avoir { $limit }. Veuillez le raccourcir.
desk-text-only = Je ne peux transmettre que du texte. Veuillez l’écrire avec des mots.

draft =
    <b>Réponse à la question { $number }</b>

    { $text }
draft-choose = À qui l’envoyer ? L’auteur de la question la reçoit dans tous les cas.
draft-sent = Envoyée par { $who } à l’auteur de la question.
draft-discarded = Le brouillon pour la question { $number } a été supprimé par { $who }.

queue =
    <b>{ $seminar }</b>
    { $waiting ->
        [0] Rien n’attend de décision.
        [one] { $waiting } question attend une décision.
        [many] { $waiting } de questions attendent une décision.
       *[other] { $waiting } questions attendent une décision.
    }
queue-approved = { $waiting ->
        [one] { $waiting } question approuvée attend une réponse.
        [many] { $waiting } de questions approuvées attendent une réponse.
       *[other] { $waiting } questions approuvées attendent une réponse.
    }
queue-line = <b>{ $number }</b> · { $time } · { $text }
queue-how = Touchez un numéro ci-dessous pour faire venir la fiche de la question.
choose-seminar = Pour quel séminaire ?
seminar-unknown =
    Il n’y a pas de séminaire « { $name } ». Les séminaires sont :
    { $ids }
opened = « { $seminar } » accepte désormais les questions.
opened-already = « { $seminar } » acceptait déjà les questions.
closed = « { $seminar } » n’accepte plus de questions.
closed-already = « { $seminar } » n’acceptait déjà pas de questions.

usage-approve = Écrivez le numéro de la question : <code>/approve 12</code>
usage-decline = Écrivez le numéro et le motif, que verra l’auteur de la question : <code>/decline 12 La réponse a été donnée pendant l’exposé.</code>
usage-answer = Écrivez le numéro et la réponse : <code>/answer 12 Oui, à partir de l’année prochaine.</code>
usage-broadcast = Écrivez le numéro d’une question qui a sa réponse : <code>/broadcast 12</code>
usage-slides = Écrivez l’intervenant, le lien et, si vous voulez, la langue : <code>/slides Verdelho https://example.org/slides.pdf fr</code>
usage-announce = Écrivez le texte : <code>/announce Nous commençons dix minutes plus tard.</code>

button-approve = Approuver
button-decline = Refuser
button-answer = Répondre
button-back = Retour
button-write-reason = Un autre motif…
button-send-to-asker = Envoyer à l’auteur
button-broadcast = { $followers ->
        [one] Diffuser à { $followers } abonné
        [many] Diffuser à { $followers } d’abonnés
       *[other] Diffuser à { $followers } abonnés
    }
button-discard = Supprimer

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

## In the desk: the group, its members, the programme

claim-done =
    <b>Ce groupe est maintenant le bureau des questions.</b>
    Les nouvelles questions arrivent ici sous forme de fiches. Pour donner la réponse, répondez à la fiche. Avec /help, vous voyez le reste.
claim-already = Ce groupe est déjà le bureau des questions.
claim-taken = Un autre groupe est déjà le bureau des questions.
claim-public = Ce groupe est public : tout le monde peut le lire. Le bureau doit être un groupe privé, car des personnes lui confient leur nom.
claim-wrong-code = Ce code n’est pas le bon. Le bon se trouve dans le journal de <code>askdesk run</code>.
claim-not-administrator = Seul un administrateur de ce groupe peut en faire le bureau des questions.
claim-failed = Telegram ne m’a pas dit qui administre ce groupe. Veuillez réessayer.
group-welcome =
    Bonjour ! Pour faire de ce groupe le bureau des questions, où les modérateurs décident, un administrateur envoie ici
    <code>/claim CODE</code>
    avec le code du journal de <code>askdesk run</code>.
group-not-mine = Je travaille dans un autre groupe. Pour poser une question, écrivez-moi en privé : @{ $bot }
desk-organisers-only = Seuls les organisateurs peuvent le faire : les administrateurs de ce groupe.
desk-members-only = Seuls les membres de ce bureau peuvent le faire.
desk-no-programme = Il n’y a pas encore de programme. Un organisateur l’envoie ici sous forme de fichier .yaml.
desk-language-choose = Dans quelle langue dois-je parler dans ce bureau ?
desk-language-chosen = Je parle désormais français dans ce bureau.
desk-help =
    <b>Questions</b>
    Utilisez les boutons d’une fiche ou répondez-y en donnant la réponse.
    /queue – ce qui attend
    /approve 12
    /decline 12 motif
    /answer 12 texte
    /broadcast 12 – diffuser une réponse

    <b>Organisateurs</b>
    /slides INTERVENANT LIEN fr
    /announce texte
    /open, /close – accepter les questions ou non
    /language – langue de ce bureau
    Pour charger un programme, répondez à l’un de mes messages avec son fichier .yaml.

programme-loaded = <b>Le programme est chargé.</b>
programme-series = La série, ses documents ou ses organisateurs ont changé.
programme-unchanged = Le programme est chargé. Rien n’a changé.
programme-added = Nouveau : { $ids }
programme-updated = Modifié : { $ids }
programme-retired = N’apparaît plus, mais reste conservé avec ses questions : { $ids }
programme-deleted = Supprimé : { $ids }
programme-not-fetched = Telegram ne m’a pas remis le fichier ({ $error }). Veuillez l’envoyer à nouveau.
programme-problems = { $count ->
        [one] <b>Le programme contient { $count } problème.</b> Rien n’a été modifié.
        [many] <b>Le programme contient { $count } de problèmes.</b> Rien n’a été modifié.
       *[other] <b>Le programme contient { $count } problèmes.</b> Rien n’a été modifié.
    }
programme-problem = Ligne { $line }, <code>{ $field }</code> : { $problem }
programme-line-problem = Ligne { $line } : { $problem }
programme-problems-more = { $count ->
        [one] Et { $count } autre.
        [many] Et { $count } d’autres.
       *[other] Et { $count } autres.
    }

## Problems of a programme file

programme-problem-alias = Les alias (*) ne sont pas admis. Écrivez de nouveau la valeur ici.
programme-problem-bad-character = Contient le caractère caché { $character }. Supprimez-le ou retapez le texte.
programme-problem-bad-date = « { $value } » n’est pas une date de ce siècle. Écrivez 2020-07-20 09:00, ou 2020-07-20 si l’heure n’est pas encore connue.
programme-problem-bad-id = « { $value } » ne convient pas comme id. Utilisez au plus 20 caractères parmi a–z, 0–9 et le trait d’union ; le premier, lettre ou chiffre.
programme-problem-bad-key = Il manque le nom du champ avant les deux-points, comme dans « title: … ».
programme-problem-bad-language = « { $value } » n’est pas un code de langue. Écrivez par exemple en, es, pt ou fr.
programme-problem-bad-link-characters = Le lien contient un port erroné ou un caractère interdit. Copiez-le de nouveau depuis le navigateur.
programme-problem-bad-link-credentials = Le lien contient un identifiant ou un mot de passe (avant « @ »). Retirez-le.
programme-problem-bad-link-host = Le lien ne mène pas à un site public. Personne hors de votre réseau ne pourrait l’ouvrir.
programme-problem-bad-link-scheme = Le lien doit commencer par https://
programme-problem-bad-link-spaces = Le lien contient des espaces ou des caractères cachés. Copiez-le de nouveau depuis le navigateur.
programme-problem-bad-link-too-long = Le lien dépasse 500 caractères. Prenez-en un plus court.
programme-problem-bad-time = « { $value } » n’est pas une date avec une heure. Écrivez 2020-07-20 11:00.
programme-problem-bad-timezone = { $suggestions ->
    [0] « { $value } » n’est pas un fuseau horaire connu. Écrivez une région et une ville, comme America/Costa_Rica.
   *[other] « { $value } » n’est pas un fuseau horaire connu. Vouliez-vous dire { $suggestion } ?
}
programme-problem-duplicate = « { $value } » figure déjà à la ligne { NUMBER($first, useGrouping: 0) }.
programme-problem-duplicate-key = Le champ « { $key } » figure déjà à la ligne { NUMBER($first, useGrouping: 0) }. N’en gardez qu’un.
programme-problem-duplicate-language = La même langue figure deux fois. N’en gardez qu’une.
programme-problem-empty = Rien n’est écrit ici. Complétez.
programme-problem-ends-before-start = La fin doit être postérieure au début.
programme-problem-ends-of-day = Si seul le jour est connu, le séminaire n’a pas de fin. Ajoutez l’heure à « starts » ou supprimez « ends ».
programme-problem-ends-without-start = Il y a une fin sans début. Ajoutez « starts » ou supprimez « ends ».
programme-problem-missing = Il manque « { $field } ». Ajoutez-le.
programme-problem-missing-languages = Manque dans ces langues, que d’autres textes ont : { $languages }. Complétez.
programme-problem-not-speaking = « { $speaker } » n’intervient pas dans ce séminaire. Ajoutez son id aux « speakers » du séminaire.
programme-problem-not-utf8 = À partir d’ici, le fichier n’est pas en UTF-8. Enregistrez-le de nouveau avec l’encodage UTF-8.
programme-problem-not-yaml = Cette ligne est illisible. Vérifiez son retrait, ses crochets et ses guillemets, et ceux de la ligne précédente.
programme-problem-several-documents = Un fichier ne contient qu’un programme. Supprimez tout à partir de ce « --- ».
programme-problem-skipped-time = L’heure { $value } n’existe pas dans le fuseau { $timezone } : ce jour-là, les horloges avancent.
programme-problem-stray-colon = Cette ligne contient un deux-points de trop. Mettez le texte entre guillemets droits : title: "Un : deux"
programme-problem-tab = Le retrait de cette ligne est une tabulation. Utilisez des espaces.
programme-problem-tag = L’étiquette { $tag } n’est pas admise. Supprimez-la.
programme-problem-too-deep = Trop de niveaux imbriqués. Voyez le programme d’exemple.
programme-problem-too-large = Le fichier est trop volumineux : un programme peut faire jusqu’à { $limit } Ko.
programme-problem-too-long = Trop long : { $length } caractères ; la limite est { $limit }.
programme-problem-too-many = Trop nombreux : { $count } ; la limite est { $limit }.
programme-problem-unknown-field = { $suggestions ->
    [0] Le champ « { $field } » n’existe pas ici. Supprimez-le.
   *[other] Le champ « { $field } » n’existe pas ici. Vouliez-vous dire « { $suggestion } » ?
}
programme-problem-unknown-speaker = { $suggestions ->
    [0] Aucun intervenant n’a l’id « { $speaker } ». Ajoutez-le à « speakers ».
   *[other] Aucun intervenant n’a l’id « { $speaker } ». Vouliez-vous dire « { $suggestion } » ?
}
programme-problem-wrong-type = { $expected ->
    [list] Il faut ici une liste : chaque élément sur sa ligne, après « - ».
    [fields] Il faut ici des champs, comme « id: … ».
    [text_or_languages] Il faut ici un texte, ou un par langue, comme « en: … ».
   *[text] Il faut ici un seul texte.
}
