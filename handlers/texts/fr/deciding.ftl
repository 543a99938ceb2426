## In the desk: deciding

card-reopened = En attente d’une décision ; rouverte par { $who } à { $time }
card-live = Réponse donnée en direct, notée par { $who } à { $time }
card-clarify =
    <b>{ $who } a demandé une précision à { $time }</b>
    { $text }
card-clarify-awaited = Il n’y a pas encore de réponse.
card-clarified =
    <b>L’auteur de la question a répondu à { $time }</b>
    { $text }
toast-live = La question { $number } a reçu sa réponse en direct.
toast-reopened = La question { $number } attend de nouveau une décision.
numbers-backwards = L’intervalle { $begins }-{ $ends } est à l’envers. Vouliez-vous dire { $ends }-{ $begins } ? Rien n’a été modifié.
numbers-too-many = Cela fait { $count } numéros ; on peut décider de { $limit } questions à la fois. Rien n’a été modifié.
batch-approved = { $count ->
        [one] <b>Approuvée par { $who } : question { $numbers }</b>
        [many] <b>Approuvées par { $who } : { $count } de questions</b>
            { $numbers }
       *[other] <b>Approuvées par { $who } : { $count } questions</b>
            { $numbers }
    }
batch-declined = { $count ->
        [one] <b>Refusée par { $who } : question { $numbers }</b>
            Motif : { $reason }
        [many] <b>Refusées par { $who } : { $count } de questions</b>
            { $numbers }
            Motif : { $reason }
       *[other] <b>Refusées par { $who } : { $count } questions</b>
            { $numbers }
            Motif : { $reason }
    }
batch-nothing = Rien n’a été modifié.
batch-undone = { $count ->
        [one] <b>Annulé par { $who } à { $time }</b>
            La question { $numbers } est comme avant.
        [many] <b>Annulé par { $who } à { $time }</b>
            { $count } de questions sont comme avant : { $numbers }
       *[other] <b>Annulé par { $who } à { $time }</b>
            { $count } questions sont comme avant : { $numbers }
    }
batch-already-more = { $count ->
        [one] { $count } autre était déjà tranchée.
        [many] { $count } d’autres étaient déjà tranchées.
       *[other] { $count } autres étaient déjà tranchées.
    }
batch-unknown = { $count ->
        [one] La question { $numbers } n’existe pas.
        [many] Les questions { $numbers } n’existent pas.
       *[other] Les questions { $numbers } n’existent pas.
    }
batch-undo = On peut annuler cela pendant { $limit } secondes. Les auteurs des questions sont prévenus ensuite.
toast-undone = { $count ->
        [0] Rien n’a été annulé : d’autres ont déjà décidé de tout.
        [one] Annulé : { $count } question est comme avant.
        [many] Annulé : { $count } de questions sont comme avant.
       *[other] Annulé : { $count } questions sont comme avant.
    }
toast-undone-already = Cela a déjà été annulé par { $who }.
toast-undo-late = Il est trop tard pour annuler : les auteurs sont prévenus. « Rouvrir » sur la fiche d’une question revient sur la décision.
edit-write =
    { $who }, veuillez répondre à ce message en donnant le nouveau texte de la question { $number }. Son auteur sera prévenu. Le texte actuel, à copier :
    <code>{ $text }</code>
edit-write-unnamed =
    Veuillez répondre à ce message en donnant le nouveau texte de la question { $number }. Son auteur sera prévenu. Le texte actuel, à copier :
    <code>{ $text }</code>
edit-empty = Je ne trouve aucun mot dans ce texte. Veuillez écrire la question avec des mots.
edit-too-long = Le texte compte { $length } caractères ; une question peut en avoir { $limit }. Veuillez le raccourcir.
edit-same = C’est déjà ce que dit la question { $number }. Rien n’a été modifié.
edited = La question { $number } a son nouveau texte. Son auteur est prévenu.
edit-second =
    La question { $number } a été modifiée par { $who } à { $time }, avant l’arrivée de votre texte, qui n’a pas été pris en compte. Elle dit maintenant :
    <code>{ $text }</code>
