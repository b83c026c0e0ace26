"""Which second tracks rules can make of subtitles, and how.

To add one: name it in `TrackKind`, and put the function that makes its text of a subtitle's into `_MAKERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from canto_beats.cantonese.jyutping import jyutping_of
from canto_beats.cantonese.registers.conversion import in_register
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.tracks import Track, TrackKind, derived

_MAKERS: dict[TrackKind, Callable[[str], str]] = {
    TrackKind.SPOKEN: str,
    TrackKind.SEMI_WRITTEN: partial(in_register, register=Register.SEMI_WRITTEN),
    TrackKind.WRITTEN: partial(in_register, register=Register.WRITTEN),
    TrackKind.JYUTPING: jyutping_of,
}
BY_RULES = tuple(_MAKERS)


def track_of(cues: Iterable[Cue], kind: TrackKind) -> Track:
    """Raises `ValueError` for a track that takes a language model."""
    if kind not in _MAKERS:
        raise ValueError(f"no rule makes a track {kind}")
    return derived(cues, kind, _MAKERS[kind])
