## Problems of a programme file

programme-problem-alias = Não é possível usar aliases (*). Escreva o valor de novo aqui.
programme-problem-bad-character = Contém o caractere oculto { $character }. Apague-o ou digite o texto de novo.
programme-problem-bad-date = “{ $value }” não é uma data deste século. Escreva 2020-07-20 09:00, ou 2020-07-20 se a hora ainda não for conhecida.
programme-problem-bad-id = “{ $value }” não serve como id. Use até 20 caracteres entre a–z, 0–9 e hifens, começando por letra ou algarismo.
programme-problem-bad-key = Falta o nome do campo antes dos dois-pontos, como em “title: …”.
programme-problem-bad-language = “{ $value }” não é um código de idioma. Escreva, por exemplo, en, es, pt ou fr.
programme-problem-bad-link-characters = O link tem uma porta errada ou um caractere não permitido. Copie-o de novo do navegador.
programme-problem-bad-link-credentials = O link contém um usuário ou uma senha (antes de “@”). Retire-os.
programme-problem-bad-link-host = O link não leva a um site público. Ninguém fora da sua rede poderia abri-lo.
programme-problem-bad-link-scheme = O link deve começar com https://
programme-problem-bad-link-spaces = O link contém espaços ou caracteres ocultos. Copie-o de novo do navegador.
programme-problem-bad-link-too-long = O link tem mais de 500 caracteres. Use um mais curto.
programme-problem-bad-time = “{ $value }” não é uma data com hora. Escreva 2020-07-20 11:00.
programme-problem-bad-timezone = { $suggestions ->
    [0] “{ $value }” não é um fuso horário conhecido. Escreva região e cidade, como America/Costa_Rica.
   *[other] “{ $value }” não é um fuso horário conhecido. Você quis dizer { $suggestion }?
}
programme-problem-closes-before-opening = As perguntas devem ser encerradas depois de abertas.
programme-problem-duplicate = “{ $value }” já está na linha { NUMBER($first, useGrouping: 0) }.
programme-problem-duplicate-key = O campo “{ $key }” já está na linha { NUMBER($first, useGrouping: 0) }. Deixe só um.
programme-problem-duplicate-language = O mesmo idioma aparece duas vezes. Deixe só um.
programme-problem-empty = Não há nada escrito aqui. Preencha.
programme-problem-ends-before-start = O fim deve ser depois do início.
programme-problem-ends-of-day = Se só se sabe o dia, o seminário não leva fim. Acrescente a hora em “starts” ou apague “ends”.
programme-problem-ends-without-start = Há um fim sem início. Acrescente “starts” ou apague “ends”.
programme-problem-missing = Falta “{ $field }”. Acrescente esse campo.
programme-problem-missing-languages = Falta em { $languages }, idiomas que outros textos têm. Complete.
programme-problem-not-speaking = “{ $speaker }” não fala neste seminário. Acrescente o id em “speakers” do seminário.
programme-problem-not-utf8 = A partir daqui o arquivo não está em UTF-8. Salve-o de novo com a codificação UTF-8.
programme-problem-not-yaml = Não foi possível ler esta linha. Confira o recuo, os colchetes e as aspas, também na linha anterior.
programme-problem-opens-after-end = As perguntas se abririam depois do fim do seminário. Escolha uma hora anterior ou acrescente “closes”.
programme-problem-several-documents = Um arquivo só pode ter um programa. Apague tudo a partir deste “---”.
programme-problem-skipped-time = A hora { $value } não existe em { $timezone }: nesse dia os relógios são adiantados.
programme-problem-stray-colon = Há dois-pontos a mais nesta linha. Ponha o texto entre aspas: title: "Um: dois"
programme-problem-tab = O recuo desta linha é uma tabulação. Use espaços.
programme-problem-tag = Não é possível usar a etiqueta { $tag }. Apague-a.
programme-problem-too-deep = Há níveis demais, uns dentro dos outros. Veja o programa de exemplo.
programme-problem-too-large = O arquivo é grande demais: um programa pode ter até { $limit } KB.
programme-problem-too-long = Longo demais: { $length } caracteres; o limite é { $limit }.
programme-problem-too-many = São demais: { $count }; o limite é { $limit }.
programme-problem-unknown-field = { $suggestions ->
    [0] Não existe aqui o campo “{ $field }”. Apague-o.
   *[other] Não existe aqui o campo “{ $field }”. Você quis dizer “{ $suggestion }”?
}
programme-problem-unknown-speaker = { $suggestions ->
    [0] Nenhum palestrante tem o id “{ $speaker }”. Acrescente-o em “speakers”.
   *[other] Nenhum palestrante tem o id “{ $speaker }”. Você quis dizer “{ $suggestion }”?
}
programme-problem-wrong-type = { $expected ->
    [list] Aqui vai uma lista: cada item na sua linha, depois de “- ”.
    [fields] Aqui vão campos, como “id: …”.
    [text_or_languages] Aqui vai um texto, ou um por idioma, como “en: …”.
   *[text] Aqui vai um único texto.
}
