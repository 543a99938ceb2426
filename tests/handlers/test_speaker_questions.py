"""Speakers see what is theirs: announced, listed, handed over, put off, answered in the seminar."""

import pytest

from handlers.callbacks import speaker as buttons
from handlers.callbacks.desk import Decline, DiscardAnswer, Reopen
from handlers.callbacks.press import Press
from handlers.callbacks.private import Send
from handlers.cards import compose
from handlers.words import label, say
from storage import digests, people, subjects
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, FRENCH, MODERATOR, STRANGER, Hall, Said
from tests.handlers.speaking import ENGLISH, VERDELHO, approved, joined, on_card, replying


async def waiting(hall: Hall, text: str = "What is cyberspace?", *, speaker: str = "seger") -> int:
    """Ask a question and approve it, and let what that said go out; return its number."""
    asker = ASKER + 20 * int(await hall.value("SELECT count(*) FROM questions"))
    number = await hall.ask(asker, text, speaker=speaker)
    await approved(hall, number)
    await hall.said()
    return number


async def listed(hall: Hall, user: int = ENGLISH) -> Said:
    """Return a speaker's list."""
    await hall.write(user, "/questions")
    return await hall.only(user)


def numbers(said: Said) -> list[int]:
    """Return the questions that a list offers to open, in order."""
    presses = [buttons.OpenQuestion.read(data) for data in said.presses]
    return [press.question for press in presses if press]


async def test_question_comes_to_its_speaker_once_it_is_approved(hall: Hall) -> None:
    await joined(hall)
    number = await hall.ask(ASKER)
    assert await hall.said(ENGLISH) == []
    await approved(hall, number)
    card = await hall.only(ENGLISH)
    assert card.subject == Subject.SPEAKER_CARD
    assert card.plain.startswith(f"Question {number} · Legislation\nTo: Alexander Seger\nFrom: Anonymous")
    assert card.labels == ["Answer", "Answered live", "Hand over to …", "Later"]


async def test_question_for_all_speakers_comes_to_each_in_their_language(hall: Hall) -> None:
    await joined(hall)
    await joined(hall, VERDELHO, "verdelho")
    number = await hall.ask(ASKER, speaker="")
    await approved(hall, number)
    said = await hall.said()
    assert [one.plain.split(" · ")[0] for one in said if one.subject == Subject.SPEAKER_CARD] == [
        f"Question {number}",
        f"Pergunta {number}",
    ]


async def test_question_for_one_speaker_does_not_come_to_another(hall: Hall) -> None:
    await joined(hall, VERDELHO, "verdelho")
    number = await hall.ask(ASKER)
    await approved(hall, number)
    assert await hall.said(VERDELHO) == []
    assert numbers(await listed(hall, VERDELHO)) == []


async def test_speaker_of_another_seminar_hears_nothing_of_a_question_for_all(hall: Hall) -> None:
    await hall.run("DELETE FROM seminar_speakers WHERE seminar_id = 'law' AND speaker_id = 'seger'")
    await joined(hall)
    number = await hall.ask(ASKER, speaker="")
    await approved(hall, number)
    assert await hall.said(ENGLISH) == []
    assert (await hall.press(ENGLISH, buttons.OpenQuestion(number))).text == label("en", "speaker-not-yours")


async def test_silent_speaker_is_told_of_nothing_new_until_they_want_it_again(hall: Hall) -> None:
    await joined(hall)
    toast = await hall.press(ENGLISH, (await listed(hall)).button(buttons.SetSilent))
    assert toast.text == label("en", "toast-silent")
    silent = await hall.only(ENGLISH)
    assert say("en", "speaker-silent") in silent.text
    first = await hall.ask(ASKER)
    await approved(hall, first)
    assert await hall.said(ENGLISH) == []
    assert numbers(await listed(hall)) == [first]
    await hall.press(ENGLISH, silent.button(buttons.SetSilent))
    await hall.said()
    second = await hall.ask(FRENCH)
    await approved(hall, second)
    assert (await hall.only(ENGLISH)).subject_id == second


