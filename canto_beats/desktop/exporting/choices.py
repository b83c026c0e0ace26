"""What a person chose in the export dialog, for the window to keep until the next time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from canto_beats.service.export_task import ExportKind
from canto_beats.subtitles.formats import FORMATS
from canto_beats.subtitles.formats.ass_style import AssStyle
from canto_beats.subtitles.formats.fcpxml import FRAME_RATES
from canto_beats.subtitles.formats.text_form import LineEnd, TextEncoding, TextForm
from canto_beats.subtitles.tracks import TrackKind


@dataclass(frozen=True, slots=True)
class ExportChoices:
    kind: ExportKind = ExportKind.FILE
    format: str = "srt"
    form: TextForm = TextForm()  # noqa: RUF009 - frozen
    style: AssStyle = AssStyle()  # noqa: RUF009 - frozen
    frame_rate: Fraction | None = None
    """None: as in the video."""
    folder: Path | None = None
    """None: the recording's own, which is beside it as a rule."""
    second: TrackKind | None = None
    """None: the subtitles alone."""

    def to_text(self) -> str:
        return json.dumps(
            {
                "kind": self.kind,
                "format": self.format,
                "encoding": self.form.encoding,
                "line_end": self.form.line_end,
                "font": self.style.font,
                "size": self.style.size,
                "outline": self.style.outline,
                "margin": self.style.margin,
                "frame_rate": str(self.frame_rate) if self.frame_rate else None,
                "folder": str(self.folder) if self.folder else None,
                "second": self.second,
            }
        )

    @classmethod
    def from_text(cls, text: str) -> ExportChoices:
        """The usual ones, where it was written by another version or is damaged."""
        try:
            kept = json.loads(text)
            return cls._from(kept) if isinstance(kept, dict) else cls()
        except (ValueError, TypeError, KeyError, ZeroDivisionError):
            return cls()

    @classmethod
    def _from(cls, kept: Mapping[str, Any]) -> ExportChoices:
        rate = Fraction(kept["frame_rate"]) if kept["frame_rate"] else None
        return cls(
            kind=ExportKind(kept["kind"]),
            format=kept["format"] if kept["format"] in FORMATS else "srt",
            form=TextForm(TextEncoding(kept["encoding"]), LineEnd(kept["line_end"])),
            style=AssStyle(str(kept["font"]), int(kept["size"]), float(kept["outline"]), int(kept["margin"])),
            frame_rate=rate if rate in FRAME_RATES else None,
            folder=Path(kept["folder"]) if kept["folder"] else None,
            second=TrackKind(kept["second"]) if kept.get("second") else None,  # older versions had none
        )
