"""The library's file: opened, brought up to date, and changed in transactions that survive a power cut."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock

from canto_beats.library.problems import is_damage, told_clearly
from canto_beats.library.schema import bring_up_to_date
from canto_beats.settings import Home

log = logging.getLogger(__name__)

_SECONDS_TO_WAIT = 30.0
"""For another process that is writing."""
_COMPANIONS = ("", "-wal", "-shm")


class Database:
    """One connection, used by one thread at a time; several processes may each have one to the same file."""

    def __init__(self, file: Path, connection: sqlite3.Connection, warning: str | None) -> None:
        self.file = file
        self.warning = warning
        self._connection = connection
        self._lock = threading.RLock()

    @classmethod
    def open(cls, home: Home) -> Database:
        file = home.library
        with told_clearly(file):
            home.root.mkdir(parents=True, exist_ok=True)
            home.locks.mkdir(parents=True, exist_ok=True)
            # Making, migrating and setting aside are for one process at a time.
            with FileLock(home.locks / "library.lock", timeout=_SECONDS_TO_WAIT):
                try:
                    return cls(file, _connect(file), None)
                except sqlite3.DatabaseError as error:
                    if not is_damage(error):
                        raise
                aside = _set_aside(file)
                warning = f"The library was damaged. It is kept as {aside}, and a new one was begun."
                log.warning("%s", warning)
                return cls(file, _connect(file), warning)

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: on disk when the block is left, or undone if anything in it fails. Within another it is
        part of that one.
        """
        with self._lock, told_clearly(self.file):
            is_part_of_another = self._connection.in_transaction
            if is_part_of_another:
                yield self._connection
                return
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        with self._lock, told_clearly(self.file):
            yield self._connection

    def close(self) -> None:
        with self._lock:
            self._connection.close()


def _connect(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=_SECONDS_TO_WAIT, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        bring_up_to_date(connection)
        _look_for_damage(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _look_for_damage(connection: sqlite3.Connection) -> None:
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        error = sqlite3.DatabaseError(verdict)
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error


def _set_aside(file: Path) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside = file.with_name(f"{file.stem}.damaged-{stamp}{file.suffix}")
    for ending in _COMPANIONS:
        part = file.with_name(file.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
    return aside
