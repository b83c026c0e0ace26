"""A copy of a film with subtitles in it: drawn into the picture, or as a track that players show or hide.

The subtitles lie in a temporary folder under a plain name, and ffmpeg runs there: its filters take names with colons,
quotation marks and commas for something else.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind, wrong_usage
from canto_beats.job.cancellation import Cancellation
from canto_beats.media.ffmpeg_abilities import find_drawing_ffmpeg
from canto_beats.media.ffmpeg_binary import find_ffmpeg
from canto_beats.media.ffmpeg_process import FfmpegProcess
from canto_beats.media.film import Film
from canto_beats.media.keeper import kept
from canto_beats.media.source_file import as_url

log = logging.getLogger(__name__)

Report = Callable[[float], None]
"""Told the part that is done, from 0 to 1."""

CONTAINERS = {".mp4": "mp4", ".m4v": "mp4", ".mov": "mov", ".mkv": "matroska"}
"""What a copy's name may end in, and ffmpeg's name for it."""
_FONTS = {".otf", ".ttf", ".ttc"}
_GOES_INTO_MP4 = {"aac", "mp3", "ac3", "eac3", "alac", "opus"}


def container_for(target: Path) -> str:
    try:
        return CONTAINERS[target.suffix.lower()]
    except KeyError:
        what = f"{target.name} does not end like a video with subtitles."
        todo = f"Use one of {', '.join(CONTAINERS)}."
        raise wrong_usage("media.unknown-container", what, todo) from None


def burn_in(
    film: Film, to: Path, container: str, *, ass: str, fonts: Path | None, report: Report, cancel: Cancellation
) -> None:
    """Draw the subtitles into the picture; sound is copied where the container takes it."""
    program, video = find_drawing_ffmpeg()
    with _folder_with("cues.ass", ass) as folder:
        command = _burning(program, film, to, container, video, has_fonts=_lay_out(fonts, folder))
        _run(command, folder, to, film, report, cancel)


def add_track(
    film: Film, to: Path, container: str, *, srt: str, language: str, report: Report, cancel: Cancellation
) -> None:
    """Everything is copied as it is, and the subtitles come first among the subtitle tracks."""
    with _folder_with("cues.srt", srt) as folder:
        command = _muxing(find_ffmpeg(), film, to, container, language)
        _run(command, folder, to, film, report, cancel)


def _burning(
    program: Path, film: Film, to: Path, container: str, video: dict[str, str | int], *, has_fonts: bool
) -> list[str]:
    source = _source()
    picture = source["v:0"]
    if film.picture.width % 2 or film.picture.height % 2:  # H.264 as players take it has no odd sizes
        picture = picture.filter("pad", "ceil(iw/2)*2", "ceil(ih/2)*2")
    drawn = picture.filter("ass", "cues.ass", **({"fontsdir": "fonts"} if has_fonts else {}))
    sounds = [source[f"a:{index}"] for index in range(len(film.audio_codecs))]
    audio = {
        f"c:a:{index}": "copy" if container == "matroska" or codec in _GOES_INTO_MP4 else "aac"
        for index, codec in enumerate(film.audio_codecs)
    }
    return _command(program, film, to, container, [drawn, *sounds], {**video, "pix_fmt": "yuv420p", **audio})


def _muxing(program: Path, film: Film, to: Path, container: str, language: str) -> list[str]:
    import ffmpeg

    source, subtitles = _source(), ffmpeg.input("cues.srt", f="srt")
    is_mp4 = container != "matroska"
    streams = [source["V"], source["a?"], subtitles["s:0"]]
    if container == "mov" and language == "yue":  # QuickTime's own list of languages has Chinese alone
        language = "chi"
    options: dict[str, str | int] = {
        "metadata:s:s:0": f"language={language}",
        "disposition:s:0": "default",
        "c": "copy",
    }
    if is_mp4:
        options["c:s:0"] = "mov_text"
    if is_mp4 == ("mp4" in film.container):  # the same kind, so what is beside picture and sound fits as well
        streams += [source["s?"], *([] if is_mp4 else [source["t?"]])]
    return _command(program, film, to, container, streams, options)


def _source() -> Any:
    import ffmpeg

    return ffmpeg.input("SOURCE", protocol_whitelist="file")


def _command(
    program: Path, film: Film, to: Path, container: str, streams: list[Any], options: dict[str, str | int]
) -> list[str]:
    import ffmpeg

    whole: dict[str, str | int] = {"map_metadata": 0, "map_chapters": 0}
    if container != "matroska":
        whole["movflags"] = "+faststart"
    output = ffmpeg.output(*streams, "TARGET", f=container, **whole, **options)
    quiet = output.global_args(
        "-y", "-nostdin", "-hide_banner", "-loglevel", "error", "-nostats", "-progress", "pipe:1"
    )
    # Names that are not Unicode are put in afterwards: ffmpeg takes them, ffmpeg-python does not.
    names = {"SOURCE": as_url(film.path), "TARGET": as_url(to)}
    return [names.get(argument, argument) for argument in quiet.compile(cmd=str(program))]


@contextmanager
def _folder_with(name: str, text: str) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="canto-beats-") as place:
        folder = Path(place)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        yield folder


def _lay_out(fonts: Path | None, folder: Path) -> bool:
    found = [one for one in fonts.iterdir() if one.suffix.lower() in _FONTS] if fonts and fonts.is_dir() else []
    if found:
        (folder / "fonts").mkdir()
    for number, font in enumerate(found):
        shutil.copyfile(font, folder / "fonts" / f"{number}{font.suffix}")
    return bool(found)


def _run(command: list[str], folder: Path, to: Path, film: Film, report: Report, cancel: Cancellation) -> None:
    cancel.raise_if_requested()
    report(0.0)
    process = FfmpegProcess(kept(command, to, folder), folder, keeper=True)
    forget = cancel.on_request(process.stop)
    try:
        for line in process.lines():
            if (done := _done_ms(line)) and film.duration_ms:
                report(min(done / film.duration_ms, 1.0))
        exit_code = process.wait()
    finally:
        forget()
        process.stop()
        process.close()
    cancel.raise_if_requested()
    complaints = process.complaints()
    if complaints:
        log.info("ffmpeg on %s, exit code %d:\n%s", film.path, exit_code, complaints)
    if exit_code:
        what = f"ffmpeg could not make the copy of {film.path.name}."
        todo = "Choose a name that ends in .mkv, which takes every kind of video, or check that the video is whole."
        raise CantoBeatsError(Problem(ProblemKind.OUTPUT_UNWRITABLE, "media.copy-failed", what, todo, complaints))
    report(1.0)


def _done_ms(line: str) -> int:
    name, _, value = line.partition("=")
    return int(value) // 1_000 if name == "out_time_us" and value.isdigit() else 0
