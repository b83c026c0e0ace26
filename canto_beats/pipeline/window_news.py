"""What is told of a window once it is on disk: its text as it will be shown."""

from __future__ import annotations

from canto_beats.job.events import WindowCommitted
from canto_beats.library.records import StoredWindow
from canto_beats.pipeline.heard_text import TextWishes, shown_text


def window_committed(window: StoredWindow, wishes: TextWishes, *, reused: bool = False) -> WindowCommitted:
    """What windows beside it say counts only at the end, so a phantom may be seen until then."""
    phrases = shown_text(window.phrases, wishes, window.speech).phrases
    return WindowCommitted(
        index=window.index,
        start_ms=window.start_ms,
        end_ms=window.end_ms,
        phrases=phrases,
        speech=window.speech or (),
        reused=reused,
    )