async def test_silence_also_keeps_back_what_waits_to_be_sent(hall: Hall) -> None:
    await joined(hall)
    await approved(hall, await hall.ask(ASKER))
    await hall.press(ENGLISH, buttons.SetSilent(1))
    assert [one.subject for one in await hall.said(ENGLISH)] == [None]


@pytest.mark.parametrize("silent", [False, True])
async def test_silence_also_keeps_back_a_digest_that_waits(hall: Hall, silent: bool) -> None:
    await joined(hall)
    questions = [await waiting(hall, f"Question {at}?") for at in range(4)]
    async with hall.database.transaction() as tx:
        digest = await digests.make_digest(tx, ENGLISH, questions)
    await hall.press(ENGLISH, buttons.SetSilent(int(silent)))
    async with hall.database.transaction() as tx:
        person = await people.find_person(tx, ENGLISH)
        assert person is not None
        message = await compose(tx, Subject.DIGEST, digest, person.id)
        assert (message is None) is silent
        # One that they have seen goes on to show what becomes of its questions.
        await subjects.remember_message(tx, ENGLISH, 5, Subject.DIGEST, digest)
        assert await compose(tx, Subject.DIGEST, digest, person.id) is not None


async def test_list_shows_the_most_wanted_first_and_what_was_put_off_last(hall: Hall) -> None:
    await joined(hall)
    first, second, third = [await waiting(hall, f"Question about {n}?") for n in ("law", "seas", "air")]
    merged = await waiting(hall, "The air, too?")
    await hall.run(
        "UPDATE questions SET state = 'merged', merged_into = :into WHERE id = :id", into=third, id=merged
    )
    assert numbers(await listed(hall)) == [third, first, second]
    toast = await hall.press(ENGLISH, buttons.PutOff(third))
    assert toast.text == label("en", "toast-put-off", number=f"{third}")
    assert say("en", "speaker-put-off") in (await hall.only(ENGLISH)).plain
    shown = await listed(hall)
    assert numbers(shown) == [first, second, third]
    assert f"{third} (× 2) · Question about air?" in shown.plain


async def test_list_holds_only_approved_questions_of_the_speaker(hall: Hall) -> None:
    await joined(hall)
    mine = await waiting(hall)
    for_all = await waiting(hall, "For everyone?", speaker="")
    await waiting(hall, "For somebody else?", speaker="verdelho")
    await hall.asked(FRENCH, "Not approved yet?")
    shown = await listed(hall)
    assert numbers(shown) == [mine, for_all]
    assert shown.plain.startswith("Your questions – 2 are waiting for an answer")


async def test_question_whose_answer_is_with_the_desk_is_listed_last_and_not_counted(hall: Hall) -> None:
    await joined(hall)
    first, second = await waiting(hall), await waiting(hall, "What is the law?")
    card = await on_card(hall, ENGLISH, first)
    await hall.write(ENGLISH, "There is no agreed definition.", **replying(hall, ENGLISH, card))
    await hall.said()
    shown = await listed(hall)
    assert say("en", "speaker-list", waiting=1) in shown.text
    assert numbers(shown) == [second, first]
    assert f"{first} · What is cyberspace?\n{say('en', 'speaker-draft-waits')}" in shown.plain
    await hall.press(MODERATOR, DiscardAnswer(1), chat=DESK)
    said = await hall.said(ENGLISH)
    (shown,) = [one for one in said if one.subject == Subject.SPEAKER_CARD]
    assert shown.offers(buttons.Answer)
    assert say("en", "speaker-answer-discarded", number=f"{first}") in [one.text for one in said]
    shown = await listed(hall)
    assert numbers(shown) == [first, second]
    assert say("en", "speaker-list", waiting=2) in shown.text


