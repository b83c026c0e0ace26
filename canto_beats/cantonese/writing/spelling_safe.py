"""Spellings that are wrong wherever they stand, or nearly: what the characters beside them say is enough."""

from __future__ import annotations

from canto_beats.cantonese.writing.rule import Rule, beside, spelling_rule

_ENDS = "$ [啦喇嘛咩喎囉呀啫](?:$|[，。？！\\s])"
"""Where a sentence is over but for one particle at most."""

SAFE_SPELLINGS: tuple[Rule, ...] = (
    spelling_rule(
        "spelling.dei",
        "The plural of 我, 你, 佢 and 人 is written 哋.",
        "地",
        beside("地", "哋", after="[我你佢妳]", not_before="[方鐵址位盤球區產理下庫面板道心牢契氈平]"),
        beside(
            "地",
            "哋",
            after="[我你佢人妳]",
            before="[方面理心]?(?:便|試|解決|情|話|想|去|嚟|黎|唔|都|就|嘅|既|有|冇|無|係|系|要|會)",
        ),
        beside(
            "地",
            "哋",
            after="人",
            not_after="[佢本別外當異陌生客工商華港美]人",
            before="好心 結婚 唔 話 鍾意 鐘意 想 講 點 屋企 個 嘅 有 都 係 會 送 請",
        ),
        beside("地", "哋", after="[畀俾比同問見幫話望睇呃笑]人", before="$"),
    ),
    spelling_rule("spelling.saai", "The word for all and wholly is written 晒.", "嗮", beside("嗮", "晒")),
    spelling_rule("spelling.nam", "The word for to think is written 諗.", "惗", beside("惗", "諗")),
    spelling_rule(
        "spelling.gaa",
        "The particle at the end of a sentence is written 㗎.",
        "噶架",
        beside("噶", "㗎", before=_ENDS),
        beside(
            "架",
            "㗎",
            after="[係得咁嘅識會啱想多錯貴平去嚟黎做講食難易靚正知夠使用買賣玩到過]",
            before=_ENDS,
        ),
    ),
    spelling_rule(
        "spelling.zung-ji",
        "To like is written 鍾意; 鐘 is a clock.",
        "鐘",
        beside("鐘", "鍾", not_after="[分秒點個刻半幾掛時敲警]", before="意"),
        beside("鐘", "鍾", before="唔[鐘鍾]意"),
        beside("鐘", "鍾", after="[鐘鍾]唔", before="意"),
        beside("鐘", "鍾", after="一見", before="情"),
        beside("鐘", "鍾", after="老態龍"),
    ),
    spelling_rule(
        "spelling.m",
        "Not is written 唔.",
        "吾",
        beside(
            "吾",
            "唔",
            not_after="支",
            before="[知該係系喺得好想明食識會使到去駛記怕信見通啱同覺關洗緊止夠願做要介]",
            not_before="[知見]有",
        ),
        *(beside("吾", "唔", after=verb, before=verb) for verb in "係食去要識得知好想見信夠會做"),
    ),
    spelling_rule(
        "spelling.zi-dou",
        "To know is written 知道.",
        "到",
        beside(
            "到",
            "道",
            after="知",
            not_after="[得感預通]知",
            before="$ [佢我你發有冇咗呢嗰邊啲點但喇㗎嘅呀]",
            not_before="[底期時達場站]",
        ),
    ),
    spelling_rule(
        "spelling.gam",
        "So, before what is so much, is written 咁.",
        "甘",
        beside(
            "甘",
            "咁",
            not_after="[不心肥百香張李姓清回苦]",
            before="[多樣靚遲就都快高貴平早難易細遠近夜耐嘅啱正犀勁叻]",
        ),
        beside("甘", "咁", after="[做]咩 [點又唔]會", before="[大好]"),
        beside("甘", "咁", after="[都就唔]係", before="$"),
    ),
    spelling_rule(
        "spelling.dou",
        "Here, there and where are written 呢度, 嗰度 and 邊度.",
        "道",
        beside(
            "道",
            "度",
            after="[呢邊嗰果]",
            before="$ [落唔有冇無坐等食呀啊先嚟黎去買見做就好行係都嘅既搵泊出入攞]",
        ),
    ),
    spelling_rule(
        "spelling.zung",
        "Still and moreover are written 仲.",
        "重",
        beside(
            "重",
            "仲",
            after="^ [佢我你哋都] 而家",
            before="有(?!難|重|冇救) 冇 無 未 係 系 唔 好意思 以為 想 話 敢 可以 記得",
        ),
    ),
)
