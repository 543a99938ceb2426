"""The first contact: links, languages, help, and what is neither a command nor a question."""

import pytest

from handlers.callbacks.press import LIMIT
from handlers.callbacks.private import Ask, AskTo, SetLanguage, ShowSeminar, ShowSeminars
from handlers.words import label, say
from storage.outbox import Lane
from tests.handlers.conftest import ASKER, DESK, FRENCH, MODERATOR, PORTUGUESE, SPANISH, Hall


async def test_start_shows_the_list_of_seminars(hall: Hall) -> None:
    await hall.write(ASKER, "/start")
    said = await hall.only(ASKER)
    assert said.plain.startswith("Law and networks\nThe Institute")
    assert said.labels == ["The past", "Legislation", "Cooperation"]
    assert said.lane is Lane.REPLY


async def test_start_shows_the_only_seminar_at_once(hall: Hall) -> None:
    await hall.run("UPDATE seminars SET retired = id <> 'law'")
    await hall.write(ASKER, "/start")
    assert (await hall.only(ASKER)).plain.startswith("Legislation")


async def test_start_before_there_is_a_programme_says_to_come_back(bare_hall: Hall) -> None:
    await bare_hall.write(ASKER, "/start")
    said = await bare_hall.only(ASKER)
    assert (said.text, said.buttons) == (say("en", "seminars-none"), [])


async def test_link_of_a_seminar_opens_its_page(hall: Hall) -> None:
    await hall.write(ASKER, "/start law")
    said = await hall.only(ASKER)
    assert said.plain.startswith("Legislation")
    assert said.offers(Ask)


async def test_link_of_a_speaker_asks_for_the_question_to_them(hall: Hall) -> None:
    await hall.write(ASKER, "/start law_verdelho")
    assert "Your question to Pedro Verdelho" in (await hall.only(ASKER)).plain
    await hall.write(ASKER, "What is cyberspace?")
    await hall.press(ASKER, "sig:anonymous")
    assert "To: Pedro Verdelho" in (await hall.last(ASKER)).plain


async def test_link_of_a_speaker_shows_the_page_when_questions_are_closed(hall: Hall) -> None:
    await hall.open_only()
    await hall.write(ASKER, "/start law_verdelho")
    assert "Questions are closed." in (await hall.only(ASKER)).plain


async def test_link_of_an_unknown_speaker_opens_the_seminar(hall: Hall) -> None:
    await hall.write(ASKER, "/start law_nobody")
    assert (await hall.only(ASKER)).plain.startswith("Legislation")


@pytest.mark.parametrize(
    "payload",
    [
        "nothing",
        "x" * 64,
        "_",
        "law-seger",
        "' OR 1=1 --",
        "<b>law</b>",
        "\ud800law",
        "law\x00",
        "🎓",
        "{law}",
    ],
)
async def test_link_that_leads_nowhere_shows_the_seminars_there_are(hall: Hall, payload: str) -> None:
    await hall.run("UPDATE seminars SET retired = 1 WHERE id = 'law'")
    await hall.write(ASKER, f"/start {payload}")
    told, seminars = await hall.said(ASKER)
    assert told.text == say("en", "start-unknown")
    assert seminars.labels == ["The past", "Cooperation"]


