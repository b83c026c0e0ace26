"""Events as JSON, one object a line, for other programs (`--json-events`). ASCII, whatever the terminal's encoding."""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from msgspec.structs import asdict

from canto_beats.job.events import JobEvent
from canto_beats.job.stage import Stage
from canto_beats.subtitles.cue import Cue


def event_line(event: JobEvent) -> str:
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", type(event).__name__).lower()
    return json.dumps({"event": name, **_plain(event)})


def _plain(value: Any) -> Any:
    if isinstance(value, Stage):
        return value.label
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, Cue):
        return asdict(value)
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value
