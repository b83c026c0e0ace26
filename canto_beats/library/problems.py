"""SQLite's errors, by their codes, as sentences for people."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_OCCUPIED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


@contextmanager
def told_clearly(file: Path) -> Iterator[None]:
    """Turns what goes wrong with the library's file into one sentence; our own mistakes stay what they are."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        told = _told(file, error)
        if told is None:
            raise
        raise told from error
    except TimeoutError as error:
        raise _occupied(file, str(error)) from error
    except OSError as error:
        raise unwritable(file, str(error)) from error


def is_damage(error: sqlite3.DatabaseError) -> bool:
    return _code(error) in _DAMAGED


def newer_library() -> CantoBeatsError:
    what = "The library was written by a newer version of canto-beats."
    return _problem("library.newer", what, "Update canto-beats, or set CANTO_BEATS_HOME to another folder.")


def unwritable(file: Path, detail: str) -> CantoBeatsError:
    what = f"The library {file} cannot be used."
    todo = "Check the permissions of its folder, or set CANTO_BEATS_HOME to another one."
    return _problem("library.unwritable", what, todo, detail)


def _told(file: Path, error: sqlite3.DatabaseError) -> CantoBeatsError | None:
    code = _code(error)
    detail = f"{error} ({getattr(error, 'sqlite_errorname', '?')})"
    if code == sqlite3.SQLITE_FULL:
        what = f"The disk that holds the library {file} is full."
        todo = "Free some space and run the same command again."
        return _problem("library.disk-full", what, todo, detail)
    if code in _DAMAGED:
        what = f"The library {file} is damaged."
        todo = "Run the same command again: the damaged library is set aside and a new one is begun."
        return _problem("library.damaged", what, todo, detail)
    if code in _OCCUPIED:
        return _occupied(file, detail)
    if isinstance(error, sqlite3.OperationalError) and code != sqlite3.SQLITE_ERROR:
        return unwritable(file, detail)
    return None


def _occupied(file: Path, detail: str) -> CantoBeatsError:
    what = f"Another program has held the library {file} for too long."
    return _problem("library.busy", what, "Close the other program and run the same command again.", detail)


def _code(error: sqlite3.DatabaseError) -> int | None:
    """The primary code: what kind of failure, without where in the file system it happened."""
    extended: int | None = getattr(error, "sqlite_errorcode", None)
    return None if extended is None else extended & 0xFF


def _problem(code: str, what: str, todo: str, detail: str = "") -> CantoBeatsError:
    return CantoBeatsError(Problem(ProblemKind.OUTPUT_UNWRITABLE, code, what, todo, detail))
