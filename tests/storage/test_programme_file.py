from collections.abc import Iterable
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from time import process_time
from typing import Any

import orjson
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from storage import programme_checks
from storage.plain_yaml import MAX_FILE_BYTES, MAX_SHOWN, Problem
from storage.programme_file import ProgrammeError, ProgrammeFile, read_programme
from storage.text import Text

EXAMPLE = Path(__file__).parents[2] / "examples" / "cybercrime-lac.yaml"

MINIMAL = """\
series:
  title: A series
  organisers:
    - name: An organiser
  timezone: America/Costa_Rica
seminars:
  - id: first
    title: A seminar
"""


def written(
    series: dict[str, Any] | None = None,
    speakers: list[Any] | None = None,
    seminar: dict[str, Any] | None = None,
    fields: dict[str, Any] | None = None,
) -> bytes:
    """A programme file in which only what is given differs from a good one."""
    programme: dict[str, Any] = yaml.safe_load(MINIMAL)
    programme["series"] |= series or {}
    programme["speakers"] = speakers or []
    programme["seminars"][0] |= seminar or {}
    return orjson.dumps(programme | (fields or {}))  # JSON is YAML


def problems_of(data: bytes | str) -> list[Problem]:
    with pytest.raises(ProgrammeError) as refused:
        read_programme(data if isinstance(data, bytes) else data.encode())
    return list(refused.value.problems)


def problem_of(data: bytes | str) -> tuple[str, str]:
    """The field and code of the only problem."""
    (problem,) = problems_of(data)
    return problem.field, problem.code


# Good files ---------------------------------------------------------------------------------------


def test_example_holds_the_facts_of_the_series() -> None:
    programme = read_programme(EXAMPLE.read_bytes())
    themes = [seminar for seminar in programme.seminars if seminar.starts is None]
    (held,) = [seminar for seminar in programme.seminars if seminar.starts is not None]
    assert len(themes) == 4
    assert not any(theme.speakers for theme in themes)
    assert (held.starts, held.ends) == (date(2020, 7, 20), None)
    assert len(held.speakers) == 4
    assert {slides.speaker for slides in held.presentations} == {"pawlak", "verdelho", "souza-domingos"}
    assert [document.language for document in programme.series.documents] == ["en", "en", "es", "en", "en"]


def test_example_is_written_in_all_four_languages() -> None:
    programme = read_programme(EXAMPLE.read_bytes())
    titles = [programme.series.title, *(seminar.title for seminar in programme.seminars)]
    titles += [document.title for document in programme.series.documents]
    assert all(set(title.translations) == {"en", "es", "pt", "fr"} for title in titles)


def test_smallest_file_is_enough() -> None:
    programme = read_programme(MINIMAL.encode())
    assert programme.series.title == Text("A series")
    assert programme.seminars[0].starts is None
    assert programme.speakers == ()


def test_field_with_nothing_behind_it_counts_as_left_out() -> None:
    programme = read_programme(f"{MINIMAL}    documents:\n    starts:\n    speakers: ~\n".encode())
    assert programme.seminars[0].documents == ()


def test_byte_order_mark_and_windows_line_ends_are_accepted() -> None:
    assert read_programme(b"\xef\xbb\xbf" + MINIMAL.replace("\n", "\r\n").encode()) == read_programme(
        MINIMAL.encode()
    )


def test_words_and_numbers_are_taken_as_they_are_written() -> None:
    text = f"""{MINIMAL}  - id: 007
    title: 2020
  - id: no
    title: {{no: Norsk, en: on}}
speakers:
  - {{id: yes, name: 12:30:45}}
"""
    programme = read_programme(text.encode())
    assert [seminar.id for seminar in programme.seminars] == ["first", "007", "no"]
    assert programme.seminars[1].title == Text("2020")
    assert programme.seminars[2].title == Text({"no": "Norsk", "en": "on"})
    assert (programme.speakers[0].id, programme.speakers[0].name) == ("yes", "12:30:45")


