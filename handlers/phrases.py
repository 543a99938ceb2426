"""Short phrases about a question that cards and letters share."""

from handlers.messages import cut
from handlers.words import label
from storage.likeness import Alike
from storage.people import Person, Signature
from storage.programme import Seminar
from storage.questions import Question

REASONS = ("off-topic", "already-answered", "unclear", "inappropriate")
"""Reasons for declining that have words in every language; any other is the moderator's own text."""
QUOTED = 300
"""Characters of a question that news and letters quote."""


def addressee(language: str, question: Question | Alike) -> str:
    """Name whom the question is for."""
    return question.speaker_name or label(language, "all-speakers")


def quoted(question: Question) -> str:
    """Return as much of a question's text as reminds its asker of it."""
    return cut(question.text, QUOTED)


def seminar_title(language: str, seminar: Seminar | None) -> str:
    """Name a seminar; nothing while none is chosen."""
    return seminar.title.in_language(language) if seminar else ""


def moderator(language: str, name: str | None) -> str:
    """Name who has decided, as the desk knows them; None: an anonymous administrator."""
    return label(language, "administrator") if name is None else name


def signature_line(language: str, signed: Person | Question) -> str:
    """Show a signature as everybody sees it."""
    if signed.signature is Signature.FULL and signed.affiliation:
        return f"{signed.name}, {signed.affiliation}"
    if signed.signature in {Signature.FULL, Signature.NAME} and signed.name:
        return signed.name
    return label(language, "anonymous")


def reason_text(language: str, reason: str | None) -> str:
    """Say why a question was declined."""
    return label(language, f"reason-{reason}") if reason in REASONS else reason or ""
