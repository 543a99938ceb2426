"""What people write, as Telegram brings it: words, and links that stand behind words."""

from telegram import Message, MessageEntity

UNIT = 2
"""Bytes of a UTF-16 unit, in which Telegram counts (Bot API, MessageEntity.offset)."""


def read_text(message: Message, *, links_alone: bool = False) -> str:
    """Return the text or the caption of a message, each formatted link with its target after it, in brackets.

    `links_alone`: with the target in place of the words. Empty where nothing is written.
    """
    text = message.text or message.caption or ""
    units = text.encode("utf-16-le", "surrogatepass")
    for entity in reversed(_formatted_links(message)):
        start = UNIT * entity.offset
        end = start + UNIT * entity.length
        words = units[start:end].decode("utf-16-le", "surrogatepass")
        link = entity.url if links_alone else _with_target(words, entity.url or "")
        units = units[:start] + (link or "").encode("utf-16-le", "surrogatepass") + units[end:]
    return units.decode("utf-16-le", "surrogatepass")


def only_link(message: Message) -> str | None:
    """Return the target of the one formatted link that is all there is of links in a message, or None."""
    links = _formatted_links(message)
    plain = [entity for entity in _entities(message) if entity.type == MessageEntity.URL]
    return links[0].url if len(links) == 1 and not plain else None


def _with_target(words: str, target: str) -> str:
    """Write a target after the words of its link, unless they are the target."""
    return words if _bare(words) == _bare(target) else f"{words} ({target})"


def _bare(link: str) -> str:
    return link.strip().removeprefix("https://").removeprefix("http://").removesuffix("/").casefold()


def _formatted_links(message: Message) -> list[MessageEntity]:
    links = [entity for entity in _entities(message) if entity.type == MessageEntity.TEXT_LINK]
    return sorted(links, key=lambda entity: entity.offset)


def _entities(message: Message) -> tuple[MessageEntity, ...]:
    return message.entities if message.text else message.caption_entities