readdress-choose = <b>À qui s’adresse-t-elle ?</b> L’auteur de la question sera prévenu.
toast-readdressed = La question { $number } s’adresse maintenant à : { $addressee }
toast-speaker-gone = Cet intervenant ne participe plus au séminaire. Rien n’a été modifié.
clarify-write = { $who }, veuillez répondre à ce message en écrivant ce que vous voulez savoir de l’auteur de la question { $number }.
clarify-write-unnamed = Veuillez répondre à ce message en écrivant ce que vous voulez savoir de l’auteur de la question { $number }.
clarify-empty = Je ne trouve aucun mot dans ce message. Veuillez écrire ce que vous voulez savoir.
clarify-too-long = Le texte compte { $length } caractères ; la limite est de { $limit }. Veuillez le raccourcir.
clarify-sent = La précision a été demandée à l’auteur de la question { $number }. Sa réponse viendra avec la fiche.

history =
    <b>Historique de la question { $number }</b>
    Telle qu’elle a été posée :
    <blockquote>{ $text }</blockquote>
history-day = <b>{ $day }</b>
history-from = { $what } (avant : { $state })
history-asked = { $time } · Posée
history-approved = { $time } · Approuvée par { $who }
history-declined = { $time } · Refusée par { $who } : { $note }
history-answered = { $time } · Réponse donnée par { $who }
history-live = { $time } · Réponse donnée en direct, notée par { $who }
history-merged = { $time } · Réunie à la question { $note } par { $who }
history-reopened = { $time } · Rouverte par { $who }
history-undone = { $time } · Annulé par { $who }
history-text =
    { $time } · Texte modifié par { $who }. Il disait :
    <blockquote>{ $before }</blockquote>
history-addressee = { $time } · Destinataire changé par { $who } : { $addressee } (avant : { $former })
history-clarify =
    { $time } · { $who } a demandé une précision :
    <blockquote>{ $note }</blockquote>
history-clarified =
    { $time } · L’auteur de la question a répondu :
    <blockquote>{ $note }</blockquote>
history-muted = { $time } · Auteur mis en sourdine par { $who }
history-unmuted = { $time } · Sourdine de l’auteur levée par { $who }
history-written = { $time } · Réponse écrite par { $who } ({ $state })
history-spoken = Un message vocal
history-quote = <blockquote>{ $text }</blockquote>
answer-state-drafted = brouillon
answer-state-approved = envoyée à l’auteur
answer-state-broadcast = diffusée
answer-state-discarded = supprimée
answer-state-corrected = remplacée par une correction
usage-history = Écrivez le numéro de la question : <code>/history 12</code>

button-more = Plus
button-edit = Modifier le texte
button-addressee = Autre destinataire
button-clarify = Demander une précision
button-live = Réponse donnée en direct
button-reopen = Rouvrir
button-history = Historique
button-undo = Annuler
button-open-card = Ouvrir la fiche

## In private: news of a question, and what the desk wants to know

news-reopened =
    <b>Les modérateurs réexaminent votre question { $number }.</b>
    <blockquote>{ $text }</blockquote>
    Je vous dirai ici ce qu’ils auront décidé.
news-live =
    <b>Votre question { $number } a reçu sa réponse pendant le séminaire.</b>
    <blockquote>{ $text }</blockquote>
news-not-live =
    <b>Il avait été noté par erreur que votre question { $number } avait reçu sa réponse.</b>
    <blockquote>{ $text }</blockquote>
    Elle attend toujours une réponse. Si elle est donnée par écrit, vous la recevrez ici.
news-edited =
    <b>Les modérateurs ont modifié la formulation de votre question { $number }.</b> Elle dit maintenant :
    <blockquote>{ $text }</blockquote>
news-readdressed = Votre question { $number } s’adresse maintenant à : { $addressee }
news-clarify =
    <b>Les modérateurs voudraient mieux comprendre votre question { $number }.</b>
    <blockquote>{ $text }</blockquote>
    { $wanted }
button-reply = Répondre
reply-write = Écrivez maintenant votre réponse au sujet de la question { $number }, en { $limit } caractères au plus. Elle ne révèle pas aux modérateurs qui vous êtes.
reply-write-beside = Vous écrivez autre chose, et cela reste tel quel. Pour répondre au sujet de la question { $number }, répondez à ce message, en { $limit } caractères au plus.
reply-empty = Je ne trouve aucun mot dans ce message. Veuillez écrire votre réponse sous forme de texte.
reply-too-long = Le texte compte { $length } caractères ; une réponse peut en avoir { $limit }. Veuillez en envoyer une plus courte.
reply-sent = Les modérateurs ont votre réponse au sujet de la question { $number }.
reply-sent-late = La question { $number } a été tranchée entre-temps. Les modérateurs verront tout de même votre réponse.
