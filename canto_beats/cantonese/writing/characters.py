"""Which characters are simplified ones, and what they may stand for in Hong Kong.

*Short* characters are written by people who simplify. Most of them are never anything else (们, 话); some are a
character of their own in traditional writing too (里 in 公里, 后 in 皇后), so that only the words around them can tell.
The tables come from OpenCC's single characters; its words are not used, for they are Mandarin's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_HAN_BLOCKS = ((0x3400, 0x4DC0), (0x4E00, 0xA000))
_COMMON_FORMS = str.maketrans(
    "羣牀啓麪衞説温揾脱税悦閲鋭户綫峯祕爲僞裡臺葱卧藴癡纔衆証溼菸喫脣覈擡竈恆灋讚脚鉢",
    "群床啟麵衛說溫搵脫稅悅閱銳戶線峰秘為偽裏台蔥臥蘊痴才眾證濕煙吃唇核抬灶恒法讚腳缽",
)
"""Of two forms of one character, the one that most people in Hong Kong type."""
_TASTE = frozenset("吃晒吓着著揾裏裡台唔嘅咁啲説温脱税悦閲鋭户卧葱羣牀啓麪衞綫峯祕爲僞囖妳祢戯肴扑")
"""OpenCC has another form for them, but they are no simplified ones: used in Hong Kong, or a matter of taste."""

_ALWAYS_SHORT = frozenset("几关厂听个无号据岭梦担胆虫柜减凉冲庄羡凑迹脚叶况内学医丰凭叠")
"""Old characters that a dictionary of words may have, and that nobody in Hong Kong writes."""


_CHOSEN = {"钟": "鐘"}
"""Where the list of words has one form for two characters (`SPELLED_ALIKE`)."""
NEVER_HEARD = 14.0
"""What a character costs that is never said by itself."""


@dataclass(frozen=True, slots=True)
class Characters:
    surely_short: Mapping[str, str]
    """What each stands for where no word tells."""
    perhaps_short: frozenset[str]
    simplified: dict[int, str]
    """What each traditional character is for people who simplify; for `str.translate`."""


def common_form(text: str) -> str:
    return text.translate(_COMMON_FORMS)


def read_characters(known: Mapping[str, float]) -> Characters:
    """`known`: the characters of words that are written the traditional way, and what each costs."""
    every = sorted({chr(code) for start, stop in _HAN_BLOCKS for code in range(start, stop)} | known.keys())
    short_of = {long: short for long, short in _each(every, "hk2s") if long != short}
    stands_for = {short: long for short, long in _each(every, "s2t") if short != long}
    # Over OpenCC's choice goes the character that is said most often.
    heard = [long for long in short_of.keys() & known.keys() if known[long] < NEVER_HEARD]
    for long in sorted(heard, key=lambda long: known[long], reverse=True):
        stands_for[short_of[long]] = long
    stands_for |= _CHOSEN
    surely = {
        short: common_form(long)
        for short, long in stands_for.items()
        if (short not in known or short in _ALWAYS_SHORT) and short not in _TASTE
    }
    perhaps = {short for short in short_of.values() if short not in surely and short not in _TASTE}
    return Characters(surely, frozenset(perhaps), {ord(long): short for long, short in short_of.items()})


def _each(characters: Iterable[str], conversion: str) -> Iterable[tuple[str, str]]:
    from opencc import OpenCC  # takes its time, and not every text needs it

    # Apart from each other, so that OpenCC finds no words.
    converted: str = OpenCC(conversion).convert("\n".join(characters))
    return zip(characters, converted.split("\n"), strict=True)
