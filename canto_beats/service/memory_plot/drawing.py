"""The picture: stages as bands, the engines' memory in layers, the program's own and the device's as lines."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageDraw

from canto_beats.job.memory_record import MemoryRecord, MemorySample, Proof, Verdict
from canto_beats.job.stage import Stage
from canto_beats.service.job_memory import size_words
from canto_beats.service.memory_plot.lettering import Lettering
from canto_beats.service.memory_plot.scale import Scale, bytes_step, time_step_ms, time_words

WIDTH, HEIGHT = 1200, 680
_FINER = 2
"""Drawn larger and made smaller, which smooths the lines."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 84, 1170, 96, 490
_HEADROOM = 1.12
_MOST_PROOFS = 4
"""One for each model, the processor and an accelerator."""
_INK, _QUIET, _GRID, _PAPER = "#1f2328", "#59636e", "#d1d9e0", "#ffffff"
_BANDS = {
    Stage.PRE_CLEAR: "#eef1f4",
    Stage.LOAD_SPEECH: "#fdf3d8",
    Stage.TRANSCRIBE: "#e3f0fd",
    Stage.UNLOAD_SPEECH: "#e4f5e6",
    Stage.LOAD_LANGUAGE: "#fdf3d8",
    Stage.POLISH: "#f1e9fb",
    Stage.REWRITE: "#fbe9f3",
    Stage.CLEANUP: "#e4f5e6",
}
_LAYERS = ("#2f6fb5", "#8a56b8", "#c7762b", "#3d8c61", "#b2486b", "#6b7280")
_PROGRAM, _DEVICE = "#59636e", "#c62828"
_RELEASED, _UNVERIFIED = "#1a7f37", "#b42318"

Points = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class _Line:
    """Of one process or device: what it had at each sample."""

    name: str
    colour: str
    bytes: Sequence[int]


def memory_picture(title: str, record: MemoryRecord, fonts: Path) -> bytes:
    """A PNG. The record has samples. `fonts`: the folder of the fonts that came along."""
    image = Image.new("RGB", (WIDTH * _FINER, HEIGHT * _FINER), _PAPER)
    _Picture(image, Lettering(fonts, _FINER), record).draw(title)
    written = io.BytesIO()
    image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).save(written, "PNG", optimize=True)
    return written.getvalue()


