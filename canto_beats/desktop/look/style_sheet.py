"""What the palette cannot say: edges, corners, distances. All colours are the theme's, all distances on a grid of 4.

Qt 6.11 gives spin boxes no distance on the left, whatever the sheet says: so their numbers stand on the right.
Nothing is said about single rows and cells of tables and lists: that would send each of 20,000 cues through the style
sheet. They take their colours from the palette.
"""

from __future__ import annotations

from dataclasses import asdict
from enum import StrEnum
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from canto_beats.desktop.look.colours import Theme


class Part(StrEnum):
    """What a widget is for, where its class does not tell; `play_part` gives it one."""

    PRIMARY = "primary"
    """The one button of a window that does what the window is for."""
    QUIET = "quiet"
    """A label that explains."""
    TITLE = "title"
    PROBLEM = "problem"
    WARNING = "warning"
    PANEL_HEADER = "panel-header"
    """The strip above a panel with its name and its few buttons."""
    STAGE = "stage"
    """What the film or the waveform stands on."""
    NOTICE = "notice"
    """A strip that says what went wrong."""


def play_part(widget: QWidget, part: Part | None) -> None:
    widget.setProperty("part", part.value if part else None)
    widget.style().unpolish(widget)  # a style sheet looks at properties only once
    widget.style().polish(widget)


def style_sheet(theme: Theme, icons: Path) -> str:
    return _SHEET.substitute(asdict(theme), pictures=(icons / "controls" / theme.name).as_posix())


