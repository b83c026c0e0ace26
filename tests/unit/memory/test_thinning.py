from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from canto_beats.job.memory_record import DeviceMemory, EngineMemory, MemorySample
from canto_beats.job.stage import Stage
from canto_beats.memory.thinning import thinned

LIMIT = 40


def sample(number: int, engines: int, device: int, stage: Stage) -> MemorySample:
    return MemorySample(
        number * 250, stage, 1, (EngineMemory(1, "speech", engines),), DeviceMemory("cuda:0", 1000 - device, 1000)
    )


@st.composite
def lines(draw: st.DrawFn) -> list[MemorySample]:
    bytes_of_each = st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 1000)), min_size=1, max_size=300)
    changes = sorted(draw(st.lists(st.integers(0, 300), max_size=6)))
    stages = list(Stage)
    return [
        sample(number, engines, device, stages[sum(number >= change for change in changes)])
        for number, (engines, device) in enumerate(draw(bytes_of_each))
    ]


@given(lines())
def test_no_peak_and_no_beginning_of_a_stage_is_lost(line: list[MemorySample]) -> None:
    left = thinned(line, LIMIT)
    assert len(left) <= LIMIT
    assert [each for each in line if each in left] == left, "in order, and none made up"
    assert (left[0], left[-1]) == (line[0], line[-1])
    for choose in (min, max):
        assert choose(each.engines_bytes for each in left) == choose(each.engines_bytes for each in line)
        used = [[each.device.used_bytes for each in some if each.device] for some in (left, line)]
        assert choose(used[0]) == choose(used[1])
    for earlier, later in pairwise(line):
        assert later in left or earlier.stage is later.stage


def test_a_short_line_stays_as_it_is() -> None:
    line = [sample(number, number, 0, Stage.TRANSCRIBE) for number in range(LIMIT)]
    assert thinned(line, LIMIT) == line


def test_a_peak_of_one_look_survives_however_often_a_long_line_is_made_thinner() -> None:
    line: list[MemorySample] = []
    for number in range(50_000):
        line.append(sample(number, 999 if number == 4321 else number % 7, 0, Stage.TRANSCRIBE))
        line = thinned(line, LIMIT)
    assert max(each.engines_bytes for each in line) == 999
    assert len(line) <= LIMIT
