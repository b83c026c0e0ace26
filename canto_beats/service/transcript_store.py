"""The library seen from one job: the windows of its transcript, and a place to commit more.

Resuming after a death and reusing finished work are the same thing: a transcript belongs to a *recipe* (these sounds,
this model, these settings), and whoever asks for the same recipe finds what is already there.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace

from canto_beats.library.library import Library, Recipe, StoredWindow
from canto_beats.pipeline.plan import JobPlan
from canto_beats.subtitles.phrase import Span


def recipe_for(plan: JobPlan, fingerprint: str) -> Recipe:
    """Everything that changes the text. Not the device: the same model hears the same on all of them."""
    options = plan.speech_options
    settings = {
        "engine": plan.speech[0].engine,
        "model": plan.speech_identity,
        "windows": asdict(plan.windows),
        "language": options.language,
        "prompt": options.prompt,
        "beam": options.beam_size,
    }
    if options.hot_words:  # without any the recipe stays what it was, and what was kept is found
        settings["hot_words"] = options.hot_words
    digest = hashlib.blake2b(json.dumps(settings, sort_keys=True).encode(), digest_size=16).hexdigest()
    return Recipe(fingerprint=fingerprint, track=plan.track, settings_digest=digest)


class TranscriptStore:
    def __init__(self, library: Library, recipe: Recipe, *, job_id: int, fresh: bool) -> None:
        self._library, self._recipe, self._job_id = library, recipe, job_id
        self._open(fresh=fresh)

    def begin_anew(self) -> None:
        self._open(fresh=True)

    def _open(self, *, fresh: bool) -> None:
        transcript = self._library.transcript_for(self._recipe, fresh=fresh, job_id=self._job_id)
        self.id = transcript.id
        self.is_complete = transcript.complete
        self._windows = transcript.windows

    @property
    def windows(self) -> dict[int, StoredWindow]:
        return self._windows

    def kept_ms(self) -> int:
        """How much speech is safe, whatever happens next."""
        return sum(window.end_ms - window.start_ms for window in self._windows.values())

    def commit(self, window: StoredWindow) -> None:
        self._library.commit_window(self.id, window)
        self._windows[window.index] = window

    def note_speech(self, index: int, speech: tuple[Span, ...]) -> StoredWindow:
        self._library.note_speech(self.id, index, speech)
        self._windows[index] = replace(self._windows[index], speech=speech)
        return self._windows[index]

    def complete(self) -> None:
        self._library.complete_transcript(self.id)
