"""How much, and how: 好 勁 至 仲, and words that mean how something is only behind such a word."""

from __future__ import annotations

from canto_beats.cantonese.registers.word_kinds import DESCRIBING, DOING, FEELING, PARTICLES, word_set
from canto_beats.cantonese.registers.word_rules import Place, about

_GOOD_ONES = word_set(
    """
    人 嘢 事 書 戲 歌 日 貨 波 過 返 咗 晒 話 天 友 仔 女 茶 酒 飯 菜 餸 食 睇 未 先 緊 住 埋 耐 車 位 心 點 些
    啲 得 到
    """
)

_DEGREES = word_set("又 好 咁 幾 最 更 太 仲 唔 比較 都 真係 非常 十分 特別 好唔 啲 咗 晒 很 越 算")

_EASILY_MISTAKEN = {"平": "便宜", "凍": "冷", "夜": "晚"}


def very(place: Place) -> str | None:
    """好靚 is 很漂亮; 好人 and 唔好 stay."""
    after, before = place.after(), place.before()
    if before in ("最", "更", "幾", "咁", "唔", "不") or after == "好" or set(after) <= PARTICLES:
        return None
    ends = place.after(2) == "" or set(place.after(2)) <= PARTICLES
    if ends and len(after) == 1 and before not in DOING and after not in _GOOD_ONES:
        return "很"
    return "很" if after in DESCRIBING - {"好", "心"} or after in FEELING or after in ("唔", "大件事", "啱") or (
        after[:1] == "好" and len(after) > 1
    ) else None  # fmt: skip


def how_cheap(place: Place) -> str | None:
    certain = place.before() in _DEGREES or place.after() in ("啲", "過") or "比" in place.earlier
    return _EASILY_MISTAKEN[place.word] if certain else None


def most_or_then(place: Place) -> str | None:
    if place.after() in DESCRIBING:
        return "最"
    return "才" if place.after() in DOING and place.at else None


def extremely(place: Place) -> str | None:
    return "非常" if place.after() in DESCRIBING else None


def profit(place: Place) -> str:
    return "划算" if place.before() in _DEGREES | {"唔"} and place.before() != "有" else "好處"


def even_more(place: Place) -> str | None:
    return "更" if place.before() and place.after() in DESCRIBING and "比" in place.earlier else None


RULES = (
    about("好", "very", "好 before how something is, or what is felt, is written 很.", very, in_semi_written=True),
    about("平 凍 夜", "degree", "Behind a word of degree this one has another word in writing.", how_cheap),
    about("至", "most", "至 before how something is is written 最, and before a verb 才.", most_or_then),
    about("勁", "extremely", "勁 before how something is is written 非常.", extremely),
    about("著數 着數", "profit", "著數 is written 划算 of how something is, and else 好處.", profit),
    about("仲", "more", "仲 in a comparison is written 更.", even_more),
)
