"""What was odd about a subtitle file, and on which line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Oddity(StrEnum):
    ENCODING_GUESSED = "encoding-guessed"
    UNDECODABLE = "undecodable"
    MISSING_HEADER = "missing-header"
    MISSING_NUMBER = "missing-number"
    WRONG_NUMBER = "wrong-number"
    MISSING_BLANK_LINE = "missing-blank-line"
    BLANK_LINE_IN_TEXT = "blank-line-in-text"
    STRAY_TEXT = "stray-text"
    MISSING_HOURS = "missing-hours"
    TIME_PUNCTUATION = "time-punctuation"
    UNREADABLE_TIME = "unreadable-time"
    UNREADABLE_ENTRY = "unreadable-entry"
    INVENTED_TIMES = "invented-times"
    EMPTY_CUE = "empty-cue"
    ENDS_BEFORE_IT_STARTS = "ends-before-it-starts"
    OUT_OF_ORDER = "out-of-order"
    SAME_TIME = "same-time"
    OVERLAP = "overlap"


@dataclass(frozen=True, slots=True)
class ReadWarning:
    line: int
    """Counted from 1."""
    code: Oddity
    text: str
    """One sentence: what was found and what was made of it."""
