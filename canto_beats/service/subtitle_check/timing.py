"""Whether somebody else's subtitles fit the speech of a recording, and their times put right by it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.phrase import Span
from canto_beats.subtitles.timing.drift import Drift, drift_of, without_drift
from canto_beats.subtitles.timing.speech_snapping import snapped_to_speech

_UNKNOWN = (
    "Whether the subtitles fit the recording cannot be told: too few of them begin where somebody speaks. "
    "Their times are left alone."
)


@dataclass(frozen=True, slots=True)
class Timing:
    drift: Drift | None
    """Nothing where the subtitles have too little to do with the speech to tell."""
    starts_moved: int = 0
    ends_moved: int = 0
    """To the speech, once a drift was made good."""
    unspoken: int = 0
    """How many are shown where nobody speaks, once a drift is made good."""

    @property
    def is_off(self) -> bool:
        return self.drift is not None and self.drift.is_there

    @property
    def sentence(self) -> str:
        return self.drift.sentence if self.drift else _UNKNOWN


def timing_of(cues: Sequence[Cue], speech: Sequence[Span]) -> Timing:
    """Both in order."""
    drift = drift_of([cue.start_ms for cue in cues], [start for start, _ in speech])
    if drift is None:
        return Timing(None)
    at_pace = without_drift(cues, drift) if drift.is_there else cues
    return Timing(drift, unspoken=sum(not _is_spoken(cue, speech) for cue in at_pace))


def retimed(cues: Sequence[Cue], speech: Sequence[Span], rules: CueRules) -> tuple[list[Cue], Timing]:
    """A drift made good, then edges moved to the speech. Subtitles that may belong to another film stay as they are."""
    found = timing_of(cues, speech)
    if found.drift is None:
        return list(cues), found
    at_pace = without_drift(cues, found.drift) if found.is_off else list(cues)
    snapped = snapped_to_speech(at_pace, speech, rules)
    edges = list(zip(at_pace, snapped, strict=True))
    starts = sum(before.start_ms != after.start_ms for before, after in edges)
    ends = sum(before.end_ms != after.end_ms for before, after in edges)
    return snapped, Timing(found.drift, starts, ends, found.unspoken)


def _is_spoken(cue: Cue, speech: Sequence[Span]) -> bool:
    """Somebody speaks while it is shown. `speech` is in order and apart."""
    at = bisect_left(speech, (cue.end_ms, 0)) - 1
    return at >= 0 and speech[at][1] > cue.start_ms


def plain_timing(timing: Timing) -> dict[str, Any]:
    drift = timing.drift
    return {
        "known": drift is not None,
        "fits": None if drift is None else not drift.is_there,
        "late_ms": None if drift is None else drift.median_ms,
        "late_at_start_ms": None if drift is None else drift.at_start_ms,
        "rate": None if drift is None else drift.rate,
        "share": None if drift is None else drift.share,
        "starts_moved": timing.starts_moved,
        "ends_moved": timing.ends_moved,
        "unspoken": timing.unspoken,
        "sentence": timing.sentence,
    }
