"""Broadcasts in several languages: which are missing, writing them, and who reads what."""

from typing import Any

import orjson
import pytest

from handlers.callbacks.broadcasts import (
    AddToVersion,
    CancelBroadcast,
    ChooseLanguage,
    Preview,
    SetLanguage,
    StartBroadcast,
    WriteVersion,
)
from handlers.callbacks.desk import BroadcastAnswer
from handlers.messages import without_tags
from handlers.words import say
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, FOLLOWER, LISTED, MODERATOR, ORGANISER, SPANISH, Hall, Said

LINK = "https://example.org/slides.pdf"


async def announced(hall: Hall, text: str = "We begin later.") -> Said:
    """Draft an announcement; its preview stands in the desk."""
    await hall.write(ORGANISER, f"/announce law {text}", chat=DESK)
    preview = await hall.only(DESK)
    await hall.sent(Subject.BROADCAST, 1)
    return preview


async def answered(hall: Hall, text: str = "There is no definition.") -> None:
    """Draft an answer and look at its broadcast."""
    await hall.press(FOLLOWER, "fol:law")
    number = await hall.asked(SPANISH)
    await hall.write(MODERATOR, f"/answer {number} {text}", chat=DESK)
    draft = await hall.last(DESK)
    await hall.press(MODERATOR, draft.button(BroadcastAnswer), chat=DESK, on=88)
    await hall.said()


async def write(
    hall: Hall, language: str, text: str, *, by: int = ORGANISER, kind: type[WriteVersion] = WriteVersion
) -> Said:
    """Press for a version, reply with it, and return what the desk is shown."""
    await hall.press(by, kind(1, language), chat=DESK, on=88)
    request = await hall.only(DESK)
    assert request.subject is not None
    assert request.subject_id is not None
    asked = await hall.sent(Subject(request.subject), request.subject_id)
    await hall.reply(by, asked, text)
    *_, shown = await hall.said(DESK)
    return shown


async def contents(hall: Hall) -> dict[str, str]:
    """Return what goes out in each language, tags left out."""
    rows = await hall.rows("SELECT language, payload FROM broadcast_contents ORDER BY part")
    return {row["language"]: without_tags(orjson.loads(row["payload"])["text"]) for row in rows}


async def test_preview_marks_the_languages_that_are_missing(hall: Hall) -> None:
    preview = await announced(hall)
    assert preview.labels[:4] == ["• EN", "(ES)", "(PT)", "(FR)"]
    assert (
        "Readers of Spanish, Portuguese and French (in brackets below) get the text in English, "
        "with a note that says so." in preview.plain
    )


async def test_missing_language_offers_to_write_it_and_shows_what_its_readers_get(hall: Hall) -> None:
    await announced(hall)
    await hall.press(ORGANISER, Preview(1, "pt"), chat=DESK, on=77)
    shown = await hall.only(DESK)
    assert shown.labels[:5] == ["EN", "(ES)", "• (PT)", "(FR)", "Write in Portuguese"]
    assert "Aviso · Legislação\n\nTexto em inglês:\n\nWe begin later." in shown.plain


async def test_preview_comes_under_the_version_that_was_written(hall: Hall) -> None:
    await announced(hall)
    before = await hall.sent(Subject.BROADCAST, 1)
    await hall.press(ORGANISER, WriteVersion(1, "pt"), chat=DESK)
    await hall.said()
    await hall.reply(ORGANISER, await hall.sent(Subject.VERSION, 1), "Começamos mais tarde.")
    moved, shown = await hall.said(DESK)
    assert (moved.edits, moved.text, moved.buttons) == (before, say("en", "broadcast-moved"), [])
    assert (shown.edits, shown.subject, shown.subject_id) == (None, Subject.BROADCAST, 1)
    assert "Aviso · Legislação\n\nComeçamos mais tarde." in shown.plain
    assert "em inglês" not in shown.plain
    assert "Readers of Spanish and French (in brackets below) get" in shown.plain
    assert shown.labels[:5] == ["EN", "(ES)", "• PT", "(FR)", "Replace the text in Portuguese"]


@pytest.mark.parametrize("language", ["en", "pt"])
async def test_organiser_does_not_send_what_another_has_reworded_since_the_preview(
    hall: Hall, language: str
) -> None:
    await announced(hall)
    seen = await write(hall, "pt", "Começamos mais tarde.")
    shown = await write(hall, language, "Reworded by another.", by=LISTED)
    toast = await hall.press(ORGANISER, seen.button(StartBroadcast), chat=DESK, on=88)
    assert (toast.text, toast.alert) == (say("en", "toast-broadcast-changed"), True)
    fresh = await hall.only(DESK)
    assert fresh.edits == 88
    assert fresh.button(StartBroadcast) == shown.button(StartBroadcast)
    assert await contents(hall) == {}
    await hall.press(ORGANISER, fresh.button(StartBroadcast), chat=DESK, on=88)
    assert "Reworded by another." in (await contents(hall))[language]


