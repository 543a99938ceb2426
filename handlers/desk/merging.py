"""Merging questions that say much the same: one stays for all, and each asker is told of their own."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers import news, wording
from handlers.callbacks.desk import ShowCard
from handlers.callbacks.merging import ChooseMerge, Merge
from handlers.cards import alike
from handlers.cards.question import question_text, state_line
from handlers.context import Context
from handlers.desk import racing
from handlers.messages import Button, Message
from handlers.numbers import read_number, write_numbers
from handlers.phrases import addressee
from handlers.showing import consequences
from handlers.showing.bringing import bring_answer
from storage import answers, batches, changes, likeness, merging, people, questions
from storage.answers import Answer
from storage.changes import AlreadyChangedError
from storage.merging import CannotMergeError, Merged, MergeProblem
from storage.questions import UNFINISHED, NoSuchQuestionError, Question, State
from storage.subjects import Subject

CHOICES = 8
"""Likely duplicates to choose from: each takes two lines of a phone, and a button."""
REFUSED_SHOWN = 10
"""Questions of a command that could not be merged, each with the reason."""

PROBLEMS = {
    MergeProblem.ITSELF: "toast-merge-itself",
    MergeProblem.DECLINED: "toast-merge-declined",
    MergeProblem.CIRCLE: "toast-merge-circle",
    MergeProblem.OTHER_SEMINAR: "toast-merge-other-seminar",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of merging one question, in words; `merged` None: it could not be merged."""

    key: str
    arguments: dict[str, str]
    merged: Merged | None = None


async def choose_merge(context: Context, press: ChooseMerge) -> None:
    """Show in place of the card's buttons with which questions it can be merged."""
    async with racing.unless_second(context, press.question):
        question = await racing.find_still(context, press.question, UNFINISHED)
        await context.show(await _choice(context, question))


async def merge(context: Context, press: Merge) -> None:
    """Merge the two questions of a button."""
    outcome = await _merge(context, press.question, press.into)
    context.toast(outcome.key, alert=outcome.merged is None, **outcome.arguments)
    if outcome.merged is None and outcome.key != "question-unknown":
        await context.refresh(Subject.CARD, press.question)


async def command_merge(context: Context, words: str) -> None:
    """Merge questions with the last one that is named: /merge 12 7, or /merge 12 14-16 7."""
    first, _, last = " ".join(words.split()).rstrip(" ,.;").rpartition(" ")
    into = read_number(last)
    if into is None or not first:
        await context.reply(Message(context.say("usage-merge")))
        return
    found = await wording.read_numbers(context, first.rstrip(" ,"), "usage-merge")
    if found is None:
        return
    if found.rest:
        await context.reply(Message(context.say("usage-merge")))
        return
    outcomes = [await _merge(context, number, into) for number in found.numbers]
    await context.reply(Message(_report(context, found.numbers, outcomes)))


async def _choice(context: Context, question: Question) -> Message:
    found = await likeness.list_alike(context.tx, question.id, CHOICES)
    buttons = await alike.merge_buttons(context.tx, context.language, question, CHOICES)
    key = "merge-choose" if buttons else "merge-none"
    differ = any(one.speaker_id != question.speaker_id for one in found)
    parts = [
        question_text(context.language, question),
        context.say(key, number=f"{question.id}"),
        *([context.say("merge-addressees")] if differ else []),
        *(alike.alike_entry(context.language, question, one) for one in found),
    ]
    back = Button(context.label("button-back"), ShowCard(question.id))
    return Message("\n\n".join(parts), [*([button] for button in buttons), [back]])


async def _merge(context: Context, number: int, into: int) -> Outcome:
    """Merge a question with another one; say why if it cannot be."""
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
    await consequences.show_change(context, number)
    await consequences.show_change(context, merged.target.id)
    numbers = {"number": f"{number}", "other": f"{merged.target.id}", "named": f"{into}"}
    return Outcome("toast-merged" if merged.target.id == into else "toast-merged-further", numbers, merged)


def _report(context: Context, numbers: Sequence[int], outcomes: Sequence[Outcome]) -> str:
    """Say what was merged, and of what was not why; where addressees differ, who answers now."""
    merges = [outcome.merged for outcome in outcomes if outcome.merged]
    lines: list[str] = []
    if len(outcomes) == 1:
        lines.append(context.say(outcomes[0].key, **outcomes[0].arguments))
    elif merges:
        done = write_numbers(tuple(merged.question.id for merged in merges))
        lines.append(context.say("merged-several", other=f"{merges[0].target.id}", numbers=done))
    refused = [
        f"{number}: {context.say(outcome.key, **outcome.arguments)}"
        for number, outcome in zip(numbers, outcomes, strict=True)
        if outcome.merged is None and len(outcomes) > 1
    ]
    lines += [*refused[:REFUSED_SHOWN], *(["…"] if refused[REFUSED_SHOWN:] else [])]
    if any(one.question.speaker_id != one.target.speaker_id for one in merges):
        who = addressee(context.language, merges[0].target)
        lines.append(context.say("merged-addressees", addressee=who))
    return "\n".join(lines)


async def _tell_askers(context: Context, merged: Merged) -> None:
    """Tell the asker that the question was merged, and those who know less than they could what is known."""
    asker = await people.get_person(context.tx, merged.question.person_id)
    known = await batches.final_change(context.tx, merged.target.id, context.now)
    own = await changes.last_change(context.tx, merged.question.id)
    heard = await batches.known_before(context.tx, own)
    message = news.merged(asker, merged.question, merged.target, known)
    await context.tell(asker, message, subject=Subject.NEWS, about=own.id)
    answer = await _answer(context, merged.target)
    new = {question.id for question in (merged.question, *merged.followed)}
    shared = await questions.with_merged(context.tx, merged.target.id)
    informed = {question.person_id for question in shared if question.id not in new}
    for question in (merged.question, *merged.followed):
        if question.person_id not in informed:
            informed.add(question.person_id)
            # The asker was just told what is final; who only follows has heard the fate of the one before.
            follows = question.id != merged.question.id
            told = heard is not State.PENDING if follows else known.to_state is merged.target.state
            await _catch_up(context, question, merged.target, answer, told=told)


async def _catch_up(
    context: Context, question: Question, target: Question, answer: Answer | None, *, told: bool
) -> None:
    """Bring an asker the answer; or let one who was not told hear that the question is public now."""
    if answer is not None:
        await bring_answer(context, question, answer)
    elif not told:
        await news.tell_asker(context, target.id, question.person_id)


async def _answer(context: Context, target: Question) -> Answer | None:
    if target.state is not State.ANSWERED or target.answered_live:
        return None
    return await answers.latest_answer(context.tx, target.id)
