"""畀 gives, lets, and says who did it; what is given stands before the person in speech, and behind in writing."""

from __future__ import annotations

from canto_beats.cantonese.registers.word_kinds import CLASSIFIERS, DOING, HARMING, PERSONS, word_set
from canto_beats.cantonese.registers.word_order import Move, OrderRule, Words, end_of
from canto_beats.cantonese.registers.word_rules import Place, about

_GIVE = ("畀", "俾")
_FORBIDS = word_set("唔 唔好 冇 肯 會 可唔可以 不 不要 沒有 咪 別 應該 點解")
_LET_ME = word_set("睇 試 諗 休息 唞 講 問 聽 知 望 走 去 睇下 諗下 試下 問下 聽下 講下 望下")
_NOT_GIVEN = DOING | word_set("人 返 嘅 心機 面 機會人")


def given_to(words: Words) -> Move | None:
    """畀本書我: 畀我一本書."""
    end = end_of(words)
    at = next((i for i, word in enumerate(words) if word in _GIVE), None)
    if at is None or not 3 <= end - at <= 8 or words[end - 1] not in PERSONS:
        return None
    thing = list(words[at + 1 : end - 1])
    if thing[0] in PERSONS or any(word in _NOT_GIVEN for word in thing):
        return None
    if thing[0] in CLASSIFIERS and len(thing) > 1:
        thing[0] = "一些" if thing[0] == "啲" else f"一{thing[0]}"
    return Move(at, end, (words[at], words[end - 1], *thing))


def let_know(words: Words) -> Move | None:
    """話畀我知, 話我知: 告訴我."""
    for at, word in enumerate(words[:-2]):
        if word not in ("話", "講"):
            continue
        person = at + 2 if words[at + 1] in _GIVE else at + 1
        if words[person] in PERSONS and words[person + 1 : person + 2] in (["知"], ["聽"]):
            if word == "講" and words[person + 1] == "聽":
                continue
            return Move(at, person + 2, ("告訴", words[person]))
    return None


def give_or_suffer(place: Place) -> str | None:
    if place.after() in HARMING and place.at:
        return "被"
    done = any(word in HARMING or (len(word) > 2 and word[0] in HARMING) for word in place.later[1:4])
    done = done or (place.after() == "人" and place.after(2) in DOING and place.after(3) == "咗")
    by_whom = place.after() in PERSONS or place.after() in CLASSIFIERS or len(place.after()) > 1
    if done and by_whom and not set(place.earlier[-1:]) & _FORBIDS:
        return "被"
    acts = _does(place.after(2)) or (place.after() in CLASSIFIERS and _does(place.after(3)))
    if acts and place.before() in _FORBIDS and (place.after() in PERSONS or place.after() in CLASSIFIERS):
        return "讓"
    if place.after(2) in _LET_ME and place.after() in PERSONS and place.before() not in DOING:
        return "讓"
    return "給"


def _does(word: str) -> bool:
    """走甩 does what 走 does."""
    return word in DOING or word[:1] in DOING


def let(place: Place) -> str | None:
    """等我睇下 is 讓我看一下; 等我 waits for me."""
    return "讓" if place.after() in PERSONS and place.after(2) in _LET_ME and place.at == 0 else None


ORDER_RULES = (
    OrderRule("register.tell", "話畀我知 is written 告訴我.", word_set("話 講"), let_know),
    OrderRule(
        "register.given-to", "Written Chinese names the person before what is given.", frozenset(_GIVE), given_to
    ),
)
RULES = (
    about(
        "畀 俾",
        "give",
        "畀 is written 給, 讓 where somebody may do it, and 被 where it is done to somebody.",
        give_or_suffer,
        in_semi_written=True,
    ),
    about("等", "let", "等 that lets somebody do it is written 讓.", let),
)
