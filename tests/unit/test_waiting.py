"""What waits: lanes, order within a chat, and newer messages in place of older ones."""

import itertools
from math import inf
from typing import Any

import pytest

from bot.composing import digest_size
from bot.waiting import Item, Waiting
from storage.outbox import Lane

EVERY_LANE = tuple(Lane)


ROWS = itertools.count(1)


def item(chat_id: int, lane: Lane = Lane.REPLY, payload: str | None = "{}", **fields: Any) -> Item:
    return Item(lane, chat_id, "sendMessage", payload, **{"parcel_id": next(ROWS), **fields})


def take(waiting: Waiting, *, busy: frozenset[int] = frozenset()) -> Item | None:
    def when(candidate: Item, now: float) -> float:
        return inf if candidate.chat_id in busy else now

    taken, _ = waiting.take(EVERY_LANE, lambda _, now: now, when, 0.0)
    return taken


def test_smaller_lanes_go_first() -> None:
    waiting = Waiting()
    broadcast, reply = item(1, Lane.BROADCAST), item(2, Lane.REPLY)
    waiting.add(broadcast, 0.0)
    waiting.add(reply, 0.0)
    assert [take(waiting), take(waiting), take(waiting)] == [reply, broadcast, None]


def test_messages_of_a_chat_keep_their_order() -> None:
    waiting = Waiting()
    first, second = item(1), item(1)
    waiting.add(first, 0.0)
    waiting.add(second, 0.0)
    assert [take(waiting), take(waiting)] == [first, second]


def test_busy_chat_holds_up_nobody_else() -> None:
    waiting = Waiting()
    waiting.add(item(1), 0.0)
    other = item(2)
    waiting.add(other, 0.0)
    assert take(waiting, busy=frozenset({1})) is other


def test_chats_take_turns() -> None:
    waiting = Waiting()
    for chat_id in (1, 1, 2):
        waiting.add(item(chat_id), 0.0)
    taken = [take(waiting) for _ in range(3)]
    assert [one.chat_id for one in taken if one] == [1, 2, 1]


def test_newer_edit_of_the_same_message_replaces_one_that_waits() -> None:
    waiting = Waiting()
    older, newer = item(1, edits=7), item(1, edits=7)
    assert waiting.add(older, 0.0) is None
    assert waiting.add(newer, 0.0) is older
    assert older.superseded
    assert not newer.superseded


def test_edits_of_other_messages_are_not_replaced() -> None:
    waiting = Waiting()
    waiting.add(item(1, edits=7), 0.0)
    assert waiting.add(item(1, edits=8), 0.0) is None
    assert waiting.add(item(2, edits=7), 0.0) is None


def test_truth_about_the_same_question_is_sent_once_even_from_another_lane() -> None:
    waiting = Waiting()
    older = item(1, Lane.DESK, None, subject="card", subject_id=3)
    waiting.add(older, 0.0)
    assert waiting.add(item(1, Lane.REPLY, None, subject="card", subject_id=3), 0.0) is older


def test_message_that_failed_goes_back_to_the_front() -> None:
    waiting = Waiting()
    first, second = item(1), item(1)
    waiting.add(first, 0.0)
    waiting.add(second, 0.0)
    taken = take(waiting)
    assert taken is first
    assert waiting.put_back(taken)
    assert take(waiting) is first


def test_edit_that_failed_gives_way_to_a_newer_one() -> None:
    waiting = Waiting()
    older = item(1, edits=7)
    waiting.add(older, 0.0)
    assert take(waiting) is older
    newer = item(1, edits=7)
    waiting.add(newer, 0.0)
    assert not waiting.put_back(older)
    assert take(waiting) is newer


def test_earliest_moment_is_told_where_nothing_may_be_sent_yet() -> None:
    waiting = Waiting()
    waiting.add(item(1), 0.0)
    waiting.add(item(2), 0.0)
    taken, moment = waiting.take(EVERY_LANE, lambda _, now: now, lambda one, _: float(one.chat_id), 0.0)
    assert (taken, moment) == (None, 1.0)


def test_count_follows_what_waits() -> None:
    waiting = Waiting()
    waiting.add(item(1), 0.0)
    waiting.add(item(1), 0.0)
    assert waiting.count(Lane.REPLY) == 2
    take(waiting)
    assert waiting.count(Lane.REPLY) == 1
    waiting.clear()
    assert waiting.count(Lane.REPLY) == 0


def card(number: int, lane: Lane = Lane.DESK, **fields: Any) -> Item:
    fields = {"parcel_id": next(ROWS), "may_gather": True, **fields}
    return Item(lane, -5, "sendMessage", None, subject="card", subject_id=number, **fields)


