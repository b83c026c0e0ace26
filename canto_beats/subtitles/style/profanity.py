"""Swear words of Cantonese, covered up: as many stars as they have characters.

Most are ordinary characters, too: 斑鳩 is a bird, 撚手小菜 a dish made with skill, 柒佰 a sum on a cheque. So a
character counts where nothing says that it is part of an ordinary word, and 柒, 西 and 丟 only where something says
that they are not. What is merely rude (八婆, 戇居, 狗屎) stays.
"""

from __future__ import annotations

import re

from canto_beats.subtitles.cue_rules import half_cells

_ORDINARY = (
    "[斑雉鵓雎祝鳴鶻鶌]鳩",
    "鳩(?:山|摩羅什|佔鵲巢|占鵲巢|形鳥|鴿|車|杖|工庀材|巢|居鵲)",
    "撚(?:手|雀|鬚|紙|線|碎|香|土成金|指|弄|轉|滅|熄|化|成|絲)",
    "[輕慢紡]撚",
)
_ALWAYS = "[屌閪屄鳩撚𨳒𨳊𨶙𨳍𡲢㞗肏]"
_PHRASES = (
    "小你(?:老母|老味|老尾)",
    "[屌𨳒丟刁](?:你|佢|那|哪|拿|您)(?:個)?(?:老母|老味|老尾|老豆|阿媽|媽|老妹|祖宗)",
    "[刁丟]那星",
    "[仆撲扑](?:你個|佢個|㷫|𡁯|鬼|硬)?街(?!坊|市|道|頭|上)",
    "[冚咸含陷](?:家|佢家)(?:鏟|剷|拎|祥|富貴|伶)",
    "[傻煞牛裝苦]逼(?![近真迫])",
    "[操幹](?:你媽|你娘|你老母|他媽)",
    "他媽的",
    "[臭爛傻]西(?=[啊呀嚟㗎啦喇仔佬婆]|\\W|$)",
    "柒(?:頭皮?|咗|婆|晒|樣|豬|嘢)",
    "(?<=[笨痴黐戇好鬼最勁仲咁])柒(?![拾佰仟萬億圓元角分])",
    "一碌柒",
)
_LATIN = (
    *("d[iu]u", "dllm(?:ch)?", "dnlm", "dlnm", "on9+(?:jai|zai)?", "pokgai", "puk ?gai"),
    *("bull ?shit", "shit(?:s|ty)?", "mother ?fuck\\w*", "fuck\\w*", "bitch\\w*", "cunts?", "asshole\\w*"),
)
_SWEARING = re.compile(
    rf"(?P<ordinary>{'|'.join(_ORDINARY)})"
    rf"|(?P<swearing>{'|'.join(_PHRASES)}|{_ALWAYS}|(?<![A-Za-z0-9*])(?:{'|'.join(_LATIN)})(?![A-Za-z0-9*]))",
    re.IGNORECASE,
)
WIDE_STAR, STAR = "＊", "*"


def masked(text: str) -> str:
    return _SWEARING.sub(_covered, text)


def _covered(found: re.Match[str]) -> str:
    if found["ordinary"] is not None:
        return found.group()
    return "".join(map(_star, found.group()))


def _star(char: str) -> str:
    """As wide as what it covers."""
    if char.isspace():
        return char
    return WIDE_STAR if half_cells(char) == 2 else STAR
