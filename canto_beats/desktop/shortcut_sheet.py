"""The sheet under F1: every key there is, with a search. Made anew each time, so it says what is true now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from canto_beats.desktop.look.icons import icon
from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.desktop.shortcut_keys import KeyGroup

_HEAD_HEIGHT, _ROW_HEIGHT = 32, 24


class ShortcutSheet(QDialog):
    def __init__(self, groups: Sequence[KeyGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search, self.tree, self.nothing = QLineEdit(), QTreeWidget(), QLabel()
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._fill(groups)
        self._say()
        self._lay_out()
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self.tree.setFocus)
        self.search.setFocus()

    def shown(self) -> list[tuple[str, str]]:
        """What is not hidden by the search: words and keys."""
        rows = [row for _, inside in self._groups for row in inside if not row.isHidden()]
        return [(row.text(0), row.text(1)) for row in rows]

    def _fill(self, groups: Sequence[KeyGroup]) -> None:
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        for group in groups:
            head = QTreeWidgetItem(self.tree, [group.title])
            head.setFont(0, strong)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFirstColumnSpanned(True)
            head.setSizeHint(0, QSize(0, _HEAD_HEIGHT))
            rows = []
            for key in group.keys:
                row = QTreeWidgetItem(head, [key.words, key.keys])
                row.setSizeHint(0, QSize(0, _ROW_HEIGHT))
                row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                rows.append(row)
            self._groups.append((head, rows))
        self.tree.expandAll()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.search.setPlaceholderText(self.tr("Search for a deed or a key"))
        self.search.setAccessibleName(self.tr("Search the shortcuts"))
        self.tree.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.nothing.setText(self.tr("Nothing is called that."))

    def _lay_out(self) -> None:
        self.search.addAction(icon("search", "text_quiet"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setClearButtonEnabled(True)
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setIndentation(16)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        play_part(self.nothing, Part.QUIET)
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        for part in (self.search, self.nothing, self.tree):
            column.addWidget(part)
        self.resize(528, 640)

    def _on_search(self, text: str) -> None:
        wanted = text.strip().casefold()
        for head, rows in self._groups:
            for row in rows:
                row.setHidden(wanted not in f"{row.text(0)} {row.text(1)}".casefold())
            head.setHidden(all(row.isHidden() for row in rows))
        self.nothing.setVisible(not self.shown())
