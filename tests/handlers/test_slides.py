"""Speakers hand in slides; organisers send them, only keep them, or do neither; participants get them."""

from typing import Any

import orjson
import pytest

from handlers.callbacks import speaker as buttons
from handlers.callbacks.broadcasts import CancelBroadcast, KeepSlides, StartBroadcast, StopForGood
from handlers.callbacks.private import SendSlides, ShowPapers
from handlers.words import label, say
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, FOLLOWER, MODERATOR, ORGANISER, SPANISH, Hall, Said
from tests.handlers.speaking import ENGLISH, VERDELHO, approved, joined, on_card, replying

LINK = "https://example.org/slides.pdf"
OWN = [{"url": LINK, "file_id": None, "file_name": None, "language": "en"}]


def document(name: str | None = "Cyberspace.pptx") -> dict[str, Any]:
    """Return the fields of a message that brings a file."""
    named = {} if name is None else {"file_name": name}
    return {"document": {"file_id": "file-1", "file_unique_id": "u", **named}}


async def send(hall: Hall, user: int, **fields: Any) -> None:
    """Send a message that is not text."""
    await hall.take(message={**hall.message(user), **fields})


async def begun(hall: Hall, user: int = ENGLISH, seminar: str = "law", language: str = "en") -> None:
    """Let a speaker who has joined be asked for the slides of a seminar."""
    await joined(hall, user)
    await hall.press(user, buttons.HandInFor(seminar, language))
    await hall.said()


async def handed_in(hall: Hall, **fields: Any) -> Said:
    """Hand slides in; return their preview in the desk."""
    await begun(hall)
    if fields:
        await send(hall, ENGLISH, **fields)
    else:
        await hall.write(ENGLISH, LINK)
    return next(one for one in await hall.said(DESK) if one.subject == Subject.BROADCAST)


async def papers(hall: Hall, seminar: str = "law", speaker: str = "seger") -> list[dict[str, Any]]:
    """Return a speaker's slides of a seminar that the desk has kept."""
    return await hall.rows(
        "SELECT url, file_id, file_name, language FROM presentations"
        " WHERE seminar_id = :seminar AND speaker_id = :speaker AND source = 'desk'",
        seminar=seminar,
        speaker=speaker,
    )


async def test_speaker_chooses_among_their_seminars(hall: Hall) -> None:
    await joined(hall)
    await hall.press(ENGLISH, buttons.HandInSlides(0))
    choice = await hall.only(ENGLISH)
    assert choice.labels == ["Legislation", "Cooperation", "Back"]
    await hall.press(ENGLISH, choice.data("Legislation"))
    prompt = await hall.only(ENGLISH)
    assert prompt.text == say("en", "slides-send", seminar="Legislation", language="English")
    assert prompt.labels == ["Spanish", "Portuguese", "French", "Cancel"]


async def test_speaker_of_one_seminar_is_asked_for_the_slides_at_once_in_their_language(hall: Hall) -> None:
    await joined(hall, VERDELHO, "verdelho")
    await hall.press(VERDELHO, buttons.HandInSlides(0))
    text = say("pt", "slides-send", seminar="Legislação", language="português")
    assert (await hall.only(VERDELHO)).text == text


async def test_speaker_of_no_seminar_is_told(hall: Hall) -> None:
    await joined(hall)
    await hall.run("DELETE FROM seminar_speakers WHERE speaker_id = 'seger'")
    assert (await hall.press(ENGLISH, buttons.HandInSlides(0))).text == label("en", "slides-no-seminar")


async def test_slides_of_a_seminar_in_which_the_speaker_does_not_speak_are_refused(hall: Hall) -> None:
    await joined(hall, VERDELHO, "verdelho")
    toast = await hall.press(VERDELHO, buttons.HandInFor("talks", "pt"))
    assert toast.text == label("pt", "speaker-not-yours")
    assert await hall.rows("SELECT * FROM dialogues") == []


async def test_speaker_hands_in_no_slides_after_all(hall: Hall) -> None:
    await begun(hall)
    await hall.press(ENGLISH, buttons.StopSlides())
    assert (await hall.only(ENGLISH)).text == say("en", "slides-over")
    await hall.write(ENGLISH, LINK)
    assert await hall.rows("SELECT * FROM broadcasts") == []


async def test_cancel_button_of_slides_that_are_handed_in_stops_nothing_else(hall: Hall) -> None:
    number = await hall.ask(ASKER)
    await approved(hall, number)
    await begun(hall)
    await hall.write(ENGLISH, LINK)
    await hall.press(ENGLISH, buttons.Answer(number))
    await hall.said()
    await hall.press(ENGLISH, buttons.StopSlides())
    assert (await hall.only(ENGLISH)).text == say("en", "slides-over")
    assert await hall.value("SELECT step FROM dialogues") == "answer"


