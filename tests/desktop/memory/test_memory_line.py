"""Memory over time, drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from canto_beats.desktop.look.colours import LIGHT
from canto_beats.desktop.look.palette import palette_for
from canto_beats.desktop.memory.memory_line import MemoryLine, Sample, Span
from canto_beats.job.stage import Stage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

GB = 1_000_000_000
WHOLE = Span(0, 100_000, "0:00", "1:40")


@pytest.fixture
def line(qtbot: QtBot) -> MemoryLine:
    line = MemoryLine(longest_gap_ms=30_000)
    qtbot.addWidget(line)
    line.setPalette(palette_for(LIGHT))
    line.resize(400, 100)
    line.show()
    return line


def inked(line: MemoryLine, colour: str) -> list[tuple[int, int]]:
    """Where it is drawn in that colour."""
    image: QImage = line.grab().toImage()
    wanted = QColor(colour).rgb()
    return [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == wanted]


def test_what_was_in_use_is_under_the_curve(line: MemoryLine) -> None:
    line.show_samples([Sample(at, GB) for at in range(0, 50_001, 10_000)], WHOLE)
    low = inked(line, LIGHT.block)
    assert {x < 202 for x, _ in low} == {True}, "of the second half nothing is known"
    line.show_samples([Sample(at, 19 * GB // 10) for at in range(0, 50_001, 10_000)], WHOLE)
    assert line.top == 2 * GB
    high = inked(line, LIGHT.block)
    assert len(high) > 1.5 * len(low)
    assert min(y for _, y in high) < min(y for _, y in low)


def test_between_samples_too_far_apart_nothing_is_drawn(line: MemoryLine) -> None:
    line.show_samples([Sample(0, GB), Sample(20_000, GB), Sample(80_000, GB), Sample(100_000, GB)], WHOLE)
    assert [len(stretch) for stretch in line.stretches()] == [2, 2]
    assert [x for x, _ in inked(line, LIGHT.block) if 100 < x < 300] == []


def test_a_single_sample_is_seen(line: MemoryLine) -> None:
    before = inked(line, LIGHT.accent_ink)
    line.show_samples([Sample(50_000, GB)], WHOLE)
    assert before == []
    assert {195 < x < 205 for x, _ in inked(line, LIGHT.accent_ink)} == {True}


def test_without_samples_nothing_is_claimed(line: MemoryLine) -> None:
    line.show_samples([], WHOLE)
    assert (line.peak, line.words_at(100), line.accessibleDescription(), line.stretches()) == (0, "", "", [])
    assert inked(line, LIGHT.block) == []


@pytest.mark.parametrize(("peak", "top"), [(0, 1), (3, 4), (4, 6), (412, 600), (6_100, 8_000), (8_000, 10_000)])
def test_the_figure_at_the_upper_edge_is_a_round_one(line: MemoryLine, peak: int, top: int) -> None:
    line.show_samples([Sample(0, peak * 1_000_000)], WHOLE)
    assert line.top == top * 1_000_000


def test_it_says_what_was_measured_where_one_points_to_and_to_whoever_listens(line: MemoryLine) -> None:
    line.show_samples(
        [Sample(0, GB, Stage.LOAD_SPEECH), Sample(50_000, 3 * GB, Stage.TRANSCRIBE), Sample(100_000, 200_000_000)],
        WHOLE,
    )
    assert line.words_at(10) == "1.0 GB · Loading the speech model"
    assert line.words_at(210) == "3.0 GB · Transcribing"
    assert line.words_at(400) == "200 MB"
    assert line.accessibleDescription() == "At most 3.0 GB, 200 MB at the end."


def test_each_stage_has_its_edge_and_its_name_where_there_is_room(line: MemoryLine) -> None:
    plain = [Sample(at, GB) for at in range(0, 100_001, 10_000)]
    line.show_samples(plain, WHOLE)
    without = inked(line, LIGHT.line)
    stages = [Stage.PRE_CLEAR, *[Stage.TRANSCRIBE] * 6, *[Stage.POLISH] * 4]
    line.show_samples([Sample(each.at_ms, each.bytes, stage) for each, stage in zip(plain, stages, strict=True)], WHOLE)
    edges = {x for x, y in set(inked(line, LIGHT.line)) - set(without) if y < 50}
    assert edges == {3 + round(394 * 0.1), 3 + round(394 * 0.7)}
