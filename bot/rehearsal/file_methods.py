"""The Bot API's methods around files: sent by upload or again by their id, and fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.rehearsal import shapes
from bot.rehearsal.errors import ApiError, bad_request
from bot.rehearsal.fields import read_buttons, read_caption, read_chat, read_outgoing
from bot.rehearsal.files import DOCUMENT_LIMIT, DOWNLOAD_LIMIT, PHOTO_LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.rehearsal.files import FileKind, StoredFile
    from bot.rehearsal.methods import Scene
    from bot.rehearsal.model import Json
    from bot.rehearsal.parameters import Parameters, Upload

_ATTACHED = "attach://"
_TYPE_NAMES: dict[FileKind, str] = {
    "document": "Document",
    "photo": "Photo",
    "voice": "VoiceNote",
    "video_note": "VideoNote",
    "sticker": "Sticker",
}


def file_sender(kind: FileKind) -> Callable[[Scene, Parameters], Json]:
    """The method that sends files of a kind."""

    def send(scene: Scene, parameters: Parameters) -> Json:
        chat = read_chat(parameters)
        outgoing = read_outgoing(parameters)
        outgoing.text, outgoing.entities = read_caption(parameters)
        scene.bot.open_chat(chat)
        outgoing.file = _file(scene, parameters, kind)
        return shapes.message_json(scene.bot.send(chat, outgoing))

    return send


def edit_message_caption(scene: Scene, parameters: Parameters) -> Json:
    content, markup = read_caption(parameters), read_buttons(parameters)
    chat, message = read_chat(parameters), parameters.number("message_id")
    return shapes.message_json(scene.bot.edit_caption(chat, message, content, markup))


def get_file(scene: Scene, parameters: Parameters) -> Json:
    file = scene.world.files.get(parameters.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.data) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.data),
        "file_path": file.path,
    }


def _file(scene: Scene, parameters: Parameters, kind: FileKind) -> StoredFile:
    """The file that the call names or brings along, in the order in which Telegram looks for it."""
    reference = parameters.text(kind)
    if reference and not reference.startswith(_ATTACHED):
        return _known_file(scene, reference, kind)
    upload = parameters.uploads.get(reference.removeprefix(_ATTACHED) or kind)
    if upload is None:
        raise bad_request(f"there is no {kind} in the request")
    return _uploaded_file(scene, parameters, upload, kind)


def _known_file(scene: Scene, reference: str, kind: FileKind) -> StoredFile:
    """A file by its id. Photos are of a kind of their own; the others go out as what they are."""
    if reference.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")  # nothing leaves this machine
    known = scene.world.files.get(reference)
    if known is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if (known.kind == "photo") != (kind == "photo"):
        raise bad_request(f"can't use file of type {_TYPE_NAMES[known.kind]} as {_TYPE_NAMES[kind]}")
    return known


def _uploaded_file(scene: Scene, parameters: Parameters, upload: Upload, kind: FileKind) -> StoredFile:
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > (PHOTO_LIMIT if kind == "photo" else DOCUMENT_LIMIT):
        raise ApiError(413, "Request Entity Too Large")
    seconds: Any = parameters.number("duration")
    try:
        return scene.world.files.add(kind, upload.name, upload.data, upload.mime, seconds=seconds)
    except ValueError:
        raise ApiError(400, "Bad Request: IMAGE_PROCESS_FAILED") from None
