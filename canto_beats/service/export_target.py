"""Where an export goes: refused before the work if it cannot go there, arriving whole, and never over an older file
unless the person said so.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind, wrong_usage
from canto_beats.service.output_file import FULL
from canto_beats.whole_file import written_whole

EXISTS = "export.exists"
"""The problem's code where a front end may ask whether to replace the file."""
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}


def check_target(target: Path, *, overwrite: bool, source: Path | None = None) -> Path:
    """The absolute name; raises `CantoBeatsError` for one that nothing can be written to."""
    target = target.absolute()
    try:
        if target.exists() and not target.is_file():
            raise wrong_usage("export.not-a-file", f"{target} is not a file.", "Choose another name.")
        if not target.parent.is_dir():
            what = f"There is no folder {target.parent}."
            raise wrong_usage("export.no-folder", what, "Choose another folder, or make this one.")
        if source is not None and target.exists() and source.exists() and target.samefile(source):
            what = f"{target.name} is the video itself."
            raise wrong_usage("export.is-source", what, "Choose another name, so that the video stays as it is.")
        if target.exists() and not overwrite:
            raise _exists(target)
    except OSError as error:
        raise unwritable(target, error) from error
    return target


@contextmanager
def arriving_at(target: Path, *, overwrite: bool) -> Iterator[Path]:
    """A name to write to; the file takes its place at the end, or nothing is left of it."""
    try:
        with written_whole(target) as part:
            yield part
            if target.exists() and not overwrite:  # somebody else was quicker
                raise _exists(target)
    except OSError as error:
        raise unwritable(target, error) from error


def unwritable(target: Path, error: OSError) -> CantoBeatsError:
    folder = target.parent
    if error.errno in FULL:
        return disk_full(target, str(error))
    if error.errno in _NOT_ALLOWED:
        what = f"You may not write to the folder {folder}."
        return _problem("export.read-only", what, "Choose another folder, or make this one writable.", str(error))
    if error.errno == errno.ENAMETOOLONG:
        return _problem("export.name-too-long", "The file's name is too long.", "Choose a shorter name.", str(error))
    what = f"{target.name} could not be written ({error.strerror or error})."
    return _problem("export.unwritable", what, "Choose another folder, and try again.", str(error))


def disk_full(target: Path, detail: str) -> CantoBeatsError:
    what = f"The disk that holds {target.parent} is full."
    return _problem("export.disk-full", what, "Free some space, or choose another disk.", detail)


def _exists(target: Path) -> CantoBeatsError:
    what = f"There is already a file {target.name} in {target.parent}."
    return wrong_usage(EXISTS, what, "Choose another name, or replace it.")


def _problem(code: str, what: str, todo: str, detail: str) -> CantoBeatsError:
    return CantoBeatsError(Problem(ProblemKind.OUTPUT_UNWRITABLE, code, what, todo, detail))
