-- Times are milliseconds since 1970 in UTC. A text in several languages is a JSON object from language to text;
-- the key "" holds a text given once for all languages.

-- The programme ---------------------------------------------------------------------------------------------------

CREATE TABLE series (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    title TEXT NOT NULL,
    organisers TEXT NOT NULL,              -- JSON: a list of {name: text, about: text or null}
    timezone TEXT NOT NULL                 -- an IANA name
) STRICT;

CREATE TABLE speakers (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT,
    retired INTEGER NOT NULL DEFAULT 0     -- gone from the file, kept because questions name them
) STRICT;

CREATE TABLE seminars (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    starts_at INTEGER,                     -- null: to be announced
    ends_at INTEGER,                       -- null: only the day is known; starts_at is its midnight in the series' zone
    open INTEGER NOT NULL,                 -- takes questions
    retired INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE seminar_speakers (
    seminar_id TEXT NOT NULL REFERENCES seminars (id) ON DELETE CASCADE,
    speaker_id TEXT NOT NULL REFERENCES speakers (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (seminar_id, speaker_id)
) STRICT;

CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    seminar_id TEXT REFERENCES seminars (id) ON DELETE CASCADE,   -- null: of the whole series
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    url TEXT NOT NULL
) STRICT;

CREATE TABLE presentations (
    seminar_id TEXT NOT NULL REFERENCES seminars (id) ON DELETE CASCADE,
    speaker_id TEXT NOT NULL REFERENCES speakers (id),
    language TEXT NOT NULL,
    url TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('programme', 'desk')),
    PRIMARY KEY (seminar_id, speaker_id, language)
) STRICT;

-- People ----------------------------------------------------------------------------------------------------------

CREATE TABLE people (                      -- with signatures, the one place for what tells who somebody is
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    telegram_id INTEGER UNIQUE,
    language TEXT NOT NULL,
    language_chosen INTEGER NOT NULL DEFAULT 0,     -- by /language, so Telegram's own setting no longer counts
    name TEXT,                             -- as they sign
    affiliation TEXT,
    signature TEXT CHECK (signature IN ('full', 'name', 'anonymous')),
    reachable INTEGER NOT NULL DEFAULT 1,
    telegram_name TEXT,                    -- as Telegram shows it; kept of members of the desk only
    desk_status TEXT CHECK (desk_status IN ('member', 'administrator', 'left')),
    anonymous_administrator INTEGER NOT NULL DEFAULT 0,
    first_seen_at INTEGER NOT NULL
) STRICT;

CREATE TABLE signatures (                  -- as questions are signed: what was moderated stays, whatever people change later
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('full', 'name', 'anonymous')),
    name TEXT NOT NULL,                    -- empty: not shown
    affiliation TEXT NOT NULL,
    UNIQUE (person_id, kind, name, affiliation)
) STRICT;

CREATE TABLE follows (
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    seminar_id TEXT NOT NULL REFERENCES seminars (id) ON DELETE CASCADE,
    PRIMARY KEY (seminar_id, person_id)
) STRICT;

CREATE TABLE dialogues (                   -- what a participant is doing now
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    step TEXT NOT NULL CHECK (step IN ('question', 'name', 'affiliation', 'signature', 'preview', 'offer')),
    seminar_id TEXT REFERENCES seminars (id) ON DELETE CASCADE,
    speaker_id TEXT REFERENCES speakers (id),
    draft TEXT,
    message_id INTEGER,                    -- the message that holds the draft: an edit of it changes the draft
    signature TEXT CHECK (signature IN ('full', 'name', 'anonymous'))
) STRICT;

-- Questions and answers -------------------------------------------------------------------------------------------

CREATE TABLE questions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- the number that people see
    seminar_id TEXT NOT NULL REFERENCES seminars (id),
    person_id INTEGER NOT NULL REFERENCES people (id),
    speaker_id TEXT REFERENCES speakers (id),       -- null: all speakers
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    signature_id INTEGER NOT NULL REFERENCES signatures (id),
    state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'answered', 'declined')),
    reason TEXT,                           -- of a decline: a known word, or what the moderator wrote
    asked_at INTEGER NOT NULL
) STRICT;
CREATE INDEX questions_by_state ON questions (seminar_id, state, id);
CREATE INDEX questions_by_person ON questions (person_id);

