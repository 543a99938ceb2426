"""The programme file, sent to the desk by an organiser."""

import orjson
from telegram.ext import filters

from handlers import words
from handlers.context import Context
from handlers.messages import Message, cut
from handlers.words import Html, say
from handlers.work import Job, JobDone
from storage import outbox, programme
from storage.outbox import Lane
from storage.programme import ProgrammeChanges
from storage.programme_file import MAX_FILE_BYTES, Problem, ProgrammeError, read_programme

YAML = filters.Document.FileExtension("yaml") | filters.Document.FileExtension("yml")
IDS_SHOWN = 600
"""Characters of a list of ids, so that four of them fit one message."""
PROBLEMS_SHOWN = 8
"""Problems of a programme file that fit one phone screen."""


async def take_file(context: Context) -> None:
    """Fetch a programme file that an organiser sends to the desk."""
    document = context.message.document
    if not context.in_desk or document is None:
        return
    if not context.by_organiser:
        await context.reply(Message(context.say("desk-organisers-only")))
    elif (document.file_size or 0) > MAX_FILE_BYTES:
        refusal = context.say("programme-problem-too-large", limit=MAX_FILE_BYTES // 1024)
        await context.reply(Message(refusal))
    else:
        note = orjson.dumps({"reply_to": context.message.message_id}).decode()
        fields = {"file_id": document.file_id}
        await context.ask_telegram(Job.PROGRAMME, "getFile", fields, note, context.chat.id)


async def load_programme(context: Context, done: JobDone) -> None:
    """Load the programme that was fetched, or say what is wrong with it; then nothing is changed."""
    language = context.desk.language
    if done.error is not None:
        text = say(language, "programme-not-fetched", error=done.error)
    else:
        try:
            changes = await programme.load_programme(context.tx, read_programme(done.result), context.now)
            text = changes_text(language, changes)
        except ProgrammeError as error:
            text = problems_text(language, error)
    payload = Message(text).payload(reply_to=orjson.loads(done.note)["reply_to"])
    await outbox.put(context.tx, Lane.REPLY, "sendMessage", payload, chat_id=done.chat_id)


def problems_text(language: str, error: ProgrammeError) -> Html:
    """List what is wrong with a programme file: line, field, and what to do."""
    lines = [_problem_text(language, problem) for problem in error.problems[:PROBLEMS_SHOWN]]
    heading = say(language, "programme-problems", count=len(error.problems))
    more = len(error.problems) - len(lines)
    if more > 0:
        lines.append(say(language, "programme-problems-more", count=more))
    return Html("\n\n".join([heading, *lines]))


def _problem_text(language: str, problem: Problem) -> Html:
    text = say(language, f"programme-problem-{problem.code.replace('_', '-')}", **problem.args)
    line = f"{problem.line}"
    if not problem.field:
        return say(language, "programme-line-problem", line=line, problem=text)
    return say(language, "programme-problem", line=line, field=problem.field, problem=text)


def changes_text(language: str, changes: ProgrammeChanges) -> Html:
    """Say what loading a programme has changed."""
    if not changes.any:
        return say(language, "programme-unchanged")
    lines = [
        say(language, f"programme-{kind}", ids=cut(words.join(language, list(ids)), IDS_SHOWN))
        for kind in ("added", "updated", "retired", "deleted")
        if (ids := (*getattr(changes.seminars, kind), *getattr(changes.speakers, kind)))
    ]
    if changes.series_changed:
        lines.insert(0, say(language, "programme-series"))
    return Html("\n".join([say(language, "programme-loaded"), *lines]))