async def test_seen_preview_is_sent_whichever_language_was_in_view(hall: Hall) -> None:
    preview = await announced(hall)
    await hall.press(ORGANISER, Preview(1, "fr"), chat=DESK, on=88)
    assert (await hall.only(DESK)).button(StartBroadcast) == preview.button(StartBroadcast)


async def test_written_version_can_be_replaced(hall: Hall) -> None:
    await announced(hall)
    await write(hall, "pt", "Começamos.")
    shown = await write(hall, "pt", "Começamos mais tarde.")
    assert "Começamos mais tarde." in shown.plain


async def test_original_can_be_written_anew(hall: Hall) -> None:
    await announced(hall)
    shown = await write(hall, "en", "We begin <b>now</b>.")
    assert "We begin <b>now</b>." in shown.plain
    assert await hall.value("SELECT text FROM broadcasts") == "We begin <b>now</b>."


async def test_each_reader_gets_their_version_or_the_original_marked_with_its_language(hall: Hall) -> None:
    await announced(hall)
    await write(hall, "pt", "Começamos mais tarde.")
    await hall.start(ORGANISER, 1)
    sent = await contents(hall)
    assert sent["en"].endswith("\n\nWe begin later.")
    assert "Text in" not in sent["en"]
    assert sent["pt"].endswith("\n\nComeçamos mais tarde.")
    assert sent["es"].endswith("\n\nTexto en inglés:\n\nWe begin later.")
    assert sent["fr"].endswith("\n\nTexte en anglais :\n\nWe begin later.")


async def test_language_of_an_announcement_can_be_chosen(hall: Hall) -> None:
    preview = await announced(hall, "Empezamos más tarde.")
    await hall.press(ORGANISER, preview.button(ChooseLanguage), chat=DESK, on=88)
    choice = await hall.only(DESK)
    assert choice.labels == ["English", "Spanish", "Portuguese", "French", "Back"]
    await hall.press(ORGANISER, choice.data("Spanish"), chat=DESK, on=88)
    shown = await hall.only(DESK)
    assert shown.labels[:5] == ["(EN)", "• ES", "(PT)", "(FR)", "Change language: Spanish"]
    await hall.start(ORGANISER, 1)
    sent = await contents(hall)
    assert "Texto en español" not in sent["es"]
    assert "Text in Spanish:\n\nEmpezamos" in sent["en"]


async def test_language_that_has_a_version_cannot_be_that_of_the_original(hall: Hall) -> None:
    await announced(hall)
    await write(hall, "pt", "Começamos.")
    await hall.press(ORGANISER, ChooseLanguage(1), chat=DESK, on=88)
    assert (await hall.only(DESK)).labels == ["English", "Spanish", "French", "Back"]
    await hall.press(ORGANISER, SetLanguage(1, "pt"), chat=DESK, on=88)
    assert await hall.value("SELECT language FROM broadcasts") == "en"


async def test_answer_has_versions_for_followers_and_for_whoever_asked(hall: Hall) -> None:
    await answered(hall)
    shown = await write(hall, "es", "No hay definición.", by=MODERATOR)
    assert "No hay definición." in shown.plain
    await hall.start(MODERATOR, 1, on=88)
    said = await hall.said()
    assert "No hay definición." in next(one for one in said if one.chat_id == SPANISH).plain
    sent = await contents(hall)
    assert sent["es"].endswith("No hay definición.")
    assert sent["en"].endswith("Answer\nThere is no definition.")
    assert sent["fr"].endswith("Texte en anglais :\n\nThere is no definition.")


async def test_slides_have_no_versions(hall: Hall) -> None:
    await hall.write(ORGANISER, f"/slides verdelho {LINK} es", chat=DESK)
    preview = await hall.only(DESK)
    assert preview.labels[1:5] == ["• EN", "ES", "PT", "FR"]
    assert not preview.offers(ChooseLanguage)
    for button in (WriteVersion(1, "pt"), ChooseLanguage(1), SetLanguage(1, "pt")):
        await hall.press(ORGANISER, button, chat=DESK)
        assert await hall.said() == []


