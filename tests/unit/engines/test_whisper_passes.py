"""How windows are listened to, with a model that says what the test wrote down for it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from canto_beats.engines.contracts import BYTES_PER_MS, Notice, SpeechWindow, StoppedByCaller
from canto_beats.engines.whisper_language import Asked
from canto_beats.engines.whisper_passes import Attempt, Decoded, Listening
from canto_beats.engines.whisper_segments import Vocabulary
from tests.unit.engines.test_whisper_segments import VOCABULARY, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from canto_beats.engines.contracts import WindowResult
    from canto_beats.engines.whisper_audio import Samples
    from canto_beats.subtitles.phrase import Span

PROMPT = "以下係對白。"
ATTEMPTS = (Attempt(), Attempt(beam_size=5), Attempt(temperature=1.0))
LOOP = "好" * 60


def said(*parts: str | int, sure: float = -0.1, no_speech: float = 0.0) -> Decoded:
    return Decoded(tuple(written(*parts)), sure, no_speech)


@dataclass
class Recited:
    """Answers to one attempt after another; passages are known by their length in milliseconds."""

    answers: dict[int, list[Decoded]]
    attempts: list[tuple[int, Attempt]] = field(default_factory=list)

    def encode(self, passages: Sequence[Samples]) -> list[int]:
        return [len(samples) // 16 for samples in passages]

    def decode(self, passages: Sequence[int], attempt: Attempt) -> list[Decoded]:
        self.attempts += [(passage, attempt) for passage in passages]
        return [self.answers[passage].pop(0) for passage in passages]

    def align(self, passage: int, tokens: Sequence[int], samples: int) -> list[Span] | None:
        return None


def window(index: int, start_ms: int, length_ms: int) -> SpeechWindow:
    return SpeechWindow(index, start_ms, bytes(length_ms * BYTES_PER_MS))


def go_on() -> None:
    """A caller who never wants to stop."""


def listen(model: Recited, *windows: SpeechWindow, vocabulary: Vocabulary = VOCABULARY) -> list[WindowResult]:
    asked = Asked("yue", PROMPT, (Notice("n", "t"),))
    return list(Listening(model, vocabulary, asked, ATTEMPTS, go_on).results(windows))


def heard(*answers: Decoded, length_ms: int = 5000) -> tuple[list[str], Recited]:
    model = Recited({length_ms: list(answers)})
    (result,) = listen(model, window(0, 0, length_ms))
    return [phrase.text for phrase in result.phrases], model


def test_a_good_result_is_taken_at_once() -> None:
    assert heard(said(0, "你好", 2000))[0] == ["你好"]


def test_windows_keep_their_number_place_and_notices() -> None:
    model = Recited({5000: [said(0, "你好", 2000)], 4000: [said(0, "早晨", 1000)]})
    first, second = listen(model, window(8, 60_000, 5000), window(9, 70_000, 4000))
    assert (first.index, second.index) == (8, 9)
    assert second.phrases[0].spans == ((70_000, 70_500), (70_500, 71_000))
    assert second.notices == (Notice("n", "t"),)


def test_an_unsure_result_is_tried_again_in_the_next_way() -> None:
    texts, model = heard(said(0, "嗯", 2000, sure=-1.5), said(0, "你好", 2000))
    assert texts == ["你好"]
    assert model.attempts == [(5000, ATTEMPTS[0]), (5000, ATTEMPTS[1])]


def test_a_result_that_repeats_itself_is_tried_again() -> None:
    assert heard(said(0, LOOP, 2000), said(0, "你好", 2000))[0] == ["你好"]


def test_if_none_is_good_the_surest_that_does_not_repeat_itself_is_taken() -> None:
    answers = (said(0, LOOP, 2000), said(0, "乙", 2000, sure=-3.0), said(0, "甲", 2000, sure=-2.0))
    assert heard(*answers)[0] == ["甲"]


def test_if_all_repeat_themselves_the_surest_is_taken() -> None:
    answers = (said(0, LOOP, 2000, sure=-0.5), said(0, LOOP + "呀", 2000), said(0, LOOP, 2000, sure=-0.6))
    assert heard(*answers)[0] == [LOOP + "呀"]


def test_a_guess_where_nobody_speaks_is_silence_and_not_tried_again() -> None:
    texts, model = heard(said(0, "多謝收看", 2000, sure=-1.5, no_speech=0.9))
    assert texts == []
    assert len(model.attempts) == 1


def test_what_the_model_is_sure_of_was_said_even_if_it_seemed_silent() -> None:
    assert heard(said(0, "多謝", 2000, no_speech=0.9))[0] == ["多謝"]


@pytest.mark.parametrize("echo", [PROMPT, "以下係對白", f"{PROMPT}{PROMPT}", "以下 係對白！"])
def test_the_prompt_coming_back_is_dropped(echo: str) -> None:
    assert heard(said(0, echo, 2000, 2200, "你好", 4000))[0] == ["你好"]


def test_a_sentence_that_holds_more_than_the_prompt_stays() -> None:
    assert heard(said(0, "以下係對白啦", 2000))[0] == ["以下係對白啦"]


def test_speech_behind_two_timestamps_is_heard_in_another_pass() -> None:
    model = Recited({9000: [said(0, "甲", 4000, 4000)], 5000: [said(0, "乙", 3000)]})
    (result,) = listen(model, window(0, 100_000, 9000))
    assert [(p.text, p.start_ms, p.end_ms) for p in result.phrases] == [
        ("甲", 100_000, 104_000),
        ("乙", 104_000, 107_000),
    ]


def test_a_long_window_is_heard_thirty_seconds_at_a_time() -> None:
    model = Recited({30_000: [said(0, "甲", 4000), said(0, "乙", 4000)], 5000: [said(0, "丙", 3000)]})
    (result,) = listen(model, window(0, 0, 65_000))
    assert [(p.text, p.start_ms) for p in result.phrases] == [("甲", 0), ("乙", 30_000), ("丙", 60_000)]


def test_less_than_a_second_of_rest_is_not_heard() -> None:
    assert heard(said(0, "甲", 4000, 4200), length_ms=5000)[0] == ["甲"]


def test_confidence_is_the_mean_probability() -> None:
    model = Recited({5000: [said(0, "甲", 4000, sure=-0.5)]})
    (result,) = listen(model, window(0, 0, 5000))
    assert result.phrases[0].confidence == pytest.approx(math.exp(-0.5))


def test_the_caller_is_asked_before_every_step() -> None:
    model = Recited({9000: [said(0, "甲", 4000, 4000, sure=-2)] * 3, 5000: [said(0, "乙", 3000)]})
    asked = 0

    def stop() -> None:
        nonlocal asked
        asked += 1

    results = list(Listening(model, VOCABULARY, Asked("yue", ""), ATTEMPTS, stop).results([window(0, 0, 9000)]))
    assert len(results[0].phrases) == 2
    # encode, decode, two more attempts, align; then encode, decode, align of the rest.
    assert asked == 8


def test_nothing_more_is_done_once_the_caller_wants_no_more() -> None:
    model = Recited({})

    def stop() -> None:
        raise StoppedByCaller

    with pytest.raises(StoppedByCaller):
        list(Listening(model, VOCABULARY, Asked("yue", ""), ATTEMPTS, stop).results([window(0, 0, 9000)]))
    assert model.attempts == []
