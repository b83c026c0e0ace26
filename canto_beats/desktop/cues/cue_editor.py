"""What a person may do to the subtitles that are shown. Every edit is kept before it is seen, and can be undone."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from itertools import count, islice

from PySide6.QtCore import QCoreApplication, QObject, Signal

from canto_beats.errors import CantoBeatsError
from canto_beats.service.document import SubtitleDocument
from canto_beats.subtitles.automatic import AutomaticChange
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.editing import changes, taking_back
from canto_beats.subtitles.editing.changes import ImpossibleEditError, Obstacle
from canto_beats.subtitles.editing.sheet import CueSheet, Edit, EditKind, Line
from canto_beats.subtitles.problems import USUAL_LIMITS, ViewingLimits

Change = Callable[[CueSheet], Edit | None]


class CueEditor(QObject):
    """Without a document it shows lines that cannot be edited: those of a job that is still under way."""

    reset = Signal()
    """Other lines altogether."""
    edited = Signal(object)
    """An `Edit` that was done to the lines just now, forwards or backwards."""
    measured_anew = Signal()
    """The same lines, by other limits."""
    typing_ends = Signal()
    """Whoever holds something that is still being typed is to hand it in, now."""
    refused = Signal(str)
    """A sentence for a person."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: SubtitleDocument | None = None
        self._shown: Sequence[Line] = ()
        self._limits = USUAL_LIMITS

    @property
    def lines(self) -> Sequence[Line]:
        return self._document.lines if self._document else self._shown

    @property
    def document(self) -> SubtitleDocument | None:
        return self._document

    @property
    def limits(self) -> ViewingLimits:
        """What the lines that are shown were built by, or are measured by."""
        return self._limits

    @property
    def undoes(self) -> EditKind | None:
        return self._document.undoes if self._document else None

    @property
    def redoes(self) -> EditKind | None:
        return self._document.redoes if self._document else None

    def keep_to(self, limits: ViewingLimits) -> None:
        """Counts for the lines that are shown next."""
        self._limits = limits

    def measure_by(self, limits: ViewingLimits) -> None:
        """The lines that are shown: they stay where they are, and so does what is chosen of them."""
        if limits != self._limits:
            self._limits = limits
            self.measured_anew.emit()

    def finish_typing(self) -> None:
        """Before anything is done with the texts as they are."""
        self.typing_ends.emit()

    def open(self, document: SubtitleDocument) -> None:
        self._document, self._shown = document, ()
        self.reset.emit()

    def show_only(self, cues: Sequence[Cue], first: int = 0) -> None:
        """`first`: those before it are the ones that were shown already."""
        was = self._shown if self._document is None else ()
        kept = was[:first]
        lines = (*kept, *map(Line, count(len(kept)), islice(cues, len(kept), None)))
        self._shown = lines
        if self._document is not None or first > len(was) or not first:
            self._document = None
            self.reset.emit()
        else:
            self.edited.emit(Edit(EditKind.INSERT, first, tuple(was[first:]), lines[first:]))

    def line(self, line_id: int) -> Line | None:
        return next((line for line in self.lines if line.id == line_id), None)

    def set_text(self, line_id: int, text: str) -> bool:
        return self._do(lambda sheet: changes.with_text(sheet, line_id, text))

    def set_times(self, line_id: int, start_ms: int, end_ms: int) -> bool:
        return self._do(lambda sheet: changes.with_times(sheet, line_id, start_ms, end_ms))

    def retime(self, cues: Sequence[Cue]) -> bool:
        """All lines, in their order, to the times of these."""
        return self._do(lambda sheet: changes.retimed(sheet, cues))

    def split(self, line_id: int, cursor: int, at_ms: int | None = None) -> bool:
        return self._do(lambda sheet: changes.split(sheet, line_id, cursor, at_ms))

    def merge(self, line_ids: Collection[int]) -> bool:
        return self._do(lambda sheet: changes.merged(sheet, line_ids))

    def delete(self, line_ids: Collection[int]) -> bool:
        return self._do(lambda sheet: changes.without(sheet, line_ids))

    def insert(self, cue: Cue) -> bool:
        return self._do(lambda sheet: changes.with_new(sheet, cue))

    def shift(self, line_ids: Collection[int], by_ms: int) -> bool:
        return self._do(lambda sheet: changes.shifted(sheet, line_ids, by_ms))

    def snap(self, line_ids: Collection[int], levels: Sequence[int]) -> bool:
        """To where speech begins and ends; `levels` tell how loud it is every 10 ms."""
        return self._do(lambda sheet: changes.snapped(sheet, line_ids, levels))

    def replace(self, found: re.Pattern[str], put: str, line_ids: Collection[int] | None = None) -> bool:
        return self._do(lambda sheet: changes.replaced(sheet, found, put, line_ids))

    def take_back(self, automatic: Sequence[AutomaticChange]) -> bool:
        return self._do(lambda sheet: taking_back.taken_back(sheet, automatic))

    def do_again(self, automatic: Sequence[AutomaticChange]) -> bool:
        return self._do(lambda sheet: taking_back.done_again(sheet, automatic))

    def undo(self) -> None:
        self._again(lambda document: document.undo())

    def redo(self) -> None:
        self._again(lambda document: document.redo())

    def _do(self, change: Change) -> bool:
        """Whether anything was changed."""
        if self._document is None:
            return False
        try:
            edit = change(self._document.sheet)
            if edit is None:
                return False
            self._document.do(edit)
        except ImpossibleEditError as impossible:
            self.refused.emit(_sentence(impossible.obstacle))
            return False
        except CantoBeatsError as error:
            self.refused.emit(str(error))
            return False
        self.edited.emit(edit)
        return True

    def _again(self, way: Callable[[SubtitleDocument], Edit | None]) -> None:
        if self._document is None:
            return
        try:
            edit = way(self._document)
        except CantoBeatsError as error:
            self.refused.emit(str(error))
            return
        if edit is not None:
            self.edited.emit(edit)


def _sentence(obstacle: Obstacle) -> str:
    tell = QCoreApplication.translate
    match obstacle:
        case Obstacle.NO_SUCH_LINE:
            return tell("Editing", "That subtitle is not there any more.")
        case Obstacle.ENDS_BEFORE_IT_BEGINS:
            return tell("Editing", "A subtitle has to end after it begins.")
        case Obstacle.TOO_SHORT_TO_SPLIT:
            return tell("Editing", "This subtitle is too short to be split.")
        case Obstacle.NOTHING_BESIDE_IT:
            return tell("Editing", "There is nothing on one side: choose another place, or one more subtitle.")
        case Obstacle.NOT_NEIGHBOURS:
            return tell("Editing", "Only neighbours can be merged: choose subtitles without others between them.")
        case Obstacle.BEFORE_THE_BEGINNING:
            return tell("Editing", "Nothing can begin before the recording does.")
        case Obstacle.NO_SPEECH_NEAR:
            return tell("Editing", "No speech begins or ends near there: move the edges closer to it first.")
