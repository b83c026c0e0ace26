"""Which engines can run here: their packages are looked for, not imported."""

from __future__ import annotations

import importlib.util

from canto_beats.engines.catalogue import EngineEntry


def missing_packages(entry: EngineEntry) -> tuple[str, ...]:
    return tuple(name for name in entry.needs if importlib.util.find_spec(name) is None)
