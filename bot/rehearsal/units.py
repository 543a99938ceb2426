"""UTF-16 units, in which Telegram counts lengths and offsets."""


def utf16_length(text: str) -> int:
    """The length of a text in UTF-16 units; half a surrogate pair counts one."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_part(text: str, offset: int, length: int) -> str:
    """The part of a text at an offset, both in UTF-16 units."""
    if text.isascii():
        return text[offset : offset + length]
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")
