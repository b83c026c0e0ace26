"""Words that are rightly written in two ways, and the one that a person prefers. Nobody's choice is the usual choice.

To add a pair, add a rule for each direction under the form that is wished for. Only forms belong here that mean the
same wherever the pattern fits.
"""

from __future__ import annotations

from canto_beats.cantonese.writing.rule import Rule, pattern_rule

_REASON = "You prefer this way of writing the word."
_NOT_WORN = "(?![名作稱者書述])(?<![顯名原土昭卓編論巨專]著)"
_DONE_AGAIN = "攞拎搵執買畀俾還講做睇食望收放擺行坐起拾補整搞話問寫加減開着著戴揀記"

PREFERENCES: dict[str, Rule] = {
    "畀": pattern_rule("variant.bei", _REASON, "俾", ("(俾)(?!斯麥)", "畀")),
    "俾": pattern_rule("variant.bei", _REASON, "畀", ("(畀)", "俾")),
    "裏": pattern_rule("variant.leoi", _REASON, "裡", ("(裡)", "裏")),
    "裡": pattern_rule("variant.leoi", _REASON, "裏", ("(裏)", "裡")),
    "返": pattern_rule(
        "variant.faan", _REASON, "番翻", (f"(?<=[{_DONE_AGAIN}])([番翻])(?![茄薯禺梘枧鬼譯查新身轉炒版臉]|石榴)", "返")
    ),
    "番": pattern_rule("variant.faan", _REASON, "返", (f"(?<=[{_DONE_AGAIN}])(返)(?![工學嚟去屋到])", "番")),
    "着": pattern_rule("variant.zoek", _REASON, "著", (f"(著){_NOT_WORN}", "着")),
    "而家": pattern_rule("variant.ji-gaa", _REASON, "依", ("(依家)", "而家")),
    "依家": pattern_rule("variant.ji-gaa", _REASON, "而", ("(而家)", "依家")),
    "搵": pattern_rule("variant.wan", _REASON, "揾", ("(揾)", "搵")),
    "台": pattern_rule("variant.toi", _REASON, "臺", ("(臺)", "台")),
    "噉": pattern_rule("variant.gam", _REASON, "咁", ("(咁)(?=樣)", "噉")),
    "咁": pattern_rule("variant.gam", _REASON, "噉", ("(噉)(?=樣)", "咁")),
}
"""By the form that is wished for."""
