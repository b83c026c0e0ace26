"""How a text is read aloud, in jyutping: a syllable for each Han character; Latin words and figures stay themselves.

Which of its readings a character has is told by the words around it, so a whole line is read at once.
"""

from __future__ import annotations

from functools import lru_cache

from canto_beats.cantonese.dictionary import read_in_words
from canto_beats.subtitles.formats.ruby import readings_of

_SPELLED_ALIKE = str.maketrans("裏爲衞羣牀麪綫臺啓", "裡為衛群床麵線台啟")
"""Ways to write a character that the dictionary of readings does not have in its words."""


def read_aloud(line: str) -> list[tuple[str, str | None]]:
    """Each Han character with its syllable, and what is between them with none: joined, the pieces are the line."""
    return list(_read(line))


@lru_cache(maxsize=1024)
def _read(line: str) -> tuple[tuple[str, str | None], ...]:
    pieces: list[tuple[str, str | None]] = []
    syllables = read_in_words(line.translate(_SPELLED_ALIKE))
    for character, (_, syllable) in zip(line, syllables, strict=True):
        if syllable is None and pieces and pieces[-1][1] is None:
            pieces[-1] = (pieces[-1][0] + character, None)
        else:
            pieces.append((character, syllable))
    return tuple(pieces)


def jyutping_line(line: str) -> str:
    """佢食3個pizza is `keoi5 sik6 3 go3 pizza`. Marks are left out; nothing where there is nothing to read."""
    return readings_of(line, read_aloud)


def jyutping_of(text: str) -> str:
    """Line by line: as many lines as the text has."""
    return "\n".join(jyutping_line(line) for line in text.split("\n"))
