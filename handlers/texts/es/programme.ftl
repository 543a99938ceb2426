## Problems of a programme file

programme-problem-alias = No se admiten alias (*). Escriba de nuevo el valor aquí.
programme-problem-bad-character = Contiene el carácter oculto { $character }. Bórrelo o vuelva a escribir el texto.
programme-problem-bad-date = «{ $value }» no es una fecha de este siglo. Escriba 2020-07-20 09:00, o 2020-07-20 si aún no se sabe la hora.
programme-problem-bad-id = «{ $value }» no sirve como id. Use hasta 20 caracteres entre a–z, 0–9 y guiones; el primero, letra o cifra.
programme-problem-bad-key = Falta el nombre del campo antes de los dos puntos, como en «title: …».
programme-problem-bad-language = «{ $value }» no es un código de idioma. Escriba, por ejemplo, en, es, pt o fr.
programme-problem-bad-link-characters = El enlace tiene un puerto incorrecto o un carácter no permitido. Cópielo de nuevo desde el navegador.
programme-problem-bad-link-credentials = El enlace contiene un usuario o una contraseña (antes de «@»). Quítelo.
programme-problem-bad-link-host = El enlace no lleva a un sitio público. Nadie fuera de su red podría abrirlo.
programme-problem-bad-link-scheme = El enlace debe empezar por https://
programme-problem-bad-link-spaces = El enlace contiene espacios o caracteres ocultos. Cópielo de nuevo desde el navegador.
programme-problem-bad-link-too-long = El enlace pasa de 500 caracteres. Use uno más corto.
programme-problem-bad-time = «{ $value }» no es una fecha con hora. Escriba 2020-07-20 11:00.
programme-problem-bad-timezone = { $suggestions ->
    [0] «{ $value }» no es una zona horaria conocida. Escriba región y ciudad, como America/Costa_Rica.
   *[other] «{ $value }» no es una zona horaria conocida. ¿Quiso decir { $suggestion }?
}
programme-problem-closes-before-opening = Las preguntas deben cerrarse después de abrirse.
programme-problem-duplicate = «{ $value }» ya figura en la línea { NUMBER($first, useGrouping: 0) }.
programme-problem-duplicate-key = El campo «{ $key }» ya figura en la línea { NUMBER($first, useGrouping: 0) }. Deje solo uno.
programme-problem-duplicate-language = El mismo idioma figura dos veces. Deje solo uno.
programme-problem-empty = Aquí no hay nada escrito. Complételo.
programme-problem-ends-before-start = El final debe ser posterior al comienzo.
programme-problem-ends-of-day = Si solo se sabe el día, el seminario no lleva final. Añada la hora en «starts» o borre «ends».
programme-problem-ends-without-start = Hay un final sin comienzo. Añada «starts» o borre «ends».
programme-problem-missing = Falta «{ $field }». Añádalo.
programme-problem-missing-languages = Falta en { $languages }, idiomas que sí tienen otros textos. Complételo.
programme-problem-not-speaking = «{ $speaker }» no interviene en este seminario. Añada su id a los «speakers» del seminario.
programme-problem-not-utf8 = Desde aquí el archivo no está en UTF-8. Guárdelo de nuevo con la codificación UTF-8.
programme-problem-not-yaml = No se puede leer esta línea. Revise la sangría, los corchetes y las comillas, también en la línea anterior.
programme-problem-opens-after-end = Las preguntas se abrirían cuando el seminario ya ha terminado. Elija una hora anterior o añada «closes».
programme-problem-several-documents = En un archivo solo cabe un programa. Borre todo a partir de este «---».
programme-problem-skipped-time = La hora { $value } no existe en { $timezone }: ese día los relojes se adelantan.
programme-problem-stray-colon = Hay un signo de dos puntos de más en esta línea. Ponga el texto entre comillas: title: "Uno: dos"
programme-problem-tab = La sangría de esta línea es un tabulador. Use espacios.
programme-problem-tag = No se admite la etiqueta { $tag }. Bórrela.
programme-problem-too-deep = Hay demasiados niveles, unos dentro de otros. Consulte el programa de ejemplo.
programme-problem-too-large = El archivo es demasiado grande: un programa puede ocupar hasta { $limit } KB.
programme-problem-too-long = Demasiado largo: { $length } caracteres; el límite es { $limit }.
programme-problem-too-many = Son demasiados: { $count }; el límite es { $limit }.
programme-problem-unknown-field = { $suggestions ->
    [0] Aquí no existe el campo «{ $field }». Bórrelo.
   *[other] Aquí no existe el campo «{ $field }». ¿Quiso decir «{ $suggestion }»?
}
programme-problem-unknown-speaker = { $suggestions ->
    [0] Ningún ponente tiene el id «{ $speaker }». Añádalo a «speakers».
   *[other] Ningún ponente tiene el id «{ $speaker }». ¿Quiso decir «{ $suggestion }»?
}
programme-problem-wrong-type = { $expected ->
    [list] Aquí va una lista: cada elemento en su línea, después de «- ».
    [fields] Aquí van campos, como «id: …».
    [text_or_languages] Aquí va un texto, o uno por idioma, como «en: …».
   *[text] Aquí va un solo texto.
}
