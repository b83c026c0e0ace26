"""The library's tables, and how older libraries come to have them.

To change a table: add one more script to `MIGRATIONS`. Those that are there never change again, because people's
libraries were made by them.
"""

from __future__ import annotations

import sqlite3

from canto_beats.library.problems import newer_library

MIGRATIONS = (
    """
    CREATE TABLE transcript (
        id INTEGER PRIMARY KEY,
        fingerprint TEXT NOT NULL,
        track INTEGER NOT NULL,
        settings_digest TEXT NOT NULL,
        complete INTEGER NOT NULL DEFAULT 0 CHECK (complete IN (0, 1)),
        created TEXT NOT NULL
    );
    CREATE INDEX transcript_by_recipe ON transcript (fingerprint, track, settings_digest);
    CREATE TABLE transcript_window (
        transcript_id INTEGER NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        start_ms INTEGER NOT NULL,
        end_ms INTEGER NOT NULL,
        phrases BLOB NOT NULL,
        PRIMARY KEY (transcript_id, position)
    );
    CREATE TABLE job (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        source BLOB NOT NULL,
        request TEXT NOT NULL,
        state TEXT NOT NULL,
        transcript_id INTEGER REFERENCES transcript (id) ON DELETE SET NULL,
        process_id INTEGER NOT NULL,
        process_started REAL NOT NULL,
        created TEXT NOT NULL,
        updated TEXT NOT NULL,
        sentence TEXT NOT NULL DEFAULT '',
        output BLOB
    );
    CREATE INDEX job_by_state ON job (state);
    CREATE TABLE cue (
        job_id INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        start_ms INTEGER NOT NULL,
        end_ms INTEGER NOT NULL,
        text TEXT NOT NULL,
        text_before_polish TEXT,
        PRIMARY KEY (job_id, position)
    );
    """,
    """
    CREATE TABLE edit (
        job_id INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (job_id, position)
    );
    ALTER TABLE job ADD COLUMN edits_done INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE queue_item (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        place INTEGER NOT NULL,
        request TEXT NOT NULL,
        state TEXT NOT NULL,
        sentence TEXT NOT NULL DEFAULT '',
        job_id INTEGER REFERENCES job (id) ON DELETE SET NULL
    );
    """,
    """
    CREATE TABLE job_stage (
        job_id INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
        at_ms INTEGER NOT NULL,
        stage TEXT NOT NULL
    );
    CREATE INDEX job_stage_by_job ON job_stage (job_id);
    CREATE TABLE memory_sample (
        job_id INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
        at_ms INTEGER NOT NULL,
        stage TEXT NOT NULL,
        program_bytes INTEGER NOT NULL,
        engines_bytes INTEGER NOT NULL,
        engines BLOB NOT NULL,
        device TEXT,
        free_bytes INTEGER,
        total_bytes INTEGER,
        ours_bytes INTEGER
    );
    CREATE INDEX memory_sample_by_job ON memory_sample (job_id, engines_bytes);
    CREATE TABLE memory_proof (
        job_id INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
        stage TEXT NOT NULL,
        device TEXT NOT NULL,
        before_bytes INTEGER,
        peak_bytes INTEGER,
        after_bytes INTEGER,
        verdict TEXT NOT NULL,
        reason TEXT NOT NULL,
        took_ms INTEGER NOT NULL
    );
    CREATE INDEX memory_proof_by_job ON memory_proof (job_id);
    """,
    """
    CREATE TABLE automatic_change (
        job_id INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        content BLOB NOT NULL,
        dismissed INTEGER NOT NULL DEFAULT 0 CHECK (dismissed IN (0, 1)),
        PRIMARY KEY (job_id, position)
    );
    CREATE TABLE polished_batch (
        model TEXT NOT NULL,
        question TEXT NOT NULL,
        content BLOB NOT NULL,
        created TEXT NOT NULL,
        PRIMARY KEY (model, question)
    );
    """,
    """
    ALTER TABLE transcript_window ADD COLUMN speech BLOB;
    """,
    """
    CREATE TABLE model_line (
        kind TEXT NOT NULL,
        said TEXT NOT NULL,
        model TEXT NOT NULL,
        line TEXT,
        created TEXT NOT NULL,
        PRIMARY KEY (kind, said, model)
    ) WITHOUT ROWID;
    """,
)
"""The library's version (`user_version`) is how many of them it has been through."""


def bring_up_to_date(db: sqlite3.Connection) -> None:
    """All missing migrations or none. The caller sees to it that nobody else does the same at the same time."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > len(MIGRATIONS):
        raise newer_library()
    if version == len(MIGRATIONS):
        return
    scripts = "".join(MIGRATIONS[version:])
    try:
        db.executescript(f"BEGIN IMMEDIATE; {scripts} PRAGMA user_version = {len(MIGRATIONS)}; COMMIT;")
    except BaseException:
        if db.in_transaction:
            db.rollback()
        raise
