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
from canto_beats.job.request import OpenedSubtitles
from canto_beats.service.desk import Desk, QueueItem
from canto_beats.service.opened_subtitles import OpenedFile
from canto_beats.settings import Home
from canto_beats.subtitles.cue import Cue

_MOST_SAID = 3


@dataclass(frozen=True, slots=True)
class _Read:
    file: Path
    opened: OpenedFile | str
    """Or why it could not be."""


@dataclass(frozen=True, slots=True)
class _Exported:
    item_id: int
    opened: OpenedSubtitles | None
    """Nothing where the file says something else than the entry."""


class SubtitleOpening(QObject):
    opened = Signal(object, object)
    """The file that was asked for, and the `QueueItem` on the list."""
    refused = Signal(str)
    """What could not be opened, and why, for a person; all of it since something was asked for last, so nothing once
    something else is.
    """

    def __init__(self, queue: JobQueue, desk: Desk, home: Home, parent: QObject) -> None:
        super().__init__(parent)
        self._queue, self._desk = queue, desk
        self._refused: list[str] = []
        self._thread = DeskThread("opening-subtitles", home, self)
        self._thread.answered.connect(self._on_answer)
        self._thread.failed.connect(self._refuse)

    def open(self, files: Sequence[Path]) -> None:
        if self._refused:
            self._refused.clear()
            self.refused.emit("")
        for file in files:
            self._thread.ask(partial(self._read, file))

    def take_as_exported(self, item: QueueItem, cues: Sequence[Cue]) -> None:
        """See `Desk.exported_over`."""
        self._thread.ask(partial(self._read_exported, item, cues))

    def close(self, wait_ms: int) -> bool:
        """With the window. Whether the thread has come to its end."""
        return self._thread.close(wait_ms)

    def _read(self, file: Path) -> _Read:
        try:
            return _Read(file, self._desk.open_subtitles(file))
        except CantoBeatsError as error:
            return _Read(file, str(error))

    def _read_exported(self, item: QueueItem, cues: Sequence[Cue]) -> _Exported:
        try:
            return _Exported(item.id, self._desk.exported_over(item, cues))
        except CantoBeatsError:  # it is another entry then, as any that was changed
            return _Exported(item.id, None)

    def _on_answer(self, answer: _Read | _Exported) -> None:
        if isinstance(answer, _Read):
            self._take(answer)
        elif answer.opened is not None:
            self._queue.take_as_exported(answer.item_id, answer.opened)

    def _take(self, read: _Read) -> None:
        if isinstance(read.opened, str):
            words = problem_words(read.opened)
            self._refuse(words if read.file.name in words else f"{read.file.name}: {words}")
            return
        self._queue.take(read.opened)
        self.opened.emit(read.file, read.opened.item)

    def _refuse(self, words: str) -> None:
        self._refused.append(words)
        said = self._refused[:_MOST_SAID]
        if more := len(self._refused) - len(said):
            said.append(self.tr("%n more file(s) could not be opened.", "", more))
        self.refused.emit("\n".join(said))
