"""Finding the way: the list of seminars, a seminar's page, following."""

from handlers import choosing, times, words
from handlers.callbacks.private import (
    Ask,
    Follow,
    Remind,
    ShowPapers,
    ShowSeminar,
    ShowSeminars,
    UndoFollow,
    Unfollow,
)
from handlers.context import Context
from handlers.messages import Button, Message, fitting
from handlers.phrases import seminar_title
from handlers.words import Html
from storage import people, programme, questions
from storage.programme import Seminar, Series, Speaker

HALF = 1800
"""Characters of one list of a message of 4096 that has two."""
LINKS = 45
"""Telegram makes about 100 links of a message; two lists share them."""


async def list_seminars(context: Context, press: ShowSeminars) -> None:
    """Show a page of the seminars in place of the message."""
    await context.show(await seminars_message(context, press.page))


async def show_seminar(context: Context, press: ShowSeminar) -> None:
    """Show a seminar's page in place of the message."""
    if seminar := await find_seminar(context, press.seminar):
        await context.show(await seminar_message(context, seminar))


async def command_seminars(context: Context, _: str) -> None:
    """Show the list of seminars."""
    await context.reply(await seminars_message(context, 0))


async def follow(context: Context, press: Follow) -> None:
    """Begin to send a seminar's broadcasts."""
    if seminar := await find_seminar(context, press.seminar):
        await people.follow(context.tx, context.writer.id, seminar.id)
        context.toast("follow-begun")
        await context.show(await seminar_message(context, seminar))


async def unfollow(context: Context, press: Unfollow) -> None:
    """Send no more of a seminar's broadcasts."""
    if seminar := await find_seminar(context, press.seminar):
        await people.unfollow(context.tx, context.writer.id, seminar.id)
        context.toast("follow-ended")
        await context.show(await seminar_message(context, seminar))


async def remind(context: Context, press: Remind) -> None:
    """Remind the person before the seminars that they follow, or do not, and show the seminar in view."""
    if seminar := await find_seminar(context, press.seminar):
        await people.set_reminders(context.tx, context.writer.id, bool(press.wanted))
        context.toast("reminders-begun" if press.wanted else "reminders-ended")
        await context.show(await seminar_message(context, seminar))


async def undo_follow(context: Context, press: UndoFollow) -> None:
    """Undo the following that came with a question; the receipt stays."""
    try:
        question = await questions.get_question(context.tx, press.question)
    except questions.NoSuchQuestionError:
        question = None
    if question is None or question.person_id != context.writer.id:
        context.toast("press-outdated")
        return
    await people.unfollow(context.tx, context.writer.id, question.seminar_id)
    context.toast("follow-ended")
    await context.show(receipt_message(context, question.id, question.seminar_id, began=False))


def receipt_message(context: Context, number: int, seminar_id: str, *, began: bool | None) -> Message:
    """Say that a question has arrived, and what happens next.

    `began`: with it the person began to follow (True), has undone that (False), or followed before (None).
    """
    parts = [context.say("receipt", number=f"{number}")]
    if began is not None:
        parts.append(context.say("receipt-following" if began else "receipt-not-following"))
    undo = [Button(context.label("button-undo-follow"), UndoFollow(number))] if began else []
    again = [Button(context.label("button-ask-again"), Ask(seminar_id))]
    return Message("\n\n".join(parts), [undo, again, [to_seminar(context, seminar_id)]])


async def seminars_message(context: Context, page: int) -> Message:
    """List the seminars, a page of buttons at a time."""
    series = await programme.get_series(context.tx)
    seminars = await programme.list_seminars(context.tx)
    if series is None or not seminars:
        return Message(context.say("seminars-none"))
    text = context.say(
        "seminars",
        series=series.title.in_language(context.language),
        organisers=_organisers(context, series),
    )
    return Message(text, choosing.seminar_rows(context, seminars, page, ShowSeminar, ShowSeminars))