CREATE TABLE question_changes (            -- who changed what, when, from which state
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    question_id INTEGER NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    person_id INTEGER REFERENCES people (id),       -- null: an anonymous administrator
    from_state TEXT,
    to_state TEXT NOT NULL,
    note TEXT
) STRICT;
CREATE INDEX question_changes_by_question ON question_changes (question_id);

CREATE TABLE answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    question_id INTEGER NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('drafted', 'approved', 'broadcast', 'discarded')),
    drafted_by INTEGER REFERENCES people (id),
    drafted_at INTEGER NOT NULL,
    decided_by INTEGER REFERENCES people (id),
    decided_at INTEGER
) STRICT;
CREATE INDEX answers_by_question ON answers (question_id);

-- Sending ---------------------------------------------------------------------------------------------------------

CREATE TABLE broadcasts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    seminar_id TEXT REFERENCES seminars (id),      -- null: still to be chosen
    kind TEXT NOT NULL CHECK (kind IN ('answer', 'presentation', 'announcement')),
    state TEXT NOT NULL CHECK (state IN ('drafted', 'running', 'done', 'cancelled')),
    answer_id INTEGER REFERENCES answers (id),
    speaker_id TEXT REFERENCES speakers (id),
    language TEXT,                         -- of the presentation
    url TEXT,
    text TEXT,                             -- of the announcement
    drafted_by INTEGER REFERENCES people (id),
    started_by INTEGER REFERENCES people (id),
    started_at INTEGER,
    ended_at INTEGER
) STRICT;

CREATE TABLE broadcast_contents (          -- what goes out, once for each language
    broadcast_id INTEGER NOT NULL REFERENCES broadcasts (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (broadcast_id, language)
) STRICT;

CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    broadcast_id INTEGER NOT NULL REFERENCES broadcasts (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'blocked', 'failed')),
    message_id INTEGER,
    UNIQUE (broadcast_id, person_id)
) STRICT;
CREATE INDEX deliveries_waiting ON deliveries (id) WHERE state = 'waiting';
CREATE INDEX deliveries_by_state ON deliveries (broadcast_id, state);

CREATE TABLE outbox (                      -- the messages that wait to be sent; a row is deleted once it is sent
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    lane INTEGER NOT NULL,                 -- 0 reply, 1 desk, 2 news
    person_id INTEGER REFERENCES people (id) ON DELETE CASCADE,
    chat_id INTEGER,                       -- of a group; people's chats are found through people
    method TEXT NOT NULL,                  -- of the Bot API
    payload TEXT,                          -- JSON, fields of the method; null: made when it is sent, from what is true then
    edits INTEGER,                         -- the message to edit
    subject TEXT,                          -- what it is about, see desk_messages
    subject_id INTEGER,
    note TEXT,                             -- what whoever takes the result must know
    CHECK ((person_id IS NULL) <> (chat_id IS NULL))
) STRICT;

-- The desk --------------------------------------------------------------------------------------------------------

CREATE TABLE desk (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    chat_id INTEGER,                       -- null: not yet claimed
    language TEXT NOT NULL DEFAULT 'en',
    claim_code TEXT,
    moved_from INTEGER                     -- the chat that it was before it became a supergroup
) STRICT;
INSERT INTO desk (id) VALUES (1);

CREATE TABLE desk_messages (               -- what a message of ours in the desk is about, so that a reply to it means something
    chat_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    subject TEXT NOT NULL,                 -- card, answer, decline: of a question; draft: of an answer; broadcast
    subject_id INTEGER NOT NULL,
    PRIMARY KEY (chat_id, message_id)
) STRICT;
CREATE INDEX desk_messages_by_subject ON desk_messages (chat_id, subject, subject_id, message_id);

-- Taking updates --------------------------------------------------------------------------------------------------

CREATE TABLE done_updates (
    update_id INTEGER PRIMARY KEY,
    done_at INTEGER NOT NULL
) STRICT;
CREATE INDEX done_updates_by_time ON done_updates (done_at);

CREATE TABLE dead_letters (                -- updates that could not be handled
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    incident TEXT NOT NULL UNIQUE,         -- the number that the person and the log were given
    at INTEGER NOT NULL,
    person_id INTEGER REFERENCES people (id) ON DELETE CASCADE,     -- null: of nobody whom we know
    error TEXT NOT NULL,
    payload TEXT NOT NULL
) STRICT;

CREATE TABLE introductions (               -- what Telegram was told about the bot, so that it is told again only when it changes
    scope TEXT NOT NULL,
    language TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (scope, language)
) STRICT;
