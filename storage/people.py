"""People, how they sign, what they are doing and follow. The one place for what tells who somebody is."""

from dataclasses import dataclass
from enum import StrEnum

from storage.database import Row, Transaction

LANGUAGES = ("en", "es", "pt", "fr")


class Signature(StrEnum):
    """How a participant's question is signed."""

    FULL = "full"
    NAME = "name"
    ANONYMOUS = "anonymous"


class DeskStatus(StrEnum):
    """What somebody is in the desk's group."""

    MEMBER = "member"
    ADMINISTRATOR = "administrator"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who messages the bot, in private or in the desk."""

    id: int
    telegram_id: int
    language: str
    language_chosen: bool
    name: str | None
    affiliation: str | None
    signature: Signature | None
    reachable: bool
    telegram_name: str | None
    desk_status: DeskStatus | None
    anonymous_administrator: bool
    reminders: bool = True
    """Wants to be reminded before the seminars that they follow."""

    @property
    def belongs_to_desk(self) -> bool:
        """Tell whether they are known to be in the desk's group."""
        return self.desk_status in {DeskStatus.MEMBER, DeskStatus.ADMINISTRATOR}


class Step(StrEnum):
    """What a participant is doing."""

    QUESTION = "question"
    NAME = "name"
    AFFILIATION = "affiliation"
    SIGNATURE = "signature"
    PREVIEW = "preview"
    OFFER = "offer"
    CLARIFY = "clarify"
    """Replying to what the desk asked about a question."""
    ANSWER = "answer"
    """As a speaker, writing or speaking the answer to a question."""
    SLIDES = "slides"
    """As a speaker, handing in slides."""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Where a participant stands; a draft is kept until it is sent or cancelled.

    `message_id` is the message in which the draft was written.
    `signature` is the one that is being filled in; it becomes the person's own when it is complete.
    `question_id` is the question that is clarified or answered.
    `language` is that of the slides that are handed in.
    """

    step: Step
    seminar_id: str | None = None
    speaker_id: str | None = None
    draft: str | None = None
    message_id: int | None = None
    signature: Signature | None = None
    question_id: int | None = None
    language: str | None = None

    @property
    def as_speaker(self) -> bool:
        """Whether it holds what the person does as a speaker."""
        return self.step in {Step.ANSWER, Step.SLIDES}

    def awaits_answer_to(self, number: int) -> bool:
        """Tell whether the answer to this question is awaited, and nothing of it has come."""
        return (self.step, self.question_id, self.message_id) == (Step.ANSWER, number, None)


async def find_person(tx: Transaction, telegram_id: int) -> Person | None:
    """Return the person with this Telegram id, or None."""
    row = await tx.first("SELECT * FROM people WHERE telegram_id = :telegram_id", telegram_id=telegram_id)
    return _person(row) if row else None


async def get_person(tx: Transaction, person_id: int) -> Person:
    """Return the person with this id of ours."""
    return _person(await tx.one("SELECT * FROM people WHERE id = :id", id=person_id))


async def meet(tx: Transaction, telegram_id: int, language: str, now: int) -> Person:
    """Return the person with this Telegram id; whoever is new is remembered, with this language."""
    return await find_person(tx, telegram_id) or await add_person(tx, telegram_id, language, now)


async def add_person(tx: Transaction, telegram_id: int, language: str, now: int) -> Person:
    """Remember somebody who is met for the first time."""
    row = await tx.one(
        "INSERT INTO people (telegram_id, language, first_seen_at) VALUES (:telegram_id, :language, :now)"
        " RETURNING *",
        telegram_id=telegram_id,
        language=language,
        now=now,
    )
    return _person(row)


async def set_language(tx: Transaction, person_id: int, language: str, *, chosen: bool) -> None:
    """Speak this language to the person; `chosen` by themselves, or as Telegram's setting says."""
    await tx.run(
        "UPDATE people SET language = :language, language_chosen = :chosen WHERE id = :id",
        id=person_id,
        language=language,
        chosen=int(chosen),
    )


async def set_reachable(tx: Transaction, person_id: int, reachable: bool) -> None:
    """Remember whether the person can be written to."""
    await tx.run(
        "UPDATE people SET reachable = :reachable WHERE id = :id", id=person_id, reachable=int(reachable)
    )


async def set_reminders(tx: Transaction, person_id: int, wanted: bool) -> None:
    """Remind the person before the seminars that they follow, or do not."""
    await tx.run("UPDATE people SET reminders = :wanted WHERE id = :id", id=person_id, wanted=int(wanted))


async def is_new_album(tx: Transaction, person_id: int, album: str) -> bool:
    """Remember what somebody sends as an album; False if its last message belonged to the same one."""
    row = await tx.first(
        "UPDATE people SET album = :album WHERE id = :id AND COALESCE(album, '') <> :album RETURNING id",
        id=person_id,
        album=album,
    )
    return row is not None


async def set_name(tx: Transaction, person_id: int, name: str) -> None:
    """Remember the name that the person signs with."""
    await tx.run("UPDATE people SET name = :name WHERE id = :id", id=person_id, name=name)


async def set_signature(
    tx: Transaction, person_id: int, signature: Signature, name: str | None, affiliation: str | None
) -> None:
    """Sign the person's questions this way from now on."""
    await tx.run(
        "UPDATE people SET signature = :signature, name = :name, affiliation = :affiliation WHERE id = :id",
        id=person_id,
        signature=signature,
        name=name,
        affiliation=affiliation,
    )


