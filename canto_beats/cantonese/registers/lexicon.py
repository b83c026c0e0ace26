"""Words that are written otherwise than they are said, whatever stands beside them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from canto_beats.subtitles.register import Register

LONGEST = 6
"""Characters of an entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    spoken: str
    written: str
    """The same as spoken for words that are never to be taken apart: 食物 does not become 吃物."""
    in_semi_written: bool


@cache
def lexicon() -> dict[str, Entry]:
    listed = files("canto_beats.cantonese").joinpath("data/registers.tsv").read_text(encoding="utf-8")
    entries: dict[str, Entry] = {}
    for line in listed.splitlines():
        if line.startswith("#"):
            continue
        spoken, written, kind = line.split("\t")
        entries[spoken] = Entry(spoken, written, in_semi_written=kind == "f")
    # A written word stays whole as well: 坐下 is not 坐 with a 下 behind it.
    stay = {one.written for one in entries.values() if 1 < len(one.written) <= LONGEST} - entries.keys()
    return entries | {word: Entry(word, word, in_semi_written=True) for word in stay}


@cache
def beginnings() -> frozenset[str]:
    """Of what is listed: where none goes on, nobody needs to look further."""
    return frozenset(word[:size] for word in lexicon() for size in range(1, len(word)))


def written_word(word: str, register: Register) -> str | None:
    """Nothing where the word stays, or depends on its neighbours."""
    entry = lexicon().get(word)
    if entry is not None:
        lively = register is Register.SEMI_WRITTEN and not entry.in_semi_written
        return word.translate(_SMALL) if lively else entry.written
    return _inside(word) if register is Register.WRITTEN else None


_NEVER_ANYTHING_ELSE = str.maketrans(
    {"睇": "看", "瞓": "睡", "諗": "想", "攞": "拿", "搵": "找", "揾": "找", "嘢": "東西", "嚟": "來", "攰": "累"}
)
_SMALL = str.maketrans(
    {"咗": "了", "唔": "不", "嘅": "的", "佢": "他", "喺": "在", "冇": "沒有", "嚟": "來", "畀": "給", "俾": "給"}
)
"""Inside of a lively word that stays: 唔出聲 is semi-written 不出聲."""
_TAKES_AN_OBJECT = {"食": "吃", "飲": "喝"}


def _inside(word: str) -> str | None:
    """Of a word that is not listed: characters that only Cantonese has, and eating and drinking something."""
    inside = word.translate(_NEVER_ANYTHING_ELSE)
    if word[0] in _TAKES_AN_OBJECT and len(word) < 4:
        inside = _TAKES_AN_OBJECT[word[0]] + inside[1:]
    return None if inside == word else inside
