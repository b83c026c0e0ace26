"""Models rewritten once and kept, whoever asks and whatever happened before."""

from __future__ import annotations

import os
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from canto_beats.engines.converted_models import converted_once, identity

if TYPE_CHECKING:
    from pathlib import Path


def make(work: Path) -> None:
    (work / "model.bin").write_text("converted")


def test_a_model_is_converted_once_and_found_again(tmp_path: Path) -> None:
    made: list[Path] = []
    first = converted_once(tmp_path / "new", "base", lambda work: (made.append(work), make(work))[1])
    again = converted_once(tmp_path / "new", "base", made.append)
    assert first == again == tmp_path / "new" / "base"
    assert (again / "model.bin").read_text() == "converted"
    assert len(made) == 1


def test_a_conversion_that_failed_leaves_nothing_and_is_tried_again(tmp_path: Path) -> None:
    def fail(work: Path) -> None:
        make(work)
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        converted_once(tmp_path, "base", fail)
    assert [path for path in tmp_path.iterdir() if path.is_dir()] == []
    assert (converted_once(tmp_path, "base", make) / "model.bin").exists()


def test_what_a_killed_process_left_is_cleared_away(tmp_path: Path) -> None:
    left = tmp_path / ".base-killed"
    left.mkdir()
    converted_once(tmp_path, "base", make)
    assert not left.exists()


def test_of_two_that_want_it_at_once_one_makes_it_and_both_have_it(tmp_path: Path) -> None:
    made: list[Path] = []
    both_are_here = threading.Barrier(2)

    def slowly(work: Path) -> None:
        made.append(work)
        make(work)

    def wanted(_: int) -> Path:
        both_are_here.wait()
        return converted_once(tmp_path, "base", slowly)

    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(wanted, range(2)))
    assert results == [tmp_path / "base"] * 2
    assert len(made) == 1


def test_the_name_changes_with_the_files_and_the_way_and_not_by_itself(tmp_path: Path) -> None:
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(b"12345678")
    name = identity("base", [weights], "int8")
    assert name == identity("base", [weights], "int8")
    assert name.startswith("base-")
    os.utime(weights, ns=(0, 1))
    touched = identity("base", [weights], "int8")
    weights.write_bytes(b"123456789")
    names = {name, touched, identity("base", [weights], "int8"), identity("base", [weights], "float32")}
    assert len(names) == 4
