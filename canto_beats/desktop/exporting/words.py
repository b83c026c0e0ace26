"""What a person reads in the export dialog."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from canto_beats.service.export_task import ExportKind
from canto_beats.subtitles.formats import FORMATS
from canto_beats.subtitles.formats.text_form import LineEnd, TextEncoding
from canto_beats.subtitles.tracks import TrackKind


def kind_words(kind: ExportKind) -> tuple[str, str]:
    """What it is called, and what it is good for."""
    match kind:
        case ExportKind.FILE:
            return QCoreApplication.translate("Export", "Subtitle file"), QCoreApplication.translate(
                "Export", "For players, editors and uploads."
            )
        case ExportKind.TRACK:
            return (
                QCoreApplication.translate("Export", "Copy of the video with a subtitle track"),
                QCoreApplication.translate("Export", "Quick. Viewers show or hide the subtitles."),
            )
        case ExportKind.BURNED_IN:
            return (
                QCoreApplication.translate("Export", "Copy of the video with burned-in subtitles"),
                QCoreApplication.translate("Export", "Takes a while. They show in every player, and always."),
            )


def format_words(name: str) -> str:
    suffix = FORMATS[name].suffixes[0]
    match name:
        case "txt":
            title = QCoreApplication.translate("Export", "Plain text")
        case other:
            title = FORMATS[other].title
    return QCoreApplication.translate("Export", "{title} ({ending})").format(title=title, ending=suffix)


def second_words(second: TrackKind | None) -> str:
    tell = QCoreApplication.translate
    match second:
        case TrackKind.JYUTPING:
            return tell("Export", "Jyutping")
        case TrackKind.SEMI_WRITTEN:
            return tell("Export", "Semi-written Chinese below")
        case TrackKind.WRITTEN:
            return tell("Export", "Written Chinese below")
        case _:
            return tell("Export", "None")


def encoding_words(encoding: TextEncoding) -> str:
    if encoding is TextEncoding.UTF_8_BOM:
        return QCoreApplication.translate("Export", "UTF-8 with BOM")
    return encoding.label


def line_end_words(line_end: LineEnd) -> str:
    return (
        QCoreApplication.translate("Export", "Windows (CRLF)")
        if line_end is LineEnd.CRLF
        else QCoreApplication.translate("Export", "macOS and Linux (LF)")
    )
