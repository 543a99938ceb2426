"""/stats in the desk: who gets it, of which seminar, and that it tells of no person."""

import subprocess
import sys

import pytest

from handlers.callbacks.desk import Approve
from handlers.callbacks.statistics import ListForStatistics, ShowStatistics
from handlers.messages import without_tags
from handlers.statistics.png import png
from handlers.words import label, say
from tests.handlers.conftest import (
    ASKER,
    DESK,
    ELSEWHERE,
    FRENCH,
    LISTED,
    MODERATOR,
    ORGANISER,
    SPANISH,
    STRANGER,
    Hall,
    Said,
)


def caption_of(said: Said) -> str:
    return without_tags(said.fields["caption"])


async def test_moderator_gets_a_picture_with_the_same_as_text(hall: Hall) -> None:
    await hall.asked(SPANISH)
    number = await hall.asked(FRENCH, "Qu’est-ce que le cyberespace ?")
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    await hall.said()
    message = await hall.write(MODERATOR, "/stats LAW", chat=DESK)
    said = await hall.only(DESK)
    assert (said.method, said.fields["parse_mode"]) == ("sendPhoto", "HTML")
    assert said.fields["reply_parameters"]["message_id"] == message
    assert png(said.fields["svg"]).startswith(b"\x89PNG")
    assert caption_of(said).startswith("Legislation\n")
    assert "Questions: 2\n" in caption_of(said)
    assert "Waiting: 1, Approved: 1, Answered: 0, Declined: 0, Joined: 0" in caption_of(said)


@pytest.mark.parametrize("who", [MODERATOR, ORGANISER, LISTED])
async def test_every_member_of_the_desk_may_see_it(hall: Hall, who: int) -> None:
    await hall.write(who, "/stats law", chat=DESK)
    assert (await hall.only(DESK)).method == "sendPhoto"


async def test_anonymous_administrator_may_see_it(hall: Hall) -> None:
    await hall.command_anonymously("/stats law")
    assert (await hall.only(DESK)).method == "sendPhoto"


async def test_other_groups_and_private_chats_get_no_numbers(hall: Hall) -> None:
    await hall.asked()
    await hall.write(STRANGER, "/stats law", chat=ELSEWHERE)
    await hall.write(ASKER, "/stats law")
    assert [said.method for said in await hall.said()] == ["sendMessage", "sendMessage"]


async def test_seminar_or_all_of_them_are_chosen_with_buttons(hall: Hall) -> None:
    await hall.asked()
    await hall.asked(SPANISH)
    await hall.run("UPDATE questions SET seminar_id = 'talks' WHERE id = 1")
    await hall.run("UPDATE questions SET seminar_id = 'past' WHERE id = 2")
    await hall.write(MODERATOR, "/stats", chat=DESK)
    choice = await hall.only(DESK)
    assert choice.text == say("en", "choose-seminar")
    assert choice.labels == ["All seminars", "The past", "Legislation", "Cooperation"]
    await hall.press(MODERATOR, choice.data("Legislation"), chat=DESK, on=70)
    law = await hall.only(DESK)
    assert caption_of(law).startswith("Legislation\n")
    assert label("en", "statistics-none") in caption_of(law)
    assert law.fields["reply_parameters"]["message_id"] == 70
    await hall.press(MODERATOR, choice.data("All seminars"), chat=DESK, on=70)
    assert "Questions: 2\n" in caption_of(await hall.only(DESK))


async def test_only_seminar_with_questions_is_meant_unless_another_is_named(hall: Hall) -> None:
    await hall.asked()
    await hall.run("UPDATE questions SET seminar_id = 'talks', state = 'declined'")
    await hall.write(MODERATOR, "/stats", chat=DESK)
    assert caption_of(await hall.only(DESK)).startswith("Cooperation\n")
    await hall.write(MODERATOR, "/stats law", chat=DESK)
    assert caption_of(await hall.only(DESK)).startswith("Legislation\n")


