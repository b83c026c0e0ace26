"""Under the picture: play, step, loop, speed, and where we are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from canto_beats.desktop.actions import Actions
from canto_beats.desktop.cues.timecode import shown
from canto_beats.desktop.look.icons import icon
from canto_beats.desktop.player.player import RATES, Player

_BUTTONS = ("previous_cue", "step_back", "play", "step_forward", "next_cue", "play_cue", "loop_cue")
_TIMES = "{}  /  {}"
_AT_FIRST = _TIMES.format(shown(0), shown(0))


class Transport(QWidget):
    def __init__(self, player: Player, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._play = actions["play"]
        self._time = QLabel(_AT_FIRST)
        self._time.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._speed = QComboBox()
        for rate in RATES:
            self._speed.addItem(f"{rate:g}×", rate)
        self._speed.setCurrentIndex(RATES.index(1.0))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self._time)
        row.addStretch()
        for name in _BUTTONS:
            button = QToolButton()
            button.setDefaultAction(actions[name])
            button.setAutoRaise(True)
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self._speed)
        self.retranslate()
        self._keep_width()
        player.duration_changed.connect(self._on_duration)
        player.position_changed.connect(self._on_position)
        player.playing_changed.connect(self._on_playing)
        self._speed.currentIndexChanged.connect(self._on_speed)

    def retranslate(self) -> None:
        self._time.setAccessibleName(self.tr("Position"))
        self._speed.setAccessibleName(self.tr("Speed"))
        self._speed.setToolTip(self.tr("Speed"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._keep_width()
        super().changeEvent(event)

    def _keep_width(self) -> None:
        """Whatever time it is: nothing beside it is to move while a film plays."""
        font = QFont(self.font())
        font.setFeature(QFont.Tag("tnum"), 1)
        self._time.setFont(font)
        widths = (self._time.fontMetrics().horizontalAdvance(_AT_FIRST.replace("0", digit)) for digit in "0123456789")
        self._time.setFixedWidth(max(widths))

    def _on_duration(self, _ms: int) -> None:
        self._on_position(self._player.position)

    def _on_position(self, ms: int) -> None:
        self._time.setText(_TIMES.format(shown(ms), shown(self._player.duration)))

    def _on_playing(self, playing: bool) -> None:  # noqa: FBT001 - a slot
        self._play.setIcon(icon("pause" if playing else "play"))

    def _on_speed(self, index: int) -> None:
        self._player.set_rate(self._speed.itemData(index))
