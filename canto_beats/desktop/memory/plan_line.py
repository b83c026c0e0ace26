"""What the models will take of the memory, said in the status bar before somebody starts.

Worked out in a thread, because drivers and the heads of weight files are asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.desk_thread import DeskThread
from canto_beats.desktop.jobs.job_queue import STARTABLE, JobQueue
from canto_beats.desktop.memory.plan_words import plan_words
from canto_beats.desktop.models.model_choice import ModelChoice
from canto_beats.desktop.models.model_shelf import ModelShelf
from canto_beats.desktop.problem_words import problem_words
from canto_beats.desktop.shown_recording import ShownRecording
from canto_beats.job.memory_plan import MemoryPlan
from canto_beats.job.memory_status import MemoryPolicy
from canto_beats.job.request import JobRequest, PolishMode
from canto_beats.service.desk import QueueItem, QueueState
from canto_beats.service.job_service import JobService

_SOON_MS = 300
"""What starts at once needs no plan, and its first subtitles are not to wait for one."""
_NOT_BEGUN = STARTABLE - {QueueState.DONE}


@dataclass(frozen=True, slots=True)
class _Asked:
    item_id: int
    request: JobRequest
    policy: MemoryPolicy


class PlanLine(QLabel):
    """As much of the sentence as there is room for; all of it for whoever points at it or has it read out."""

    def __init__(
        self,
        service: JobService,
        queue: JobQueue,
        shown: ShownRecording,
        models: ModelChoice,
        chosen: Chosen,
        shelf: ModelShelf,
    ) -> None:
        super().__init__()
        self._service, self._shown, self._models, self._chosen = service, shown, models, chosen
        self._asked: _Asked | None = None
        """What the plan that is shown, or waited for, is for."""
        self._under_way: _Asked | None = None
        """One question at a time, so that each answer is known to be its own."""
        self._plan: MemoryPlan | str = ""
        """Or why there is none."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._ask)
        self._thread = DeskThread("memory-plan", service.home, self)
        self._thread.answered.connect(self._on_answer)
        self._thread.failed.connect(self._on_answer)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        shown.changed.connect(self._look)
        queue.item_changed.connect(self._look)
        chosen.changed.connect(self._look)
        shelf.filled.connect(self._look)

    def _look(self, _news: object = None) -> None:
        """Whether there is something to plan, and another thing than before."""
        item = self._shown.item
        asked = self._wish(item) if item is not None and item.state in _NOT_BEGUN else None
        if asked == self._asked:
            return
        self._asked = asked
        self._plan = ""
        self.retranslate()
        self._soon.start()

    def close_down(self, wait_ms: int) -> bool:
        """With the window. Whether the thread has come to its end."""
        self._soon.stop()
        return self._thread.close(wait_ms)

    def retranslate(self) -> None:
        words = problem_words(self._plan) if isinstance(self._plan, str) else plan_words(self._plan)
        self.setText(words)
        self.setToolTip(words)
        self.setAccessibleName(words or self.tr("What the models will take of the memory"))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.style().drawItemText(painter, self.rect(), left, self.palette(), self.isEnabled(), words)

    def _wish(self, item: QueueItem) -> _Asked | None:
        """As `Starting` would ask: nothing where no model is chosen yet."""
        chosen = self._chosen.now
        polish = self._models.polish if chosen.polish_mode is not PolishMode.OFF else None
        model = self._models.speech
        if model is None:
            return None
        request = JobRequest(source=item.request.source, model=model, polish=polish, device=chosen.device)
        return _Asked(item.id, request, chosen.memory_policy)

    def _ask(self) -> None:
        asked = self._asked
        if asked is not None and self._under_way is None:
            self._under_way = asked
            self._thread.ask(partial(self._service.memory_plan, asked.request, asked.policy))

    def _on_answer(self, plan: MemoryPlan | str) -> None:
        answered, self._under_way = self._under_way, None
        if answered == self._asked:
            self._plan = plan
            self.retranslate()
        elif not self._soon.isActive():
            self._ask()
