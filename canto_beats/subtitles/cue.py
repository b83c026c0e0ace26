"""One subtitle on the screen."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec


class Cue(msgspec.Struct, frozen=True, gc=False):
    """A struct and no dataclass, because there may be tens of thousands, and making one takes a tenth of the time."""

    start_ms: int
    end_ms: int
    text: str
    """Lines are separated by a newline; no markup."""

    def __post_init__(self) -> None:
        if self.start_ms < 0 or self.end_ms <= self.start_ms:
            raise ValueError(f"a cue cannot run from {self.start_ms} to {self.end_ms} ms")

    def with_text(self, text: str) -> Cue:
        return Cue(self.start_ms, self.end_ms, text)

    @property
    def duration_ms(self) -> int:
        return self.end_ms - self.start_ms

    @property
    def lines(self) -> list[str]:
        return self.text.split("\n")


@dataclass(frozen=True, slots=True)
class FinalCue:
    """A cue as it is written to the file and kept in the library."""

    cue: Cue
    text_before_polish: str | None = None
    """Nothing where the polish left the text as it was heard."""