async def test_answer_of_one_speaker_leaves_the_question_to_the_others(hall: Hall) -> None:
    await joined(hall)
    await joined(hall, VERDELHO, "verdelho")
    number = await waiting(hall, speaker="")
    card = await on_card(hall, ENGLISH, number)
    await hall.write(ENGLISH, "There is no agreed definition.", **replying(hall, ENGLISH, card))
    await hall.said()
    assert say("en", "speaker-list", waiting=0) in (await listed(hall)).text
    assert say("pt", "speaker-list", waiting=1) in (await listed(hall, VERDELHO)).text


async def test_card_that_was_opened_from_several_follows_the_question(hall: Hall) -> None:
    await joined(hall)
    number = await waiting(hall)
    async with hall.database.transaction() as tx:
        digest = await digests.make_digest(tx, ENGLISH, [number])
        await subjects.remember_message(tx, ENGLISH, 77, Subject.DIGEST, digest)
    await hall.press(ENGLISH, buttons.OpenQuestion(number))
    await hall.said()
    await on_card(hall, ENGLISH, number)
    await hall.press(MODERATOR, Decline(number, "unclear", "approved"), chat=DESK)
    said = await hall.said(ENGLISH)
    assert {one.subject for one in said} == {Subject.DIGEST, Subject.SPEAKER_CARD}
    assert not any(one.offers(buttons.OpenQuestion) or one.offers(buttons.Answer) for one in said)


async def test_card_follows_when_a_question_that_was_joined_with_it_stands_for_itself_again(
    hall: Hall,
) -> None:
    await joined(hall)
    number, other = await waiting(hall), await waiting(hall, "What is cyberspace, please?")
    await hall.write(MODERATOR, f"/merge {other} {number}", chat=DESK)
    await hall.said()
    await on_card(hall, ENGLISH, number)
    await hall.press(MODERATOR, Reopen(other, "merged"), chat=DESK)
    shown = next(one for one in await hall.said(ENGLISH) if one.subject_id == number)
    assert say("en", "speaker-tally", count=2) not in shown.text


async def test_long_list_has_pages(hall: Hall) -> None:
    await joined(hall)
    every = [await waiting(hall, f"Question number {n}?") for n in range(12)]
    first = await listed(hall)
    assert numbers(first) == every[:10]
    await hall.press(ENGLISH, first.data("Next"))
    assert numbers(await hall.only(ENGLISH)) == every[10:]
    await hall.press(ENGLISH, buttons.ListQuestions(99))
    assert numbers(await hall.only(ENGLISH)) == every[10:]


async def test_number_brings_the_card_and_the_one_before_says_where_it_is(hall: Hall) -> None:
    await joined(hall)
    number = await waiting(hall)
    before = await on_card(hall, ENGLISH, number)
    await hall.press(ENGLISH, buttons.OpenQuestion(number))
    moved, card = await hall.said(ENGLISH)
    assert (moved.edits, moved.text) == (before, say("en", "card-moved", number=f"{number}"))
    assert (card.method, card.subject, card.subject_id) == ("sendMessage", Subject.SPEAKER_CARD, number)


async def test_list_does_not_take_the_place_of_a_card(hall: Hall) -> None:
    await joined(hall)
    card = await on_card(hall, ENGLISH, await waiting(hall))
    await hall.press(ENGLISH, buttons.ListQuestions(0), on=card)
    assert (await hall.only(ENGLISH)).edits is None
    await hall.press(ENGLISH, buttons.ListQuestions(0), on=5)
    assert (await hall.only(ENGLISH)).edits == 5


async def test_card_says_what_became_of_the_question(hall: Hall) -> None:
    await joined(hall)
    number = await waiting(hall)
    await on_card(hall, ENGLISH, number)
    await hall.press(MODERATOR, Decline(number, "unclear", "approved"), chat=DESK)
    declined = await hall.only(ENGLISH)
    assert declined.plain.endswith(label("en", "speaker-question-declined"))
    assert declined.labels == ["My questions"]
    await hall.press(MODERATOR, Reopen(number, "declined"), chat=DESK)
    assert (await hall.only(ENGLISH)).plain.endswith(label("en", "speaker-question-pending"))
    await approved(hall, number)
    assert (await hall.only(ENGLISH)).offers(buttons.Answer)


