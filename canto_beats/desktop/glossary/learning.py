"""What was corrected more than once: looked for on a thread of its own, and shown before anything is added."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSize, Qt, QThread
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from canto_beats.cantonese.glossary.learning import ProposedTerm
from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.desktop.settings_dialog.page import quiet_label
from canto_beats.errors import CantoBeatsError
from canto_beats.service.glossary import proposals_from
from canto_beats.settings import Home

_ROW_HEIGHT = 32


class LearningWorker(QThread):
    """Its first question loads a dictionary of sounds, which takes a second."""

    def __init__(self, home: Home, job_id: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("learning")
        self._home, self._job_id = home, job_id
        self.proposals: list[ProposedTerm] = []
        self.problem = ""
        """Both are there once the thread has finished."""

    def run(self) -> None:
        try:
            self.proposals = proposals_from(self._home, self._job_id)
        except CantoBeatsError as error:
            self.problem = str(error)


class ProposalsDialog(QDialog):
    """Made for one choice, in the language of that moment."""

    def __init__(self, proposals: Sequence[ProposedTerm], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposals = proposals
        self.list = QListWidget()
        for each in proposals:
            words = self.tr("{heard} → {text}  (corrected %n time(s))", "", each.times)
            item = QListWidgetItem(words.format(heard=each.heard, text=each.text), self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setSizeHint(QSize(0, _ROW_HEIGHT))
            item.setCheckState(Qt.CheckState.Checked)
        self.add, self._cancel = QPushButton(self.tr("&Add to the glossary")), QPushButton(self.tr("Cancel"))
        self.setWindowTitle(self.tr("Learn from my corrections"))
        self._lay_out()
        self.add.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self.list.itemChanged.connect(self._allow)

    def chosen(self) -> list[ProposedTerm]:
        """Those that are ticked."""
        return [
            proposal
            for row, proposal in enumerate(self._proposals)
            if self.list.item(row).checkState() is Qt.CheckState.Checked
        ]

    def _allow(self, _item: QListWidgetItem | None = None) -> None:
        self.add.setEnabled(bool(self.chosen()))

    def _lay_out(self) -> None:
        explained = quiet_label()
        explained.setText(
            self.tr("You corrected these more than once. Ticked ones are put right by themselves from now on.")
        )
        self.list.setAccessibleName(self.tr("Terms that may be added"))
        self.list.setCurrentRow(0)
        play_part(self.add, Part.PRIMARY)
        self._cancel.setAutoDefault(False)
        self.add.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(explained)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self.resize(480, 384)
