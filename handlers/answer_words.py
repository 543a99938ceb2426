"""What an answer says, wherever it is shown: in words, in a voice message, or in both."""

from handlers.messages import File
from handlers.words import label
from storage.answers import Answer, Voice


def answer_words(language: str, answer: Answer) -> str:
    """Return the words of an answer, headed by the speaker who gives it; see also `voice_parts`."""
    text = bare_words(language, answer)
    if answer.speaker_name is None:
        return text
    if answer.voice is not None and answer.text:
        # The words may be the desk's: the speaker is not quoted as having said just these.
        spoken = duration(answer.voice)
        return label(
            language, "answer-of-speaker-spoken", speaker=answer.speaker_name, duration=spoken, text=text
        )
    return label(language, "answer-of-speaker", speaker=answer.speaker_name, text=text)


def bare_words(language: str, answer: Answer) -> str:
    """Return the words of an answer; where it has none, say that it is a voice message."""
    if answer.voice is None or answer.text:
        return answer.text
    return label(language, "answer-in-voice", duration=duration(answer.voice))


def voice_parts(answer: Answer) -> list[File]:
    """Return what follows the words of an answer: the voice message, where it was spoken."""
    return [File("voice", answer.voice.file_id)] if answer.voice else []


def duration(voice: Voice) -> str:
    """Write how long a voice message lasts, in minutes and seconds."""
    return f"{voice.seconds // 60}:{voice.seconds % 60:02}"
