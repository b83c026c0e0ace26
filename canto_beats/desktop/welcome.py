"""The first thing a new person sees, in the middle of the window: what this is, and three ways to begin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.look.icons import IconName, Ink, app_icon, icon
from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.desktop.settings_dialog.language_box import LanguageBox
from canto_beats.desktop.settings_dialog.page import quiet_label

_WIDTH, _SIGN = 400, 48


class Welcome(QScrollArea):
    """It scrolls, so that it never keeps a window from being made small."""

    open_wanted = Signal()
    sample_wanted = Signal()
    models_wanted = Signal()
    left = Signal()

    def __init__(self, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._title, self._about = QLabel(), QLabel(), QLabel()
        self._sign.setPixmap(app_icon().pixmap(QSize(_SIGN, _SIGN), self.devicePixelRatioF()))
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.6)
        self._title.setFont(font)
        play_part(self._title, Part.TITLE)
        self._about.setWordWrap(True)
        self._language_label, self.language = QLabel(), LanguageBox(chosen)
        self._language_label.setBuddy(self.language)
        self.open, self._open_about = _way("open", "on_accent"), quiet_label()
        self.sample, self._sample_about = _way("film"), quiet_label()
        self.models, self._models_about = _way("captions"), quiet_label()
        self.leave = QPushButton()
        play_part(self.open, Part.PRIMARY)
        self._lay_out()
        self.open.clicked.connect(self.open_wanted)
        self.sample.clicked.connect(self.sample_wanted)
        self.models.clicked.connect(self.models_wanted)
        self.leave.clicked.connect(self.left)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Welcome"))
        self._title.setText(self.tr("Welcome to canto-beats"))
        self._about.setText(self.tr("It turns Cantonese speech in a video into subtitles, on this machine alone."))
        self._language_label.setText(self.tr("Language"))
        self.open.setText(self.tr("Open a video…"))
        self._open_about.setText(self.tr("Or drop one anywhere on this window."))
        self.sample.setText(self.tr("Try the sample clip"))
        self._sample_about.setText(
            self.tr(
                "A short film with two synthetic voices, heard by the small demo models that come along. "
                "They understand these voices only, not people."
            )
        )
        self.models.setText(self.tr("Get a real model…"))
        self._models_about.setText(self.tr("For recordings of your own. 1 to 3 GB, downloaded once."))
        self.leave.setText(self.tr("Not now"))
        self.leave.setAccessibleName(self.tr("Close the welcome"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout()
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._sign)
        head.addWidget(self._title, 1)
        column.addLayout(head)
        column.addWidget(self._about)
        column.addSpacing(8)
        ways = ((self.open, self._open_about), (self.sample, self._sample_about), (self.models, self._models_about))
        for button, about in ways:
            column.addWidget(button)
            column.addWidget(about)
            column.addSpacing(8)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._language_label)
        foot.addWidget(self.language, 1)
        foot.addWidget(self.leave)
        column.addLayout(foot)
        held = QWidget()
        held.setLayout(column)
        held.setMaximumWidth(_WIDTH)
        column.setContentsMargins(0, 0, 0, 0)
        around = QHBoxLayout(page)
        around.setContentsMargins(24, 16, 24, 16)
        around.addStretch(1)
        around.addWidget(held, 100, Qt.AlignmentFlag.AlignVCenter)
        around.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def _way(name: IconName, ink: Ink = "icon") -> QPushButton:
    button = QPushButton()
    button.setIcon(icon(name, ink))
    return button
