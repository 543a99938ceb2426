## In the desk: speakers

invite-choose = Qui invitez-vous ? Ces intervenants ne nous ont pas encore rejoints. Vous pouvez aussi écrire le nom : <code>/invite Verdelho</code>
invite-all-joined = Tous les intervenants nous ont rejoints. Pour en inviter un de nouveau, écrivez le nom : <code>/invite Verdelho</code>
invitation =
    <b>Invitation pour { $speaker }</b>
    { $link }

    Transférez-la à cette personne seulement : quiconque ouvre le lien voit ses questions et répond en son nom. Le lien ne sert qu’une fois, jusqu’au { $day }.
invitation-used = Le lien de l’invitation pour { $speaker } a été utilisé et ne fonctionne plus.
invitation-revoked = L’invitation pour { $speaker } a été révoquée. Le lien ne sert plus.
invitation-used-already = { $speaker } a déjà utilisé cette invitation.
invitation-revoked-already = Cette invitation pour { $speaker } était déjà révoquée.
invitation-expired-already = Cette invitation pour { $speaker } a expiré.
speakers = <b>Intervenants</b>
speakers-joined = { $speaker } – nous a rejoints
speakers-unreachable = { $speaker } – nous a rejoints, mais bloque maintenant le bot
speakers-invited = { $speaker } – invitation valable jusqu’au { $day }
speakers-not-invited = { $speaker } – sans invitation
remove-access = <b>Retirer l’accès de { $speaker } ?</b> Cette personne sera prévenue. Vous pourrez l’inviter à nouveau.
access-removed-already = Plus personne n’a cet accès.
speaker-joined = { $speaker } nous a rejoints comme intervenant, avec votre invitation.
speaker-retired-desk = Cet intervenant ne figure plus au programme.
voice-caption = { $speaker } répond à la question { $number } ({ $duration })
slides-caption = Diapositives remises par { $speaker } pour « { $seminar } »
slides-handed-in = Remises par { $speaker }.
broadcast-kept = Conservées par { $who } parmi les diapositives et documents. Rien n’a été envoyé.
draft-of-speaker =
    <b>Réponse de { $speaker } à la question { $number }</b>
    { $signature } :
    <blockquote>{ $question }</blockquote>

    { $text }
draft-voice = Avec un message vocal ({ $duration }).
draft-add-words = Répondez à ce message pour y joindre un texte.
draft-replaced = { $speaker } a envoyé une autre réponse à la question { $number } à la place de celle-ci.
draft-former-speaker = { $speaker } ne figure plus au programme de ce séminaire.
card-not-live = Finalement encore sans réponse, noté par { $who } à { $time }
history-not-live = { $time } · Finalement encore sans réponse, noté par { $who }
history-put-off = { $time } · Remise à plus tard par { $who }
history-put-back = { $time } · Remise à sa place par { $who }
toast-revoked = L’invitation est révoquée.
toast-access-removed = L’accès est retiré.
toast-slides-kept = Les diapositives sont conservées. Rien n’a été envoyé.

button-revoke = Révoquer
button-invite = Inviter { $speaker }
button-remove-access = Retirer { $speaker }…
button-remove-surely = Retirer l’accès
button-keep-slides = Conserver sans envoyer

## Speakers in private: joining

join-invalid = Ce lien n’est pas valable. Veuillez demander une nouvelle invitation aux organisateurs.
join-used = Cette invitation pour { $speaker } a déjà été utilisée. Veuillez en demander une nouvelle aux organisateurs.
join-revoked = Cette invitation pour { $speaker } a été retirée. Veuillez en demander une nouvelle aux organisateurs.
join-expired = Cette invitation pour { $speaker } a expiré. Veuillez en demander une nouvelle aux organisateurs.
join-retired = Cette invitation est destinée à un intervenant qui ne figure plus au programme. Veuillez vous adresser aux organisateurs.
join-another-speaker = Vous êtes déjà ici en tant que { $speaker }. Si c’est une erreur, veuillez vous adresser aux organisateurs. L’invitation n’a pas été utilisée.
speaker-welcome =
    <b>Bienvenue, { $speaker } !</b>
    Les questions qui vous sont posées arrivent ici dès que les modérateurs les ont approuvées. Vous pouvez répondre par écrit ou de vive voix ; les modérateurs voient votre réponse avant tout le monde.

    { $waiting ->
        [0] Aucune question ne vous attend pour le moment.
        [one] { $waiting } question vous attend.
        [many] { $waiting } de questions vous attendent.
       *[other] { $waiting } questions vous attendent.
    }

    Avec /questions, vous les voyez à tout moment.
