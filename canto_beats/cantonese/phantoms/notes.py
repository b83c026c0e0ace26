"""Descriptions of sounds in brackets, and notes of music: (音樂), [掌聲], ♪.

Such a note is one if it is the whole text, or stands at its edge. Brackets inside of a sentence were put there by
somebody who writes down what is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from canto_beats.cantonese.phantoms.folding import fold
from canto_beats.cantonese.phantoms.signs import Sign

_PAIRS = (
    ("(", ")"),
    ("（", "）"),
    ("[", "]"),
    ("［", "］"),
    ("【", "】"),
    ("〔", "〕"),
    ("*", "*"),
    ("♪", "♪"),
    ("♫", "♫"),
)
_NOTE = "|".join(
    f"{re.escape(opening)}(?P<in{number}>[^{re.escape(opening + closing)}]*){re.escape(closing)}"
    for number, (opening, closing) in enumerate(_PAIRS)
)
_BRACKETED = re.compile(_NOTE)
_MUSIC = frozenset("♪♫♬♩🎵🎶")
_SOUNDS = re.compile(
    r".{0,4}音樂.{0,3}|.{1,4}聲|(?:大|偷|狂|苦)?笑|鼓掌|拍手|唱歌|哼歌|歡呼|尖叫|沉默|靜默|靜音|無聲|嘆氣|咳嗽|打噴嚏|哭泣?|噪音|雜音|音效|旁白"
    r"|(?:片頭|片尾|主題|插)曲|.{0,3}歌曲"
    r"|.{0,12}(?:music|applause|silence|noise|audio|speech).{0,8}"
    r"|laugh(?:s|ter|ing)|cheer(?:s|ing)|sing(?:s|ing)|sighs?|coughs?|inaudible|foreign|blank"
)
_Note = tuple[Sign, int, int]


def notes_in(text: str) -> list[_Note]:
    """Sign, start and end of each."""
    if _is_all_notes(text):
        return [(Sign.NOTE, 0, len(text))]
    whole = _BRACKETED.fullmatch(text.strip())
    if whole and not _MUSIC & set(text):  # the words of a song are what was sung
        return [(Sign.BRACKETED, 0, len(text))]
    return list(_at_the_edges(text))


def _is_all_notes(text: str) -> bool:
    rest = _BRACKETED.sub(lambda found: "" if _is_sound(found) else found[0], text)
    return (rest != text and not fold(rest).text) or (bool(_MUSIC & set(text)) and not fold(text).text)


def _at_the_edges(text: str) -> Iterator[_Note]:
    for found in _BRACKETED.finditer(text):
        at_edge = not fold(text[: found.start()]).text or not fold(text[found.end() :]).text
        if at_edge and _is_sound(found):
            yield Sign.NOTE, found.start(), found.end()


def _is_sound(found: re.Match[str]) -> bool:
    inside = next(part for part in found.groups() if part is not None)
    folded = fold(inside).text
    return bool(_SOUNDS.fullmatch(folded)) or bool(not folded and _MUSIC & set(found[0]))
