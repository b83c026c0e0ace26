"""A person's own folder of items: sounds and videos, texts, pictures, told apart by their names' endings."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from canto_beats.errors import CantoBeatsError, Problem
from canto_beats.media.probe import probe
from canto_beats.media.source_file import check_readable, unreadable, unusable
from canto_beats.service.evaluating.folders import SOUND_SUFFIXES
from canto_beats.service.testing_models.items import Item, PictureItem, SoundItem, TextItem
from canto_beats.subtitles.formats.decoding import decode

TEXT_SUFFIX = ".txt"
PICTURE_SUFFIXES = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff"}
_MOST_TEXT_BYTES = 1_000_000
_MOST_PICTURE_BYTES = 100_000_000
"""A little less than can cross to an engine's process."""
_TODO = "Put sounds or videos, .txt files, or pictures into it, or leave --items out for those that come along."


@dataclass(frozen=True, slots=True)
class UnusableItem:
    name: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class FolderItems:
    items: tuple[Item, ...]
    unusable: tuple[UnusableItem, ...]
    others: int
    """Files that are none of the three, by their names."""


def items_in(folder: Path) -> FolderItems:
    """In it and below. Raises `CantoBeatsError` where there is no item at all, usable or not."""
    items: list[Item] = []
    bad: list[UnusableItem] = []
    others = 0
    for path in _files_below(folder):
        name = str(path.relative_to(folder))
        reader = _reader_for(path)
        if reader is None:
            others += 1
            continue
        try:
            items.append(reader(name, path))
        except CantoBeatsError as error:
            bad.append(UnusableItem(name, error.problem))
    if not items and not bad:
        what = f"There is nothing to try models on in {folder}."
        if others:
            what = f"None of the {others} files in {folder} is a sound, a text or a picture, by their names."
        raise unusable("trial.no-items", what, _TODO)
    return FolderItems(tuple(items), tuple(bad), others)


def _files_below(folder: Path) -> list[Path]:
    found: list[Path] = []
    try:
        if folder.is_file():
            raise unusable("trial.no-folder", f"{folder} is a file, not a folder.", "Name the folder that it lies in.")
        for inside, folders, names in os.walk(folder, onerror=_raise):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            found += [Path(inside, name) for name in sorted(names) if not name.startswith(".")]
    except FileNotFoundError as error:
        what = f"There is no folder {folder}."
        raise unusable("trial.no-folder", what, "Check its name.", str(error)) from error
    except OSError as error:
        raise unreadable(Path(error.filename or folder), error) from error
    return found


def _raise(error: OSError) -> None:
    raise error


def _reader_for(path: Path) -> Callable[[str, Path], Item] | None:
    suffix = path.suffix.lower()
    if suffix == TEXT_SUFFIX:
        return _text
    if suffix in PICTURE_SUFFIXES:
        return _picture
    return _sound if suffix in SOUND_SUFFIXES else None


def _sound(name: str, path: Path) -> Item:
    probe(path)
    return SoundItem(name, path)


def _text(name: str, path: Path) -> Item:
    check_readable(path)
    _check_size(path, _MOST_TEXT_BYTES, "Cut it into shorter texts.")
    decoded = decode(path.read_bytes())
    lines = tuple(stripped for line in decoded.text.splitlines() if (stripped := line.strip()))
    if not lines or decoded.lossy or "\0" in decoded.text:
        what = f"{path} holds no text." if not lines else f"{path} is no text, whatever its name says."
        raise unusable("trial.no-text", what, "Save it as a text in UTF-8.")
    return TextItem(name, lines)


def _picture(name: str, path: Path) -> Item:
    """Whether it can be decoded is for an engine to find out: the library that decodes is in its process alone."""
    check_readable(path)
    _check_size(path, _MOST_PICTURE_BYTES, "Save a smaller copy.")
    if not _begins_as_a_picture(path):
        what = f"{path} is no picture, whatever its name says."
        raise unusable("trial.no-picture", what, "Save it as PNG or JPEG.")
    return PictureItem(name, path.read_bytes)


def _begins_as_a_picture(path: Path) -> bool:
    with path.open("rb") as file:
        start = file.read(12)
    known = start.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*"))
    return known or (start[:4] == b"RIFF" and start[8:] == b"WEBP")


def _check_size(path: Path, most: int, todo: str) -> None:
    size = path.stat().st_size
    if size > most:
        what = f"{path} has {size / 1e6:.0f} MB, and {most / 1e6:.0f} MB is the most that is tried."
        raise unusable("trial.too-large", what, todo)
