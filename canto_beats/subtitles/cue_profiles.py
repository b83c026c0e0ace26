"""The conventions that subtitles are made for, by name."""

from __future__ import annotations

from canto_beats.subtitles.cue_rules import CueRules

PROFILES: dict[str, CueRules] = {
    "netflix": CueRules(),
    "hk": CueRules(max_cells=15, max_lines=1),
    "social": CueRules(
        max_cells=9, max_lines=1, min_duration_ms=500, linger_ms=250, pause_ms=500, max_cells_per_second=11
    ),
}
"""To add one, give it a short name and what differs from `CueRules`' own values, which are Netflix's for Traditional
Chinese. Every front end offers what is here, so it also needs a name for people wherever they choose one, and a line in
`docs/cantonese/cues.md`. Rules that somebody makes up for one film need no entry: any `CueRules` will do.

`hk` is how cinemas and television in Hong Kong do it, one line at the bottom. `social` is for upright videos on
telephones, where captions are large, short, and follow the voice closely.
"""
