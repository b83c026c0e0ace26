from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from canto_beats.cantonese.difference import ChangedLine, PieceKind, as_json, as_text, changed_line
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.rewriting import Draft, TextChange

WHY = ("polish.spelling", "哋 is often written 地.")
LINE = changed_line(
    11,
    Cue(62_345, 64_000, "佢地\n食未"),
    "佢哋\n食未？",
    (TextChange(1, "地", "哋", *WHY), TextChange(5, "", "？", "q", "It asks.")),
)


def test_a_person_reads_what_goes_and_what_comes_and_why() -> None:
    assert as_text([LINE]) == (
        "12  00:01:02.345  佢[-地-]{+哋+} ⏎ 食未{+？+}\n    polish.spelling: 哋 is often written 地.\n    q: It asks.\n"
    )
    assert as_text([]) == ""


def test_a_program_gets_the_same_in_pieces() -> None:
    (row,) = json.loads(as_json([LINE]))["changes"]
    assert (row["number"], row["start_ms"], row["before"], row["after"]) == (12, 62_345, "佢地\n食未", "佢哋\n食未？")
    assert row["changes"][0] == {"start": 1, "before": "地", "after": "哋", "rule": WHY[0], "reason": WHY[1]}
    assert [(piece["kind"], piece["text"]) for piece in row["pieces"]] == [
        ("same", "佢"),
        ("gone", "地"),
        ("new", "哋"),
        ("same", "\n食未"),
        ("new", "？"),
    ]


@given(
    st.text(max_size=12), st.lists(st.tuples(st.integers(0, 12), st.integers(0, 3), st.text(max_size=3)), max_size=4)
)
def test_the_pieces_make_both_lines(text: str, steps: list[tuple[int, int, str]]) -> None:
    draft = Draft(text)
    for start, size, put in steps:
        if start <= len(draft.text):
            draft.change(start, min(start + size, len(draft.text)), put, "rule", "Reason.")
    result = draft.result
    pieces = ChangedLine(1, 0, text, result.text, result.changes).pieces
    assert "".join(piece.text for piece in pieces if piece.kind is not PieceKind.NEW) == text
    assert "".join(piece.text for piece in pieces if piece.kind is not PieceKind.GONE) == result.text