speaker-replaced = Une autre personne nous a rejoints en tant que { $speaker } avec une invitation plus récente. Vous n’êtes plus intervenant ici. Si c’est une erreur, prévenez les organisateurs.
speaker-access-removed = Les organisateurs ont retiré votre accès en tant que { $speaker }. Vous pouvez toujours poser des questions ici.
speaker-retired = Vous ne figurez plus au programme comme intervenant. Si c’est une erreur, prévenez les organisateurs.
speakers-only = Ceci est réservé aux intervenants du séminaire. Si vous en êtes un, demandez votre lien d’invitation aux organisateurs.

## Speakers in private: questions

speaker-list = { $waiting ->
        [0] <b>Vos questions</b> : aucune n’attend de réponse.
        [one] <b>Vos questions</b> : { $waiting } attend une réponse.
        [many] <b>Vos questions</b> : { $waiting } d’entre elles attendent une réponse, les plus demandées d’abord.
       *[other] <b>Vos questions</b> : { $waiting } attendent une réponse, les plus demandées d’abord.
    }
speaker-list-line = <b>{ $number }</b> · { $text }
speaker-list-line-wanted = <b>{ $number }</b> (× { $count }) · { $text }
speaker-list-how = Touchez un numéro ci-dessous pour ouvrir la question et y répondre.
speaker-silent = Pour le moment, les nouvelles questions ne sont pas annoncées.
speaker-tally = { $count ->
        [one] Posée { $count } fois.
        [many] Posée { $count } de fois.
       *[other] Posée { $count } fois.
    }
speaker-draft-waits = Votre réponse est entre les mains des modérateurs.
speaker-settled =
    <b>Question { $number }</b> · { $seminar }
    <blockquote>{ $text }</blockquote>
    { $state }
speaker-handed-over = Cette question s’adresse maintenant à { $speaker }.
speaker-put-off = Remise à plus tard : elle vient désormais après les autres.
speaker-question-pending = Les modérateurs examinent à nouveau cette question.
speaker-question-declined = Les modérateurs n’ont pas retenu cette question.
speaker-question-answered = Cette question a reçu sa réponse.
speaker-question-live = Cette question a reçu sa réponse pendant le séminaire.
speaker-question-merged = Cette question a été réunie à la question { $other }.
speaker-hand-over = <b>Qui y répondra ?</b>
speaker-not-here = { $speaker } – pas encore là
speaker-not-yours = Cette question ne s’adresse pas à vous, ou ne s’adresse plus à vous.
speaker-busy = Vous êtes en train d’écrire votre propre question. Veuillez d’abord l’envoyer ou l’annuler.
toast-silent = Les nouvelles questions ne sont plus annoncées. Vous les trouvez dans la liste.
toast-not-silent = Les nouvelles questions sont à nouveau annoncées.
toast-handed-over = La question { $number } s’adresse maintenant à { $speaker }.
toast-taken-back = La question { $number } n’est plus confiée à quelqu’un d’autre. Elle s’adresse à : { $addressee }
toast-take-back-late = { $speaker } a déjà répondu à la question { $number }. Elle y reste.
toast-put-off = La question { $number } vient désormais après les autres.
toast-put-back = La question { $number } a retrouvé sa place.
toast-speaker-live = Il est noté que la question { $number } a reçu sa réponse pendant le séminaire.
toast-speaker-not-live = La question { $number } attend à nouveau une réponse.
toast-speaker-other-writes = Quelqu’un d’autre écrit aussi une réponse à cette question.

## Speakers in private: answering

speaker-write =
    <b>Votre réponse à la question { $number }</b>
    Écrivez-la ici, { $limit } caractères au plus, ou envoyez un message vocal. Les modérateurs la voient avant tout le monde.
