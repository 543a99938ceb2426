"""Speakers join by a link that works once; organisers see who has joined, and can take access away."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from handlers.callbacks.inviting import AskToRemove, Invite, ListSpeakers, ListToInvite, RemoveAccess, Revoke
from handlers.callbacks.speaker import HandInSlides, ListQuestions
from handlers.words import label, say
from storage.invitations import LIFETIME
from storage.subjects import Subject
from tests.handlers.conftest import DESK, MODERATOR, ORGANISER, STRANGER, Hall, open_hall
from tests.handlers.speaking import ENGLISH, SEGER, VERDELHO, invited, joined

OTHER = 840


async def accounts(hall: Hall) -> list[tuple[str, int]]:
    """Return which speaker is which Telegram user."""
    rows = await hall.rows(
        "SELECT speaker_id, telegram_id FROM speaker_accounts JOIN people ON people.id = person_id"
        " ORDER BY speaker_id"
    )
    return [(row["speaker_id"], row["telegram_id"]) for row in rows]


async def test_organiser_gets_a_link_to_pass_on(hall: Hall) -> None:
    await hall.write(ORGANISER, "/invite seger", chat=DESK)
    said = await hall.only(DESK)
    assert said.plain.startswith("Invitation for Alexander Seger\nhttps://t.me/askdesk_bot?start=INV")
    assert said.subject == Subject.INVITATION
    assert said.labels == ["Revoke"]


@pytest.mark.parametrize("name", ["Verdelho", "pedro", "verdelho"])
async def test_speaker_is_found_as_for_slides(hall: Hall, name: str) -> None:
    await hall.write(ORGANISER, f"/invite {name}", chat=DESK)
    assert (await hall.only(DESK)).plain.startswith("Invitation for Pedro Verdelho")


async def test_nobody_is_invited_when_the_name_is_missing_unknown_or_fits_several(hall: Hall) -> None:
    await hall.run("INSERT INTO speakers (id, position, name) VALUES ('pablo', 9, 'Pablo Vera')")
    names = "verdelho — Pedro Verdelho\npablo — Pablo Vera"
    for words, text in {
        "": say("en", "invite-choose"),
        "Nobody": say("en", "speaker-unknown", words="Nobody"),
        "P": say("en", "speaker-several", words="P", names=names),
    }.items():
        await hall.write(ORGANISER, f"/invite {words}", chat=DESK)
        assert (await hall.only(DESK)).text == text
    assert await hall.rows("SELECT * FROM invitations") == []


async def test_invite_alone_offers_the_speakers_who_have_not_joined(hall: Hall) -> None:
    await hall.write(ORGANISER, "/invite", chat=DESK)
    assert (await hall.only(DESK)).labels == ["Alexander Seger", "Pedro Verdelho"]
    await joined(hall)
    await hall.write(ORGANISER, "/invite", chat=DESK)
    choice = await hall.only(DESK)
    assert choice.labels == ["Pedro Verdelho"]
    await hall.press(ORGANISER, choice.button(Invite), chat=DESK)
    assert (await hall.only(DESK)).plain.startswith("Invitation for Pedro Verdelho\nhttps://")


async def test_invite_alone_says_so_when_all_have_joined_or_nobody_is_there(hall: Hall) -> None:
    await joined(hall)
    await joined(hall, VERDELHO, "verdelho")
    await hall.write(ORGANISER, "/invite", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "invite-all-joined")
    await hall.run("UPDATE speakers SET retired = 1")
    await hall.write(ORGANISER, "/invite", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "desk-no-programme")


async def test_many_speakers_who_have_not_joined_have_pages(hall: Hall) -> None:
    for number in range(8):
        await hall.run(
            "INSERT INTO speakers (id, position, name) VALUES (:id, :position, :name)",
            id=f"speaker-{number}",
            position=10 + number,
            name=f"Speaker {number} " + "of a long name " * 9,
        )
    await hall.write(ORGANISER, "/invite", chat=DESK)
    first = await hall.only(DESK)
    assert len(first.labels) == 9
    await hall.press(ORGANISER, first.button(ListToInvite), chat=DESK, on=70)
    second = await hall.only(DESK)
    assert (second.edits, len(second.labels)) == (70, 3)
    await hall.press(ORGANISER, ListToInvite(99), chat=DESK)
    assert (await hall.only(DESK)).labels == second.labels


async def test_only_organisers_invite(hall: Hall) -> None:
    await hall.write(MODERATOR, "/invite seger", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "desk-organisers-only")
    for press in (
        ListToInvite(0),
        Invite("seger"),
        Revoke(1),
        AskToRemove("seger", 0),
        RemoveAccess("seger", 0),
    ):
        assert (await hall.press(MODERATOR, press, chat=DESK)).text == label("en", "desk-organisers-only")
    assert await hall.rows("SELECT * FROM invitations") == []


async def test_anonymous_administrator_invites_without_a_name(hall: Hall) -> None:
    await hall.command_anonymously("/invite seger")
    assert (await hall.only(DESK)).plain.startswith("Invitation for Alexander Seger")
    assert await hall.value("SELECT created_by FROM invitations") is None


async def test_secret_is_long_never_the_same_and_kept_nowhere(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        first, second = await invited(hall), await invited(hall, "verdelho")
        await hall.write(ENGLISH, f"/start {first}")
        await hall.said()
    assert first != second
    assert len(first) == len("INV") + 22
    with closing(sqlite3.connect(tmp_path / "askdesk.db")) as connection:
        kept = "\n".join(connection.iterdump())
    assert first not in kept
    assert second not in kept


async def test_whoever_opens_the_link_is_the_speaker_and_the_desk_is_told_no_other_name(hall: Hall) -> None:
    secret = await invited(hall)
    await hall.sent(Subject.INVITATION, 1)
    await hall.write(SEGER, f"/start {secret}")
    said = await hall.said()
    (welcome,) = [one for one in said if one.chat_id == SEGER]
    assert welcome.text == say("es", "speaker-welcome", speaker="Alexander Seger", waiting=0)
    assert welcome.offers(ListQuestions)
    assert welcome.offers(HandInSlides)
    in_desk = [one for one in said if one.chat_id == DESK]
    assert {one.text for one in in_desk} == {
        say("en", "speaker-joined", speaker="Alexander Seger"),
        say("en", "invitation-used", speaker="Alexander Seger"),
    }
    assert not any("Person" in one.plain or f"{SEGER}" in one.text for one in in_desk)
    assert next(one for one in in_desk if one.subject is not None).subject == Subject.INVITATION
    assert await accounts(hall) == [("seger", SEGER)]


async def test_link_that_was_used_does_not_serve_somebody_else(hall: Hall) -> None:
    secret = await invited(hall)
    await hall.write(ENGLISH, f"/start {secret}")
    await hall.said()
    await hall.write(STRANGER, f"/start {secret}")
    assert [one.text for one in await hall.said()] == [say("en", "join-used", speaker="Alexander Seger")]
    assert await accounts(hall) == [("seger", ENGLISH)]


async def test_speaker_who_taps_the_link_twice_is_welcomed_again_and_the_desk_hears_nothing(
    hall: Hall,
) -> None:
    secret = await invited(hall)
    await hall.write(ENGLISH, f"/start {secret}")
    first = await hall.said(ENGLISH)
    await hall.write(ENGLISH, f"/start {secret}")
    again = await hall.said()
    assert [one.text for one in again] == [one.text for one in first]


async def test_expired_link_says_so(hall: Hall) -> None:
    secret = await invited(hall)
    await hall.run("UPDATE invitations SET expires_at = expires_at - :week", week=LIFETIME)
    await hall.write(STRANGER, f"/start {secret}")
    assert (await hall.only(STRANGER)).text == say("en", "join-expired", speaker="Alexander Seger")
    assert await accounts(hall) == []


async def test_revoked_link_says_so_and_is_taken_out_of_the_chat(hall: Hall) -> None:
    secret = await invited(hall)
    toast = await hall.press(ORGANISER, Revoke(1), chat=DESK)
    assert toast.text == label("en", "toast-revoked")
    assert (await hall.only(DESK)).text == say("en", "invitation-revoked", speaker="Alexander Seger")
    await hall.write(STRANGER, f"/start {secret}")
    assert (await hall.only(STRANGER)).text == say("en", "join-revoked", speaker="Alexander Seger")
    assert await accounts(hall) == []


@pytest.mark.parametrize("state", ["used", "revoked", "expired"])
async def test_revoking_comes_too_late_and_says_why(hall: Hall, state: str) -> None:
    secret = await invited(hall)
    if state == "used":
        await hall.write(ENGLISH, f"/start {secret}")
    elif state == "revoked":
        await hall.press(ORGANISER, Revoke(1), chat=DESK)
    else:
        await hall.run("UPDATE invitations SET expires_at = 1")
    toast = await hall.press(ORGANISER, Revoke(1), chat=DESK)
    assert toast.text == label("en", f"invitation-{state}-already", speaker="Alexander Seger")
    assert (await hall.press(ORGANISER, Revoke(99), chat=DESK)).text == label("en", "press-outdated")


@pytest.mark.parametrize(
    "guess", ["INV", "INVITATION", "INV" + "A" * 22, "INV" + "-" * 61, "INV'; DROP TABLE invitations;--"]
)
async def test_guessed_link_is_not_valid_and_reveals_nothing(hall: Hall, guess: str) -> None:
    await invited(hall)
    await hall.write(STRANGER, f"/start {guess}")
    assert [one.text for one in await hall.said()] == [say("en", "join-invalid")]
    assert await accounts(hall) == []
    assert await hall.value("SELECT used_at FROM invitations") is None


async def test_digest_that_is_kept_opens_nothing(hall: Hall) -> None:
    await invited(hall)
    kept = await hall.value("SELECT secret FROM invitations")
    await hall.write(STRANGER, f"/start INV{kept}"[:71])
    assert (await hall.only(STRANGER)).text == say("en", "join-invalid")


async def test_newer_invitation_makes_the_unused_earlier_one_worthless(hall: Hall) -> None:
    first = await invited(hall)
    await hall.write(ORGANISER, "/invite seger", chat=DESK)
    texts = [one.text for one in await hall.said(DESK)]
    assert say("en", "invitation-revoked", speaker="Alexander Seger") in texts
    await hall.write(STRANGER, f"/start {first}")
    assert (await hall.only(STRANGER)).text == say("en", "join-revoked", speaker="Alexander Seger")


async def test_second_account_takes_the_place_of_the_first_who_is_told(hall: Hall) -> None:
    await joined(hall, SEGER)
    secret = await invited(hall)
    await hall.write(OTHER, f"/start {secret}")
    told = [one for one in await hall.said() if one.chat_id == SEGER]
    assert [one.text for one in told] == [say("es", "speaker-replaced", speaker="Alexander Seger")]
    assert await accounts(hall) == [("seger", OTHER)]
    toast = await hall.press(SEGER, ListQuestions(0))
    assert toast.text == label("es", "speakers-only")


async def test_speaker_who_opens_another_ones_link_is_told_to_ask_and_uses_nothing_up(hall: Hall) -> None:
    await joined(hall, VERDELHO, "verdelho")
    secret = await invited(hall)
    await hall.write(VERDELHO, f"/start {secret}")
    assert [one.text for one in await hall.said()] == [
        say("pt", "join-another-speaker", speaker="Pedro Verdelho")
    ]
    await hall.write(ENGLISH, f"/start {secret}")
    assert await accounts(hall) == [("seger", ENGLISH), ("verdelho", VERDELHO)]


async def test_former_speaker_can_join_under_a_new_id(hall: Hall) -> None:
    await joined(hall, ENGLISH, "verdelho")
    await hall.run("UPDATE speakers SET retired = 1 WHERE id = 'verdelho'")
    await joined(hall, ENGLISH, "seger")
    assert await accounts(hall) == [("seger", ENGLISH)]


async def test_link_of_a_speaker_who_left_the_programme_does_not_work(hall: Hall) -> None:
    secret = await invited(hall)
    await hall.run("UPDATE speakers SET retired = 1 WHERE id = 'seger'")
    await hall.write(ENGLISH, f"/start {secret}")
    assert (await hall.only(ENGLISH)).text == say("en", "join-retired")
    assert await accounts(hall) == []


async def test_list_shows_who_has_joined_and_who_is_invited(hall: Hall) -> None:
    await hall.write(MODERATOR, "/speakers", chat=DESK)
    nobody = await hall.only(DESK)
    assert nobody.plain == "Speakers\nAlexander Seger – not invited\nPedro Verdelho – not invited"
    assert nobody.labels == ["Invite Alexander Seger", "Invite Pedro Verdelho"]
    await joined(hall)
    await invited(hall, "verdelho")
    await hall.press(MODERATOR, ListSpeakers(0), chat=DESK)
    shown = await hall.only(DESK)
    assert "Alexander Seger – has joined\nPedro Verdelho – invited until " in shown.plain
    assert shown.labels == ["Remove Alexander Seger …", "Invite Pedro Verdelho"]


async def test_list_shows_that_a_speaker_cannot_be_reached(hall: Hall) -> None:
    await joined(hall)
    await hall.run("UPDATE people SET reachable = 0 WHERE telegram_id = :id", id=ENGLISH)
    await hall.write(MODERATOR, "/speakers", chat=DESK)
    assert say("en", "speakers-unreachable", speaker="Alexander Seger") in (await hall.only(DESK)).text


async def test_long_list_of_speakers_has_pages(hall: Hall) -> None:
    for number in range(20):
        await hall.run(
            "INSERT INTO speakers (id, position, name) VALUES (:id, :position, :name)",
            id=f"speaker-{number:012}",
            position=10 + number,
            name="A very long name of a speaker, who has several of them",
        )
    await hall.write(MODERATOR, "/speakers", chat=DESK)
    first = await hall.only(DESK)
    await hall.press(MODERATOR, first.data("Next"), chat=DESK)
    assert len((await hall.only(DESK)).labels) == 10
    await hall.press(MODERATOR, ListSpeakers(99), chat=DESK)
    assert len((await hall.only(DESK)).labels) == 7


async def test_invite_button_of_the_list_makes_a_link(hall: Hall) -> None:
    await hall.press(ORGANISER, Invite("seger"), chat=DESK)
    assert "https://t.me/askdesk_bot?start=INV" in (await hall.only(DESK)).plain
    toast = await hall.press(ORGANISER, Invite("nobody"), chat=DESK)
    assert toast.text == label("en", "speaker-retired-desk")


async def test_access_is_removed_after_a_second_question_and_the_speaker_is_told(hall: Hall) -> None:
    await joined(hall, SEGER)
    await hall.press(ORGANISER, AskToRemove("seger", 0), chat=DESK)
    question = await hall.only(DESK)
    assert question.text == say("en", "remove-access", speaker="Alexander Seger")
    assert await accounts(hall) == [("seger", SEGER)]
    await hall.press(ORGANISER, question.button(RemoveAccess), chat=DESK)
    said = await hall.said()
    assert [one.text for one in said if one.chat_id == SEGER] == [
        say("es", "speaker-access-removed", speaker="Alexander Seger")
    ]
    assert await accounts(hall) == []
    assert (await hall.press(SEGER, ListQuestions(0))).text == label("es", "speakers-only")
    second = await hall.press(ORGANISER, question.button(RemoveAccess), chat=DESK)
    assert second.text == label("en", "access-removed-already")


async def test_speaker_who_left_the_programme_has_no_rights_until_the_programme_has_them_again(
    hall: Hall,
) -> None:
    await joined(hall)
    await hall.run("UPDATE speakers SET retired = 1 WHERE id = 'seger'")
    assert (await hall.press(ENGLISH, ListQuestions(0))).text == label("en", "speaker-retired")
    await hall.write(ENGLISH, "/questions")
    assert (await hall.only(ENGLISH)).text == say("en", "speaker-retired")
    await hall.run("UPDATE speakers SET retired = 0 WHERE id = 'seger'")
    await hall.write(ENGLISH, "/questions")
    assert (await hall.only(ENGLISH)).text.startswith(say("en", "speaker-list", waiting=0))