async def seminar_message(context: Context, seminar: Seminar) -> Message:
    """Show a seminar: when, who speaks, and what can be done."""
    speakers = await programme.list_speakers(context.tx, seminar.id)
    following = await people.is_following(context.tx, context.writer.id, seminar.id)
    parts = [
        context.say("seminar", title=seminar_title(context.language, seminar)),
        await time_line(context, seminar),
        _speakers(context, speakers),
        await _questions_line(context, seminar),
    ]
    if following:
        parts.append(context.say("seminar-followed"))
    rows = [
        [Button(context.label("button-ask"), Ask(seminar.id))] if seminar.takes_questions else [],
        [Button(context.label("button-papers"), ShowPapers(seminar.id))],
        [
            Button(context.label("button-unfollow"), Unfollow(seminar.id))
            if following
            else Button(context.label("button-follow"), Follow(seminar.id))
        ],
        await _reminders_row(context, seminar) if following else [],
        [Button(context.label("button-seminars"), ShowSeminars(0))],
    ]
    return Message("\n\n".join(part for part in parts if part), rows)


async def find_seminar(context: Context, seminar_id: str) -> Seminar | None:
    """Return a seminar of the programme; tell the person if it is there no more."""
    seminar = await choosing.find_seminar(context, seminar_id)
    if seminar is None:
        await context.show(await seminars_message(context, 0))
    return seminar


async def time_line(context: Context, seminar: Seminar) -> Html:
    """Say when a seminar is, in the series' time zone."""
    return times.time_line(context.language, await programme.get_timezone(context.tx), seminar)


async def _questions_line(context: Context, seminar: Seminar) -> Html:
    """Say whether questions are open, and when that changes, unless it does with the seminar itself."""
    zone = await programme.get_timezone(context.tx)
    if not seminar.takes_questions and seminar.opens_later(context.now):
        opens = times.moment(context.language, seminar.opens_at or 0, zone)
        return context.say("seminar-opens", when=opens)
    if seminar.takes_questions and seminar.closes_early(context.now):
        closes = times.moment(context.language, seminar.closes_at or 0, zone)
        return context.say("seminar-open-until", when=closes)
    return context.say("seminar-open" if seminar.takes_questions else "seminar-closed")


async def _reminders_row(context: Context, seminar: Seminar) -> list[Button]:
    """Offer to end the reminders, or to have them again, while there may be one of this seminar."""
    if not seminar.begins_later(context.now):
        return []
    person = await people.get_person(context.tx, context.writer.id)
    if person.reminders:
        return [Button(context.label("button-reminders-end"), Remind(seminar.id, 0))]
    return [Button(context.label("button-reminders-begin"), Remind(seminar.id, 1))]


def to_seminar(context: Context, seminar_id: str) -> Button:
    """Return the button that leads to a seminar's page."""
    return Button(context.label("button-seminar"), ShowSeminar(seminar_id))


def _organisers(context: Context, series: Series) -> str:
    names = [organiser.name.in_language(context.language) for organiser in series.organisers]
    return words.join(context.language, names)


def _speakers(context: Context, speakers: list[Speaker]) -> str:
    lines = fitting_lines(context, [_speaker(context, speaker) for speaker in speakers])
    return "\n".join([context.say("seminar-speakers"), *lines]) if lines else ""


def fitting_lines(context: Context, lines: list[str]) -> list[str]:
    """Return as many lines as fit half a message, and say how many more there are."""
    shown = fitting(lines[:LINKS], HALF)
    more = len(lines) - len(shown)
    return [*shown, context.say("list-more", count=more)] if more else shown


def _speaker(context: Context, speaker: Speaker) -> str:
    if speaker.role is None:
        return context.say("speaker", name=speaker.name)
    role = speaker.role.in_language(context.language)
    return context.say("speaker-with-role", name=speaker.name, role=role)
