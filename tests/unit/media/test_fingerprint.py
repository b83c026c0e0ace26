from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from canto_beats.errors import CantoBeatsError
from canto_beats.job.cancellation import Cancellation, JobCancelled
from canto_beats.media.fingerprint import fingerprint

if TYPE_CHECKING:
    from pathlib import Path


def test_the_content_counts_and_not_the_name(tmp_path: Path) -> None:
    one, same, other = tmp_path / "one", tmp_path / "廣東話", tmp_path / "other"
    content = bytes(range(256)) * 40_000  # longer than one chunk
    one.write_bytes(content)
    same.write_bytes(content)
    other.write_bytes(content[:-1] + b"x")
    assert fingerprint(one, Cancellation()) == fingerprint(same, Cancellation())
    assert fingerprint(one, Cancellation()) != fingerprint(other, Cancellation())
    assert len(fingerprint(one, Cancellation())) == 32


def test_a_cancelled_job_does_not_read_on(tmp_path: Path) -> None:
    path = tmp_path / "film"
    path.write_bytes(b"film")
    cancel = Cancellation()
    cancel.request()
    with pytest.raises(JobCancelled):
        fingerprint(path, cancel)


def test_a_file_that_went_away_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(CantoBeatsError) as caught:
        fingerprint(tmp_path / "gone", Cancellation())
    assert caught.value.problem.code == "media.missing"
