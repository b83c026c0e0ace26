"""Exports the subtitles that are shown, and keeps what was chosen for the next time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from canto_beats.desktop.actions import Actions
from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.exporting.choices import ExportChoices
from canto_beats.desktop.exporting.export_dialog import ExportDialog
from canto_beats.desktop.player.video_view import VideoView
from canto_beats.desktop.shown_recording import ShownRecording
from canto_beats.service.desk import QueueItem
from canto_beats.service.export_task import ExportKind
from canto_beats.settings import Home
from canto_beats.subtitles.cue import Cue


class ExportDeeds(QObject):
    told = Signal(str)
    """A sentence for a person."""
    exported_over = Signal(object, object)
    """The `QueueItem` of opened subtitles whose own file was written just now, and the cues that were."""

    def __init__(
        self, home: Home, chosen: Chosen, shown: ShownRecording, video: VideoView, actions: Actions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._home, self._chosen, self._shown, self._video, self._window = home, chosen, shown, video, window
        self._dialog: ExportDialog | None = None
        self._item: QueueItem | None = None
        self._cues: Sequence[Cue] = ()
        """Those that the dialog exports."""
        actions["export"].triggered.connect(self.open)

    @property
    def dialog(self) -> ExportDialog | None:
        """The last one, if it is still there."""
        return self._dialog if self._dialog is not None and isValid(self._dialog) else None

    def open(self) -> None:
        self._shown.editor.finish_typing()
        item = self._shown.item
        if item is None:
            return
        opened = item.request.opened
        choices = ExportChoices.from_text(self._chosen.now.export)
        self._item, self._cues = item, tuple(line.cue for line in self._shown.editor.lines)
        if opened is not None:  # nothing but that file, in its own form, until the person says otherwise
            choices = replace(choices, kind=ExportKind.FILE, format=opened.format, folder=None)
        self._dialog = ExportDialog(
            self._cues,
            item.request,
            self._home,
            choices,
            self._shown.view,
            has_picture=self._video.has_picture,
            still=self._video.picture,
            parent=self._window,
        )
        self._dialog.chosen.connect(self._on_chosen)
        self._dialog.exported.connect(self._on_exported)
        self._dialog.finished.connect(self._dialog.deleteLater)
        self._dialog.open()

    def stop(self) -> None:
        """With the window."""
        if (dialog := self.dialog) is not None:
            dialog.stop()

    @property
    def _file(self) -> Path | None:
        """That somebody opened, of subtitles from anywhere."""
        opened = self._item.request.opened if self._item else None
        return opened.file if opened else None

    def _on_chosen(self, choices: ExportChoices) -> None:
        if self._file is not None:
            before = ExportChoices.from_text(self._chosen.now.export)
            choices = replace(choices, format=before.format, folder=choices.folder or before.folder)
        self._chosen.change(export=choices.to_text())

    def _on_exported(self, file: Path) -> None:
        if file == self._file:
            self.exported_over.emit(self._item, self._cues)
        self.told.emit(self.tr("Exported to {file}").format(file=file))
