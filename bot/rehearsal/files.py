"""Files that people and the bot send."""

from __future__ import annotations

import itertools
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bot.rehearsal.voices import measure_voice

if TYPE_CHECKING:
    from bot.rehearsal.model import Json

FileKind = Literal["document", "photo", "voice", "video_note", "sticker"]

DOCUMENT_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
DOWNLOAD_LIMIT = 20 * 1024 * 1024

_FOLDERS = {
    "document": "documents",
    "photo": "photos",
    "voice": "voice",
    "video_note": "video_notes",
    "sticker": "stickers",
}
_JPEG_SIZES = frozenset({*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC)})


@dataclass(slots=True, frozen=True)
class StoredFile:
    """A file on Telegram's servers; `path` is what getFile answers, `seconds` how long it plays."""

    id: str
    unique_id: str
    kind: FileKind
    name: str
    mime: str
    data: bytes
    path: str
    width: int = 0
    height: int = 0
    seconds: int = 0


class FileStore:
    """All files of a rehearsal, in memory."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._numbers = itertools.count(1)

    def add(
        self, kind: FileKind, name: str, data: bytes, mime: str, *, seconds: int | None = None
    ) -> StoredFile:
        """Keep a file; a photo must be a PNG, JPEG, GIF or WebP image, else ValueError.

        seconds: of a voice message, measured if not given; of a video message.
        """
        number = next(self._numbers)
        width, height = _measure(data) if kind == "photo" else (512, 512)
        ending = name.rpartition(".")[2] if "." in name else "bin"
        stored = StoredFile(
            id=f"rehearsal-{kind}-{number}",
            unique_id=f"unique{number}",
            kind=kind,
            name=name,
            mime=mime,
            data=data,
            path=f"{_FOLDERS[kind]}/file_{number}.{ending if ending.isalnum() else 'bin'}",
            width=width,
            height=height,
            seconds=_seconds(kind, data, seconds),
        )
        self._by_id[stored.id] = stored
        self._by_path[stored.path] = stored
        return stored

    def get(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)


def file_json(file: StoredFile) -> Json:
    """The field of a message that holds this file, as Telegram writes it."""
    common = {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.data),
    }
    size = {"width": file.width, "height": file.height}
    if file.kind == "photo":
        return {"photo": [{**common, **size}]}
    if file.kind == "voice":
        return {"voice": {**common, "duration": file.seconds, "mime_type": file.mime}}
    if file.kind == "video_note":
        return {"video_note": {**common, "length": file.width, "duration": file.seconds}}
    if file.kind == "sticker":
        sticker = {**common, **size, "type": "regular", "is_animated": False, "is_video": False}
        return {"sticker": sticker}
    return {"document": {**common, "file_name": file.name, "mime_type": file.mime}}


def _seconds(kind: FileKind, data: bytes, given: int | None) -> int:
    if kind == "voice":
        return given or measure_voice(data)
    return given or 1 if kind == "video_note" else 0


def _measure(data: bytes) -> tuple[int, int]:
    try:
        size = _image_size(data)
    except (struct.error, IndexError):
        size = None
    if size is None or 0 in size:
        raise ValueError("not an image")
    return size


def _image_size(data: bytes) -> tuple[int, int] | None:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data[:6] in (b"GIF87a", b"GIF89a"):
        width, height = struct.unpack("<HH", data[6:10])
        return width, height
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return 512, 512  # its size stands in three places; the page asks the browser anyway
    return _jpeg_size(data) if data.startswith(b"\xff\xd8") else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data):
        if data[at] != 0xFF:
            return None
        if data[at + 1] in _JPEG_SIZES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + int(struct.unpack(">H", data[at + 2 : at + 4])[0])
    return None
