"""Whose turn it is in a group where new questions and decisions wait."""

from bot.pace import Pace
from bot.turns import Turns
from bot.waiting import Item, Waiting
from storage.outbox import Lane

GROUP = -1001


def take_and_send(turns: Turns, moment: float) -> Item | None:
    taken, _ = turns.take(moment)
    if taken is not None:
        turns.note_answer(taken, moment)
        turns.end(taken)
    return taken


def test_what_was_decided_is_shown_after_two_messages_with_new_questions() -> None:
    waiting = Waiting()
    turns = Turns(waiting, Pace())
    for lane in [*[Lane.DESK] * 4, Lane.NEWS]:
        waiting.add(Item(lane, GROUP, "sendMessage", "{}"), 0.0)
    taken = [take_and_send(turns, 100.0 * at) for at in range(5)]
    lanes = [one.lane for one in taken if one is not None]
    assert lanes == [Lane.DESK, Lane.DESK, Lane.NEWS, Lane.DESK, Lane.DESK]
