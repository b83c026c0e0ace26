"""Verbs and the small words about them: 話 得 到 晒 住 下 返 都 同 識 嚟 先."""

from __future__ import annotations

from canto_beats.cantonese.registers.word_kinds import (
    ASKING,
    DESCRIBING,
    DOING,
    MODAL,
    MOMENTS,
    NUMERAL,
    ONE_PERSON,
    PERSONS,
    word_set,
)
from canto_beats.cantonese.registers.word_rules import Place, about

_A_WORD_THAT_IS_SAID = word_set("嘅 的 句 番 說 啲 些 講 呢 一 好 壞 心底 老 真 大 粗")
_HELD = word_set(
    """
    攞 揸 望 睇 跟 拎 坐 企 抱 拖 帶 留 等 幫 垫 墊 遮 望 捉 攬 孭 握 拿 看 站 戴 着 穿 圍
    """
)
_COMES_AND_STAYS = word_set("去 返 嚟 搵 見 聽 睇 等 行 返 講 由 直 等 回 來 找 看 走 說 諗 做 食 瞓 做")
_FULL = word_set("好 咁 成 成個 唔 死 暈 嘔 變 冇 周身 自己 停")
_LIGHT = word_set("負責 知 識 鍾意 係 有 冇 喺 明 明白 知道 認識 啱")
_NO_CHANGE_OF_COMPANY = word_set("唔 不 相 大 共 一")


def say(place: Place) -> str | None:
    """佢話 he says; 一句話 stays."""
    return None if place.before() in _A_WORD_THAT_IS_SAID else "說"


def be_enough(place: Place) -> str | None:
    after = place.after()
    if place.at == 0 and place.is_last:
        return "行"
    only = place.before() in PERSONS or place.before() in ("", "淨", "就", "係")
    if only and (NUMERAL.fullmatch(after) or after in ("佢", "我", "你", "一")):
        return "只有"
    return None


def so_that(place: Place) -> str | None:
    """食到好飽 is 吃得很飽; 等到聽日 stays."""
    if not place.at or place.before() in _COMES_AND_STAYS - {"食", "做", "瞓", "講", "行", "走", "說"}:
        return None
    return (
        "得"
        if (place.after() in _FULL or place.after().startswith("成"))
        and place.before() in DOING | DESCRIBING | {"嚇", "搞", "哭"}
        else None
    )


def all_of_it(place: Place) -> str | None:
    before = place.before()
    if before in ("多謝", "唔該", "恭喜", "攪掂", "冇", "啱", "夠"):
        return ""
    if before in _LIGHT and place.after():
        return ""
    return "完" if place.after() and not place.is_last and before in DOING else None


def keep_holding(place: Place) -> str | None:
    return "着" if place.before() in _HELD else None


def a_moment(place: Place) -> str | None:
    return "一下" if place.before() in DOING and place.before() != place.before(2) else None


def back(place: Place) -> str | None:
    return "回" if place.before() in DOING or place.after() in ("咗", "屋企", "到", "香港", "鄉下") else None


def also(place: Place) -> str | None:
    """我都去 I go, too; with several it may be all of them, and stays."""
    if place.before() in ONE_PERSON:
        together = any(word in ("連", "每", "同", "和", "跟") or word in ASKING for word in place.earlier)
        return None if together else "也"
    no = place.after() in ("唔", "冇", "不", "沒有")
    return "也" if no and len(place.earlier) == 1 and place.before() not in PERSONS | ASKING else None


def together_with(place: Place) -> str | None:
    if place.before() in _NO_CHANGE_OF_COMPANY or not place.after() or place.is_last:
        return None
    person = place.after() in PERSONS or place.after().startswith(("阿", "老"))
    is_first = place.before() in PERSONS | MODAL | {"", "唔好", "冇", "唔", "去"}
    does = any(word in DOING or word == "講" for word in place.later[1:])
    return "跟" if person and is_first and does else "和"


def know(place: Place) -> str | None:
    """識佢 is 認識他, 識游水 is 會游泳, 唔識 is 不懂."""
    after = place.after()
    if after in PERSONS - {"人"} or after.startswith("阿") or after in ("咗", "咁耐", "好耐"):
        return "認識"
    return "會" if after in DOING else None


def know_or_not(place: Place) -> str | None:
    after = place.after()
    if after in DOING:
        return "會不會"
    return "認不認識" if after in PERSONS or after in ("路", "人", "佢") else None


def fall(place: Place) -> str | None:
    return "跌倒" if place.is_last else "跌傷了"


def not_right(place: Place) -> str | None:
    return "不適合" if place.after() in PERSONS else None


def please(place: Place) -> str | None:
    asked = place.after() in DOING or place.after() in ("畀", "俾", "幫", "借", "借借")
    return "麻煩你" if asked and place.at == 0 else None


