"""Words that point at something: 呢 嗰 個 啲 度 喺度 嗰陣 咁."""

from __future__ import annotations

import re

from canto_beats.cantonese.registers.word_kinds import (
    CLASSIFIERS,
    DESCRIBING,
    DOING,
    NUMBER,
    NUMERAL,
    ONE_PERSON,
    PARTICLES,
    PERSONS,
    word_set,
)
from canto_beats.cantonese.registers.word_rules import Place, about

_AFTER_THIS = CLASSIFIERS | word_set(
    """
    度 邊 陣 款 日 年 月 頭 次 行 區 科 招 對 道 地 期 代 場 刻 班 條 塊 件 煲 碗 棟 隊 一 兩
    """
)
_GIVES = word_set("畀 俾 送 借 教 問 幫 同 給 還 賠")
_TAKES_THE_NEXT = word_set("將 把 畀 俾 被 同 對 返 因為 而 但係 話 知 係咪 連")
_STARTS_A_NOUN = word_set("個 部 隻 架 間 條 件 本 張 單 場 份 枝")
_SURFACE = word_set("枱 檯 牀 床 地 牆 街 手 臂 手臂 面 身 櫃面 沙發 梳化 凳 椅 頭 膊頭")
_STAYS_THERE = word_set("坐 企 住 放 擺 瞓 留 停 躺 跪 踎 站 睡 等 匿 擠 掛 貼")
_TOPIC = word_set(
    """
    你 我 佢 我哋 你哋 佢哋 就 點 點算 點解 如果 即係 又 不如 而家 邊個 呢 呢個 嗰個 真係 應該 當然 梗係 可以 好
    有 冇 係 唔
    """
)
_AABB = re.compile(r"(.)\1|(.)\2(.)\3")


def this(place: Place) -> str | None:
    """呢個 is this one; 呢 behind something is a particle, 我呢."""
    after = place.after()
    return "這" if after in _AFTER_THIS or after[:1] in CLASSIFIERS or NUMERAL.fullmatch(after) else None


def when(place: Place) -> str | None:
    if place.at == 0:
        return "那時候"
    return None if place.before() in ("由", "到", "從", "喺", "去", "係") else "的時候"


def there(place: Place) -> str | None:
    """佢喺度食飯 he is eating, 企喺度 stands there."""
    if place.before() in _STAYS_THERE or place.is_last:
        return "在這裏"
    return "在" if place.at else None


def place_word(place: Place) -> str | None:
    """喺公園度 is 在公園裏; 三十度 stays."""
    before = place.before()
    if not before or NUMBER.fullmatch(before) or before[-1] in "半點度":
        return None
    if before in PERSONS:
        return "這裏" if before in ("我", "我哋") else "那裏"
    if not any(word in ("喺", "在", "落", "到", "去") or word.endswith("喺") for word in place.earlier[:-1]):
        return None
    return "上" if before in _SURFACE else "裏"


def that_one(place: Place) -> str | None:
    """A noun that begins with its measure: 個老闆 is 那個老闆, 我個仔 is 我的兒子."""
    before, after = place.before(), place.after()
    if not after or set(after) <= PARTICLES or NUMBER.fullmatch(after) or after in CLASSIFIERS:
        return None
    if before in ONE_PERSON and place.before(2) not in _GIVES and after not in DOING | {"人"}:
        return "的"
    starts = place.at == 0 and place.word in _STARTS_A_NOUN
    return f"那{place.word}" if starts or before in _TAKES_THE_NEXT else None


def child(place: Place) -> str | None:
    if place.before() not in CLASSIFIERS and place.before() not in ONE_PERSON:
        return None
    return "兒子" if place.word == "仔" else "女兒"


def home(place: Place) -> str | None:
    return "家裏" if place.at == 0 and place.after() in ("有", "冇", "沒有", "嘅", "冇人", "沒人") else None


def some(place: Place) -> str | None:
    before = place.before()
    if before == "一":
        return "些"
    if before in DESCRIBING or before.endswith("緊"):
        return "些" if before in ("多", "少", "遲") else "點"
    if not place.after() or place.is_last:
        return "些" if before else None
    if before in DOING or before in ("咗", "晒", "過", "講", "有", "要", "係"):
        return "些"
    return "那些"


def a_little(place: Place) -> str | None:
    """有啲攰 is 有點累, 有啲人 is 有些人."""
    after = place.after()
    is_how = after in DESCRIBING or after.startswith("唔") or after in ("驚", "嬲", "頭暈", "似")
    return "有點" if is_how else "有些"


def so(place: Place) -> str | None:
    before, after = place.before(), place.after()
    if (_AABB.fullmatch(before) or before in DESCRIBING) and after in DOING and place.is_written:
        return "地"
    if after in DESCRIBING or after in ("鍾意", "想", "夜", "啱", "大件事"):
        return "這麼"
    if (
        len(after) == 1
        and place.at
        and not set(after) <= PARTICLES
        and not place.after(2)
        and after not in _TOPIC | DOING
    ):
        return "這麼"
    if place.is_last:
        return "一樣" if any(word in ("好似", "似", "好像") for word in place.earlier) else "這樣"
    if after in ("嘅", "的"):
        return "這樣"
    if place.at == 0 and (after in _TOPIC or after.startswith(("呢", "嗰", "這", "那"))):
        return "那"
    if "好似" in place.earlier:
        return "那樣"
    return "這樣" if before in ("唔好", "咪", "不要", "別", "係", "是") else None


def adverb(place: Place) -> str | None:
    """靜靜哋走 is 靜靜地走; 佢哋 is another word."""
    return "地" if _AABB.fullmatch(place.before()) and place.after() else None


RULES = (
    about(
        "呢 依",
        "this",
        "呢 before a measure or a number points at something; it is written 這.",
        this,
        in_semi_written=True,
    ),
    about(
        "嗰陣 嗰陣時 嗰時 個陣",
        "when",
        "嗰陣 is written 那時候, and 的時候 behind what happened then.",
        when,
        in_semi_written=True,
    ),
    about(
        "喺度 响度 喺呢度",
        "there",
        "喺度 is written 在 before what somebody is doing, and 在這裏 where he is.",
        there,
        in_semi_written=True,
    ),
    about("度", "place", "度 behind a place is written 裏 or 上, and behind a person 這裏 or 那裏.", place_word),
    about(
        "個 部 隻 架 間 條 件 本 張 單 場 份 枝",
        "measure",
        "Written Chinese puts 那 or 的 before a measure that begins a noun.",
        that_one,
    ),
    about("屋企", "home", "屋企 is written 家, and 家裏 for what is in it.", home),
    about("仔 女", "child", "Behind a person's name or a measure 仔 is a son and 女 a daughter.", child),
    about(
        "啲",
        "some",
        "啲 is written 些, 點 behind how something is, and 那些 at the beginning.",
        some,
        in_semi_written=True,
    ),
    about(
        "有啲",
        "a-little",
        "有啲 is written 有點 before how something is, and else 有些.",
        a_little,
        in_semi_written=True,
    ),
    about("咁 噉", "so", "咁 is written 這麼, 這樣, 那 or 地, by what follows it.", so, in_semi_written=True),
    about("哋", "adverb", "哋 behind a doubled word is written 地.", adverb, in_semi_written=True),
)
