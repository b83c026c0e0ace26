"""Opens subtitle files in a thread, one after another: there may be a folder of them, and some are large."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from canto_beats.desktop.desk_thread import DeskThread
from canto_beats.desktop.jobs.job_queue import JobQueue
from canto_beats.desktop.problem_words import problem_words
from canto_beats.errors import CantoBeatsError
from canto_beats.service.desk import Desk
from canto_beats.service.opened_subtitles import OpenedFile
from canto_beats.settings import Home

_MOST_SAID = 3


@dataclass(frozen=True, slots=True)
class _Read:
    file: Path
    opened: OpenedFile | str
    """Or why it could not be."""


class SubtitleOpening(QObject):
    opened = Signal(object)
    """The `QueueItem` on the list."""
    refused = Signal(str)
    """What could not be opened, and why, for a person; all of it since something was asked for last."""

    def __init__(self, queue: JobQueue, desk: Desk, home: Home, parent: QObject) -> None:
        super().__init__(parent)
        self._queue, self._desk = queue, desk
        self._refused: list[str] = []
        self._thread = DeskThread("opening-subtitles", home, self)
        self._thread.answered.connect(self._on_read)
        self._thread.failed.connect(self._refuse)

    def open(self, files: Sequence[Path]) -> None:
        self._refused.clear()
        for file in files:
            self._thread.ask(partial(self._read, file))

    def close(self, wait_ms: int) -> bool:
        """With the window. Whether the thread has come to its end."""
        return self._thread.close(wait_ms)

    def _read(self, file: Path) -> _Read:
        try:
            return _Read(file, self._desk.open_subtitles(file))
        except CantoBeatsError as error:
            return _Read(file, str(error))

    def _on_read(self, read: _Read) -> None:
        if isinstance(read.opened, str):
            words = problem_words(read.opened)
            self._refuse(words if read.file.name in words else f"{read.file.name}: {words}")
            return
        self._queue.take(read.opened)
        self.opened.emit(read.opened.item)

    def _refuse(self, words: str) -> None:
        self._refused.append(words)
        said = self._refused[:_MOST_SAID]
        if more := len(self._refused) - len(said):
            said.append(self.tr("%n more file(s) could not be opened.", "", more))
        self.refused.emit("\n".join(said))
