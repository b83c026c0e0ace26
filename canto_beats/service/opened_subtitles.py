"""A subtitle file on the window's list: its cues are taken into the library, and corrected there as a job's own are.
What the rules for writing would change is proposed, and waits for a person.

The file itself is only read. What can be corrected is what the check on the command line sees: ends as they are timed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from canto_beats.cantonese.checking.proposals import proposed_changes
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import NoticeRaised
from canto_beats.job.outcome import Ending, JobOutcome
from canto_beats.job.request import JobRequest, OpenedSubtitles
from canto_beats.library.library import Library
from canto_beats.library.queue import QueueItem, QueueState
from canto_beats.media.fingerprint import fingerprint
from canto_beats.service.file_kinds import recording_beside
from canto_beats.service.subtitle_file import check_is_subtitles, read_some_subtitles
from canto_beats.subtitles.cue import Cue, FinalCue
from canto_beats.subtitles.formats import FORMATS, Oddity, ReadWarning

_WORTH_A_NOTICE = frozenset(
    {
        Oddity.ENCODING_GUESSED,
        Oddity.UNDECODABLE,
        Oddity.STRAY_TEXT,
        Oddity.UNREADABLE_TIME,
        Oddity.UNREADABLE_ENTRY,
        Oddity.INVENTED_TIMES,
        Oddity.ENDS_BEFORE_IT_STARTS,
    }
)
"""Something was guessed or is missing. All else that was odd about a file is right once it is written anew."""
_MOST_NOTICES = 20


@dataclass(frozen=True, slots=True)
class OpenedFile:
    item: QueueItem
    notices: tuple[NoticeRaised, ...] = ()
    """What a person should know before trusting it; nothing where it was on the list already."""


def open_subtitles(library: Library, file: Path) -> OpenedFile:
    """The entry that is there, with all that was corrected, if the file has not changed since.

    Raises `CantoBeatsError`.
    """
    file = file.parent.resolve() / file.name  # one entry whatever way leads there; of a link, what lies beside it
    check_is_subtitles(file)
    digest = fingerprint(file, Cancellation())
    for item in library.queue.items():
        opened = item.request.opened
        if opened is not None and (opened.file, opened.digest) == (file, digest):
            return OpenedFile(item)
    found = read_some_subtitles(file)
    request = JobRequest(recording_beside(file) or file, opened=OpenedSubtitles(file, digest, found.format))
    count = len(found.as_timed)
    proposals = tuple(proposed_changes(found.as_timed))
    with library.all_or_nothing():
        job_id = library.begin_job(request.source, request)
        library.save_cues(job_id, map(FinalCue, found.as_timed), proposals)
        library.end_job(job_id, JobOutcome(Ending.DONE, f"{count} subtitles were opened from {file}.", cues=count))
        item = library.queue.add(request, QueueState.DONE, job_id)
    return OpenedFile(item, tuple(_notices(found.warnings, len(proposals))))


def exported_over(library: Library, item: QueueItem, cues: Sequence[Cue]) -> OpenedSubtitles | None:
    """The entry's file as it is now that these were written over it: whoever opens it again has the same entry, with
    all that can be undone. Nothing where it says something else: another register, a second line.

    Raises `CantoBeatsError`.
    """
    opened = item.request.opened
    if opened is None:
        return None
    digest = fingerprint(opened.file, Cancellation())
    found = read_some_subtitles(opened.file)
    is_same = found.format == opened.format and list(found.cues) == list(FORMATS[opened.format].stored(cues))
    if not is_same:
        return None
    written = replace(opened, digest=digest)
    library.queue.put(replace(item, request=replace(item.request, opened=written)))
    return written


def _notices(warnings: Sequence[ReadWarning], proposals: int) -> Iterator[NoticeRaised]:
    if proposals:
        text = f"Putting the text right is proposed in {proposals} places: see Edit, Automatic changes."
        yield NoticeRaised(code="subtitles.proposals", text=text)
    told = (each for each in warnings if each.code in _WORTH_A_NOTICE)
    for each in islice(told, _MOST_NOTICES):
        yield NoticeRaised(code=f"subtitles.{each.code}", text=f"Line {each.line}: {each.text}")
