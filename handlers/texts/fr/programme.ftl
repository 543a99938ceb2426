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
programme-problem-closes-before-opening = Les questions doivent être closes après leur ouverture.
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
programme-problem-opens-after-end = Les questions s’ouvriraient après la fin du séminaire. Choisissez une heure antérieure ou ajoutez « closes ».
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
