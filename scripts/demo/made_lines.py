"""Lines with figures and English words, which the collected texts have too few of, made from patterns.

Figures from 10 on are written with digits, smaller ones in Han characters, as the house writes them. Those that are
held out are other fillings of the same patterns: they show whether a number is heard, not whether a sentence is.
"""

from __future__ import annotations

import itertools
from functools import cache

import numpy as np

from .texts import Lines, sample_lines_left_out, split

HOW_MANY = 9_000

_WORDS = {
    "thing": "phone file email app project report plan memo budget form proposal iPad laptop notebook cable remote "
    "sofa tie",
    "place": "office lobby canteen mall gym studio shop pantry hotel bar pub cafe club counter gallery lounge",
    "event": "party meeting lunch show game test interview training presentation camp tour concert deadline",
    "act": "book check send call print copy set plan confirm cancel update upload download join share follow click "
    "order",
    "like": "nice cool fresh cheap free full busy happy sure high tight simple hot sweet smart ready",
    "who": "boss manager sales friend partner agent sir miss designer driver captain group team",
}
_SLOTS = {slot: tuple(words.split()) for slot, words in _WORDS.items()}
_SLOTS |= {
    "day": (
        "今日",
        "聽日",
        "後日",
        "尋日",
        "星期一",
        "星期二",
        "星期三",
        "星期四",
        "星期五",
        "星期六",
        "星期日",
        "下個禮拜",
        "今晚",
    ),
    "person": ("我", "你", "佢", "我哋", "佢哋", "阿媽", "家姐", "老闆", "我細佬", "同事", "你朋友"),
    "goods": (
        "件衫",
        "對鞋",
        "本書",
        "部電腦",
        "張枱",
        "個袋",
        "架車",
        "間房",
        "條褲",
        "個電話",
        "份早餐",
        "碗麵",
        "杯咖啡",
    ),
    "hour": ("一點", "兩點", "三點", "四點", "五點", "六點", "七點", "八點", "九點"),
    "part": ("半", "鐘", "左右", "前", "後", "一個字", "三個字"),
    "when": ("早上", "朝早", "下晝", "夜晚", "今晚", "聽朝"),
    "end": ("呀", "啦", "㗎", "喎", "囉", "咋", "嘅", ""),
    "place_name": ("旺角", "中環", "尖沙咀", "沙田", "銅鑼灣", "元朗", "觀塘", "北角", "太古", "屯門", "荃灣", "灣仔"),
}

_PATTERNS = (
    "呢{goods}要{big}蚊{end}",
    "嗰{goods}賣{big}蚊咋",
    "我用咗{big}蚊買{goods}",
    "{goods}減到{big}蚊{end}",
    "{person}爭我{big}蚊{end}",
    "{person}住{small}樓{end}",
    "我哋公司喺{small}樓",
    "{person}今年{small}歲{end}",
    "{person}係{year}年出世嘅",
    "{year}年嗰陣我喺{place_name}住",
    "搭{small}號巴士去{place_name}{end}",
    "行{small}分鐘就到{place_name}",
    "等咗{small}分鐘{end}",
    "{day}有{small}個人嚟{end}",
    "仲有{small}日就放假",
    "我{when}{hour}{part}返工",
    "{day}{hour}{part}喺{place_name}等{end}",
    "{person}{hour}{part}先放工",
    "{day}最高{small}度{end}",
    "呢度有{big}個座位",
    "總共{big}蚊，收你{big}蚊",
    "打{small}折之後係{big}蚊",
    "{small}個入面有{small}個唔得",
    "去到第{small}頁{end}",
    "佢哋{when}{hour}{part}到{end}",
    "{day}{hour}{part}有冇時間呀？",
    "張飛幾多錢，{big}蚊呀？",
    "你係咪住{small}樓呀？",
    "{goods}使唔使{big}蚊呀？",
    "係咪搭{small}號巴士呀？",
    "{person}{day}要返{place}{end}",
    "{day}有個{event}{end}",
    "{person}部{thing}壞咗{end}",
    "你{act}咗未呀？",
    "唔該你幫我{act}{end}",
    "個{thing}好{like}{end}",
    "{person}個{who}好{like}㗎",
    "我{act}咗個{thing}畀{person}",
    "{day}嘅{event}改咗時間{end}",
    "你去唔去{event}呀？",
    "我喺{place}等你{end}",
    "{person}嘅{thing}喺邊度呀？",
    "呢個{thing}係我{who}嘅",
    "{event}幾點開始呀？",
    "{who}叫我{day}交個{thing}",
    "不如{day}一齊去{place}{end}",
    "間{place}好{like}喎",
    "記得{act}個{thing}{end}",
    "{day}個{event}好{like}",
    "我唔記得{act} {thing}添",
    "個{who}話{day}要{event}",
    "{person}買咗部新{thing}",
    "{place}喺{small}樓{end}",
    "OK，{day}見{end}",
    "我{day}{act}完再搵你",
    "部{thing}要{big}蚊{end}",
    "佢{act}咗{small}個{thing}",
    "嗰個{event}有{small}個人{end}",
    "OK呀，就{day}{hour}{part}",
    "{person}話OK喎",
    "bye bye，{day}見",
    "sorry，我遲咗{small}分鐘",
    "hello，你係咪{person}嘅{who}呀？",
    "thank you{end}，{person}好開心",
    "{person}而家喺{place}{end}",
    "{day}要唔要返{place}呀？",
    "你部{thing}喺邊度買㗎？",
)


@cache
def made_lines() -> Lines:
    chance = np.random.default_rng(20)
    made = dict.fromkeys(
        _filled(pattern, chance) for pattern in itertools.islice(itertools.cycle(_PATTERNS), 2 * HOW_MANY)
    )
    return split(itertools.islice(sample_lines_left_out(made), HOW_MANY))


def _filled(pattern: str, chance: np.random.Generator) -> str:
    pieces = pattern.replace("{", "\0{").replace("}", "}\0").split("\0")
    return "".join(_drawn(piece[1:-1], chance) if piece.startswith("{") else piece for piece in pieces)


def _drawn(slot: str, chance: np.random.Generator) -> str:
    if slot == "small":
        return str(chance.integers(10, 100))
    if slot == "year":
        return str(chance.integers(1950, 2027))
    if slot == "big":
        # Prices are round more often than not.
        digits = int(chance.integers(2, 5))
        return str(int(chance.integers(10, 100)) * 10 ** (digits - 2))
    return str(chance.choice(_SLOTS[slot]))
