## In the desk: merging, who is writing, the agenda

card-alike = Sans doute la même :
alike-line = <b>{ $number }</b> · { $state } · pour { $addressee } · { $text }
card-tally = { $count ->
        [one] Posée { $count } fois : voir aussi { $numbers }
        [many] Posée { $count } de fois : voir aussi { $numbers }
       *[other] Posée { $count } fois : voir aussi { $numbers }
    }
card-writing = Rédige une réponse : { $who } (depuis { $time })
toast-writing = Rédige une réponse à cette question : { $who } (depuis { $time }). Pour y répondre malgré tout, répondez à sa fiche.
merge-choose = <b>À quelle question la réunir ?</b> Une même réponse parvient à tous ceux qui ont posé la question. Pour toute autre : <code>/merge { $number } 7</code>
merge-addressees = <b>Elles ne s’adressent pas toutes au même intervenant.</b> La question qui reste garde son destinataire, qui répond pour toutes.
merge-none = Je n’ai trouvé aucune question semblable à la { $number }. Vous pouvez la réunir à toute autre : <code>/merge { $number } 7</code>
toast-merged = La question { $number } est réunie à la { $other }.
toast-merged-further = La question { $number } est réunie à la { $other }, à laquelle la { $named } l’était déjà.
toast-merge-itself = Une question ne peut pas être réunie à elle-même.
toast-merge-declined = La question { $other } est refusée. Rouvrez-la d’abord ou choisissez-en une autre.
toast-merge-circle = La question { $other } est déjà réunie à la { $number }.
toast-merge-other-seminar = La question { $other } relève d’un autre séminaire. Seules des questions d’un même séminaire peuvent être réunies.
merged-several = Réunies à la question { $other } : { $numbers }
merged-addressees = <b>Elles ne s’adressaient pas toutes au même intervenant.</b> La réponse revient maintenant à : { $addressee }
usage-merge = Écrivez les numéros ; le dernier est celui de la question qui reste : <code>/merge 12 7</code>
desk-command-merge = Réunir des questions semblables : /merge 12 7
button-merge-into = Réunir à la { $number } (la { $number } reste)
button-merge-here = Réunir à la { $number } (celle-ci reste)
button-merge-choose = Réunir à la { $number }…
button-merge-other = Réunir à une autre…

agenda = <b>Ordre du jour</b> · { $seminar }
agenda-now = <b>Maintenant</b>
agenda-now-nothing = Aucune question n’est abordée en ce moment.
agenda-up-next = <b>Ensuite</b>
agenda-nothing-next = Aucune autre question approuvée n’attend.
agenda-line = <b>{ $number }</b> · { $addressee } : { $text }
agenda-line-wanted = <b>{ $number }</b> (× { $count }) · { $addressee } : { $text }
agenda-moved = L’ordre du jour se trouve maintenant plus bas.
toast-agenda-now = Maintenant : question { $number }
toast-agenda-second = Quelqu’un a été plus rapide. Maintenant : question { $number }
toast-agenda-second-nothing = Quelqu’un a été plus rapide. Aucune autre question approuvée n’attend.
desk-command-agenda = Ce qui est abordé maintenant et ensuite
button-next = Question suivante
button-next-live = Réponse donnée en direct, suivante
button-next-later = Pas maintenant, suivante

## For askers whose questions are merged

news-merged-pending =
    <b>Votre question { $number } a été réunie à une autre, semblable.</b>
    <blockquote>{ $text }</blockquote>
    Je vous dirai ici ce que les modérateurs auront décidé.
news-merged-approved =
    <b>Votre question { $number } a été réunie à une autre, semblable et approuvée :</b>
    <blockquote>{ $other }</blockquote>
    Elle sera posée aux intervenants. Si la réponse est donnée par écrit, vous la recevrez ici.
    Vous avez demandé :
    <blockquote>{ $text }</blockquote>
news-merged-live =
    <b>Votre question { $number } a été réunie à une autre, semblable, qui a reçu sa réponse pendant le séminaire :</b>
    <blockquote>{ $other }</blockquote>
    Vous avez demandé :
    <blockquote>{ $text }</blockquote>
news-merged-answered =
    <b>Votre question { $number } a été réunie à une autre, semblable, qui a déjà sa réponse :</b>
    <blockquote>{ $other }</blockquote>
    Vous avez demandé :
    <blockquote>{ $text }</blockquote>
