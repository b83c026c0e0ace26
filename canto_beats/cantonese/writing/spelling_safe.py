"""Spellings that are wrong wherever they stand, or nearly: what the characters beside them say is enough."""

from __future__ import annotations

from canto_beats.cantonese.writing.rule import CLAUSE_ENDS, Rule, pattern_rule

_PARTICLE = "[啦喇嘛咩喎囉呀啫]?"

SAFE_SPELLINGS: tuple[Rule, ...] = (
    pattern_rule(
        "spelling.dei",
        "The plural of 我, 你, 佢 and 人 is written 哋.",
        "地",
        ("[我你佢妳](地)(?![方鐵址位盤球區產理下庫面板道心牢契氈平])", "哋"),
        ("[我你佢人妳](地)(?=[方面理心]?(?:便|試|解決|情|話|想|去|嚟|黎|唔|都|就|嘅|既|有|冇|無|係|系|要|會))", "哋"),
        (
            "(?<![佢本別外當異陌生客工商華港美])人(地)(?=好心|結婚|唔|話|鍾意|鐘意|想|講|點|屋企|個|嘅|有|都|係|会|會|送|請)",
            "哋",
        ),
        (f"(?<=[畀俾比同問見幫話望睇呃笑])人(地){CLAUSE_ENDS}", "哋"),
    ),
    pattern_rule("spelling.saai", "The word for all and wholly is written 晒.", "嗮", ("(嗮)", "晒")),
    pattern_rule("spelling.nam", "The word for to think is written 諗.", "惗", ("(惗)", "諗")),
    pattern_rule(
        "spelling.gaa",
        "The particle at the end of a sentence is written 㗎.",
        "噶架",
        (rf"(噶){_PARTICLE}{CLAUSE_ENDS}", "㗎"),
        (rf"(?<=[係得咁嘅識會啱想多錯貴平去嚟黎做講食難易靚正知夠使用買賣玩到過])(架){_PARTICLE}{CLAUSE_ENDS}", "㗎"),
    ),
    pattern_rule(
        "spelling.zung-ji",
        "To like is written 鍾意; 鐘 is a clock.",
        "鐘",
        ("(?<![分秒點個刻半幾掛時敲警])(鐘)(?=意)", "鍾"),
        ("(鐘)(?=唔[鐘鍾]意)", "鍾"),
        ("(?<=[鐘鍾]唔)(鐘)(?=意)", "鍾"),
        ("(?<=一見)(鐘)(?=情)", "鍾"),
        ("(?<=老態龍)(鐘)", "鍾"),
    ),
    pattern_rule(
        "spelling.m",
        "Not is written 唔.",
        "吾",
        ("(?<![支])(吾)(?=[知該係系喺得好想明食識會使到去駛記怕信見通啱同覺關洗緊止夠願做要介])(?!吾[知見]有)", "唔"),
        (r"(?<=([一-鿿]))(吾)(?=\1)(?<!吾吾)", "唔"),
    ),
    pattern_rule(
        "spelling.zi-dou",
        "To know is written 知道.",
        "到",
        (
            "(?<![得感預])知(到)(?=[佢我你發有冇咗呢嗰邊啲點佢但喇㗎嘅呀，。？！ ]|$)(?<!咁知到)(?![底期時達場站])",
            "道",
        ),
    ),
    pattern_rule(
        "spelling.gam",
        "So, before what is so much, is written 咁.",
        "甘",
        (
            r"(?<![不心肥百香張李姓清回苦])(甘)(?=[多樣靚遲就都快高貴平早難易細遠近夜耐嘅啱正犀勁叻])",
            "咁",
        ),
        (r"(?<=[做咩會唔]咩|.[會])(甘)(?=[大好])", "咁"),
        (rf"(?<=[都就唔]係)(甘){CLAUSE_ENDS}", "咁"),
    ),
    pattern_rule(
        "spelling.dou",
        "Here, there and where are written 呢度, 嗰度 and 邊度.",
        "道",
        (
            rf"[呢邊嗰果](道)(?:{CLAUSE_ENDS}|(?=[落唔有冇無坐等食呀啊先嚟黎去買見做就好行係都嘅既搵泊出入攞]))",
            "度",
        ),
    ),
    pattern_rule(
        "spelling.zung",
        "Still and moreover are written 仲.",
        "重",
        (
            r"(?:^|(?<=[佢我你哋都而家，。？！ ]))(重)(?=有(?!難|重|冇救)|冇|無|未|係|系|唔|好意思|以為|想|話|敢|可以|記得)",
            "仲",
        ),
    ),
)
