"""Lines that language models wrote in another register, or of English, by what they were made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime

from canto_beats.library.database import Database

_AT_ONCE = 400
"""Texts in one question; SQLite takes no more than so many of them everywhere."""


class StoredLines:
    def __init__(self, database: Database) -> None:
        self._database = database

    def answered(self, model: str, kind: str, texts: Sequence[str]) -> dict[str, str | None]:
        """What is kept of this model's work; nothing beside a text says that it was asked, and not believed."""
        return dict(self._found("AND model = ?", [kind, model], texts))

    def newest(self, kind: str, texts: Sequence[str]) -> dict[str, str]:
        """Whichever model wrote them."""
        with self._database.reading() as db:
            if db.execute("SELECT 1 FROM model_line WHERE kind = ? LIMIT 1", (kind,)).fetchone() is None:
                return {}  # whoever never asks a model does not wait for tens of thousands of looks
        return {text: line for text, line in self._found("AND line IS NOT NULL", [kind], texts) if line}

    def keep(self, model: str, kind: str, lines: Mapping[str, str | None]) -> None:
        """On disk when this returns."""
        now = datetime.now(UTC).isoformat()
        rows = [(kind, _storable(text), model, line, now) for text, line in lines.items()]
        with self._database.changing() as db:
            db.executemany("INSERT OR REPLACE INTO model_line VALUES (?, ?, ?, ?, ?)", rows)

    def _found(self, which: str, values: list[str], texts: Sequence[str]) -> Iterator[tuple[str, str | None]]:
        """Later ones are newer."""
        asked = {_storable(text): text for text in texts}
        with self._database.reading() as db:
            for some in _portions(list(asked)):
                marks = ", ".join("?" * len(some))
                rows = db.execute(
                    f"SELECT said, line FROM model_line WHERE kind = ? {which} AND said IN ({marks}) "  # noqa: S608
                    "ORDER BY created",
                    (*values, *some),
                ).fetchall()
                yield from ((asked[said], line) for said, line in rows)


def _portions(texts: list[str]) -> Iterable[list[str]]:
    return (texts[at : at + _AT_ONCE] for at in range(0, len(texts), _AT_ONCE))


def _storable(text: str) -> str:
    """An odd file may have half characters in it."""
    return text.encode("utf-8", "backslashreplace").decode()
