"""The text of a subtitle as it is to be shown.

Always made of the real text: what comes out is neither kept nor styled again.
"""

from __future__ import annotations

from canto_beats.subtitles.style.cue_style import AS_TRANSCRIBED, CueStyle, Numbers, Profanity, Punctuation
from canto_beats.subtitles.style.into_arabic import in_figures
from canto_beats.subtitles.style.into_chinese import in_words
from canto_beats.subtitles.style.line_length import broken_to
from canto_beats.subtitles.style.profanity import masked
from canto_beats.subtitles.style.punctuation import without_punctuation
from canto_beats.subtitles.units import WordStarts


def styled_text(text: str, style: CueStyle, word_starts: WordStarts | None = None) -> str:
    """No line that is broken anew begins inside a word, as `word_starts` tells them."""
    if style == AS_TRANSCRIBED:
        return text
    if style.profanity is Profanity.MASK:
        text = masked(text)
    # Before the marks go, which tell two numbers beside each other from one.
    if style.numbers is Numbers.ARABIC:
        text = in_figures(text)
    elif style.numbers is Numbers.CHINESE:
        text = in_words(text)
    if style.punctuation is Punctuation.REMOVE:
        text = without_punctuation(text)
    return text if style.max_cells is None else broken_to(text, style.max_cells, word_starts)
