"""Exports subtitles. The form, then, where it takes time, how far it is; what goes wrong is said in the dialog itself.

Make one for each export and `open` it. It tells what was chosen, for the next time, and where the file is.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QCloseEvent, QImage
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from canto_beats.desktop.exporting.choices import ExportChoices
from canto_beats.desktop.exporting.clipboard import TextCopying
from canto_beats.desktop.exporting.export_form import ExportForm
from canto_beats.desktop.exporting.progress_page import ProgressPage
from canto_beats.desktop.exporting.targets import own_folder
from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.desktop.style.cue_view import CueView
from canto_beats.desktop.watched_worker import WatchedWorker
from canto_beats.job.outcome import Ending
from canto_beats.job.request import JobRequest
from canto_beats.service.export_target import EXISTS
from canto_beats.service.export_task import ExportKind, ExportOutcome, ExportTask, run_export
from canto_beats.settings import Home
from canto_beats.subtitles.cue import Cue


class ExportDialog(QDialog):
    exported = Signal(object)
    """The `Path` of the file that is there now."""
    chosen = Signal(object)
    """The `ExportChoices` to begin with the next time."""

    def __init__(
        self,
        cues: Sequence[Cue],
        request: JobRequest,
        home: Home,
        choices: ExportChoices | None = None,
        view: CueView | None = None,
        *,
        has_picture: bool = True,
        still: QImage | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cues, self._source, self._home = tuple(cues), request.source, home
        self._view = view or CueView(self)
        self._copying = TextCopying(self)
        self._worker: WatchedWorker[ExportOutcome] | None = None
        self._may_replace: Path | None = None
        """The file that the person was asked about last."""
        self._closing = False
        # Of subtitles that were opened, after these: film.yue.srt, and a copy of the video is film.yue.burned-in.mp4.
        named = request.file.with_suffix(request.source.suffix)
        self.form = ExportForm(
            named, own_folder(named, home.resources), choices or ExportChoices(), has_picture=has_picture
        )
        self.form.show_still(still)
        self.progress = ProgressPage()
        self._message = QLabel()
        self._copy = QPushButton(self.tr("&Copy as text"))
        self._close = QPushButton(self.tr("Cancel"))
        self._export = QPushButton(self.tr("E&xport"))
        self._lay_out()
        self._connect_signals()
        self._say("", None)
        self.form.take_focus()

    @property
    def is_running(self) -> bool:
        return self._worker is not None

    def stop(self) -> None:
        """Cancel and wait; for a window that is about to close. Takes moments."""
        if self._worker is not None:
            self._worker.cancel()
            self._worker.wait()

    def reject(self) -> None:
        """Escape and Cancel: first out of the export, and only then out of the dialog."""
        if self._worker is None:
            super().reject()
            return
        self._worker.cancel()
        self.progress.show_stopping()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._closing = self.is_running
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Export subtitles"))
        self._message.setWordWrap(True)
        self._copy.setAccessibleName(self.tr("Copy the subtitles as plain text"))
        self._close.setAccessibleName(self.tr("Close without exporting"))
        self._copy.setAutoDefault(False)
        self._export.setDefault(True)
        play_part(self._export, Part.PRIMARY)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._export)
        self._form_page = QWidget()
        column = QVBoxLayout(self._form_page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.form)
        column.addWidget(self._message)
        column.addStretch(1)
        column.addLayout(buttons)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._form_page)
        self._pages.addWidget(self.progress)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 24)
        whole.addWidget(self._pages)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # grows and shrinks with what there is to choose

    def _connect_signals(self) -> None:
        self.form.changed.connect(self._on_form_changed)
        self.progress.cancelled.connect(self.reject)
        self._copy.clicked.connect(self._on_copy)
        self._copying.copied.connect(self._on_copied)
        self._close.clicked.connect(self.reject)
        self._export.clicked.connect(self._on_export)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)

    def _on_export(self) -> None:
        target = self.form.target
        if target is None:
            self._say(self.tr("Give the file a name first."), Part.PROBLEM)
            self.form.go_to_name()
            return
        if target != self._may_replace and target.is_file():
            self._ask_to_replace(target)
            return
        choices = self.form.choices
        self.chosen.emit(choices)
        self._start(
            ExportTask(
                cues=self._cues,
                source=self._source,
                target=target,
                kind=choices.kind,
                overwrite=target == self._may_replace,
                format=choices.format,
                form=self.form.form,
                style=choices.style,
                frame_rate=choices.frame_rate,
                second=choices.second,
                wording=self._view.style,
                lines=self._view.lines,
            )
        )

    def _start(self, task: ExportTask) -> None:
        self._say("", None)
        if task.kind is not ExportKind.FILE:
            self.progress.begin(task.kind, task.target)
            self._pages.setCurrentWidget(self.progress)
        self._form_page.setEnabled(False)
        self._worker = WatchedWorker("export", partial(run_export, task, self._home), self)
        self._worker.progressed.connect(self.progress.show_progress)
        self._worker.finished.connect(self._on_finished)
        self._worker.start()

    def _on_finished(self) -> None:
        worker = self._worker
        if worker is None:
            return
        worker.wait()  # it has told that it is done, and is about to be
        self._worker = None
        worker.deleteLater()
        self._form_page.setEnabled(True)
        self._pages.setCurrentWidget(self._form_page)
        outcome = worker.outcome
        if outcome is not None and outcome.ok:
            self.exported.emit(outcome.target)
            self.accept()
        elif self._closing:
            self.reject()
        elif outcome is not None:
            self._tell(outcome)

    def _tell(self, outcome: ExportOutcome) -> None:
        if outcome.ending is Ending.CANCELLED or outcome.problem is None:
            self._say(self.tr("Stopped. Nothing was left behind."), Part.QUIET)
        elif outcome.problem.code == EXISTS:
            self._ask_to_replace(outcome.target)
            return
        else:
            self._say(str(outcome.problem), Part.PROBLEM)
        self._export.setFocus()

    def _ask_to_replace(self, target: Path) -> None:
        self._may_replace = target
        self._say(self.tr("{name} is already there. Replace it?").format(name=target.name), Part.WARNING)
        self._export.setText(self.tr("&Replace"))
        # Somebody who presses Enter twice has not answered.
        self._close.setDefault(True)
        self._close.setFocus()

    def _on_form_changed(self) -> None:
        self._may_replace = None
        self._say("", None)

    def _on_copy(self) -> None:
        self._say("", None)
        self._copying.start(self._cues, self._view.cue)

    def _on_copied(self, done: bool) -> None:  # noqa: FBT001 - a slot
        if done:
            self._say(self.tr("The text is on the clipboard."), Part.QUIET)
        else:
            self._say(self.tr("There are no subtitles yet."), Part.PROBLEM)

    def _say(self, sentence: str, part: Part | None) -> None:
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))
        play_part(self._message, part)
        if self._may_replace is None or part is not Part.WARNING:
            self._export.setText(self.tr("E&xport"))
            self._export.setDefault(True)
