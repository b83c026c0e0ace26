"""The conventions that subtitles are made for: by name, and with what somebody wants otherwise.

A profile is one text that says everything, so that requests, presets and old jobs carry it as they carry a name:
`NAME[,KEY=VALUE]...`, for instance `netflix,cells=14,lines=1`.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from canto_beats.errors import CantoBeatsError, wrong_usage
from canto_beats.subtitles.cue_rules import Contradiction, ContradictoryRulesError, CueRules
from canto_beats.subtitles.profile_keys import GAP, KEYS, LINGER, LONGEST, PAUSE, SHORTEST, FigureKey, SwitchKey

USUAL_PROFILE = "netflix"

PROFILES: dict[str, CueRules] = {
    "netflix": CueRules(),
    "hk": CueRules(max_cells=15, max_lines=1),
    "social": CueRules(
        max_cells=9, max_lines=1, min_duration_ms=500, linger_ms=250, pause_ms=500, max_cells_per_second=11
    ),
}
"""To add one, give it a short name and what differs from `CueRules`' own values, which are Netflix's for Traditional
Chinese. Every front end offers what is here, so it also needs a name for people wherever they choose one, and a line in
`docs/cantonese/cues.md`. What somebody makes up for one film needs no entry: it is written behind a name.

`hk` is how cinemas and television in Hong Kong do it, one line at the bottom. `social` is for upright videos on
telephones, where captions are large, short, and follow the voice closely.
"""


def rules_of(profile: str) -> CueRules:
    """Raises `CantoBeatsError` with what is wrong with it, and what can be written instead."""
    name, *differing = (part.strip() for part in profile.split(","))
    if name not in PROFILES:
        todo = f"Choose one of {', '.join(PROFILES)}; what differs goes behind it, as in {USUAL_PROFILE},cells=14."
        raise wrong_usage("cues.unknown-profile", f"There is no profile called {name!r}.", todo)
    values: dict[str, Any] = {}
    for part in differing:
        key, value = _read(part, profile)
        if key.field in values:
            raise _unusable(profile, f"it says {key.name} twice", f"Leave one {key.name} out.")
        values[key.field] = value
    try:
        return replace(PROFILES[name], **values)
    except ContradictoryRulesError as error:
        told = _told(error.contradiction, {**asdict(PROFILES[name]), **values})
        raise _unusable(profile, *told) from error


def known_rules(profile: str) -> CueRules | None:
    """Nothing for a profile that this version cannot read."""
    try:
        return rules_of(profile)
    except CantoBeatsError:
        return None


def begun_with(profile: str) -> str:
    """The name in front."""
    return profile.partition(",")[0].strip()


def profile_of(rules: CueRules, begun_with: str = USUAL_PROFILE) -> str:
    """The one way of writing it: what differs from the profile of that name, in the order of the keys."""
    usual = PROFILES[begun_with]
    differing = [key for key in KEYS if getattr(rules, key.field) != getattr(usual, key.field)]
    return ",".join([begun_with, *(f"{key.name}={key.written(rules)}" for key in differing)])


def _read(part: str, profile: str) -> tuple[FigureKey | SwitchKey, float]:
    name, equals, text = (piece.strip() for piece in part.partition("="))
    key = next((key for key in KEYS if key.name == name), None)
    if not equals:
        raise _unusable(profile, f"{part!r} is not a key with a value", "Write each as KEY=VALUE, as in cells=14.")
    if key is None:
        raise _unusable(profile, f"there is no key {name!r}", f"The keys are {', '.join(key.name for key in KEYS)}.")
    value = key.read(text)
    if value is None:
        raise _unusable(profile, f"{key.name} cannot be {text!r}", f"For {key.name} give {key.allowed}.")
    return key, value


def _told(contradiction: Contradiction, values: dict[str, Any]) -> tuple[str, str]:
    """What is wrong and what to do: with all values, because some of them come with the name."""
    said = {key.name: f"{values[key.field] / key.per:g}" for key in (SHORTEST, LONGEST, GAP, LINGER, PAUSE)}
    if contradiction is Contradiction.SHORTEST_OVER_LONGEST:
        what = "shortest is {shortest} seconds, and longest only {longest}"
        return what.format(**said), "Make shortest smaller, or longest larger."
    needed = f"{(values[LINGER.field] + values[GAP.field]) / 1_000:g}"
    what = "pause is {pause} seconds, and linger ({linger}) and gap ({gap}) together are {needed}"
    return what.format(**said, needed=needed), f"Make pause {needed} or more, or linger or gap smaller."


def _unusable(profile: str, why: str, todo: str) -> CantoBeatsError:
    return wrong_usage("cues.unusable-profile", f"The profile {profile!r} cannot be used: {why}.", todo)
