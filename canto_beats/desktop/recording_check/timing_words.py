"""Whether subtitles fit the voice in their recording, as a person reads it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from canto_beats.subtitles.timing.drift import Drift

_HOUR_S = 3_600


def drift_words(drift: Drift | None) -> Iterator[str]:
    """One sentence for each thing."""
    tell = QCoreApplication.translate
    if drift is None:
        yield tell(
            "RecordingCheck",
            "Whether the subtitles fit the recording cannot be told: too few of them begin where somebody speaks. "
            "They may belong to another film.",
        )
        return
    if not drift.is_there:
        yield tell("RecordingCheck", "The subtitles fit the speech.")
        return
    if drift.median_ms > 0:
        off = tell("RecordingCheck", "The subtitles are {s} s late.")
    else:
        off = tell("RecordingCheck", "The subtitles are {s} s early.")
    yield off.format(s=f"{abs(drift.median_ms) / 1_000:.1f}")
    if drift.grows:
        drifts = tell("RecordingCheck", "They drift: {s} s in each hour.")
        yield drifts.format(s=f"{(drift.rate - 1) * _HOUR_S:+.1f}")
