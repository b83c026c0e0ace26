"""How many notices the job of the recording that is shown has raised; a click shows them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from canto_beats.desktop.jobs.job_queue import JobQueue
from canto_beats.desktop.look.icons import icon
from canto_beats.desktop.notices.notice_words import notice_words
from canto_beats.desktop.shown_recording import ShownRecording
from canto_beats.job.events import NoticeRaised


class NoticeCount(QToolButton):
    told = Signal(str)
    """What was raised just now."""

    def __init__(self, queue: JobQueue, shown: ShownRecording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue, self._shown = queue, shown
        self._item_id: int | None = None
        self._notices: Sequence[NoticeRaised] = ()
        self.setIcon(icon("info"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAutoRaise(True)
        queue.item_changed.connect(self._on_item_changed)
        shown.changed.connect(self._on_shown)
        self._draw()

    @property
    def sentences(self) -> list[str]:
        return notice_words(self._notices)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._draw()
        super().changeEvent(event)

    def _on_item_changed(self, item_id: int) -> None:
        if item_id != self._item_id:
            return
        before = self.sentences
        if self._look_again():
            new = [sentence for sentence in self.sentences if sentence not in before]
            if new:
                self.told.emit(" ".join(new))

    def _on_shown(self) -> None:
        """What was raised before is not news."""
        item = self._shown.item
        self._item_id = item.id if item else None
        self._look_again()

    def _look_again(self) -> bool:
        """Whether there are others than before."""
        found = () if self._item_id is None else self._queue.snapshot(self._item_id).notices
        if found == self._notices:
            return False
        self._notices = found
        self._draw()
        return True

    def _draw(self) -> None:
        sentences = self.sentences
        self.setVisible(bool(sentences))
        self.setText(self.tr("%n notice(s)", "", len(sentences)))
        self.setToolTip("<br>".join(map(escape, sentences)))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(" ".join(sentences))
