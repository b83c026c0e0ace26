from __future__ import annotations

import os
from typing import TYPE_CHECKING

from canto_beats.service.run_logs import TAIL_BYTES, log_about

if TYPE_CHECKING:
    from pathlib import Path

    from canto_beats.settings import Home

OLD, NEWER, OWN = "20260101-080000-11.log", "20260102-080000-12.log", f"20260101-120000-{os.getpid()}.log"
FAILED = (
    "2026-01-01 08:00:01,000 INFO canto_beats.service.job_service: Failed: The disk is full. Free some space.\ntrace\n"
)


def put(home: Home, name: str, text: str) -> Path:
    home.logs.mkdir(parents=True, exist_ok=True)
    file = home.logs / name
    file.write_text(text, encoding="utf-8")
    return file


def test_without_any_log_there_is_nothing_to_read(home: Home) -> None:
    assert log_about(home, "The disk is full.").file is None


def test_a_failure_is_read_about_in_the_log_of_the_run_that_failed(home: Home) -> None:
    file = put(home, OLD, FAILED)
    put(home, OWN, "this run\n")
    put(home, NEWER, "another run\n")
    tail = log_about(home, "The disk is full. Free some space. 3 min 2 s of speech are kept.")
    assert (tail.file, tail.text) == (file, FAILED)


def test_what_no_log_tells_of_is_looked_for_in_this_runs_own(home: Home) -> None:
    put(home, OLD, FAILED)
    own = put(home, OWN, "this run\n")
    put(home, NEWER, "another run\n")
    assert log_about(home, "Something else.").file == own
    assert log_about(home, "").file == own


def test_where_this_run_has_no_log_the_newest_is_shown(home: Home) -> None:
    put(home, OLD, "old\n")
    newest = put(home, NEWER, "new\n")
    assert log_about(home, "").file == newest


def test_of_a_long_log_the_last_whole_lines_are_read(home: Home) -> None:
    put(home, OWN, "".join(f"{number:08} 嘅嘢\n" for number in range(10_000)))
    text = log_about(home, "").text
    assert len(text.encode()) <= TAIL_BYTES
    assert "\ufffd" not in text
    assert text.endswith("00009999 嘅嘢\n")
    assert text.splitlines()[0].endswith("嘅嘢")
    assert len(text.splitlines()[0]) == len("00009999 嘅嘢")
