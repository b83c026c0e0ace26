"""All controls at once, to look at. Saves a picture of each theme; without a screen, and at two device pixels to one:

QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=2 .venv/bin/python -m tests.desktop.look.gallery FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from canto_beats.desktop.look.fonts import ensure_han_font
from canto_beats.desktop.look.icon_label import IconLabel
from canto_beats.desktop.look.icons import IconName, Ink, all_names, app_icon, icon
from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.desktop.look.theme import Appearance, ThemeSwitch
from canto_beats.settings import Home

LINES = (
    "我哋今日去邊度食飯呀？",
    "佢話聽日先至得閒，咁就聽日啦。",
    "你有冇睇過嗰套戲？",
    "唔係啩，真係㗎？",
    "好嘢！",
    "落雨喇，快啲走！",
)
TOOLS: tuple[tuple[IconName, ...], ...] = (
    ("open", "export"), ("undo", "redo"), ("split", "merge", "add", "delete", "snap"), ("search", "replace"),
)  # fmt: skip


class Gallery(QMainWindow):
    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Gallery")
        self.resize(1280, 720)
        for title in ("&File", "&Edit", "&View", "&Help"):
            self.menuBar().addMenu(title)
        self._add_tools()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self._form())
        splitter.addWidget(self._middle())
        splitter.addWidget(self._table())
        splitter.setSizes([320, 480, 480])
        self.setCentralWidget(splitter)
        self.statusBar().addWidget(QLabel("Transcribing: 42 %, about 3 minutes left"))
        memory = QLabel("Memory: 2.1 of 8.0 GB")
        play_part(memory, Part.QUIET)
        self.statusBar().addPermanentWidget(memory)

    def _add_tools(self) -> None:
        bar = QToolBar("Tools")
        bar.setMovable(False)
        self.addToolBar(bar)
        for group in TOOLS:
            for name in group:
                action = QAction(icon(name), name, self)
                action.setCheckable(name == "snap")
                action.setChecked(name == "snap")
                action.setEnabled(name != "redo")
                bar.addAction(action)
            bar.addSeparator()
        space = QWidget()
        space.setMinimumWidth(16)
        bar.addWidget(space)
        start = QPushButton(icon("captions", "on_accent"), "Start transcription")
        play_part(start, Part.PRIMARY)
        bar.addWidget(start)

    def _form(self) -> QWidget:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        title, quiet = QLabel("Export"), QLabel("Writes what you see, beside the film.")
        play_part(title, Part.TITLE)
        play_part(quiet, Part.QUIET)
        self.focused = QLineEdit("film.srt")
        empty = QLineEdit()
        empty.setPlaceholderText("Search")
        empty.addAction(icon("search", "text_quiet"), QLineEdit.ActionPosition.LeadingPosition)
        off = QLineEdit("Not now")
        off.setEnabled(False)
        combo, combo_off, spin = QComboBox(), QComboBox(), QSpinBox()
        combo.addItems(["SRT", "VTT", "ASS"])
        combo_off.addItem("UTF-8")
        combo_off.setEnabled(False)
        spin.setRange(0, 100)
        for widget in (title, quiet, self.focused, empty, off, combo, combo_off, spin):
            column.addWidget(widget)
        group = QGroupBox("Style")
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        for row, (label, on, enabled) in enumerate(
            (("Keep English", True, True), ("Mask", False, True), ("Off", True, False))
        ):
            check, radio = QCheckBox(label), QRadioButton(label)
            radio.setAutoExclusive(False)
            for box in (check, radio):
                box.setChecked(on)
                box.setEnabled(enabled)
            grid.addWidget(check, row, 0)
            grid.addWidget(radio, row, 1)
        column.addWidget(group)
        buttons = QHBoxLayout()
        for label, enabled, part in (("Cancel", True, None), ("Later", False, None), ("Export", True, Part.PRIMARY)):
            button = QPushButton(label)
            button.setEnabled(enabled)
            play_part(button, part)
            buttons.addWidget(button)
        column.addLayout(buttons)
        column.addStretch()
        return panel

    def _middle(self) -> QWidget:
        tabs = QTabWidget()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(8)
        stage = QFrame()
        play_part(stage, Part.STAGE)
        stage_column = QVBoxLayout(stage)
        caption = QLabel("我哋今日去邊度食飯呀？", alignment=Qt.AlignmentFlag.AlignCenter)
        stage_column.addWidget(caption)
        column.addWidget(stage, 1)
        transport = QHBoxLayout()
        transport.setSpacing(4)
        names: tuple[IconName, ...] = ("step-back", "play", "step-forward", "loop", "speed", "volume")
        for name in names:
            button = QToolButton()
            button.setIcon(icon(name))
            button.setIconSize(QSize(20, 20))
            button.setCheckable(name == "loop")
            button.setChecked(name == "loop")
            button.setEnabled(name != "speed")
            transport.addWidget(button)
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setValue(40)
        transport.addWidget(slider)
        column.addLayout(transport)
        for value, enabled in ((64, True), (30, False)):
            bar = QProgressBar()
            bar.setValue(value)
            bar.setEnabled(enabled)
            column.addWidget(bar)
        messages: tuple[tuple[IconName, Ink, str, Part], ...] = (
            ("warning", "warning", "Too fast: 14 characters a second.", Part.WARNING),
            ("error", "problem", "The disk is full. Free some space and try again.", Part.PROBLEM),
        )
        for name, ink, text, part in messages:
            row, label = QHBoxLayout(), QLabel(text)
            play_part(label, part)
            row.addWidget(IconLabel(name, ink))
            row.addWidget(label, 1)
            column.addLayout(row)
        column.addWidget(QPlainTextEdit("唔係啩，真係㗎？"))
        signs = QGridLayout()
        for at, name in enumerate(all_names()):
            signs.addWidget(IconLabel(name), at // 20, at % 20)
        column.addLayout(signs)
        tabs.addTab(page, "Preview")
        tabs.addTab(QWidget(), "Style")
        tabs.addTab(QWidget(), "Off")
        tabs.setTabEnabled(2, False)
        return tabs

    def _table(self) -> QTableWidget:
        table = QTableWidget(40, 4)
        table.setHorizontalHeaderLabels(["#", "Start", "End", "Text"])
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(32)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.horizontalHeader().setStretchLastSection(True)
        for column, width in enumerate((40, 88, 88)):
            table.setColumnWidth(column, width)
        for row in range(40):
            cells = (str(row + 1), f"00:{row:02}.120", f"00:{row + 1:02}.840", LINES[row % len(LINES)])
            for column, text in enumerate(cells):
                table.setItem(row, column, QTableWidgetItem(text))
        table.selectRow(2)
        return table

    def menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(icon("split"), "Split at cursor")
        merge = menu.addAction(icon("merge"), "Merge with next")
        menu.addAction(icon("delete"), "Delete").setEnabled(False)
        menu.addSeparator()
        follow = menu.addAction("Follow the playhead")
        follow.setCheckable(True)
        follow.setChecked(True)
        menu.addMenu("Speed")
        menu.setActiveAction(merge)
        return menu


def picture(gallery: Gallery) -> QPixmap:
    """The window with its menu open, as a person would see it."""
    menu = gallery.menu()
    menu.popup(gallery.mapToGlobal(gallery.rect().center()))
    gallery.focused.setFocus()
    QApplication.processEvents()
    whole = gallery.grab()
    with QPainter(whole) as painter:
        painter.drawPixmap(520, 200, menu.grab())
    menu.close()
    return whole


def main(folder: Path) -> None:
    application = QApplication([])
    resources = Home.from_environment().resources
    switch = ThemeSwitch(application, resources / "icons")
    ensure_han_font(application)
    application.setWindowIcon(app_icon())
    gallery = Gallery()
    gallery.show()
    gallery.activateWindow()
    for appearance in (Appearance.DARK, Appearance.LIGHT):
        switch.choose(appearance)
        QApplication.processEvents()
        picture(gallery).save(str(folder / f"look-{appearance}-{gallery.devicePixelRatio():.0f}x.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
