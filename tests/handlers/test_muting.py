"""Muting whoever asked a question: nobody in the desk learns who it is, and the asker is told."""

import pytest

from handlers.callbacks.desk import Approve, ShowCard, ShowMore
from handlers.callbacks.muting import (
    ChooseMute,
    ListMutes,
    MuteEverywhere,
    MuteInSeminar,
    Unmute,
    UnmuteListed,
)
from handlers.callbacks.press import Press
from handlers.callbacks.private import Ask, AskTo, ListOpen, Send, ShowSeminar, ShowSeminars
from handlers.desk.muting import PAGE
from handlers.words import label, say
from storage.limits import PAUSE
from storage.outbox import Lane
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, FRENCH, MODERATOR, ORGANISER, SECOND, SPANISH, Hall

MUTES = [MuteInSeminar, MuteEverywhere]


async def mute(hall: Hall, number: int, kind: type[MuteInSeminar | MuteEverywhere] = MuteInSeminar) -> None:
    """Let a moderator mute the asker of a question, and let all that is said of it go out."""
    await hall.press(MODERATOR, kind(number), chat=DESK)
    await hall.said()


# In the desk


async def test_muting_and_unmuting_stand_behind_more(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, ShowMore(number), chat=DESK)
    more = await hall.only(DESK)
    assert more.offers(ChooseMute)
    assert not more.offers(Unmute)
    await mute(hall, number)
    await hall.press(MODERATOR, ShowMore(number), chat=DESK)
    more = await hall.only(DESK)
    assert "The asker is muted in this seminar" in more.plain
    assert more.offers(Unmute)
    assert not more.offers(ChooseMute)


async def test_muting_is_explained_and_offers_where(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, ChooseMute(number), chat=DESK, on=70)
    choice = await hall.only(DESK)
    assert choice.edits == 70
    assert choice.text.endswith(say("en", "mute-choose"))
    assert "What is cyberspace?" in choice.plain
    assert choice.labels == ["In this seminar", "Everywhere", "Back"]
    assert choice.offers(ShowCard)


