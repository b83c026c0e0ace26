"""Starting a transcription: with which models, where to, and not over what somebody corrected."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.jobs.job_queue import JobQueue
from canto_beats.desktop.models.model_choice import ModelChoice
from canto_beats.errors import CantoBeatsError
from canto_beats.job.request import JobRequest, PolishMode
from canto_beats.service.desk import Desk, QueueItem, QueueState
from canto_beats.subtitles.style.cue_style import CueStyle

_GOES_ON = frozenset({QueueState.PAUSED, QueueState.INTERRUPTED})


class Starting(QObject):
    refused = Signal(str)
    """A sentence for a person: it was not started."""
    told = Signal(str)
    """Something to know about one that was started."""

    def __init__(self, queue: JobQueue, desk: Desk, models: ModelChoice, chosen: Chosen, window: QWidget) -> None:
        super().__init__(window)
        self._queue, self._desk, self._models, self._chosen, self._window = queue, desk, models, chosen, window

    def start(self, item_id: int, model: str | None = None, polish: str | None = None) -> None:
        """With these models, or those that are chosen in the window, and in the register that is seen there, if the
        language model can write it; what goes on does so with those it began with, or
        nothing that is kept could be used.
        """
        item = self._queue.item(item_id)
        if item is None:
            return
        request, chosen = item.request, self._models.speech
        try:
            if self._is_corrected(item) and not self._may_begin_anew():
                return
            if self._has_kept(item):
                model, polish = model or request.model, polish or request.polish
                if model != chosen:
                    self._say_which(model)
            else:
                model, request, polish = model or chosen, *self._wished(request, polish)
            output = self._desk.output_for(request.source)
        except CantoBeatsError as error:
            self.refused.emit(str(error))
            return
        wanted = replace(request, output=output, model=model, polish=polish, device=self._chosen.now.device)
        if polish is not None and self._models.rewrites(polish):
            style = CueStyle.from_text(self._chosen.now.style)
            wanted = replace(wanted, register=style.register, english=style.english)
        self._queue.start(item_id, wanted)

    def _wished(self, request: JobRequest, polish: str | None) -> tuple[JobRequest, str | None]:
        """As is chosen now, with the language model. One that was asked for by name polishes whatever is chosen."""
        wished = self._chosen.now.wished(request)
        if wished.polish_mode is not PolishMode.OFF:
            return wished, polish or self._models.polish
        return (replace(wished, polish_mode=PolishMode.APPLY) if polish else wished), polish

    def _has_kept(self, item: QueueItem) -> bool:
        """Something to go on from."""
        return item.state in _GOES_ON and item.job_id is not None and self._desk.has_kept(item.job_id)

    def _say_which(self, model: str | None) -> None:
        sentence = self.tr("This goes on with {model}, which it began with. Stop it first to use another model.")
        self.told.emit(sentence.format(model=model))

    def _is_corrected(self, item: QueueItem) -> bool:
        return item.job_id is not None and self._desk.document(item.job_id).undoes is not None

    def _may_begin_anew(self) -> bool:
        asked = QMessageBox(self._window)
        asked.setIcon(QMessageBox.Icon.Question)
        asked.setWindowTitle(self.tr("Transcribe again?"))
        asked.setText(
            self.tr("These subtitles have been corrected. Transcribed again, they begin without corrections.")
        )
        again = asked.addButton(self.tr("Transcribe again"), QMessageBox.ButtonRole.DestructiveRole)
        keep = asked.addButton(self.tr("Keep the corrections"), QMessageBox.ButtonRole.RejectRole)
        asked.setDefaultButton(keep)
        asked.exec()
        asked.deleteLater()
        return asked.clickedButton() is again
