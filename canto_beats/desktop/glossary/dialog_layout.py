"""Where everything is in the glossary's dialog."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from canto_beats.desktop.button_row import button_row


def lay_out(
    dialog: QDialog, parts: Iterable[QWidget], deeds: tuple[Iterable[QPushButton], ...], close: QPushButton
) -> None:
    """From above: the parts, of which tables take what room there is, and a row of buttons for each kind of deed."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(16)
    for part in parts:
        column.addWidget(part, 1 if isinstance(part, QTableView) else 0)
        if isinstance(part, QLabel):
            part.setWordWrap(True)
    *above, last = deeds
    for buttons in above:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in buttons:
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
    column.addLayout(button_row(last, close))
    dialog.resize(800, 560)
