"""Plays the recording: pictures come as images, so that whoever shows them can draw the subtitles over them.

Everything works without a sound device, and without pictures where a recording has none or they cannot be decoded.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMetaObject, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame

log = logging.getLogger(__name__)

_LOOKED_AT_EVERY_MS = 15
"""While it plays: the backend tells its position too seldom for a playhead that glides and a span that ends in time."""
RATES = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)


class Player(QObject):
    position_changed = Signal(int)
    duration_changed = Signal(int)
    playing_changed = Signal(bool)
    pictured = Signal(QImage)
    failed = Signal(str)
    """A sentence for a person: this recording cannot be shown or heard. Everything else goes on working."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._media: QMediaPlayer | None = None
        self._span: tuple[int, int] | None = None
        self._looped = False
        self._stands_at: int | None = None
        """Without a recording; the moment that is looked at, which nothing plays."""
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOKED_AT_EVERY_MS)
        self._clock.timeout.connect(self._look_at_the_clock)

    @property
    def position(self) -> int:
        if self._stands_at is not None:
            return self._stands_at
        return self._media.position() if self._media else 0

    @property
    def duration(self) -> int:
        return self._media.duration() if self._media else 0

    @property
    def is_playing(self) -> bool:
        return self._media is not None and self._media.isPlaying()

    @property
    def looped(self) -> bool:
        return self._span is not None and self._looped

    def open(self, recording: Path | None) -> None:
        """Nothing: the playhead goes where it is put, and there is nothing to be played."""
        self._span = None
        self._stands_at = 0 if recording is None else None
        if recording is None:
            if self._media is not None:
                self._media.setSource(QUrl())
            self.duration_changed.emit(0)
            self.position_changed.emit(0)
            return
        if self._media is None:
            self._media = self._backend()
        if self._media is not None:
            self._media.setSource(QUrl.fromLocalFile(str(recording)))
            self._media.pause()  # shows the first picture
            self.duration_changed.emit(self._media.duration())  # Qt says nothing where it stays the same

    def toggle(self) -> None:
        self.pause() if self.is_playing else self.play()

    def play(self) -> None:
        """From here on, wherever a span may have ended."""
        self._span = None
        self._go_on()

    def pause(self) -> None:
        if self._media is not None:
            self._media.pause()

    def seek(self, ms: int) -> None:
        """A span that is played ends by it, unless it goes on inside."""
        if self._span and not self._span[0] <= ms < self._span[1]:
            self._span = None
        self._set_position(ms)

    def play_span(self, start_ms: int, end_ms: int, *, looped: bool = False) -> None:
        """One subtitle, once or until something else is asked for."""
        self._span, self._looped = (start_ms, end_ms), looped
        self._set_position(start_ms)
        self._go_on()

    def set_rate(self, rate: float) -> None:
        if self._media is not None:
            self._media.setPlaybackRate(rate)

    def close(self) -> None:
        """Before the application ends. Not `stop()`, which can wait for ever for a thread that waits for us."""
        self._clock.stop()
        if self._media is None:
            return
        media, self._media = self._media, None
        media.disconnect(self)
        QMetaObject.invokeMethod(media, "stop", Qt.ConnectionType.QueuedConnection)
        media.deleteLater()

    def _backend(self) -> QMediaPlayer | None:
        try:
            from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer, QVideoSink
        except ImportError as error:  # a system library is missing
            log.info("No player: %s", error)
            self.failed.emit(
                self.tr("Video cannot be played here, because a system library is missing (%s).") % _library(error)
            )
            return None
        media, sink = QMediaPlayer(self), QVideoSink(self)
        media.setVideoSink(sink)
        if QMediaDevices.audioOutputs():
            media.setAudioOutput(QAudioOutput(media))
        sink.videoFrameChanged.connect(self._on_frame)
        media.positionChanged.connect(self._on_position)
        media.durationChanged.connect(self._on_duration)
        media.playingChanged.connect(self._on_playing)
        media.errorOccurred.connect(self._on_error)
        return media

    def _go_on(self) -> None:
        if self._media is None or self._stands_at is not None:
            return
        if not self._span and self.duration and self.position >= self.duration:
            self._set_position(0)
        self._media.play()

    def _set_position(self, ms: int) -> None:
        if self._stands_at is not None:
            self._stands_at = max(0, ms)
            self.position_changed.emit(self._stands_at)
            return
        if self._media is None:
            return
        self._media.setPosition(max(0, min(ms, self.duration) if self.duration else ms))
        self.position_changed.emit(self._media.position())

    def _look_at_the_clock(self) -> None:
        if self._media is None:
            return
        at = self._media.position()
        if self._span and at >= self._span[1]:
            if self._looped:
                self._set_position(self._span[0])
                return
            start_of_the_end = self._span[1]
            self._span = None
            self._media.pause()
            self._set_position(start_of_the_end)
            return
        self.position_changed.emit(at)

    def _on_frame(self, frame: QVideoFrame) -> None:
        if frame.isValid():
            self.pictured.emit(frame.toImage())

    def _on_position(self, ms: int) -> None:
        if not self._clock.isActive() and self._stands_at is None:
            self.position_changed.emit(ms)

    def _on_duration(self, ms: int) -> None:
        self.duration_changed.emit(ms)

    def _on_playing(self, playing: bool) -> None:  # noqa: FBT001 - a slot
        if playing:
            self._clock.start()
        else:
            self._clock.stop()
        self.playing_changed.emit(playing)

    def _on_error(self, _error: QMediaPlayer.Error, told: str) -> None:
        log.info("The player says: %s", told)
        self.failed.emit(
            QCoreApplication.translate(
                "Player", "This recording cannot be played here; it can still be transcribed and corrected."
            )
        )


def _library(error: ImportError) -> str:
    return str(error).partition(":")[0]
