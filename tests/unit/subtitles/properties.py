"""How property tests run here, and what they draw."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.profile_keys import KEYS, FigureKey

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""The first text drawn builds a table of all characters, and the processors are shared: neither says a test is bad."""


@st.composite
def _rules(draw: st.DrawFn) -> CueRules:
    values = {}
    for key in KEYS:
        if isinstance(key, FigureKey):
            parts = 10**key.decimals
            figure = draw(st.integers(round(key.least * parts), round(key.most * parts))) / parts
            values[key.field] = key.kept(figure)
        else:
            values[key.field] = draw(st.booleans())
    values["max_duration_ms"] = max(values["max_duration_ms"], values["min_duration_ms"])
    values["pause_ms"] = max(values["pause_ms"], values["linger_ms"] + values["min_gap_ms"])
    return CueRules(**values)


RULES_THAT_CAN_BE_WRITTEN = _rules()
"""As somebody may make up in a profile: within the range of each key, and such that all can be kept."""
