"""What is told of a window once it is on disk: its text as it will be shown."""

from __future__ import annotations

from canto_beats.job.events import WindowCommitted
from canto_beats.pipeline.heard_text import TextWishes, shown_text
from canto_beats.subtitles.phrase import Phrase


def window_committed(
    index: int, start_ms: int, end_ms: int, heard: tuple[Phrase, ...], wishes: TextWishes, *, reused: bool = False
) -> WindowCommitted:
    """What windows beside it say counts only at the end, so a phantom may be seen until then."""
    phrases = shown_text(heard, wishes).phrases
    return WindowCommitted(index=index, start_ms=start_ms, end_ms=end_ms, phrases=phrases, reused=reused)
