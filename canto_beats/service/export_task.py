"""One export as a value, and running it to an outcome: what a front end hands to a thread and gets back."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from pathlib import Path

from canto_beats.cantonese.model_lines import NO_LINES, ModelLines
from canto_beats.cantonese.shown import shown
from canto_beats.errors import CantoBeatsError, Problem
from canto_beats.job.cancellation import Cancellation, JobCancelled
from canto_beats.job.outcome import Ending
from canto_beats.media.film import look_at_film
from canto_beats.service.exporting import export, refuse_none
from canto_beats.service.last_resort import unexpected
from canto_beats.service.spelled_out import format_with, with_second
from canto_beats.service.video_copying import copy_with_burned_in, copy_with_track
from canto_beats.settings import Home
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import SubtitleFormat
from canto_beats.subtitles.formats.ass import Ass
from canto_beats.subtitles.formats.ass_style import AssStyle
from canto_beats.subtitles.formats.fcpxml import Fcpxml, nearest_frame_rate
from canto_beats.subtitles.formats.ruby import Ruby
from canto_beats.subtitles.formats.text_form import TextForm
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.style.cue_style import AS_TRANSCRIBED, CueStyle
from canto_beats.subtitles.tracks import Track, TrackKind, bilingual

log = logging.getLogger(__name__)


class ExportKind(StrEnum):
    FILE = "file"
    BURNED_IN = "burned-in"
    TRACK = "track"


_REGISTERS = {
    TrackKind.SEMI_WRITTEN: Register.SEMI_WRITTEN,
    TrackKind.WRITTEN: Register.WRITTEN,
}
_DRAWN_AS = {ExportKind.BURNED_IN: "ass", ExportKind.TRACK: "srt"}


@dataclass(frozen=True, slots=True)
class ExportTask:
    cues: tuple[Cue, ...]
    source: Path | None
    """The video, if there is one."""
    target: Path
    kind: ExportKind = ExportKind.FILE
    overwrite: bool = False
    format: str = "srt"
    form: TextForm = TextForm()  # noqa: RUF009 - frozen
    style: AssStyle = AssStyle()  # noqa: RUF009 - frozen
    frame_rate: Fraction | None = None
    """For a timeline; none: that of the video."""
    second: TrackKind | None = None
    """What stands beside or below each subtitle."""
    wording: CueStyle = AS_TRANSCRIBED
    """How each is worded. That takes seconds of a long recording, and so is a part of the work."""
    lines: ModelLines = NO_LINES
    """What a language model has made of them."""


@dataclass(frozen=True, slots=True)
class ExportOutcome:
    ending: Ending
    target: Path
    problem: Problem | None = None

    @property
    def ok(self) -> bool:
        return self.ending is Ending.DONE


def run_export(task: ExportTask, home: Home, report: Callable[[float], None], cancel: Cancellation) -> ExportOutcome:
    """Blocks; never raises. `report` is told the part that is done, from 0 to 1, if that takes time."""
    try:
        _run(task, home, report, cancel)
    except JobCancelled:
        return ExportOutcome(Ending.CANCELLED, task.target)
    except CantoBeatsError as error:
        log.info("Export failed: %s\n%s", error, error.problem.detail)
        return ExportOutcome(Ending.FAILED, task.target, error.problem)
    except Exception as error:  # noqa: BLE001 - the last resort
        return ExportOutcome(Ending.FAILED, task.target, unexpected(error, home, "The subtitles are kept."))
    return ExportOutcome(Ending.DONE, task.target)


def _run(task: ExportTask, home: Home, report: Callable[[float], None], cancel: Cancellation) -> None:
    cancel.raise_if_requested()
    cues, ruby = _with_second(task, cancel)
    if task.kind is ExportKind.FILE:
        export(cues, task.target, _format(task, ruby), task.form, overwrite=task.overwrite)
        return
    if task.source is None:
        raise ValueError("there is no video to copy")
    if task.kind is ExportKind.TRACK:
        copy_with_track(cues, task.source, task.target, overwrite=task.overwrite, report=report, cancel=cancel)
        return
    copy_with_burned_in(
        cues,
        task.source,
        task.target,
        task.style,
        fonts=home.resources / "fonts",
        ruby=ruby,
        overwrite=task.overwrite,
        report=report,
        cancel=cancel,
    )


def _with_second(task: ExportTask, cancel: Cancellation) -> tuple[Sequence[Cue], Ruby | None]:
    worded = list(_worded(task, task.wording, cancel))
    if task.second is None or task.second not in _REGISTERS:
        return with_second(refuse_none(worded), task.second, _DRAWN_AS.get(task.kind, task.format))
    # Of what was said, not of what is shown above: a model's lines are kept by the text that they were made of.
    below = _worded(task, replace(task.wording, register=_REGISTERS[task.second]), cancel)
    return refuse_none(bilingual(worded, Track(task.second, tuple(cue.text for cue in below)))), None


def _worded(task: ExportTask, wording: CueStyle, cancel: Cancellation) -> Iterator[Cue]:
    for cue in task.cues:
        cancel.raise_if_requested()
        yield shown(cue, wording, task.lines)


def _format(task: ExportTask, ruby: Ruby | None) -> SubtitleFormat:
    match task.format:
        case Ass.name:
            return Ass(task.style, ruby=ruby)
        case Fcpxml.name:
            return _timeline(task)
        case other:
            return format_with(other, ruby)


def _timeline(task: ExportTask) -> Fcpxml:
    """A timeline as the video's, so that its titles fall on the video's own frames."""
    try:
        film = look_at_film(task.source) if task.source else None
    except CantoBeatsError as error:  # a sound file, or the video is on a disk that is not there
        log.info("The timeline is the usual one: %s", error)
        film = None
    if film is None:
        return Fcpxml(task.frame_rate) if task.frame_rate else Fcpxml()
    measured = nearest_frame_rate(film.frame_rate) if film.frame_rate else None
    return Fcpxml(task.frame_rate or measured or Fraction(25), film.picture)
