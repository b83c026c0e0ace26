"""Cues as property tests draw them, with every text that formats have trouble with."""

from __future__ import annotations

from hypothesis import strategies as st

from canto_beats.subtitles.cue import Cue

AWKWARD = st.sampled_from(
    [
        *("-->", "->", "- >", "00:00:01,000 --> 00:00:02,000", "0:01 -> 0:02", "１２：００ --＞ １２：０１", "1", "42"),
        *(
            "<i>",
            "</i>",
            "<b>好</b>",
            "<",
            "&",
            "&lt;",
            "{\\an8}",
            "{",
            "}",
            "\\N",
            "\\n",
            "\\h",
            "\\",
            "\\p1",
            "{\\p1}",
        ),
        *("WEBVTT", "NOTE", "STYLE", "Dialogue:", "[Events]", "Format:", '"cues": [', ","),
        *("\n", "\n\n", "\r\n", "\r", " ", "\t", "\u2028", "\x85", "\0", "\ufeff", "\ud800", "\u3000"),
        *("嘅", "你食咗飯未呀", "𠮶", "😀", "é"),
    ]
)
TEXTS = st.lists(AWKWARD | st.text(max_size=6), max_size=6).map("".join)


def cue_at(start_ms: int, duration_ms: int, text: str) -> Cue:
    return Cue(start_ms, start_ms + duration_ms, text)


ANY_CUES = st.lists(st.builds(cue_at, st.integers(0, 360_000_000), st.integers(1, 9_000), TEXTS), max_size=8)
CROWDED_CUES = st.lists(st.builds(cue_at, st.integers(0, 60), st.integers(1, 30), TEXTS), max_size=8)
CUES = ANY_CUES | CROWDED_CUES
