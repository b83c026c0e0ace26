"""The first look at a file, before any media library sees it: is it there, and can it be read?"""

from __future__ import annotations

import errno
from pathlib import Path

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind


def unusable(code: str, what: str, todo: str, detail: str = "") -> CantoBeatsError:
    return CantoBeatsError(Problem(ProblemKind.INPUT_UNUSABLE, code, what, todo, detail))


def check_readable(path: Path) -> None:
    """Raise the one sentence that says why `path` cannot be read, if it cannot."""
    try:
        if path.is_dir():
            raise unusable("media.folder", f"{path} is a folder.", "Name a video or audio file inside it.")
        if path.exists() and not path.is_file():  # opening a pipe would wait for ever
            raise unusable("media.not-a-file", f"{path} is a pipe or a device.", "Save the video to a file first.")
        with path.open("rb") as file:
            empty = not file.read(1)
    except OSError as error:
        raise unreadable(path, error) from error
    if empty:
        raise unusable("media.empty", f"{path} is empty (0 bytes).", "Copy or download the file again.")


def unreadable(path: Path, error: OSError) -> CantoBeatsError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return unusable("media.missing", f"There is no file {path}.", "Check the name and the folder.", str(error))
    if isinstance(error, PermissionError):
        todo = "Ask for permission to read it, or copy it to a folder of your own."
        return unusable("media.no-permission", f"You may not read {path}.", todo, str(error))
    if error.errno == errno.ENAMETOOLONG:
        todo = "Check the name, or give the file or the folders it lies in shorter ones."
        return unusable("media.name-too-long", f"The name {path} is too long for this system.", todo, str(error))
    what = f"{path} cannot be read ({error.strerror or error})."
    return unusable("media.unreadable", what, "Check the disk or the network drive that holds it.", str(error))


def as_url(path: Path) -> str:
    """The file's name as ffmpeg's libraries take it literally, whatever it looks like: `-v`, `concat:x`, `a:b.mp4`."""
    return f"file:{path.absolute()}"