speaker-write-done = <b>Votre réponse à la question { $number }</b>
speaker-write-over = Question { $number } : aucune réponse n’est plus attendue ici.
speaker-stopped = Annulé. La question { $number } attend toujours une réponse.
speaker-too-late = Question { $number } : { $state } Votre réponse n’a pas été transmise ; elle reste ici, dans la conversation.
speaker-answer-taken = Votre réponse à la question { $number } est entre les mains des modérateurs. Vous pouvez encore changer ce que vous avez écrit : modifiez votre message.
speaker-voice-taken = Votre réponse à la question { $number } est entre les mains des modérateurs. Un message vocal ne peut pas être modifié : pour le changer, répondez à la question par un nouveau message, qui prendra sa place.
speaker-answer-taken-retired = Votre réponse à la question { $number } est entre les mains des modérateurs, qui voient que vous ne figurez plus au programme de ce séminaire.
speaker-answer-continued = Votre réponse à la question { $number } compte maintenant { $length } caractères.
speaker-edited = Votre réponse à la question { $number } a été modifiée.
speaker-edit-too-late = Les modérateurs ont déjà traité cette réponse : la modification ne leur parvient plus. Vous pouvez en écrire une autre avec /questions.
speaker-text-or-voice = Une réponse peut être un texte ou un message vocal. Veuillez l’écrire ou la dire.
speaker-voice-outside = À quelle question cela répond-il ? Répondez à la question par le message vocal ou utilisez /questions.
speaker-answer-approved = Votre réponse à la question { $number } a été envoyée à ceux qui l’ont posée.
speaker-answer-broadcast = Votre réponse à la question { $number } a été envoyée à tous ceux qui suivent le séminaire.
speaker-answer-stopped = Les modérateurs ont arrêté l’envoi de votre réponse à la question { $number } : ceux qui suivent le séminaire ne l’ont pas tous reçue. Ceux qui l’ont posée l’ont.
speaker-answer-discarded = Les modérateurs n’ont pas retenu votre réponse à la question { $number }. Vous pouvez en écrire une autre.
speaker-answer-corrected = Les modérateurs ont corrigé votre réponse à la question { $number } là où elle a été envoyée.
speaker-reworded =
    Les modérateurs en ont changé le texte :
    <blockquote>{ $text }</blockquote>
speaker-words-added =
    Les modérateurs ont joint un texte à votre message vocal :
    <blockquote>{ $text }</blockquote>
answer-of-speaker =
    { $speaker } :
    { $text }
answer-of-speaker-spoken =
    { $speaker }, dans un message vocal ({ $duration }) ; en bref :
    { $text }
answer-in-voice = Message vocal ({ $duration })

## Speakers in private: slides

slides-no-seminar = Vous n’intervenez actuellement dans aucun séminaire du programme.
slides-for-which = Pour quel séminaire sont les diapositives ?
slides-send =
    <b>Vos diapositives pour « { $seminar } »</b> ({ $language })
    Envoyez ici le fichier (PDF, PowerPoint, Keynote, ODP) ou un lien qui commence par https://

    Une autre langue ? Choisissez-la d’abord.
slides-file-or-link = Les diapositives peuvent être un fichier (PDF, PPT, PPTX, KEY, ODP) ou un lien. Veuillez envoyer l’un d’eux.
slides-over = Aucune diapositive n’est plus attendue ici.
slides-taken = Vos diapositives pour « { $seminar } » sont entre les mains des organisateurs. Je vous dirai ici ce qu’il en adviendra.
slides-one-at-a-time = Seul « { $name } » a été pris, pas les fichiers qui l’accompagnaient. Veuillez remettre les fichiers un par un.
slides-sent = Vos diapositives sont en cours d’envoi à tous ceux qui suivent le séminaire.
slides-stopped = Les organisateurs ont arrêté l’envoi de vos diapositives : ceux qui suivent le séminaire ne les ont pas tous reçues. Elles restent parmi les diapositives et documents du séminaire.
slides-kept = Vos diapositives figurent maintenant parmi les diapositives et documents du séminaire.
slides-refused = Les organisateurs n’ont pas retenu les diapositives que vous avez remises.
slides-file = { $speaker } ({ $language }) : un fichier, voir ci-dessous

button-my-questions = Mes questions
button-hand-in-slides = Remettre des diapositives
button-hand-over = Confier à…
button-take-back = La reprendre
button-put-off = Plus tard
button-put-back = Remettre à sa place
button-not-live = Pas encore de réponse
button-silent = Silence pendant l’exposé
button-not-silent = M’annoncer à nouveau les questions
button-slides-file = { $speaker } ({ $language })
