"""Spellings that are words of their own as well: 左 is left, 既 is since, 野 is the wilds.

A rule here asks twice: whether the character is a word by itself in this sentence (so 左右, 既然 and 野生 are out of
the question), and whether what stands beside it fits.
"""

from __future__ import annotations

from canto_beats.cantonese.words import HAN
from canto_beats.cantonese.writing.rule import CLAUSE_BEGINS, CLAUSE_ENDS, Rule, pattern_rule

_BEFORE_JE = "食買做講有冇無凍熱甜鹹辣淡咩乜執學識帶多少樣件種啲dD洗搞玩整攞拎搵揾睇寫飲聽比畀俾送偷問諗真假呢嗰果舊好衰爛新貴平用使收掉放傾搬爆其他齊掂賣煮試教拆拿埋定個"
_AFTER_SLEEP = "覺|教(?![練育導])|着|著|醒|緊|咗|左|低|喇|唔[着著到好]|得[好多夠唔]|夠|一陣|下|吓|街|沙發|床|地下|邊|喺|係度|先|埋|死"

SPELLINGS_BY_WORD: tuple[Rule, ...] = (
    pattern_rule(
        "spelling.zo",
        "What is done and over is written 咗; 左 is left.",
        "左",
        (
            rf"(?<=[{HAN}])(?<![向靠轉喺行望由偏一以最往朝企自極在我你佢哋個係於和與或])(左)(?!.{{0,2}}右|[右轉輪撇翼傾顧思耳眼]|心[室房臟瓣]|(?<!分左)手(?![術勢機工]))",
            "咗",
        ),
        whole_words=True,
    ),
    pattern_rule(
        "spelling.ge",
        "What belongs and describes is written 嘅; 既 is since.",
        "既",
        (
            rf"(?<=[{HAN}A-Za-z0-9])(既)"
            r"(?![然定得是往成有視]|(?<=[我你佢哋]既)唔(?!係|系)|來之|[^，。？！]{1,8}[又亦也]|[^，。？！]{1,10}，[^，。？！]{0,3}[又亦也])",
            "嘅",
        ),
        (rf"(?<=[{HAN}])(既)(?=有(?!嘅|的))", "嘅"),
        whole_words=True,
    ),
    pattern_rule(
        "spelling.ge-time", "The time when is written with 嘅.", "既", ("(?<=[^ ，。？！])(既)(?=時[候間刻])", "嘅")
    ),
    pattern_rule(
        "spelling.je",
        "Things are written 嘢; 野 is the wilds.",
        "野",
        (rf"(?<=[{_BEFORE_JE}])(野)(?![生外餐心豬狗味獸蠻性人孩火炮戰草史葛])", "嘢"),
        whole_words=True,
    ),
    pattern_rule(
        "spelling.je-what", "What is written 咩嘢 or 乜嘢.", "野", ("(?<=[咩乜])(野)(?![生外餐心豬狗味獸蠻])", "嘢")
    ),
    pattern_rule(
        "spelling.loi",
        "In 原來, 本來, 將來 and 後來 it is written 來.",
        "黎",
        ("(?<=[原本將後])(黎)(?![明民巴族生])", "來"),
    ),
    pattern_rule(
        "spelling.lai",
        "To come is written 嚟; 黎 is a name.",
        "黎",
        (
            "(?<![巴阿姓原本將後])(?<=[出過返番翻入落起上埋行走搬帶攞拎未用去跟飛跑坐下就再都唔會要想快可登冇無仲得正日年月期我你佢哋啱先同身仔女齊個該度括結說])"
            "(黎)(?![明民巴族生氏姓智耀李彼瑞]|先生|小姐|太太)",
            "嚟",
        ),
        ("(?<![巴阿姓])(黎)(?=[緊到咗左講嘅啦喇㗎玩睇食搵揾幫接飲做多呢探]|一黎|自|香港)(?!黎自己)", "嚟"),
        ("(?<=[黎嚟]一)(黎)", "嚟"),
    ),
    pattern_rule(
        "spelling.fan-gaau",
        "To sleep is written 瞓; 訓 is to train and to scold.",
        "訓",
        (f"(?<![教集特受培軍校家古遺庭短輪調體操青])(訓)(?={_AFTER_SLEEP})", "瞓"),
        (rf"(?<=[想點度去早住夜未])(訓)[呀啦喇]?{CLAUSE_ENDS}", "瞓"),
    ),
    pattern_rule(
        "spelling.saai-sun",
        "The word for all and wholly is written 晒; 曬 is to dry in the sun.",
        "曬",
        (
            "(?<!唔使)(?:(?<=[食賣煩執瞓溶冇該輸走濕凍用使睇做得買玩攞見謝散死熟爛飲傻痴忘錯變完壞亂光白紅滿黐講洗忙呆])|(?<=[執做整煮備搞]好))"
            "(曬)(?![太衫被相命恩乾黑傷棚咗緊過到月日書魚])",
            "晒",
        ),
        whole_words=True,
    ),
    pattern_rule(
        "spelling.faan",
        "To go back is written 返.",
        "番翻",
        (
            "(?<![推打三一幾更輪])([番翻])(?=工|學|屋企|嚟(?!覆)|黎(?!覆)|去(?!覆)|到(?=屋企|嚟|黎|去|香港|公司|學校|鄉下|家|$|，)|鄉下|[夜早中]班|香港|大陸|公司|歸)",
            "返",
        ),
        ("(?<=[我你佢哋])([番翻])(?=[咗左](?:屋企|工|學|鄉下|香港|大陸|去|嚟))", "返"),
    ),
    pattern_rule(
        "spelling.mou",
        "Not to have is written 冇 in what is said.",
        "無",
        ("(?<![擁享])(?<=有)(無)(?![線限數綫]|人[機駕車])", "冇"),
        (
            rf"(?:{CLAUSE_BEGINS}|(?<=[我你佢哋都又仲就實係已經全本來直真但而家今日人面哪企度咁])|(?<=好似))"
            "(無)(?=嘢|野|咩|乜|咗|左|晒|曬|得救|得頂|啲|問題|辦法|用[㗎架嘅啦喇]|錢|時間|人(?![機駕島車性生類])|心機|緊要|理由|可能|事(?!生非)|"
            "反應|講|嚟|黎|去|後悔|騙|呃|食|見過|試過|諗|聽|睇|位|機會|關係|聲出|膽|電|水(?!份)|返|畀|俾|做)",
            "冇",
        ),
    ),
    pattern_rule(
        "spelling.mou-have",
        "Not to have is written 冇 in what is said.",
        "無",
        (
            f"(?:(?<=[我你佢哋都又仲就話])|(?<=已經|根本|從來|完全|其實|真係|原來|而家|今日))(無)(?=[{HAN}])"
            "(?![人糖鹽火牌國薪印花色味家罪毒效痛損氧酒鉛碳神須需法從謂論限數聲意形名私言可奈情理端愧悔憾恥害線敵能故所不妨礙視權還獨微])",
            "冇",
        ),
        (f"(?<=都)(無){CLAUSE_ENDS}", "冇"),
        whole_words=True,
    ),
)
