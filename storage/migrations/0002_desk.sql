-- The desk in a flood, speakers who answer, broadcasts that can be paused and corrected.
-- SQLite cannot change a CHECK, so tables whose states grow are made anew; foreign keys are off meanwhile.

-- Questions -------------------------------------------------------------------------------------------------------

CREATE TABLE new_questions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- the number that people see
    seminar_id TEXT NOT NULL REFERENCES seminars (id),
    person_id INTEGER NOT NULL REFERENCES people (id),
    speaker_id TEXT REFERENCES speakers (id),       -- null: all speakers
    text TEXT NOT NULL,                    -- as the desk has it; what was there before is in question_changes
    language TEXT NOT NULL,
    signature_id INTEGER NOT NULL REFERENCES signatures (id),
    state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'answered', 'declined', 'merged')),
    reason TEXT,                           -- of a decline: a known word, or what the moderator wrote
    asked_at INTEGER NOT NULL,
    merged_into INTEGER REFERENCES questions (id),  -- of a merged question; never one that is merged itself
    answered_live INTEGER NOT NULL DEFAULT 0,       -- answered in the seminar, without a text
    put_off_at INTEGER,                    -- when whoever chairs, or the speaker whom it is for, put it behind the others
    writer_id INTEGER REFERENCES people (id),       -- who is writing an answer; null with writing_at: an anonymous administrator
    writing_at INTEGER,                    -- since when; null: nobody
    compared INTEGER NOT NULL DEFAULT 0,   -- its likenesses are known
    missed INTEGER NOT NULL DEFAULT 0,     -- its asker could not be told what became of it, see storage.missed
    CHECK ((merged_into IS NOT NULL) = (state = 'merged'))
) STRICT;
INSERT INTO new_questions
    (id, seminar_id, person_id, speaker_id, text, language, signature_id, state, reason, asked_at)
    SELECT id, seminar_id, person_id, speaker_id, text, language, signature_id, state, reason, asked_at
    FROM questions;
DROP TABLE questions;
ALTER TABLE new_questions RENAME TO questions;
CREATE INDEX questions_by_state ON questions (seminar_id, state, id);
CREATE INDEX questions_by_person ON questions (person_id, seminar_id, state);
CREATE INDEX questions_merged ON questions (merged_into) WHERE merged_into IS NOT NULL;

ALTER TABLE question_changes ADD COLUMN what TEXT NOT NULL DEFAULT 'state';  -- see storage.changes.ChangeKind
ALTER TABLE question_changes ADD COLUMN before TEXT;      -- what an edit replaced: a text, or the id of a speaker
ALTER TABLE question_changes ADD COLUMN speaker_id TEXT REFERENCES speakers (id);  -- who acted as this speaker
ALTER TABLE question_changes ADD COLUMN batch_id INTEGER REFERENCES batches (id);  -- decided with others at once

