from __future__ import annotations

import pytest

from canto_beats.cantonese.phantoms.finding import PhantomFinding, find_phantoms
from canto_beats.cantonese.phantoms.signs import OF_TIMES, PRIOR, REASONS, WEIGHTS, Sign
from canto_beats.subtitles.phrase import Phrase, Span
from tests.unit.cantonese.phantom_set import Case, all_cases

TALK = ("我哋尋日去咗睇戲", "之後佢就返咗屋企")
PROMPT = "以下係香港廣東話對白。"


def phrase(text: str, start_ms: int = 0, *, confidence: float | None = None, ms: int = 200) -> Phrase:
    end_ms = start_ms + ms * len(text)
    made = Phrase.from_pieces([(text, start_ms, end_ms)], within=(start_ms, end_ms), confidence=confidence)
    assert made is not None
    return made


def found_in(text: str, speech: list[Span] | None = None, prompt: str = "") -> list[PhantomFinding]:
    return find_phantoms([phrase(text)], speech, prompt)


def rules(text: str, speech: list[Span] | None = None, prompt: str = "") -> list[str]:
    return [finding.rule for finding in found_in(text, speech, prompt)]


def hidden(text: str) -> str:
    return "".join(text[finding.start : finding.end] for finding in found_in(text))


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return all_cases()


@pytest.mark.parametrize("held_out", [False, True], ids=["tuned on", "held aside"])
def test_of_what_is_hidden_99_in_100_were_phantoms_and_95_in_100_phantoms_are_hidden(
    cases: list[Case], *, held_out: bool
) -> None:
    mine = [case for case in cases if case.held_out == held_out]
    hits = sum(case.phantom is not None and case.is_found for case in mine)
    false_alarms = [case.text for case in mine if case.phantom is None and case.is_found]
    missed = [case.text for case in mine if case.phantom is not None and not case.is_found]
    assert hits / (hits + len(false_alarms)) >= 0.99, false_alarms
    assert hits / (hits + len(missed)) >= 0.95, missed


def test_the_set_is_as_large_as_it_has_to_be(cases: list[Case]) -> None:
    said = {case.text for case in cases if case.phantom is None}
    assert len(said) >= 500
    assert {case.kind for case in cases if case.phantom} == {
        "credits", "programmes", "closings", "notes", "loops", "echoes", "runs",
    }  # fmt: skip


def test_thanks_for_watching_stay_amid_clear_talk_and_go_where_nobody_speaks() -> None:
    before, after = phrase(TALK[0]), phrase(TALK[1], 4_000)
    farewell = phrase("多謝你收睇", 2_000, confidence=0.9)
    talk = [(0, 1_600), (4_000, 5_600)]
    assert find_phantoms([before, farewell, after], [(0, 5_600)]) == []
    (finding,) = find_phantoms([before, farewell, after], talk)
    assert (finding.index, finding.is_whole, finding.rule) == (1, True, "phantom.closing")


@pytest.mark.parametrize("text", ["多謝", "訂閱", "多謝晒", "謝謝大家", "歡迎", "再見"])
def test_a_bare_thanks_or_subscribe_is_no_known_phrase(text: str) -> None:
    assert found_in(text) == []
    assert find_phantoms([phrase(TALK[0]), phrase(text, 20_000, confidence=0.9)], [(0, 1_600)]) == []


@pytest.mark.parametrize(
    "text",
    [
        "字幕由 Amara.org 社群提供",
        "字幕由Amara.org社区提供。",
        "中文字幕志愿者 杨茜茜",
        "優優獨播劇場——YoYo Television Series",
    ],
)
def test_credits_go_although_the_recogniser_is_sure_and_hears_a_voice(text: str) -> None:
    credits_ = phrase(text, confidence=0.95)
    assert [finding.rule for finding in find_phantoms([credits_], [(0, 60_000)])] == ["phantom.credit"]