def test_same_truth_that_waits_already_goes_out_in_its_place() -> None:
    waiting = Waiting()
    first, other, again = card(1), card(2), card(1)
    for one in (first, other):
        waiting.add(one, 0.0)
    assert waiting.add(again, 0.0) is again
    assert [take(waiting), take(waiting), take(waiting)] == [first, other, None]


def test_message_whose_row_is_loaded_once_more_waits_on_and_keeps_its_row() -> None:
    waiting = Waiting()
    first, loaded_again = card(1, parcel_id=7), card(1, parcel_id=7)
    waiting.add(first, 0.0)
    assert waiting.add(loaded_again, 0.0) is None
    assert [take(waiting), take(waiting)] == [first, None]


def test_same_truth_that_is_more_urgent_now_replaces_the_one_that_waits() -> None:
    waiting = Waiting()
    first, urgent = card(1), card(1, Lane.REPLY)
    waiting.add(first, 0.0)
    assert waiting.add(urgent, 0.0) is first


def test_message_that_is_not_due_stands_aside_and_holds_up_nobody() -> None:
    waiting = Waiting()
    held, later = item(1, due=30.0), item(1)
    waiting.add(held, 0.0)
    waiting.add(later, 0.0)
    assert [take(waiting), take(waiting)] == [later, None]
    assert waiting.next_due == 30.0
    assert waiting.release(29.0) == []
    assert take(waiting) is None
    waiting.release(30.0)
    assert take(waiting) is held
    assert waiting.next_due == inf


def test_truth_that_becomes_due_while_the_same_one_waits_is_not_sent_twice() -> None:
    waiting = Waiting()
    held, waits = card(1, due=30.0), card(1)
    waiting.add(held, 0.0)
    waiting.add(waits, 0.0)
    assert waiting.release(30.0) == [held]


def test_cards_that_wait_beside_one_are_gathered_in_their_order() -> None:
    waiting = Waiting()
    cards = [card(number) for number in range(1, 7)]
    edit = Item(Lane.DESK, -5, "sendMessage", None, subject="broadcast", subject_id=9)
    for one in (*cards[:3], edit, *cards[3:]):
        waiting.add(one, 0.0)
    head = take(waiting)
    assert head is cards[0]
    assert waiting.gather(head, lambda _: 5) == cards[1:5]
    assert waiting.count(Lane.DESK) == 2
    assert [take(waiting), take(waiting), take(waiting)] == [edit, cards[5], None]


def test_few_cards_stay_single() -> None:
    waiting = Waiting()
    cards = [card(number) for number in (1, 2, 3)]
    for one in cards:
        waiting.add(one, 0.0)
    head = take(waiting)
    assert head is not None
    assert waiting.gather(head, digest_size) == []
    assert [take(waiting), take(waiting)] == cards[1:]


def test_card_that_shows_a_decision_is_not_gathered_as_a_new_one() -> None:
    waiting = Waiting()
    head = card(1)
    shown = [card(number, may_gather=False) for number in (2, 3, 4)]
    for one in shown:
        waiting.add(one, 0.0)
    assert waiting.gather(head, lambda _: 20) == []


def test_dropped_lane_is_empty_and_may_be_loaded_anew() -> None:
    waiting = Waiting()
    copy = item(1, Lane.BROADCAST, edits=7)
    waiting.add(copy, 0.0)
    waiting.drop(Lane.BROADCAST)
    assert (take(waiting), waiting.count(Lane.BROADCAST)) == (None, 0)
    again = item(1, Lane.BROADCAST, edits=7)
    assert waiting.add(again, 0.0) is None
    assert take(waiting) is again


def test_two_corrections_of_one_copy_both_have_their_outcome() -> None:
    waiting = Waiting()
    first, second = (item(1, Lane.BROADCAST, edits=7, delivery_id=number) for number in (1, 2))
    assert waiting.add(first, 0.0) is None
    assert waiting.add(second, 0.0) is None
    assert [take(waiting), take(waiting)] == [first, second]


def test_group_goes_before_all_who_wait_for_a_reply() -> None:
    waiting = Waiting()
    replies = [item(number) for number in (1, 2)]
    group = card(1)
    for one in (*replies, group):
        waiting.add(one, 0.0)
    assert [take(waiting), take(waiting), take(waiting)] == [group, *replies]


@pytest.mark.parametrize(("waiting", "together"), [(1, 1), (3, 1), (4, 10), (20, 10), (21, 36), (500, 36)])
def test_the_more_wait_the_more_share_a_message(waiting: int, together: int) -> None:
    assert digest_size(waiting) == together
