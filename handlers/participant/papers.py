"""A seminar's slides and documents: links, and files that speakers have handed in."""

from dataclasses import replace

from handlers import choosing, words
from handlers.callbacks.private import ListPapers, SendSlides, ShowPapers
from handlers.callbacks.speaker import HandInSlides
from handlers.context import Context
from handlers.messages import Button, File, Message, cut
from handlers.participant import seminars
from handlers.participant.seminars import fitting_lines, to_seminar
from handlers.phrases import seminar_title
from handlers.words import Html
from storage import programme, speaker_accounts
from storage.programme import Document, Presentation, Seminar

FILES_SHOWN = 20
"""Files of a seminar that have a button each."""
LABEL = 40
"""Characters of such a button."""


async def show_papers(context: Context, press: ShowPapers) -> None:
    """Show a seminar's slides and documents in place of the message."""
    if seminar := await seminars.find_seminar(context, press.seminar):
        await context.show(await papers_message(context, seminar))


async def command_slides(context: Context, _: str) -> None:
    """Offer the slides and documents of each seminar, or show them if there is one seminar.

    A speaker may mean their own, and can hand them in from here.
    """
    listed = await programme.list_seminars(context.tx)
    if not listed:
        await context.reply(Message(context.say("seminars-none")))
        return
    one = len(listed) == 1
    shown = await papers_message(context, listed[0]) if one else _papers_choice(context, listed, 0)
    await context.reply(replace(shown, rows=[*shown.rows, await _hand_in_row(context)]))


async def list_papers(context: Context, press: ListPapers) -> None:
    """Show another page of the seminars whose slides and documents can be seen."""
    await context.show(_papers_choice(context, await programme.list_seminars(context.tx), press.page))


async def _hand_in_row(context: Context) -> list[Button]:
    account = await speaker_accounts.find_account(context.tx, context.writer.id)
    if account is None or account.retired:
        return []
    return [Button(context.label("button-hand-in-slides"), HandInSlides(0))]


async def send_slides(context: Context, press: SendSlides) -> None:
    """Send the file of a speaker's slides, as a message of its own."""
    seminar = await seminars.find_seminar(context, press.seminar)
    if seminar is None:
        return
    for shown in await programme.list_presentations(context.tx, seminar.id):
        if (shown.speaker.id, shown.language) == (press.speaker, press.language) and shown.file_id:
            await context.reply(File("document", shown.file_id))
            return
    context.toast("press-outdated")
    await context.show(await papers_message(context, seminar))


async def papers_message(context: Context, seminar: Seminar) -> Message:
    """Show a seminar's presentations and documents, those in the reader's language first."""
    presentations = await programme.list_presentations(context.tx, seminar.id)
    documents = await programme.list_documents(context.tx, seminar.id)
    documents += await programme.list_documents(context.tx, None)
    parts: list[str] = [context.say("papers", title=seminar_title(context.language, seminar))]
    if presentations:
        slides = fitting_lines(context, _slides(context, presentations))
        parts.append("\n".join([context.say("papers-slides"), *slides]))
    if documents:
        papers = fitting_lines(context, _documents(context, documents))
        parts.append("\n".join([context.say("papers-documents"), *papers]))
    if not presentations and not documents:
        parts.append(context.say("papers-none"))
    files = [[button] for button in _file_buttons(context, presentations)]
    return Message("\n\n".join(parts), [*files, [to_seminar(context, seminar.id)]])


def link(context: Context, url: str, text: str, language: str) -> str:
    """Return a line with a link and the language of what is behind it."""
    anchor = Html(f'<a href="{words.attribute(url)}">{words.escaped(text)}</a>')
    return context.say("paper", link=anchor, language=words.language_name(language, context.language))


def _papers_choice(context: Context, seminars: list[Seminar], page: int) -> Message:
    rows = choosing.seminar_rows(context, seminars, page, ShowPapers, ListPapers)
    return Message(context.say("papers-choose"), rows)


def _slides(context: Context, presentations: list[Presentation]) -> list[str]:
    return [_slides_line(context, shown) for shown in _own_first(context, presentations)]


def _slides_line(context: Context, shown: Presentation) -> str:
    if shown.url is not None:
        return link(context, shown.url, shown.speaker.name, shown.language)
    language = words.language_name(shown.language, context.language)
    return context.say("slides-file", speaker=shown.speaker.name, language=language)


def _file_buttons(context: Context, presentations: list[Presentation]) -> list[Button]:
    files = [shown for shown in _own_first(context, presentations) if shown.file_id is not None]
    return [_file_button(context, shown) for shown in files[:FILES_SHOWN]]


def _file_button(context: Context, shown: Presentation) -> Button:
    language = words.language_name(shown.language, context.language)
    text = context.label("button-slides-file", speaker=shown.speaker.name, language=language)
    return Button(cut(text, LABEL), SendSlides(shown.seminar_id, shown.speaker.id, shown.language))


def _own_first(context: Context, presentations: list[Presentation]) -> list[Presentation]:
    return sorted(presentations, key=lambda shown: shown.language != context.language)


def _documents(context: Context, documents: list[Document]) -> list[str]:
    own_first = sorted(documents, key=lambda document: document.language != context.language)
    return [
        link(
            context,
            document.url,
            document.title.in_language(context.language),
            document.language,
        )
        for document in own_first
    ]