async def test_link_of_a_retired_seminar_shows_the_seminars_there_are(hall: Hall) -> None:
    await hall.run("UPDATE seminars SET retired = 1 WHERE id = 'law'")
    await hall.write(ASKER, "/start law_seger")
    assert (await hall.said(ASKER))[0].text == say("en", "start-unknown")


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("en", "en"),
        ("es", "es"),
        ("es-419", "es"),
        ("pt-br", "pt"),
        ("PT_BR", "pt"),
        ("fr", "fr"),
        ("de", "en"),
        ("zz-unknown", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
async def test_bot_speaks_the_language_of_the_persons_telegram(
    hall: Hall, code: str | None, language: str
) -> None:
    hall.users[ASKER] = {"language_code": code}
    await hall.write(ASKER, "/help")
    assert (await hall.only(ASKER)).text == say(language, "help")


async def test_bot_follows_a_change_of_telegrams_language(hall: Hall) -> None:
    await hall.write(ASKER, "/help")
    hall.users[ASKER] = {"language_code": "fr"}
    await hall.write(ASKER, "/help")
    assert (await hall.last(ASKER)).text == say("fr", "help")


async def test_chosen_language_stays_though_telegram_says_another(hall: Hall) -> None:
    await hall.write(SPANISH, "/language")
    offer = await hall.only(SPANISH)
    assert offer.labels == ["English", "Español", "Português", "Français"]
    await hall.press(SPANISH, offer.data("Français"))
    assert (await hall.only(SPANISH)).text == say("fr", "language-chosen")
    await hall.write(SPANISH, "/help")
    assert (await hall.only(SPANISH)).text == say("fr", "help")


async def test_language_that_does_not_exist_is_not_taken(hall: Hall) -> None:
    toast = await hall.press(FRENCH, SetLanguage("xx"))
    assert toast.text == label("fr", "press-outdated")
    assert await hall.said(FRENCH) == []


async def test_unknown_command_gets_help(hall: Hall) -> None:
    await hall.write(PORTUGUESE, "/approve 1")
    assert (await hall.only(PORTUGUESE)).text == say("pt", "command-unknown")


MEDIA = {
    "photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}],
    "voice": {"file_id": "f", "file_unique_id": "u", "duration": 1},
    "video": {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1, "duration": 1},
    "video_note": {"file_id": "f", "file_unique_id": "u", "length": 1, "duration": 1},
    "audio": {"file_id": "f", "file_unique_id": "u", "duration": 1},
    "document": {"file_id": "f", "file_unique_id": "u", "file_name": "programme.yaml"},
    "sticker": {
        "file_id": "f",
        "file_unique_id": "u",
        "width": 1,
        "height": 1,
        "is_animated": False,
        "is_video": False,
        "type": "regular",
    },
    "animation": {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1, "duration": 1},
    "contact": {"phone_number": "1", "first_name": "P"},
    "location": {"longitude": 1.0, "latitude": 1.0},
    "dice": {"value": 1, "emoji": "🎲"},
}


@pytest.mark.parametrize("kind", MEDIA)
async def test_media_is_answered_with_what_the_bot_can_carry(hall: Hall, kind: str) -> None:
    await hall.take(message={**hall.message(ASKER), kind: MEDIA[kind]})
    assert (await hall.only(ASKER)).text == say("en", "media-instead-of-text")


async def test_picture_with_a_caption_in_a_dialogue_keeps_the_dialogue(hall: Hall) -> None:
    await hall.preview(ASKER)
    await hall.take(message={**hall.message(ASKER), "photo": MEDIA["photo"], "caption": "Look"})
    assert (await hall.last(ASKER)).text == say("en", "media-instead-of-text")
    assert await hall.value("SELECT draft FROM dialogues") == "What is cyberspace?"


async def test_service_message_in_private_is_no_message_to_answer(hall: Hall) -> None:
    pinned = {**hall.message(ASKER), "text": "…"}
    await hall.take(message={**hall.message(ASKER), "pinned_message": pinned})
    assert await hall.said() == []


@pytest.mark.parametrize(
    "data",
    [
        ":",
        "garbage",
        "sem",
        "sem:",
        "sem:law:extra",
        "list:-1",
        "list:x",
        "list:9999999999999999999",
        "list:١",
        "to:law",
        "send:",
        "sig:everybody:else",
        "sem:\ud800",
        "sem:é",
        "x" * 1000,
        "ok:1;DROP TABLE people",
        "\x00",
    ],
)
async def test_button_with_nonsense_is_answered_and_changes_nothing(hall: Hall, data: str) -> None:
    toast = await hall.press(ASKER, data)
    assert toast.text == label("en", "press-outdated")
    assert await hall.said() == []


@pytest.mark.parametrize("press", [ShowSeminar("gone"), Ask("gone"), AskTo("gone", None)])
async def test_button_of_a_seminar_that_is_gone_says_so_and_shows_the_others(
    hall: Hall, press: ShowSeminar
) -> None:
    toast = await hall.press(SPANISH, press)
    assert (toast.text, toast.alert) == (label("es", "seminar-gone"), True)
    assert (await hall.only(SPANISH)).offers(ShowSeminar)


async def test_page_beyond_the_list_shows_the_last_one(hall: Hall) -> None:
    await hall.press(ASKER, ShowSeminars(999))
    assert len((await hall.only(ASKER)).labels) == 3


@pytest.mark.parametrize(
    "data",
    ["ok:1", "why:1:pending", "dec:1:unclear:pending", "ans:1", "tell:1:1", "all:1:1", "cls:law", "go:1:1"],
)
async def test_button_of_the_desk_does_nothing_in_private(hall: Hall, data: str) -> None:
    await hall.ask(ASKER)
    await hall.said()
    for user in (ASKER, MODERATOR):
        assert (await hall.press(user, data)).text == ""
    assert await hall.said() == []
    assert await hall.value("SELECT state FROM questions") == "pending"
    assert await hall.value("SELECT open FROM seminars WHERE id = 'law'") == 1


@pytest.mark.parametrize("data", ["list:0", "sem:law", "fol:law", "ask:law", "send:1", "no", "lang:fr"])
async def test_button_of_a_participant_does_nothing_in_the_desk(hall: Hall, data: str) -> None:
    assert (await hall.press(MODERATOR, data, chat=DESK)).text == ""
    assert await hall.said() == []


async def test_press_without_a_message_is_answered(hall: Hall) -> None:
    press = hall.pressed(ASKER, "sem:law")
    del press["message"]
    await hall.take(callback_query={**press, "inline_message_id": "x"})
    assert [toast.press_id for toast in hall.toasts] == [press["id"]]


async def test_press_on_a_message_out_of_reach_is_taken_like_any_other(hall: Hall) -> None:
    press = hall.pressed(ASKER, ShowSeminar("law"))
    press["message"] = {"chat": press["message"]["chat"], "message_id": 5, "date": 0}
    await hall.take(callback_query=press)
    assert (await hall.only(ASKER)).plain.startswith("Legislation")


def test_buttons_fit_into_what_telegram_carries() -> None:
    longest = "a" * 20  # an id of the programme
    assert len(AskTo(longest, longest).pack()) <= LIMIT
