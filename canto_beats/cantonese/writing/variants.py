"""Words that are rightly written in two ways, and the one that a person prefers. Nobody's choice is the usual choice.

To add a pair, add a rule for each direction under the form that is wished for. Only forms belong here that mean the
same wherever the pattern fits.
"""

from __future__ import annotations

from canto_beats.cantonese.writing.rule import Misspelling, Rule, beside, spelling_rule


def _preferred(name: str, instead_of: str, *found: Misspelling) -> Rule:
    return spelling_rule(f"variant.{name}", "You prefer this way of writing the word.", instead_of, *found)


_DONE_AGAIN = "[攞拎搵執買畀俾還講做睇食望收放擺行坐起拾補整搞話問寫加減開着著戴揀記]"

PREFERENCES: dict[str, Rule] = {
    "畀": _preferred("bei", "俾", beside("俾", "畀", not_before="斯麥")),
    "俾": _preferred("bei", "畀", beside("畀", "俾")),
    "裏": _preferred("leoi", "裡", beside("裡", "裏")),
    "裡": _preferred("leoi", "裏", beside("裏", "裡")),
    "返": _preferred(
        "faan",
        "番翻",
        beside("[番翻]", "返", after=_DONE_AGAIN, not_before="[茄薯禺梘鬼譯查新身轉炒版臉] 石榴"),
    ),
    "番": _preferred("faan", "返", beside("返", "番", after=_DONE_AGAIN, not_before="[工學嚟去屋到]")),
    "着": _preferred("zoek", "著", beside("著", "着", not_after="[顯名原土昭卓編論巨專]", not_before="[名作稱者書述]")),
    "而家": _preferred("ji-gaa", "依", beside("依家", "而家")),
    "依家": _preferred("ji-gaa", "而", beside("而家", "依家")),
    "搵": _preferred("wan", "揾", beside("揾", "搵")),
    "台": _preferred("toi", "臺", beside("臺", "台")),
    "噉": _preferred("gam", "咁", beside("咁", "噉", before="樣")),
    "咁": _preferred("gam", "噉", beside("噉", "咁", before="樣")),
}
"""By the form that is wished for."""
