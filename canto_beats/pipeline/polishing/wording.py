"""What must not change in a line even for something that sounds like it: who, how many, whether, and in which Chinese.

唔 and 五 sound alike, and so do 你 and 李, 冇 and 母. A recogniser does confuse them; but of all mistakes these are the
ones that turn a line into its opposite, so they are left to a person. To keep one more kind of word, write a guard here
and name it in `guards.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from canto_beats.cantonese.spoken_characters import PERSONS, SPOKEN, WRITTEN
from canto_beats.pipeline.polishing.refusals import Refusal
from canto_beats.pipeline.polishing.substitutions import substitutions

_NEGATIONS = {character: character for character in "唔冇未咪勿莫非否別沒不弗"} | {
    "無": "冇",
    "无": "冇",
    "没": "沒",
    "别": "別",
}
"""Each with the one that it is another spelling of."""
_NUMERALS = {character: character for character in "〇零一二三四五六七八九十百千萬億兩廿卅半"} | {
    "万": "萬",
    "亿": "億",
    "两": "兩",
}
_KNOWN_WORDS = re.compile(
    "係咪|但係|真係|即係|淨係|定係|唔該|多謝|點解|邊度|呢度|嗰度|而家|今日|聽日|尋日|琴日|香港|可以|因為|所以|如果|我哋|你哋|佢哋"
    "|鍾意|朋友|時候|問題|覺得|知道|記得|應該|已經|其實|可能|不過|同埋|之後|之前|先生|小姐|老師|學生|電話|早晨|再見|對唔住"
)
"""So common that no recogniser writes them where it heard something else."""


def breaks_up_words(before: str, after: str) -> Refusal | None:
    touched = {place.at for place in substitutions(before, after) or () if place.before}
    broken = any(not touched.isdisjoint(range(*word.span())) for word in _KNOWN_WORDS.finditer(before))
    return Refusal.KNOWN_WORD if broken else None


def turns_meaning_round(before: str, after: str) -> Refusal | None:
    """Negations stay, and none comes in; but 吾 may become the 唔 that it stands for."""

    def other_negation(was: str, will_be: str) -> bool:
        return _NEGATIONS.get(was) != _NEGATIONS.get(will_be) and (was, will_be) != ("吾", "唔")

    return _refused(before, after, other_negation, Refusal.NEGATION)


def exchanges_persons(before: str, after: str) -> Refusal | None:
    """Somebody more may be spoken of, where 渠 was 佢; nobody is lost."""
    return _refused(
        before, after, lambda was, will_be: was in PERSONS and {was, will_be} != {"你", "妳"}, Refusal.PERSON
    )


def changes_numbers(before: str, after: str) -> Refusal | None:
    """一 and 壹 sound alike, and so do 十 and 拾; but so do 二 and 易."""
    return _refused(before, after, lambda was, will_be: _NUMERALS.get(was) != _NUMERALS.get(will_be), Refusal.NUMBER)


def turns_into_written_chinese(before: str, after: str) -> Refusal | None:
    """Nowhere a character of spoken Cantonese less, nor one more of those that stand for them in writing: so there are
    not fewer of the former in the whole, and not more of the latter.
    """

    def is_more_written(was: str, will_be: str) -> bool:
        return (was in SPOKEN and will_be not in SPOKEN) or (will_be in WRITTEN and was not in WRITTEN)

    return _refused(before, after, is_more_written, Refusal.WRITTEN_CHINESE)


def _refused(before: str, after: str, objects: Callable[[str, str], bool], why: Refusal) -> Refusal | None:
    return why if any(objects(was, will_be) for was, will_be in _exchanged(before, after)) else None


def _exchanged(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Place by place, so that what one edit does to a line cannot make up for another; what has no places is refused by
    another guard.
    """
    return ((place.before, place.after) for place in substitutions(before, after) or ())