CREATE TABLE batches (                     -- decisions on several questions at once, which can be undone together
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    numbers TEXT NOT NULL,                 -- all questions that were meant, as JSON; question_changes has what was done
    at INTEGER NOT NULL,
    undone_at INTEGER
) STRICT;
CREATE INDEX question_changes_by_batch ON question_changes (batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE likenesses (                  -- questions of one seminar that say much the same
    question_id INTEGER NOT NULL REFERENCES questions (id) ON DELETE CASCADE,   -- the later one
    other_id INTEGER NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
    score INTEGER NOT NULL,                -- of 100
    PRIMARY KEY (question_id, other_id)
) STRICT;
CREATE INDEX likenesses_by_other ON likenesses (other_id);

CREATE TABLE clarifications (              -- what the desk asked an asker, and the reply
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    question_id INTEGER NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    asked_by INTEGER REFERENCES people (id),
    asked_at INTEGER NOT NULL,
    reply TEXT,
    replied_at INTEGER
) STRICT;
CREATE INDEX clarifications_by_question ON clarifications (question_id);

CREATE TABLE new_answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    question_id INTEGER NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
    text TEXT NOT NULL,                    -- empty: a voice message without words
    revision INTEGER NOT NULL DEFAULT 1,   -- grows when the draft says something else
    voice TEXT,                            -- the file_id of a voice message
    voice_seconds INTEGER,
    language TEXT,                         -- that it is written in; null: of the desk
    speaker_id TEXT REFERENCES speakers (id),       -- the speaker who drafted it; null: a moderator
    state TEXT NOT NULL CHECK (state IN ('drafted', 'approved', 'broadcast', 'discarded', 'corrected')),
    corrects INTEGER REFERENCES answers (id),       -- the answer whose place it takes
    drafted_by INTEGER REFERENCES people (id),
    drafted_at INTEGER NOT NULL,
    decided_by INTEGER REFERENCES people (id),
    decided_at INTEGER
) STRICT;
INSERT INTO new_answers (id, question_id, text, state, drafted_by, drafted_at, decided_by, decided_at)
    SELECT id, question_id, text, state, drafted_by, drafted_at, decided_by, decided_at FROM answers;
DROP TABLE answers;
ALTER TABLE new_answers RENAME TO answers;
CREATE INDEX answers_by_question ON answers (question_id);

CREATE TABLE answer_parts (                -- the messages in which a speaker wrote an answer; an edit of one changes it
    answer_id INTEGER NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
    part INTEGER NOT NULL,
    message_id INTEGER NOT NULL,           -- in the chat of answers.drafted_by
    text TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    PRIMARY KEY (answer_id, part)
) STRICT;
CREATE INDEX answer_parts_by_message ON answer_parts (message_id);

-- The desk --------------------------------------------------------------------------------------------------------

ALTER TABLE desk_messages RENAME TO message_subjects;  -- messages in speakers' and askers' chats as well, now

CREATE TABLE desk_notices (                -- what the desk was told once, see storage.notices
    notice TEXT PRIMARY KEY
) STRICT;

CREATE TABLE digests (                     -- several questions in one message, to the desk or to a speaker
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id INTEGER NOT NULL,
    batch_id INTEGER REFERENCES batches (id)        -- all of it was approved at once
) STRICT;

CREATE TABLE digest_questions (
    digest_id INTEGER NOT NULL REFERENCES digests (id) ON DELETE CASCADE,
    question_id INTEGER NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
    PRIMARY KEY (digest_id, question_id)
) STRICT;
CREATE INDEX digest_questions_by_question ON digest_questions (question_id);

CREATE TABLE boards (                      -- of a seminar in the desk: what waits, and what is spoken about
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    seminar_id TEXT NOT NULL UNIQUE REFERENCES seminars (id) ON DELETE CASCADE,
    page INTEGER NOT NULL DEFAULT 0,
    by_likeness INTEGER NOT NULL DEFAULT 0,         -- else the oldest first
    now_id INTEGER REFERENCES questions (id)        -- the question that is spoken about now
) STRICT;

CREATE TABLE mutes (                       -- who may not ask; the desk never learns who it is
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    seminar_id TEXT REFERENCES seminars (id) ON DELETE CASCADE,     -- null: in all of them
    question_id INTEGER NOT NULL UNIQUE REFERENCES questions (id) ON DELETE CASCADE,    -- on whose card it was done
    muted_by INTEGER REFERENCES people (id),
    muted_at INTEGER NOT NULL
) STRICT;
CREATE INDEX mutes_by_person ON mutes (person_id);     -- several, one of each question: none tells of another

-- Speakers --------------------------------------------------------------------------------------------------------

