"""Cues to a subtitle file, in any format, encoding and with any line ends."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from canto_beats.errors import wrong_usage
from canto_beats.service.export_target import arriving_at, check_target
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import SubtitleFormat, write
from canto_beats.subtitles.formats.text_form import TextForm
from canto_beats.whole_file import write_through


def export(
    cues: Iterable[Cue],
    target: Path,
    chosen: SubtitleFormat,
    form: TextForm = TextForm(),  # noqa: B008 - frozen
    *,
    overwrite: bool,
) -> None:
    """All or nothing. Raises `CantoBeatsError`, and before anything is written wherever that can be known."""
    form.check_fits(chosen)
    content = form.encode(write(refuse_none(cues), chosen))
    target = check_target(target, overwrite=overwrite)
    with arriving_at(target, overwrite=overwrite) as part:
        write_through(part, content)


def as_text(cues: Iterable[Cue]) -> str:
    """For the clipboard: the words alone, a cue a line."""
    return write(cues, "txt").rstrip("\n")


def refuse_none(cues: Iterable[Cue]) -> list[Cue]:
    found = [cue for cue in cues if cue.text.strip()]
    if not found:
        raise wrong_usage("export.no-cues", "There are no subtitles yet.", "Transcribe the video first, or write some.")
    return found
