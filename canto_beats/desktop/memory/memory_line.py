"""Memory over time as a curve: the last minutes of a device, or a job from its beginning to its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from canto_beats.desktop.jobs.words import stage_words
from canto_beats.desktop.look.palette import theme_of
from canto_beats.desktop.memory.memory_words import bytes_words
from canto_beats.job.stage import Stage

_HEIGHT, _MOST_HEIGHT = 88, 160
_FOOT = 16
"""For what is written below."""
_HEAD, _BASE = 20, 15
"""For what is written above the curve, and where its letters stand."""
_MARGIN = 8
_LINE_PX = 1.5
_ALONE_PX = 2.0


@dataclass(frozen=True, slots=True)
class Sample:
    at_ms: int
    bytes: int
    stage: Stage | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """What is seen of it, and what is written at its ends."""

    start_ms: int
    end_ms: int
    start_words: str
    end_words: str


class MemoryLine(QWidget):
    def __init__(self, longest_gap_ms: int | None = None, parent: QWidget | None = None) -> None:
        """`longest_gap_ms`: nobody knows what was between two samples that are farther apart."""
        super().__init__(parent)
        self._longest_gap_ms = longest_gap_ms
        self._samples: Sequence[Sample] = ()
        self._span = Span(0, 1, "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(_MOST_HEIGHT)

    def show_samples(self, samples: Sequence[Sample], span: Span) -> None:
        """In the order of their times."""
        self._samples, self._span = samples, span
        self._describe()
        self.update()

    @property
    def peak(self) -> int:
        return max((sample.bytes for sample in self._samples), default=0)

    @property
    def top(self) -> int:
        """The figure at the upper edge: a round one, which the curve does not touch."""
        return next(figure for figure in _round_figures() if figure > self.peak)

    def stretches(self) -> list[list[Sample]]:
        """Samples that belong to one line."""
        found: list[list[Sample]] = [[sample] for sample in self._samples[:1]]
        for before, sample in pairwise(self._samples):
            if self._longest_gap_ms is not None and sample.at_ms - before.at_ms > self._longest_gap_ms:
                found.append([])
            found[-1].append(sample)
        return found

    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.words_at(event.pos().x()), self)
            return True
        if event.type() == QEvent.Type.LanguageChange:
            self._describe()
        return super().event(event)

    def words_at(self, x: float) -> str:
        """What was measured nearest to there."""
        if not self._samples:
            return ""
        sample = min(self._samples, key=lambda each: abs(self._x(each.at_ms) - x))
        return " · ".join([bytes_words(sample.bytes), *([stage_words(sample.stage)] if sample.stage else [])])

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        theme = theme_of(self.palette())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.setBrush(QColor(theme.field))
            painter.drawRoundedRect(self._field.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setClipRect(self._field.adjusted(1, 1, -1, -1))
            if self._samples:
                painter.fillRect(QRectF(0, round(self._room.top()), self.width(), 1), QColor(theme.line))
            self._draw_stages(painter, QColor(theme.line), QColor(theme.text_quiet))
            self._draw_curve(painter, QColor(theme.block), QColor(theme.accent_ink))
            painter.setClipping(False)
            painter.setPen(QColor(theme.text_quiet))
            self._write(painter)

    @property
    def _field(self) -> QRectF:
        return QRectF(0, 0, self.width(), self.height() - _FOOT)

    @property
    def _room(self) -> QRectF:
        """For the curve: the stages and the figure are written above it."""
        return self._field.adjusted(3, _HEAD, -3, -1)

    @property
    def _top_words(self) -> str:
        return bytes_words(self.top)

    @property
    def _peak_words(self) -> str:
        return QCoreApplication.translate("Memory", "at most {size}").format(size=bytes_words(self.peak))

    def _x(self, at_ms: int) -> float:
        length = max(1, self._span.end_ms - self._span.start_ms)
        return self._room.left() + self._room.width() * (at_ms - self._span.start_ms) / length

    def _y(self, count: int) -> float:
        return self._room.bottom() - self._room.height() * count / self.top

    def _draw_curve(self, painter: QPainter, body: QColor, edge: QColor) -> None:
        for stretch in self.stretches():
            points = [QPointF(self._x(sample.at_ms), self._y(sample.bytes)) for sample in stretch]
            floor = self._room.bottom()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(body)
            painter.drawPolygon(QPolygonF([QPointF(points[0].x(), floor), *points, QPointF(points[-1].x(), floor)]))
            painter.setPen(QPen(edge, _LINE_PX))
            painter.setBrush(edge)
            if len(points) == 1:
                painter.drawEllipse(points[0], _ALONE_PX, _ALONE_PX)
            else:
                painter.drawPolyline(QPolygonF(points))

    def _draw_stages(self, painter: QPainter, edge: QColor, ink: QColor) -> None:
        """Each in its room, as far as its name fits there between the figures."""
        metrics = QFontMetricsF(self.font())
        free_from = 2 * _MARGIN + metrics.horizontalAdvance(self._top_words)
        free_to = self._room.right() - 2 * _MARGIN - metrics.horizontalAdvance(self._peak_words)
        for stage, start_ms, end_ms in self._stages():
            left, right = self._x(start_ms), self._x(end_ms)
            top = 0.0 if free_from < left < free_to else self._room.top()
            painter.setPen(QPen(edge, 1))
            if left > self._room.left() + 1:
                painter.drawLine(QPointF(round(left) + 0.5, top), QPointF(round(left) + 0.5, self._room.bottom()))
            words = stage_words(stage)
            begin = max(left + 4, free_from)
            if begin + metrics.horizontalAdvance(words) < min(right, free_to):
                painter.setPen(ink)
                painter.drawText(QPointF(begin, _BASE), words)

    def _stages(self) -> Iterator[tuple[Stage, int, int]]:
        """From the first sample of each to that of the next."""
        runs = [(stage, next(run).at_ms) for stage, run in groupby(self._samples, lambda sample: sample.stage)]
        for (stage, start_ms), (_, end_ms) in pairwise([*runs, (None, self._span.end_ms)]):
            if stage is not None:
                yield stage, start_ms, end_ms

    def _write(self, painter: QPainter) -> None:
        below = QRectF(0, self.height() - _FOOT, self.width(), _FOOT)
        small = painter.font()
        small.setPointSizeF(small.pointSizeF() * 0.85)
        if self._samples:
            width = QFontMetricsF(self.font()).horizontalAdvance(self._peak_words)
            painter.drawText(QPointF(_MARGIN, _BASE), self._top_words)
            painter.drawText(QPointF(self.width() - _MARGIN - width, _BASE), self._peak_words)
        painter.setFont(small)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, self._span.start_words)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, self._span.end_words)

    def _describe(self) -> None:
        told = ""
        if self._samples:
            words = QCoreApplication.translate("Memory", "At most {peak}, {last} at the end.")
            told = words.format(peak=bytes_words(self.peak), last=bytes_words(self._samples[-1].bytes))
        self.setAccessibleDescription(told)


def _round_figures() -> Iterator[int]:
    power = 1_000_000
    while True:
        yield from (power, 2 * power, 4 * power, 6 * power, 8 * power)
        power *= 10
