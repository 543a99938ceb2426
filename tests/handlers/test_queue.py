"""Which seminar a command means, and opening and closing seminars for questions."""

import pytest

from handlers.callbacks.board import BringBoard
from handlers.callbacks.broadcasts import ChooseSeminar, ListCandidates
from handlers.callbacks.desk import Approve, CloseQuestions, ListSeminars, OpenQuestions, SendCard
from handlers.callbacks.press import Press
from handlers.words import label, say
from storage.subjects import Subject
from tests.handlers.conftest import DESK, LISTED, MODERATOR, ORGANISER, Hall


async def test_queue_asks_for_the_seminar_with_buttons(hall: Hall) -> None:
    await hall.write(MODERATOR, "/queue", chat=DESK)
    said = await hall.only(DESK)
    assert said.text == say("en", "choose-seminar")
    assert said.labels == ["The past", "Legislation", "Cooperation"]
    await hall.press(MODERATOR, said.data("Legislation"), chat=DESK, on=70)
    assert (await hall.only(DESK)).plain == "Nothing to decide · Legislation"


async def test_card_that_is_brought_back_takes_the_buttons_off_the_older_one(hall: Hall) -> None:
    number = await hall.asked()
    older = await hall.sent(Subject.CARD, number)
    await hall.press(MODERATOR, SendCard(number), chat=DESK)
    before, card = await hall.said(DESK)
    assert (before.edits, before.text, before.buttons) == (
        older,
        say("en", "card-moved", number=f"{number}"),
        [],
    )
    assert card.offers(Approve)
    await hall.reply(MODERATOR, older, "It can still be answered by a reply.")
    assert "Answer to question" in (await hall.only(DESK)).plain


async def test_card_that_is_brought_back_shows_what_was_decided_before_it_is_sent(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, SendCard(number), chat=DESK)
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    assert not any(one.offers(Approve) for one in await hall.said(DESK))


@pytest.mark.parametrize("command", ["/queue", "/open", "/close"])
async def test_unknown_seminar_is_said_with_those_there_are(hall: Hall, command: str) -> None:
    await hall.write(ORGANISER, f"{command} lawn <b>", chat=DESK)
    said = await hall.only(DESK)
    assert said.text == say("en", "seminar-unknown", name="lawn <b>", ids="past\nlaw\ntalks")


@pytest.mark.parametrize("command", ["/queue", "/open", "/close"])
async def test_commands_about_seminars_need_a_programme(hall: Hall, command: str) -> None:
    await hall.run("UPDATE seminars SET retired = 1")
    await hall.write(ORGANISER, command, chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "desk-no-programme")


async def test_only_seminar_needs_no_name(hall: Hall) -> None:
    await hall.run("UPDATE seminars SET retired = id <> 'law'")
    await hall.write(ORGANISER, "/close", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "closed", seminar="Legislation")


@pytest.mark.parametrize(
    ("command", "changed", "already", "state"),
    [("/close law", "closed", "closed-already", 0), ("/open past", "opened", "opened-already", 1)],
)
async def test_opening_and_closing_by_command(
    hall: Hall, command: str, changed: str, already: str, state: int
) -> None:
    seminar, title = command.split()[1], {"law": "Legislation", "past": "The past"}[command.split()[1]]
    await hall.write(ORGANISER, command, chat=DESK)
    assert (await hall.only(DESK)).text == say("en", changed, seminar=title)
    assert await hall.value("SELECT open FROM seminars WHERE id = :id", id=seminar) == state
    await hall.write(LISTED, command, chat=DESK)
    assert (await hall.only(DESK)).text == say("en", already, seminar=title)


async def test_opening_and_closing_by_buttons(hall: Hall) -> None:
    for command, kind, key in (
        ("/close", CloseQuestions, "closed"),
        ("/open", OpenQuestions, "opened"),
    ):
        await hall.write(ORGANISER, command, chat=DESK)
        choice = await hall.only(DESK)
        assert choice.offers(kind)
        await hall.press(ORGANISER, choice.data("Legislation"), chat=DESK)
        assert (await hall.only(DESK)).text == say("en", key, seminar="Legislation")


@pytest.mark.parametrize("button", [BringBoard("gone"), OpenQuestions("gone"), CloseQuestions("gone")])
async def test_button_of_a_seminar_that_is_gone_says_so(hall: Hall, button: Press) -> None:
    toast = await hall.press(ORGANISER, button, chat=DESK)
    assert (toast.text, toast.alert) == (label("en", "seminar-gone"), True)
    assert await hall.said() == []


@pytest.mark.parametrize(
    "command",
    ["/open law", "/close law", "/slides seger https://example.org/a", "/announce Hello", "/language"],
)
async def test_commands_of_organisers_are_refused_kindly_to_members(hall: Hall, command: str) -> None:
    await hall.write(MODERATOR, command, chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "desk-organisers-only")
    assert await hall.value("SELECT open FROM seminars WHERE id = 'law'") == 1
    assert await hall.rows("SELECT * FROM broadcasts") == []


@pytest.mark.parametrize("data", ["opn:past", "cls:law", "for:1:law", "dlang:fr"])
async def test_buttons_of_organisers_are_refused_kindly_to_members(hall: Hall, data: str) -> None:
    toast = await hall.press(MODERATOR, data, chat=DESK)
    assert (toast.text, toast.alert) == (label("en", "desk-organisers-only"), True)
    assert await hall.said() == []


