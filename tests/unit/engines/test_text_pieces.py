from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from canto_beats.engines.text_pieces import TextPieces


def bytes_as_text(tokens: list[int]) -> str:
    return bytes(tokens).decode(errors="replace")


@given(st.text())
def test_a_token_for_every_byte_gives_whole_characters(text: str) -> None:
    pieces = TextPieces(bytes_as_text)
    parts = [pieces.add(token) for token in text.encode()]
    assert "".join(parts) + pieces.rest() == text.rstrip("\N{REPLACEMENT CHARACTER}")
    assert all("\N{REPLACEMENT CHARACTER}" not in part for part in parts) or "\N{REPLACEMENT CHARACTER}" in text


def test_a_character_that_is_never_finished_is_left_out() -> None:
    pieces = TextPieces(bytes_as_text)
    parts = [pieces.add(token) for token in "佢哋".encode()[:-1]]
    assert "".join(parts) + pieces.rest() == "佢"


def test_bytes_that_make_no_character_do_not_hold_up_what_follows() -> None:
    pieces = TextPieces(bytes_as_text)
    assert "".join(pieces.add(token) for token in b"\xffok") == "\N{REPLACEMENT CHARACTER}ok"


def test_a_space_that_a_tokenizer_drops_at_the_beginning_is_kept_between_words() -> None:
    words = {1: " hello", 2: " world"}
    pieces = TextPieces(lambda tokens: "".join(words[token] for token in tokens).lstrip())
    assert [pieces.add(1), pieces.add(2)] == ["hello", " world"]
