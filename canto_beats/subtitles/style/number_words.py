"""Words of Cantonese that decide whether a numeral is a number.

Nothing is a number because it looks like one: 一齊, 三文治 and 十分 are words, 七七八八 and 三日兩頭 are sayings. So a
single character counts only before a unit that leaves no doubt, and what stands in the first list never does.
To add a unit, see first what other words begin with it: 日 begins 日本, 號 begins 號碼. All are patterns.
"""

from __future__ import annotations


def _words(listed: str) -> tuple[str, ...]:
    return tuple(listed.split())


SAYINGS = _words("""
    一千零一夜 十萬八千里 七十二變 七十二家房客 七七八八 三三兩兩 三五成群 三十六計 三十六着 三十六著 三十而立
    三千煩惱絲 三千寵愛
    弱水三千 佳麗三千 三年抱兩 三年零八個月 三歲定八十 兩日一夜 一日一夜 三日三夜 七日七夜 三日兩頭 三日唔埋兩日
    三分鐘熱度 三百六十行 九九乘法 二十四孝 廿四孝 廿四味 二十四味 五十步笑百步 六月飛霜 六月天 十一黃金 十一國慶
    十二分(?![鐘之]) 百二分(?![鐘之]) 千二分(?![鐘之]) 十三點(?![半鐘一二三四五]) 十三么 十三幺 十三張 十三姨 十三妹
    十三不搭 十三太保 十八廿二 十八羅漢 十八般 十八層地獄 女大十八變 十年如一日 十年八載 十年樹木 十月懷胎 四十不惑
    四十大盜 四十二章經 年廿[一二三四五六七八九] 年卅 年三十晚 年三十(?![歲日個年])
    [一二三四五六七八九十]+月初[一二三四五六七八九十]
    [兩三四五七十](?P<counted>[個日年次條隻])[兩三四五六八九](?P=counted)
    [一兩三](?P<stretch>個(?:月|星期|禮拜|鐘頭?)|年|日|晚)[兩三](?P=stretch)
""")
"""Their numerals stay as they are. One thing counted twice is a guess: 十個八個."""

NO_NUMERAL_IN = frozenset(
    _words("""
    一齊 一定 一樣 一直 一路 一陣 一起 一切 一般 一時 一向 一共 一下 一生 一早 一啲 一邊 一味 一心 一手 一番 一致 一旦
    一流 一半 一眼 一來 一律 三文 三角 四圍 四周 四處 四季 四面 五金 五官 五香 八卦 八婆 千祈
    唯一 統一 同一 專一 單一 逐一 劃一 不一 第一 之一 合一 如一 獨一 任一
""")
)
"""Where a run of numerals begins or ends inside one of them, nobody can say where the number is."""

ABOUT = "幾多來餘數"
"""Beside a number they make it a guess, and guesses are written in Chinese."""

CLOCK_WORDS = _words("""
    朝早 今朝 聽朝 尋朝 琴朝 上晝 下晝 晏晝 夜晚 今晚 聽晚 尋晚 琴晚 噚晚 凌晨 清晨 早上 晚上 上午 中午 下午 傍晚 半夜
    深夜 踏正 今日 聽日
""")
"""Before 三點 they make it three o'clock; without them it may be three points."""

_MONTH, _DAY_OR_NUMBER = "月(?![餅光亮台娘經尾臺球])", "號(?![碼召稱外])"
_ONE_OR_MORE = _words("""
    蚊 毫子 歲 分鐘 秒鐘 小時 個鐘頭 個鐘 個月 個星期 個禮拜 個小時 公里 公斤 千克 公分 厘米 毫米 公升 毫升 英尺 英里
    呎 吋 磅 巴仙
""")
_TWO_OR_MORE = _words("年(?![輕青糕紀]) 日(?![本頭光語文記常]) 米(?![飯粉線芝高奇蘭]) 倍 秒 毫(?![無升米]) 夜")
_NEVER_LIANG = (_MONTH, _DAY_OR_NUMBER, "樓(?![梯價主盤])")
"""兩月 is no February, but 二月 is; and 一月 and 一號 are what they say."""
_TEN_OR_MORE = _words("""
    個 人 位 名 間 張 部 隻 條 件 次 層 塊 本 首 句 粒 架 場 集 度 項 款 幅 份 排 組 題 頁 章 課 班 票 枝 支 杯 碗 元
    港幣 美金 人民幣
""")

# What may follow for it to be a number: after 一, 兩, another digit, and ten or a clipped one.
AFTER_ONE = "|".join((*_ONE_OR_MORE, _MONTH, _DAY_OR_NUMBER))
AFTER_LIANG = "|".join((*_ONE_OR_MORE, *_TWO_OR_MORE))
AFTER_A_DIGIT = "|".join((*_ONE_OR_MORE, *_TWO_OR_MORE, *_NEVER_LIANG))
AFTER_MORE = "|".join((*_ONE_OR_MORE, *_TWO_OR_MORE, *_NEVER_LIANG, *_TEN_OR_MORE))

AFTER_A_FRACTION = "|".join(_words("厘 米 公里 公斤 公升 千克 磅 倍 秒 % 巴仙 個百分點 度 英里 吋 呎"))
"""After 三點五: without one it is a quarter of an hour past three as likely as three and a half."""

TWO_IS_LIANG_BEFORE = _words("""
    個 位 隻 條 張 件 次 年(?!級) 日 部 間 本 場 份 杯 碗 支 枝 架 粒 塊 蚊 點 分鐘 秒 小時 歲 倍 夜
    句 首 層 萬 億 千 人(?!世界|三足) 公里
    公斤 磅 米 星期 毫子 元 度 種 樣 邊 家 對 組 套 晚 餐 名
""")
