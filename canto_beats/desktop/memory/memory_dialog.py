"""Memory: whose it is on each device, where each model is, and having it back. Stays open beside the work."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from canto_beats.desktop.button_row import button_row
from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.desktop.memory.device_view import DeviceView
from canto_beats.desktop.memory.memory_history import MemoryHistory
from canto_beats.desktop.memory.memory_line import MemoryLine, Sample, Span
from canto_beats.desktop.memory.model_table import ModelTable
from canto_beats.desktop.memory.policy_choice import PolicyChoice
from canto_beats.desktop.problem_words import problem_words
from canto_beats.desktop.settings_dialog.page import quiet_label
from canto_beats.desktop.timeline.ruler import clock
from canto_beats.job.memory_status import MemoryStatus

_MOST_LINES = 3
"""With more devices than that, a screen has no room for their history."""


class MemoryDialog(QDialog):
    refresh_wanted = Signal()
    offload_wanted = Signal(tuple)
    """Models by name; none stands for all."""
    release_wanted = Signal(tuple)
    attended = Signal(bool)
    """Whether it can be seen."""

    def __init__(self, chosen: Chosen, history: MemoryHistory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._status: MemoryStatus | None = None
        self.devices: list[DeviceView] = []
        self.models, self.nothing = ModelTable(), quiet_label()
        self._job_title, self.job = QLabel(), MemoryLine()
        self.choice = PolicyChoice(chosen)
        self.told = QLabel()
        self.refresh, self.offload, self.release = QPushButton(), QPushButton(), QPushButton()
        self._close = QPushButton()
        self.refresh.clicked.connect(self.refresh_wanted)
        self.offload.clicked.connect(self._on_offload)
        self.release.clicked.connect(self._on_release)
        self._close.clicked.connect(self.accept)
        self._lay_out()
        self.retranslate()
        self._show_models()

    def show_status(self, status: MemoryStatus) -> None:
        self._status = status
        while len(self.devices) < len(status.devices):
            self.devices.append(DeviceView())
            self._devices.addWidget(self.devices[-1])
        for at, view in enumerate(self.devices):
            view.setVisible(at < len(status.devices))
        for view, device in zip(self.devices, status.devices, strict=False):
            view.show_device(device, self._history, with_line=len(status.devices) <= _MOST_LINES)
        self._show_models()

    def show_job(self, recording: str, samples: Sequence[Sample]) -> None:
        """The last job of a recording; nothing is shown where there are no samples of it."""
        self._job_title.setText(self.tr("Last transcription of {name}").format(name=recording))
        self.job.setAccessibleName(self.tr("Memory during the last transcription of {name}").format(name=recording))
        if samples:
            start, end = samples[0].at_ms, samples[-1].at_ms
            self.job.show_samples(samples, Span(start, end, clock(0, 1000), clock(end - start, 1000)))
        self._job_title.setVisible(bool(samples))
        self.job.setVisible(bool(samples))

    def tell(self, sentences: Sequence[str]) -> None:
        self.told.setText("\n".join(map(problem_words, sentences)))
        self.told.setVisible(bool(sentences))

    def show_busy(self, *, busy: bool) -> None:
        """While something is done that was asked for, nothing else can be."""
        is_lent = self._status is not None and bool(self._status.models)
        for button in (self.offload, self.release):
            button.setEnabled(is_lent and not busy)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Memory"))
        self.refresh.setText(self.tr("Re&fresh"))
        self.offload.setText(self.tr("&Offload to memory"))
        self.release.setText(self.tr("&Release"))
        self._close.setText(self.tr("Close"))
        explained = self.tr("The models that are chosen in the list, or all of them.")
        for button in (self.offload, self.release):
            button.setToolTip(explained)
            button.setAccessibleDescription(explained)
        self.told.setAccessibleName(self.tr("What was done"))
        self.models.retranslate()
        if self._status is not None:
            self.show_status(self._status)
        else:
            self._show_models()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.attended.emit(self.isVisible())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.attended.emit(self.isVisible())

    def _show_models(self) -> None:
        status = self._status
        models = status.models if status is not None else ()
        self.models.show_models(models, status.devices if status is not None else ())
        self.models.setVisible(bool(models))
        self.nothing.setVisible(not models)
        self.nothing.setText(
            self.tr("The devices are being asked…")
            if status is None
            else self.tr(
                "No model is loaded. Start the transcription of a recording: "
                "the models that it borrows, and their memory, are shown here."
            )
        )

    def _on_offload(self) -> None:
        self.offload_wanted.emit(self.models.chosen)

    def _on_release(self) -> None:
        self.release_wanted.emit(self.models.chosen)

    def _lay_out(self) -> None:
        self._devices = QVBoxLayout()
        self._devices.setSpacing(16)
        play_part(self._job_title, Part.TITLE)
        self._job_title.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        for widget in (self._job_title, self.job, self.told):
            widget.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addLayout(self._devices, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.models, 1)
        job = QVBoxLayout()
        job.setSpacing(4)
        job.addWidget(self._job_title)
        job.addWidget(self.job)
        column.addLayout(job)
        column.addWidget(self.choice)
        column.addWidget(self.told)
        column.addLayout(button_row((self.refresh, self.offload, self.release), self._close))
        self.resize(768, 592)
        self.refresh.setFocus()
