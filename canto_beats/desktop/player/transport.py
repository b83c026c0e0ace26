"""Under the picture: play, step, loop, speed, and where we are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from canto_beats.desktop.actions import Actions
from canto_beats.desktop.cues.timecode import shown
from canto_beats.desktop.look.icons import icon
from canto_beats.desktop.player.player import RATES, Player

_BUTTONS = ("previous_cue", "step_back", "play", "step_forward", "next_cue", "play_cue", "loop_cue")


class Transport(QWidget):
    def __init__(self, player: Player, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._play = actions["play"]
        self._time = QLabel(shown(0))
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
        super().changeEvent(event)

    def _on_position(self, ms: int) -> None:
        self._time.setText(f"{shown(ms)}  /  {shown(self._player.duration)}")

    def _on_playing(self, playing: bool) -> None:  # noqa: FBT001 - a slot
        self._play.setIcon(icon("pause" if playing else "play"))

    def _on_speed(self, index: int) -> None:
        self._player.set_rate(self._speed.itemData(index))
