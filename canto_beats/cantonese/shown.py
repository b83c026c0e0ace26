"""A subtitle as it is to be shown: English and its register first, then everything else that a person chose."""

from __future__ import annotations

from canto_beats.cantonese.model_lines import NO_LINES, ModelLines
from canto_beats.cantonese.words import word_starts
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.style.cue_style import CueStyle
from canto_beats.subtitles.style.styling import styled_text
from canto_beats.subtitles.tracks import English


def shown_text(text: str, style: CueStyle, lines: ModelLines = NO_LINES) -> str:
    """Always made of the real text. Swear words and numbers are looked for in what is shown, not in what was said."""
    if style.register is not Register.SPOKEN or style.english is not English.KEEP:
        text = lines.worded(text, style.register, style.english)
    return styled_text(text, style, word_starts)


def shown(cue: Cue, style: CueStyle, lines: ModelLines = NO_LINES) -> Cue:
    """With the same times; the same cue if nothing is different."""
    text = shown_text(cue.text, style, lines)
    return cue if text == cue.text else cue.with_text(text)
