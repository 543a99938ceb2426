"""What people write, made safe to keep and to show: nothing that they meant is lost."""

import re
import unicodedata

from storage.text import has_visible

QUESTION_LIMIT = 1000
"""Characters as `length` counts, so that a question fits one message of 4096 with room for names and news."""
ANSWER_LIMIT = 8000
ANNOUNCEMENT_LIMIT = 8000
"""Two or three messages; see handlers.splitting."""
NAME_LIMIT = 80
AFFILIATION_LIMIT = 120
MARKS_LIMIT = 8
"""Combining marks on one letter: more than any script needs."""

# Overrides and embeddings can make a text look like another; joiners stay: scripts and emoji need them.
INVISIBLE = dict.fromkeys(
    [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x00AD, 0x200B, 0x2060, 0xFEFF, 0x061C, 0x180E]
)


def clean_text(text: str) -> str:
    """Return a text of several lines without what cannot be stored or would deceive."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(INVISIBLE)
    text = "".join(sign for sign in text if not _is_unusable(sign))
    # Composed after that: what is taken out may have kept a letter from its accent.
    text = "".join(_without_excess(unicodedata.normalize("NFC", text)))
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def clean_line(text: str) -> str:
    """Return a text of one line, such as a name."""
    return " ".join(clean_text(text).split())


def desk_name(first_name: str, username: str | None) -> str:
    """Return the name by which the desk knows somebody: never one that cannot be seen."""
    name = clean_line(first_name)
    return name if has_visible(name) else username or "?"


def length(text: str) -> int:
    """Count a text as Telegram does at most, in UTF-16 units: many emoji and rare letters count as two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def has_words(text: str) -> bool:
    """Tell whether there is a letter or a digit in the text, in any script."""
    return any(unicodedata.category(sign)[0] in "LN" for sign in text)


def _is_unusable(sign: str) -> bool:
    """Tell a control sign or a lone surrogate."""
    category = unicodedata.category(sign)
    return category == "Cs" or (category == "Cc" and sign not in "\n\t")


def _without_excess(text: str) -> list[str]:
    """Drop marks beyond the limit on one letter; joiners between them do not begin a new letter."""
    kept: list[str] = []
    marks = 0
    for sign in text:
        category = unicodedata.category(sign)
        if category in {"Mn", "Me"}:
            marks += 1
            if marks > MARKS_LIMIT:
                continue
        elif category != "Cf":
            marks = 0
        kept.append(sign)
    return kept
