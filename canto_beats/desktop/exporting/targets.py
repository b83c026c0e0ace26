"""Which file an export is offered to go to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from canto_beats.service.export_task import ExportKind
from canto_beats.service.video_copying import VIDEO_ENDINGS
from canto_beats.subtitles.formats import FORMATS

_OTHER_VIDEOS = ".mkv"
"""Takes whatever the video is made of."""
_NAMES = {ExportKind.BURNED_IN: "burned-in", ExportKind.TRACK: "subtitles"}


def own_folder(source: Path, resources: Path) -> Path:
    """Beside the video; for one that came along with the program, where people keep what is theirs."""
    if not source.absolute().is_relative_to(resources.absolute()):
        return source.parent
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def suggested_target(kind: ExportKind, format_name: str, source: Path, own: Path, chosen: Path | None) -> Path:
    """In the folder that was chosen before, if it is still there; else in the recording's own one."""
    place = chosen if chosen and chosen.is_dir() else own
    return place / (source.stem + ending(kind, format_name, source))


def with_ending(target: Path, kind: ExportKind, format_name: str, source: Path) -> Path:
    """The same name for another kind of file. What a person wrote as part of the name stays."""
    known = {suffix for one in FORMATS.values() for suffix in one.suffixes} | set(VIDEO_ENDINGS)
    stem = target.stem if target.suffix.lower() in known else target.name
    for name in _NAMES.values():
        stem = stem.removesuffix(f".{name}")
    return target.with_name(stem + ending(kind, format_name, source))


def ending(kind: ExportKind, format_name: str, source: Path) -> str:
    if kind is ExportKind.FILE:
        return FORMATS[format_name].suffixes[0]
    same = source.suffix.lower()
    return f".{_NAMES[kind]}{same if same in VIDEO_ENDINGS else _OTHER_VIDEOS}"
