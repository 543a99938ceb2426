"""Merging: what says much the same is answered together, and each asker is told of their own question."""

from dataclasses import dataclass
from enum import StrEnum

from storage.changes import require_state
from storage.database import Transaction
from storage.decisions import change_state
from storage.questions import UNFINISHED, Question, State, get_question


class MergeProblem(StrEnum):
    """Why a question cannot be merged into another."""

    ITSELF = "itself"
    DECLINED = "declined"
    """The other one is declined, or the one that it was merged into."""
    CIRCLE = "circle"
    """The other one was merged into this one before."""
    OTHER_SEMINAR = "other-seminar"


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge has done.

    `question` had the state `was`. `target` now stands for all of them: the question that was named, or the
    one that it was merged into before. `followed` were merged into `question` and went with it.
    """

    question: Question
    was: State
    target: Question
    followed: tuple[Question, ...]


class CannotMergeError(Exception):
    """A question cannot be merged into this one. Attributes: `problem`, and `target`, the other question."""

    def __init__(self, problem: MergeProblem, target: Question) -> None:
        super().__init__(problem, target.id)
        self.problem = problem
        self.target = target


async def merge_question(tx: Transaction, number: int, into: int, by: int | None, now: int) -> Merged:
    """Let another question stand for this one and for what was merged into it.

    Raises NoSuchQuestionError, CannotMergeError, and AlreadyChangedError if this one is no longer pending or
    approved.
    """
    question, target = await get_question(tx, number), await get_question(tx, into)
    if target.merged_into is not None and target.merged_into != number:
        target = await get_question(tx, target.merged_into)
    if problem := _problem(question, target):
        raise CannotMergeError(problem, target)
    await require_state(tx, question, UNFINISHED)
    # First those that follow: none may point to a question that is merged itself.
    followed = [
        await change_state(tx, one, (State.MERGED,), State.MERGED, by, now, merged_into=target.id)
        for one in await list_merged(tx, number)
    ]
    merged = await change_state(tx, number, UNFINISHED, State.MERGED, by, now, merged_into=target.id)
    return Merged(merged, question.state, target, tuple(followed))


def _problem(question: Question, target: Question) -> MergeProblem | None:
    if target.id == question.id:
        return MergeProblem.ITSELF
    if target.merged_into == question.id:
        return MergeProblem.CIRCLE
    if target.seminar_id != question.seminar_id:
        return MergeProblem.OTHER_SEMINAR
    return MergeProblem.DECLINED if target.state is State.DECLINED else None


async def list_merged(tx: Transaction, number: int) -> list[int]:
    """Return the numbers of the questions that were merged into this one."""
    rows = await tx.all("SELECT id FROM questions WHERE merged_into = :number ORDER BY id", number=number)
    return [row["id"] for row in rows]