_SHEET = Template("""
QToolTip { color: $text; background: $raised; border: 1px solid $border; padding: 4px 8px; }

QLabel[part="quiet"] { color: $text_quiet; }
QLabel[part="title"] { font-weight: 600; }
QLabel[part="problem"] { color: $problem; }
QLabel[part="warning"] { color: $warning; }
QLabel:disabled { color: $text_disabled; }
QWidget[part="panel-header"] { background: $window; border: none; border-bottom: 1px solid $line; }
QFrame[part="notice"] { background: $raised; border: none; border-bottom: 1px solid $line; }
QWidget[part="stage"] { background: $backdrop; border: none; }

QPushButton {
  color: $text; background: $raised; border: 1px solid $border; border-radius: 4px;
  min-height: 22px; padding: 0 12px;
}
QDialog QPushButton { min-height: 30px; min-width: 62px; }
QScrollArea QPushButton, QScrollArea QComboBox { min-height: 30px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $pressed; }
QPushButton:checked { border-color: $accent_ink; color: $accent_ink; }
QPushButton:focus { border: 2px solid $accent_ink; padding: 0 11px; min-height: 20px; }
QDialog QPushButton:focus { min-height: 28px; min-width: 60px; }
QScrollArea QPushButton:focus { min-height: 28px; }
QPushButton:disabled { color: $text_disabled; background: $window; border-color: $line; }
QPushButton[part="primary"] { color: $on_accent; background: $accent; border-color: $accent; font-weight: 600; }
QPushButton[part="primary"]:hover { border-color: $accent_ink; }
QPushButton[part="primary"]:focus { border: 2px solid $text; }
QPushButton[part="primary"]:disabled { color: $text_disabled; background: $raised; border-color: $line; }
QPushButton::menu-indicator { image: url("$pictures/down.svg"); width: 12px; height: 12px; right: 8px; }

QToolButton { color: $text; background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 3px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $pressed; }
QToolButton:checked { background: $pressed; border-color: $accent_ink; }
QToolButton:focus { border: 2px solid $accent_ink; padding: 2px; }
QToolButton:disabled { color: $text_disabled; }
QToolButton::menu-indicator { image: none; }
QToolButton[popupMode="1"] { padding-right: 16px; }
QToolButton::menu-button { border: none; width: 16px; }
QToolButton::menu-arrow { image: url("$pictures/down.svg"); width: 12px; height: 12px; }

QLineEdit, QAbstractSpinBox, QComboBox {
  color: $text; background: $field; border: 1px solid $border; border-radius: 4px;
  min-height: 22px; padding: 0 7px; selection-color: $on_accent; selection-background-color: $accent;
}
QDialog QLineEdit, QDialog QAbstractSpinBox, QDialog QComboBox { min-height: 30px; }
QPlainTextEdit, QTextEdit, QTextBrowser {
  color: $text; background: $field; border: 1px solid $border; border-radius: 4px; padding: 4px;
  selection-color: $on_accent; selection-background-color: $accent;
}
QLineEdit { lineedit-clear-button-icon: url("$pictures/close.svg"); }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
  border: 2px solid $accent_ink; min-height: 20px; padding: 0 6px;
}
QDialog QLineEdit:focus, QDialog QAbstractSpinBox:focus, QDialog QComboBox:focus, QScrollArea QComboBox:focus {
  min-height: 28px;
}
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent_ink; padding: 3px; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {
  color: $text_disabled; background: $window; border-color: $line;
}
QLineEdit:read-only { background: $window; }
QTableView QLineEdit, QTableView QPlainTextEdit, QTableView QLineEdit:focus, QTableView QPlainTextEdit:focus {
  border: 1px solid $accent_ink; border-radius: 0; padding: 0 3px;
}

QComboBox { background: $raised; padding-right: 24px; }
QComboBox:focus { padding-right: 23px; }
QComboBox:hover { background: $hover; }
QComboBox:editable { background: $field; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$pictures/down.svg"); width: 12px; height: 12px; }
QComboBox::down-arrow:disabled { image: url("$pictures/down-disabled.svg"); }

QAbstractSpinBox { padding: 0 20px 0 0; qproperty-alignment: 'AlignVCenter | AlignRight'; }
QAbstractSpinBox:focus { padding: 0 19px 0 0; }
QComboBox QLineEdit, QDialog QComboBox QLineEdit, QComboBox QLineEdit:focus, QDialog QComboBox QLineEdit:focus {
  background: transparent; border: none; min-height: 0; padding: 0;
}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { background: transparent; border: none; width: 20px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { image: url("$pictures/up.svg"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("$pictures/down.svg"); width: 10px; height: 10px; }
QAbstractSpinBox::up-arrow:disabled, QAbstractSpinBox::up-arrow:off { image: url("$pictures/up-disabled.svg"); }
QAbstractSpinBox::down-arrow:disabled, QAbstractSpinBox::down-arrow:off { image: url("$pictures/down-disabled.svg"); }

QCheckBox, QRadioButton {
  spacing: 8px; min-height: 20px; border: 2px solid transparent; border-radius: 4px; padding: 0 4px 0 2px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $accent_ink; }
QCheckBox:disabled, QRadioButton:disabled, QGroupBox::title:disabled { color: $text_disabled; }
QCheckBox::indicator, QRadioButton::indicator, QGroupBox::indicator {
  width: 14px; height: 14px; background: $field; border: 1px solid $border;
}
QCheckBox::indicator, QGroupBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: $hover; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked {
  background: $accent; border-color: $accent_ink; image: url("$pictures/check.svg");
}
QCheckBox::indicator:indeterminate {
  background: $accent; border-color: $accent_ink; image: url("$pictures/partly.svg");
}
QRadioButton::indicator:checked {
  width: 6px; height: 6px; background: $on_accent; border: 5px solid $accent;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $window; border-color: $text_disabled; }
QCheckBox::indicator:checked:disabled { image: url("$pictures/check-disabled.svg"); }
QRadioButton::indicator:checked:disabled { background: $window; border-color: $text_disabled; }

QGroupBox { border: none; margin-top: 24px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; left: -2px; padding: 0 0 4px 0; }

QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $border; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent_ink; }
QSlider::handle:horizontal {
  width: 12px; height: 12px; margin: -5px 0; border-radius: 7px; border: 1px solid $window; background: $icon;
}
QSlider::handle:horizontal:hover { background: $text; }
QSlider::handle:horizontal:focus { background: $text; border-color: $accent_ink; }
QSlider::groove:vertical { width: 4px; border-radius: 2px; background: $border; }
QSlider::add-page:vertical { width: 4px; border-radius: 2px; background: $accent_ink; }
QSlider::handle:vertical {
  width: 12px; height: 12px; margin: 0 -5px; border-radius: 7px; border: 1px solid $window; background: $icon;
}
QSlider::groove:disabled, QSlider::sub-page:disabled, QSlider::add-page:disabled { background: $line; }
QSlider::handle:disabled { background: $text_disabled; }

QProgressBar {
  color: transparent; background: $hover; border: none; border-radius: 2px; min-height: 4px; max-height: 4px;
}
QProgressBar::chunk { background: $accent_ink; border-radius: 2px; }
QProgressBar::chunk:disabled { background: $text_disabled; }

QMenuBar { background: $window; border-bottom: 1px solid $line; padding: 2px 4px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; }
QMenuBar::item:disabled { color: $text_disabled; }
QMenu { background: $raised; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 8px; min-height: 16px; border-radius: 3px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $text_disabled; background: transparent; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 8px; }
QMenu::indicator:checked { image: url("$pictures/check-menu.svg"); }
QMenu::right-arrow { image: url("$pictures/right.svg"); width: 12px; height: 12px; right: 4px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QToolBar {
  background: $window; border: none; border-bottom: 1px solid $line; spacing: 4px; padding: 3px 8px; icon-size: 20px;
}
QToolBar QToolButton#qt_toolbar_ext_button { qproperty-icon: url("$pictures/right.svg"); border: none; padding: 0; }
QToolBar::separator { background: $line; width: 1px; margin: 4px 4px; }
QStatusBar { background: $window; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QStatusBar QSizeGrip { image: none; background: transparent; }
QStatusBar QLabel { padding: 0 8px; }

QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab {
  color: $text_quiet; background: transparent; border: none; border-bottom: 2px solid transparent;
  padding: 6px 12px; min-height: 16px;
}
QTabBar::tab:hover { color: $text; background: $hover; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent_ink; }
QTabBar::tab:focus { color: $accent_ink; }
QTabBar::tab:disabled { color: $text_disabled; }
QTabBar::close-button { image: url("$pictures/close.svg"); }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMessageBox {
  messagebox-critical-icon: url("$pictures/critical.svg"); messagebox-warning-icon: url("$pictures/warning.svg");
  messagebox-question-icon: url("$pictures/question.svg");
  messagebox-information-icon: url("$pictures/information.svg");
}

QAbstractItemView { outline: none; }
QTableView, QListView, QTreeView {
  background: $field; alternate-background-color: $field_other; border: 1px solid transparent; gridline-color: $line;
  selection-color: $on_accent; selection-background-color: $accent;
}
QDialog QTableView, QDialog QListView, QDialog QTreeView { border: 1px solid $border; border-radius: 4px; }
QTableView:focus, QListView:focus, QTreeView:focus { border: 1px solid $accent_ink; }
QDialog QTableView:focus, QDialog QListView:focus, QDialog QTreeView:focus { border-width: 2px; }
QTableView:disabled, QListView:disabled, QTreeView:disabled { color: $text_disabled; }
QComboBox QAbstractItemView, QDialog QComboBox QAbstractItemView {
  background: $raised; border: 1px solid $border; border-radius: 0; padding: 3px;
}
QHeaderView { background: $window; border: none; qproperty-defaultAlignment: 'AlignVCenter | AlignLeft'; }
QHeaderView::section {
  color: $text_quiet; background: $window; border: none;
  border-right: 1px solid $line; border-bottom: 1px solid $line; padding: 0 4px; min-height: 24px;
}
QTableCornerButton::section { background: $window; border: none; border-bottom: 1px solid $line; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $border; border: 3px solid $field; border-radius: 6px; }
QScrollBar::handle:hover { background: $text_quiet; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page, QScrollBar { background: $field; }
QScrollArea QScrollBar, QScrollArea QScrollBar::add-page, QScrollArea QScrollBar::sub-page { background: $window; }
QScrollArea QScrollBar::handle { border-color: $window; }
QAbstractScrollArea::corner { background: $field; }

QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent_ink; }
QDockWidget { titlebar-close-icon: url("$pictures/close.svg"); }
QDockWidget::title { background: $window; border-bottom: 1px solid $line; padding: 4px 8px; }
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent_ink; }
""")