async def test_organiser_of_the_settings_may_do_what_administrators_may(hall: Hall) -> None:
    await hall.write(LISTED, "/announce Hello", chat=DESK)
    assert (await hall.only(DESK)).labels
    await hall.press(LISTED, "cls:law", chat=DESK)
    assert await hall.value("SELECT open FROM seminars WHERE id = 'law'") == 0


async def test_desk_can_be_spoken_to_in_another_language(hall: Hall) -> None:
    await hall.write(ORGANISER, "/language", chat=DESK)
    await hall.press(ORGANISER, (await hall.only(DESK)).data("Español"), chat=DESK)
    assert (await hall.only(DESK)).text == say("es", "desk-language-chosen")
    await hall.write(MODERATOR, "/help", chat=DESK)
    assert (await hall.only(DESK)).text == say("es", "desk-help")


@pytest.mark.parametrize("command", ["/help", "/start", "/help@askdesk_bot", "/help@Askdesk_Bot"])
async def test_help_lists_what_the_desk_can_do(hall: Hall, command: str) -> None:
    await hall.write(MODERATOR, command, chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "desk-help")


@pytest.mark.parametrize("command", ["/nonsense", "/ask", "/nonsense@askdesk_bot"])
async def test_unknown_command_in_the_desk_gets_help(hall: Hall, command: str) -> None:
    await hall.write(MODERATOR, command, chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "command-unknown")


@pytest.mark.parametrize("command", ["/approve@other_bot 1", "/help@other_bot", "/nonsense@other_bot"])
async def test_command_for_another_bot_is_left_alone(hall: Hall, command: str) -> None:
    await hall.asked()
    await hall.write(MODERATOR, command, chat=DESK)
    assert await hall.said() == []
    assert await hall.value("SELECT state FROM questions") == "pending"


async def test_talk_among_moderators_is_left_alone(hall: Hall) -> None:
    await hall.write(MODERATOR, "What do you think?", chat=DESK)
    await hall.edit(MODERATOR, 9, "And what now?", chat=DESK)
    await hall.take(message={**hall.message(MODERATOR, DESK), "photo": []})
    assert await hall.said() == []


async def load_seminars(hall: Hall, count: int) -> None:
    """Load a programme in which seger speaks in every seminar."""
    lines = [f"- {{id: s{number}, title: Seminar {number}, speakers: [seger]}}" for number in range(count)]
    start = "series: {title: S, organisers: [{name: O}], timezone: UTC}\n"
    start += "speakers: [{id: seger, name: Alexander Seger}]\nseminars:\n"
    await hall.load(start + "\n".join(lines))


@pytest.mark.parametrize(
    ("command", "last"),
    [
        ("/queue", BringBoard("s19")),
        ("/open", OpenQuestions("s19")),
        ("/close", CloseQuestions("s19")),
        ("/announce Hello", ChooseSeminar(1, "s19")),
        ("/slides seger https://example.org/a", ChooseSeminar(1, "s19")),
    ],
)
async def test_every_seminar_can_be_chosen_from_a_long_list(hall: Hall, command: str, last: Press) -> None:
    await load_seminars(hall, 20)
    await hall.write(ORGANISER, command, chat=DESK)
    shown = [await hall.only(DESK)]
    while "Next →" in shown[-1].labels:
        await hall.press(ORGANISER, shown[-1].data("Next"), chat=DESK)
        shown.append(await hall.only(DESK))
    titles = [text for page in shown for text in page.labels if text.startswith("Seminar ")]
    assert titles == [f"Seminar {i}" for i in range(20)]
    assert {page.text for page in shown} == {say("en", "choose-seminar")}
    assert shown[-1].data("Seminar 19") == last.pack()


async def test_page_of_seminars_for_a_command_that_does_not_exist_is_out_of_date(hall: Hall) -> None:
    toast = await hall.press(MODERATOR, ListSeminars("sing", 0), chat=DESK)
    assert toast.text == label("en", "press-outdated")
    assert await hall.said() == []


async def test_page_of_seminars_for_a_broadcast_that_was_started_shows_what_became_of_it(hall: Hall) -> None:
    await hall.write(ORGANISER, "/announce law Hello", chat=DESK)
    await hall.press(ORGANISER, "drop:1", chat=DESK)
    await hall.said()
    toast = await hall.press(ORGANISER, ListCandidates(1, 0), chat=DESK)
    assert toast.alert
    assert "Cancelled by" in (await hall.only(DESK)).plain
    toast = await hall.press(ORGANISER, ListCandidates(9, 0), chat=DESK)
    assert toast.text == label("en", "press-outdated")


async def test_ids_of_two_hundred_seminars_fit_a_message(hall: Hall) -> None:
    lines = [f"- {{id: a-very-long-id-{number:03}, title: T}}" for number in range(200)]
    await hall.load(
        "series: {title: S, organisers: [{name: O}], timezone: UTC}\nseminars:\n" + "\n".join(lines)
    )
    await hall.write(ORGANISER, "/close nothing", chat=DESK)
    assert len((await hall.only(DESK)).plain) <= 4096
