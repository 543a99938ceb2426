"""An answer before it is sent, and what became of it."""

from handlers import words
from handlers.callbacks.desk import BroadcastAnswer, DiscardAnswer, SendAnswer
from handlers.cards.question import state_line
from handlers.messages import Button, Message
from handlers.phrases import moderator
from handlers.words import label, say
from storage import broadcasts, questions
from storage.answers import Answer, AnswerState
from storage.database import Transaction
from storage.questions import UNFINISHED


async def draft_message(tx: Transaction, language: str, answer: Answer) -> Message:
    """Show an answer: what it will look like, or what became of it."""
    question = await questions.get_question(tx, answer.question_id)
    preview = say(language, "draft", number=f"{question.id}", text=answer.text)
    if answer.state is AnswerState.DISCARDED:
        return Message(
            say(
                language,
                "draft-discarded",
                number=f"{question.id}",
                who=moderator(language, answer.decided_by_name),
            )
        )
    followers = await broadcasts.count_followers(tx, question.seminar_id, but_not=question.person_id)
    to_all = Button(label(language, "button-broadcast", followers=followers), BroadcastAnswer(answer.id))
    if answer.state is AnswerState.APPROVED:
        sent = say(language, "draft-sent", who=moderator(language, answer.decided_by_name))
        return Message(f"{preview}\n\n{sent}", [[to_all]] if followers else [])
    discard = Button(label(language, "button-discard"), DiscardAnswer(answer.id))
    if question.state not in UNFINISHED:
        change = await questions.last_change(tx, question.id)
        return Message(f"{preview}\n\n{words.escaped(state_line(language, question, change))}", [[discard]])
    rows = [
        [Button(label(language, "button-send-to-asker"), SendAnswer(answer.id))],
        [to_all] if followers else [],
        [discard],
    ]
    return Message(f"{preview}\n\n{say(language, 'draft-choose')}", rows)
