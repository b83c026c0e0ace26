"""Opening recordings: chosen in a dialog, dropped, opened before, or the sample clip."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from canto_beats.desktop.actions import Actions
from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.jobs.job_queue import JobQueue
from canto_beats.desktop.opening import recordings_in
from canto_beats.desktop.recent_files import RecentFiles
from canto_beats.job.request import JobRequest
from canto_beats.service.desk import QueueItem, QueueState


class OpeningDeeds(QObject):
    wanted = Signal(int)
    """This item is to be shown."""
    told = Signal(str)
    """A sentence for a person."""

    def __init__(self, queue: JobQueue, chosen: Chosen, actions: Actions, sample: Path, window: QWidget) -> None:
        super().__init__(window)
        self._queue, self._chosen, self._actions, self._sample, self._window = queue, chosen, actions, sample, window
        self._shown_last = chosen.now.shown  # asked at once: a list that gets the focus shows its first
        self.recent = RecentFiles(chosen, window)
        self.recent.wanted.connect(self.open_again)
        actions["open"].triggered.connect(self._on_open)
        actions["open_folder"].triggered.connect(self._on_open_folder)
        actions["sample"].triggered.connect(self._on_sample)

    def open(self, sources: Sequence[Path]) -> list[QueueItem]:
        """Puts them on the list and shows the first."""
        added = [item for source in sources if (item := self._queue.add(JobRequest(source))) is not None]
        opened = (item.request.source for item in added)
        self.recent.remember([source for source in opened if source != self._sample])
        if added:
            self.wanted.emit(added[0].id)
        return added

    def show_as_before(self) -> None:
        """What was shown last; else what was interrupted; else the first: no list stands beside an empty window."""
        items = self._queue.items
        last = [item for item in items if item.id == self._shown_last]
        interrupted = [item for item in items if item.state is QueueState.INTERRUPTED]
        for item in (*last, *interrupted, *items)[:1]:
            self.wanted.emit(item.id)

    def open_and_remember(self, chosen: list[Path]) -> None:
        found = recordings_in(chosen)
        if chosen and not found:
            self.told.emit(self.tr("There is no recording in there that could be opened."))
        if found:
            self._chosen.change(folder=str(found[0].parent))
            self.open(found)

    def open_again(self, recording: Path) -> None:
        """Where it is on the list already, with all that was corrected, it is shown and not opened a second time."""
        there = [item.id for item in self._queue.items if item.request.source == recording]
        if there:
            self.wanted.emit(there[-1])
        elif recording.is_file():
            self.open([recording])
        else:
            self.recent.forget(recording)
            self.told.emit(self.tr("{file} is not there any more.").format(file=recording))

    def _on_open(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self._window, self._actions["open"].text(), self._chosen.now.folder)
        self.open_and_remember([Path(name) for name in names])

    def _on_open_folder(self) -> None:
        title = self._actions["open_folder"].text()
        if name := QFileDialog.getExistingDirectory(self._window, title, self._chosen.now.folder):
            self.open_and_remember([Path(name)])

    def _on_sample(self) -> None:
        self.open_again(self._sample)
