"""More questions than a group takes messages: gathered into digests, each of them readable and decidable."""

from handlers.callbacks.board import ApproveDigest
from handlers.callbacks.desk import Approve, Undo
from tests.end_to_end.driver import Stage

QUESTIONS = 120


def decidable(stage: Stage) -> set[int]:
    """The questions that the desk has a button for, to approve them."""
    messages = stage.telegram.world.messages(stage.desk)
    buttons = [button for message in messages for row in message.buttons or [] for button in row]
    presses = [Approve.read(button.get("callback_data")) for button in buttons]
    return {press.question for press in presses if press is not None}


async def test_flood_reaches_the_desk_in_digests_within_its_limit_and_is_decided_there(stage: Stage) -> None:
    crowd = await stage.prepare(QUESTIONS)
    await stage.write_drafts(crowd)
    stage.telegram.limits.enabled = True
    process = await stage.run()
    for one in crowd:
        stage.send_draft(one)
    everyone = set(range(1, QUESTIONS + 1))
    await stage.until(lambda: decidable(stage) == everyone, within=60)
    shown = "\n".join(stage.read(stage.desk))
    assert all(stage.draft(one) in shown for one in crowd)
    assert len(stage.read(stage.desk)) < 20

    # One of them is approved by its button: its asker hears of it at once.
    digest = stage.button(stage.desk, "okd:")[0]
    (first, *_) = [button for row in digest.buttons or [] for button in row]
    number = Approve.read(first["callback_data"])
    assert number is not None
    await stage.pressed(stage.marc, first["callback_data"], stage.desk)
    asker = crowd[number.question - 1]  # updates are taken in their order
    await stage.sees(asker, f"question {number.question} was approved")

    # The rest of the digest is approved at once, and that is undone before anybody is told.
    await stage.pressed(stage.ana, f"{ApproveDigest.code}:", stage.desk)
    await stage.pressed(stage.ana, f"{Undo.code}:", stage.desk, within=30)
    assert await process.stop() == 0
    approved = stage.rows("SELECT id FROM questions WHERE state = 'approved'")
    assert [row["id"] for row in approved] == [number.question]
    assert stage.telegram.refused_429 == 0
    told = [one for one in crowd if one != asker and stage.seen(one, "was approved")]
    assert told == []