async def test_seminar_is_asked_for_while_there_are_no_questions(hall: Hall) -> None:
    await hall.write(MODERATOR, "/stats", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "choose-seminar")


async def test_many_seminars_have_pages(hall: Hall) -> None:
    for place in range(20):
        await hall.run(
            "INSERT INTO seminars (id, position, title, open) VALUES (:id, :place, :title, 0)",
            id=f"more-{place}",
            place=10 + place,
            title=f'{{"": "More {place}"}}',
        )
    await hall.write(MODERATOR, "/stats", chat=DESK)
    choice = await hall.only(DESK)
    await hall.press(MODERATOR, choice.button(ListForStatistics), chat=DESK, on=70)
    second = await hall.only(DESK)
    assert second.edits == 70
    assert second.labels[0] == "All seminars"
    assert "More 5" in second.labels


async def test_only_seminar_needs_no_choice(hall: Hall) -> None:
    await hall.run("UPDATE seminars SET retired = id <> 'law'")
    await hall.write(MODERATOR, "/stats", chat=DESK)
    assert caption_of(await hall.only(DESK)).startswith("Legislation\n")


async def test_unknown_seminar_is_said_with_those_there_are(hall: Hall) -> None:
    await hall.write(MODERATOR, "/stats lawn <b>", chat=DESK)
    assert (await hall.only(DESK)).text == say(
        "en", "seminar-unknown", name="lawn <b>", ids="past\nlaw\ntalks"
    )


async def test_button_of_a_seminar_that_is_gone_says_so(hall: Hall) -> None:
    await hall.run("UPDATE seminars SET retired = 1 WHERE id = 'law'")
    toast = await hall.press(MODERATOR, ShowStatistics("law"), chat=DESK)
    assert toast.text == label("en", "seminar-gone")
    assert await hall.said() == []


@pytest.mark.parametrize("asking", ["/stats", "/stats law"])
async def test_without_a_programme_it_says_what_is_missing(hall: Hall, asking: str) -> None:
    await hall.run("UPDATE seminars SET retired = 1")
    await hall.write(MODERATOR, asking, chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "desk-no-programme")


async def test_it_is_in_the_language_of_the_desk_and_the_time_of_the_series(hall: Hall) -> None:
    await hall.run("UPDATE desk SET language = 'fr'")
    await hall.asked()
    await hall.run("UPDATE series SET timezone = 'America/Costa_Rica'")
    await hall.run("UPDATE questions SET asked_at = 1595257500000")  # 2020-07-20 15:05 UTC
    await hall.write(MODERATOR, "/stats law", chat=DESK)
    said = await hall.only(DESK)
    assert "Questions par minute\n20 juil. – 09:05\u00a0: 1\n" in caption_of(said)
    assert "Questions par minute" in said.fields["svg"]


async def test_nobody_can_be_told_from_it(hall: Hall) -> None:
    """That two questions are one person's would tell who asked the anonymous one."""

    async def counted(second: int) -> list[str]:
        await hall.run("DELETE FROM question_changes")
        await hall.run("DELETE FROM questions")
        for asker, text in ((ASKER, "First?"), (second, "Second?")):
            await hall.run("UPDATE questions SET asked_at = 0")
            await hall.asked(asker, text)
        await hall.run("UPDATE questions SET asked_at = 1595257500000")
        await hall.write(MODERATOR, "/stats law", chat=DESK)
        said = await hall.only(DESK)
        assert f"Person {ASKER}" not in said.fields["svg"] + said.fields["caption"]
        return [line for line in caption_of(said).split("\n") if "As of" not in line]

    assert await counted(ASKER) == await counted(FRENCH)


def test_what_draws_is_not_loaded_before_the_first_picture() -> None:
    code = "import handlers, sys; sys.exit(bool({'jinja2', 'resvg_py'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