async def test_decision_that_comes_before_the_card_is_out_leaves_nothing_to_say(hall: Hall) -> None:
    await joined(hall)
    number = await hall.ask(ASKER)
    await approved(hall, number)
    await hall.press(MODERATOR, Decline(number, "unclear", "approved"), chat=DESK)
    assert await hall.said(ENGLISH) == []


async def test_question_is_handed_over_to_a_colleague(hall: Hall) -> None:
    await joined(hall)
    await joined(hall, VERDELHO, "verdelho")
    number = await waiting(hall)
    card = await on_card(hall, ENGLISH, number)
    await hall.press(ENGLISH, buttons.ChooseColleague(number), on=card)
    choice = await hall.only(ENGLISH)
    assert choice.labels == ["Pedro Verdelho", "Back"]
    toast = await hall.press(ENGLISH, choice.button(buttons.HandOver), on=card)
    assert toast.text == label("en", "toast-handed-over", number=f"{number}", speaker="Pedro Verdelho")
    said = {one.chat_id: one for one in await hall.said()}
    assert said[ENGLISH].plain.endswith(label("en", "speaker-handed-over", speaker="Pedro Verdelho"))
    assert said[VERDELHO].offers(buttons.Answer)
    assert "To: Pedro Verdelho" in said[DESK].plain
    assert "Pedro Verdelho" in said[ASKER].plain
    change = (await hall.rows("SELECT what, before, speaker_id FROM question_changes ORDER BY id DESC"))[0]
    assert change == {"what": "addressee", "before": "seger", "speaker_id": "seger"}
    late = await hall.press(ENGLISH, buttons.HandOver(number, "verdelho"))
    assert late.text == label("en", "speaker-not-yours")


async def test_colleague_who_has_not_joined_is_marked(hall: Hall) -> None:
    await joined(hall)
    number = await waiting(hall)
    await hall.press(ENGLISH, buttons.ChooseColleague(number))
    assert (await hall.only(ENGLISH)).labels == ["Pedro Verdelho – not here yet", "Back"]


async def test_question_cannot_be_handed_to_somebody_who_does_not_speak_there(hall: Hall) -> None:
    await joined(hall)
    number = await waiting(hall)
    await hall.run("INSERT INTO speakers (id, position, name) VALUES ('else', 9, 'Somebody Else')")
    toast = await hall.press(ENGLISH, buttons.HandOver(number, "else"))
    assert toast.text == label("en", "speaker-gone")
    assert await hall.value("SELECT speaker_id FROM questions") == "seger"


async def test_only_speaker_of_a_seminar_is_not_offered_to_hand_over(hall: Hall) -> None:
    await joined(hall)
    await hall.run("DELETE FROM seminar_speakers WHERE speaker_id = 'verdelho'")
    number = await waiting(hall)
    await hall.press(ENGLISH, buttons.OpenQuestion(number))
    assert not (await hall.last(ENGLISH)).offers(buttons.ChooseColleague)


async def test_speaker_notes_that_a_question_was_answered_in_the_seminar(hall: Hall) -> None:
    await joined(hall)
    await joined(hall, VERDELHO, "verdelho")
    number = await waiting(hall, speaker="")
    for user in (ENGLISH, VERDELHO):
        await on_card(hall, user, number)
    toast = await hall.press(ENGLISH, buttons.AnsweredLive(number))
    assert toast.text == label("en", "toast-speaker-live", number=f"{number}")
    said = {one.chat_id: one for one in await hall.said()}
    assert said[ENGLISH].plain.endswith(label("en", "speaker-question-live"))
    assert said[VERDELHO].plain.endswith(label("pt", "speaker-question-live"))
    assert "Alexander Seger" in said[DESK].plain
    assert said[ASKER].subject == Subject.NEWS
    state = label("pt", "speaker-question-live")
    second = await hall.press(VERDELHO, buttons.AnsweredLive(number))
    assert second.text == label("pt", "toast-second", number=f"{number}", state=state)


