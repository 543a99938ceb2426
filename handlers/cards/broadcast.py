"""A broadcast in the desk: its preview, its progress, its report."""

from handlers.callbacks.broadcasts import CancelBroadcast, Preview, StartBroadcast
from handlers.letters import letter
from handlers.messages import Button, Message
from handlers.phrases import moderator
from handlers.words import Html, label, say
from storage import answers, broadcasts, programme
from storage.broadcasts import Broadcast, BroadcastState
from storage.database import Transaction
from storage.people import LANGUAGES


async def broadcast_message(
    tx: Transaction, language: str, broadcast: Broadcast, shown_in: str | None = None
) -> Message:
    """Show a broadcast: its preview in a language, its progress, or its report."""
    if broadcast.state is BroadcastState.DRAFTED:
        return await _preview(tx, language, broadcast, shown_in or language)
    if broadcast.state is BroadcastState.CANCELLED:
        who = moderator(language, broadcast.started_by_name)
        return Message(say(language, "broadcast-cancelled", who=who))
    progress = await broadcasts.get_progress(tx, broadcast.id)
    return Message(
        say(
            language,
            f"broadcast-{broadcast.state}",
            what=await _name_of(tx, language, broadcast),
            who=moderator(language, broadcast.started_by_name),
            total=progress.total,
            delivered=progress.delivered,
            blocked=progress.blocked,
            failed=progress.failed,
        )
    )


async def _preview(tx: Transaction, language: str, broadcast: Broadcast, shown_in: str) -> Message:
    followers = await broadcasts.count_followers(tx, broadcast.seminar_id or "")
    content = await letter(tx, broadcast, shown_in)
    heading = say(language, "broadcast-preview", followers=followers)
    tabs = [
        Button(f"• {code.upper()}" if code == shown_in else code.upper(), Preview(broadcast.id, code))
        for code in LANGUAGES
    ]
    links = [[button for button in row if isinstance(button.action, str)] for row in content.rows]
    rows = [
        *links,
        tabs,
        [Button(label(language, "button-broadcast", followers=followers), StartBroadcast(broadcast.id))],
        [Button(label(language, "button-cancel"), CancelBroadcast(broadcast.id))],
    ]
    return Message(f"{heading}\n\n{content.text}", rows)


async def _name_of(tx: Transaction, language: str, broadcast: Broadcast) -> Html:
    """Name a broadcast in a line, for its progress and report."""
    number, speaker = "", ""
    if broadcast.answer_id is not None:
        number = f"{(await answers.get_answer(tx, broadcast.answer_id)).question_id}"
    if broadcast.speaker_id is not None and (found := await programme.get_speaker(tx, broadcast.speaker_id)):
        speaker = found.name
    return say(language, f"broadcast-of-{broadcast.kind}", number=number, speaker=speaker)
