"""Changes of order: spoken Cantonese puts some words where written Chinese does not.

To add one: write a function from the words of a clause to a `Move`, or to `None`, and put an `OrderRule` of it into
`ORDER_RULES`, with the words without which it has nothing to do. What it puts in is still spoken, and the other rules
go over it; only the order is new.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from canto_beats.cantonese.registers.word_kinds import (
    DESCRIBING,
    DOING,
    MODAL,
    NUMERAL,
    PARTICLES,
    PERSONS,
    word_set,
)

Words = Sequence[str]


@dataclass(frozen=True, slots=True)
class Move:
    """The words from `first` up to `last`, which is not among them, become `words`."""

    first: int
    last: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrderRule:
    name: str
    reason: str
    words: frozenset[str]
    """A clause without any of them is not looked at any further."""
    move: Callable[[Words], Move | None]


_HELD_FAST = word_set("跟 捉 抱 握 綁 抓 盯 拉 追 望 閂 包 綁 收 跟 睇 揸 嚟")
_DEGREE = word_set("好多 少少 啲 好多倍 得多 些 很多 一點")
_BIG_PAST = word_set("不 好似 經 通")


def end_of(words: Words) -> int:
    """Where the particles at the end begin."""
    end = len(words)
    while end and set(words[end - 1]) <= PARTICLES:
        end -= 1
    return end


def going_on(words: Words) -> Move | None:
    """我食緊飯: 我正在食飯."""
    for at in range(1, len(words)):
        verb = words[at - 1]
        if (
            words[at] != "緊"
            or (verb in _HELD_FAST and words[at + 1 : at + 2] in (["啲"], ["點"], ["些"], []))
            or "唔" in words[:at]
        ):
            continue
        where = next((i for i in range(at - 2, -1, -1) if words[i] in ("喺度", "喺")), None)
        if where is not None:
            begin, where = where, where - (where > 0 and words[where - 1] == "正")
            return Move(where, at + 1, ("正在", *words[begin + 1 : at]))
        if verb in DOING or len(verb) > 1 or at - 1 == 0 or words[at - 2] in PERSONS:
            return Move(at - 1, at + 1, ("正在", verb))
    return None


def first_of_all(words: Words) -> Move | None:
    """我食飯先: 我先食飯. Not where nobody can say where the verb is."""
    end = end_of(words)
    if end < 2 or words[end - 1] != "先" or words[end - 2] in PERSONS:
        return None
    begin = 0
    while begin < end - 2 and (words[begin] in PERSONS or words[begin] in MODAL):
        begin += 1
    starts = words[begin]
    if starts in DOING or starts[0] in "食飲睇" or starts in ("唔好", "咪", "等", "幫", "畀"):
        return Move(begin, end, ("先", *words[begin : end - 1]))
    return None


def more_than(words: Words) -> Move | None:
    """佢高過我好多: 佢比我高好多."""
    for at in range(1, len(words) - 1):
        how, rival = words[at - 1], words[at + 1]
        if words[at] != "過" or how not in DESCRIBING or NUMERAL.fullmatch(rival) or rival in _BIG_PAST:
            continue
        last = at + 2
        if rival not in PERSONS:
            last = end_of(words)
            if last > at + 2 and words[last - 1] in _DEGREE:
                last -= 1
        if last - at > 5 or any(word in ("嘅", "個", "唔", "咗") for word in words[at + 1 : last]):
            continue
        first = at - 2 if at >= 2 and words[at - 2] in ("仲", "更") else at - 1
        return Move(first, last, ("比", *words[at + 1 : last], *words[first:at]))
    return None


def all_gone(words: Words) -> Move | None:
    """啲人走晒: 啲人都走咗."""
    end = end_of(words)
    if end < 2 or words[end - 1] != "晒" or words[end - 2] in ("多謝", "唔該", "啱", "恭喜", "明", "大"):
        return None
    verb = words[end - 2]
    takes_object = any(word in ("將", "把") for word in words[:end])
    if takes_object or not (verb in DOING or verb in DESCRIBING) or verb in ("用", "食", "飲", "講", "做", "睇"):
        return None
    return Move(end - 2, end, ("都", verb, "咗"))


def while_doing(words: Words) -> Move | None:
    """行行下: 行着行着."""
    for at, (verb, again, moment) in enumerate(zip(words, words[1:], words[2:], strict=False)):
        if verb == again and moment in ("下", "吓") and verb in DOING:
            return Move(at, at + 3, (f"{verb}着{verb}着",))
    return None


def may_not(words: Words) -> Move | None:
    """唔食得煙: 不能食煙."""
    for at in range(len(words) - 2):
        no, verb, may = words[at : at + 3]
        behind = words[at + 3 : at + 4]
        can_be = not behind or set(behind[0]) <= PARTICLES or (len(behind[0]) == 1 and behind[0] in "煙飯水酒車錢人嘢")
        if no == "唔" and may == "得" and verb in DOING and can_be:
            return Move(at, at + 3, ("不能", verb))
    return None


def can_be_done(words: Words) -> Move | None:
    """呢個食得㗎: 呢個可以食."""
    end = end_of(words)
    if end < 2 or words[end - 1] != "得" or words[end - 2] not in DOING or words[end - 2] in ("嚟", "有", "知", "話"):
        return None
    if end > 2 and words[end - 3] in ("唔", "冇", "唔好", "點", "邊"):
        return None
    return Move(end - 2, end, ("可以", words[end - 2]))


def not_now(words: Words) -> Move | None:
    """唔好走住: 先唔好走."""
    end = end_of(words)
    at = next((i for i in range(end) if words[i] in ("唔好", "咪")), None)
    if at is None or end - at < 3 or words[end - 1] != "住" or words[at + 1] not in DOING:
        return None
    return Move(at, end, ("先", *words[at : end - 1]))


ORDER_RULES = (
    OrderRule(
        "register.going-on",
        "Written Chinese says 正在 before the verb, where speech has 緊 behind it.",
        word_set("緊"),
        going_on,
    ),
    OrderRule("register.first", "先 stands before the verb in written Chinese.", word_set("先"), first_of_all),
    OrderRule(
        "register.more-than",
        "Written Chinese compares with 比 before the word: 高過我 is 比我高.",
        word_set("過"),
        more_than,
    ),
    OrderRule(
        "register.all-gone",
        "晒 at the end says that all did; it is written 都 before the verb.",
        word_set("晒"),
        all_gone,
    ),
    OrderRule("register.while", "行行下 is written 走着走着.", word_set("下 吓"), while_doing),
    OrderRule("register.may-not", "唔食得 is written 不能吃.", word_set("得"), may_not),
    OrderRule("register.can", "食得 is written 可以吃.", word_set("得"), can_be_done),
    OrderRule("register.not-now", "唔好走住 is written 先不要走.", word_set("住"), not_now),
)
