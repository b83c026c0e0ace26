"""係 and 喺, 個 and 嗰, 比 and 畀, D and 啲, 噉 and 咁: words as common as those that they are mistaken for."""

from __future__ import annotations

from canto_beats.cantonese.words import HAN
from canto_beats.cantonese.writing.rule import Rule, beside, spelling_rule

_PLACE = (
    "屋企|公司|學校|香港|九龍|新界|澳門|廚房|機場|街頭|街市|街|車站|醫院|酒樓|餐廳|茶餐廳|商場|超市|圖書館|課室|房|客廳"
    "|廁所|沖涼房|巴士|地鐵|火車|飛機|船|海邊|沙灘|公園|山頂|倫敦|日本|台灣|英國|美國|加拿大|韓國|大陸|深圳|廣州|北京|上海"
    "|中環|旺角|銅鑼灣|舞台|台上|戲院|差館|法庭|監獄|網上|電話|電視|外國|鄉下|大學"
)
_SIDE = "出面|外面|入面|裏面|裡面|上面|下面|前面|後面|隔離|隔籬|樓上|樓下|附近|門口|嗰邊|呢邊|對面|旁邊"
_WHAT_IS_DONE_THERE = (
    "長大|工作|教(?![授師])|出(?![名色產品])|影(?![帝后星迷壇])|排(?![名第行])|打(?!工仔)"
    "|[等食瞓訓煮睇讀做返玩聽住開買搵傾飲坐休溫撞見拍]|唔見"
)
_SOMEBODY = "[我你佢哋地人]"
_SOMEBODY_OR_BEGIN = f"^ {_SOMEBODY} [媽爸豆哥姐弟妹婆公仔女] [而成]家 頭先 成日 好似 [唔仲都又] [呢嗰]陣"
_GIVERS_AND_TAKERS = "我哋|你哋|佢哋|我地|佢地|人哋|人地|[我你佢人]"
_ACTING = "車|狗|蚊|鬼|差佬|警察|老師|老細|老婆|阿媽|爸爸"
_IS_DONE = "[睇食知聽入出走玩用坐試抱攞講見激呃打鬧笑休諗去做飲搵嚇騙騎郁掂搞影買咬撞炒罵欺蝦踢拉捉發返瞓抄]"
_DONE_FOR = "[打送留寄講買交借還讓賣傳派嫁帶攞拎遞話唱煮整寫影發輸]"
_NO_GRADE = "[座大調室排版級型組區出口字杯罩仔]"
"""What stands behind a D that is a letter: D座, D大調, D出口."""

