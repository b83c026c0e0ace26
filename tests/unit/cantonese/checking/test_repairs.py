from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.cantonese.checking.new_lines import newly_broken
from canto_beats.cantonese.checking.repairs import repaired_subtitles
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_profiles import PROFILES
from canto_beats.subtitles.cue_rules import CueRules, cells
from canto_beats.subtitles.problems import ViewingLimits
from tests.unit.subtitles.properties import unhurried

LONG = "呢個係一句好長好長嘅說話因為佢真係講咗好耐都未講完喎"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("佢食\n咗飯", "佢食咗飯"),
        ("我買咗20\n26年嘅日曆", "我買咗2026年嘅日曆"),
        ("我用緊i\nPhone打畀你", "我用緊iPhone打畀你"),
        ("一\n二\n三", "一 二 三"),
        (LONG, "呢個係一句好長好長嘅說話\n因為佢真係講咗好耐都未講完喎"),
    ],
)
def test_lines_at_fault_are_broken_anew(text: str, after: str) -> None:
    assert newly_broken(text, CueRules()) == after


@pytest.mark.parametrize(
    "text",
    ["食飯啦\n返工啦", "- 你好\n- 呀？你係邊個呀", "食咗飯未呀你\nHave you eaten already or not, my friend", LONG * 2],
)
def test_good_lines_two_speakers_two_languages_and_too_much_text_stay(text: str) -> None:
    assert newly_broken(text, CueRules()) is None


def test_where_one_line_is_all_there_is_two_become_one_if_they_fit() -> None:
    assert newly_broken("食飯啦\n返工啦", PROFILES["hk"]) == "食飯啦 返工啦"
    assert newly_broken(LONG, PROFILES["hk"]) is None


@unhurried
@given(st.lists(st.text("我哋咗嘅食飯20a ", min_size=1, max_size=20).filter(str.strip), min_size=1, max_size=3))
def test_new_lines_keep_every_character_and_fit(lines: list[str]) -> None:
    rules = CueRules()
    text = "\n".join(line.strip() for line in lines)
    after = newly_broken(text, rules)
    if after is not None:
        assert "".join(after.split()) == "".join(text.split())
        assert len(after.split("\n")) <= rules.max_lines
        assert max(map(cells, after.split("\n"))) <= rules.max_cells


def test_changes_come_by_cue_with_what_was_and_what_is() -> None:
    cues = [Cue(0, 3_000, "佢地食\n咗飯"), Cue(2_500, 4_000, "好呀")]
    repaired = repaired_subtitles(cues, ViewingLimits())
    assert repaired.cues == (Cue(0, 2_417, "佢哋食咗飯"), cues[1])
    assert [(each.cue, each.before, each.after) for each in repaired.changes] == [
        (1, "地", "哋"), (1, "佢哋食\n咗飯", "佢哋食咗飯"), (1, 3_000, 2_417),
    ]  # fmt: skip
    assert all(each.rule and each.reason.endswith(".") for each in repaired.changes)


def test_times_that_were_made_up_are_not_put_right() -> None:
    cues = [Cue(0, 3_000, "好呀"), Cue(3_000, 4_000, "好呀")]
    assert repaired_subtitles(cues, ViewingLimits(), with_times=False).cues == tuple(cues)
