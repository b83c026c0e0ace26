"""Script: everything in the traditional characters of Hong Kong, and nothing that is already so touched."""

from __future__ import annotations

from collections.abc import Iterator

from canto_beats.cantonese.words import HAN
from canto_beats.cantonese.writing.rule import Fix, Rule, beside, spelling_rule
from canto_beats.cantonese.writing.traditional import differences

_COUNTED = "[腳手狗貓豬雞鴨鵝耳眼船艇碗碟鞋歌錶色股牛羊鬼雀鳥蛋蟻蚊蟲蝦蟹熊象猴馬龍鼠虎兔龜蝶翼角襪牙乸波]"
"""What 隻 counts."""
_ONLY = "[係系是有可能會要想得好怕不顧見知喺為限剩餘差因在讀做講話識肯准需應希望屬求靠]"
"""What stands behind 只 where it is only."""
_SUBJECT = "[學語文理律史商醫護術樂播計腦育程濟社政治心貿融飲觀]"
"""The last character of what a department teaches."""
_KINDS = "[世轉桂韓歐根草療青] [^今聽尋噚琴昨當嗰第節生每一二三四五六七八九十幾前後個成呢假平]日 ^日"
"""What 系 follows where it is a style or a kin: 韓系, 日系, 根系."""


def _traditional(text: str) -> Iterator[Fix]:
    for start, end, written in differences(text):
        yield Fix(start, end, written)


SCRIPT: tuple[Rule, ...] = (
    Rule("script.traditional", "This is a simplified form of the character.", frozenset(), _traditional),
    spelling_rule(
        "script.zek",
        "The measure word is written 隻 in traditional characters; 只 is only.",
        "只",
        beside("只", "隻", after="[一兩二三四五六七八九十幾百成半邊呢嗰果每咗養]", before=f"[{HAN}]", not_before=_ONLY),
        beside("只", "隻", after="[一兩二三四五六七八九十幾呢嗰邊]", before="$"),
        beside("只", "隻", not_after="[唔不止]", before=f"[大細白黑老]?{_COUNTED}"),
    ),
    spelling_rule(
        "script.toi",
        "A table is written 枱; 台 is a stage.",
        "台",
        beside("台", "枱", after="[張圍執企書飯抹伏撐]", not_after="秘書", not_before="[灣北中南詞風]"),
        beside("台", "枱", before="[腳底布]"),
    ),
    spelling_rule(
        "script.ceot",
        "A play is counted with 齣 in traditional characters.",
        "出",
        beside("出", "齣", after="[呢嗰每睇]", before="戲 劇 電影 喪屍片"),
    ),
    spelling_rule(
        "script.min",
        "What is eaten is written 麵 in traditional characters; 面 is a face and a side.",
        "面",
        beside("面", "麵", after="[食煮碗] [食煮][晒咗緊過啲碗] [食煮][晒咗緊過]啲", before="$ [先呀啦喇好咋]"),
    ),
    spelling_rule(
        "script.haak",
        "To frighten is written 嚇 in traditional characters; 吓 is a little while.",
        "吓",
        beside("吓", "嚇", after="[恐驚]"),
        beside("吓", "嚇", after="[我你佢]", before="到"),
        beside("吓", "嚇", not_after="[睇望試諗等問食聽玩行坐講做搞窒]", before="[死親壞怕窒鬼] 一跳"),
    ),
    spelling_rule("script.hai-bind", "To bind is written 繫.", "系", beside("系", "繫", after="[聯維]")),
    spelling_rule(
        "script.hai",
        "To be is written 係; 系 is a system or a department.",
        "系",
        beside(
            "系",
            "係",
            not_after=f"讀 讀. 考. [聯維院] {_KINDS} {_SUBJECT}",
            not_before="[統列際譜館刊狀] 數(?![據碼]) 花(?=係|同|、|$) 內(?=比|部|$) 主任 會長 出名門 "
            "(?<=個系)(?:嘅|㗎)",
        ),
        beside("系", "係", after="[小中大同]學", not_before="[列統主嘅] 教授"),
        beside(
            "系",
            "係",
            after=_SUBJECT,
            before="[我你佢咪咩乜邊因呢嗰咁最唔都就冇仲] 一[個門種樣科件]",
        ),
        whole_words=True,
    ),
)
