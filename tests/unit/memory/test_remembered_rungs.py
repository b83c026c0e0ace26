from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from canto_beats.engines.contracts import LoadSpec
from canto_beats.memory.ladder import language_rungs, speech_rungs
from canto_beats.memory.remembered_rungs import REMEMBERED_S, RememberedRungs

RUNGS = speech_rungs(LoadSpec("faster-whisper", "model", "cuda:0", workers=2, batch=4))


@pytest.fixture
def remembered(tmp_path: Path) -> RememberedRungs:
    return RememberedRungs(tmp_path / "home" / "rungs.json", lambda: 1000.0)


def test_the_next_job_begins_where_the_last_one_held(remembered: RememberedRungs) -> None:
    assert remembered.begun_at(RUNGS) == RUNGS
    remembered.note(RUNGS[0], RUNGS[2])
    assert remembered.begun_at(RUNGS) == RUNGS[2:]


def test_another_model_and_another_device_begin_at_the_top(remembered: RememberedRungs) -> None:
    remembered.note(RUNGS[0], RUNGS[2])
    for other in (replace(RUNGS[0], model_dir="other"), replace(RUNGS[0], device="cuda:1")):
        assert remembered.begun_at(speech_rungs(other)) == speech_rungs(other)


def test_how_much_room_a_model_had_part_by_part_is_not_kept(remembered: RememberedRungs) -> None:
    rungs = language_rungs(LoadSpec("transformers-language", "model", "cuda:0"))
    remembered.note(rungs[0], replace(rungs[1], budget_bytes=1 << 30))
    assert remembered.begun_at(rungs) == rungs[1:]


def test_after_a_week_all_is_tried_again(remembered: RememberedRungs) -> None:
    remembered.note(RUNGS[0], RUNGS[2])
    later = replace(remembered, now=lambda: 1000.0 + REMEMBERED_S)
    assert later.begun_at(RUNGS) == RUNGS


def test_a_rung_that_is_no_longer_there_is_no_rung(remembered: RememberedRungs) -> None:
    remembered.note(RUNGS[0], replace(RUNGS[2], batch=77))
    assert remembered.begun_at(RUNGS) == RUNGS


@pytest.mark.parametrize("rubbish", [b"", b"{", b"[]", b'{"a": 1}', b"\xff\xfe"])
def test_a_damaged_file_is_begun_anew(remembered: RememberedRungs, rubbish: bytes) -> None:
    remembered.file.parent.mkdir()
    remembered.file.write_bytes(rubbish)
    assert remembered.begun_at(RUNGS) == RUNGS
    remembered.note(RUNGS[0], RUNGS[1])
    assert remembered.begun_at(RUNGS) == RUNGS[1:]
