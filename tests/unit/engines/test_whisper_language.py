"""Which language a model is asked for, and what the person is told about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from canto_beats.engines.contracts import EngineError, FailureCause, SpeechOptions
from canto_beats.engines.whisper_files import WhisperFolder, WhisperFormat
from canto_beats.engines.whisper_language import CANTONESE_PROMPT, NO_CANTONESE_TOKEN, asked_of


def folder(*languages: str, multilingual: bool = True) -> WhisperFolder:
    return WhisperFolder(Path("small"), WhisperFormat.CTRANSLATE2, multilingual, frozenset(languages), {})


def test_cantonese_is_asked_for_by_name_where_the_model_knows_it() -> None:
    asked = asked_of(folder("en", "zh", "yue"), SpeechOptions())
    assert (asked.language, asked.prompt, asked.notices) == ("yue", CANTONESE_PROMPT, ())


def test_chinese_in_cantonese_style_takes_its_place_and_a_notice_says_so() -> None:
    asked = asked_of(folder("en", "zh"), SpeechOptions())
    assert (asked.language, asked.prompt) == ("zh", CANTONESE_PROMPT)
    assert [notice.code for notice in asked.notices] == [NO_CANTONESE_TOKEN]
    assert "small" in asked.notices[0].text


def test_a_prompt_of_ones_own_takes_the_place_of_ours() -> None:
    assert asked_of(folder("yue"), SpeechOptions(prompt="今日講下足球。")).prompt == "今日講下足球。"


def test_other_languages_get_no_cantonese_prompt() -> None:
    assert asked_of(folder("en", "zh", "yue"), SpeechOptions(language="en")).prompt == ""


@pytest.mark.parametrize(
    ("model", "language", "said"),
    [
        (folder("en", "zh", "yue", multilingual=False), "yue", "English only"),
        (folder("en", "zh", "yue"), "tlh", "tlh"),
        (folder("en"), "yue", "yue"),
        (folder("en", "yue"), "", "“”"),
    ],
)
def test_what_a_model_cannot_do_is_said_with_its_name(model: WhisperFolder, language: str, said: str) -> None:
    with pytest.raises(EngineError, match=said) as caught:
        asked_of(model, SpeechOptions(language=language))
    assert caught.value.cause is FailureCause.UNSUPPORTED
    assert "small" in caught.value.what
