"""Single characters of which one may always, or never, take the other's place, whatever they sound like.

To accept one more pair that does not sound alike, add it to `SEEN_WRONG`; to forbid one that does, and of which the
second is never right in place of the first, add it to `NEVER_BACK`.
"""

from __future__ import annotations

SEEN_WRONG = frozenset({("既", "嘅"), ("羊", "咩")})
"""Mistaken for one another by eye: the sign for a mouth was left out. The first is wrong."""
NEVER_BACK = frozenset(
    (right, wrong)
    for right, several in {
        "哋": "地", "咗": "左", "嘅": "既", "嚟": "黎", "嘢": "野", "瞓": "訓", "㗎": "噶架", "鍾": "鐘", "諗": "惗",
        "啱": "岩", "攞": "羅", "揸": "渣", "晒": "嗮", "喎": "窩", "啫": "遮姐", "啩": "掛", "嘥": "徙", "佢": "渠距",
        "嗌": "隘", "搵": "揾溫", "囉": "羅咯", "畀": "比", "唔": "吾", "嗰": "果", "咩": "羊", "喺": "系", "係": "系",
        "冇": "無",
    }.items()
    for wrong in several
)  # fmt: skip
"""The right character first, then one that it is often written as."""
TRADITIONAL_TOO = frozenset("着卧吖温葱户悦脱税")
"""Forms that Hong Kong writes as well, though Big5 has others for them."""
MADE_SIMPLER = frozenset(
    (traditional, simplified)
    for simplified, several in {
        "后": "後", "里": "裏裡", "只": "隻", "几": "幾", "干": "幹乾", "云": "雲", "丑": "醜", "斗": "鬥", "谷": "穀",
        "体": "體", "万": "萬", "与": "與", "么": "麼", "礼": "禮", "机": "機", "面": "麵", "制": "製", "松": "鬆",
        "准": "準", "范": "範", "郁": "鬱", "游": "遊", "周": "週", "志": "誌", "欲": "慾", "卷": "捲", "回": "迴",
        "胡": "鬍", "咸": "鹹", "姜": "薑", "征": "徵", "仆": "僕", "朱": "硃", "须": "鬚", "系": "繫係", "板": "闆",
        "表": "錶", "台": "颱檯", "涂": "塗", "吁": "籲",
    }.items()
    for traditional in several
)  # fmt: skip
"""Simplified characters that traditional writing has as well, for something else."""
