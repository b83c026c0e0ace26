"""What a person chose for the window, kept in one small file.

Neither a broken file nor a value that makes no sense is a reason not to open: whatever can be read is kept.
To add one: a field with its default; what this version does not know is left out, so that versions can change places.
"""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import msgspec

from canto_beats.cantonese.writing import LatinSpacing
from canto_beats.job.memory_status import MemoryPolicy
from canto_beats.job.request import AUTO, JobRequest, PolishMode
from canto_beats.service.first_sight import PREFERENCES_FILE
from canto_beats.settings import Home
from canto_beats.whole_file import write_through, written_whole

log = logging.getLogger(__name__)

LONGEST_IDLE_S = 7 * 24 * 3600
"""Longer than anybody can mean, and short enough for every clock."""


@dataclass(frozen=True, slots=True)
class Preset:
    """What to transcribe with and how subtitles are made, under a name."""

    name: str
    model: str | None = None
    polish: str | None = None
    device: str = AUTO
    polish_mode: PolishMode = PolishMode.APPLY
    profile: str = "netflix"
    put_right: bool = True
    hide_phantoms: bool = True
    preferred: tuple[str, ...] = ()
    latin_spacing: LatinSpacing = LatinSpacing.AS_WRITTEN


_OF_A_PRESET = tuple(field.name for field in fields(Preset) if field.name != "name")
"""What `Preferences` has under the same names."""


@dataclass(frozen=True, slots=True)
class Preferences:
    model: str | None = None
    """Nothing chosen yet: the window offers what is installed."""
    polish: str | None = None
    device: str = AUTO
    polish_mode: PolishMode = PolishMode.APPLY
    """What becomes of what the language model proposes."""
    profile: str = "netflix"
    """The conventions that cues are built by: a name, or one with what differs, `netflix,cells=14`."""
    put_right: bool = True
    """Spelling is repaired."""
    hide_phantoms: bool = True
    """What nobody said is hidden."""
    preferred: tuple[str, ...] = ()
    """Of words that are rightly written in two ways, the wished ones."""
    latin_spacing: LatinSpacing = LatinSpacing.AS_WRITTEN
    """Between Chinese and Latin."""
    memory_policy: MemoryPolicy = MemoryPolicy.SEQUENTIAL
    """What becomes of a model whose work is done."""
    idle_timeout_s: Annotated[float, msgspec.Meta(ge=1, le=LONGEST_IDLE_S)] = 600
    """So long a model may stay unused, where it stays at all."""
    presets: tuple[Preset, ...] = ()
    """In the order in which they were saved."""
    appearance: str = "system"
    language: str | None = None
    """Of the window; nothing: the system's."""
    folder: str = ""
    """Where a recording was opened last."""
    recent: tuple[str, ...] = ()
    """Recordings that were opened, the last one first."""
    shown: int | None = None
    """Of the recordings on the list, the one that was shown last."""
    window: str = ""
    """Size, place and sections, in Qt's own words."""
    welcomed: bool = False
    export: str = ""
    """What was chosen in the export dialog, in its own words."""
    style: str = ""
    """How subtitles are shown, in the style's own words."""

    def with_preset(self, name: str) -> Preferences:
        """What is chosen now is called that from now on; another one of that name makes room."""
        preset = Preset(name, **self._for_a_preset)
        return replace(self.without_preset(name), presets=(*self.without_preset(name).presets, preset))

    def without_preset(self, name: str) -> Preferences:
        return replace(self, presets=tuple(preset for preset in self.presets if preset.name != name))

    def as_in(self, preset: Preset) -> Preferences:
        return replace(self, **{name: getattr(preset, name) for name in _OF_A_PRESET})

    @property
    def preset(self) -> Preset | None:
        """The one that says what is chosen now."""
        return next((each for each in self.presets if self.as_in(each) == self), None)

    @property
    def _for_a_preset(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in _OF_A_PRESET}

    def wished(self, request: JobRequest) -> JobRequest:
        """The request, with subtitles made as is chosen now. Models and device are settled elsewhere."""
        return replace(
            request,
            polish_mode=self.polish_mode,
            profile=self.profile,
            put_right=self.put_right,
            hide_phantoms=self.hide_phantoms,
            preferred=self.preferred,
            latin_spacing=self.latin_spacing,
        )

    def reset(self) -> Preferences:
        """As on the first day, but for what was saved under a name, and where things are in the window."""
        new = Preferences()
        return replace(
            self,
            **new._for_a_preset,
            memory_policy=new.memory_policy,
            idle_timeout_s=new.idle_timeout_s,
            appearance=new.appearance,
            language=new.language,
        )


def read_preferences(home: Home) -> Preferences:
    try:
        found = msgspec.convert(json.loads(_file(home).read_bytes()), dict[str, Any])
    except FileNotFoundError:
        return Preferences()
    except (OSError, ValueError, RecursionError) as error:  # msgspec's errors are ValueErrors
        log.info("The preferences cannot be read and begin anew: %s", error)
        return Preferences()
    kept: dict[str, Any] = {}
    for name, kind in get_type_hints(Preferences, include_extras=True).items():
        if name in found:
            try:
                kept[name] = msgspec.convert(found[name], kind)
            except ValueError as error:
                log.info("The preference %s makes no sense and is forgotten: %s", name, error)
    return Preferences(**kept)


def write_preferences(home: Home, preferences: Preferences) -> None:
    """Nothing is lost that matters if it cannot be done."""
    try:
        home.root.mkdir(parents=True, exist_ok=True)
        with written_whole(_file(home)) as part:
            # Plain ASCII: the one form of JSON that also carries file names which are no Unicode.
            write_through(part, json.dumps(asdict(preferences), indent=2).encode())
    except OSError as error:
        log.info("The preferences cannot be kept: %s", error)


def _file(home: Home) -> Path:
    return home.root / PREFERENCES_FILE