def test_only_the_credits_behind_what_was_said_are_found() -> None:
    assert hidden("我聽日再嚟搵你 字幕由 Amara.org 社群提供") == "字幕由 Amara.org 社群提供"


def test_a_loop_is_left_its_first_turn_where_somebody_spoke() -> None:
    text = "我唔知" * 12
    assert hidden(text) == "我唔知" * 11
    (finding,) = found_in(text, speech=[])
    assert (finding.is_whole, finding.rule) == (True, "phantom.long-loop")


@pytest.mark.parametrize("text", ["哈" * 12, "係係係係係", "快啲快啲快啲快啲", "12000000000", "OK OK OK OK"])
def test_people_laugh_and_agree_without_being_phantoms(text: str) -> None:
    assert found_in(text, [(0, 60_000)]) == []


def test_the_same_phrase_many_times_is_hidden_but_for_the_first() -> None:
    phrases = [phrase("佢而家喺屋企", n * 2_000, confidence=0.9) for n in range(7)]
    assert [finding.index for finding in find_phantoms(phrases, None)] == [1, 2, 3, 4, 5, 6]
    assert find_phantoms(phrases[:3], None) == []


def test_the_prompt_that_comes_back_is_found_and_words_of_it_are_not() -> None:
    assert rules("以下系香港广东话对白", prompt=PROMPT) == ["phantom.echo"]
    assert rules("香港廣東話對白", prompt=PROMPT) == ["phantom.part-of-prompt"]
    assert rules("香港嘅廣東話對白寫得好生動", prompt=PROMPT) == []
    assert rules("廣東話", prompt=PROMPT) == []
    assert rules("以下係香港廣東話對白") == []


@pytest.mark.parametrize("text", ["(音樂)", "[掌声]", "♪♪", "【笑聲】", "(音樂) (掌聲)", "*音樂*", "[BLANK_AUDIO]"])
def test_a_note_in_brackets_is_found(text: str) -> None:
    assert rules(text, [(0, 60_000)]) == ["phantom.note"]


def test_of_a_note_beside_what_is_said_the_note_alone_is_found() -> None:
    assert hidden("(音樂) 各位早晨") == "(音樂)"
    assert hidden("多謝大家（掌聲）") == "（掌聲）"


@pytest.mark.parametrize("text", ["我哋去咗（大概）三日", "佢寫咗（音樂）兩個字", "♪月光光照地堂♪", "（佢話唔去）"])
def test_brackets_in_a_sentence_and_the_words_of_a_song_stay(text: str) -> None:
    assert found_in(text, [(0, 60_000)]) == []


def test_plain_text_goes_only_where_there_is_no_voice_and_the_recogniser_was_unsure() -> None:
    def goes(confidence: float | None, speech: list[Span] | None) -> bool:
        return bool(find_phantoms([phrase(TALK[0], confidence=confidence)], speech))

    assert goes(0.2, [])
    assert goes(0.4, [])
    assert not goes(0.9, [])
    assert not goes(None, [])
    assert not goes(0.2, None)
    assert not goes(0.2, [(0, 60_000)])


def test_text_that_nobody_could_say_so_quickly_is_suspicious() -> None:
    slow, quick = phrase(TALK[0], confidence=0.2), phrase(TALK[0], confidence=0.2, ms=40)
    assert find_phantoms([slow], [(0, 800)]) == []
    assert [finding.rule for finding in find_phantoms([quick], [(0, 160)])] == ["phantom.faster-than-speech"]


def test_nothing_gives_nothing() -> None:
    assert find_phantoms([], [], PROMPT) == []


def test_every_sign_has_a_weight_and_no_single_circumstance_decides() -> None:
    assert set(WEIGHTS) == set(Sign)
    circumstances = set(Sign) - {sign for sign in Sign if sign in REASONS and sign not in OF_TIMES}
    assert all(PRIOR + WEIGHTS[sign] <= 0 for sign in circumstances)
