"""What waits: lanes, order within a chat, and newer messages in place of older ones."""

from math import inf
from typing import Any

from bot.waiting import Item, Waiting
from storage.outbox import Lane

EVERY_LANE = tuple(Lane)


def item(chat_id: int, lane: Lane = Lane.REPLY, payload: str | None = "{}", **fields: Any) -> Item:
    return Item(lane, chat_id, "sendMessage", payload, **fields)


def take(waiting: Waiting, *, busy: frozenset[int] = frozenset()) -> Item | None:
    def when(candidate: Item, now: float) -> float:
        return inf if candidate.chat_id in busy else now

    taken, _ = waiting.take(EVERY_LANE, lambda _, now: now, when, 0.0)
    return taken


def test_smaller_lanes_go_first() -> None:
    waiting = Waiting()
    broadcast, reply = item(1, Lane.BROADCAST), item(2, Lane.REPLY)
    waiting.add(broadcast)
    waiting.add(reply)
    assert [take(waiting), take(waiting), take(waiting)] == [reply, broadcast, None]


def test_messages_of_a_chat_keep_their_order() -> None:
    waiting = Waiting()
    first, second = item(1), item(1)
    waiting.add(first)
    waiting.add(second)
    assert [take(waiting), take(waiting)] == [first, second]


def test_busy_chat_holds_up_nobody_else() -> None:
    waiting = Waiting()
    waiting.add(item(1))
    other = item(2)
    waiting.add(other)
    assert take(waiting, busy=frozenset({1})) is other


def test_chats_take_turns() -> None:
    waiting = Waiting()
    for chat_id in (1, 1, 2):
        waiting.add(item(chat_id))
    taken = [take(waiting) for _ in range(3)]
    assert [one.chat_id for one in taken if one] == [1, 2, 1]


def test_newer_edit_of_the_same_message_replaces_one_that_waits() -> None:
    waiting = Waiting()
    older, newer = item(1, edits=7), item(1, edits=7)
    assert waiting.add(older) is None
    assert waiting.add(newer) is older
    assert older.superseded
    assert not newer.superseded


def test_edits_of_other_messages_are_not_replaced() -> None:
    waiting = Waiting()
    waiting.add(item(1, edits=7))
    assert waiting.add(item(1, edits=8)) is None
    assert waiting.add(item(2, edits=7)) is None


def test_truth_about_the_same_question_is_sent_once_even_from_another_lane() -> None:
    waiting = Waiting()
    older = item(1, Lane.DESK, None, subject="card", subject_id=3)
    waiting.add(older)
    assert waiting.add(item(1, Lane.REPLY, None, subject="card", subject_id=3)) is older


def test_message_that_failed_goes_back_to_the_front() -> None:
    waiting = Waiting()
    first, second = item(1), item(1)
    waiting.add(first)
    waiting.add(second)
    taken = take(waiting)
    assert taken is first
    assert waiting.put_back(taken)
    assert take(waiting) is first


def test_edit_that_failed_gives_way_to_a_newer_one() -> None:
    waiting = Waiting()
    older = item(1, edits=7)
    waiting.add(older)
    assert take(waiting) is older
    newer = item(1, edits=7)
    waiting.add(newer)
    assert not waiting.put_back(older)
    assert take(waiting) is newer


def test_earliest_moment_is_told_where_nothing_may_be_sent_yet() -> None:
    waiting = Waiting()
    waiting.add(item(1))
    waiting.add(item(2))
    taken, moment = waiting.take(EVERY_LANE, lambda _, now: now, lambda one, _: float(one.chat_id), 0.0)
    assert (taken, moment) == (None, 1.0)


def test_count_follows_what_waits() -> None:
    waiting = Waiting()
    waiting.add(item(1))
    waiting.add(item(1))
    assert waiting.count(Lane.REPLY) == 2
    take(waiting)
    assert waiting.count(Lane.REPLY) == 1
    waiting.clear()
    assert waiting.count(Lane.REPLY) == 0
