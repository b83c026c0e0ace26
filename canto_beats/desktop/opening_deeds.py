"""Opening recordings and subtitles: chosen in a dialog, dropped, opened before, or the sample clip."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from canto_beats.desktop.actions import Actions
from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.jobs.job_queue import JobQueue
from canto_beats.desktop.opening import files_in
from canto_beats.desktop.recent_files import RecentFiles
from canto_beats.desktop.shown_recording import ShownRecording
from canto_beats.desktop.subtitle_opening import SubtitleOpening
from canto_beats.job.request import JobRequest
from canto_beats.service.desk import Desk, QueueItem, QueueState
from canto_beats.service.file_kinds import RECORDING_ENDINGS, SUBTITLE_ENDINGS, is_subtitles
from canto_beats.settings import Home
from canto_beats.subtitles.cue import Cue


class OpeningDeeds(QObject):
    wanted = Signal(int)
    """This item is to be shown."""
    told = Signal(str)
    """A sentence for a person."""
    refused = Signal(str)
    """Another one: something could not be opened."""

    def __init__(
        self,
        queue: JobQueue,
        desk: Desk,
        home: Home,
        chosen: Chosen,
        shown: ShownRecording,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._queue, self._chosen, self._shown, self._actions, self._window = queue, chosen, shown, actions, window
        self._sample = home.sample
        self._to_show: Sequence[Path] = ()
        """The first of these subtitles that can be read is to be shown: nothing else was opened with them."""
        self._subtitles = SubtitleOpening(queue, desk, home, self)
        self._subtitles.opened.connect(self._on_subtitles)
        self._subtitles.refused.connect(self.refused)
        self._shown_last = chosen.now.shown  # asked at once: a list that gets the focus shows its first
        self.recent = RecentFiles(chosen, window)
        self.recent.wanted.connect(self.open_again)
        actions["open"].triggered.connect(self._on_open)
        actions["open_folder"].triggered.connect(self._on_open_folder)
        actions["put_recording"].triggered.connect(self._on_put_recording)
        actions["sample"].triggered.connect(self._on_sample)

    def open(self, files: Sequence[Path]) -> list[QueueItem]:
        """Puts them on the list and shows the first: a recording, or where there is none, subtitles. Those come a
        moment later; the recordings are what is returned.
        """
        subtitles = [each for each in files if is_subtitles(each)]
        added = [item for each in files if not is_subtitles(each) and (item := self._queue.add(JobRequest(each)))]
        opened = (item.request.source for item in added)
        self.recent.remember([source for source in opened if source != self._sample])
        if added:
            self.wanted.emit(added[0].id)
        self._to_show = () if added else subtitles
        self._subtitles.open(subtitles)
        return added

    def show_as_before(self) -> None:
        """What was shown last; else what was interrupted; else the first: no list stands beside an empty window."""
        items = self._queue.items
        last = [item for item in items if item.id == self._shown_last]
        interrupted = [item for item in items if item.state is QueueState.INTERRUPTED]
        for item in (*last, *interrupted, *items)[:1]:
            self.wanted.emit(item.id)

    def close(self, wait_ms: int) -> bool:
        """With the window. Whether its thread has come to its end."""
        return self._subtitles.close(wait_ms)

    def take_as_exported(self, item: QueueItem, cues: Sequence[Cue]) -> None:
        """They were written over the file that was opened: opened again, it is this entry."""
        self._subtitles.take_as_exported(item, cues)

    def open_and_remember(self, chosen: list[Path]) -> None:
        found = files_in(chosen)
        if chosen and not found:
            self.told.emit(self.tr("There is nothing in there that could be opened."))
        if found:
            self._chosen.change(folder=str(found[0].parent))
            self.open(found)

    def open_again(self, file: Path) -> None:
        """Where it is on the list already, with all that was corrected, it is shown and not opened a second time."""
        there = self._queue.of_file(file)
        if there and not is_subtitles(file):
            self.wanted.emit(there[-1].id)
        elif file.is_file():
            self.open([file])  # subtitles that were changed since are others, and are opened beside those
        elif there:
            self.wanted.emit(there[-1].id)
        else:
            self.recent.forget(file)
            self.told.emit(self.tr("{file} is not there any more.").format(file=file))

    def _on_subtitles(self, file: Path, item: QueueItem) -> None:
        self.recent.remember([item.request.file])
        if file in self._to_show:
            self._to_show = ()
            self.wanted.emit(item.id)

    def _on_open(self) -> None:
        kinds = (
            self._kind(self.tr("Recordings and subtitles"), (*RECORDING_ENDINGS, *SUBTITLE_ENDINGS)),
            self._kind(self.tr("Recordings"), RECORDING_ENDINGS),
            self._kind(self.tr("Subtitles"), SUBTITLE_ENDINGS),
            f"{self.tr('All files')} (*)",
        )
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self._actions["open"].text(), self._chosen.now.folder, ";;".join(kinds)
        )
        self.open_and_remember([Path(name) for name in names])

    def _on_open_folder(self) -> None:
        title = self._actions["open_folder"].text()
        if name := QFileDialog.getExistingDirectory(self._window, title, self._chosen.now.folder):
            self.open_and_remember([Path(name)])

    def _on_put_recording(self) -> None:
        item = self._shown.item
        if item is None:
            return
        patterns = f"{self._kind(self.tr('Recordings'), RECORDING_ENDINGS)};;{self.tr('All files')} (*)"
        folder = str(item.request.file.parent)
        title = self._actions["put_recording"].text()
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, patterns)
        if name:
            self._shown.put_recording(Path(name))

    @staticmethod
    def _kind(words: str, endings: Sequence[str]) -> str:
        return f"{words} ({' '.join(f'*{ending}' for ending in endings)})"

    def _on_sample(self) -> None:
        self.open_again(self._sample)
