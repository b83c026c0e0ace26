"""`--profile`, which several commands take."""

from __future__ import annotations

from canto_beats.subtitles.cue_profiles import PROFILES, USUAL_PROFILE
from canto_beats.subtitles.profile_keys import KEYS

PROFILE_METAVAR = "NAME[,KEY=VALUE]..."
PROFILES_TOLD = (
    f"{', '.join(PROFILES)}; with what differs behind it, as in {USUAL_PROFILE},cells=14,speed=8. "
    f"Keys: {', '.join(key.name for key in KEYS)}."
)
