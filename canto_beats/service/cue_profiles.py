"""The conventions that cues are built by, by name."""

from __future__ import annotations

from canto_beats.errors import wrong_usage
from canto_beats.subtitles.cue_profiles import PROFILES
from canto_beats.subtitles.cue_rules import CueRules


def cue_rules_called(name: str) -> CueRules:
    if name not in PROFILES:
        todo = f"Choose one of {', '.join(PROFILES)}."
        raise wrong_usage("cues.unknown-profile", f"There is no profile called {name!r}.", todo)
    return PROFILES[name]
