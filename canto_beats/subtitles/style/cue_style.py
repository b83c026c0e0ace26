"""What a person may choose about how subtitles are worded on the screen. The usual choice changes nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from canto_beats.subtitles.register import Register
from canto_beats.subtitles.tracks import English


class Numbers(StrEnum):
    AS_HEARD = "as-heard"
    ARABIC = "arabic"
    CHINESE = "chinese"


class Punctuation(StrEnum):
    KEEP = "keep"
    REMOVE = "remove"


class Profanity(StrEnum):
    KEEP = "keep"
    MASK = "mask"


NARROWEST_CELLS, WIDEST_CELLS = 6, 40


@dataclass(frozen=True, slots=True)
class CueStyle:
    numbers: Numbers = Numbers.AS_HEARD
    punctuation: Punctuation = Punctuation.KEEP
    profanity: Profanity = Profanity.KEEP
    max_cells: int | None = None
    """The longest line, in full-width characters; nothing: lines stay as they are."""
    register: Register = Register.SPOKEN
    """What `cantonese.shown` makes of the text before all else: this layer knows no Cantonese."""
    english: English = English.KEEP
    """The same."""

    def __post_init__(self) -> None:
        if self.max_cells is not None and not NARROWEST_CELLS <= self.max_cells <= WIDEST_CELLS:
            raise ValueError(f"a line has {NARROWEST_CELLS} to {WIDEST_CELLS} cells, not {self.max_cells}")

    def to_text(self) -> str:
        return json.dumps(
            {
                "numbers": self.numbers,
                "punctuation": self.punctuation,
                "profanity": self.profanity,
                "max_cells": self.max_cells,
                "register": self.register,
                "english": self.english,
            }
        )

    @classmethod
    def from_text(cls, text: str) -> CueStyle:
        """The one that changes nothing, where it was written by another version or is damaged."""
        try:
            kept = json.loads(text)
            cells = kept["max_cells"]
            return cls(
                Numbers(kept["numbers"]),
                Punctuation(kept["punctuation"]),
                Profanity(kept["profanity"]),
                None if cells is None else int(cells),
                Register(kept.get("register", Register.SPOKEN)),  # older versions had none
                English(kept.get("english", English.KEEP)),
            )
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
            return cls()


AS_TRANSCRIBED = CueStyle()
