## Problems of a programme file

programme-problem-alias = Aliases (*) cannot be used. Write the value out again here.
programme-problem-bad-character = Contains the hidden character { $character }. Delete it, or type the text again.
programme-problem-bad-date = “{ $value }” is not a date of this century. Write 2020-07-20 09:00, or 2020-07-20 if the hour is not known.
programme-problem-bad-id = “{ $value }” cannot be an id. Use up to 20 of a–z, 0–9 and hyphens, beginning with a letter or digit.
programme-problem-bad-key = A field needs a name before its colon, as in “title: …”.
programme-problem-bad-language = “{ $value }” is not a language code. Write en, es, pt or fr, for example.
programme-problem-bad-link-characters = The link has a wrong port or a character that links cannot have. Copy it again from your browser.
programme-problem-bad-link-credentials = The link contains a user name or password (before “@”). Take it out.
programme-problem-bad-link-host = The link does not lead to a public website. People outside your network could not open it.
programme-problem-bad-link-scheme = The link must begin with https://
programme-problem-bad-link-spaces = The link contains spaces or hidden characters. Copy it again from your browser.
programme-problem-bad-link-too-long = The link is longer than 500 characters. Use a shorter one.
programme-problem-bad-time = “{ $value }” is not a date with a time. Write 2020-07-20 11:00.
programme-problem-bad-timezone = { $suggestions ->
    [0] “{ $value }” is not a known time zone. Write a region and city, as in America/Costa_Rica.
   *[other] “{ $value }” is not a known time zone. Did you mean { $suggestion }?
}
programme-problem-closes-before-opening = The questions must close later than they open.
programme-problem-duplicate = “{ $value }” is already given in line { NUMBER($first, useGrouping: 0) }.
programme-problem-duplicate-key = The field “{ $key }” is already given in line { NUMBER($first, useGrouping: 0) }. Keep one of them.
programme-problem-duplicate-language = The same language is given twice. Keep one of them.
programme-problem-empty = Nothing is written here. Fill it in.
programme-problem-ends-before-start = The end must be later than the start.
programme-problem-ends-of-day = A seminar whose start is only a day has no end. Add the hour to “starts”, or delete “ends”.
programme-problem-ends-without-start = There is an end without a start. Add “starts”, or delete “ends”.
programme-problem-missing = “{ $field }” is missing. Add it.
programme-problem-missing-languages = Not given in { $languages }, as other texts are. Add what is missing.
programme-problem-not-speaking = “{ $speaker }” does not speak in this seminar. Add them to its “speakers”.
programme-problem-not-utf8 = The file is not in UTF-8 from here on. Save it again with the encoding UTF-8.
programme-problem-not-yaml = This line cannot be read. Check its indentation, brackets and quotation marks, and those of the line above.
programme-problem-opens-after-end = Questions would open after the seminar is over. Choose an earlier time, or add “closes”.
programme-problem-several-documents = Only one programme fits into a file. Delete everything from this “---” on.
programme-problem-skipped-time = { $value } does not exist in { $timezone }: the clocks go forward at that hour.
programme-problem-stray-colon = A second colon stands in this line. Put the text into quotation marks: title: "One: two"
programme-problem-tab = The line is indented with a tab. Use spaces.
programme-problem-tag = The tag { $tag } cannot be used. Delete it.
programme-problem-too-deep = Too many levels, one within the other. See the sample programme.
programme-problem-too-large = The file is too large: a programme can have up to { $limit } KB.
programme-problem-too-long = Too long: { $length } characters; the limit is { $limit }.
programme-problem-too-many = Too many: { $count }; the limit is { $limit }.
programme-problem-unknown-field = { $suggestions ->
    [0] There is no field “{ $field }” here. Delete it.
   *[other] There is no field “{ $field }” here. Did you mean “{ $suggestion }”?
}
programme-problem-unknown-speaker = { $suggestions ->
    [0] No speaker has the id “{ $speaker }”. Add them to “speakers”.
   *[other] No speaker has the id “{ $speaker }”. Did you mean “{ $suggestion }”?
}
programme-problem-wrong-type = { $expected ->
    [list] A list is needed here: each item on its own line, after “- ”.
    [fields] Fields are needed here, as in “id: …”.
    [text_or_languages] A text is needed here, or one for each language, as in “en: …”.
   *[text] A single text is needed here.
}