async def test_link_comes_to_the_desk_as_a_broadcast_to_decide_on(hall: Hall) -> None:
    await begun(hall, language="es")
    await hall.write(ENGLISH, LINK)
    said = await hall.said()
    (preview,) = [one for one in said if one.chat_id == DESK]
    assert say("en", "slides-handed-in", speaker="Alexander Seger") in preview.text
    assert "Here are the slides of Alexander Seger (Spanish)." in preview.plain
    assert preview.labels[0] == "Open the slides"
    assert preview.offers(StartBroadcast)
    assert preview.offers(KeepSlides)
    (told,) = [one for one in said if one.chat_id == ENGLISH]
    assert told.text == say("en", "slides-taken", seminar="Legislation")
    assert await papers(hall) == []


async def test_slides_that_the_desk_gives_itself_are_not_offered_to_keep(hall: Hall) -> None:
    await hall.write(ORGANISER, f"/slides verdelho {LINK}", chat=DESK)
    preview = await hall.only(DESK)
    assert not preview.offers(KeepSlides)
    await hall.press(ORGANISER, KeepSlides(1), chat=DESK)
    assert await hall.value("SELECT state FROM broadcasts") == "drafted"


async def test_file_comes_to_the_desk_itself_before_its_preview(hall: Hall) -> None:
    await begun(hall)
    await send(hall, ENGLISH, **document())
    file, preview = await hall.said(DESK)
    assert (file.method, file.fields["document"]) == ("sendDocument", "file-1")
    assert file.fields["caption"] == say(
        "en", "slides-caption", speaker="Alexander Seger", seminar="Legislation"
    )
    assert preview.offers(StartBroadcast)


@pytest.mark.parametrize("link", ["http://example.org/a", "https://localhost/a", "my slides", "https://a b"])
async def test_link_that_cannot_be_passed_on_is_explained_and_asked_for_again(hall: Hall, link: str) -> None:
    await begun(hall)
    await hall.write(ENGLISH, link)
    assert "link" in (await hall.only(ENGLISH)).plain.lower()
    await hall.write(ENGLISH, LINK)
    assert await hall.value("SELECT url FROM broadcasts") == LINK


