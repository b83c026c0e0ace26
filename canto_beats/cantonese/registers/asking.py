"""Words that ask: 咩 乜 點 幾 未 咪."""

from __future__ import annotations

from canto_beats.cantonese.registers.word_kinds import (
    CAN_BE_ASKED,
    CLASSIFIERS,
    DESCRIBING,
    DOING,
    MODAL,
    NUMERAL,
    PARTICLES,
    PERSONS,
)
from canto_beats.cantonese.registers.word_rules import Place, about


def what_or_particle(place: Place) -> str | None:
    """你食咩 what are you eating, 你唔知咩 don't you know."""
    if place.is_last:
        return "什麼" if place.before() in CAN_BE_ASKED or not place.before() else "嗎"
    return "什麼"


def what(place: Place) -> str | None:
    after = place.after()
    if place.at == 0 and (after in PERSONS or after.startswith(("咁", "噉"))):
        return "怎麼"
    return "什麼"


def why(place: Place) -> str | None:
    """做乜 before a verb asks why, at the end what for."""
    if place.is_last:
        return "發生什麼事" if place.word.endswith("事") else "做什麼"
    return "為什麼"


def how(place: Place) -> str | None:
    before, after = place.before(), place.after()
    if (
        NUMERAL.fullmatch(before)
        or NUMERAL.fullmatch(after)
        or before in DESCRIBING
        or before.endswith(("有", "差", "早", "緊"))
    ):
        return None
    if place.is_last:
        return "怎樣"
    if "都" in place.later and (place.at == 0 or place.before() in PERSONS | MODAL):
        return "怎麼"
    return (
        "怎麼"
        if after in DOING or after in ("可以", "會", "能", "同", "係", "夠", "識", "敢", "要", "知", "捨得", "能夠")
        else None
    )


def how_much(place: Place) -> str | None:
    if place.after() not in DESCRIBING:
        return None
    return "多" if place.before() in ("有", "知", "睇下") or place.after(2) == "呀" else "挺"


def not_yet(place: Place) -> str | None:
    """仲未食 has not eaten yet, 食咗未 has he eaten."""
    before = place.before()
    if place.is_last:
        return "沒有" if place.at and before not in ("仲", "都", "還") else None
    if before in ("仲", "還"):
        return "沒"
    return "還沒" if place.after() in DOING or place.after() in ("係", "得", "夠", "試", "好") else None


def not_good(place: Place) -> str | None:
    """唔好嘈 do not be loud, 經濟唔好 the economy is not good."""
    return "不好" if place.is_last and place.at and place.before() not in PERSONS else None


def which(place: Place) -> str | None:
    """邊間 which one, 去邊 where to; beside the river, 河邊, it stays."""
    if place.is_last:
        return "哪裏" if place.before() in ("喺", "去", "到", "嚟", "住", "返", "咗") else None
    return "哪" if place.after()[:1] in CLASSIFIERS or place.after() in ("有", "會", "夠", "敢", "得", "係") else None


def do_not(place: Place) -> str | None:
    if place.at and place.before() not in PERSONS | {"就", "千祈", "最好"}:
        return None
    after = place.after()
    if after in ("係", "就", "得", "知", "呢", "") or "囉" in place.later or set(after) <= PARTICLES:
        return None
    return (
        "別"
        if place.before() in PERSONS
        or after in DOING
        or after in ("咁", "做埋", "再", "以為", "當", "理", "阻", "嘈", "喺度", "計")
        else None
    )


RULES = (
    about(
        "咩",
        "what",
        "咩 asks what is meant, and at the end whether it is so; it is written 什麼 or 嗎.",
        what_or_particle,
        in_semi_written=True,
    ),
    about("乜", "what", "乜 is written 什麼, and 怎麼 before what surprises.", what, in_semi_written=True),
    about(
        "做乜 做咩 做乜嘢 做咩嘢 做咩事 做乜事",
        "why",
        "做乜 before what somebody does is written 為什麼, and else 做什麼.",
        why,
        in_semi_written=True,
    ),
    about(
        "點",
        "how",
        "點 that asks how is written 怎麼, and 怎樣 at the end; in three o'clock it stays.",
        how,
        in_semi_written=True,
    ),
    about("幾", "how-much", "幾 before how something is is written 多 where it asks, and else 挺.", how_much),
    about("邊", "which", "邊 that asks which is written 哪.", which, in_semi_written=True),
    about(
        "唔好",
        "not-good",
        "唔好 that forbids is written 不要, and of how something is 不好.",
        not_good,
        in_semi_written=True,
    ),
    about("未", "not-yet", "未 is written 還沒, and at the end of a question 沒有.", not_yet, in_semi_written=True),
    about("咪", "do-not", "咪 that forbids is written 別.", do_not, in_semi_written=True),
)
