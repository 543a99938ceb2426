"""Finding the way: the list of seminars, a seminar's page, its slides and documents, following."""

from handlers import choosing, words
from handlers.callbacks.private import (
    Ask,
    Follow,
    ListPapers,
    ShowPapers,
    ShowSeminar,
    ShowSeminars,
    UndoFollow,
    Unfollow,
)
from handlers.context import Context
from handlers.messages import Button, Message, fitting
from handlers.words import Html
from storage import people, programme, questions
from storage.programme import Document, Presentation, Seminar, Series, Speaker

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


async def show_papers(context: Context, press: ShowPapers) -> None:
    """Show a seminar's slides and documents in place of the message."""
    if seminar := await find_seminar(context, press.seminar):
        await context.show(await papers_message(context, seminar))


async def command_slides(context: Context, _: str) -> None:
    """Offer the slides and documents of each seminar, or show them if there is one seminar."""
    seminars = await programme.list_seminars(context.tx)
    if not seminars:
        await context.reply(Message(context.say("seminars-none")))
    elif len(seminars) == 1:
        await context.reply(await papers_message(context, seminars[0]))
    else:
        await context.reply(_papers_choice(context, seminars, 0))


async def list_papers(context: Context, press: ListPapers) -> None:
    """Show another page of the seminars whose slides and documents can be seen."""
    await context.show(_papers_choice(context, await programme.list_seminars(context.tx), press.page))


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
    return Message("\n\n".join(parts), [undo, again, [_to_seminar(context, seminar_id)]])


async def seminars_message(context: Context, page: int) -> Message:
    """List the seminars, a page of buttons at a time."""
    series = await programme.get_series(context.tx)
    seminars = await programme.list_seminars(context.tx)
    if series is None or not seminars:
        return Message(context.say("seminars-none"))
    text = context.say(
        "seminars",
        series=series.title.in_language(context.language, words.FALLBACK),
        organisers=_organisers(context, series),
    )
    return Message(text, choosing.seminar_rows(context, seminars, page, ShowSeminar, ShowSeminars))


async def seminar_message(context: Context, seminar: Seminar) -> Message:
    """Show a seminar: when, who speaks, and what can be done."""
    speakers = await programme.list_speakers(context.tx, seminar.id)
    following = await people.is_following(context.tx, context.writer.id, seminar.id)
    parts = [
        context.say("seminar", title=seminar.title.in_language(context.language, words.FALLBACK)),
        await time_line(context, seminar),
        _speakers(context, speakers),
        context.say("seminar-open" if seminar.takes_questions else "seminar-closed"),
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
        [Button(context.label("button-seminars"), ShowSeminars(0))],
    ]
    return Message("\n\n".join(part for part in parts if part), rows)


async def papers_message(context: Context, seminar: Seminar) -> Message:
    """Show a seminar's presentations and documents, those in the reader's language first."""
    presentations = await programme.list_presentations(context.tx, seminar.id)
    documents = await programme.list_documents(context.tx, seminar.id)
    documents += await programme.list_documents(context.tx, None)
    parts: list[str] = [
        context.say("papers", title=seminar.title.in_language(context.language, words.FALLBACK))
    ]
    if presentations:
        slides = _fitting(context, _slides(context, presentations))
        parts.append("\n".join([context.say("papers-slides"), *slides]))
    if documents:
        papers = _fitting(context, _documents(context, documents))
        parts.append("\n".join([context.say("papers-documents"), *papers]))
    if not presentations and not documents:
        parts.append(context.say("papers-none"))
    return Message("\n\n".join(parts), [[_to_seminar(context, seminar.id)]])


async def find_seminar(context: Context, seminar_id: str) -> Seminar | None:
    """Return a seminar of the programme; tell the person if it is there no more."""
    seminar = await choosing.find_seminar(context, seminar_id)
    if seminar is None:
        await context.show(await seminars_message(context, 0))
    return seminar


async def time_line(context: Context, seminar: Seminar) -> Html:
    """Say when a seminar is, in the series' time zone."""
    series = await programme.get_series(context.tx)
    if series is None or seminar.starts_at is None:
        return context.say("time-unknown")
    zone = series.timezone
    date = words.day(context.language, seminar.starts_at, zone)
    if seminar.ends_at is None:
        return context.say("time-day", day=date)
    return context.say(
        "time-hours",
        day=date,
        starts=words.clock(context.language, seminar.starts_at, zone),
        ends=words.clock(context.language, seminar.ends_at, zone),
        zone=words.zone_name(context.language, zone),
    )


def _papers_choice(context: Context, seminars: list[Seminar], page: int) -> Message:
    rows = choosing.seminar_rows(context, seminars, page, ShowPapers, ListPapers)
    return Message(context.say("papers-choose"), rows)


def _to_seminar(context: Context, seminar_id: str) -> Button:
    return Button(context.label("button-seminar"), ShowSeminar(seminar_id))


def _organisers(context: Context, series: Series) -> str:
    names = [organiser.name.in_language(context.language, words.FALLBACK) for organiser in series.organisers]
    return words.join(context.language, names)


def _speakers(context: Context, speakers: list[Speaker]) -> str:
    lines = _fitting(context, [_speaker(context, speaker) for speaker in speakers])
    return "\n".join([context.say("seminar-speakers"), *lines]) if lines else ""


def _fitting(context: Context, lines: list[str]) -> list[str]:
    """Return as many lines as fit half a message, and say how many more there are."""
    shown = fitting(lines[:LINKS], HALF)
    more = len(lines) - len(shown)
    return [*shown, context.say("list-more", count=more)] if more else shown


def _speaker(context: Context, speaker: Speaker) -> str:
    if speaker.role is None:
        return context.say("speaker", name=speaker.name)
    role = speaker.role.in_language(context.language, words.FALLBACK)
    return context.say("speaker-with-role", name=speaker.name, role=role)


def _slides(context: Context, presentations: list[Presentation]) -> list[str]:
    own_first = sorted(presentations, key=lambda shown: shown.language != context.language)
    return [
        link(context, presentation.url, presentation.speaker.name, presentation.language)
        for presentation in own_first
    ]


def _documents(context: Context, documents: list[Document]) -> list[str]:
    own_first = sorted(documents, key=lambda document: document.language != context.language)
    return [
        link(
            context,
            document.url,
            document.title.in_language(context.language, words.FALLBACK),
            document.language,
        )
        for document in own_first
    ]


def link(context: Context, url: str, text: str, language: str) -> str:
    """Return a line with a link and the language of what is behind it."""
    anchor = Html(f'<a href="{words.attribute(url)}">{words.escaped(text)}</a>')
    return context.say("paper", link=anchor, language=words.language_name(language, context.language))
