"""Where the subtitles go: settled before the work starts, written in one step at its end.

A file that is already there is never lost: unless it says the same, it is kept beside the new one as `name.bak`.
"""

from __future__ import annotations

import errno
import os
import tempfile
from itertools import count
from pathlib import Path

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind, wrong_usage
from canto_beats.subtitles.formats import FORMATS, format_for_path
from canto_beats.whole_file import write_through, written_whole

DEFAULT_FORMAT = "srt"
FULL = {errno.ENOSPC, errno.EDQUOT}


def choose_format(output: Path | None, wanted: str | None) -> str:
    if wanted is not None:
        if wanted not in FORMATS:
            todo = f"Choose one of {', '.join(FORMATS)}."
            raise wrong_usage("output.unknown-format", f"There is no format called {wanted!r}.", todo)
        return wanted
    if output is None or os.path.isdir(output):  # noqa: PTH112 - raises for no name, however odd
        return DEFAULT_FORMAT
    found = format_for_path(str(output))
    if found is None and output.suffix:
        todo = f"Use one of {', '.join('.' + name for name in FORMATS)}, or say --format."
        raise wrong_usage("output.unknown-format", f"The ending of {output.name} names no subtitle format.", todo)
    return found or DEFAULT_FORMAT


def settle_output(source: Path, output: Path | None, format_name: str) -> Path:
    """The file that will be written. Raises if it could not be."""
    target = output or source.parent
    try:
        return _settled(source, target / f"{source.stem}.{format_name}" if target.is_dir() else target)
    except OSError as error:  # a name that is too long, a folder that may not be entered
        what = f"{target} cannot be used: {error.strerror}."
        raise wrong_usage("output.unusable", what, "Give another output with -o.") from error


def _settled(source: Path, target: Path) -> Path:
    target = target.absolute()
    if target.exists() and not target.is_file():
        todo = "Give a file or a folder with -o."
        raise wrong_usage("output.not-a-file", f"{target} is not a file that could be replaced.", todo)
    if target.exists() and target.samefile(source):
        todo = "Give another name with -o."
        raise wrong_usage("output.is-input", f"The output {target} is the input itself.", todo)
    if not target.parent.is_dir():
        todo = "Make the folder, or give another one with -o."
        raise wrong_usage("output.no-folder", f"The folder {target.parent} does not exist.", todo)
    _try_to_write_beside(target)
    return target


def _try_to_write_beside(target: Path) -> None:
    # Asking for permission bits is not enough: read-only media and full disks show only when one writes.
    try:
        with tempfile.TemporaryFile(dir=target.parent) as probe:
            probe.write(b"\0" * 4096)
            probe.flush()
    except OSError as error:
        if error.errno in FULL:
            raise disk_full(target, error) from error
        todo = "Give another folder with -o, or make this one writable."
        what = f"Nothing can be written to the folder {target.parent}."
        raise wrong_usage("output.read-only", what, todo) from error


def disk_full(target: Path, error: OSError) -> CantoBeatsError:
    what = f"The disk that holds {target.parent} is full."
    todo = "Free some space and run the same command again; what is transcribed is kept and used again."
    return CantoBeatsError(Problem(ProblemKind.OUTPUT_UNWRITABLE, "output.disk-full", what, todo, str(error)))


def write_output(target: Path, text: str) -> Path | None:
    """Write all or nothing. Returns where a different older file of that name was kept."""
    content = text.encode("utf-8")
    try:
        return replace_file(target, content)
    except OSError as error:
        if error.errno in FULL:
            raise disk_full(target, error) from error
        what = f"{target} could not be written: {error.strerror}."
        todo = "Run the same command with another -o; what is transcribed is kept and used again."
        problem = Problem(ProblemKind.OUTPUT_UNWRITABLE, "output.unwritable", what, todo, str(error))
        raise CantoBeatsError(problem) from error


def replace_file(target: Path, content: bytes) -> Path | None:
    """The same with bytes; raises `OSError`."""
    with written_whole(target) as part:
        write_through(part, content)
        return _keep_older(target, content)


def _keep_older(target: Path, content: bytes) -> Path | None:
    if not target.is_file() or (target.stat().st_size == len(content) and target.read_bytes() == content):
        return None
    for number in count(1):
        kept = target.with_name(f"{target.name}.bak" if number == 1 else f"{target.name}.bak{number}")
        try:
            kept.touch(exist_ok=False)  # reserves the name against another job doing the same
        except FileExistsError:
            continue
        try:
            target.replace(kept)
        except OSError:
            kept.unlink()
            raise
        return kept
    raise AssertionError  # count() never ends