def test_times_are_read_as_a_minute_or_a_day() -> None:
    minute = {"starts": "2020-07-20 09:00", "ends": "2020-07-20T11:30"}
    seminar = read_programme(written(seminar=minute)).seminars[0]
    assert isinstance(seminar.starts, datetime)
    assert [seminar.starts.isoformat(), seminar.ends and seminar.ends.isoformat()] == [
        "2020-07-20T09:00:00",
        "2020-07-20T11:30:00",
    ]
    day = read_programme(f"{MINIMAL}    starts: 2020-07-20\n".encode()).seminars[0]
    assert day.starts == date(2020, 7, 20)
    assert not isinstance(day.starts, datetime)


def test_texts_are_cleaned() -> None:
    folded = "title: >\n      Two\n      lines\u00a0and  spaces  \n"
    programme = read_programme(MINIMAL.replace("title: A seminar\n", folded).encode())
    assert programme.seminars[0].title == Text("Two lines and spaces")
    decomposed = read_programme(written(seminar={"title": "Sesio\u0301n"}))
    assert decomposed.seminars[0].title == Text("Sesión")


def test_languages_and_links_come_in_one_form() -> None:
    document = {"title": {"PT-br": "Nota"}, "language": "EN", "url": "HTTPS://Example.org"}
    programme = read_programme(written(series={"documents": [document]}))
    (read,) = programme.series.documents
    assert (read.title, read.language, read.url) == (Text({"pt-br": "Nota"}), "en", "https://example.org")


def test_file_cannot_be_changed_after_reading() -> None:
    programme = read_programme(MINIMAL.encode())
    with pytest.raises(ValueError, match="frozen"):
        programme.seminars = ()  # type: ignore[misc]


# Files that are not YAML, or dangerous ------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "line", "code"),
    [
        (b"", 1, "wrong_type"),
        (b"# nothing yet\n", 1, "wrong_type"),
        (b"- a\n- b\n", 1, "wrong_type"),
        (b"a: 1\nb: [1\nc: 2\n", 3, "not_yaml"),
        (b"a:\n\tb: 1\n", 2, "tab"),
        (b"a: 1\nb: Cybercrime: the law\n", 2, "stray_colon"),
        (b"a: 1\nb: caf\xe9\n", 2, "not_utf8"),
        ("a: 1".encode("utf-16"), 1, "not_utf8"),
        (b"a: 1\nb: \x00\n", 2, "bad_character"),
        (b"\x7fELF", 1, "bad_character"),
        (b"a: 1\n---\na: 2\n", 2, "several_documents"),
        (b"{a: " * 60_000, 1, "too_deep"),
        (b"a: &a [x, x]\nb: [*a, *a]\n", 2, "alias"),
        (b"x" * 10_000_000, 1, "too_large"),
    ],
)
def test_file_that_cannot_be_read_is_refused_at_a_line(data: bytes, line: int, code: str) -> None:
    first, *_ = problems_of(data)
    assert (first.line, first.code) == (line, code)


def test_levels_without_end_do_not_exhaust_the_stack() -> None:
    assert problems_of(b"[" * (MAX_FILE_BYTES - 1))[0].code in {"too_deep", "not_yaml"}


def test_every_alias_is_named() -> None:
    bomb = b"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
    assert [(problem.line, problem.code) for problem in problems_of(bomb)] == [
        (2, "alias"),
        (2, "alias"),
        (3, "alias"),
        (3, "alias"),
    ]


def test_tag_is_refused_and_nothing_is_made_of_it() -> None:
    text = MINIMAL.replace("A seminar", "!!python/object/apply:os.system [id]")
    assert ("seminars[0].title", "tag") in [(p.field, p.code) for p in problems_of(text)]


def test_field_given_twice_is_refused_with_the_first_line() -> None:
    (problem,) = problems_of(f"{MINIMAL}    title: Again\n")
    assert (problem.line, problem.field, problem.code) == (9, "seminars[0].title", "duplicate_key")
    assert problem.args == {"key": "title", "first": 8}


def test_list_as_the_name_of_a_field_is_refused() -> None:
    assert problem_of(f"{MINIMAL}    [a, b]: c\n") == ("seminars[0]", "bad_key")