def wear(place: Place) -> str | None:
    """Of clothes; 着火 and 睡着 stay."""
    clothes = place.after() in _CLOTHES or place.after(2) in _CLOTHES
    return "穿" if clothes or (place.is_last and place.before() in PERSONS | {"鍾意", "想", "唔"}) else None


def understand(place: Place) -> str | None:
    somebody = place.before() in PERSONS | {"唔", "不", "都", "會", "冇", "夠", "好"} or place.after() == "晒"
    return "明白" if somebody or (place.is_last and place.before()) else None


def photograph(place: Place) -> str | None:
    """影 that is a shadow stays."""
    return "拍" if place.after() and not place.is_last and place.after() not in ("都", "子") else None


def follow(place: Place) -> str | None:
    return "跟着" if place.after() in PERSONS else None


def umbrella(place: Place) -> str | None:
    """遮 covers, where nobody carries it."""
    return "雨傘" if place.before() in ("把", "帶", "擔", "有", "冇", "買", "借", "攞", "開", "埋", "摺") else None


def used_up(place: Place) -> str | None:
    return f"{_EATEN[place.word[0]]}光{'了' if place.is_last else ''}"


_CLOTHES = word_set("衫 褲 鞋 襪 裙 褸 恤衫 西裝 校服 制服 紅色 黑色 白色 得 起 衣服 褲子 鞋子")
_EATEN = {"食": "吃", "用": "用", "飲": "喝"}


def walk(place: Place) -> str | None:
    after = place.after()
    if after in _ON_FOOT or place.before() == "一邊":
        return "走"
    return "走" if place.is_last and place.before() in _GOES_BY_ITSELF else None


_ON_FOOT = word_set("咗 過 得 到 去 嚟 返 入 出 開 上 落 緊 下 先 快 埋 前")
_GOES_BY_ITSELF = word_set("地 咁 一邊 慢慢 快啲 可以 唔好")


def come(place: Place) -> str | None:
    """係乜嘢嚟㗎: nothing comes there."""
    explains = any(word in ("係", "乜", "乜嘢", "咩", "是", "什麼") for word in place.earlier)
    return "" if place.is_last and place.after()[:1] in ("㗎", "嘅") and explains else None


def first_or_only_then(place: Place) -> str | None:
    """聽日先去 is 明天才去; 我先食 stays."""
    if place.is_last or place.before() in PERSONS | (MODAL - MOMENTS) | {""}:
        return None
    before = place.before()
    if before in MOMENTS:
        return "才"
    then = before in DOING or before in ("啱", "夠", "得", "咗", "完", "好", "晒", "過", "至")
    return "才" if then and len(place.earlier) > 1 else None


RULES = (
    about("話", "say", "話 that tells what somebody says is written 說.", say),
    about("得", "enough", "得 by itself is written 行, and before a number 只有.", be_enough),
    about("到", "so-that", "到 before what it leads to is written 得.", so_that),
    about("晒", "all", "晒 behind what is done to something is written 完.", all_of_it),
    about("住", "holding", "住 behind a verb that lasts is written 着.", keep_holding),
    about("下 吓", "moment", "下 behind a verb is written 一下.", a_moment),
    about("返 翻 番", "back", "返 behind a verb is written 回.", back),
    about("都", "also", "都 about one person is written 也.", also),
    about(
        "同", "with", "同 is written 跟 for what people do together, and else 和.", together_with, in_semi_written=True
    ),
    about("識", "know", "識 is written 認識 of people, and 會 of what one can do.", know),
    about("識唔識", "know", "識唔識 is written 認不認識 of people, and 會不會 of what one can do.", know_or_not),
    about("跌親", "fall", "跌親 is written 跌倒, and 跌傷 of what was hurt.", fall),
    about("唔啱", "right", "What 唔啱 somebody does not suit him: 不適合.", not_right),
    about("唔該", "please", "唔該 before what is asked for is written 麻煩你.", please, in_semi_written=True),
    about("着 著", "wear", "着 of clothes is written 穿.", wear),
    about("食晒 用晒 飲晒", "used-up", "食晒 is written 吃光.", used_up),
    about("跟住", "follow", "跟住 somebody is written 跟着.", follow),
    about("遮", "umbrella", "遮 that somebody carries is written 雨傘.", umbrella),
    about("明", "understand", "明 behind a person or 唔 is written 明白.", understand),
    about("影", "photograph", "影 with something to photograph is written 拍.", photograph),
    about("行", "walk", "行 on foot is written 走.", walk),
    about("嚟", "come", "嚟 that only explains what something is has no word in writing.", come),
    about("先", "only-then", "先 behind when something happens is written 才.", first_or_only_then),
)
