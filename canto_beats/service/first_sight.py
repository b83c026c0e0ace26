"""What of the preferences a window's first sight needs, read with nothing that takes long to import."""

from __future__ import annotations

import json
from dataclasses import dataclass

from canto_beats.settings import Home

PREFERENCES_FILE = "preferences.json"


@dataclass(frozen=True, slots=True)
class FirstSight:
    """As in `Preferences`."""

    appearance: str = ""
    window: str = ""


def first_sight(home: Home) -> FirstSight:
    """Where anything is not as it should be, as on the first day."""
    try:
        found = json.loads((home.root / PREFERENCES_FILE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return FirstSight()
    kept = found if isinstance(found, dict) else {}
    appearance, window = (kept.get(name) for name in ("appearance", "window"))
    return FirstSight(*(value if isinstance(value, str) else "" for value in (appearance, window)))
