"""Slides and announcements: previewed in each language, sent to every follower, or cancelled."""

import pytest

from handlers.callbacks.broadcasts import CancelBroadcast, ChooseSeminar, Preview, StartBroadcast
from handlers.words import label, say
from storage import subjects
from storage.subjects import Subject
from tests.handlers.conftest import (
    DESK,
    FOLLOWER,
    FRENCH,
    MODERATOR,
    ORGANISER,
    PORTUGUESE,
    SPANISH,
    Hall,
    Said,
    change_of_member,
)

LINK = "https://example.org/slides.pdf"


async def ordered(hall: Hall, command: str) -> Said:
    """Write a command as an organiser; return what the desk is told."""
    await hall.write(ORGANISER, command, chat=DESK)
    return await hall.only(DESK)


async def test_slides_are_previewed_with_the_number_of_recipients(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    await hall.said()
    said = await ordered(hall, f"/slides verdelho {LINK} es")
    heading, letter = said.text.split("\n\n")
    assert heading == say("en", "broadcast-preview", followers="few")
    assert letter == say(
        "en", "letter-presentation", seminar="Legislation", speaker="Pedro Verdelho", language="Spanish"
    )
    link = said.buttons[0]
    assert (link["text"], link["url"]) == ("Open the slides", LINK)
    assert said.labels[1:] == ["• EN", "ES", "PT", "FR", "Send to fewer than 5 followers", "Cancel"]


@pytest.mark.parametrize("name", ["verdelho", "Verdelho", "Pedro Verdelho", "pedro", "VÉRDELHO"])
async def test_speaker_is_known_by_id_or_name(hall: Hall, name: str) -> None:
    said = await ordered(hall, f"/slides {name} {LINK}")
    assert "the slides of Pedro Verdelho (English)" in said.plain


@pytest.mark.parametrize("name", ["Dr. Verdelho", "P.V. nobody"])
async def test_speaker_with_dots_in_the_name_is_not_taken_for_the_link(hall: Hall, name: str) -> None:
    said = await ordered(hall, f"/slides {name} {LINK}")
    assert said.text == say("en", "speaker-unknown", words=name)


async def test_several_speakers_that_fit_are_listed(hall: Hall) -> None:
    await hall.run("INSERT INTO speakers (id, position, name) VALUES ('pablo', 9, 'Pablo Vera')")
    said = await ordered(hall, f"/slides P {LINK}")
    names = "verdelho — Pedro Verdelho\npablo — Pablo Vera"
    assert said.text == say("en", "speaker-several", words="P", names=names)


async def test_unknown_speaker_is_said(hall: Hall) -> None:
    said = await ordered(hall, f"/slides <b>Nobody</b> {LINK}")
    assert said.text == say("en", "speaker-unknown", words="<b>Nobody</b>")


@pytest.mark.parametrize("written", ["", "verdelho", LINK, "verdelho slides"])
async def test_slides_with_something_missing_shows_how_it_is_written(hall: Hall, written: str) -> None:
    assert (await ordered(hall, f"/slides {written}")).text == say("en", "usage-slides")


@pytest.mark.parametrize(
    ("link", "key"),
    [
        ("http://example.org/a", "link-scheme"),
        ("ftp://example.org/a", "link-scheme"),
        ("example.org/a", "link-scheme"),
        ("javascript://example.org/a", "link-scheme"),
        ("https://user:secret@example.org/", "link-credentials"),
        ("https://example.org@evil.example/", "link-credentials"),
        ("https://localhost/a", "link-host"),
        ("https://10.0.0.1/a", "link-host"),
        ("https://192.168.1.1/", "link-host"),
        ("https://2130706433/", "link-host"),
        ("https://[::1]/", "link-host"),
        ("https://desk.local/", "link-host"),
        (f"https://example.org/{'x' * 500}", "link-too-long"),
        ('https://example.org/"><b>', "link-characters"),
    ],
)
async def test_link_that_must_not_be_passed_on_is_refused_with_its_reason(
    hall: Hall, link: str, key: str
) -> None:
    assert (await ordered(hall, f"/slides seger {link}")).text == say("en", key)
    assert await hall.rows("SELECT * FROM broadcasts") == []


async def test_link_with_a_space_in_it_is_refused(hall: Hall) -> None:
    said = await ordered(hall, "/slides verdelho https://example.org/my slides.pdf es")
    assert said.text == say("en", "slides-language-unknown", language="slides.pdf es")


@pytest.mark.parametrize("language", ["Spanish", "e", "español", "en,es"])
async def test_language_that_is_no_code_is_said(hall: Hall, language: str) -> None:
    said = await ordered(hall, f"/slides verdelho {LINK} {language}")
    assert said.text == say("en", "slides-language-unknown", language=language)


@pytest.mark.parametrize(("language", "named"), [("qu", "Quechua"), ("xx", "XX")])
async def test_slides_may_be_in_a_language_that_the_bot_does_not_speak(
    hall: Hall, language: str, named: str
) -> None:
    said = await ordered(hall, f"/slides verdelho {LINK} {language}")
    assert f"({named})" in said.plain


async def test_speaker_of_several_seminars_is_asked_for_which(hall: Hall) -> None:
    choice = await ordered(hall, f"/slides seger {LINK}")
    assert choice.text == say("en", "choose-seminar")
    assert choice.labels == ["Legislation", "Cooperation", "Cancel"]
    await hall.press(ORGANISER, choice.data("Cooperation"), chat=DESK)
    assert "Slides · Cooperation" in (await hall.only(DESK)).plain


async def test_seminar_may_stand_in_front(hall: Hall) -> None:
    assert "Slides · Cooperation" in (await ordered(hall, f"/slides talks seger {LINK}")).plain


async def test_slides_need_a_seminar_in_which_the_speaker_speaks(hall: Hall) -> None:
    said = await ordered(hall, f"/slides talks verdelho {LINK}")
    assert said.text == say("en", "no-seminar-for-this")


@pytest.mark.parametrize(
    ("language", "named"), [("en", "English"), ("es", "inglés"), ("pt", "inglês"), ("fr", "anglais")]
)
async def test_preview_shows_the_broadcast_in_each_language(hall: Hall, language: str, named: str) -> None:
    await ordered(hall, f"/slides verdelho {LINK} en")
    await hall.press(MODERATOR, Preview(1, language), chat=DESK, on=77)
    said = await hall.only(DESK)
    assert said.edits == 77
    assert named in said.plain
    assert f"• {language.upper()}" in said.labels


async def test_preview_in_no_language_changes_nothing(hall: Hall) -> None:
    await ordered(hall, "/announce law Hello")
    await hall.press(MODERATOR, Preview(1, "xx"), chat=DESK)
    assert await hall.value("SELECT state FROM broadcasts") == "drafted"


async def test_slides_go_to_every_follower_and_stand_among_the_papers(hall: Hall) -> None:
    for user in (SPANISH, PORTUGUESE, FRENCH, FOLLOWER):
        await hall.press(user, "fol:law")
    await hall.said()
    preview = await ordered(hall, f"/slides verdelho {LINK} PT")
    await hall.press(ORGANISER, preview.button(StartBroadcast), chat=DESK)
    progress = await hall.only(DESK)
    assert progress.subject == Subject.BROADCAST
    assert (
        progress.plain == "The slides of Pedro Verdelho – being sent by Person 900\nFor fewer than 5 people."
    )
    assert progress.labels == ["Pause", "Stop …", "Correct"]
    assert await hall.value("SELECT count(*) FROM deliveries WHERE state = 'waiting'") == 4
    kept = await hall.rows("SELECT * FROM presentations WHERE speaker_id = 'verdelho'")
    assert [(one["language"], one["url"], one["source"]) for one in kept] == [("pt", LINK, "desk")]


@pytest.mark.parametrize(
    ("language", "named", "button"),
    [
        ("en", "Portuguese", "Open the slides"),
        ("es", "portugués", "Abrir las diapositivas"),
        ("pt", "português", "Abrir os slides"),
        ("fr", "portugais", "Ouvrir les diapositives"),
    ],
)
async def test_slides_reach_each_reader_in_their_language(
    hall: Hall, language: str, named: str, button: str
) -> None:
    preview = await ordered(hall, f"/slides verdelho {LINK} pt")
    await hall.press(ORGANISER, preview.button(StartBroadcast), chat=DESK)
    content = await hall.value(
        "SELECT payload FROM broadcast_contents WHERE language = :language", language=language
    )
    assert named in content
    assert f'{{"text":"{button}","url":"{LINK}"}}' in content


async def test_newer_slides_take_the_place_of_the_older_ones(hall: Hall) -> None:
    for link in (LINK, f"{LINK}?2"):
        preview = await ordered(hall, f"/slides law seger {link} es")
        await hall.press(ORGANISER, preview.button(StartBroadcast), chat=DESK)
        await hall.said()
    assert await hall.value("SELECT url FROM presentations WHERE speaker_id = 'seger'") == f"{LINK}?2"


async def test_cancelled_slides_are_sent_to_nobody_and_not_kept(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    await hall.said()
    preview = await ordered(hall, f"/slides verdelho {LINK}")
    await hall.press(ORGANISER, preview.button(CancelBroadcast), chat=DESK)
    assert (await hall.only(DESK)).plain == "Cancelled by Person 900. Nothing was sent."
    assert await hall.rows("SELECT * FROM deliveries") == []
    assert await hall.rows("SELECT * FROM presentations WHERE speaker_id = 'verdelho'") == []


async def test_choice_of_the_seminar_can_be_cancelled(hall: Hall) -> None:
    choice = await ordered(hall, "/announce Hello")
    await hall.press(ORGANISER, choice.button(CancelBroadcast), chat=DESK)
    assert "Nothing was sent." in (await hall.only(DESK)).plain


async def test_announcement_asks_for_the_seminar_among_the_open_ones(hall: Hall) -> None:
    choice = await ordered(hall, "/announce We begin later.")
    assert choice.labels == ["Legislation", "Cooperation", "Cancel"]
    await hall.press(ORGANISER, choice.button(ChooseSeminar), chat=DESK)
    assert "Announcement · Legislation\n\nWe begin later." in (await hall.only(DESK)).plain


async def test_preview_takes_the_place_of_the_choice_and_its_cancel_button(hall: Hall) -> None:
    choice = await ordered(hall, "/announce We begin later.")
    await hall.press(ORGANISER, choice.button(ChooseSeminar), chat=DESK, on=88)
    await hall.said()
    async with hall.database.reading() as tx:
        assert await subjects.find_message(tx, DESK, Subject.BROADCAST, 1) == 88


async def test_announcement_for_the_only_open_seminar_is_previewed_at_once(hall: Hall) -> None:
    await hall.open_only("talks")
    assert "Announcement · Cooperation" in (await ordered(hall, "/announce Hello")).plain


async def test_announcement_may_name_its_seminar_in_front(hall: Hall) -> None:
    said = await ordered(hall, "/announce past Thank you <b>all</b>.\n\nUntil {next} time.")
    assert "Announcement · The past\n\nThank you <b>all</b>.\n\nUntil {next} time." in said.plain


async def test_announcement_may_begin_with_a_word_that_is_an_id_too(hall: Hall) -> None:
    await hall.open_only("law")
    said = await ordered(hall, "/announce Talks begin at ten.")
    assert "Announcement · Legislation\n\nTalks begin at ten." in said.plain


@pytest.mark.parametrize("written", ["", "law", "👍", "law …"])
async def test_announcement_without_words_shows_how_it_is_written(hall: Hall, written: str) -> None:
    assert (await ordered(hall, f"/announce {written}")).text == say("en", "usage-announce")


async def test_too_long_announcement_is_counted(hall: Hall) -> None:
    said = await ordered(hall, f"/announce {'x' * 8001}")
    assert said.text == say("en", "announcement-too-long", length=8001, limit=8000)


async def test_longest_announcement_goes_out_in_several_messages(hall: Hall) -> None:
    preview = await ordered(hall, f"/announce law {'x&' * 4000}")
    assert "x&x&" in preview.plain
    assert "It goes out in 2 messages." in preview.plain
    assert preview.labels[4:8] == ["• 1", "2", "3", "Change language: English"]
    await hall.press(ORGANISER, preview.button(StartBroadcast), chat=DESK)
    parts = await hall.rows("SELECT language, count(*) AS parts FROM broadcast_contents GROUP BY language")
    assert {one["language"]: one["parts"] for one in parts} == dict.fromkeys(("en", "es", "pt", "fr"), 2)


@pytest.mark.parametrize("command", ["/announce Hello", f"/slides verdelho {LINK}"])
async def test_broadcasts_need_a_programme(hall: Hall, command: str) -> None:
    await hall.run("UPDATE seminars SET retired = 1")
    assert (await ordered(hall, command)).text == say("en", "desk-no-programme")


async def test_people_who_block_the_bot_are_not_counted_and_not_addressed(hall: Hall) -> None:
    for user in (SPANISH, FOLLOWER):
        await hall.press(user, "fol:law")
    blocked = change_of_member(hall, SPANISH, "member", "kicked", chat=SPANISH)
    blocked["new_chat_member"]["user"] = hall.user(SPANISH)
    await hall.take(my_chat_member=blocked)
    await hall.said()
    preview = await ordered(hall, "/announce law Hello")
    assert say("en", "broadcast-preview", followers="few") in preview.text
    await hall.press(ORGANISER, preview.button(StartBroadcast), chat=DESK)
    addressed = await hall.rows("SELECT telegram_id FROM deliveries JOIN people ON people.id = person_id")
    assert addressed == [{"telegram_id": FOLLOWER}]


async def test_broadcast_without_followers_is_done_at_once(hall: Hall) -> None:
    preview = await ordered(hall, "/announce law Hello")
    assert say("en", "broadcast-preview", followers=0) in preview.text
    await hall.press(ORGANISER, preview.button(StartBroadcast), chat=DESK)
    assert "The announcement – sent by Person 900\nDelivered: 0 of 0" in (await hall.only(DESK)).plain
    assert await hall.value("SELECT state FROM broadcasts") == "done"


async def test_report_counts_delivered_blocked_and_failed(hall: Hall) -> None:
    for user in (SPANISH, PORTUGUESE, FRENCH, FOLLOWER, 830):
        await hall.press(user, "fol:law")
    await hall.said()
    preview = await ordered(hall, "/announce law Hello")
    await hall.press(ORGANISER, preview.button(StartBroadcast), chat=DESK)
    ends = ("delivered", "delivered", "blocked", "failed", "delivered")
    for delivery, state in enumerate(ends, start=1):
        await hall.run("UPDATE deliveries SET state = :state WHERE id = :id", state=state, id=delivery)
    await hall.run("UPDATE broadcasts SET state = 'done'")
    report = await hall.shown(Subject.BROADCAST, 1)
    assert "Delivered: 3 of 5\nBlocked the bot: 1\nFailed: 1" in report.plain
    assert report.labels == ["Send again to the 1 that failed", "Correct"]


@pytest.mark.parametrize("first", [StartBroadcast, CancelBroadcast])
async def test_second_decision_about_a_broadcast_is_told_and_changes_nothing(
    hall: Hall, first: type[StartBroadcast | CancelBroadcast]
) -> None:
    await hall.press(FOLLOWER, "fol:law")
    preview = await ordered(hall, "/announce law Hello")
    await hall.press(ORGANISER, preview.button(first), chat=DESK)
    await hall.said()
    before = await hall.rows("SELECT * FROM broadcasts")
    for button in (StartBroadcast(1, 0), CancelBroadcast(1), ChooseSeminar(1, "talks"), Preview(1, "es")):
        toast = await hall.press(ORGANISER, button, chat=DESK)
        assert "Person 900" in toast.text
        assert toast.alert
        assert [one.subject for one in await hall.said()] == [Subject.BROADCAST]
    assert await hall.rows("SELECT * FROM broadcasts") == before
    assert await hall.value("SELECT count(*) FROM deliveries") == (first is StartBroadcast)


@pytest.mark.parametrize(
    "button", [Preview(9, "es"), StartBroadcast(9, 0), CancelBroadcast(9), ChooseSeminar(9, "law")]
)
async def test_button_of_no_broadcast_is_out_of_date(hall: Hall, button: Preview) -> None:
    toast = await hall.press(ORGANISER, button, chat=DESK)
    assert toast.text == label("en", "press-outdated")
    assert await hall.said() == []


async def test_broadcast_cannot_start_before_its_seminar_is_chosen(hall: Hall) -> None:
    await ordered(hall, "/announce Hello")
    toast = await hall.press(ORGANISER, StartBroadcast(1, 0), chat=DESK)
    assert toast.text == label("en", "press-outdated")
    assert await hall.value("SELECT state FROM broadcasts") == "drafted"


async def test_seminar_that_is_gone_cannot_be_chosen(hall: Hall) -> None:
    await ordered(hall, "/announce Hello")
    toast = await hall.press(ORGANISER, ChooseSeminar(1, "gone"), chat=DESK)
    assert toast.text == label("en", "seminar-gone")


@pytest.mark.parametrize(
    ("text", "language"),
    [("A sessão começa às duas. Tenham as suas perguntas prontas.", "pt"), ("OK!", "en")],
)
async def test_announcement_is_in_the_language_it_is_written_in_else_in_the_desks(
    hall: Hall, text: str, language: str
) -> None:
    await hall.write(ORGANISER, f"/announce law {text}", chat=DESK)
    assert await hall.value("SELECT language FROM broadcasts") == language
