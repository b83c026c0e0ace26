"""What a window keeps open from its beginning to its end: the list of recordings and the subtitles made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.job.events import WindowCommitted
from canto_beats.job.memory_record import MemoryRecord
from canto_beats.job.request import OpenedSubtitles
from canto_beats.library.library import Library
from canto_beats.library.queue import QueueItem, QueueState, StoredQueue
from canto_beats.pipeline.window_news import window_committed
from canto_beats.service.document import SubtitleDocument
from canto_beats.service.glossary import glossary_of
from canto_beats.service.opened_subtitles import OpenedFile, exported_over, open_subtitles
from canto_beats.service.text_wishes import text_wishes
from canto_beats.settings import Home
from canto_beats.subtitles.cue import Cue

__all__ = ["Desk", "QueueItem", "QueueState"]


class Desk:
    def __init__(self, library: Library, home: Home) -> None:
        self._library, self._home = library, home

    @classmethod
    def open(cls, home: Home) -> Desk:
        return cls(Library.open(home), home)

    @property
    def warning(self) -> str | None:
        return self._library.warning

    @property
    def queue(self) -> StoredQueue:
        return self._library.queue

    def items_left_behind(self) -> list[QueueItem]:
        """The list as it was left; what was under way then was interrupted. For the one window there is."""
        items = []
        for item in self.queue.items():
            kept = item
            if item.state.is_under_way:
                kept = replace(item, state=QueueState.INTERRUPTED)
                self.queue.put(kept)
            items.append(kept)
        return items

    def output_for(self, source: Path) -> Path:
        """Where the window's jobs write, before anybody has exported it to where they want it."""
        folder = self._home.subtitles
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            what = f"{folder} could not be made: {error.strerror}."
            todo = "Free some space there, or make the folder yours, and start again."
            raise CantoBeatsError(Problem(ProblemKind.OUTPUT_UNWRITABLE, "desk.no-folder", what, todo)) from error
        return folder / f"{source.stem}.srt"

    def open_subtitles(self, file: Path) -> OpenedFile:
        """The file's own entry on the list. Takes a while where it is large; raises `CantoBeatsError`."""
        return open_subtitles(self._library, file)

    def exported_over(self, item: QueueItem, cues: Sequence[Cue]) -> OpenedSubtitles | None:
        """The file of this entry, if it is what these were written to. Reads it; raises `CantoBeatsError`."""
        return exported_over(self._library, item, cues)

    def document(self, job_id: int) -> SubtitleDocument:
        return SubtitleDocument(self._library, job_id)

    def has_kept(self, job_id: int) -> bool:
        """Something to go on from, or to show of a job that did not come to its end."""
        return bool(self._library.windows_of(job_id))

    def kept_windows(self, job_id: int) -> list[WindowCommitted]:
        """What is kept of it as it told it then, by its wishes and the glossary there is. For a thread of its own: the
        text is put right anew, which takes a second for a long recording.
        """
        job = self._library.job(job_id)
        if job is None:
            return []
        wishes = text_wishes(job.request, glossary_of(self._home))
        return [window_committed(each, wishes, reused=True) for each in self._library.windows_of(job_id).values()]

    def memory(self, job_id: int) -> MemoryRecord:
        """What a job has borrowed, so far if it is running. Writing goes in portions: a running job's last two seconds
        may be missing.
        """
        return self._library.memory.record(job_id)

    def close(self) -> None:
        self._library.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