class _Picture:
    def __init__(self, image: Image.Image, lettering: Lettering, record: MemoryRecord) -> None:
        self._pen, self._lettering, self._record = ImageDraw.Draw(image), lettering, record
        self._layers = list(_layers(record.samples))
        self._program = _Line("canto-beats itself", _PROGRAM, [each.program_bytes for each in record.samples])
        self._device = _device_line(record.samples)
        shown = [[each.engines_bytes for each in record.samples], self._program.bytes]
        shown += [self._device.bytes] if self._device else []
        self._most = int(max(map(max, shown)) * _HEADROOM) + 1
        self._x = Scale(max(1, record.end_ms), _LEFT, _RIGHT)
        self._y = Scale(self._most, _BOTTOM, _TOP)

    def draw(self, title: str) -> None:
        self._text(_LEFT, 18, title, 22)
        self._text(_LEFT, 52, _peak_words(self._record), 15, _QUIET)
        self._bands()
        self._grid()
        self._curves()
        self._box((_LEFT, _TOP, _RIGHT, _BOTTOM), outline=_QUIET)
        self._legend()
        self._proofs()

    def _bands(self) -> None:
        for span in self._record.stages:
            left, right = self._x.px(span.start_ms), self._x.px(span.end_ms)
            self._box((left, _TOP, max(right, left + 1), _BOTTOM), fill=_BANDS[span.stage])
            label = span.stage.label
            if self._lettering.width(label, 13) < right - left - 6:
                self._text(left + 4, _TOP + 5, label, 13, _QUIET)

    def _grid(self) -> None:
        step = bytes_step(self._most, 6)
        for value in range(0, self._most + 1, step):
            y = self._y.px(value)
            self._line([(_LEFT, y), (_RIGHT, y)], _GRID, 1)
            words = size_words(value) if value else "0"
            self._text(_LEFT - 8 - self._lettering.width(words, 14), y - 9, words, 14, _QUIET)
        step = time_step_ms(self._x.most, 10)
        for value in range(0, self._x.most + 1, step):
            x = self._x.px(value)
            self._line([(x, _BOTTOM), (x, _BOTTOM + 5)], _QUIET, 1)
            words = time_words(value, step)
            self._text(x - self._lettering.width(words, 14) / 2, _BOTTOM + 8, words, 14, _QUIET)

    def _curves(self) -> None:
        below = [0] * len(self._record.samples)
        for layer in self._layers:
            above = [low + held for low, held in zip(below, layer.bytes, strict=True)]
            area = self._points(above) + self._points(below)[::-1]
            self._pen.polygon([(x * _FINER, y * _FINER) for x, y in area], fill=layer.colour)
            below = above
        self._line(self._points(below), _INK, 1.5)
        for line in filter(None, (self._program, self._device)):
            self._line(self._points(line.bytes), _PAPER, 5)  # or it would not be seen before a layer
            self._line(self._points(line.bytes), line.colour, 2)

    def _legend(self) -> None:
        x, y = float(_LEFT), _BOTTOM + 38
        for line in filter(None, (*self._layers, self._program, self._device)):
            words = f"{line.name}, at most {size_words(max(line.bytes))}"
            wide = self._lettering.width(words, 14) + 42
            if x + wide > WIDTH:
                x, y = _LEFT, y + 22
            self._box((x, y + 3, x + 14, y + 15), fill=line.colour)
            self._text(x + 20, y, words, 14)
            x += wide

    def _proofs(self) -> None:
        y = _BOTTOM + 96
        for proof in self._record.proofs[:_MOST_PROOFS]:
            colour = _RELEASED if proof.verdict is Verdict.RELEASED else _UNVERIFIED
            self._text(_LEFT, y, proof.verdict.value, 13, colour)
            self._text(_LEFT + 80, y, _proof_words(proof), 13)
            y += 22

    def _points(self, counts: Sequence[int]) -> Points:
        samples = self._record.samples
        return [(self._x.px(each.at_ms), self._y.px(count)) for each, count in zip(samples, counts, strict=True)]

    def _text(self, x: float, y: float, words: str, size: int, colour: str = _INK) -> None:
        self._lettering.write(self._pen, (x, y), words, size, colour)

    def _line(self, points: Points, colour: str, width: float) -> None:
        places = [(x * _FINER, y * _FINER) for x, y in points]
        self._pen.line(places, fill=colour, width=round(width * _FINER), joint="curve")

    def _box(self, box: tuple[float, float, float, float], fill: str | None = None, outline: str | None = None) -> None:
        left, top, right, bottom = (each * _FINER for each in box)
        self._pen.rectangle((left, top, right, bottom), fill=fill, outline=outline, width=_FINER)


def _layers(samples: Sequence[MemorySample]) -> Iterator[_Line]:
    """One for each kind of engine, in the order in which they came; several processes of a kind share it."""
    names = list(dict.fromkeys(each.engine for sample in samples for each in sample.engines))
    for number, name in enumerate(names):
        held = [sum(each.bytes for each in sample.engines if each.engine == name) for sample in samples]
        yield _Line(name, _LAYERS[number % len(_LAYERS)], held)


def _device_line(samples: Sequence[MemorySample]) -> _Line | None:
    """Of the accelerator that was worked on; a processor's is shown by what its processes have."""
    named = [sample.device.name for sample in samples if sample.device and sample.device.name != "cpu"]
    if not named:
        return None
    name = max(groupby(sorted(named)), key=lambda each: len(list(each[1])))[0]
    last, used = 0, []
    for sample in samples:
        if sample.device and sample.device.name == name:
            last = sample.device.used_bytes
        used.append(last)
    return _Line(f"{name}, all programs", _DEVICE, used)


def _peak_words(record: MemoryRecord) -> str:
    peak = record.peak
    if peak is None or not peak.engines_bytes:
        return "No engine was needed."
    minutes, seconds = divmod(peak.at_ms // 1000, 60)
    when = f"{minutes} min {seconds} s" if minutes else f"{seconds} s"
    return f"Engines together: at most {size_words(peak.engines_bytes)} resident, {when} after the beginning."


def _proof_words(proof: Proof) -> str:
    words: Callable[[int | None], str] = size_words
    figures = f"{words(proof.before_bytes)} before, {words(proof.peak_bytes)} at most, {words(proof.after_bytes)} after"
    return f"{proof.stage.label}, {proof.device}: {figures}. {proof.reason}"
