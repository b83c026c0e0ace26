"""The library's verbs: transcripts that are resumed and reused, and the jobs that made them."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import starmap
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from canto_beats.job.outcome import JobOutcome
from canto_beats.job.request import JobRequest
from canto_beats.library.automatic_changes import StoredChanges, write_changes
from canto_beats.library.database import Database
from canto_beats.library.job_processes import JobProcess
from canto_beats.library.memory_records import StoredMemory
from canto_beats.library.model_lines import StoredLines
from canto_beats.library.queue import StoredQueue
from canto_beats.library.records import (
    JobRecord,
    JobState,
    Recipe,
    StoredWindow,
    Transcript,
)
from canto_beats.library.stored_values import decoded_request, encoded_request, storable
from canto_beats.settings import Home
from canto_beats.subtitles.automatic import AutomaticChange
from canto_beats.subtitles.cue import Cue, FinalCue
from canto_beats.subtitles.editing.sheet import Edit
from canto_beats.subtitles.phrase import Phrase, Span

__all__ = ["JobRecord", "JobState", "Library", "Recipe", "StoredWindow", "Transcript"]

_EDIT = msgspec.msgpack.Decoder(Edit)
_PHRASES = msgspec.msgpack.Decoder(tuple[Phrase, ...])
_SPEECH = msgspec.msgpack.Decoder(tuple[Span, ...])
_NEW_TRANSCRIPT = """
    INSERT INTO transcript (fingerprint, track, settings_digest, created) VALUES (?, ?, ?, ?) RETURNING id, complete
"""
_NEWEST_TRANSCRIPT = """
    SELECT id, complete FROM transcript
    WHERE fingerprint = ? AND track = ? AND settings_digest = ?
    ORDER BY complete OR id IN (SELECT transcript_id FROM transcript_window) DESC, id DESC LIMIT 1
"""
_NEWEST_JOBS = """
    SELECT id, source, request, state, transcript_id, created, updated, sentence, output
    FROM job WHERE ?1 IS NULL OR id = ?1 ORDER BY id DESC LIMIT ?2
