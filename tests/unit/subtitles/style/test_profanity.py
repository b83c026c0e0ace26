from __future__ import annotations

import pytest
from hypothesis import given

from canto_beats.subtitles.cue_rules import cells
from canto_beats.subtitles.style.profanity import STAR, WIDE_STAR, masked
from tests.unit.subtitles.properties import unhurried
from tests.unit.subtitles.style.texts import TEXTS, listed


@pytest.mark.parametrize(
    ("heard", "shown"),
    [
        ("屌你老母", "＊＊＊＊"),
        ("講乜撚嘢", "講乜＊嘢"),
        ("佢真係戇鳩", "佢真係戇＊"),
        ("仆街啦你，仆你個街", "＊＊啦你，＊＊＊＊"),
        ("冚家鏟", "＊＊＊"),
        ("你好柒，柒頭", "你好＊，＊＊"),
        ("臭西！", "＊＊！"),
        ("𨳒，閪，𨳊", "＊，＊，＊"),
        ("on9仔 DLLM diu Fuck", "***仔 **** *** ****"),
        ("丟那媽", "＊＊＊"),
    ],
)
def test_swear_words_are_covered_character_by_character(heard: str, shown: str) -> None:
    assert masked(heard) == shown


@pytest.mark.parametrize(
    "text",
    listed("""戇居 撚手小菜 撚雀 斑鳩 鳩山由紀夫 鳩摩羅什 柒佰元 壹佰柒拾 狗屎垃圾 前仆後繼 西瓜 西環 臭西瓜 老母雞 逼真
    小你一歲 audio studio scunthorpe shiitake PK iPhone99"""),
)
def test_ordinary_words_with_the_same_characters_are_left_alone(text: str) -> None:
    assert masked(text) == text


@unhurried
@given(TEXTS)
def test_what_is_covered_is_as_wide_and_as_long_as_before_and_stays_covered(text: str) -> None:
    once = masked(text)
    assert masked(once) == once
    assert len(once) == len(text)
    assert [cells(line) for line in once.split("\n")] == [cells(line) for line in text.split("\n")]
    assert all(after in (before, STAR, WIDE_STAR) for before, after in zip(text, once, strict=True))
