"""What is said: complete and alike in every language, well formed, and within Telegram's limits."""

import re
import unicodedata
from collections.abc import Collection
from functools import cache
from html.parser import HTMLParser
from typing import Any, get_args

import pytest
from fluent.syntax import ast as ftl
from fluent.syntax import parse
from fluent.syntax.visitor import Visitor

from bot.introduction import DESK_COMMANDS, PRIVATE_COMMANDS
from handlers import words
from handlers.phrases import REASONS
from handlers.statistics.report import SECONDS
from handlers.words import Html, MissingWordsError, label, say
from storage.answers import AnswerState
from storage.broadcasts import BroadcastState, Kind
from storage.changes import ChangeKind
from storage.invitations import InvitationState
from storage.links import LinkProblem
from storage.people import LANGUAGES, Signature, Step
from storage.questions import State
from storage.schedule import StepKind
from tests.handlers.key_finder import keys_in_the_source, problem_codes, strings_of_the_source

TRANSLATIONS = [language for language in LANGUAGES if language != "en"]
NUMBERS = (0, 1, 2, 5, 1_000_000)
MOMENTS = ("in-15-minutes", "in-an-hour", "day-before", "hour-before", "start", "end")
CLOSED = [state for state in InvitationState if state is not InvitationState.OPEN]
NUMERIC = {
    "blocked",
    "count",
    "delivered",
    "failed",
    "first",
    "followers",
    "gone",
    "length",
    "limit",
    "readers",
    "seconds",
    "suggestions",
    "total",
    "unsent",
    "waiting",
}
"""Arguments that are numbers; a question's number is a name, and a string."""
FILLED = {"who": "María Fernanda", "state": "Aprobada por María Fernanda (11:02)", "incident": "20200720-1"}
"""Arguments of usual length; any other is a short word."""
WRITTEN = ("announcement", "answer", "clarify", "edit", "reason", "signature")
"""Texts that are read in one place."""
TELEGRAM_TAGS = {"b", "code", "blockquote"}

COMPOSED: dict[str, Collection[str]] = {
    "{}-{}": [
        *(f"command-{name}" for name in PRIVATE_COMMANDS),
        *(f"desk-command-{name}" for name in DESK_COMMANDS),
    ],
    "{}-empty": [f"{what}-empty" for what in WRITTEN],
    "{}-moved": [f"{subject}-moved" for subject in ("agenda", "board", "broadcast", "card", "draft")],
    "{}-too-long": [f"{what}-too-long" for what in WRITTEN],
    "{}-unnamed": [
        *(f"{what}-write-unnamed" for what in ("answer", "clarify", "decline", "edit", "version")),
        "version-renew-unnamed",
        *(f"{what}-add-unnamed" for what in ("answer", "version")),
        *(f"correct-{what}-unnamed" for what in ("announcement", "answer", "slides")),
    ],
    "answer-state-{}": [f"answer-state-{state}" for state in AnswerState],
    "batch-{}": ["batch-approved", "batch-declined"],
    "broadcast-is-{}": [f"broadcast-is-{state}" for state in BroadcastState],
    "broadcast-of-{}": [f"broadcast-of-{kind}" for kind in Kind if kind is not Kind.REMINDER],
    "broadcast-{}": [f"broadcast-{state}" for state in ("running", "paused", "stopped", "done")],
    "button-at-{}": [f"button-at-{name}" for name in MOMENTS],
    "button-sign-{}": [f"button-sign-{signature}" for signature in Signature],
    "card-{}": [f"card-{state}" for state in State],
    "claim-{}": ["claim-public", "claim-linked"],
    "desk-{}": ["desk-public", "desk-linked"],
    "history-{}": [
        *(f"history-{state}" for state in State if state is not State.PENDING),
        *(f"history-{kind}" for kind in ChangeKind if kind is not ChangeKind.STATE),
    ],
    "invitation-{}-already": [f"invitation-{state}-already" for state in CLOSED],
    "join-{}": [f"join-{state}" for state in CLOSED],
    "link-{}": [f"link-{problem.replace('_', '-')}" for problem in get_args(LinkProblem)],
    "news-merged-{}": [f"news-merged-{state}" for state in ("pending", "approved", "answered", "live")],
    "plan-{}": [f"plan-{kind.replace('_', '-')}" for kind in StepKind],
    "programme-problem-{}": [f"programme-problem-{code.replace('_', '-')}" for code in problem_codes()],
    "programme-{}": [f"programme-{kind}" for kind in ("added", "updated", "retired", "deleted")],
    "reason-{}": [f"reason-{reason}" for reason in REASONS],
    "signature-write-{}": [f"signature-write-{step}" for step in (Step.NAME, Step.AFFILIATION)],
    "speaker-answer-{}": [
        f"speaker-answer-{state}" for state in AnswerState if state is not AnswerState.DRAFTED
    ],
    "speaker-question-{}": [
        f"speaker-question-{state}" for state in (*State, "live") if state != State.APPROVED
    ],
    "state-{}": [f"state-{state}" for state in State],
    "statistics-state-{}": [f"statistics-state-{state}" for state in State],
    "statistics-{}": [f"statistics-{unit}" for unit in SECONDS],
    "toast-answer-{}": [f"toast-answer-{state}" for state in AnswerState],
}
"""The keys that the source puts together, by how it writes them."""

