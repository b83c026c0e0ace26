"""What was done to a job's text by itself: told, and taken back, accepted or rejected by number."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from canto_beats.errors import wrong_usage
from canto_beats.library.automatic_changes import KeptChange
from canto_beats.library.library import Library
from canto_beats.service.document import SubtitleDocument
from canto_beats.service.known_job import known_job
from canto_beats.service.output_file import choose_format, settle_output, write_output
from canto_beats.settings import Home
from canto_beats.subtitles.automatic import AutomaticChange, Deed
from canto_beats.subtitles.editing.sheet import Line
from canto_beats.subtitles.editing.taking_back import ChangeState, done_again, standing, state_of, taken_back
from canto_beats.subtitles.formats import write


class RuleFamily(StrEnum):
    """Of all rules by which texts are changed."""

    SCRIPT = "script"
    SPELLING = "spelling"
    VARIANT = "variant"
    PUNCTUATION = "punctuation"
    SPACING = "spacing"
    GLOSSARY = "glossary"
    PHANTOM = "phantom"
    POLISH = "polish"


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
    state: ChangeState


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


def changes_of_job(
    home: Home, job_id: int, wishes: Wishes = Wishes(), family: RuleFamily | None = None
) -> list[ChangeTold]:
    """After the wishes are done, each group in one edit, which the window can undo."""
    with Library.open(home) as library:
        known_job(library, job_id)
        document = SubtitleDocument(library, job_id)
        kept = document.changes()
        _refuse_unknown(wishes, kept)
        for numbers, deed in ((wishes.take_back, taken_back), (wishes.accept, done_again)):
            edit = deed(document.sheet, _numbered(kept, numbers))
            if edit is not None:
                document.do(edit)
        for each in kept:
            if each.number in wishes.reject and each.change.deed is Deed.PROPOSED:
                document.dismiss(each)
        return [change_told(each, document.lines) for each in of_family(document.changes(), family)]


def of_family(kept: Sequence[KeptChange], family: RuleFamily | None) -> list[KeptChange]:
    return [each for each in kept if family is None or each.change.family == family]


def change_told(kept: KeptChange, lines: Sequence[Line]) -> ChangeTold:
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
        state_of(change.deed, standing(lines, change), dismissed=kept.dismissed),
    )


def write_job(home: Home, job_id: int, output: Path) -> tuple[Path, Path | None]:
    """The job's subtitles as they are now. Where they went, and what the older file there is called now."""
    with Library.open(home) as library:
        source = known_job(library, job_id).source
        format_name = choose_format(output, None)
        target = settle_output(source, output, format_name)
        return target, write_output(target, write(SubtitleDocument(library, job_id).cues, format_name))


def _refuse_unknown(wishes: Wishes, kept: Sequence[KeptChange]) -> None:
    known = {each.number for each in kept}
    if unknown := sorted(wishes.all - known):
        what = f"This job has no change {unknown[0]}."
        raise wrong_usage("changes.unknown", what, "`canto-beats jobs changes` shows their numbers.")


def _numbered(kept: Sequence[KeptChange], numbers: Collection[int]) -> list[AutomaticChange]:
    return [each.change for each in kept if each.number in numbers]
