"""Muting whoever asked a question, without learning who it is, and unmuting.

Nothing here may tell that two questions are the same person's: each question has its own mute, is told of its
own only, and lifts its own only. Nor is anybody excepted: a refusal would tell who the asker is.
"""

from handlers import choosing, words
from handlers.callbacks.desk import ShowCard
from handlers.callbacks.muting import (
    ChooseMute,
    ListMutes,
    MuteEverywhere,
    MuteInSeminar,
    Unmute,
    UnmuteListed,
)
from handlers.callbacks.private import Ask, ShowSeminar, ShowSeminars
from handlers.cards.muting import mute_text
from handlers.cards.pages import existing_page, turning_row
from handlers.cards.question import question_text
from handlers.context import Context
from handlers.desk import racing
from handlers.messages import Button, Message, cut, in_rows
from handlers.phrases import moderator, seminar_title
from handlers.words import label, say
from storage import mutes, people, programme, questions
from storage.mutes import AlreadyMutedError, Mute, NotMutedError, Silence
from storage.people import Person
from storage.questions import Question
from storage.subjects import Subject

PAGE = 10
"""Mutes of a page of the list: each takes two or three lines of a phone."""


async def choose_mute(context: Context, press: ChooseMute) -> None:
    """Show in place of the card's buttons what muting does, and where it can be done."""
    async with racing.unless_second(context, press.question):
        question = await questions.get_question(context.tx, press.question)
        mute = await mutes.find_mute(context.tx, question.id)
        if mute is not None:
            await _tell_second(context, question.id, mute_text(context.language, mute))
            return
        rows = [
            [
                Button(context.label("button-mute-seminar"), MuteInSeminar(question.id)),
                Button(context.label("button-mute-everywhere"), MuteEverywhere(question.id)),
            ],
            [Button(context.label("button-back"), ShowCard(question.id))],
        ]
        text = question_text(context.language, question)
        await context.show(Message(f"{text}\n\n{context.say('mute-choose')}", rows))


async def mute_in_seminar(context: Context, press: MuteInSeminar) -> None:
    """Take no more questions from the asker in the question's seminar."""
    await _mute(context, press.question, everywhere=False)


async def mute_everywhere(context: Context, press: MuteEverywhere) -> None:
    """Take no more questions from the asker in any seminar."""
    await _mute(context, press.question, everywhere=True)


async def unmute(context: Context, press: Unmute) -> None:
    """Let the asker of a card's question ask again."""
    await _unmute(context, press.question)


async def unmute_listed(context: Context, press: UnmuteListed) -> None:
    """Let an asker of the list ask again, and show the list as it is then."""
    await _unmute(context, press.question)
    await context.show(await _list_message(context, press.page))


async def list_mutes(context: Context, press: ListMutes) -> None:
    """Show another page of who is muted."""
    await context.show(await _list_message(context, press.page))


async def command_muted(context: Context, _: str) -> None:
    """List who is muted, each by the question through which it was done."""
    await context.reply(await _list_message(context, 0))


async def _mute(context: Context, number: int, *, everywhere: bool) -> None:
    async with racing.unless_second(context, number):
        question = await questions.get_question(context.tx, number)
        before = await mutes.get_silence(context.tx, question.person_id)
        try:
            await mutes.mute_asker(context.tx, number, context.by, context.now, everywhere=everywhere)
        except AlreadyMutedError as error:
            await _tell_second(context, number, mute_text(context.language, error.mute))
            return
        context.toast("toast-muted-everywhere" if everywhere else "toast-muted", number=f"{number}")
        await context.refresh(Subject.CARD, number)
        await _tell_asker(context, question, before)


async def _unmute(context: Context, number: int) -> None:
    async with racing.unless_second(context, number):
        question = await questions.get_question(context.tx, number)
        before = await mutes.get_silence(context.tx, question.person_id)
        try:
            await mutes.unmute_asker(context.tx, number, context.by, context.now)
        except NotMutedError as error:
            await _tell_second(context, number, _unmuted_line(context, question, error))
            return
        context.toast("toast-unmuted", number=f"{number}")
        await context.refresh(Subject.CARD, number)
        await _tell_asker(context, question, before)


async def _tell_second(context: Context, number: int, line: str) -> None:
    """Answer a press that came second, and make the card show the truth."""
    context.toast("toast-second", alert=True, number=f"{number}", state=line)
    await context.refresh(Subject.CARD, number)


def _unmuted_line(context: Context, question: Question, error: NotMutedError) -> str:
    if error.change is None:
        return context.label("card-not-muted")
    time = words.clock(context.language, error.change.at, question.timezone)
    return context.label("card-unmuted", who=moderator(context.language, error.change.name), time=time)


async def _tell_asker(context: Context, question: Question, before: Silence) -> None:
    """Tell the asker where they may ask now, if that has changed: a mute of another question may go on."""
    after = await mutes.get_silence(context.tx, question.person_id)
    if after == before:
        return
    asker = await people.get_person(context.tx, question.person_id)
    if after.everywhere:
        await context.tell(asker, Message(say(asker.language, "news-muted-everywhere")))
    elif before.everywhere:
        await context.tell(asker, await _unmuted_letter(context, asker, after))
    else:
        await context.tell(asker, _seminar_letter(asker, question, muted=after.covers(question.seminar_id)))


def _seminar_letter(asker: Person, question: Question, *, muted: bool) -> Message:
    """Tell the asker that they may ask no more in this seminar, or again."""
    key = "news-muted" if muted else "news-unmuted"
    text = say(asker.language, key, seminar=question.seminar_title.in_language(asker.language))
    to_seminar = Button(label(asker.language, "button-seminar"), ShowSeminar(question.seminar_id))
    ask = Button(label(asker.language, "button-ask"), Ask(question.seminar_id))
    return Message(text, [[to_seminar if muted else ask]])


async def _unmuted_letter(context: Context, asker: Person, silence: Silence) -> Message:
    """Tell the asker that they may ask again, and where still not."""
    listed = await programme.list_seminars(context.tx)
    closed = [seminar_title(asker.language, seminar) for seminar in listed if silence.covers(seminar.id)]
    text = say(asker.language, "news-unmuted-everywhere")
    if closed:
        names = words.join(asker.language, closed)
        text = say(asker.language, "news-unmuted-except", seminars=names)
    return Message(text, [[Button(label(asker.language, "button-seminars"), ShowSeminars(0))]])


async def _list_message(context: Context, page: int) -> Message:
    length = await mutes.count_mutes(context.tx)
    if length == 0:
        return Message(context.say("muted-nobody"))
    page = existing_page(page, length, PAGE)
    shown = await mutes.list_mutes(context.tx, PAGE, page * PAGE)
    lines = [context.say("muted", count=length), *(_list_line(context, mute) for mute in shown)]
    buttons = [
        Button(
            context.label("button-unmute-number", number=f"{mute.question_id}"),
            UnmuteListed(mute.question_id, page),
        )
        for mute in shown
    ]
    turning = turning_row(context.language, page, length, PAGE, ListMutes)
    return Message("\n\n".join(lines), [*in_rows(buttons, 2), turning])


def _list_line(context: Context, mute: Mute) -> str:
    language = context.language
    title = mute.seminar_title
    where = context.label("everywhere") if title is None else title.in_language(language)
    return context.say(
        "muted-line",
        number=f"{mute.question_id}",
        where=cut(where, choosing.LABEL),
        who=moderator(language, mute.name),
        day=words.day(language, mute.at, mute.timezone),
        time=words.clock(language, mute.at, mute.timezone),
    )
