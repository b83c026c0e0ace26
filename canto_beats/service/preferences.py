"""What a person chose for the window, kept in one small file. A broken file is no reason not to open."""

from __future__ import annotations

import logging
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import msgspec

from canto_beats.service.output_file import write_through, written_whole
from canto_beats.settings import Home

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Preferences:
    model: str | None = None
    """Nothing chosen yet: the window offers what is installed."""
    polish: str | None = None
    device: str = "auto"
    appearance: str = "system"
    language: str | None = None
    """Of the window; nothing: the system's."""
    folder: str = ""
    """Where a recording was opened last."""
    window: str = ""
    """Size, place and sections, in Qt's own words."""
    welcomed: bool = False
    export: str = ""
    """What was chosen in the export dialog, in its own words."""


def read_preferences(home: Home) -> Preferences:
    try:
        found: dict[str, Any] = msgspec.json.decode(_file(home).read_bytes(), type=dict[str, Any])
        known = {field.name for field in fields(Preferences)}
        return msgspec.convert({name: value for name, value in found.items() if name in known}, Preferences)
    except FileNotFoundError:
        return Preferences()
    except (OSError, ValueError) as error:  # msgspec's errors are ValueErrors
        log.info("The preferences cannot be read and begin anew: %s", error)
        return Preferences()


def write_preferences(home: Home, preferences: Preferences) -> None:
    """Nothing is lost that matters if it cannot be done."""
    try:
        home.root.mkdir(parents=True, exist_ok=True)
        with written_whole(_file(home)) as part:
            write_through(part, msgspec.json.format(msgspec.json.encode(asdict(preferences))))
    except OSError as error:
        log.info("The preferences cannot be kept: %s", error)


def _file(home: Home) -> Path:
    return home.root / "preferences.json"
