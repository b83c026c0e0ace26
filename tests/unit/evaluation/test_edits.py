from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.evaluation.edits import Errors, count_errors

SEQUENCES = st.text("我你佢食飯", max_size=12)


@pytest.mark.parametrize(
    ("truth", "heard", "errors"),
    [
        ("我哋去飲茶", "我哋去飲茶", Errors(0, 0, 0, 5)),
        ("我哋去飲茶", "我地飲茶呀", Errors(1, 1, 1, 5)),
        ("我哋", "", Errors(0, 2, 0, 2)),
        ("", "多謝收睇", Errors(0, 0, 4, 0)),
        (["ice", "cream"], ["ice", "scream"], Errors(1, 0, 0, 2)),
    ],
)
def test_errors_are_counted_by_kind(truth: str | list[str], heard: str | list[str], errors: Errors) -> None:
    assert count_errors(truth, heard) == errors


def test_the_rate_is_that_of_all_text_and_there_is_none_of_no_text() -> None:
    long, short = count_errors("一二三四五六七八九十", "一二三四五六七八九十"), count_errors("好", "壞")
    assert (long + short).rate == pytest.approx(1 / 11)
    assert count_errors("", "多謝").rate is None
    assert (count_errors("", "多謝") + short).rate == 3


@given(SEQUENCES, SEQUENCES)
def test_the_count_is_a_distance(one: str, other: str) -> None:
    there, back = count_errors(one, other), count_errors(other, one)
    assert there.count == back.count
    assert (there.count == 0) is (one == other)
    assert abs(len(one) - len(other)) <= there.count <= max(len(one), len(other))
    assert len(one) - there.deletions + there.insertions == len(other)
