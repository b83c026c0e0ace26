from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from canto_beats.cantonese.writing import LatinSpacing
from canto_beats.job.memory_status import MemoryPolicy
from canto_beats.job.request import JobRequest, PolishMode
from canto_beats.service.preferences import Preferences, Preset, read_preferences, write_preferences

if TYPE_CHECKING:
    from canto_beats.settings import Home

CHOSEN = Preferences(
    model="whisper-large-v3",
    polish="qwen3-4b-instruct",
    device="cuda:0",
    memory_policy=MemoryPolicy.PARK,
    idle_timeout_s=90,
    polish_mode=PolishMode.SUGGEST,
    profile="social",
    put_right=False,
    hide_phantoms=False,
    preferred=("畀", "裏"),
    latin_spacing=LatinSpacing.THIN,
    presets=(Preset("Quick", "demo", None, "cpu"), Preset("認真", "whisper-large-v3")),
    appearance="dark",
    language="zh_HK",
    welcomed=True,
)


def put(home: Home, content: bytes) -> None:
    home.root.mkdir(parents=True, exist_ok=True)
    (home.root / "preferences.json").write_bytes(content)


def put_values(home: Home, **values: Any) -> None:
    put(home, json.dumps(values).encode())


def test_what_was_chosen_is_there_the_next_time(home: Home) -> None:
    write_preferences(home, CHOSEN)
    assert read_preferences(home) == CHOSEN


def test_a_file_name_that_is_no_unicode_is_kept_like_any_other(home: Home) -> None:
    odd = replace(CHOSEN, recent=("/films/\udcb2\udcc4.mp4", "/films/第一.mp4"), folder="/films/\udcff")
    write_preferences(home, odd)
    assert read_preferences(home) == odd


def test_nothing_was_chosen_before_the_first_time(home: Home) -> None:
    assert read_preferences(home) == Preferences()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b'"dark"', b"\xff\xfe", b"{" * 20_000, b"[" * 90_000, b'{"model":']
)
def test_a_broken_file_is_no_reason_not_to_open(home: Home, content: bytes) -> None:
    put(home, content)
    assert read_preferences(home) == Preferences()


def test_a_value_that_makes_no_sense_takes_no_other_with_it(home: Home) -> None:
    put_values(home, memory_policy="telepathy", idle_timeout_s=-1)
    assert read_preferences(home) == Preferences()
    put_values(home, model=3, appearance="dark", presets=[{"name": "a"}, 7], device="cpu")
    assert read_preferences(home) == Preferences(appearance="dark", device="cpu")


def test_what_a_newer_version_wrote_is_passed_by(home: Home) -> None:
    put_values(home, colour="mauve", presets=[{"name": "a", "model": "demo", "warp": 9}])
    assert read_preferences(home) == Preferences(presets=(Preset("a", "demo"),))


def test_a_folder_that_refuses_does_not_stop_anybody(home: Home) -> None:
    home.root.parent.mkdir(parents=True, exist_ok=True)
    home.root.write_text("a file where the folder should be")
    write_preferences(home, CHOSEN)


def test_a_file_of_the_first_version_opens_with_subtitles_made_as_they_were_then(home: Home) -> None:
    put_values(home, model="demo", presets=[{"name": "a", "model": "demo", "polish": None, "device": "cpu"}])
    read = read_preferences(home)
    assert read == Preferences(model="demo", presets=(Preset("a", "demo", None, "cpu"),))
    assert read.wished(JobRequest(home.sample)) == JobRequest(home.sample)


class TestPresets:
    def test_one_is_what_is_chosen_now_and_can_be_chosen_again(self) -> None:
        saved = replace(CHOSEN, presets=()).with_preset("Film")
        elsewhere = replace(saved, model="demo", polish=None, device="cpu")
        assert elsewhere.preset is None
        assert elsewhere.as_in(saved.presets[0]) == saved
        assert saved.preset == Preset(
            "Film",
            "whisper-large-v3",
            "qwen3-4b-instruct",
            "cuda:0",
            polish_mode=PolishMode.SUGGEST,
            profile="social",
            put_right=False,
            hide_phantoms=False,
            preferred=("畀", "裏"),
            latin_spacing=LatinSpacing.THIN,
        )

    def test_one_of_the_same_name_makes_room(self) -> None:
        first = Preferences(device="cpu").with_preset("Film")
        second = replace(first, device="mps").with_preset("Film")
        assert second.presets == (Preset("Film", device="mps"),)

    def test_one_that_is_removed_leaves_the_others_and_what_is_chosen(self) -> None:
        left = CHOSEN.without_preset("Quick")
        assert [preset.name for preset in left.presets] == ["認真"]
        assert replace(left, presets=CHOSEN.presets) == CHOSEN


def test_a_reset_forgets_choices_and_keeps_presets_and_the_window() -> None:
    before = replace(CHOSEN, window="as it was", folder="somewhere")
    again = before.reset()
    assert again == Preferences(presets=CHOSEN.presets, window="as it was", folder="somewhere", welcomed=True)
