"""Characters of Cantonese that say where a line may be broken, and where it may not.

They are single characters, often looked at without knowing the words, so each set holds only those that are nearly
always right. Before adding one, see what else it begins or ends: 住 and 得 are suffixes, yet 住喺 and 得閒 begin
a line.
"""

from __future__ import annotations

FINAL_PARTICLES = frozenset("㗎喎啦喇嘞呀啊吖囉咯啫咩嗎啩噃啵喳嗻嘛啝")
"""They end what is said; a line may be broken after them."""

LEANS_BACK = FINAL_PARTICLES | frozenset("嘅咗緊過晒哋")
"""They belong to what is before them: never at the start of a line."""

ALSO_BEGIN_WORDS = frozenset("緊過晒咩")
"""Of those above: 緊張, 過去, 晒衫, 咩事. Told apart where the words are known."""

NUMERALS = frozenset("一二三四五六七八九十百千萬億兩幾0123456789")
"""What is counted with follows: a poor end of a line, too."""

LEANS_FORWARD = frozenset("唔冇好呢嗰第一兩幾每將俾畀同喺係嘅啲個最更再就都先又")
"""They belong to what follows: a poor end of a line."""

STARTS_A_CLAUSE = (
    "我",
    "你",
    "佢",
    "但係",
    "不過",
    "所以",
    "因為",
    "同埋",
    "如果",
    "即係",
    "跟住",
    "然後",
    "其實",
    "而家",
    "或者",
    "雖然",
    "咁",
)

OPENING = frozenset("「『《〈（(【［[｛{“‘")
CLOSING = frozenset("」』》〉）)】］]｝}”’？！?!…、：:～—·%％，。；｡､,;")
"""Never at the start of a line."""

ENDS_A_SENTENCE = frozenset("。｡？！?!")
QUESTION_MARKS = frozenset("？?")
ENDS_A_CLAUSE = frozenset("，；,;、：…")
DROPPED = frozenset("。｡")
SHOWN_AS_SPACE = frozenset("，；,;､")
