"""Voice messages: Ogg files with Opus in them, as Telegram's apps record them."""

from __future__ import annotations

import itertools
import struct
from functools import cache

MIME = "audio/ogg"
LONGEST = 60 * 60
"""Seconds of the longest voice message that the rehearsal records."""

_RATE = 48_000
"""Samples a second in which Opus counts, whatever it was recorded with (RFC 7845)."""
_FRAME = 960
"""Samples in a frame of 20 ms."""
_SILENCE = b"\xf8\xff\xfe"
"""A frame of silence, one channel."""
_SERIAL = 1
_FIRST, _LAST = 2, 4
_PACKETS_ON_A_PAGE = 250
_POLYNOMIAL = 0x04C11DB7


def record_silence(seconds: int) -> bytes:
    """Return a voice message of so many seconds in which nothing is said."""
    head = struct.pack("<8sBBHIhB", b"OpusHead", 1, 1, 0, _RATE, 0, 0)
    tags = struct.pack("<8sI7sI", b"OpusTags", 7, b"Askdesk", 0)
    count = max(1, seconds * _RATE // _FRAME)
    sizes = [min(_PACKETS_ON_A_PAGE, count - at) for at in range(0, count, _PACKETS_ON_A_PAGE)]
    pages = [_page(0, _FIRST, 0, [head]), _page(1, 0, 0, [tags])]
    for number, (size, packets) in enumerate(zip(sizes, itertools.accumulate(sizes), strict=True), 2):
        kind = _LAST if packets == count else 0
        pages.append(_page(number, kind, packets * _FRAME, [_SILENCE] * size))
    return b"".join(pages)


def measure_voice(data: bytes) -> int:
    """Return how many seconds an Ogg file with Opus takes, at least 1; 1 for anything else."""
    last = data.rfind(b"OggS")
    if not data.startswith(b"OggS") or len(data) < last + 14:
        return 1
    samples: int = struct.unpack_from("<q", data, last + 6)[0]
    return max(1, round(samples / _RATE))


def _page(number: int, kind: int, samples: int, packets: list[bytes]) -> bytes:
    """A page of an Ogg stream (RFC 3533) that holds whole packets, each under 255 bytes."""
    lengths = bytes(len(packet) for packet in packets)
    head = struct.pack("<4sBBqIIIB", b"OggS", 0, kind, samples, _SERIAL, number, 0, len(packets))
    page = head + lengths + b"".join(packets)
    return page[:22] + struct.pack("<I", _checksum(page)) + page[26:]


def _checksum(page: bytes) -> int:
    """Ogg's CRC-32: not reflected, begun with 0."""
    value = 0
    for byte in page:
        value = (value << 8 & 0xFFFFFFFF) ^ _remainders()[value >> 24 ^ byte]
    return value


@cache
def _remainders() -> list[int]:
    remainders = []
    for byte in range(256):
        value = byte << 24
        for _ in range(8):
            value = (value << 1) ^ (_POLYNOMIAL if value & 0x80000000 else 0)
        remainders.append(value & 0xFFFFFFFF)
    return remainders
