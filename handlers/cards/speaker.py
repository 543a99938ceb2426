"""A question in a speaker's chat."""

from handlers.callbacks.speaker import Answer, AnsweredLive, ChooseColleague, ListQuestions, PutOff
from handlers.cards.question import question_text
from handlers.messages import Button, Message, cut
from handlers.phrases import addressee
from handlers.words import FALLBACK, label, say
from storage import answers, desk, people, programme, questions, speaker_accounts, speaker_questions
from storage.answers import AnswerState
from storage.database import Transaction
from storage.desk import Subject
from storage.people import Person
from storage.questions import Question, State
from storage.speaker_accounts import SpeakerAccount

REMINDER = 300
"""Characters of a question that is settled: enough to know it again."""


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
        seen = await desk.find_message(tx, person.telegram_id, Subject.SPEAKER_CARD, number)
        if seen is None:
            return None
    return await question_message(tx, person, account, question)


async def question_message(
    tx: Transaction, person: Person, account: SpeakerAccount, question: Question
) -> Message:
    """Show a speaker a question with what can be done, or what became of it."""
    language = person.language
    if not await speaker_questions.is_for_speaker(tx, question, account.speaker_id):
        with_whom = addressee(language, question)
        return _settled(language, question, label(language, "speaker-handed-over", speaker=with_whom))
    if question.state is not State.APPROVED:
        return _settled(language, question, state_line(language, question))
    parts = [question_text(language, question)]
    if (tally := await speaker_questions.tally_questions(tx, question.id)) > 1:
        parts.append(say(language, "speaker-tally", count=tally))
    if await _has_draft(tx, question, account):
        parts.append(say(language, "speaker-draft-waits"))
        return Message("\n\n".join(parts), [[_to_list(language)]])
    return Message("\n\n".join(parts), await _rows(tx, language, account, question))


def put_off_message(language: str, question: Question) -> Message:
    """Show in a line a question that was put off."""
    return _settled(language, question, label(language, "speaker-put-off"))


def state_line(language: str, question: Question) -> str:
    """Say what has become of a question that no speaker can answer now."""
    state = "live" if question.answered_live else question.state
    return label(language, f"speaker-question-{state}", other=f"{question.merged_into}")


async def colleagues(tx: Transaction, account: SpeakerAccount, question: Question) -> list[programme.Speaker]:
    """Return the other speakers of the question's seminar."""
    speakers = await programme.list_speakers(tx, question.seminar_id)
    return [speaker for speaker in speakers if speaker.id != account.speaker_id]


async def _rows(
    tx: Transaction, language: str, account: SpeakerAccount, question: Question
) -> list[list[Button]]:
    hand_over = Button(label(language, "button-hand-over"), ChooseColleague(question.id))
    return [
        [
            Button(label(language, "button-answer"), Answer(question.id)),
            Button(label(language, "button-live"), AnsweredLive(question.id)),
        ],
        [
            *([hand_over] if await colleagues(tx, account, question) else []),
            Button(label(language, "button-put-off"), PutOff(question.id)),
        ],
    ]


async def _has_draft(tx: Transaction, question: Question, account: SpeakerAccount) -> bool:
    answer = await answers.newest_answer(tx, question.id)
    waits = answer is not None and answer.state is AnswerState.DRAFTED
    return waits and answer is not None and answer.speaker_id == account.speaker_id


def _settled(language: str, question: Question, state: str) -> Message:
    text = say(
        language,
        "speaker-settled",
        number=f"{question.id}",
        seminar=question.seminar_title.in_language(language, FALLBACK),
        text=cut(" ".join(question.text.split()), REMINDER),
        state=state,
    )
    return Message(text, [[_to_list(language)]])


def _to_list(language: str) -> Button:
    return Button(label(language, "button-my-questions"), ListQuestions(0))
