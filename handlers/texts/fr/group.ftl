## In the desk: the group, its members, the programme

claim-done =
    <b>Ce groupe est maintenant le bureau des questions.</b>
    Les nouvelles questions arrivent ici sous forme de fiches. Pour donner la réponse, répondez à la fiche. Avec /help, vous voyez le reste.
claim-already = Ce groupe est déjà le bureau des questions.
claim-taken = Un autre groupe est déjà le bureau des questions.
claim-public = Ce groupe est public : tout le monde peut le lire. Le bureau doit être un groupe privé, car des personnes lui confient leur nom.
claim-linked = Ce groupe commente un canal : les lecteurs du canal peuvent écrire ici sans être membres. Le bureau doit être un groupe à part, car des personnes lui confient leur nom.
claim-forum = Ce groupe a des sujets, et les questions et les réponses y seraient dispersées. Veuillez désactiver les sujets dans les paramètres du groupe, puis renvoyer la commande.
claim-wrong-code = Ce code n’est pas le bon. Le bon se trouve dans le journal de <code>askdesk run</code>.
claim-not-administrator = Seul un administrateur de ce groupe peut en faire le bureau des questions.
claim-failed = Telegram ne m’a rien dit de ce groupe. Veuillez réessayer.
group-welcome =
    Bonjour ! Pour faire de ce groupe le bureau des questions, où les modérateurs décident, un administrateur envoie ici
    <code>/claim CODE</code>
    avec le code du journal de <code>askdesk run</code>.
group-not-mine = Je travaille dans un autre groupe. Pour poser une question, écrivez-moi en privé : @{ $bot }
desk-organisers-only = Seuls les organisateurs peuvent le faire : les administrateurs de ce groupe.
desk-members-only = Seuls les membres de ce bureau peuvent le faire.
desk-member-unknown = Telegram ne me dit pas si vous êtes membre. Nommez-moi administrateur de ce groupe et réessayez.
desk-as-channel = Je ne peux pas voir qui écrit en tant que canal. Veuillez écrire en votre nom : les modérateurs sont les membres de ce groupe.
desk-public =
    <b>Ce groupe est maintenant public : tout le monde peut le lire.</b>
    Des personnes confient leur nom au bureau. Veuillez rendre le groupe privé à nouveau.
desk-linked =
    <b>Ce groupe commente maintenant un canal.</b>
    Les lecteurs du canal peuvent écrire ici sans être membres, et peut-être lire ce qui s’y trouve. Des personnes confient leur nom au bureau : veuillez dissocier le canal.
desk-no-programme = Il n’y a pas encore de programme. Un organisateur l’envoie ici sous forme de fichier .yaml.
desk-language-choose = Dans quelle langue dois-je parler dans ce bureau ?
desk-language-chosen = Je parle désormais français dans ce bureau. Les messages déjà présents changent de langue dès que quelque chose y change.
desk-help =
    <b>Questions</b>
    Utilisez les boutons d’une fiche ou répondez-y en donnant la réponse.
    /queue – ce qui attend
    /approve 12 14 15-20
    /decline 12 motif
    /answer 12 texte
    /broadcast 12 – diffuser une réponse
    /agenda – ce qui est abordé maintenant et ensuite
    /merge 12 7 – réunir des questions semblables
    /history 12 – tout ce qui lui est arrivé
    /muted – qui est en sourdine
    /stats – les questions en chiffres

    <b>Organisateurs</b>
    Pour charger un programme, répondez à l’un de mes messages avec son fichier .yaml.
    /invite INTERVENANT – lien à usage unique
    /speakers – qui nous a rejoints
    /open, /close – accepter les questions ou non
    /slides INTERVENANT LIEN fr
    /announce texte
    /scheduled – ce qui est prévu
    /language – langue de ce bureau

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
