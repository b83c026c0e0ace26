"""The prompt that comes back as text: a recogniser takes it for what was said before, and says it again."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from canto_beats.cantonese.phantoms.signs import Sign

_SHORTEST = 5
"""A prompt may hold names and words that are then said."""
_OF_THE_TEXT = 0.8
_WHOLE_PROMPT = 0.85
_MOST_OF_PROMPT = 0.4
_SEVERAL_TIMES = re.compile(r"(.+?)\1+")


def echo_of(text: str, prompt: str) -> Sign | None:
    """Both as `fold` leaves them."""
    if not prompt:
        return None
    if several := _SEVERAL_TIMES.fullmatch(text):
        text = several[1]
    if len(text) < _SHORTEST or len(text) < _MOST_OF_PROMPT * len(prompt):
        return None
    if sum(map(prompt.__contains__, text)) < _OF_THE_TEXT * len(text):
        return None  # as nearly always, and quickly known
    matcher = SequenceMatcher(None, text, prompt, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks() if block.size > 1)
    if same < _OF_THE_TEXT * len(text):
        return None
    if same >= _WHOLE_PROMPT * len(prompt):
        return Sign.ECHO
    return Sign.PART_OF_PROMPT if same >= _MOST_OF_PROMPT * len(prompt) else None
