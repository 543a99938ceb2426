"""The reminder that a seminar begins, as its followers see it in each language."""

from handlers.callbacks.private import Remind, ShowSeminar
from handlers.messages import Button, Message
from handlers.phrases import seminar_title
from handlers.times import time_line
from handlers.words import label, say
from storage.programme import Seminar
from storage.schedule import StepKind

HEADINGS = {StepKind.REMINDER_DAY: "letter-reminder-day", StepKind.REMINDER_SOON: "letter-reminder-soon"}


def reminder(language: str, zone: str, seminar: Seminar, kind: StepKind) -> Message:
    """Remind the readers of one language of a seminar, a day or a quarter of an hour before."""
    text = say(
        language,
        HEADINGS[kind],
        seminar=seminar_title(language, seminar),
        time=time_line(language, zone, seminar),
    )
    rows = [
        [Button(label(language, "button-seminar"), ShowSeminar(seminar.id))],
        [Button(label(language, "button-reminders-end"), Remind(seminar.id, 0))],
    ]
    return Message(text, rows, lasting=True)