every_language = pytest.mark.parametrize("language", LANGUAGES)
every_translation = pytest.mark.parametrize("language", TRANSLATIONS)


@every_language
def test_text_file_has_no_mistakes_and_no_message_twice(language: str) -> None:
    entries = _resource(language).body
    assert [entry.content for entry in entries if isinstance(entry, ftl.Junk)] == []
    ids = [entry.id.name for entry in entries if isinstance(entry, ftl.Message)]
    assert sorted(ids) == sorted(set(ids))


@every_translation
def test_translation_has_the_messages_and_sections_of_english_in_the_same_order(language: str) -> None:
    assert _outline(language) == _outline("en")


@every_translation
def test_translated_message_has_the_arguments_of_the_english_one(language: str) -> None:
    assert {key: _variables(message) for key, message in _messages(language).items()} == {
        key: _variables(message) for key, message in _messages("en").items()
    }


@every_language
@pytest.mark.parametrize("number", NUMBERS)
def test_every_message_formats_with_any_number(language: str, number: int) -> None:
    for key in _messages(language):
        text = say(language, key, **_arguments(key, number))
        assert text.strip(), key
        assert not re.search(r"\{\s*\$|\{\s*[A-Z]+\(", text), key


def test_missing_message_or_argument_is_an_error() -> None:
    with pytest.raises(MissingWordsError, match="no-such-message in fr"):
        say("fr", "no-such-message")
    with pytest.raises(MissingWordsError, match="question-unknown in es"):
        label("es", "question-unknown")


@pytest.mark.parametrize("language", ["es", "fr", "pt"])
def test_plural_has_the_forms_one_many_and_other(language: str) -> None:
    for key, message in _messages(language).items():
        for variants in _variants(message):
            if "one" in variants:
                assert {"one", "many", "other"} <= variants, key


@pytest.mark.parametrize(
    ("key", "number"),
    [
        ("board", "waiting"),
        ("broadcast-parts", "count"),
        ("programme-problems", "count"),
    ],
)
@every_language
def test_noun_follows_its_number(language: str, key: str, number: str) -> None:
    def form(count: int) -> str:
        text = say(language, key, **{**_arguments(key, 1), number: count})
        return re.sub(r"[\d.,\s]+", " ", text)

    forms = [form(1), form(2), form(1_000_000)]
    assert form(5) == form(2)
    assert len(set(forms)) == (2 if language == "en" else 3)


@pytest.mark.parametrize(
    ("language", "none", "five", "million"),
    [
        ("en", "0 followers", "5 followers", "1,000,000 followers"),
        ("es", "0 seguidores", "5 seguidores", "1.000.000 de seguidores"),
        ("pt", "0 seguidores", "5 seguidores", "1.000.000 de seguidores"),
        ("fr", "0 abonné", "5 abonnés", "1\u202f000\u202f000 d’abonnés"),
    ],
)
def test_million_followers_are_counted_as_the_language_counts(
    language: str, none: str, five: str, million: str
) -> None:
    for count, ending in ((0, none), (5, five), (1_000_000, million)):
        assert label(language, "button-send-to-followers", followers=count).endswith(f" {ending}")


@every_language
def test_nothing_that_waits_is_said_without_a_number(language: str) -> None:
    assert not re.search(r"\d", say(language, "board", seminar="Law", waiting=0))
    assert not re.search(r"\d", say(language, "broadcast-preview", followers=0))


