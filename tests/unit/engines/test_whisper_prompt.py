"""The tokens before the model's own, and what bytes a written token stands for."""

from __future__ import annotations

from canto_beats.engines.byte_pairs import bytes_of
from canto_beats.engines.whisper_prompt import CONTEXT, LONGEST_ANSWER, Prompt, Specials
from scripts.demo.whisper_tokenizer import Layout, vocabulary


def specials(layout: Layout = Layout.LARGE_V3) -> Specials:
    return Specials.found_by(vocabulary(layout).id)


def test_the_marks_are_where_the_format_has_them() -> None:
    assert specials().end == 50_257
    assert specials().no_speech == vocabulary(Layout.LARGE_V3).id("<|nospeech|>")
    assert specials().first_timestamp == 50_365
    assert specials(Layout.V2).first_timestamp == 50_364


def test_a_prompt_stands_before_the_start_with_its_mark() -> None:
    marks = specials()
    prompt = Prompt.of(marks, 50_358, [1, 2, 3])
    assert prompt.tokens == (marks.previous, 1, 2, 3, marks.start, 50_358, marks.transcribe)
    assert prompt.until_start == (marks.previous, 1, 2, 3, marks.start)


def test_without_a_prompt_there_is_no_mark() -> None:
    assert Prompt.of(specials(), 50_358, []).tokens == (specials().start, 50_358, specials().transcribe)


def test_a_long_prompt_loses_its_beginning_and_leaves_room_for_an_answer() -> None:
    prompt = Prompt.of(specials(), 50_358, list(range(1000)))
    assert prompt.before[-1] == 999
    assert len(prompt.tokens) + prompt.room == CONTEXT
    assert Prompt.of(specials(), 50_358, [1]).room == LONGEST_ANSWER


def test_tokens_give_back_the_bytes_they_were_written_for() -> None:
    known = vocabulary(Layout.LARGE_V3)
    for text in ("我哋去飲茶啦，𠮶個 café\n", "naïve \x00\x7f\xad"):
        ids = known.tokenizer.encode(text).ids
        assert b"".join(bytes_of(known.tokenizer.id_to_token(number)) for number in ids) == text.encode()


def test_every_byte_can_be_written() -> None:
    written = {known: bytes_of(known) for known in vocabulary(Layout.LARGE_V3).tokenizer.get_vocab() if len(known) == 1}
    assert sorted(written.values()) == [bytes([byte]) for byte in range(256)]