@pytest.mark.parametrize(
    "media",
    [
        document("virus.exe"),
        document("slides"),
        document(None),
        {"voice": {"file_id": "v", "file_unique_id": "v", "duration": 3}},
        {"photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]},
    ],
)
async def test_what_are_no_slides_is_asked_for_again(hall: Hall, media: dict[str, Any]) -> None:
    await begun(hall)
    await send(hall, ENGLISH, **media)
    assert (await hall.only(ENGLISH)).text == say("en", "slides-file-or-link")
    await send(hall, ENGLISH, **document("Talk.PDF"))
    assert await hall.value("SELECT file_name FROM broadcasts") == "Talk.PDF"


async def test_long_name_of_a_file_keeps_its_ending(hall: Hall) -> None:
    await begun(hall)
    await send(hall, ENGLISH, **document("x" * 300 + "\u202efdp.pptx"))
    name = await hall.value("SELECT file_name FROM broadcasts")
    assert name.endswith("….pptx")
    assert len(name) <= 120


async def test_slides_that_are_sent_are_kept_and_the_speaker_is_told(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    preview = await handed_in(hall)
    await hall.press(ORGANISER, preview.button(StartBroadcast), chat=DESK)
    assert say("en", "slides-sent") in [one.text for one in await hall.said(ENGLISH)]
    assert await papers(hall) == OWN
    assert await hall.value("SELECT count(*) FROM deliveries") == 1


async def test_slides_can_be_kept_without_sending(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    preview = await handed_in(hall)
    refused = await hall.press(MODERATOR, preview.button(KeepSlides), chat=DESK)
    assert refused.text == label("en", "desk-organisers-only")
    toast = await hall.press(ORGANISER, preview.button(KeepSlides), chat=DESK)
    assert toast.text == label("en", "toast-slides-kept")
    said = await hall.said()
    assert [one.text for one in said if one.chat_id == ENGLISH] == [say("en", "slides-kept")]
    shown = next(one for one in said if one.chat_id == DESK)
    assert shown.text == say("en", "broadcast-kept", who="Person 900")
    assert await papers(hall) == OWN
    assert await hall.value("SELECT count(*) FROM deliveries") == 0
    await hall.press(ORGANISER, preview.button(StartBroadcast), chat=DESK)
    assert await hall.value("SELECT count(*) FROM deliveries") == 0


async def test_slides_stay_handed_in_when_their_speaker_is_removed(hall: Hall) -> None:
    preview = await handed_in(hall)
    await hall.run("DELETE FROM speaker_accounts")
    toast = await hall.press(ORGANISER, preview.button(KeepSlides), chat=DESK)
    assert toast.text == label("en", "toast-slides-kept")
    said = await hall.said()
    assert [one.text for one in said if one.chat_id == ENGLISH] == [say("en", "slides-kept")]
    assert [one.text for one in said if one.chat_id == DESK] == [
        say("en", "broadcast-kept", who="Person 900")
    ]
    assert await papers(hall) == OWN


async def test_slides_that_the_desk_gives_are_not_handed_in_though_a_speaker_gives_them(hall: Hall) -> None:
    await joined(hall, ORGANISER)
    await hall.write(ORGANISER, f"/slides law seger {LINK}", chat=DESK)
    assert not (await hall.shown(Subject.BROADCAST, 1)).offers(KeepSlides)


async def test_slides_that_are_refused_are_not_kept_and_the_speaker_is_told(hall: Hall) -> None:
    preview = await handed_in(hall)
    await hall.press(ORGANISER, preview.button(CancelBroadcast), chat=DESK)
    said = await hall.said()
    assert [one.text for one in said if one.chat_id == ENGLISH] == [say("en", "slides-refused")]
    assert await papers(hall) == []


async def test_cancelled_slides_of_the_desk_are_told_to_no_speaker(hall: Hall) -> None:
    await joined(hall, VERDELHO, "verdelho")
    await hall.write(ORGANISER, f"/slides verdelho {LINK}", chat=DESK)
    await hall.press(ORGANISER, CancelBroadcast(1), chat=DESK)
    assert await hall.said(VERDELHO) == []


async def test_file_that_was_kept_is_sent_to_whoever_wants_it(hall: Hall) -> None:
    preview = await handed_in(hall, **document())
    await hall.press(ORGANISER, preview.button(KeepSlides), chat=DESK)
    await hall.said()
    await hall.press(SPANISH, ShowPapers("law"))
    page = await hall.only(SPANISH)
    assert say("es", "slides-file", speaker="Alexander Seger", language="inglés") in page.text
    await hall.press(SPANISH, page.button(SendSlides))
    sent = await hall.only(SPANISH)
    assert (sent.method, sent.fields["document"], sent.edits) == ("sendDocument", "file-1", None)


async def test_button_of_a_file_that_was_replaced_shows_what_there_is(hall: Hall) -> None:
    toast = await hall.press(ASKER, SendSlides("law", "seger", "en"))
    assert toast.text == label("en", "press-outdated")
    assert "Slides and documents" in (await hall.only(ASKER)).plain


async def test_newer_slides_take_the_place_of_the_file(hall: Hall) -> None:
    preview = await handed_in(hall, **document())
    await hall.press(ORGANISER, preview.button(KeepSlides), chat=DESK)
    await hall.press(ENGLISH, buttons.HandInFor("law", "en"))
    await hall.write(ENGLISH, LINK)
    await hall.press(ORGANISER, KeepSlides(2), chat=DESK)
    assert await papers(hall) == OWN


async def test_followers_open_the_file_from_what_they_are_sent(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    preview = await handed_in(hall, **document())
    await hall.press(ORGANISER, preview.button(StartBroadcast), chat=DESK)
    await hall.said()
    payload = await hall.value("SELECT payload FROM broadcast_contents WHERE language = 'en'")
    rows = orjson.loads(payload)["reply_markup"]["inline_keyboard"]
    await hall.press(FOLLOWER, rows[0][0]["callback_data"])
    assert (await hall.only(FOLLOWER)).fields["document"] == "file-1"


async def test_speaker_who_left_the_programme_hands_nothing_in(hall: Hall) -> None:
    await begun(hall)
    await hall.run("UPDATE speakers SET retired = 1 WHERE id = 'seger'")
    await send(hall, ENGLISH, **document())
    assert [one.text for one in await hall.said()] == [say("en", "speaker-retired")]
    assert await hall.rows("SELECT * FROM broadcasts") == []


async def test_reply_to_a_question_is_an_answer_even_while_slides_are_awaited(hall: Hall) -> None:
    await begun(hall)
    number = await hall.ask(ASKER)
    await approved(hall, number)
    card = await on_card(hall, ENGLISH, number)
    await hall.write(ENGLISH, LINK, **replying(hall, ENGLISH, card))
    assert await hall.value("SELECT text FROM answers") == LINK
    await hall.write(ENGLISH, LINK)
    assert await hall.value("SELECT url FROM broadcasts") == LINK


async def test_speaker_who_asks_for_slides_can_hand_in_their_own(hall: Hall) -> None:
    await joined(hall)
    await hall.write(ENGLISH, "/slides")
    assert (await hall.only(ENGLISH)).offers(buttons.HandInSlides)
    await hall.write(ASKER, "/slides")
    assert not (await hall.only(ASKER)).offers(buttons.HandInSlides)


async def test_speaker_is_told_that_the_sending_of_slides_was_stopped(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    preview = await handed_in(hall)
    await hall.press(ORGANISER, preview.button(StartBroadcast), chat=DESK)
    await hall.said()
    await hall.press(ORGANISER, StopForGood(1), chat=DESK)
    assert (await hall.only(ENGLISH)).text == say("en", "slides-stopped")
