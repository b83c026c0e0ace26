"""Which second tracks can be made of subtitles, and how: by rules, or by a language model's lines where there are any.

To add one: name it in `TrackKind`, and put the function that makes its text of a subtitle's into `_makers`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from canto_beats.cantonese.jyutping import jyutping_of
from canto_beats.cantonese.model_lines import NO_LINES, ModelLines
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.tracks import Track, TrackKind, derived


def _makers(lines: ModelLines) -> dict[TrackKind, Callable[[str], str]]:
    return {
        TrackKind.SPOKEN: str,
        TrackKind.SEMI_WRITTEN: partial(lines.in_register, register=Register.SEMI_WRITTEN),
        TrackKind.WRITTEN: partial(lines.in_register, register=Register.WRITTEN),
        TrackKind.JYUTPING: jyutping_of,
    }


BY_RULES = tuple(_makers(NO_LINES))


def track_of(cues: Iterable[Cue], kind: TrackKind, lines: ModelLines = NO_LINES) -> Track:
    """Raises `ValueError` for a track that takes a language model."""
    if kind not in BY_RULES:
        raise ValueError(f"no rule makes a track {kind}")
    return derived(cues, kind, _makers(lines)[kind])
