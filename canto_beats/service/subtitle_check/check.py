"""Checks subtitle files one after another, and writes repaired ones beside them where that is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from canto_beats.cantonese.checking.cue_problems import Problems, all_cue_problems
from canto_beats.cantonese.checking.repairs import Repaired, repaired_subtitles
from canto_beats.cantonese.writing import LatinSpacing
from canto_beats.errors import CantoBeatsError, wrong_usage
from canto_beats.service.output_file import choose_format, settle_output, write_output
from canto_beats.service.preferred_forms import writing_rules
from canto_beats.service.subtitle_check.report import Checked, CheckedCue
from canto_beats.service.subtitle_check.timing import Timing, retimed, timing_of
from canto_beats.service.subtitle_file import limits_of, read_some_subtitles
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_profiles import rules_of
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.formats import Oddity, format_for_path, write
from canto_beats.subtitles.phrase import Span
from canto_beats.subtitles.problems import ViewingLimits


@dataclass(frozen=True, slots=True)
class CheckRequest:
    sources: tuple[Path, ...]
    profile: str = "netflix"
    fix: bool = False
    output: Path | None = None
    """A file, an existing folder, or nothing: beside each source, as NAME.fixed.srt."""
    in_place: bool = False
    """Over the source; the older file is kept as .bak."""
    preferred: tuple[str, ...] = ()
    """Of words that are rightly written in two ways, the wished ones."""
    latin_spacing: LatinSpacing = LatinSpacing.AS_WRITTEN

    def check(self) -> None:
        """Raises `CantoBeatsError` for what cannot be meant."""
        writes = self.output is not None or self.in_place
        if not self.fix and (writes or self.preferred or self.latin_spacing is not LatinSpacing.AS_WRITTEN):
            todo = f"Add --fix, or leave {'the output' if writes else '--prefer and --latin-spacing'} out."
            raise wrong_usage("check.no-fix", "Without --fix nothing is written.", todo)
        writing_rules(self.preferred)
        if self.output is not None and self.in_place:
            raise wrong_usage("check.two-outputs", "-o and --in-place are two outputs.", "Leave one of them out.")
        if self.output is not None and len(self.sources) > 1 and not self.output.is_dir():
            todo = "Give an existing folder with -o."
            raise wrong_usage("check.one-output", "Several files cannot be written to one.", todo)


def check_subtitles(request: CheckRequest, speech: Sequence[Span] | None = None) -> Iterator[Checked]:
    """One result for each source, whatever is wrong with it. Raises only for what no source is to blame for.

    `speech` is where somebody speaks in the recording that all of them belong to; None where there is none to compare.
    """
    request.check()
    rules = rules_of(request.profile)
    written: set[Path] = set()
    for source in request.sources:
        try:
            checked = _checked(source, request, rules, speech, written)
        except CantoBeatsError as error:
            checked = Checked(source, problem=error.problem)
        yield checked


def _checked(
    source: Path, request: CheckRequest, rules: CueRules, speech: Sequence[Span] | None, written: set[Path]
) -> Checked:
    found = read_some_subtitles(source)
    limits = limits_of(found.format, rules)
    cues, timing = _with_timing(found.as_timed, speech if limits.has_times else None, request, limits)
    result, target, kept = Repaired(cues, ()), None, None
    if request.fix:
        writing = writing_rules(request.preferred, request.latin_spacing)
        result = repaired_subtitles(cues, limits, with_times=limits.has_times, writing=writing)
        target, kept = _written(source, result.cues, request, written)
    oddities = tuple(warning for warning in found.warnings if warning.code is not Oddity.OVERLAP)
    problems = _with_numbers(result.cues, all_cue_problems(result.cues, limits))
    return Checked(
        source=source,
        format=found.format,
        encoding=found.encoding,
        cues=len(result.cues),
        oddities=oddities,
        timing=timing,
        found=tuple(problems),
        changes=result.changes,
        target=target,
        kept=kept,
    )


def _with_timing(
    cues: tuple[Cue, ...], speech: Sequence[Span] | None, request: CheckRequest, limits: ViewingLimits
) -> tuple[tuple[Cue, ...], Timing | None]:
    if speech is None:
        return cues, None
    if not request.fix:
        return cues, timing_of(cues, speech)
    moved, timing = retimed(cues, speech, limits.rules)
    return tuple(moved), timing


def _with_numbers(cues: Sequence[Cue], problems: Sequence[Problems]) -> Iterator[CheckedCue]:
    for number, (cue, found) in enumerate(zip(cues, problems, strict=True), start=1):
        if found:
            yield CheckedCue(number, cue, found)


def _written(source: Path, cues: Sequence[Cue], request: CheckRequest, written: set[Path]) -> tuple[Path, Path | None]:
    own_format = format_for_path(source) or "srt"
    if request.in_place:
        return source, write_output(source, write(cues, own_format))
    output = request.output
    into = source.parent if output is None else output if output.is_dir() else None
    format_name = own_format if into is not None or output is None else choose_format(output, None)
    target = settle_output(source, into / f"{source.stem}.fixed.{format_name}" if into else output, format_name)
    if target in written:
        what = f"{target.name} was written for another file already."
        raise wrong_usage("check.same-target", what, "Check files of the same name one at a time.")
    written.add(target)
    return target, write_output(target, write(cues, format_name))
