from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.cantonese.words import read_words, word_starts
from canto_beats.desktop.cues.live_cues import LiveCues
from canto_beats.job.events import WindowCommitted
from canto_beats.subtitles.cue_building import build_cues
from canto_beats.subtitles.cue_profiles import PROFILES, rules_of
from canto_beats.subtitles.phrase import Phrase


@pytest.fixture(autouse=True, scope="module")
def words_are_known() -> None:
    read_words()


def phrase(text: str, start: int, length: int) -> Phrase:
    each = length // len(text)
    return Phrase(text, tuple((start + at * each, start + (at + 1) * each) for at in range(len(text))))


def windows(pauses: list[int], a_window: int = 3) -> list[WindowCommitted]:
    """Phrases of two seconds with these pauses before them, some to a window."""
    phrases, at = [], 0
    for number, pause in enumerate(pauses):
        at += pause
        phrases.append(phrase(f"呢句係第{number:03}句嚟㗎", at, 2000))
        at += 2000
    groups = [phrases[first : first + a_window] for first in range(0, len(phrases), a_window)]
    return [
        WindowCommitted(index=index, start_ms=group[0].start_ms, end_ms=group[-1].end_ms, phrases=tuple(group))
        for index, group in enumerate(groups)
    ]


def heard(live: LiveCues, *told: WindowCommitted) -> int | None:
    live.hear(told)
    return live.take_in(1000)


PAUSES = st.lists(st.sampled_from([0, 200, 650, 700, 1500]), min_size=1, max_size=24)


@given(PAUSES, st.randoms(use_true_random=False))
def test_in_whatever_order_windows_come_all_that_was_said_is_there_in_order(pauses: list[int], chance: object) -> None:
    told = windows(pauses)
    chance.shuffle(told)  # type: ignore[attr-defined]
    live = LiveCues()
    for window in told:
        heard(live, window)
    whole = "".join(phrase.text for window in sorted(told, key=lambda one: one.index) for phrase in window.phrases)
    assert "".join(cue.text for cue in live.cues).replace("\n", "").replace(" ", "") == whole
    assert all(one.end_ms <= other.start_ms for one, other in zip(live.cues, live.cues[1:], strict=False))


@given(PAUSES, st.sampled_from([*PROFILES, "social,cells=7,shortest=2,pause=1.2,punctuation=keep"]))
def test_who_pauses_now_and_then_gets_the_subtitles_that_the_job_makes(pauses: list[int], profile: str) -> None:
    told = windows([1500 if number % 9 == 8 else pause for number, pause in enumerate(pauses)])
    live = LiveCues(rules_of(profile))
    for window in told:
        heard(live, window)
    said = [phrase for window in told for phrase in window.phrases]
    assert live.cues == build_cues(said, rules_of(profile), word_starts=word_starts)


def test_fast_talk_before_a_pause_pushes_back_what_follows_as_the_job_has_it() -> None:
    """It is still there when the next one begins to speak."""
    said = [
        phrase("呢句係講得好快好快好快嘅嘢嚟㗎我同你講呀" * 2, 0, 400),
        phrase("跟住呢句", 1200, 600),
        phrase("再嚟", 3000, 500),
    ]
    told = [WindowCommitted(index=at, start_ms=0, end_ms=1, phrases=(each,)) for at, each in enumerate(said)]
    live = LiveCues()
    for window in told:
        heard(live, window)
    final = build_cues(said, word_starts=word_starts)
    assert final[-2].start_ms > 1200
    assert live.cues == final


@given(PAUSES)
def test_what_is_before_the_first_changed_one_stays_as_it_was(pauses: list[int]) -> None:
    live = LiveCues()
    shown: list[object] = []
    for window in windows(pauses):
        first = heard(live, window)
        assert first is not None
        assert shown[:first] == live.cues[:first]
        shown = list(live.cues)


def test_a_window_that_comes_too_early_waits_for_those_before_it() -> None:
    first, second = windows([0] * 6)
    live = LiveCues()
    assert heard(live, second) is None
    assert live.cues == []
    assert heard(live, first) == 0
    assert "005" in live.cues[-1].text
    assert heard(live, first) is None


def test_a_talk_without_a_rest_is_settled_too() -> None:
    live = LiveCues()
    told = windows([100] * 200)
    changed = [heard(live, window) for window in told]
    assert max(len(live.cues) - (first or 0) for first in changed[-1:]) < 20
    whole = "".join(phrase.text for window in told for phrase in window.phrases)
    assert "".join(cue.text for cue in live.cues).replace("\n", "").replace(" ", "") == whole


@given(PAUSES, st.integers(min_value=1, max_value=40))
def test_in_whatever_portions_it_comes_the_subtitles_are_the_same(pauses: list[int], portion: int) -> None:
    one_by_one, by_portions = LiveCues(), LiveCues()
    told = windows(pauses)
    for window in told:
        heard(one_by_one, window)
    by_portions.hear(told)
    while by_portions.is_behind:
        by_portions.take_in(portion)
    assert by_portions.cues == one_by_one.cues


def test_much_at_once_is_taken_in_by_portions() -> None:
    live = LiveCues()
    live.hear(windows([900] * 90))
    portions = 0
    while live.is_behind:
        assert live.take_in(9) is not None
        portions += 1
    assert portions == 10
    assert "089" in live.cues[-1].text
