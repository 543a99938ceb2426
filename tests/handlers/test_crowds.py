"""Numbers of followers: the desk does not learn from them who asked anonymously."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.callbacks.broadcasts import StartBroadcast
from handlers.callbacks.desk import BroadcastAnswer
from handlers.crowds import FEW, by_language, crowd, is_few
from handlers.words import label, say
from storage.deliveries import Progress, in_all
from storage.people import LANGUAGES
from storage.subjects import Subject
from tests.handlers.conftest import (
    ASKER,
    DESK,
    FOLLOWER,
    FRENCH,
    MODERATOR,
    ORGANISER,
    PORTUGUESE,
    SPANISH,
    Hall,
    Said,
)

OTHER = "Are there courts for that?"
FEW_VARIANTS = {
    "broadcast-preview": "followers",
    "button-broadcast": "followers",
    "button-send-to-followers": "followers",
    "button-correct-copies": "readers",
    "correction-preview": "readers",
}
"""The messages that take a crowd, and as what."""

every_language = pytest.mark.parametrize("language", LANGUAGES)
counts = st.dictionaries(st.sampled_from(LANGUAGES), st.integers(1, 12))


async def followed(hall: Hall, *users: int) -> None:
    """Let these people follow the seminar."""
    for user in users:
        await hall.press(user, "fol:law")
    await hall.said()


async def announced(hall: Hall) -> Said:
    """Have an announcement started; return its preview."""
    await hall.write(ORGANISER, "/announce law Hello", chat=DESK)
    preview = await hall.only(DESK)
    await hall.press(ORGANISER, preview.button(StartBroadcast), chat=DESK)
    await hall.said()
    return preview


async def report(hall: Hall, *ends: str) -> Said:
    """Let the deliveries of the first broadcast end so, the last for all others; return the report."""
    await hall.run("UPDATE deliveries SET state = :state", state=ends[-1])
    for delivery, state in enumerate(ends, start=1):
        await hall.run("UPDATE deliveries SET state = :state WHERE id = :id", state=state, id=delivery)
    await hall.run("UPDATE broadcasts SET state = 'done', ended_at = 1")
    return await hall.shown(Subject.BROADCAST, 1)


async def test_draft_does_not_tell_whether_an_anonymous_question_is_of_a_known_follower(hall: Hall) -> None:
    number = await hall.asked(ASKER)
    await hall.write(MODERATOR, f"/answer {number} Yes.", chat=DESK)
    await hall.said()
    before = await hall.shown(Subject.DRAFT, 1)
    await hall.asked(ASKER, OTHER)
    of_the_follower = await hall.shown(Subject.DRAFT, 1)
    await hall.asked(SPANISH, OTHER)
    of_another = await hall.shown(Subject.DRAFT, 1)
    assert before.labels == of_the_follower.labels == of_another.labels
    assert "Broadcast to fewer than 5 followers …" in before.labels


async def test_preview_does_not_tell_it_either(hall: Hall) -> None:
    number = await hall.asked(ASKER)
    await hall.write(MODERATOR, f"/answer {number} Yes.", chat=DESK)
    draft = await hall.last(DESK)
    await hall.press(MODERATOR, draft.button(BroadcastAnswer), chat=DESK)
    before = await hall.shown(Subject.BROADCAST, 1)
    await hall.asked(SPANISH, OTHER)
    after = await hall.shown(Subject.BROADCAST, 1)
    assert (after.text, after.labels) == (before.text, before.labels)
    assert "for fewer than 5 followers" in before.plain
    assert "Send to fewer than 5 followers" in before.labels


@pytest.mark.parametrize("users", [(SPANISH,), (SPANISH, PORTUGUESE, FRENCH, FOLLOWER)])
@pytest.mark.parametrize(
    ("end", "line"),
    [
        ("waiting", "For fewer than 5 people."),
        ("delivered", "Delivered to all (fewer than 5 people)."),
        ("failed", "Not delivered to all (fewer than 5 people)."),
        ("blocked", "Not delivered to all (fewer than 5 people)."),
        ("gone", "Not delivered to all (fewer than 5 people)."),
    ],
)
async def test_report_to_few_says_whether_all_have_it_and_no_number(
    hall: Hall, users: tuple[int, ...], end: str, line: str
) -> None:
    await followed(hall, *users)
    await announced(hall)
    told = await report(hall, end)
    assert told.plain == f"The announcement – sent by Person 900\n{line}"


async def test_those_few_to_whom_it_failed_are_not_counted_on_the_button(hall: Hall) -> None:
    await followed(hall, SPANISH, FOLLOWER)
    await announced(hall)
    assert (await report(hall, "delivered", "failed")).labels == ["Send again where it failed", "Correct"]


async def test_stopped_broadcast_to_few_says_no_number(hall: Hall) -> None:
    await followed(hall, SPANISH, FOLLOWER)
    await announced(hall)
    await report(hall, "delivered", "unsent")
    await hall.run("UPDATE broadcasts SET state = 'stopped'")
    stopped = await hall.shown(Subject.BROADCAST, 1)
    assert stopped.plain.endswith("\nNot delivered to all (fewer than 5 people).")


async def test_small_languages_are_not_counted_apart(hall: Hall) -> None:
    await followed(hall, FOLLOWER, 830, 840, 850, 860, PORTUGUESE)
    await announced(hall)
    told = await report(hall, "delivered")
    assert "Delivered: 6 of 6" in told.plain
    assert "English" not in told.plain
    assert "Portuguese" not in told.plain


async def test_large_languages_are_counted_and_the_others_together(hall: Hall) -> None:
    english, spanish = (FOLLOWER, 830, 840, 850, 860), (801, 811, 821, 831)
    await followed(hall, *english, *spanish, PORTUGUESE)
    await announced(hall)
    told = await report(hall, "blocked", "delivered")
    assert told.plain.endswith("\nEnglish: 4 of 5 · Other languages: 5 of 5")


@given(counts)
def test_no_small_language_can_be_told_apart_by_subtraction(people: dict[str, int]) -> None:
    progress = {language: Progress(delivered=count) for language, count in people.items()}
    told, others = by_language(progress)
    assert not any(is_few(one.total) for one in told.values())
    assert not told or not is_few(others.total)
    assert in_all({**told, "others": others}) == in_all(progress)


def test_no_more_languages_are_hidden_than_must_be() -> None:
    progress = {"en": Progress(delivered=30), "es": Progress(delivered=8), "pt": Progress(delivered=5)}
    assert by_language(progress) == (progress, Progress())
    told, others = by_language({**progress, "fr": Progress(delivered=1)})
    assert (list(told), others.total) == (["en", "es"], 6)


@pytest.mark.parametrize("people", [0, FEW, 10_000])
def test_nobody_and_many_are_counted(people: int) -> None:
    assert crowd(people) == people


@every_language
@pytest.mark.parametrize("key", FEW_VARIANTS)
def test_few_are_told_by_the_limit_alone(language: str, key: str) -> None:
    told = {say(language, key, **{FEW_VARIANTS[key]: crowd(people)}) for people in range(1, FEW)}
    (text,) = told
    assert re.findall(r"\d+", text) == [str(FEW)]


@every_language
@pytest.mark.parametrize("reached", ["all", "missed", "waiting"])
def test_reports_to_few_name_the_limit_alone(language: str, reached: str) -> None:
    for text in (
        say(language, "broadcast-to-few", reached=reached),
        say(language, "reminder-report-few", seminar="Law", reached=reached),
    ):
        assert re.findall(r"\d+", text) == [str(FEW)]
    assert not re.search(r"\d", label(language, "button-send-again", failed="few"))