@pytest.mark.parametrize(
    "press",
    [
        buttons.PutOff(1),
        buttons.ChooseColleague(1),
        buttons.HandOver(1, "verdelho"),
        buttons.Answer(1),
        buttons.AnsweredLive(1),
        buttons.NotLive(1),
        buttons.PutBack(1),
    ],
)
async def test_button_of_a_question_that_is_decided_says_what_became_of_it(hall: Hall, press: Press) -> None:
    await joined(hall)
    number = await waiting(hall)
    await on_card(hall, ENGLISH, number)
    await hall.press(MODERATOR, Decline(number, "unclear", "approved"), chat=DESK)
    await hall.said()
    toast = await hall.press(ENGLISH, press)
    state = label("en", "speaker-question-declined")
    assert toast.text == label("en", "toast-second", number=f"{number}", state=state)
    assert toast.alert
    assert [one.subject for one in await hall.said()] == [Subject.SPEAKER_CARD]


async def test_question_that_the_desk_looks_at_again_is_not_noted_as_answered(hall: Hall) -> None:
    await joined(hall)
    number = await waiting(hall)
    await hall.press(MODERATOR, Reopen(number, "approved"), chat=DESK)
    toast = await hall.press(ENGLISH, buttons.AnsweredLive(number))
    state = label("en", "speaker-question-pending")
    assert toast.text == label("en", "toast-second", number=f"{number}", state=state)
    assert await hall.value("SELECT state FROM questions") == "pending"


FORGED = [
    buttons.ListQuestions(0),
    buttons.OpenQuestion(1),
    buttons.ShowQuestion(1),
    buttons.SetSilent(1),
    buttons.Answer(1),
    buttons.AnsweredLive(1),
    buttons.ChooseColleague(1),
    buttons.HandOver(1, "verdelho"),
    buttons.PutOff(1),
    buttons.NotLive(1),
    buttons.PutBack(1),
    buttons.TakeBack(1),
    buttons.HandInSlides(0),
    buttons.HandInFor("law", "en"),
]


@pytest.mark.parametrize("press", FORGED)
async def test_press_forged_by_somebody_who_is_no_speaker_changes_nothing(hall: Hall, press: Press) -> None:
    await joined(hall)
    await waiting(hall)
    before = await hall.rows("SELECT * FROM questions")
    toast = await hall.press(STRANGER, press)
    assert (toast.text, toast.alert) == (label("en", "speakers-only"), True)
    assert await hall.said() == []
    assert await hall.rows("SELECT * FROM questions") == before
    assert await hall.rows("SELECT * FROM dialogues") == []


@pytest.mark.parametrize("press", [press for press in FORGED if "question" in press.__slots__])
async def test_press_of_a_speaker_on_somebody_elses_question_changes_nothing(
    hall: Hall, press: Press
) -> None:
    await joined(hall, VERDELHO, "verdelho")
    await waiting(hall)
    before = await hall.rows("SELECT * FROM questions")
    toast = await hall.press(VERDELHO, press)
    assert (toast.text, toast.alert) == (label("pt", "speaker-not-yours"), True)
    assert await hall.said() == []
    assert await hall.rows("SELECT * FROM questions") == before


async def test_unknown_question_is_not_told_apart_from_somebody_elses(hall: Hall) -> None:
    await joined(hall, VERDELHO, "verdelho")
    assert (await hall.press(VERDELHO, buttons.OpenQuestion(999))).text == label("pt", "speaker-not-yours")


async def test_somebody_who_is_no_speaker_is_told_how_to_become_one(hall: Hall) -> None:
    assert (await listed(hall, ASKER)).text == say("en", "speakers-only")


async def test_anonymous_asker_stays_anonymous_to_the_speaker(hall: Hall) -> None:
    await joined(hall)
    preview = await hall.preview(ASKER)
    await hall.press(ASKER, preview.button(Send))
    await approved(hall, 1)
    card = await hall.only(ENGLISH)
    assert "From: Anonymous" in card.plain
    assert f"{ASKER}" not in card.text + "".join(card.presses)
