"""What the program did to a job's text by itself, and answers of language models that need not be asked for twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime

import msgspec

from canto_beats.library.database import Database
from canto_beats.subtitles.automatic import AutomaticChange

_CHANGE = msgspec.msgpack.Decoder(AutomaticChange)


class KeptChange(msgspec.Struct, frozen=True):
    number: int
    """Within the job, from 0, for as long as the job's subtitles stay."""
    change: AutomaticChange
    dismissed: bool = False
    """A person does not want to be asked about it again."""


class StoredChanges:
    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, job_id: int) -> tuple[KeptChange, ...]:
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT position, content, dismissed FROM automatic_change WHERE job_id = ? ORDER BY position",
                (job_id,),
            ).fetchall()
        return tuple(KeptChange(number, _CHANGE.decode(content), bool(no)) for number, content, no in rows)

    def dismiss(self, job_id: int, number: int) -> None:
        with self._database.changing() as db:
            db.execute("UPDATE automatic_change SET dismissed = 1 WHERE job_id = ? AND position = ?", (job_id, number))

    def answered(self, model: str, question: str) -> bytes | None:
        """What was kept of this model's answer to this very question."""
        with self._database.reading() as db:
            found = db.execute(
                "SELECT content FROM polished_batch WHERE model = ? AND question = ?", (model, question)
            ).fetchone()
        return None if found is None else bytes(found[0])

    def keep_answer(self, model: str, question: str, content: bytes) -> None:
        """On disk when this returns."""
        with self._database.changing() as db:
            db.execute(
                "INSERT INTO polished_batch VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET content = excluded.content",
                (model, question, content, datetime.now(UTC).isoformat()),
            )


def write_changes(db: sqlite3.Connection, job_id: int, changes: Iterable[AutomaticChange]) -> None:
    """In place of those the job had."""
    rows = [(job_id, number, msgspec.msgpack.encode(change)) for number, change in enumerate(changes)]
    db.execute("DELETE FROM automatic_change WHERE job_id = ?", (job_id,))
    db.executemany("INSERT INTO automatic_change (job_id, position, content) VALUES (?, ?, ?)", rows)
