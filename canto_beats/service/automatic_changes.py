"""What was done to a job's text by itself: told, and taken back, accepted or rejected by number."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from canto_beats.errors import wrong_usage
from canto_beats.library.automatic_changes import KeptChange
from canto_beats.library.library import Library
from canto_beats.service.document import SubtitleDocument
from canto_beats.service.output_file import choose_format, settle_output, write_output
from canto_beats.settings import Home
from canto_beats.subtitles.automatic import AutomaticChange, Deed
from canto_beats.subtitles.editing.sheet import Line
from canto_beats.subtitles.editing.taking_back import Standing, done_again, standing, taken_back
from canto_beats.subtitles.formats import write

STANDINGS = ("done", "hidden", "proposed", "taken back", "accepted", "shown again", "rejected", "edited since")


@dataclass(frozen=True, slots=True)
class ChangeTold:
    number: int
    start_ms: int
    end_ms: int
    deed: str
    before: str
    after: str
    rule: str
    reason: str
    state: str
    """One of `STANDINGS`."""


@dataclass(frozen=True, slots=True)
class Wishes:
    take_back: Collection[int] = ()
    accept: Collection[int] = ()
    """Proposals, and what was taken back."""
    reject: Collection[int] = ()
    """Proposals that nobody wants to be asked about again."""

    @property
    def all(self) -> set[int]:
        return {*self.take_back, *self.accept, *self.reject}


def changes_of_job(home: Home, job_id: int, wishes: Wishes = Wishes()) -> list[ChangeTold]:
    """After the wishes are done, each group in one edit, which the window can undo."""
    with Library.open(home) as library:
        document = _document(library, job_id)
        kept = document.changes()
        _refuse_unknown(wishes, kept)
        for numbers, deed in ((wishes.take_back, taken_back), (wishes.accept, done_again)):
            edit = deed(document.sheet, _numbered(kept, numbers))
            if edit is not None:
                document.do(edit)
        for each in kept:
            if each.number in wishes.reject and each.change.deed is Deed.PROPOSED:
                document.dismiss(each)
        return [_told(each, document.lines) for each in document.changes()]


def write_job(home: Home, job_id: int, output: Path) -> tuple[Path, Path | None]:
    """The job's subtitles as they are now. Where they went, and what the older file there is called now."""
    with Library.open(home) as library:
        document = _document(library, job_id)
        job = library.job(job_id)
        assert job is not None  # noqa: S101 - or there were no document
        format_name = choose_format(output, None)
        target = settle_output(job.source, output, format_name)
        return target, write_output(target, write(document.cues, format_name))


def state_of(kept: KeptChange, lines: Sequence[Line]) -> str:
    change, how = kept.change, standing(lines, kept.change)
    if how is Standing.OVERTAKEN:
        return "edited since"
    if change.deed is Deed.HIDDEN:
        return "hidden" if how is Standing.DONE else "shown again"
    if how is Standing.DONE:
        return "accepted" if change.deed is Deed.PROPOSED else "done"
    if change.deed is Deed.PROPOSED:
        return "rejected" if kept.dismissed else "proposed"
    return "taken back"


def _document(library: Library, job_id: int) -> SubtitleDocument:
    if library.job(job_id) is None:
        what = f"There is no job {job_id}."
        raise wrong_usage("jobs.unknown", what, "`canto-beats jobs list` shows which there are.")
    return SubtitleDocument(library, job_id)


def _refuse_unknown(wishes: Wishes, kept: Sequence[KeptChange]) -> None:
    known = {each.number for each in kept}
    if unknown := sorted(wishes.all - known):
        what = f"This job has no change {unknown[0]}."
        raise wrong_usage("changes.unknown", what, "`canto-beats jobs changes` shows their numbers.")


def _numbered(kept: Sequence[KeptChange], numbers: Collection[int]) -> list[AutomaticChange]:
    return [each.change for each in kept if each.number in numbers]


def _told(kept: KeptChange, lines: Sequence[Line]) -> ChangeTold:
    change = kept.change
    return ChangeTold(
        kept.number,
        change.start_ms,
        change.end_ms,
        change.deed.value,
        change.before,
        change.after,
        change.rule,
        change.reason,
        state_of(kept, lines),
    )
