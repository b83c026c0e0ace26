"""What becomes of models whose work is done, and for how long one may stay unused. What is chosen counts at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.memory.status_words import policy_sentence, policy_words, timeout_words
from canto_beats.desktop.settings_dialog.page import quiet_label
from canto_beats.desktop.style.choice_box import ChoiceBox
from canto_beats.job.memory_status import MemoryPolicy

_TIMEOUTS_S = (60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0)
_THAT_STAY = frozenset({MemoryPolicy.KEEP_WARM, MemoryPolicy.PARK})


class PolicyChoice(QWidget):
    def __init__(self, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self.policy, self.timeout = ChoiceBox(MemoryPolicy), ChoiceBox(_TIMEOUTS_S)
        self.sentence = quiet_label()
        self._lay_out()
        self._show()
        self.policy.chosen.connect(self._on_chosen)
        self.timeout.chosen.connect(self._on_chosen)
        chosen.changed.connect(self._show)

    def retranslate(self) -> None:
        self.policy.put_into_words(self.tr("&When done"), self.sentence.text(), policy_words)
        self.policy.setAccessibleName(self.tr("What becomes of a model whose work is done"))
        explained = self.tr("A model that was not used for so long is released.")
        self.timeout.put_into_words(self.tr("&Unused for"), explained, timeout_words)
        self.timeout.setAccessibleName(self.tr("How long a model may stay unused"))
        for row, policy in enumerate(MemoryPolicy):
            self.policy.setItemData(row, policy_sentence(policy), Qt.ItemDataRole.ToolTipRole)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self, _preferences: object = None) -> None:
        now = self._chosen.now
        self.policy.show_value(now.memory_policy)
        self.timeout.show_value(float(now.idle_timeout_s))
        self.timeout.setEnabled(now.memory_policy in _THAT_STAY)
        self.timeout.label.setEnabled(now.memory_policy in _THAT_STAY)
        self.sentence.setText(policy_sentence(now.memory_policy))
        self.retranslate()

    def _on_chosen(self) -> None:
        self._chosen.change(memory_policy=MemoryPolicy(self.policy.value), idle_timeout_s=self.timeout.value)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.addWidget(self.policy.label, 0, 0)
        grid.addWidget(self.policy, 0, 1)
        grid.setColumnMinimumWidth(2, 8)  # keeps the pairs apart
        grid.addWidget(self.timeout.label, 0, 3)
        grid.addWidget(self.timeout, 0, 4)
        grid.addWidget(self.sentence, 1, 0, 1, 5)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(4, 1)
