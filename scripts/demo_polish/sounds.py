"""Which characters are heard alike, by their jyutping."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

import ToJyutping

_SPELLED = re.compile(r"(ng|gw|kw|[bpmfdtnlgkhwzcsj])?([a-z]+)([1-6])")
_SYLLABIC = ("m", "ng")
_INITIALS_TAKEN_FOR = {"n": "l", "l": "n", "ng": "", "": "ng", "gw": "g", "kw": "k"}
_ENDINGS_TAKEN_FOR = (("ng", "n"), ("n", "ng"), ("k", "t"), ("t", "k"))


class Sound(NamedTuple):
    initial: str
    rime: str
    tone: str

    @property
    def toneless(self) -> tuple[str, str]:
        return self.initial, self.rime


class HeardAlike:
    """The characters of a set of texts by their sound, with how often each occurs in them.

    Those that occur less often than `rarest` are nobody's mistake. A rare character is hardly ever seen where it is
    right, so a model that was shown it as a mistake a few times takes it for one wherever it stands.
    """

    def __init__(self, lines: Iterable[str], rarest: int = 1) -> None:
        self._rarest = rarest
        self._counted = Counter(character for line in lines for character in line if "㐀" <= character <= "鿿")

    @property
    def by_rarity(self) -> list[str]:
        """All of them, the rarest first."""
        return sorted(self._counted, key=lambda character: (self._counted[character], character))

    @property
    def well_known(self) -> list[str]:
        """Those that may be somebody's mistake."""
        return [character for character, count in self._counted.items() if count >= self._rarest]

    @cached_property
    def _by_sound(self) -> dict[tuple[str, str], dict[str, str]]:
        """Toneless sound → character → tone."""
        found: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        for character in sorted(self._counted):
            for sound in sounds(character) if self._counted[character] >= self._rarest else ():
                if sound:
                    found[sound.toneless][character] = sound.tone
        return found

    def same(self, sound: Sound) -> dict[str, float]:
        """How likely each is to be taken for it. Common characters are, and the same tone is, more than others."""
        candidates = self._by_sound.get(sound.toneless, {})
        return {
            character: self._counted[character] ** 0.5 * (3.0 if tone == sound.tone else 1.0)
            for character, tone in candidates.items()
        }

    def near(self, sound: Sound) -> dict[str, float]:
        """Those that lazy sounds bring near: 你 as lei, 我 as o, and endings that are hard to tell apart."""
        other = _INITIALS_TAKEN_FOR.get(sound.initial)
        near = [] if other is None else [sound._replace(initial=other)]
        for ending, instead in _ENDINGS_TAKEN_FOR:
            if sound.rime.endswith(ending):
                near.append(sound._replace(rime=sound.rime.removesuffix(ending) + instead))
        found: dict[str, float] = {}
        for each in near:
            found |= self.same(each)
        return found


def sounds(line: str) -> list[Sound | None]:
    """Of every character as it is read in this line; nothing for those that are not Cantonese syllables."""
    found = [_sound(spelled) for _, spelled in ToJyutping.get_jyutping_list(line)]
    return found if len(found) == len(line) else [None] * len(line)


def _sound(spelled: str | None) -> Sound | None:
    if not spelled:
        return None
    if spelled[:-1] in _SYLLABIC:
        return Sound("", spelled[:-1], spelled[-1])
    match = _SPELLED.fullmatch(spelled)
    return Sound(match[1] or "", match[2], match[3]) if match else None
