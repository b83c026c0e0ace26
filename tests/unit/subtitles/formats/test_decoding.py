from __future__ import annotations

import codecs

import pytest

from canto_beats.subtitles.formats import Oddity, read
from canto_beats.subtitles.formats.decoding import decode

CANTONESE = (
    "佢喺度食緊嘢",
    "嗰個人係邊個嚟㗎",
    "你食咗飯未呀",
    "我哋聽日去行山啦",
    "呢啲嘢好貴喎",
    "老細叫你入去",
    "啲餸凍晒啦",
    "係咩？",
    "嘅 咗 喺 㗎 啲 嚟 嗰 攰 瞓",
)
MAINLAND = ("你今天吃饭了吗", "警察抓住了小偷", "图书馆在学校旁边", "谢谢你。", "飞机晚点两个小时")
WESTERN = ("C’est la vie", "où êtes-vous né", "Übermäßig große Straße", "¿Qué pasó?", "£5 or €6", "“Quotes” – and…")


@pytest.mark.parametrize(
    ("lines", "encoding"),
    [(CANTONESE, "big5hkscs"), (CANTONESE, "gb18030"), (MAINLAND, "gb18030"), (WESTERN, "cp1252")],
    ids=["Hong Kong Big5", "Cantonese in GB18030", "simplified", "Western"],
)
def test_one_line_is_enough_to_tell_an_old_encoding(lines: tuple[str, ...], encoding: str) -> None:
    for line in lines:
        assert decode(line.encode(encoding)).text == line
    whole = decode("\n".join(lines).encode(encoding))
    assert (whole.encoding, whole.guessed, whole.lossy) == (encoding, True, False)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_known_without_its_mark(encoding: str) -> None:
    text = "1\r\n00:00:01,000 --> 00:00:02,000\r\n你食咗飯未呀\r\n"
    assert decode(text.encode(encoding)).text == text
    english = "1\r\n00:00:01,000 --> 00:00:02,000\r\nGood morning\r\n"
    assert decode(english.encode(encoding)).text == english


def test_a_zero_byte_in_utf_8_is_damage_and_no_sign_of_utf_16() -> None:
    found = read("1\n00:00:01,000 --> 00:00:02,000\n你食咗\0飯未呀\n".encode())
    assert [cue.text for cue in found.cues] == ["你食咗飯未呀"]
    assert found.encoding == "utf-8"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_is_believed_and_taken_off(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + "嘅".encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.guessed) == ("嘅", encoding, False)


def test_a_guess_is_said_and_the_cues_are_right() -> None:
    data = "1\n00:00:01,000 --> 00:00:02,000\n佢喺度食咗嘢㗎\n".encode("big5hkscs")
    result = read(data, "srt")
    assert [cue.text for cue in result.cues] == ["佢喺度食咗嘢㗎"]
    assert result.encoding == "big5hkscs"
    assert [(warning.line, warning.code) for warning in result.warnings] == [(1, Oddity.ENCODING_GUESSED)]


def test_a_damaged_byte_does_not_turn_utf_8_into_something_else_and_its_line_is_named() -> None:
    data = "1\n00:00:01,000 --> 00:00:02,000\n你食咗飯未呀我哋去行山啦\n".encode().replace("飯".encode(), b"\xe9\xa3")
    result = read(data, "srt")
    assert [cue.text for cue in result.cues] == ["你食咗\N{REPLACEMENT CHARACTER}未呀我哋去行山啦"]
    assert [(warning.line, warning.code) for warning in result.warnings] == [(3, Oddity.UNDECODABLE)]
