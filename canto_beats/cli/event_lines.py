"""Events as JSON, one object a line, for other programs (`--json-events`). ASCII, whatever the terminal's encoding."""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

from msgspec.structs import asdict

from canto_beats.job.events import JobEvent
from canto_beats.job.stage import Stage
from canto_beats.subtitles.cue import Cue


def event_line(event: JobEvent) -> str:
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", type(event).__name__).lower()
    return json.dumps({"event": name, **plain(event)})


def plain(value: Any) -> Any:
    """As JSON can have it."""
    if isinstance(value, Stage):
        return value.label
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Cue):
        return asdict(value)
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value
