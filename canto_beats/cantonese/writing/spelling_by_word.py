"""Spellings that are words of their own as well: 左 is left, 既 is since, 野 is the wilds.

Most rules here ask twice: whether the character is a word by itself in this sentence (so 左右, 既然 and 野生 are out of
the question), and whether what stands beside it fits.
"""

from __future__ import annotations

from canto_beats.cantonese.words import HAN
from canto_beats.cantonese.writing.rule import Rule, beside, spelling_rule

_ANY = f"[{HAN}]"
_GOING_BACK_TO = "屋企 工 學 嚟(?!覆) 黎(?!覆) 去(?!覆) 鄉下 [夜早中]班 香港 大陸 公司 歸"
_NAMES_WITH_LAI = "[明民巴族生氏姓智耀李彼瑞] 先生 小姐 太太"
_AS_WELL = "[^，。？！]{1,8}[又亦也] [^，。？！]{1,10}，[^，。？！]{0,3}[又亦也]"
"""既 … 又 …"""
_NOT_HAD = """
    嘢 野 咩 乜 咗 左 晒 曬 得救 得頂 啲 問題 辦法 用[㗎架嘅啦喇] 錢 時間 人(?![機駕島車性生類]) 心機 緊要 理由 可能
    事(?!生非|不登) 反應 講 嚟 黎 去 後悔 騙 呃 食 見過 試過 諗 聽 睇 位 機會 關係 聲出 膽 電 水(?!份) 返 畀 俾 做
"""
_WRITTEN_WITH_MOU = """
    [人糖鹽火牌國薪印花色味家罪毒效痛損氧酒鉛碳神須需法從謂論限數聲意形名私言可奈情理端愧悔憾恥害線敵能故所不妨礙視權還獨微]
"""
"""What follows 無 in words that come from written Chinese: 無糖, 無須, 無論, 無數."""

SPELLINGS_BY_WORD: tuple[Rule, ...] = (
    spelling_rule(
        "spelling.zo",
        "What is done and over is written 咗; 左 is left.",
        "左",
        beside(
            "左",
            "咗",
            after=_ANY,
            not_after="[向靠轉喺行望由偏一以最往朝企自極在我你佢哋個係於和與或]",
            not_before=".{0,2}右 [轉輪撇翼傾顧思耳眼] 心[室房臟瓣] (?<!分左)手(?![術勢機工])",
        ),
        whole_words=True,
    ),
    spelling_rule(
        "spelling.ge",
        "What belongs and describes is written 嘅; 既 is since.",
        "既",
        beside(
            "既",
            "嘅",
            after=f"[{HAN}A-Za-z0-9]",
            not_before=f"[然定得是往成有視] (?<=[我你佢哋]既)唔(?!係|系) 來之 {_AS_WELL}",
        ),
        whole_words=True,
    ),
    spelling_rule(
        "spelling.ge-time",
        "The time when is written with 嘅.",
        "既",
        beside("既", "嘅", after="[^\\s，。？！]", before="時[候間刻]"),
    ),
    spelling_rule(
        "spelling.je",
        "Things are written 嘢; 野 is the wilds.",
        "野",
        beside(
            "野",
            "嘢",
            after="""
                [食買做講有冇無凍熱甜鹹辣淡咩乜執學識帶多少樣件種啲dD洗搞玩整攞拎搵揾睇寫飲聽比畀俾送偷問諗真假呢嗰果舊好衰爛]
                [新貴平用使收掉放傾搬爆其他齊掂賣煮試教拆拿埋定個]
            """,
            not_before="[生外餐心豬狗味獸蠻性人孩火炮戰草史葛]",
        ),
        whole_words=True,
    ),
    spelling_rule(
        "spelling.je-what",
        "What is written 咩嘢 or 乜嘢.",
        "野",
        beside("野", "嘢", after="[咩乜]", not_before="[生外餐心豬狗味獸蠻]"),
    ),
    spelling_rule(
        "spelling.loi",
        "In 原來, 本來, 將來 and 後來 it is written 來.",
        "黎",
        beside("黎", "來", after="[原本將後]", not_before=_NAMES_WITH_LAI),
    ),
    spelling_rule(
        "spelling.lai",
        "To come is written 嚟; 黎 is a name.",
        "黎",
        beside(
            "黎",
            "嚟",
            after="""
                [出過返番翻入落起上埋行走搬帶攞拎未用去跟飛跑坐下就再都唔會要想快可登冇無仲得正日年月期我你佢哋啱先同身仔女]
                [齊個該度括結說]
            """,
            not_before=_NAMES_WITH_LAI,
        ),
        beside(
            "黎",
            "嚟",
            not_after="[巴阿姓原本將後]",
            before="[緊到咗左講嘅啦喇㗎玩睇食搵揾幫接飲做多呢探] 一黎 自(?!己) 香港",
        ),
        beside("黎", "嚟", after="[黎嚟]一"),
    ),
    spelling_rule(
        "spelling.fan-gaau",
        "To sleep is written 瞓; 訓 is to train and to scold.",
        "訓",
        beside(
            "訓",
            "瞓",
            not_after="[教集特受培軍校家古遺庭短輪調體操青重]",
            before="""
                覺 教(?![練育導]) 着 著 醒 緊 咗 左 低 喇 唔[着著到好] 得[好多夠唔] 夠 一陣 下 吓 街 沙發 床
                地下 邊 喺 係度 先 埋 死
            """,
        ),
        beside("訓", "瞓", after="[想點度去早住夜未]", before="$ [呀啦喇](?:$|[，。？！\\s])"),
    ),
    spelling_rule(
        "spelling.saai-sun",
        "The word for all and wholly is written 晒; 曬 is to dry in the sun.",
        "曬",
        beside(
            "曬",
            "晒",
            after="""
                [食賣煩執瞓溶冇該輸走濕凍用使睇做得買玩攞見謝散死熟爛飲傻痴忘錯變完壞亂光白紅滿黐講洗忙呆]
                [執做整煮備搞]好
            """,
            not_after="唔使",
            not_before="[太衫被相命恩乾黑傷棚咗緊過到月日書魚]",
        ),
        whole_words=True,
    ),
    spelling_rule(
        "spelling.faan",
        "To go back is written 返.",
        "番翻",
        beside(
            "[番翻]",
            "返",
            not_after="[推打三一幾更輪]",
            before=f"{_GOING_BACK_TO} 到(?=屋企|嚟|黎|去|香港|公司|學校|鄉下|家|$|，)",
        ),
        beside("[番翻]", "返", after="[我你佢哋]", before="[咗左](?:屋企|工|學|鄉下|香港|大陸|去|嚟)"),
    ),
    spelling_rule(
        "spelling.mou",
        "Not to have is written 冇 in what is said.",
        "無",
        beside("無", "冇", after="有", not_after="[擁享]有", not_before="[線限數綫] 人[機駕車]"),
        beside(
            "無",
            "冇",
            after="^ [我你佢哋都又仲就實係已經全本來直真但而家今日人面哪企度咁] 好似",
            before=_NOT_HAD,
        ),
    ),
    spelling_rule(
        "spelling.mou-have",
        "Not to have is written 冇 in what is said.",
        "無",
        beside(
            "無",
            "冇",
            after="[我你佢哋都又仲就話] 已經 根本 從來 完全 其實 真係 原來 而家 今日",
            before=_ANY,
            not_before=_WRITTEN_WITH_MOU,
        ),
        beside("無", "冇", after="都", before="$"),
        whole_words=True,
    ),
)
