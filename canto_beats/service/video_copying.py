"""Cues into a copy of their video: drawn into the picture, or as a track. The video itself is never touched."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from canto_beats.errors import CantoBeatsError
from canto_beats.job.cancellation import Cancellation
from canto_beats.media.film import look_at_film
from canto_beats.media.muxing import CONTAINERS, add_track, burn_in, container_for
from canto_beats.service.export_target import arriving_at, check_target, disk_full
from canto_beats.service.exporting import refuse_none
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import write
from canto_beats.subtitles.formats.ass import Ass
from canto_beats.subtitles.formats.ass_style import AssStyle
from canto_beats.subtitles.formats.ruby import Ruby

VIDEO_ENDINGS = tuple(CONTAINERS)
SHIPPED_FONT = "Canto Beats Sans HK"
"""The family of the font in `resources/fonts`, which is there whatever else is."""
SPOKEN_LANGUAGE = "yue"
_NO_ROOM = 8 * 1024 * 1024
"""Less than this is left only where a disk ran full."""


def copy_with_burned_in(  # noqa: PLR0913 - all of them are chosen by a person
    cues: Iterable[Cue],
    source: Path,
    target: Path,
    style: AssStyle,
    *,
    fonts: Path,
    ruby: Ruby | None = None,
    overwrite: bool,
    report: Callable[[float], None],
    cancel: Cancellation,
) -> None:
    shown = refuse_none(cues)
    container = container_for(target)
    target = check_target(target, overwrite=overwrite, source=source)
    film = look_at_film(source)
    if style.font == AssStyle().font and fonts.is_dir():
        style = replace(style, font=SHIPPED_FONT)
    ass = write(shown, Ass(style, film.picture, ruby))
    with _copy_arriving_at(target, overwrite=overwrite) as part:
        burn_in(film, part, container, ass=ass, fonts=fonts, report=report, cancel=cancel)


def copy_with_track(
    cues: Iterable[Cue],
    source: Path,
    target: Path,
    *,
    overwrite: bool,
    report: Callable[[float], None],
    cancel: Cancellation,
) -> None:
    srt = write(refuse_none(cues), "srt")
    container = container_for(target)
    target = check_target(target, overwrite=overwrite, source=source)
    film = look_at_film(source)
    if shutil.disk_usage(target.parent).free < source.stat().st_size:
        raise disk_full(target, "The copy would be as large as the video.")
    with _copy_arriving_at(target, overwrite=overwrite) as part:
        add_track(film, part, container, srt=srt, language=SPOKEN_LANGUAGE, report=report, cancel=cancel)


@contextmanager
def _copy_arriving_at(target: Path, *, overwrite: bool) -> Iterator[Path]:
    """ffmpeg says only in its own words what is wrong with a disk, so the disk itself is asked, before and after."""
    with arriving_at(target, overwrite=overwrite) as part:
        part.touch(exist_ok=False)
        try:
            yield part
        except CantoBeatsError as error:
            if shutil.disk_usage(target.parent).free < _NO_ROOM:
                raise disk_full(target, error.problem.detail) from error
            raise
