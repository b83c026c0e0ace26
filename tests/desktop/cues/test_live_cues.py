from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.cantonese.words import read_words, word_starts
from canto_beats.desktop.cues.live_cues import LiveCues
from canto_beats.job.events import WindowCommitted
from canto_beats.subtitles.cue_building import build_cues
from canto_beats.subtitles.cue_profiles import PROFILES, rules_of
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.phrase import Phrase, Span
from canto_beats.subtitles.timing.speech_snapping import snapped_to_speech
from canto_beats.subtitles.timing.stretches import joined

if TYPE_CHECKING:
    from canto_beats.subtitles.cue import Cue


@pytest.fixture(autouse=True, scope="module")
def words_are_known() -> None:
    read_words()


def phrase(text: str, start: int, length: int) -> Phrase:
    each = length // len(text)
    return Phrase(text, tuple((start + at * each, start + (at + 1) * each) for at in range(len(text))))


def windows(pauses: list[int], a_window: int = 3) -> list[WindowCommitted]:
    """Phrases with these pauses before them, some to a window. The voice is a little beside them."""
    phrases, at = [], 0
    for number, pause in enumerate(pauses):
        at += pause
        length = (2000, 700, 1100)[number % 3]
        phrases.append(phrase(f"呢句係第{number:03}句嚟㗎", at, length))
        at += length
    groups = [phrases[first : first + a_window] for first in range(0, len(phrases), a_window)]
    edges = [0, *(group[0].start_ms for group in groups[1:]), at + 400]
    return [
        WindowCommitted(index=index, start_ms=start, end_ms=end, phrases=tuple(group), speech=voice(group, start, end))
        for index, (group, (start, end)) in enumerate(zip(groups, pairwise(edges), strict=True))
    ]


def voice(phrases: list[Phrase], start_ms: int, end_ms: int) -> tuple[Span, ...]:
    """Within these times, and up to 400 ms before or behind the phrases' edges."""
    stretches, free_from = [], start_ms
    for each in phrases:
        begins, ends = (min(ms + ms * 7 % 801 - 400, end_ms) for ms in (each.start_ms, each.end_ms))
        if max(begins, free_from) < ends:
            stretches.append((max(begins, free_from), ends))
            free_from = ends + 32
    return tuple(stretches)


def by_the_job(told: list[WindowCommitted], rules: CueRules) -> list[Cue]:
    said = [phrase for window in told for phrase in window.phrases]
    speech = joined(stretch for window in told for stretch in window.speech)
    return snapped_to_speech(build_cues(said, rules, word_starts=word_starts), speech, rules)


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
    assert live.cues == by_the_job(told, rules_of(profile))


def test_fast_talk_before_a_pause_pushes_back_what_follows_as_the_job_has_it() -> None:
    """It is still there when the next one begins to speak."""
    said = [
        phrase("呢句係講得好快好快好快嘅嘢嚟㗎我同你講呀" * 2, 0, 400),
        phrase("跟住呢句", 1200, 600),
        phrase("再嚟", 3000, 500),
    ]
    told = [
        WindowCommitted(index=at, start_ms=each.start_ms, end_ms=each.end_ms, phrases=(each,))
        for at, each in enumerate(said)
    ]
    live = LiveCues()
    for window in told:
        heard(live, window)
    final = by_the_job(told, CueRules())
    assert final[-2].start_ms > 1200
    assert live.cues == final


@pytest.mark.parametrize("much", [2, 4])
def test_a_voice_that_is_heard_later_moves_what_was_pushed_back_so_far(much: int) -> None:
    fast, next_one = phrase("呢句係講得好快好快好快嘅嘢嚟㗎我同你講呀" * much, 0, 400), phrase("跟住", 1200, 100)
    told = [
        WindowCommitted(index=0, start_ms=0, end_ms=1300, phrases=(fast, next_one), speech=((0, 850),)),
        WindowCommitted(
            index=1, start_ms=1300, end_ms=2600, phrases=(phrase("再嚟", 1400, 500),), speech=((1310, 2000),)
        ),
    ]
    live = LiveCues()
    for window in told:
        heard(live, window)
    assert live.cues == by_the_job(told, CueRules())


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
