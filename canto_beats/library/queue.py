"""The window's list of recordings, kept so that neither closing the window nor losing the program loses it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from canto_beats.job.request import JobRequest
from canto_beats.library.database import Database
from canto_beats.library.stored_values import decoded_request, encoded_request, storable


class QueueState(StrEnum):
    ADDED = "added"
    """Nobody has started it yet."""
    WAITING = "waiting"
    """Started, and another one is being worked on."""
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"
    """It was waiting or running when the program went away."""

    @property
    def is_under_way(self) -> bool:
        return self in (QueueState.WAITING, QueueState.RUNNING)


@dataclass(frozen=True, slots=True)
class QueueItem:
    id: int
    request: JobRequest
    state: QueueState
    sentence: str = ""
    """How it ended, for people."""
    job_id: int | None = None
    """The last job that was begun for it, whose subtitles it shows."""


class StoredQueue:
    def __init__(self, database: Database) -> None:
        self._database = database

    def items(self) -> list[QueueItem]:
        """In the person's order."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT id, request, state, sentence, job_id FROM queue_item ORDER BY place, id"
            ).fetchall()
        return [
            QueueItem(item_id, decoded_request(request), QueueState(state), sentence, job_id)
            for item_id, request, state, sentence, job_id in rows
        ]

    def add(self, request: JobRequest, state: QueueState = QueueState.ADDED, job_id: int | None = None) -> QueueItem:
        with self._database.changing() as db:
            (place,) = db.execute("SELECT coalesce(max(place), -1) + 1 FROM queue_item").fetchone()
            (item_id,) = db.execute(
                "INSERT INTO queue_item (place, request, state, job_id) VALUES (?, ?, ?, ?) RETURNING id",
                (place, encoded_request(request), state, job_id),
            ).fetchone()
        return QueueItem(item_id, request, state, job_id=job_id)

    def put(self, item: QueueItem) -> None:
        """As it is now; one that was removed stays away."""
        with self._database.changing() as db:
            db.execute(
                "UPDATE queue_item SET request = ?, state = ?, sentence = ?, job_id = ? WHERE id = ?",
                (encoded_request(item.request), item.state, storable(item.sentence), item.job_id, item.id),
            )

    def arrange(self, ids: Sequence[int]) -> None:
        with self._database.changing() as db:
            db.executemany("UPDATE queue_item SET place = ? WHERE id = ?", [(at, each) for at, each in enumerate(ids)])

    def remove(self, item_id: int) -> None:
        """What was transcribed, and the subtitles, stay in the library."""
        with self._database.changing() as db:
            db.execute("DELETE FROM queue_item WHERE id = ?", (item_id,))
