"""Second tracks: what else stands beside each subtitle, line by line, with its times. The subtitles stay as they are.

A track is made of the subtitles whenever it is wanted, and kept nowhere: so it never lags behind a correction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from canto_beats.subtitles.cue import Cue


class TrackKind(StrEnum):
    SPOKEN = "spoken"
    SEMI_WRITTEN = "semi-written"
    WRITTEN = "written"
    JYUTPING = "jyutping"
    ENGLISH = "english"
    """Only a language model can translate; without one there is no such track."""


class English(StrEnum):
    """What becomes of English in what is said. Rules keep it; all else takes a language model."""

    KEEP = "keep"
    TRANSLATE = "translate"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Track:
    kind: TrackKind
    texts: tuple[str, ...]
    """One for each subtitle, in order; empty where there is nothing to say."""


def derived(cues: Iterable[Cue], kind: TrackKind, text_of: Callable[[str], str]) -> Track:
    return Track(kind, tuple(text_of(cue.text) for cue in cues))


def alone(cues: Sequence[Cue], track: Track) -> list[Cue]:
    """The track's texts at the times of the subtitles."""
    return [cue if cue.text == text else cue.with_text(text) for cue, text in _paired(cues, track) if text.strip()]


def bilingual(cues: Sequence[Cue], track: Track) -> list[Cue]:
    """Two lines: what is said above, the track's text below. One where they are the same."""
    return [_two_lines(cue, text) for cue, text in _paired(cues, track)]


def line_by_line(cues: Sequence[Cue], track: Track) -> list[Cue]:
    """Under each line its own line of the track, as a reading has to stand: two lines become four."""
    return [cue.with_text(_interleaved(cue.text, text)) for cue, text in _paired(cues, track)]


def _paired(cues: Sequence[Cue], track: Track) -> Iterable[tuple[Cue, str]]:
    if len(cues) != len(track.texts):
        raise ValueError("this track was made of other subtitles")
    return zip(cues, track.texts, strict=True)


def _two_lines(cue: Cue, text: str) -> Cue:
    above, below = _on_one_line(cue.text), _on_one_line(text)
    return cue.with_text(f"{above}\n{below}" if below and below != above else cue.text)


def _on_one_line(text: str) -> str:
    return " ".join(line.strip() for line in text.split("\n") if line.strip())


def _interleaved(text: str, readings: str) -> str:
    lines, below = text.split("\n"), readings.split("\n")
    if len(lines) != len(below):
        return f"{text}\n{readings}"
    return "\n".join(part for pair in zip(lines, below, strict=True) for part in pair if part.strip())
