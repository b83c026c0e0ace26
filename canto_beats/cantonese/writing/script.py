"""Script: everything in the traditional characters of Hong Kong, and nothing that is already so touched."""

from __future__ import annotations

from collections.abc import Iterator

from canto_beats.cantonese.words import HAN
from canto_beats.cantonese.writing.rule import CLAUSE_ENDS, Fix, Rule, pattern_rule
from canto_beats.cantonese.writing.traditional import differences

_COUNTED = "腳手狗貓豬雞鴨鵝耳眼船艇碗碟鞋歌錶色股牛羊鬼雀鳥蛋蟻蚊蟲蝦蟹熊象猴馬龍鼠虎兔龜蝶翼角襪牙乸波"
"""What 隻 counts."""
_ONLY = "係系是有可能會要想得好怕不顧見知喺為限剩餘差因在讀做講話識肯准需應不希望屬求靠"
"""What stands behind 只 where it is only."""
_SUBJECT = "學語文理律史商醫護術樂播計腦育程濟社政治心貿融飲觀"
"""The last character of what a department teaches."""


def _traditional(text: str) -> Iterator[Fix]:
    for start, end, written in differences(text):
        yield Fix(start, end, written)


SCRIPT: tuple[Rule, ...] = (
    Rule("script.traditional", "This is a simplified form of the character.", frozenset(), _traditional),
    pattern_rule(
        "script.zek",
        "The measure word is written 隻 in traditional characters; 只 is only.",
        "只",
        (rf"(?<=[一兩二三四五六七八九十幾百成半邊])(只)(?![{_ONLY}])(?=[{HAN}])", "隻"),
        (rf"(?<=[呢嗰果每咗養])(只)(?![{_ONLY}])(?=[{HAN}])", "隻"),
        (rf"(?<=[一兩二三四五六七八九十幾呢嗰邊])(只){CLAUSE_ENDS}", "隻"),
        (rf"(只)(?=[大細白黑老]?[{_COUNTED}])", "隻"),
    ),
    pattern_rule(
        "script.toi",
        "A table is written 枱; 台 is a stage.",
        "台",
        ("(?<=[張圍執企書飯抹伏撐])(台)(?![灣北中南詞風])", "枱"),
        ("(台)(?=[腳底布])", "枱"),
    ),
    pattern_rule(
        "script.ceot",
        "A play is counted with 齣 in traditional characters.",
        "出",
        ("(?<=[呢嗰每睇])(出)(?=戲|劇|電影|喪屍片)", "齣"),
    ),
    pattern_rule(
        "script.min",
        "What is eaten is written 麵 in traditional characters; 面 is a face and a side.",
        "面",
        (
            rf"(?:(?<=[食煮碗])|(?<=[食煮][晒咗緊過啲碗])|(?<=[食煮][晒咗緊過]啲))(面)(?:[先呀啦喇好咋]|{CLAUSE_ENDS})",
            "麵",
        ),
    ),
    pattern_rule(
        "script.haak",
        "To frighten is written 嚇 in traditional characters; 吓 is a little while.",
        "吓",
        ("(?<=[恐驚])(吓)", "嚇"),
        ("(?<=[我你佢])(吓)(?=到)", "嚇"),
        ("(?<![睇望試諗等問食聽玩行坐講做搞睇])(吓)(?=[死親壞怕窒鬼]|一跳)", "嚇"),
    ),
    pattern_rule(
        "script.hai",
        "To be is written 係; 系 is a system or a department.",
        "系",
        (
            rf"(?<!讀)(?<!讀.)(?<!考.)(?<![聯維世轉桂韓歐根草療青])(?<![^今聽尋噚琴昨當嗰第節生每一二三四五六七八九十幾前後個成呢假平]日)(?<!^日)(?<![{_SUBJECT}])"
            r"(系)(?![統列際譜館刊狀]|數(?![據碼])|花(?=係|同|、|$)|內(?=比|部|$)|主任|會長|出名門|(?<=個系)(?:嘅|㗎))",
            "係",
        ),
        ("(?<=[聯維])(系)", "繫"),
        ("(?<=[小中大同]學)(系)(?![列統主嘅]|教授)", "係"),
        (rf"(?<=[{_SUBJECT}])(系)(?=[我你佢咪咩乜邊因呢嗰咁最唔都就冇仲]|唔係|一[個門種樣科件])", "係"),
        whole_words=True,
    ),
)