CREATE TABLE invitations (                 -- one-time links; only a digest of the secret is kept
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    speaker_id TEXT NOT NULL REFERENCES speakers (id),
    secret TEXT NOT NULL UNIQUE,
    created_by INTEGER REFERENCES people (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    revoked_at INTEGER
) STRICT;

CREATE TABLE speaker_accounts (            -- which person is which speaker
    speaker_id TEXT PRIMARY KEY REFERENCES speakers (id),
    person_id INTEGER NOT NULL UNIQUE REFERENCES people (id) ON DELETE CASCADE,
    since INTEGER NOT NULL,
    silent INTEGER NOT NULL DEFAULT 0      -- new questions are not announced
) STRICT;

CREATE TABLE new_dialogues (               -- what a participant or a speaker is doing now
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    step TEXT NOT NULL CHECK (step IN ('question', 'name', 'affiliation', 'signature', 'preview', 'offer',
        'clarify', 'answer', 'slides')),
    seminar_id TEXT REFERENCES seminars (id) ON DELETE CASCADE,
    speaker_id TEXT REFERENCES speakers (id),
    draft TEXT,
    message_id INTEGER,                    -- the message that holds the draft: an edit of it changes the draft
    signature TEXT CHECK (signature IN ('full', 'name', 'anonymous')),
    question_id INTEGER REFERENCES questions (id) ON DELETE CASCADE,    -- that is clarified or answered
    language TEXT                          -- of the slides that a speaker hands in
) STRICT;
INSERT INTO new_dialogues (person_id, step, seminar_id, speaker_id, draft, message_id, signature)
    SELECT person_id, step, seminar_id, speaker_id, draft, message_id, signature FROM dialogues;
DROP TABLE dialogues;
ALTER TABLE new_dialogues RENAME TO dialogues;

-- The programme and its times -------------------------------------------------------------------------------------

ALTER TABLE seminars ADD COLUMN opens_at INTEGER;      -- questions open by themselves; null: the desk opens them
ALTER TABLE seminars ADD COLUMN closes_at INTEGER;     -- questions close by themselves; null: the desk closes them
ALTER TABLE people ADD COLUMN reminders INTEGER NOT NULL DEFAULT 1;
ALTER TABLE people ADD COLUMN album TEXT;  -- the last one of which they were told what is taken of it

CREATE TABLE schedule (                    -- what was due once, and is done or dropped
    what TEXT NOT NULL,                    -- see storage.schedule.StepKind
    seminar_id TEXT NOT NULL REFERENCES seminars (id) ON DELETE CASCADE,
    due_at INTEGER NOT NULL,
    done_at INTEGER NOT NULL,
    PRIMARY KEY (what, seminar_id, due_at)
) STRICT;

CREATE TABLE new_presentations (
    seminar_id TEXT NOT NULL REFERENCES seminars (id) ON DELETE CASCADE,
    speaker_id TEXT NOT NULL REFERENCES speakers (id),
    language TEXT NOT NULL,
    url TEXT,
    file_id TEXT,                          -- Telegram's, of a file that a speaker handed in
    file_name TEXT,
    source TEXT NOT NULL CHECK (source IN ('programme', 'desk')),
    PRIMARY KEY (seminar_id, speaker_id, language),
    CHECK ((url IS NULL) <> (file_id IS NULL))
) STRICT;
INSERT INTO new_presentations (seminar_id, speaker_id, language, url, source)
    SELECT seminar_id, speaker_id, language, url, source FROM presentations;
DROP TABLE presentations;
ALTER TABLE new_presentations RENAME TO presentations;

-- Sending ---------------------------------------------------------------------------------------------------------

ALTER TABLE outbox ADD COLUMN not_before INTEGER;      -- in ms; null: at once
ALTER TABLE outbox ADD COLUMN may_gather INTEGER NOT NULL DEFAULT 0;    -- into a digest, where many wait
CREATE INDEX outbox_by_person ON outbox (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE new_broadcasts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    seminar_id TEXT REFERENCES seminars (id),      -- null: still to be chosen
    kind TEXT NOT NULL CHECK (kind IN ('answer', 'presentation', 'announcement', 'reminder')),
    state TEXT NOT NULL CHECK (state IN
        ('drafted', 'scheduled', 'running', 'paused', 'stopped', 'done', 'cancelled')),
    answer_id INTEGER REFERENCES answers (id),
    speaker_id TEXT REFERENCES speakers (id),
    language TEXT,                         -- of the presentation, or that the text is written in
    url TEXT,
    file_id TEXT,                          -- of the presentation, instead of url
    file_name TEXT,
    handed_in INTEGER NOT NULL DEFAULT 0,  -- these slides are from the speaker; else the desk gave them
    text TEXT,                             -- of the announcement
    corrects INTEGER REFERENCES broadcasts (id),    -- whose copies it edits
    send_at INTEGER,                       -- of a scheduled one, in ms
    drafted_by INTEGER REFERENCES people (id),
    started_by INTEGER REFERENCES people (id),
    started_at INTEGER,
    changed_by INTEGER REFERENCES people (id),      -- who brought it into its state; null: nobody, or an anonymous administrator
    ended_at INTEGER
) STRICT;
INSERT INTO new_broadcasts (id, seminar_id, kind, state, answer_id, speaker_id, language, url, text, drafted_by,
    started_by, started_at, changed_by, ended_at)
    SELECT id, seminar_id, kind, state, answer_id, speaker_id, COALESCE(language, (SELECT language FROM desk)), url,
    text, drafted_by, started_by, started_at, started_by, ended_at FROM broadcasts;
DROP TABLE broadcasts;
ALTER TABLE new_broadcasts RENAME TO broadcasts;
CREATE INDEX broadcasts_by_answer ON broadcasts (answer_id) WHERE answer_id IS NOT NULL;
CREATE INDEX broadcasts_corrected ON broadcasts (corrects) WHERE corrects IS NOT NULL;

CREATE TABLE broadcast_versions (          -- the text in other languages than the one it was written in
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    broadcast_id INTEGER NOT NULL REFERENCES broadcasts (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    text TEXT,                             -- null: asked for and not written yet
    UNIQUE (broadcast_id, language)
) STRICT;

CREATE TABLE new_broadcast_contents (      -- what goes out, once for each language; long ones in parts
    broadcast_id INTEGER NOT NULL REFERENCES broadcasts (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    part INTEGER NOT NULL,
    method TEXT NOT NULL,                  -- of the Bot API
    payload TEXT NOT NULL,
    PRIMARY KEY (broadcast_id, language, part)
) STRICT;
INSERT INTO new_broadcast_contents SELECT broadcast_id, language, 0, 'sendMessage', payload FROM broadcast_contents;
DROP TABLE broadcast_contents;
ALTER TABLE new_broadcast_contents RENAME TO broadcast_contents;

CREATE TABLE new_deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    broadcast_id INTEGER NOT NULL REFERENCES broadcasts (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    part INTEGER NOT NULL DEFAULT 0,
    language TEXT NOT NULL,                -- of the copy, whatever the person speaks later
    state TEXT NOT NULL CHECK (state IN
        ('waiting', 'delivered', 'blocked', 'failed', 'gone', 'unsent')),   -- gone: the copy to edit; unsent: stopped before
    message_id INTEGER,
    edits INTEGER,                         -- the copy that a correction edits
    own INTEGER NOT NULL DEFAULT 0,        -- of somebody who asked and has the answer as a letter: counted, not sent
    UNIQUE (broadcast_id, person_id, part)
) STRICT;
INSERT INTO new_deliveries (id, broadcast_id, person_id, language, state, message_id)
    SELECT deliveries.id, broadcast_id, person_id, language, state, message_id FROM deliveries
    JOIN people ON people.id = person_id;
DROP TABLE deliveries;
ALTER TABLE new_deliveries RENAME TO deliveries;
CREATE INDEX deliveries_waiting ON deliveries (id) WHERE state = 'waiting';
CREATE INDEX deliveries_by_state ON deliveries (broadcast_id, state);
CREATE INDEX deliveries_own ON deliveries (broadcast_id, id) WHERE own = 1 AND state = 'waiting';
