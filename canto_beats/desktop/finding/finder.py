"""Looks for text in the subtitles that are shown, goes from place to place and replaces."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, Signal

from canto_beats.desktop.cues.cue_editor import CueEditor
from canto_beats.desktop.cues.selection import CueSelection
from canto_beats.desktop.finding.search import Hit, Hits, Wanted


class Finder(QObject):
    changed = Signal()
    """Another count, another place or something else to look for."""

    def __init__(self, editor: CueEditor, selection: CueSelection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor, self._selection = editor, selection
        self._pattern: re.Pattern[str] | None = None
        self._hits: Hits | None = None
        """Nothing: they are to be looked for again, when somebody asks."""
        self._current: Hit | None = None
        editor.edited.connect(self._on_lines)
        editor.reset.connect(self._on_lines)

    @property
    def pattern(self) -> re.Pattern[str] | None:
        return self._pattern

    @property
    def count(self) -> int:
        return len(self._found())

    @property
    def place(self) -> int | None:
        """Which of them one is at, from 0."""
        return self._found().number(self._current) if self._is_at_current() else None

    def look_for(self, wanted: Wanted) -> None:
        """Raises `re.error` for an expression that is none, and looks for nothing then."""
        try:
            self._pattern = None
            self._pattern = wanted.pattern
        finally:
            self._current = None
            self._on_lines()

    def next(self) -> None:
        row = self._row()
        if self._is_at_current() and self._current is not None:
            self._go_to(self._found().at_or_after(row, self._current.end))
        else:
            self._go_to(self._found().at_or_after(row))

    def previous(self) -> None:
        here = self.place
        count = self.count
        self._go_to(self._found().before(self._row()) if here is None else (here - 1) % count)

    def replace(self, put: str) -> bool:
        """The place one is at, and on to the next; where one is at none, on to the next alone."""
        hit, line = self._current, None
        if self.place is not None and hit is not None:
            line = self._editor.line(hit.line_id)
        if line is None or hit is None:
            self.next()
            return False
        text = line.cue.text
        done = self._editor.set_text(line.id, text[: hit.first] + put + text[hit.end :])
        self._current = None
        self._go_to(self._found().at_or_after(self._row_of(line.id), hit.first + len(put)))
        return done

    def replace_all(self, put: str) -> int:
        """As one edit. How many were replaced."""
        count = self.count
        self._current = None
        done = self._pattern is not None and count and self._editor.replace(self._pattern, put)
        return count if done else 0

    def _found(self) -> Hits:
        if self._hits is None:
            lines = self._editor.lines if self._pattern else ()
            self._hits = Hits(lines, self._pattern or re.compile(""))
        return self._hits

    def _go_to(self, number: int | None) -> None:
        if number is not None:
            self._current = self._found().all[number]
            self._selection.select([self._current.line_id], self._current.line_id)
        self.changed.emit()

    def _is_at_current(self) -> bool:
        """Somebody may have chosen another subtitle since."""
        return self._current is not None and self._selection.current == self._current.line_id

    def _row(self) -> int:
        return 0 if self._selection.current is None else self._row_of(self._selection.current)

    def _row_of(self, line_id: int) -> int:
        return next((row for row, line in enumerate(self._editor.lines) if line.id == line_id), 0)

    def _on_lines(self, _edit: object = None) -> None:
        self._hits = None
        self.changed.emit()