"""


class Library:
    """A context manager. May be shared by threads, and open in several processes at once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.queue = StoredQueue(database)
        self.memory = StoredMemory(database)
        self.changes = StoredChanges(database)
        self.lines = StoredLines(database)

    @classmethod
    def open(cls, home: Home) -> Library:
        library = cls(Database.open(home))
        library.mark_interrupted()
        return library

    @property
    def warning(self) -> str | None:
        """What a person should know about the library itself, such as that a damaged one was set aside."""
        return self._database.warning

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._database.close()

    def transcript_for(self, recipe: Recipe, *, fresh: bool = False, job_id: int | None = None) -> Transcript:
        """The newest transcript of this recipe that holds anything, with all its windows; else, or if `fresh`, a new
        one. One that was begun and holds nothing does not hide what was done before it.
        """
        values = (recipe.fingerprint, recipe.track, recipe.settings_digest)
        with self._database.changing() as db:
            found = None if fresh else db.execute(_NEWEST_TRANSCRIPT, values).fetchone()
            if found is None:
                found = db.execute(_NEW_TRANSCRIPT, (*values, _now())).fetchone()
            transcript_id, complete = found
            db.execute("UPDATE job SET transcript_id = ? WHERE id = ?", (transcript_id, job_id))
            return Transcript(transcript_id, bool(complete), _windows(db, transcript_id))

    def windows_of(self, job_id: int) -> dict[int, StoredWindow]:
        """What is kept of the transcript that the job works on, or worked on last."""
        job = self.job(job_id)
        if job is None or job.transcript_id is None:
            return {}
        with self._database.reading() as db:
            return _windows(db, job.transcript_id)

    def commit_window(self, transcript_id: int, window: StoredWindow) -> None:
        """On disk when this returns. A window that is there already stays as it is."""
        phrases = msgspec.msgpack.encode(window.phrases)
        speech = None if window.speech is None else msgspec.msgpack.encode(window.speech)
        with self._database.changing() as db:
            db.execute(
                "INSERT INTO transcript_window VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                (transcript_id, window.index, window.start_ms, window.end_ms, phrases, speech),
            )
            kept = db.execute(
                "SELECT start_ms, end_ms FROM transcript_window WHERE transcript_id = ? AND position = ?",
                (transcript_id, window.index),
            ).fetchone()
            if kept != (window.start_ms, window.end_ms):
                raise ValueError(f"window {window.index} is kept as {kept}, and now comes as {window}")

    def note_speech(self, transcript_id: int, index: int, speech: tuple[Span, ...]) -> None:
        """Of a window that an older version committed, which did not say where somebody speaks in it."""
        with self._database.changing() as db:
            db.execute(
                "UPDATE transcript_window SET speech = ? WHERE transcript_id = ? AND position = ? AND speech IS NULL",
                (msgspec.msgpack.encode(speech), transcript_id, index),
            )

    def complete_transcript(self, transcript_id: int) -> None:
        with self._database.changing() as db:
            db.execute("UPDATE transcript SET complete = 1 WHERE id = ?", (transcript_id,))

    @contextmanager
    def all_or_nothing(self) -> Iterator[None]:
        """What is changed in the block is there together, or not at all."""
        with self._database.changing():
            yield

    def begin_job(self, source: Path, request: JobRequest) -> int:
        process, now = JobProcess.this_one(), _now()
        with self._database.changing() as db:
            db.execute(
                "INSERT INTO job (source, request, state, process_id, process_started, created, updated) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    os.fsencode(source),
                    encoded_request(request),
                    JobState.RUNNING,
                    process.id,
                    process.started,
                    now,
                    now,
                ),
            )
            (job_id,) = db.execute("SELECT last_insert_rowid()").fetchone()
        return int(job_id)

    def save_cues(self, job_id: int, cues: Iterable[FinalCue], changes: Iterable[AutomaticChange] = ()) -> None:
        """In place of those the job had, with what was done to their text by itself."""
        rows = [
            (job_id, position, each.cue.start_ms, each.cue.end_ms, each.cue.text, each.text_before_polish)
            for position, each in enumerate(cues)
        ]
        with self._database.changing() as db:
            db.execute("DELETE FROM cue WHERE job_id = ?", (job_id,))
            db.executemany("INSERT INTO cue VALUES (?, ?, ?, ?, ?, ?)", rows)
            write_changes(db, job_id, changes)

    def cues_to_edit(self, job_id: int) -> list[Cue]:
        """The same without what was said before the polish: there may be tens of thousands, and somebody waits."""
        with self._database.reading() as db:
            asked = db.execute("SELECT start_ms, end_ms, text FROM cue WHERE job_id = ? ORDER BY position", (job_id,))
            return list(starmap(Cue, asked))

    def cues(self, job_id: int) -> tuple[FinalCue, ...]:
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT start_ms, end_ms, text, text_before_polish FROM cue WHERE job_id = ? ORDER BY position",
                (job_id,),
            ).fetchall()
        return tuple(FinalCue(Cue(start, end, text), before) for start, end, text, before in rows)

    def add_edit(self, job_id: int, position: int, edit: Edit) -> None:
        """The job's edit at that position, and none behind it. On disk when this returns."""
        with self._database.changing() as db:
            db.execute("DELETE FROM edit WHERE job_id = ? AND position >= ?", (job_id, position))
            db.execute("INSERT INTO edit VALUES (?, ?, ?)", (job_id, position, msgspec.msgpack.encode(edit)))
            db.execute("UPDATE job SET edits_done = ? WHERE id = ?", (position + 1, job_id))

    def set_edits_done(self, job_id: int, done: int) -> None:
        """Those behind are undone, and can be done again."""
        with self._database.changing() as db:
            db.execute("UPDATE job SET edits_done = ? WHERE id = ?", (done, job_id))

    def edits(self, job_id: int) -> tuple[tuple[Edit, ...], int]:
        """All that a person did to the job's cues, and how many of them are not undone."""
        with self._database.reading() as db:
            rows = db.execute("SELECT content FROM edit WHERE job_id = ? ORDER BY position", (job_id,)).fetchall()
            found = db.execute("SELECT edits_done FROM job WHERE id = ?", (job_id,)).fetchone()
        return tuple(_EDIT.decode(content) for (content,) in rows), found[0] if found else 0

    def end_job(self, job_id: int, outcome: JobOutcome) -> None:
        output = None if outcome.output is None else os.fsencode(outcome.output)
        with self._database.changing() as db:
            db.execute(
                "UPDATE job SET state = ?, sentence = ?, output = ?, updated = ? WHERE id = ?",
                (JobState(outcome.ending.value), storable(outcome.sentence), output, _now(), job_id),
            )

    def jobs(self, limit: int = 100) -> list[JobRecord]:
        """The newest first."""
        with self._database.reading() as db:
            rows = db.execute(_NEWEST_JOBS, (None, limit)).fetchall()
        return [_job(row) for row in rows]

    def job(self, job_id: int) -> JobRecord | None:
        with self._database.reading() as db:
            row = db.execute(_NEWEST_JOBS, (job_id, 1)).fetchone()
        return None if row is None else _job(row)

    def mark_interrupted(self) -> None:
        """Jobs that say they are running, by a process that is gone. Done at every opening."""
        with self._database.reading() as db:
            running = db.execute(
                "SELECT id, process_id, process_started FROM job WHERE state = ?", (JobState.RUNNING,)
            ).fetchall()
        gone = [job_id for job_id, pid, started in running if not JobProcess(pid, started).is_running()]
        if not gone:
            return
        sentence = "The program ended before the job did; the same command goes on from what is kept."
        rows = [(JobState.INTERRUPTED, sentence, _now(), job_id, JobState.RUNNING) for job_id in gone]
        with self._database.changing() as db:
            db.executemany("UPDATE job SET state = ?, sentence = ?, updated = ? WHERE id = ? AND state = ?", rows)


def _windows(db: sqlite3.Connection, transcript_id: int) -> dict[int, StoredWindow]:
    rows = db.execute(
        "SELECT position, start_ms, end_ms, phrases, speech FROM transcript_window "
        "WHERE transcript_id = ? ORDER BY position",
        (transcript_id,),
    )
    return {
        index: StoredWindow(
            index, start, end, _PHRASES.decode(phrases), None if speech is None else _SPEECH.decode(speech)
        )
        for index, start, end, phrases, speech in rows
    }


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _job(row: tuple[int, bytes, str, str, int | None, str, str, str, bytes | None]) -> JobRecord:
    job_id, source, request, state, transcript_id, created, updated, sentence, output = row
    return JobRecord(
        id=job_id,
        source=Path(os.fsdecode(source)),
        request=decoded_request(request),
        state=JobState(state),
        transcript_id=transcript_id,
        created=datetime.fromisoformat(created),
        updated=datetime.fromisoformat(updated),
        sentence=sentence,
        output=None if output is None else Path(os.fsdecode(output)),
    )