@given(
    st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with pytest.raises(ProgrammeError):
        read_programme(data)


NAMES = st.sampled_from(
    [
        "series",
        "speakers",
        "seminars",
        "title",
        "id",
        "name",
        "starts",
        "ends",
        "opens",
        "closes",
        "documents",
        "presentations",
        "speaker",
        "language",
        "url",
        "organisers",
        "about",
        "timezone",
        "en",
        "[key]",
        "<<",
        "nothing",
    ]
)
SCALARS = (
    st.sampled_from(["", "a", "2020-07-20", "2020-07-20 09:00", "UTC", "en", "https://a.org"]) | st.none()
)


@given(
    st.recursive(
        SCALARS,
        lambda parts: st.lists(parts, max_size=3) | st.dictionaries(NAMES, parts, max_size=6),
        max_leaves=30,
    )
)
def test_any_fields_are_read_or_refused(value: object) -> None:
    with pytest.raises(ProgrammeError) as refused:
        read_programme(
            orjson.dumps({"series": value, "speakers": value, "seminars": [value], "[key]": value})
        )
    assert all(problem.line == 1 for problem in refused.value.problems)


# Single fields ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("series", "field", "code"),
    [
        ({"title": "  "}, "series.title", "empty"),
        ({"title": None}, "series.title", "empty"),
        ({"title": {}}, "series.title", "empty"),
        ({"title": "\u200b\u0301"}, "series.title", "empty"),
        ({"title": ["a"]}, "series.title", "wrong_type"),
        ({"title": {"en": ["a"]}}, "series.title.en", "wrong_type"),
        ({"title": {"en": ""}}, "series.title.en", "empty"),
        ({"title": {"en": "a", "EN": "b"}}, "series.title", "duplicate_language"),
        ({"title": {"english": "a"}}, "series.title.english", "bad_language"),
        ({"title": "x" * 121}, "series.title", "too_long"),
        ({"title": "a\u202eb"}, "series.title", "bad_character"),
        ({"title": "a\u2066b"}, "series.title", "bad_character"),
        ({"title": "a\x07b"}, "series.title", "bad_character"),
        ({"organisers": []}, "series.organisers", "empty"),
        ({"organisers": "EU"}, "series.organisers", "wrong_type"),
        ({"organisers": ["EU"]}, "series.organisers[0]", "wrong_type"),
        ({"organisers": [{"name": "EU"}] * 11}, "series.organisers", "too_many"),
        ({"organisers": [{"name": "EU", "about": "x" * 301}]}, "series.organisers[0].about", "too_long"),
        ({"timezone": "Central time"}, "series.timezone", "bad_timezone"),
        ({"timezone": "../../etc/passwd"}, "series.timezone", "bad_timezone"),
        ({"timezone": "EST"}, "series.timezone", "bad_timezone"),
        ({"documents": {"title": "a"}}, "series.documents", "wrong_type"),
    ],
)
def test_bad_field_of_the_series_is_named(series: dict[str, Any], field: str, code: str) -> None:
    assert problem_of(written(series=series)) == (field, code)


@pytest.mark.parametrize(
    "bad", ["", "A", "señor", "a_b", "-a", "a b", "x" * 21, "a\u0301", "1\u0662"], ids=ascii
)
def test_id_that_does_not_fit_into_a_link_is_refused(bad: str) -> None:
    expected = "bad_id" if bad else "empty"
    assert problem_of(written(seminar={"id": bad})) == ("seminars[0].id", expected)
    assert problem_of(written(speakers=[{"id": bad, "name": "A"}])) == ("speakers[0].id", expected)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://example.org/", "bad_link_scheme"),
        ("https://ana@example.org/", "bad_link_credentials"),
        ("https://127.0.0.1/", "bad_link_host"),
        ("https://example.org/a b", "bad_link_spaces"),
        ("https://example.org:0/", "bad_link_characters"),
        ("https://example.org/" + "x" * 500, "bad_link_too_long"),
        (None, "empty"),
    ],
)
def test_bad_link_is_refused_with_its_own_code(url: str, code: str) -> None:
    document = {"title": "A", "language": "en", "url": url}
    assert problem_of(written(series={"documents": [document]})) == ("series.documents[0].url", code)


@pytest.mark.parametrize(
    "starts", ["20 July 2020", "2020-02-30", "2020-7-20", "2020-07-20 24:30", "1999-01-01"]
)
def test_wrong_date_is_refused(starts: str) -> None:
    assert problem_of(written(seminar={"starts": starts})) == ("seminars[0].starts", "bad_date")