async def test_muting_in_a_seminar_shows_on_the_card_and_tells_the_asker(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    toast = await hall.press(MODERATOR, MuteInSeminar(number), chat=DESK)
    assert toast.text == label("en", "toast-muted", number=f"{number}")
    card, news = await hall.said()
    assert (card.chat_id, card.subject, card.subject_id) == (DESK, Subject.CARD, number)
    assert "The asker is muted in this seminar, by Person 904 at" in card.plain
    assert (news.chat_id, news.lane) == (SPANISH, Lane.NEWS)
    assert news.text == say("es", "news-muted", seminar="Legislación")
    assert news.offers(ShowSeminar)


async def test_muting_everywhere_shows_on_the_card_and_tells_the_asker(hall: Hall) -> None:
    number = await hall.asked(FRENCH)
    toast = await hall.press(MODERATOR, MuteEverywhere(number), chat=DESK)
    assert toast.text == label("en", "toast-muted-everywhere", number=f"{number}")
    card, news = await hall.said()
    assert "The asker is muted everywhere, by Person 904 at" in card.plain
    assert news.text == say("fr", "news-muted-everywhere")


async def test_question_of_a_muted_asker_can_still_be_decided_and_its_asker_is_told(hall: Hall) -> None:
    number = await hall.asked()
    await mute(hall, number, MuteEverywhere)
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    assert "Approved by Person 904" in (await hall.card(number)).plain
    assert f"Your question {number} was approved" in (await hall.only(ASKER)).plain


@pytest.mark.parametrize("first", MUTES)
async def test_second_moderator_who_mutes_is_told_who_was_first(
    hall: Hall, first: type[MuteInSeminar | MuteEverywhere]
) -> None:
    number = await hall.asked()
    await mute(hall, number, first)
    toast = await hall.press(SECOND, MuteInSeminar(number), chat=DESK)
    assert toast.alert
    assert "muted" in toast.text
    assert "by Person 904 at" in toast.text
    assert [one.subject for one in await hall.said()] == [Subject.CARD]  # the asker is told once


async def test_wider_mute_of_a_second_moderator_counts(hall: Hall) -> None:
    number = await hall.asked()
    await mute(hall, number, MuteInSeminar)
    await hall.press(SECOND, MuteEverywhere(number), chat=DESK)
    card, news = await hall.said()
    assert "The asker is muted everywhere, by Person 905" in card.plain
    assert news.text == say("en", "news-muted-everywhere")


async def test_unmuting_tells_the_asker_who_can_ask_again(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await mute(hall, number)
    toast = await hall.press(SECOND, Unmute(number), chat=DESK)
    assert toast.text == label("en", "toast-unmuted", number=f"{number}")
    card, news = await hall.said()
    assert "muted" not in card.plain
    assert news.text == say("es", "news-unmuted", seminar="Legislación")
    assert news.offers(Ask)
    assert await hall.asked(SPANISH, "¿Y ahora?") == number + 1


async def test_second_moderator_who_unmutes_is_told_who_was_first(hall: Hall) -> None:
    number = await hall.asked()
    toast = await hall.press(SECOND, Unmute(number), chat=DESK)
    assert toast.text.endswith(label("en", "card-not-muted"))
    await mute(hall, number)
    await hall.press(MODERATOR, Unmute(number), chat=DESK)
    await hall.said()
    toast = await hall.press(SECOND, Unmute(number), chat=DESK)
    assert toast.alert
    assert "The asker was unmuted by Person 904 at" in toast.text
    assert await hall.said(ASKER) == []


async def test_choosing_where_to_mute_once_somebody_has_is_told_so(hall: Hall) -> None:
    number = await hall.asked()
    await mute(hall, number)
    toast = await hall.press(SECOND, ChooseMute(number), chat=DESK)
    assert "The asker is muted in this seminar, by Person 904" in toast.text


@pytest.mark.parametrize("kind", [ChooseMute, MuteInSeminar, MuteEverywhere, Unmute])
async def test_button_of_no_question_says_so(hall: Hall, kind: type[Press]) -> None:
    toast = await hall.press(MODERATOR, kind(99), chat=DESK)  # type: ignore[call-arg]
    assert toast.text == label("en", "question-unknown", number="99")
    assert await hall.said() == []


async def test_anonymous_administrator_who_mutes_is_named_nowhere(hall: Hall) -> None:
    number = await hall.asked()
    await hall.run("UPDATE people SET anonymous_administrator = 1 WHERE telegram_id = :id", id=ORGANISER)
    await hall.press(ORGANISER, MuteEverywhere(number), chat=DESK)
    card = await hall.only(DESK)
    assert "by an administrator at" in card.plain
    await hall.command_anonymously("/muted")
    assert "by an administrator, since" in (await hall.only(DESK)).plain
    assert await hall.value("SELECT muted_by FROM mutes") is None


async def test_stranger_cannot_mute(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(ASKER, MuteEverywhere(number))
    await hall.press(ASKER, Unmute(number))
    assert await hall.rows("SELECT * FROM mutes") == []


# What the desk must not learn


async def test_mute_through_one_question_shows_on_no_other_card_of_the_asker(hall: Hall) -> None:
    first, second = await hall.asked(), await hall.asked(ASKER, "And what is data?")
    before = await hall.card(second)
    await hall.press(MODERATOR, MuteEverywhere(first), chat=DESK)
    assert [one.subject_id for one in await hall.said(DESK)] == [first]
    assert await hall.card(second) == before
    toast = await hall.press(SECOND, ChooseMute(second), chat=DESK)
    assert toast.text == ""
    assert (await hall.only(DESK)).labels == ["In this seminar", "Everywhere", "Back"]


async def test_muting_through_a_second_question_looks_like_muting_anybody_else(hall: Hall) -> None:
    first, second = await hall.asked(), await hall.asked(ASKER, "Which judges decide?")
    other = await hall.asked(SPANISH, "Can evidence travel?")
    await mute(hall, first)
    seen = []
    for number in (second, other):
        toast = await hall.press(SECOND, MuteInSeminar(number), chat=DESK)
        (card,) = await hall.said(DESK)
        *_, said_of_mute = card.plain.split("\n\n")
        seen.append((toast.text.replace(f"{number}", "N"), said_of_mute, card.labels))
    assert seen[0] == seen[1]


async def test_history_tells_of_a_questions_own_mute_alone(hall: Hall) -> None:
    first, second = await hall.asked(), await hall.asked(ASKER, "Which judges decide?")
    await mute(hall, first, MuteEverywhere)
    await hall.press(SECOND, Unmute(first), chat=DESK)
    await hall.said()
    await hall.write(MODERATOR, f"/history {first}", chat=DESK)
    told = (await hall.only(DESK)).plain
    assert "Asker muted everywhere by Person 904" in told
    assert "Asker unmuted by Person 905" in told
    await hall.write(MODERATOR, f"/history {second}", chat=DESK)
    assert "muted" not in (await hall.only(DESK)).plain


async def test_asker_who_is_muted_already_is_not_told_again(hall: Hall) -> None:
    first, second = await hall.asked(), await hall.asked(ASKER, "And what is data?")
    await mute(hall, first)
    await hall.press(SECOND, MuteInSeminar(second), chat=DESK)
    assert await hall.said(ASKER) == []


async def test_unmuting_through_one_question_leaves_the_mute_of_another(hall: Hall) -> None:
    first, second = await hall.asked(), await hall.asked(ASKER, "And what is data?")
    await mute(hall, first)
    await mute(hall, second)
    toast = await hall.press(MODERATOR, Unmute(first), chat=DESK)
    assert toast.text == label("en", "toast-unmuted", number=f"{first}")
    assert await hall.said(ASKER) == []  # nothing has changed for them
    assert "muted in this seminar" in (await hall.card(second)).plain
    await hall.press(MODERATOR, Unmute(second), chat=DESK)
    assert (await hall.only(ASKER)).text == say("en", "news-unmuted", seminar="Legislation")


async def test_asker_who_is_unmuted_everywhere_is_told_where_still_not(hall: Hall) -> None:
    first, second = await hall.asked(), await hall.asked(ASKER, "And what is data?")
    await mute(hall, first, MuteInSeminar)
    await mute(hall, second, MuteEverywhere)
    await hall.press(MODERATOR, Unmute(second), chat=DESK)
    assert (await hall.only(ASKER)).text == say("en", "news-unmuted-except", seminars="Legislation")
    await mute(hall, second, MuteEverywhere)
    await hall.press(MODERATOR, Unmute(first), chat=DESK)
    assert await hall.said(ASKER) == []
    await hall.press(MODERATOR, Unmute(second), chat=DESK)
    news = await hall.only(ASKER)
    assert news.text == say("en", "news-unmuted-everywhere")
    assert news.offers(ShowSeminars)


async def test_member_of_the_desk_can_be_muted_like_anybody_else(hall: Hall) -> None:
    # To refuse it would tell that the asker is one of them; so would a difference for oneself.
    number = await hall.asked(SECOND)
    for moderator in (SECOND, MODERATOR):
        await hall.press(moderator, MuteEverywhere(number), chat=DESK)
        card, news = await hall.said()
        assert "The asker is muted everywhere" in card.plain
        assert (news.chat_id, news.text) == (SECOND, say("en", "news-muted-everywhere"))
        await hall.press(moderator, Unmute(number), chat=DESK)
        card, news = await hall.said()
        assert "muted" not in card.plain
        assert (news.chat_id, news.text) == (SECOND, say("en", "news-unmuted-everywhere"))


async def test_nothing_in_the_desk_tells_who_is_muted(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    person = await hall.value("SELECT id FROM people WHERE telegram_id = :id", id=SPANISH)
    for button in (ChooseMute(number), MuteInSeminar(number), ListMutes(0)):
        await hall.press(MODERATOR, button, chat=DESK)
    await hall.write(MODERATOR, "/muted", chat=DESK)
    for said in await hall.said(DESK):
        assert f"{SPANISH}" not in f"{said.fields}{said.note}"
        assert f"Person {SPANISH}" not in said.plain
        assert all(f"{person}" not in data.split(":") for data in said.presses)
    assert person != number


# The list


async def test_list_names_questions_with_who_muted_and_since_when(hall: Hall) -> None:
    await hall.write(MODERATOR, "/muted", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "muted-nobody")
    await mute(hall, await hall.asked(), MuteInSeminar)
    await mute(hall, await hall.asked(SPANISH), MuteEverywhere)
    await hall.write(SECOND, "/muted", chat=DESK)
    listed = await hall.only(DESK)
    heading, second, first = listed.plain.split("\n\n")
    assert heading == "Muted: the askers of 2 questions"
    assert second.startswith("The asker of question 2, everywhere, by Person 904, since ")
    assert first.startswith("The asker of question 1, Legislation, by Person 904, since ")
    assert listed.labels == ["Unmute 2", "Unmute 1"]


async def test_unmuting_from_the_list_shows_what_is_left_and_the_card(hall: Hall) -> None:
    for asker in (ASKER, SPANISH):
        await mute(hall, await hall.asked(asker))
    await hall.press(MODERATOR, UnmuteListed(1, 0), chat=DESK, on=70)
    card, listed = await hall.said(DESK)
    assert (card.subject, card.subject_id) == (Subject.CARD, 1)
    assert (listed.edits, listed.labels) == (70, ["Unmute 2"])
    toast = await hall.press(SECOND, UnmuteListed(1, 0), chat=DESK, on=70)
    assert "The asker was unmuted by Person 904 at" in toast.text
    assert (await hall.said(DESK))[-1].labels == ["Unmute 2"]


async def test_long_list_has_pages(hall: Hall) -> None:
    for asker in range(1000, 1000 + PAGE + 1):
        await hall.press(MODERATOR, MuteInSeminar(await hall.asked(asker)), chat=DESK)
    await hall.said()
    await hall.write(MODERATOR, "/muted", chat=DESK)
    first = await hall.only(DESK)
    assert first.labels == [*(f"Unmute {number}" for number in range(PAGE + 1, 1, -1)), "Next →"]
    await hall.press(MODERATOR, first.button(ListMutes), chat=DESK)
    assert (await hall.only(DESK)).labels == ["Unmute 1", "← Back"]
    await hall.press(MODERATOR, UnmuteListed(1, 1), chat=DESK)
    assert (await hall.last(DESK)).labels == [f"Unmute {number}" for number in range(PAGE + 1, 1, -1)]


# What a muted person can do, and cannot


@pytest.mark.parametrize("button", [Ask("law"), AskTo("law", "seger"), AskTo("law", None)])
async def test_muted_person_who_begins_a_question_is_told_why_not(hall: Hall, button: Press) -> None:
    await mute(hall, await hall.asked(), MuteInSeminar)
    toast = await hall.press(ASKER, button)
    assert (toast.text, toast.alert) == (label("en", "refused-muted"), True)
    assert await hall.said() == []
    assert await hall.rows("SELECT * FROM dialogues") == []


async def test_person_muted_in_one_seminar_asks_in_another(hall: Hall) -> None:
    await mute(hall, await hall.asked(), MuteInSeminar)
    await hall.write(ASKER, "/ask")
    assert (await hall.only(ASKER)).labels == ["Cooperation", "No, thank you"]
    await hall.press(ASKER, Ask("talks"))
    assert "Your question to Alexander Seger" in (await hall.only(ASKER)).plain


async def test_person_muted_in_all_that_is_open_is_told_so(hall: Hall) -> None:
    await mute(hall, await hall.asked(), MuteInSeminar)
    await hall.open_only("law")
    await hall.write(ASKER, "/ask")
    assert (await hall.only(ASKER)).text == say("en", "refused-muted-in-open")
    await hall.open_only()
    await hall.write(ASKER, "/ask")
    assert (await hall.only(ASKER)).text == say("en", "no-seminar-open")


async def test_person_muted_everywhere_is_told_so_wherever_they_ask(hall: Hall) -> None:
    await mute(hall, await hall.asked(), MuteEverywhere)
    for written in ("/ask", "/ask What is data?", "What is data?"):
        await hall.write(ASKER, written)
        assert (await hall.only(ASKER)).text == say("en", "refused-muted-everywhere")
    await hall.write(ASKER, "/start law_seger")
    refusal = await hall.only(ASKER)
    assert refusal.text == say("en", "refused-muted-everywhere")
    assert refusal.offers(ShowSeminar)
    await hall.press(ASKER, ListOpen(0))
    assert (await hall.only(ASKER)).text == say("en", "refused-muted-everywhere")


async def test_preview_that_was_ready_is_refused_and_its_draft_waits_for_the_unmuting(hall: Hall) -> None:
    number = await hall.asked()
    await hall.let_pass(ASKER, PAUSE)
    preview = await hall.preview(ASKER, "What is data?")
    await mute(hall, number)
    toast = await hall.press(ASKER, preview.button(Send))
    assert (toast.text, toast.alert) == (label("en", "refused-muted"), True)
    assert await hall.value("SELECT draft FROM dialogues") == "What is data?"
    await hall.press(MODERATOR, Unmute(number), chat=DESK)
    await hall.press(ASKER, preview.button(Send))
    assert await hall.value("SELECT text FROM questions WHERE id = 2") == "What is data?"


async def test_text_that_was_offered_waits_for_the_unmuting(hall: Hall) -> None:
    number = await hall.asked()
    await mute(hall, number, MuteEverywhere)
    await hall.write(ASKER, "What is data?")
    await hall.press(MODERATOR, Unmute(number), chat=DESK)
    await hall.said()
    await hall.press(ASKER, Ask("talks"))
    assert (await hall.only(ASKER)).plain.endswith("What is data?")


async def test_muted_person_goes_on_reading_and_following(hall: Hall) -> None:
    await mute(hall, await hall.asked(), MuteEverywhere)
    for button in ("list:0", "sem:law", "doc:law", "unf:law", "fol:law", "lang:en"):
        await hall.press(ASKER, button)
        (said,) = await hall.said(ASKER)
        assert "take no" not in said.plain
    assert await hall.rows("SELECT seminar_id FROM follows") == [{"seminar_id": "law"}]