async def keep_signature(tx: Transaction, person_id: int, kind: Signature) -> int:
    """Keep how the person signs a question now, which no later change touches, and return its id."""
    row = await tx.one(
        "INSERT INTO signatures (person_id, kind, name, affiliation) SELECT id, :kind,"
        " CASE WHEN :kind IN ('full', 'name') THEN COALESCE(name, '') ELSE '' END,"
        " CASE WHEN :kind = 'full' THEN COALESCE(affiliation, '') ELSE '' END"
        " FROM people WHERE id = :person_id"
        " ON CONFLICT (person_id, kind, name, affiliation) DO UPDATE SET kind = excluded.kind RETURNING id",
        person_id=person_id,
        kind=kind,
    )
    return int(row["id"])


async def set_desk_member(
    tx: Transaction, person_id: int, telegram_name: str, status: DeskStatus, *, anonymous: bool
) -> None:
    """Remember what the person is in the desk, and the name that the desk knows them by."""
    await tx.run(
        "UPDATE people SET telegram_name = :name, desk_status = :status, anonymous_administrator = :anonymous"
        " WHERE id = :id",
        id=person_id,
        name=telegram_name,
        status=status,
        anonymous=int(anonymous),
    )


async def note_outsider(tx: Transaction, person_id: int) -> bool:
    """Remember that the person is not in the desk; False if that was known."""
    row = await tx.first(
        "UPDATE people SET desk_status = 'left' WHERE id = :id AND desk_status IS NOT 'left' RETURNING id",
        id=person_id,
    )
    return row is not None


async def demote_administrators(tx: Transaction, except_telegram_ids: list[int]) -> None:
    """Make every administrator of the desk a plain member, except these."""
    rows = await tx.all("SELECT id, telegram_id FROM people WHERE desk_status = 'administrator'")
    await tx.run_many(
        "UPDATE people SET desk_status = 'member', anonymous_administrator = 0 WHERE id = :id",
        [{"id": row["id"]} for row in rows if row["telegram_id"] not in except_telegram_ids],
    )


async def forget_desk_members(tx: Transaction) -> None:
    """Nobody is in the desk any more."""
    await tx.run(
        "UPDATE people SET desk_status = NULL, telegram_name = NULL, anonymous_administrator = 0"
        " WHERE desk_status IS NOT NULL"
    )


async def get_dialogue(tx: Transaction, person_id: int) -> Dialogue | None:
    """Return what the person is doing, or None."""
    row = await tx.first("SELECT * FROM dialogues WHERE person_id = :person_id", person_id=person_id)
    if row is None:
        return None
    signature = Signature(row["signature"]) if row["signature"] else None
    return Dialogue(
        Step(row["step"]),
        row["seminar_id"],
        row["speaker_id"],
        row["draft"],
        row["message_id"],
        signature,
        row["question_id"],
        row["language"],
    )


async def put_dialogue(tx: Transaction, person_id: int, dialogue: Dialogue) -> None:
    """Remember what the person is doing now, in place of what it was."""
    await tx.run(
        "INSERT INTO dialogues (person_id, step, seminar_id, speaker_id, draft, message_id, signature,"
        " question_id, language) VALUES (:person_id, :step, :seminar_id, :speaker_id, :draft, :message_id,"
        " :signature, :question_id, :language)"
        " ON CONFLICT (person_id) DO UPDATE SET step = excluded.step, seminar_id = excluded.seminar_id,"
        " speaker_id = excluded.speaker_id, draft = excluded.draft, message_id = excluded.message_id,"
        " signature = excluded.signature, question_id = excluded.question_id, language = excluded.language",
        person_id=person_id,
        step=dialogue.step,
        seminar_id=dialogue.seminar_id,
        speaker_id=dialogue.speaker_id,
        draft=dialogue.draft,
        message_id=dialogue.message_id,
        signature=dialogue.signature,
        question_id=dialogue.question_id,
        language=dialogue.language,
    )


async def end_dialogue(tx: Transaction, person_id: int) -> bool:
    """Forget what the person was doing; False if it was nothing."""
    row = await tx.first(
        "DELETE FROM dialogues WHERE person_id = :person_id RETURNING person_id", person_id=person_id
    )
    return row is not None


async def follow(tx: Transaction, person_id: int, seminar_id: str) -> bool:
    """Send the person the seminar's broadcasts; False if they are followers already."""
    row = await tx.first(
        "INSERT INTO follows (person_id, seminar_id) VALUES (:person_id, :seminar_id)"
        " ON CONFLICT DO NOTHING RETURNING person_id",
        person_id=person_id,
        seminar_id=seminar_id,
    )
    return row is not None


async def unfollow(tx: Transaction, person_id: int, seminar_id: str) -> bool:
    """Send no more of the seminar's broadcasts; False if the person did not follow."""
    row = await tx.first(
        "DELETE FROM follows WHERE person_id = :person_id AND seminar_id = :seminar_id RETURNING person_id",
        person_id=person_id,
        seminar_id=seminar_id,
    )
    return row is not None


async def is_following(tx: Transaction, person_id: int, seminar_id: str) -> bool:
    """Tell whether the person gets the seminar's broadcasts."""
    row = await tx.first(
        "SELECT 1 FROM follows WHERE person_id = :person_id AND seminar_id = :seminar_id",
        person_id=person_id,
        seminar_id=seminar_id,
    )
    return row is not None


def _person(row: Row) -> Person:
    return Person(
        id=row["id"],
        telegram_id=row["telegram_id"],
        language=row["language"],
        language_chosen=bool(row["language_chosen"]),
        name=row["name"],
        affiliation=row["affiliation"],
        signature=Signature(row["signature"]) if row["signature"] else None,
        reachable=bool(row["reachable"]),
        telegram_name=row["telegram_name"],
        desk_status=DeskStatus(row["desk_status"]) if row["desk_status"] else None,
        anonymous_administrator=bool(row["anonymous_administrator"]),
        reminders=bool(row["reminders"]),
    )