@pytest.mark.parametrize(
    ("seminar", "field", "code"),
    [
        ({"starts": "2020-07-20 09:00"}, "ends", "missing"),
        ({"starts": "2020-07-20 09:00", "ends": "11:00"}, "ends", "bad_time"),
        ({"starts": "2020-07-20 09:00", "ends": "2020-07-20 09:00"}, "ends", "ends_before_start"),
        ({"starts": "2020-07-20 09:00", "ends": "2020-07-19 11:00"}, "ends", "ends_before_start"),
        ({"starts": "2020-07-20", "ends": "2020-07-20 11:00"}, "ends", "ends_of_day"),
        ({"ends": "2020-07-20 11:00"}, "ends", "ends_without_start"),
    ],
)
def test_end_that_does_not_fit_the_start_is_refused(seminar: dict[str, Any], field: str, code: str) -> None:
    assert problem_of(written(seminar=seminar)) == (f"seminars[0].{field}", code)


HOURS = {"starts": "2020-07-20 09:00", "ends": "2020-07-20 11:00"}


@pytest.mark.parametrize(
    "seminar",
    [
        {"opens": "2020-07-01 08:00"},
        {"closes": "2020-07-01 08:00"},
        {"opens": "2020-07-01 08:00", "closes": "2020-07-01 08:01"},
        HOURS | {"opens": "2020-07-20 10:59"},
        HOURS | {"closes": "2020-07-19 18:00"},
        HOURS | {"opens": "2020-07-21 09:00", "closes": "2020-07-25 18:00"},
        {"starts": "2020-07-20", "opens": "2020-07-20 23:59"},
    ],
)
def test_questions_open_and_close_at_minutes_in_the_zone_of_the_series(seminar: dict[str, str]) -> None:
    (read,) = read_programme(written(seminar=seminar)).seminars
    assert [read.opens, read.closes] == [
        datetime.fromisoformat(seminar[name]) if name in seminar else None for name in ("opens", "closes")
    ]


@pytest.mark.parametrize(
    ("seminar", "field", "code"),
    [
        ({"opens": "2020-07-20"}, "opens", "bad_time"),
        ({"closes": "next week"}, "closes", "bad_time"),
        ({"opens": "2020-07-01 08:00", "closes": "2020-07-01 08:00"}, "closes", "closes_before_opening"),
        (
            HOURS | {"opens": "2020-07-02 08:00", "closes": "2020-07-01 08:00"},
            "closes",
            "closes_before_opening",
        ),
        (HOURS | {"opens": "2020-07-20 11:00"}, "opens", "opens_after_end"),
        ({"starts": "2020-07-20", "opens": "2020-07-21 00:00"}, "opens", "opens_after_end"),
    ],
)
def test_questions_that_would_never_be_open_are_refused(
    seminar: dict[str, str], field: str, code: str
) -> None:
    assert problem_of(written(seminar=seminar)) == (f"seminars[0].{field}", code)


@pytest.mark.parametrize(
    "night",
    [
        {"starts": "2020-03-29 02:30", "ends": "2020-03-29 04:00"},
        {"opens": "2020-03-29 02:30"},
        {"closes": "2020-03-29 02:30"},
    ],
)
def test_time_that_the_clocks_jump_over_is_refused(night: dict[str, str]) -> None:
    data = written(series={"timezone": "Europe/Brussels"}, seminar=night)
    (name, *_) = night
    assert problem_of(data) == (f"seminars[0].{name}", "skipped_time")


def test_end_is_compared_across_a_clock_change() -> None:
    """The clocks jump from 02:00 to 03:00, so that 03:05 comes ten minutes after 01:55."""
    night = {"starts": "2020-03-29 01:55", "ends": "2020-03-29 03:05"}
    assert read_programme(written(series={"timezone": "Europe/Brussels"}, seminar=night))


def test_unknown_field_is_named_with_the_one_that_was_meant() -> None:
    (problem,) = problems_of(f"{MINIMAL}    speaker: [a]\n")
    assert (problem.line, problem.field, problem.code) == (9, "seminars[0].speaker", "unknown_field")
    assert problem.args == {"field": "speaker", "suggestions": 1, "suggestion": "speakers"}