SPELLINGS_BY_PLACE: tuple[Rule, ...] = (
    spelling_rule(
        "spelling.hai-at",
        "To be somewhere is written 喺; 係 is to be something.",
        "係",
        beside("係", "喺", not_after="即", before="度", not_before="度[假度橋身量過]"),
        beside(
            "係",
            "喺",
            after="[住放擺坐企瞓訓泊掛貼藏匿塞留跌浸踎趴跪停]",
            before=f"{_PLACE} {_SIDE} [呢嗰邊]度 張 .{{1,4}}(?:度|面)",
        ),
        beside("係", "喺", after=_SOMEBODY, before=f"(?:{_SIDE})(?![嘅既嗰派有冇無人最係])"),
        beside(
            "係",
            "喺",
            after="[我你佢哋家]",
            not_after="[呢嗰邊]度",
            before="邊度(?:$|[，。？！\\s呀啊喇買食見等做返讀搵影住])",
        ),
        beside("係", "喺", after=_SOMEBODY_OR_BEGIN, before=f"(?:{_PLACE})度?(?:{_WHAT_IS_DONE_THERE})(?!嘅)"),
        beside("係", "喺", not_after="但", before=f"(?:{_PLACE})(?:度|{_SIDE})(?![嘅既嗰派有冇無最係])"),
        beside(
            "係",
            "喺",
            after=f"^ {_SOMEBODY}",
            before=f"[{HAN}]{{1,5}}(?:入面|上面|裏面|心目中)(?:$|，|[{HAN}]*買)",
        ),
        beside("係", "喺", after="^ [就正唔] 唔好", before="[呢嗰]度(?!係|就|嘅|有|冇)"),
        beside("係", "喺", after="^ [就正]", before="[呢嗰]個(?:時候|時刻|期間)"),
    ),
    spelling_rule(
        "spelling.hai-be",
        "To be something is written 係; 喺 is to be somewhere.",
        "喺",
        beside("喺", "係", after="真"),
        beside(
            "喺",
            "係",
            after="[唔即]",
            before="$ [你我佢想話呀啊咁嘅㗎好有冇因咩喎囉啦真]",
            not_before=f"[{HAN}]{{1,6}}(?:度|面|邊|中|前|後|屋企|公司)",
        ),
        beside("喺", "係", after="但", before="[唔冇都又仲佢今] 我[冇唔]", not_before="今[次日晚]嘅"),
        beside("喺", "係", before="咪"),
        beside("喺", "係", after="[就都]", before="咁 [你我佢]最 囉 啦 喇"),
        beside(
            "喺",
            "係",
            after="[我你佢哋]",
            before="(?:香港|中國|日本|台灣|大陸|外國|本地|美國|英國)人(?:$|[，。？！\\s嚟㗎啊呀])",
        ),
    ),
    spelling_rule(
        "spelling.go-that",
        "That is written 嗰; 個 counts, and 果 is fruit.",
        "果",
        beside(
            "果",
            "嗰",
            not_after="[如結效水蘋後成因生芒糖腰堅仙開碩]",
            before="[個啲度陣邊次日晚位件間兩三幾隻張條部套種時年場班份句架對群把支排] [Dd](?![A-Za-z]) 本(?!身)",
        ),
        whole_words=True,
    ),
    spelling_rule(
        "spelling.go-place",
        "That is written 嗰; 個 counts.",
        "個",
        beside(
            "個",
            "嗰",
            not_after="[呢嗰一二兩三四五六七八九十百千萬幾每邊成整第半多有是哪那這0-9]",
            before=f"陣(?![法地容型亡線營雨風痛]) 啲 [Dd](?=[{HAN}])(?![字調座])",
        ),
        beside("個", "嗰", after="^ [到去喺佢我你啱係]", before="度(?![假數過]) 邊(?![緣界個度])"),
        beside(
            "個",
            "嗰",
            after="^",
            before="日(?![程本期頭光記常夜系用曆子]) 晚(?![上會輩餐]) 次(?![數序]) 時(?![間鐘候裝代薪段])",
        ),
    ),
    spelling_rule(
        "spelling.di",
        "Some and more is written 啲, not D.",
        "Dd",
        beside(
            "[Dd]",
            "啲",
            after="""
                [呢嗰果有好快多少平早大細遲慢貴高低靚衰咗左畀俾買飲食搵講做開聲近遠輕重勁嘈靜叻熱凍暖耐勤乖瘦肥佢我你哋度乾新舊醒]
                [淡濃鹹甜辣]
            """,
            before=f"$ [{HAN}]",
            not_before=f"{_NO_GRADE} [，。？！、\\s][A-Za-z]",
        ),
        beside(
            "[Dd]",
            "啲",
            after="^",
            not_after="[A-Za-z0-9][\\x20、.,&+/]",
            before=f"[{HAN}]{{2}}",
            not_before=f"{_NO_GRADE} [先小劇哥妹姐同與和都係點倉線層盤機群]",
        ),
    ),
    spelling_rule(
        "spelling.bei",
        "To give, and by whom, is written 畀; 比 is to compare.",
        "比",
        beside(
            "比",
            "畀",
            not_after="同[我你佢] [對相無]",
            before="錢 面(?![積前對]) 心機 啲(?!人) [Dd](?![A-Za-z]) 咗 左 次?機會 返(?!起) 少少 多[啲Dd] 杯",
        ),
        beside("比", "畀", after=_DONE_FOR, before="$ [我你佢人阿老下邊客哋] 大家 個[仔女客] 爸 媽 自己"),
        beside("比", "畀", before=f"(?:{_GIVERS_AND_TAKERS}|{_ACTING}){_IS_DONE}(?!得[多好快]|[快慢])"),
        beside(
            "比",
            "畀",
            after="唔該 快啲 可以 [會想要肯]",
            before="[我你佢](?:一?個(?:機會|理由|答案|解釋)|啲|[Dd]|一[次日杯個張]|錢|時間|$|[，。？！\\s])",
        ),
        beside("比", "畀", after="可唔可以", before="個"),
        beside("比", "畀", before="個(?:機會|面|意見|電話|答覆|答案|價|時間|擁抱|掌聲)"),
        *(
            beside(
                "比",
                "畀",
                after=f"[送寄買交借還賣傳派帶攞拎遞]{'[^，。？！比]' * between}",
                before=f"(?:{_GIVERS_AND_TAKERS}|阿[{HAN}]|大家)(?:$|[，。？！\\s])",
            )
            for between in range(1, 9)
        ),
    ),
    spelling_rule(
        "spelling.gam-so",
        "So, before what is so much, is written 咁; 噉 is thus.",
        "噉",
        beside(
            "噉",
            "咁",
            after="[我你佢哋日食做得會有冇成乜咩為話晚家]",
            before="""
                [高熱細遲早貴平靚快慢耐遠近難易凍夜叻勁肥瘦] 多(?!謝) 大個 大聲 辛苦 開心 犀利 緊要 重要 好食 好人
            """,
        ),
        whole_words=True,
    ),
)
