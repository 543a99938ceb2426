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
card-merged = Réunie à la question { $other } par { $who } à { $time }
card-answer =
    <b>Réponse</b>
    { $text }
card-text-changed = Texte modifié par { $who }
card-addressee-changed = Destinataire modifié par { $who }
card-see-history = <code>/history { $number }</code>
card-moved = Question { $number } : sa fiche se trouve maintenant plus bas.
question-line = <b>{ $number }</b> · { $state } · { $text }
state-pending = en attente
state-approved = approuvée
state-answered = réponse donnée
state-declined = refusée
state-merged = réunie
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
toast-draft-changed = Entre-temps, le brouillon a changé : relisez-le.
question-unknown = La question { $number } n’existe pas.
answer-empty = Je ne trouve aucun mot dans cette réponse. Veuillez l’écrire sous forme de texte.
answer-too-long = Le texte compte { $length } caractères ; une réponse peut en avoir { $limit }. Veuillez le raccourcir.
desk-text-only = Je ne peux transmettre que du texte. Veuillez l’écrire avec des mots.
desk-reply-to-one = Ce message porte sur plusieurs questions, et je ne sais pas de laquelle vous parlez. Répondez à la fiche de la question ou écrivez, par exemple : <code>/answer 12 Texte</code>
desk-edit-not-taken = Je ne relis pas un message qui a été modifié. Veuillez l’envoyer à nouveau ; pour changer un brouillon, répondez à son aperçu.

draft =
    <b>Réponse à la question { $number }</b>

    { $text }
draft-choose = { $count ->
        [one] À qui l’envoyer ? L’auteur de la question la reçoit dans tous les cas.
        [many] À qui l’envoyer ? Les auteurs de { $count } de questions réunies la reçoivent dans tous les cas.
       *[other] À qui l’envoyer ? Les auteurs des { $count } questions réunies la reçoivent dans tous les cas.
    }
draft-sent = { $count ->
        [one] Envoyée par { $who } à l’auteur de la question.
        [many] Envoyée par { $who } aux auteurs de { $count } de questions réunies.
       *[other] Envoyée par { $who } aux auteurs des { $count } questions réunies.
    }
draft-discarded = Le brouillon pour la question { $number } a été supprimé par { $who }.
draft-moved = Cette réponse se trouve maintenant plus bas.

choose-seminar = Pour quel séminaire ?
seminar-unknown =
    Il n’y a pas de séminaire « { $name } ». Les séminaires sont :
    { $ids }
opened = « { $seminar } » accepte désormais les questions.
opened-already = « { $seminar } » acceptait déjà les questions.
closed = « { $seminar } » n’accepte plus de questions.
closed-already = « { $seminar } » n’acceptait déjà pas de questions.

usage-approve = Écrivez le numéro d’une question, ou plusieurs : <code>/approve 12</code>, <code>/approve 12 14 15-20</code>
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
button-send-to-asker = { $count ->
        [one] Envoyer à l’auteur
        [many] Envoyer aux auteurs (× { $count })
       *[other] Envoyer aux auteurs (× { $count })
    }
button-broadcast = { $followers ->
        [few] Diffuser à moins de 5 abonnés…
        [many] Diffuser à { $followers } d’abonnés…
       *[other] Diffuser à { $followers } abonnés…
    }
button-discard = Supprimer