def test_missing_field_is_told_at_the_line_of_what_lacks_it() -> None:
    (problem,) = problems_of(f"{MINIMAL}  - id: second\n")
    assert (problem.line, problem.field, problem.code) == (9, "seminars[1].title", "missing")


def test_misspelt_zone_or_its_city_alone_gets_a_suggestion() -> None:
    for text in ("america/costa rica", "Costa Rica", "America/Costarica"):
        (problem,) = problems_of(written(series={"timezone": text}))
        assert problem.args["suggestion"] == "America/Costa_Rica"


@pytest.mark.parametrize(
    ("field", "limit", "item"),
    [
        ("seminars", 200, lambda n: {"id": f"s{n}", "title": "A"}),
        ("speakers", 300, lambda n: {"id": f"s{n}", "name": "A"}),
    ],
)
def test_lists_are_bounded(field: str, limit: int, item: Any) -> None:
    at_limit = written(fields={field: [item(n) for n in range(limit)]})
    assert isinstance(read_programme(at_limit), ProgrammeFile)
    (problem,) = problems_of(written(fields={field: [item(n) for n in range(limit + 1)]}))
    assert (problem.field, problem.code, problem.args) == (
        field,
        "too_many",
        {"limit": limit, "count": limit + 1},
    )


def test_documents_of_a_seminar_are_bounded() -> None:
    document = {"title": "A", "language": "en", "url": "https://example.org"}
    data = written(seminar={"documents": [document] * 51})
    assert problem_of(data) == ("seminars[0].documents", "too_many")


# What must fit together ---------------------------------------------------------------------------


SEGER = {"id": "seger", "name": "Alexander Seger"}
PAWLAK = {"id": "pawlak", "name": "Patryk Pawlak"}


def slides(speaker: str, language: str = "en") -> dict[str, str]:
    return {"speaker": speaker, "language": language, "url": "https://example.org/slides"}


def test_unknown_speaker_is_named_with_the_one_that_was_meant() -> None:
    data = written(speakers=[SEGER], seminar={"speakers": ["segr"]})
    (problem,) = problems_of(data)
    assert (problem.field, problem.code) == ("seminars[0].speakers[0]", "unknown_speaker")
    assert problem.args == {"speaker": "segr", "suggestions": 1, "suggestion": "seger"}