@every_language
def test_argument_cannot_bring_html_into_any_message(language: str) -> None:
    for key in _messages(language):
        strings = _variables(_messages("en")[key]) - NUMERIC
        text = say(language, key, **{**_arguments(key, 2), **dict.fromkeys(strings, "<i>&</i>")})
        assert "<i>" not in text, key
        assert text.count("&lt;i&gt;&amp;&lt;/i&gt;") == text.count("&lt;i"), key
        assert ("&lt;i" in text) == any(f"${name} }}" in _source(language, key) for name in strings), key


@every_language
def test_html_argument_and_plain_text_stay_as_they_are(language: str) -> None:
    link = Html('<a href="https://example.org/?a=1&amp;b">Slides</a>')
    assert link in say(language, "paper", link=link, language="English")
    assert "<b>&" in label(language, "button-keep", value="<b>&")


def test_text_in_an_attribute_cannot_leave_it() -> None:
    assert words.attribute('https://example.org/?a="&b=<') == "https://example.org/?a=&quot;&amp;b=&lt;"


@every_language
@pytest.mark.parametrize("written", ["{braces}", "{ $limit }", "%s %(who)s 100 %", "{0}", "\\u00e9 ${x}"])
def test_braces_and_percent_signs_of_an_argument_come_out_literally(language: str, written: str) -> None:
    assert written in say(language, "letter-announcement", seminar="Law", text=written)
    assert written in label(language, "button-keep", value=written)


@every_language
def test_tags_are_telegrams_and_balanced(language: str) -> None:
    for key in _messages(language):
        for number in NUMBERS:
            text = say(language, key, **_arguments(key, number))
            tags = _Tags()
            tags.feed(text)
            tags.close()
            assert (tags.open, tags.mistakes) == ([], []), key
            assert not re.search(r"&(?!(lt|gt|amp|quot);)|<(?!/?[a-z]+>)", text), key


@every_language
def test_text_that_telegram_shows_as_it_is_has_no_tags_and_no_entities(language: str) -> None:
    for key in _keys_of("label", "toast"):
        for number in NUMBERS:
            assert not re.search(r"<\w|</|&\w+;", label(language, key, **_arguments(key, number))), key


@every_language
def test_commands_and_descriptions_fit_the_bot_api(language: str) -> None:
    for key in COMPOSED["{}-{}"]:
        assert 1 <= len(label(language, key)) <= 256, key
    assert 1 <= len(label(language, "bot-description")) <= 512
    assert 1 <= len(label(language, "bot-short-description")) <= 120


@every_language
def test_buttons_fit_a_phone(language: str) -> None:
    buttons = [key for key in _messages(language) if key.startswith("button-")]
    for key in [*buttons, *COMPOSED["reason-{}"], "all-speakers"]:
        assert len(label(language, key, **_arguments(key, 12))) <= 40, key


@every_language
def test_answers_to_presses_are_shown_whole(language: str) -> None:
    toasts = [key for key in _messages(language) if key.startswith("toast-") or key.endswith("-toast")]
    for key in {*toasts, "press-outdated", "preview-outdated", *_keys_of("toast")}:
        assert len(label(language, key, **_arguments(key, 12))) <= 180, key


@every_language
def test_placeholder_fits_the_field(language: str) -> None:
    assert 1 <= len(label(language, "placeholder-reply")) <= 64


@every_language
def test_no_message_has_an_emoji(language: str) -> None:
    for key in _messages(language):
        emoji = [sign for sign in _source(language, key) if _is_emoji(sign)]
        assert emoji == [], key


def test_french_marks_keep_to_their_words() -> None:
    for key in _messages("fr"):
        text = _source("fr", key)
        assert not re.search(r" [:;?!»]|« |«(?!\u202f)|(?<!\u202f)»", text), key
        assert not re.search(r"\w[;?!]", text), key
        assert not re.search(r"\w'\w", text), key


@pytest.mark.parametrize(("language", "foreign"), [("en", "«»"), ("es", "“”"), ("pt", "«»"), ("fr", "“”")])
def test_quotation_marks_are_those_of_the_language(language: str, foreign: str) -> None:
    assert [key for key in _messages(language) if set(foreign) & set(_source(language, key))] == []


def test_every_key_of_the_source_has_words() -> None:
    missing = [
        f"{key.text} ({key.place})"
        for key in keys_in_the_source()
        if any(text not in _messages("en") for text in _composed(key.text))
    ]
    assert missing == []


