"""The foot of a dialog that stays open beside the work: what can be done at the left, closing at the right."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QPushButton


def button_row(deeds: Iterable[QPushButton], close: QPushButton) -> QHBoxLayout:
    """Enter closes, and does none of the deeds."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in deeds:
        button.setAutoDefault(False)
        row.addWidget(button)
    row.addStretch(1)
    row.addWidget(close)
    close.setDefault(True)
    return row
