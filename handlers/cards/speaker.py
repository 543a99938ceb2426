"""A question in a speaker's chat."""

from collections.abc import Sequence

from handlers.callbacks.speaker import (
    Answer,
    AnsweredLive,
    ChooseColleague,
    ListQuestions,
    NotLive,
    PutBack,
    PutOff,
    StopAnswering,
    TakeBack,
)
from handlers.cards.question import question_text
from handlers.cleaning import ANSWER_LIMIT
from handlers.messages import Button, Message, cut, cut_line
from handlers.phrases import addressee
from handlers.words import label, say
from storage import (
    people,
    programme,
    putting_off,
    questions,
    speaker_accounts,
    speaker_questions,
    subjects,
    taking_back,
    wanted,
)
from storage.database import Transaction
from storage.people import Person
from storage.programme import Speaker
from storage.questions import Question, State
from storage.speaker_accounts import SpeakerAccount
from storage.subjects import Subject

REMINDER = 300
"""Characters of a question that is settled: enough to know it again."""
NAME_SHOWN = 24
"""Characters of a speaker's name on a button that says something of them as well."""


async def speaker_card_message(tx: Transaction, number: int, person_id: int) -> Message | None:
    """Show a speaker a question, or what became of it.

    None: the person is no speaker now, or has never seen it and cannot answer it, or is not to be told.
    """
    account = await speaker_accounts.find_account(tx, person_id)
    if account is None or account.retired:
        return None
    person = await people.get_person(tx, person_id)
    question = await questions.get_question(tx, number)
    theirs = await speaker_questions.is_for_speaker(tx, question, account.speaker_id)
    waits = theirs and question.state is State.APPROVED
    if account.silent or not waits:
        seen = await subjects.find_message(tx, person.telegram_id, Subject.SPEAKER_CARD, number)
        if seen is None:
            return None
    return await question_message(tx, person, account, question)


async def question_message(
    tx: Transaction, person: Person, account: SpeakerAccount, question: Question
) -> Message:
    """Show a speaker a question with what can be done, or what became of it."""
    language = person.language
    if not await speaker_questions.is_for_speaker(tx, question, account.speaker_id):
        handed_over = label(language, "speaker-handed-over", speaker=addressee(language, question))
        can_take_back = await taking_back.can_take_back(tx, question, account.speaker_id)
        back = [Button(label(language, "button-take-back"), TakeBack(question.id))]
        return _settled(language, question, handed_over, back if can_take_back else [])
    if question.state is not State.APPROVED:
        noted_live = await taking_back.is_noted_live_by(tx, question, account.speaker_id)
        not_live = [Button(label(language, "button-not-live"), NotLive(question.id))]
        return _settled(language, question, state_line(language, question), not_live if noted_live else [])
    return await _waiting_message(tx, language, account, question)


async def answer_prompt_message(tx: Transaction, number: int, person_id: int) -> Message | None:
    """Ask a speaker for an answer, as long as one is awaited; None: they were never asked."""
    person = await people.get_person(tx, person_id)
    if await subjects.find_message(tx, person.telegram_id, Subject.ANSWER_PROMPT, number) is None:
        return None
    dialogue = await people.get_dialogue(tx, person_id)
    if dialogue is not None and dialogue.awaits_answer_to(number):
        return prompt_message(person.language, number)
    return await prompt_over_message(tx, number, person)


async def prompt_over_message(tx: Transaction, number: int, person: Person) -> Message:
    """Make of the request to answer the heading of the answer that came, or say that none is awaited."""
    account = await speaker_accounts.find_account(tx, person.id)
    given = account is not None and await speaker_questions.is_given(tx, number, account.speaker_id)
    key = "speaker-write-done" if given else "speaker-write-over"
    return Message(say(person.language, key, number=f"{number}"))


def prompt_message(language: str, number: int) -> Message:
    """Ask a speaker for the answer to a question."""
    text = say(language, "speaker-write", number=f"{number}", limit=ANSWER_LIMIT)
    return Message(text, [[Button(label(language, "button-cancel"), StopAnswering(number))]])


def put_off_message(language: str, question: Question) -> Message:
    """Show in a line a question that was put off."""
    back = [Button(label(language, "button-put-back"), PutBack(question.id))]
    return _settled(language, question, label(language, "speaker-put-off"), back)


def state_line(language: str, question: Question) -> str:
    """Say what has become of a question that no speaker can answer now."""
    state = "live" if question.answered_live else question.state
    return label(language, f"speaker-question-{state}", other=f"{question.merged_into}")


async def colleagues(tx: Transaction, account: SpeakerAccount, question: Question) -> list[Speaker]:
    """Return the other speakers of the question's seminar."""
    speakers = await programme.list_speakers(tx, question.seminar_id)
    return [speaker for speaker in speakers if speaker.id != account.speaker_id]


async def speaker_labels(
    tx: Transaction, language: str, speakers: Sequence[Speaker]
) -> list[tuple[Speaker, str]]:
    """Name speakers on buttons; who has not joined yet is marked, for they see no questions."""
    labels = []
    for speaker in speakers:
        joined = await speaker_accounts.find_account_of(tx, speaker.id) is not None
        away = label(language, "speaker-not-here", speaker=cut(speaker.name, NAME_SHOWN))
        labels.append((speaker, speaker.name if joined else away))
    return labels


async def _waiting_message(
    tx: Transaction, language: str, account: SpeakerAccount, question: Question
) -> Message:
    parts = [question_text(language, question)]
    if (tally := await wanted.tally_questions(tx, question.id)) > 1:
        parts.append(say(language, "speaker-tally", count=tally))
    if await speaker_questions.is_given(tx, question.id, account.speaker_id):
        parts.append(say(language, "speaker-draft-waits"))
        return Message("\n\n".join(parts), [[_to_list(language)]])
    put_off = await putting_off.is_put_off_by(tx, question.id, account.speaker_id)
    if put_off:
        parts.append(say(language, "speaker-put-off"))
    rows = await _rows(tx, language, account, question, put_off=put_off)
    return Message("\n\n".join(parts), rows)


async def _rows(
    tx: Transaction, language: str, account: SpeakerAccount, question: Question, *, put_off: bool
) -> list[list[Button]]:
    hand_over = Button(label(language, "button-hand-over"), ChooseColleague(question.id))
    later = Button(label(language, "button-put-off"), PutOff(question.id))
    back = Button(label(language, "button-put-back"), PutBack(question.id))
    return [
        [
            Button(label(language, "button-answer"), Answer(question.id)),
            Button(label(language, "button-live"), AnsweredLive(question.id)),
        ],
        [
            *([hand_over] if await colleagues(tx, account, question) else []),
            back if put_off else later,
        ],
    ]


def _settled(language: str, question: Question, state: str, taking_it_back: list[Button]) -> Message:
    text = say(
        language,
        "speaker-settled",
        number=f"{question.id}",
        seminar=question.seminar_title.in_language(language),
        text=cut_line(question.text, REMINDER),
        state=state,
    )
    return Message(text, [taking_it_back, [_to_list(language)]])


def _to_list(language: str) -> Button:
    return Button(label(language, "button-my-questions"), ListQuestions(0))
