from __future__ import annotations

import pytest
from hypothesis import given

from canto_beats.subtitles.style.punctuation import without_punctuation
from tests.unit.subtitles.properties import unhurried
from tests.unit.subtitles.style.texts import TEXTS


@pytest.mark.parametrize(
    ("heard", "shown"),
    [
        ("你好。我走先，再見！", "你好 我走先 再見！"),
        ("「好，」佢話。", "「好」佢話"),
        ("1,000蚊，三，四。", "1,000蚊 三 四"),
        ("係咪？，係。", "係咪？係"),
        ("Well, yes; no.", "Well yes no."),
        ("好。\n。", "好"),
        ("10。20", "10 20"),
        ("係咪呀？真係？！「係」《係》…", "係咪呀？真係？！「係」《係》…"),
    ],
)
def test_commas_become_spaces_and_full_stops_go_while_questions_keep_theirs(heard: str, shown: str) -> None:
    assert without_punctuation(heard) == shown


@unhurried
@given(TEXTS)
def test_only_marks_and_spaces_go(text: str) -> None:
    once = without_punctuation(text)
    assert without_punctuation(once) == once
    assert not any(char in "。，；" for char in once)

    def rest(text: str) -> str:
        return "".join(char for char in text if char not in "。｡，；,;､" and not char.isspace())

    assert rest(once) == rest(text)
