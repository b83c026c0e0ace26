"""The subtitles of one job, as a person corrects them: every edit is on disk before it is on screen."""

from __future__ import annotations

from collections.abc import Sequence

from canto_beats.cantonese.model_lines import ModelLines
from canto_beats.library.automatic_changes import KeptChange
from canto_beats.library.library import Library
from canto_beats.service.kept_answers import newest_lines
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.editing.sheet import CueSheet, Edit, EditKind, Line

__all__ = ["KeptChange", "SubtitleDocument"]


class SubtitleDocument:
    def __init__(self, library: Library, job_id: int) -> None:
        self._library, self.job_id = library, job_id
        self.sheet = CueSheet(library.cues_to_edit(job_id))
        edits, done = library.edits(job_id)
        self.sheet.restore(edits, done)

    @property
    def lines(self) -> Sequence[Line]:
        return self.sheet.lines

    @property
    def cues(self) -> list[Cue]:
        return self.sheet.cues

    @property
    def undoes(self) -> EditKind | None:
        return self.sheet.undoes

    @property
    def redoes(self) -> EditKind | None:
        return self.sheet.redoes

    def do(self, edit: Edit) -> None:
        if not self.sheet.fits(edit):
            raise ValueError("this edit was made for other lines")
        self._library.add_edit(self.job_id, self.sheet.done, edit)
        self.sheet.do(edit)

    def undo(self) -> Edit | None:
        """What was done to the lines by it."""
        if self.sheet.done:
            self._library.set_edits_done(self.job_id, self.sheet.done - 1)
        return self.sheet.undo()

    def changes(self) -> tuple[KeptChange, ...]:
        """What was done to the text by itself, or proposed."""
        return self._library.changes.of(self.job_id)

    def model_lines(self) -> ModelLines:
        """What language models have made of these texts."""
        return newest_lines(self._library, [cue.text for cue in self.cues])

    def dismiss(self, change: KeptChange) -> None:
        """Nobody is asked about it again."""
        self._library.changes.dismiss(self.job_id, change.number)

    def redo(self) -> Edit | None:
        if self.sheet.redoes is not None:
            self._library.set_edits_done(self.job_id, self.sheet.done + 1)
        return self.sheet.redo()