def test_suggestions_for_unknown_speakers_compare_a_bounded_amount(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[list[str]] = []

    def record(word: str, possibilities: Iterable[str], n: int) -> list[str]:
        compared.append([word, *possibilities])
        return get_close_matches(word, compared[-1][1:], n)

    monkeypatch.setattr(programme_checks, "get_close_matches", record)
    speakers = [{"id": f"{number}-{'x' * 200}", "name": "Long"} for number in range(50)]
    speakers += [{"id": f"s{number}", "name": "Short"} for number in range(400)]
    unknown = [f"s1-{number}-{'x' * 200}" for number in range(40)]
    problems_of(written(speakers=speakers, seminar={"speakers": unknown}))
    assert len(compared) == programme_checks.MAX_SUGGESTED
    assert {len(texts) for texts in compared} == {1 + programme_checks.MAX_COMPARED}
    assert max(len(text) for texts in compared for text in texts) == programme_checks.MAX_ID


def test_slides_of_somebody_unknown_or_not_speaking_are_refused() -> None:
    seminar = {"speakers": ["seger"], "presentations": [slides("pawlak"), slides("nobody"), slides("seger")]}
    found = problems_of(written(speakers=[SEGER, PAWLAK], seminar=seminar))
    assert [(problem.field, problem.code) for problem in found] == [
        ("seminars[0].presentations[0].speaker", "not_speaking"),
        ("seminars[0].presentations[1].speaker", "unknown_speaker"),
    ]


def test_same_speaker_or_slides_twice_in_a_seminar_are_refused() -> None:
    seminar = {"speakers": ["seger", "seger"], "presentations": [slides("seger"), slides("seger", "EN")]}
    found = problems_of(written(speakers=[SEGER], seminar=seminar))
    assert [(problem.field, problem.code) for problem in found] == [
        ("seminars[0].speakers[1]", "duplicate"),
        ("seminars[0].presentations[1].language", "duplicate"),
    ]


def test_duplicate_ids_are_refused_with_the_line_of_the_first() -> None:
    speakers = "speakers:\n  - {id: a, name: A}\n  - {id: a, name: B}\n"
    text = f"{MINIMAL}  - id: first\n    title: Another\n{speakers}"
    assert [(p.line, p.field, p.code, p.args["first"]) for p in problems_of(text)] == [
        (9, "seminars[1].id", "duplicate", 7),
        (13, "speakers[1].id", "duplicate", 12),
    ]


def test_languages_that_other_texts_have_must_not_be_missing() -> None:
    text = MINIMAL.replace("title: A series", "title: {en: A, es: B, pt: C, fr: D}")
    text = text.replace("title: A seminar", "title: {en: A, fr: B}")
    (problem,) = problems_of(text)
    assert (problem.line, problem.field, problem.code) == (8, "seminars[0].title", "missing_languages")
    assert problem.args == {"languages": "es, pt"}


def test_text_for_all_languages_lacks_none() -> None:
    assert read_programme(MINIMAL.replace("title: A series", "title: {en: A, es: B}").encode())


def test_all_problems_are_told_at_once_from_top_to_end() -> None:
    text = """\
series:
  titel: {en: A series, es: Una serie}
  organisers: [{name: EU, about: {en: x}}]
  timezone: Mars
speakers:
  - {id: seger, name: }
  - {id: Seger, name: B}
seminars:
  - id: first
    title: {en: One, es: Uno}
    starts: 2020-07-20 11:00
    ends: 2020-07-20 09:00
    speakers: [seger, nobody]
    presentations:
      - {speaker: seger, language: en, url: http://example.org}
  - id: first
    starts: tomorrow
"""
    assert [(problem.line, problem.field, problem.code) for problem in problems_of(text)] == [
        (1, "series.title", "missing"),
        (2, "series.titel", "unknown_field"),
        (3, "series.organisers[0].about", "missing_languages"),
        (4, "series.timezone", "bad_timezone"),
        (6, "speakers[0].name", "empty"),
        (7, "speakers[1].id", "bad_id"),
        (12, "seminars[0].ends", "ends_before_start"),
        (13, "seminars[0].speakers[1]", "unknown_speaker"),
        (15, "seminars[0].presentations[0].url", "bad_link_scheme"),
        (16, "seminars[1].title", "missing"),
        (16, "seminars[1].id", "duplicate"),
        (17, "seminars[1].starts", "bad_date"),
    ]


def test_file_of_another_kind_gets_a_bounded_number_of_problems() -> None:
    many = "".join(f"key{n}: value\n" for n in range(10_000))
    assert len(problems_of(many)) <= 400


def test_letter_with_thousands_of_accents_does_not_hold_up_the_bot() -> None:
    started = process_time()
    title = "a" + "\u0301\u0323" * 40_000
    assert problem_of(written(series={"title": title})) == ("series.title", "too_long")
    assert process_time() - started < 1  # composing it would take 5 s


def test_what_is_repeated_to_the_organiser_is_short_and_printable() -> None:
    name = "x\u202e" * 400
    (problem,) = problems_of(written(fields={name: "a"}))
    value = str(problem.args["field"])
    assert len(value) <= MAX_SHOWN
    assert value.isprintable()
    assert problem.field.isprintable()


# Texts --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("translations", "language", "expected"),
    [
        ({"en": "E", "es": "S"}, "es", "S"),
        ({"en": "E", "pt-br": "P"}, "pt", "P"),
        ({"en": "E", "pt": "P"}, "pt-br", "P"),
        ({"en": "E", "": "all"}, "fr", "all"),
        ({"es": "S", "en": "E"}, "fr", "E"),
        ({"es": "S", "pt": "P"}, "fr", "S"),
        ("all", "fr", "all"),
    ],
)
def test_reader_gets_the_nearest_language(
    translations: str | dict[str, str], language: str, expected: str
) -> None:
    assert Text(translations).in_language(language) == expected


def test_text_survives_the_tables() -> None:
    text = Text({"es": "Uno “dos”", "en": "One"})
    assert Text.from_json(text.to_json()) == text
    assert hash(Text.from_json(text.to_json())) == hash(text)