@pytest.mark.parametrize(
    "button", [WriteVersion(1, "pt"), AddToVersion(1, "pt"), ChooseLanguage(1), SetLanguage(1, "pt")]
)
async def test_versions_of_an_announcement_are_for_organisers(hall: Hall, button: Any) -> None:
    await announced(hall)
    toast = await hall.press(MODERATOR, button, chat=DESK)
    assert toast.text == say("en", "desk-organisers-only")
    assert await hall.said() == []


async def test_reply_of_a_moderator_to_the_request_for_a_version_is_not_taken(hall: Hall) -> None:
    await announced(hall)
    await hall.press(ORGANISER, WriteVersion(1, "pt"), chat=DESK)
    await hall.said()
    asked = await hall.sent(Subject.VERSION, 1)
    await hall.reply(MODERATOR, asked, "Oi")
    assert (await hall.only(DESK)).text == say("en", "desk-organisers-only")
    assert await hall.value("SELECT text FROM broadcast_versions") is None


@pytest.mark.parametrize(
    ("text", "key"), [("👍", "announcement-empty"), ("x" * 8001, "announcement-too-long")]
)
async def test_version_that_cannot_be_sent_is_refused_with_its_reason(
    hall: Hall, text: str, key: str
) -> None:
    await announced(hall)
    shown = await write(hall, "pt", text)
    assert shown.text == say("en", key, length=8001, limit=8000)
    assert await hall.value("SELECT text FROM broadcast_versions") is None


@pytest.mark.parametrize("decision", [StartBroadcast, CancelBroadcast])
async def test_version_for_a_started_broadcast_comes_too_late(hall: Hall, decision: Any) -> None:
    await hall.press(FOLLOWER, "fol:law")
    await hall.said()
    preview = await announced(hall)
    await hall.press(ORGANISER, WriteVersion(1, "pt"), chat=DESK)
    await hall.press(ORGANISER, preview.button(decision), chat=DESK)
    await hall.said()
    asked = await hall.sent(Subject.VERSION, 1)
    await hall.reply(ORGANISER, asked, "Tarde demais.")
    note = await hall.only(DESK)
    assert note.plain.startswith("This text was not used. Person 900 ")
    assert "Tarde" not in str(await hall.rows("SELECT * FROM broadcast_versions"))
    for late in (WriteVersion(1, "pt"), AddToVersion(1, "pt"), ChooseLanguage(1), SetLanguage(1, "pt")):
        toast = await hall.press(ORGANISER, late, chat=DESK)
        assert toast.text.startswith("Somebody was faster. Person 900 ")
        await hall.said()


async def test_long_text_can_be_added_to(hall: Hall) -> None:
    first, more = "One. " * 700, "Two. " * 700
    preview = await announced(hall, first.strip())
    assert preview.offers(AddToVersion)
    await hall.press(ORGANISER, preview.button(AddToVersion), chat=DESK, on=88)
    await hall.said()
    asked = await hall.sent(Subject.VERSION_ADDITION, 1)
    await hall.reply(ORGANISER, asked, more)
    _, shown = await hall.said(DESK)
    assert "It goes out in 2 messages." in shown.plain
    assert await hall.value("SELECT text FROM broadcasts") == f"{first.strip()}\n\n{more.strip()}"


async def test_every_page_of_a_long_text_can_be_read_in_the_desk(hall: Hall) -> None:
    text = " ".join(f"Sentence {number}." for number in range(500))
    preview = await announced(hall, text)
    pages = [button for button in preview.labels if button.removeprefix("• ").isdigit()]
    seen = ""
    for page in range(len(pages)):
        await hall.press(ORGANISER, Preview(1, "en", page), chat=DESK, on=88)
        shown = await hall.only(DESK)
        assert f"• {page + 1}" in shown.labels
        seen += f" {shown.plain}"
    assert all(f"Sentence {number}." in seen for number in range(500))


async def test_request_of_an_anonymous_administrator_names_nobody(hall: Hall) -> None:
    await announced(hall)
    await hall.run("UPDATE people SET anonymous_administrator = 1 WHERE telegram_id = :id", id=ORGANISER)
    await hall.press(ORGANISER, WriteVersion(1, "pt"), chat=DESK)
    request = await hall.only(DESK)
    assert request.text == say("en", "version-write-unnamed", language="Portuguese")
    assert "reply_markup" not in request.fields


async def test_asker_is_not_told_of_a_language(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await hall.write(MODERATOR, f"/answer {number} Sí.", chat=DESK)
    draft = await hall.last(DESK)
    await hall.press(MODERATOR, draft.data("Send to the asker"), chat=DESK)
    assert "inglés" not in (await hall.only(SPANISH)).plain
    assert await hall.said(ASKER) == []
