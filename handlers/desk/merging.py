"""Joining questions that say much the same: one stays for all, and each asker is told of their own."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.callbacks.desk import ShowCard
from handlers.callbacks.merging import ChooseJoin, Join
from handlers.cards import alike
from handlers.cards.question import question_text, state_line
from handlers.context import Context
from handlers.desk import batching, deciding, releasing
from handlers.messages import Button, Message, cut
from handlers.numbers import write_numbers
from handlers.words import say
from storage import answers, likeness, merging, people, questions
from storage.answers import Answer
from storage.desk import Subject
from storage.merging import CannotMergeError, Merged, MergeProblem
from storage.outbox import Lane
from storage.people import Person
from storage.questions import UNFINISHED, AlreadyChangedError, NoSuchQuestionError, Question, State

CHOICES = 8
"""Likely duplicates to choose from: each takes two lines of a phone, and a button."""
REFUSED_SHOWN = 10
"""Questions of a command that could not be joined, each with the reason."""
QUOTED = 300
"""Characters of a question that its news quote."""

PROBLEMS = {
    MergeProblem.ITSELF: "toast-merge-itself",
    MergeProblem.DECLINED: "toast-merge-declined",
    MergeProblem.CIRCLE: "toast-merge-circle",
    MergeProblem.OTHER_SEMINAR: "toast-merge-other-seminar",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of joining one question, in words; `merged` None: it could not be joined."""

    key: str
    arguments: dict[str, str]
    merged: Merged | None = None


async def choose_join(context: Context, press: ChooseJoin) -> None:
    """Show in place of the card's buttons with which questions it can be joined."""
    async with deciding.unless_second(context, press.question):
        question = await questions.get_question(context.tx, press.question)
        if question.state not in UNFINISHED:
            raise AlreadyChangedError(question, await questions.last_change(context.tx, question.id))
        await context.show(await _choice(context, question))


async def join(context: Context, press: Join) -> None:
    """Join the two questions of a button."""
    outcome = await _join(context, press.question, press.into)
    context.toast(outcome.key, alert=outcome.merged is None, **outcome.arguments)
    if outcome.merged is None and outcome.key != "question-unknown":
        await context.refresh(Subject.CARD, press.question)


async def command_merge(context: Context, words: str) -> None:
    """Join questions with the last one that is named: /merge 12 7, or /merge 12 14-16 7."""
    first, _, last = " ".join(words.split()).rstrip(" ,.;").rpartition(" ")
    into = deciding.read_number(last)
    if into is None or not first:
        await context.reply(Message(context.say("usage-merge")))
        return
    found = await batching.read_meant(context, first.rstrip(" ,"), "usage-merge")
    if found is None:
        return
    if found.rest:
        await context.reply(Message(context.say("usage-merge")))
        return
    outcomes = [await _join(context, number, into) for number in found.numbers]
    await context.reply(Message(_report(context, found.numbers, outcomes)))


async def _choice(context: Context, question: Question) -> Message:
    found = await likeness.list_alike(context.tx, question.id, CHOICES)
    buttons = await alike.join_buttons(context.tx, context.language, question, CHOICES)
    key = "join-choose" if buttons else "join-none"
    parts = [
        question_text(context.language, question),
        context.say(key, number=f"{question.id}"),
        *(alike.alike_entry(context.language, one) for one in found),
    ]
    back = Button(context.label("button-back"), ShowCard(question.id))
    return Message("\n\n".join(parts), [*([button] for button in buttons), [back]])


async def _join(context: Context, number: int, into: int) -> Outcome:
    """Join a question with another one; say why if it cannot be."""
    try:
        merged = await merging.merge_question(context.tx, number, into, context.by, context.now)
    except CannotMergeError as error:
        numbers = {"number": f"{number}", "other": f"{error.target.id}"}
        return Outcome(PROBLEMS[error.problem], numbers)
    except AlreadyChangedError as error:
        state = state_line(context.language, error.question, error.change)
        return Outcome("toast-second", {"number": f"{number}", "state": state})
    except NoSuchQuestionError as error:
        return Outcome("question-unknown", {"number": f"{error.args[0]}"})
    await _tell_askers(context, merged)
    await deciding.show_change(context, number)
    await deciding.show_change(context, merged.target.id)
    numbers = {"number": f"{number}", "other": f"{merged.target.id}", "named": f"{into}"}
    return Outcome("toast-merged" if merged.target.id == into else "toast-merged-further", numbers, merged)


def _report(context: Context, numbers: Sequence[int], outcomes: Sequence[Outcome]) -> str:
    """Say what was joined, and of what was not why."""
    if len(outcomes) == 1:
        return context.say(outcomes[0].key, **outcomes[0].arguments)
    joined = [outcome.merged for outcome in outcomes if outcome.merged]
    lines = []
    if joined:
        done = write_numbers(tuple(merged.question.id for merged in joined))
        lines.append(context.say("merged-several", other=f"{joined[0].target.id}", numbers=done))
    refused = [
        f"{number}: {context.say(outcome.key, **outcome.arguments)}"
        for number, outcome in zip(numbers, outcomes, strict=True)
        if outcome.merged is None
    ]
    return "\n".join([*lines, *refused[:REFUSED_SHOWN], *(["…"] if refused[REFUSED_SHOWN:] else [])])


async def _tell_askers(context: Context, merged: Merged) -> None:
    """Tell the asker that the question was joined, and those who know less than they could what is known."""
    asker = await people.get_person(context.tx, merged.question.person_id)
    await context.tell(asker, _joined(asker, merged.question, merged.target))
    answer = await _answer(context, merged.target)
    new = {question.id for question in (merged.question, *merged.followed)}
    shared = await questions.with_merged(context.tx, merged.target.id)
    informed = {question.person_id for question in shared if question.id not in new}
    for question in (merged.question, *merged.followed):
        if question.person_id not in informed:
            informed.add(question.person_id)
            await _catch_up(context, question, merged, answer)


async def _catch_up(context: Context, question: Question, merged: Merged, answer: Answer | None) -> None:
    """Bring an asker the answer; or let one who only follows hear that the question is public now."""
    if answer is not None:
        await releasing.bring(context, question, answer)
    elif question.id != merged.question.id and merged.was is State.PENDING:
        await context.refresh(Subject.NEWS, question.id, Lane.NEWS, person_id=question.person_id)


async def _answer(context: Context, target: Question) -> Answer | None:
    if target.state is not State.ANSWERED or target.answered_live:
        return None
    return await answers.latest_answer(context.tx, target.id)


def _joined(asker: Person, question: Question, target: Question) -> Message:
    """Tell the asker that the question was joined; the other one is shown only if it is public."""
    text = say(
        asker.language,
        f"news-merged-{'live' if target.answered_live else target.state}",
        number=f"{question.id}",
        text=cut(question.text, QUOTED),
        other=cut(target.text, QUOTED),
    )
    return Message(text)