def test_every_message_is_used() -> None:
    used = {text for key in keys_in_the_source() for text in _composed(key.text)}
    # A key that goes through a variable counts as well, unless it is an everyday word.
    used |= {text for text in strings_of_the_source() if "-" in text}
    assert set(_messages("en")) - used == set()


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("pt-br", "pt"),
        ("pt_PT", "pt"),
        ("ES-419", "es"),
        ("fr", "fr"),
        ("en-GB", "en"),
        ("de", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_nearest_language_is_ours_or_english(code: str | None, language: str) -> None:
    assert words.nearest_language(code) == language


@pytest.mark.parametrize(
    ("language", "names"),
    [("en", "A, B and C"), ("es", "A, B y C"), ("pt", "A, B e C"), ("fr", "A, B et C")],
)
def test_names_are_joined_as_in_a_sentence(language: str, names: str) -> None:
    assert words.join(language, ["A", "B", "C"]) == names
    assert words.join(language, ["A"]) == "A"
    assert words.join(language, []) == ""


@pytest.mark.parametrize(
    ("language", "day", "clock"),
    [
        ("en", "Monday, 20 July 2020", "09:05"),
        ("es", "lunes, 20 de julio de 2020", "9:05"),
        ("pt", "segunda-feira, 20 de julho de 2020", "09:05"),
        ("fr", "lundi 20 juillet 2020", "09:05"),
    ],
)
def test_dates_and_times_are_written_as_readers_expect(language: str, day: str, clock: str) -> None:
    at = 1_595_257_500_000  # 2020-07-20 15:05 UTC
    assert words.day(language, at, "America/Costa_Rica") == day
    assert words.clock(language, at, "America/Costa_Rica") == clock


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Brazilian Portuguese"),
        ("es", "portugués de Brasil"),
        ("pt", "português"),
        ("fr", "portugais brésilien"),
    ],
)
def test_languages_are_named_in_the_readers_language(language: str, name: str) -> None:
    assert words.language_name("pt-BR", language) == name
    assert words.language_name("xx", language) == "XX"


def test_language_whose_formats_nobody_has_written_down_is_still_named() -> None:
    assert words.language_name("ay", "es") == "aimara"


class _Tags(HTMLParser):
    """Follows the tags of a message as strictly as Telegram does."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.mistakes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        if tag not in TELEGRAM_TAGS or attrs:
            self.mistakes.append(f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.mistakes.append(f"</{tag}>")


class _Found(Visitor):
    """Collects the variables of a message, and the keys of the variants of each selection."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.variants: list[set[str]] = []

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802  # fluent's name
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802  # fluent's name
        self.variants.append({getattr(one.key, "name", "") for one in node.variants})
        self.generic_visit(node)


@cache
def _resource(language: str) -> ftl.Resource:
    return parse(words.source(language))


@cache
def _messages(language: str) -> dict[str, ftl.Message]:
    return {entry.id.name: entry for entry in _resource(language).body if isinstance(entry, ftl.Message)}


def _outline(language: str) -> list[str]:
    """Return the messages' ids, under the headings of their sections."""
    kinds = (ftl.Message, ftl.GroupComment)
    entries = [entry for entry in _resource(language).body if isinstance(entry, kinds)]
    return [entry.id.name if isinstance(entry, ftl.Message) else f"## {entry.content}" for entry in entries]


def _found(message: ftl.Message) -> _Found:
    found = _Found()
    found.visit(message)
    return found


def _variables(message: ftl.Message) -> set[str]:
    return _found(message).variables


def _variants(message: ftl.Message) -> list[set[str]]:
    return _found(message).variants


def _source(language: str, key: str) -> str:
    """Return a message as it is written in its file."""
    span = _messages(language)[key].span
    assert span is not None
    return words.source(language)[span.start : span.end]


def _arguments(key: str, number: int) -> dict[str, Any]:
    return {
        name: number if name in NUMERIC else FILLED.get(name, "12")
        for name in sorted(_variables(_messages("en")[key]))
    }


def _is_emoji(sign: str) -> bool:
    return unicodedata.category(sign) == "So" or sign in "\ufe0f\u20e3" or ord(sign) >= 0x1F000


def _composed(text: str) -> Collection[str]:
    """Return the keys that one of the source can become; a new composition needs an entry in COMPOSED."""
    return COMPOSED.get(text, [text])


def _keys_of(*functions: str) -> set[str]:
    """Return the keys that are given to these functions."""
    keys = [key for key in keys_in_the_source() if key.function in functions]
    return {text for key in keys for text in _composed(key.text)}
