"""The bar above the table that finds and replaces. Enter goes on, Shift+Enter back, Escape closes it."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from canto_beats.desktop.finding.finder import Finder
from canto_beats.desktop.finding.search import Wanted
from canto_beats.desktop.look.icons import icon
from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.desktop.table_bar import TableBar


class FindBar(TableBar):
    pattern_changed = Signal(object)
    """What is to be marked in the table: a compiled expression, or nothing."""

    def __init__(self, finder: Finder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finder = finder
        self._replaced: int | None = None
        self._is_wrong = False
        self._find, self._put, self._told = QLineEdit(), QLineEdit(), QLabel()
        self._previous, self._next = QToolButton(), QToolButton()
        self._case, self._expression = QCheckBox(), QCheckBox()
        self._replace, self._replace_all = QPushButton(), QPushButton()
        self._lay_out()
        self._connect_signals()
        self.retranslate()
        self.hide()

    def open(self) -> None:
        self.show()
        self._find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find.selectAll()
        self._look()

    def close_bar(self) -> None:
        super().close_bar()
        self._finder.look_for(Wanted())
        self.pattern_changed.emit(None)

    def find_next(self) -> None:
        self._replaced = None
        self._finder.next()

    def find_previous(self) -> None:
        self._replaced = None
        self._finder.previous()

    def retranslate(self) -> None:
        names = (
            (self._find, self.tr("Find")),
            (self._put, self.tr("Replace with")),
            (self._previous, self.tr("Previous place (Shift+Enter)")),
            (self._next, self.tr("Next place (Enter)")),
            (self._close, self.tr("Close (Esc)")),
        )
        for widget, name in names:
            widget.setAccessibleName(name)
            widget.setToolTip(name)
        for field in (self._find, self._put):
            field.setPlaceholderText(field.accessibleName())
        self.setAccessibleName(self.tr("Find and replace"))
        self._case.setText(self.tr("Match case"))
        self._expression.setText(self.tr("Expression"))
        self._expression.setToolTip(self.tr("A regular expression"))
        self._replace.setText(self.tr("Replace"))
        self._replace_all.setText(self.tr("Replace all"))
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.find_previous()
                return True
            if is_enter:
                self.find_next() if watched is self._find else self._on_replace()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._previous.setIcon(icon("chevron-up"))
        self._next.setIcon(icon("chevron-down"))
        play_part(self._told, Part.QUIET)
        for field in (self._find, self._put):
            field.setClearButtonEnabled(True)
            field.setMinimumWidth(96)
            field.installEventFilter(self)
        above, below = QHBoxLayout(), QHBoxLayout()
        for row, widgets in (
            (above, (self._previous, self._next, self._close)),
            (below, (self._replace, self._replace_all)),
        ):
            row.setSpacing(4)
            for widget in widgets:
                row.addWidget(widget)
        options = QHBoxLayout()
        options.setSpacing(16)
        options.addWidget(self._case)
        options.addWidget(self._expression)
        options.addWidget(self._told, 1)
        self._told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._find, 0, 0)
        grid.addLayout(above, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._put, 1, 0)
        grid.addLayout(below, 1, 1)
        grid.addLayout(options, 2, 0, 1, 2)
        order = (self._find, self._put, self._previous, self._next, self._replace, self._replace_all, self._case)
        for one, other in zip(order, (*order[1:], self._expression), strict=True):
            self.setTabOrder(one, other)
        self.setTabOrder(self._expression, self._close)

    def _connect_signals(self) -> None:
        self._find.textChanged.connect(self._look)
        self._case.toggled.connect(self._look)
        self._expression.toggled.connect(self._look)
        self._previous.clicked.connect(self.find_previous)
        self._next.clicked.connect(self.find_next)
        self._replace.clicked.connect(self._on_replace)
        self._replace_all.clicked.connect(self._on_replace_all)
        self._finder.changed.connect(self._tell)

    def _look(self, _new: object = None) -> None:
        self._replaced, self._is_wrong = None, False
        wanted = Wanted(self._find.text(), self._case.isChecked(), self._expression.isChecked())
        try:
            self._finder.look_for(wanted)
        except re.error:
            self._is_wrong = True
        self.pattern_changed.emit(self._finder.pattern)
        self._tell()

    def _on_replace(self) -> None:
        self._replaced = None
        self._finder.replace(self._put.text())

    def _on_replace_all(self) -> None:
        replaced = self._finder.replace_all(self._put.text())
        self._replaced = replaced
        self._tell()

    def _tell(self) -> None:
        if self.isHidden():
            return
        count = self._finder.count
        for widget in (self._previous, self._next, self._replace, self._replace_all):
            widget.setEnabled(bool(count))
        self._told.setText(self._sentence(count))

    def _sentence(self, count: int) -> str:
        place = self._finder.place
        if self._is_wrong:
            return self.tr("This is no expression yet.")
        if self._replaced is not None:
            return self.tr("%n replaced", "", self._replaced)
        if not self._find.text():
            return ""
        if not count:
            return self.tr("Not found")
        if place is None:
            return self.tr("%n found", "", count)
        return self.tr("{place} of {count}").format(place=place + 1, count=count)
