"""Short phrases about a question that cards and letters share."""

from handlers.words import label
from storage.people import Signature
from storage.questions import Question

REASONS = ("off-topic", "already-answered", "unclear", "inappropriate")
"""Reasons for declining that have words in every language; any other is the moderator's own text."""


def addressee(language: str, question: Question) -> str:
    """Name whom the question is for."""
    return question.speaker_name or label(language, "all-speakers")


def moderator(language: str, name: str | None) -> str:
    """Name who has decided, as the desk knows them; None: an anonymous administrator."""
    return label(language, "administrator") if name is None else name


def signature_line(
    language: str, signature: Signature | None, name: str | None, affiliation: str | None
) -> str:
    """Show a signature as everybody sees it."""
    if signature is Signature.FULL and affiliation:
        return f"{name}, {affiliation}"
    if signature in {Signature.FULL, Signature.NAME} and name:
        return name
    return label(language, "anonymous")


def reason_text(language: str, reason: str | None) -> str:
    """Say why a question was declined."""
    return label(language, f"reason-{reason}") if reason in REASONS else reason or ""
