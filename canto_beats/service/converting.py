"""A subtitle file from anywhere, in another register or style, with its reading, or in another format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from canto_beats.cantonese.model_lines import NO_LINES, ModelLines
from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.media.source_file import check_readable
from canto_beats.service.language_model import check_translates
from canto_beats.service.output_file import choose_format, settle_output, write_output
from canto_beats.service.spelled_out import Spelling, written_out
from canto_beats.service.subtitle_file import read_subtitles
from canto_beats.subtitles.formats import ReadWarning, format_for_path
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.style.cue_style import Numbers, Profanity, Punctuation
from canto_beats.subtitles.tracks import English


@dataclass(frozen=True, slots=True)
class Conversion:
    source: Path
    output: Path | None = None
    """A file, an existing folder, or nothing: beside the source, with what was done to it in its name."""
    format: str | None = None
    """Nothing: by the output's ending, else as the source."""
    spelling: Spelling = Spelling()  # noqa: RUF009 - frozen


@dataclass(frozen=True, slots=True)
class Converted:
    target: Path
    cues: int
    kept: Path | None
    """Where a different older file of that name is now."""
    warnings: tuple[ReadWarning, ...]


LinesOf = Callable[[Sequence[str]], ModelLines]
"""What a language model makes of these texts."""


def convert(asked: Conversion, lines_of: LinesOf | None = None) -> Converted:
    """By rules alone where nothing else writes. Raises `CantoBeatsError`, and before anything is written wherever that
    can be known.
    """
    asked.spelling.check()
    if lines_of is None:
        check_translates(asked.spelling.english, None)
    source = asked.source
    format_name = _format_name(asked)
    check_readable(source)
    target = settle_output(source, _target(asked, format_name), format_name)
    found = read_subtitles(source)
    if not found.cues:
        raise _empty(source)
    lines = lines_of([cue.text for cue in found.cues]) if lines_of else NO_LINES
    text = written_out(found.cues, format_name, asked.spelling, lines)
    kept = write_output(target, text)
    return Converted(target, len(found.cues), kept, found.warnings)


def _format_name(asked: Conversion) -> str:
    if asked.format is None and (asked.output is None or asked.output.is_dir()):
        return format_for_path(asked.source) or "srt"
    return choose_format(asked.output, asked.format)


def _target(asked: Conversion, format_name: str) -> Path:
    if asked.output is not None and not asked.output.is_dir():
        return asked.output
    return (asked.output or asked.source.parent) / f"{asked.source.stem}{_told(asked.spelling)}.{format_name}"


def _told(spelling: Spelling) -> str:
    """What was done, for the name: film.written.srt is not film.srt."""
    parts = [
        spelling.register if spelling.register is not Register.SPOKEN else "",
        f"english-{spelling.english}" if spelling.english is not English.KEEP else "",
        "bilingual" if spelling.bilingual else "",
        "jyutping" if spelling.jyutping else "",
        f"numbers-{spelling.numbers}" if spelling.numbers is not Numbers.AS_HEARD else "",
        "masked" if spelling.profanity is Profanity.MASK else "",
        "no-punctuation" if spelling.punctuation is Punctuation.REMOVE else "",
    ]
    return "".join(f".{part}" for part in parts if part)


def _empty(source: Path) -> CantoBeatsError:
    what = f"There are no subtitles in {source.name}."
    return CantoBeatsError(Problem(ProblemKind.INPUT_UNUSABLE, "convert.no-cues", what, "Choose another file."))
