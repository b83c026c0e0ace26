"""Characters by which spoken Cantonese and written Chinese are told apart. Of grammar only: what people and things are
called is alike in both.
"""

from __future__ import annotations

PERSONS = frozenset("我你妳佢")
PARTICLES = frozenset("呀啊吖啦喇呢嘛嗎咯囉啫咩喎㗎")
"""With which sentences end."""
SPOKEN = frozenset("嘅係唔佢喺咗哋嚟嘢冇啲乜咁噉畀俾睇攞搵瞓嗌咩嘞喇㗎囉啫噃喎啩嘥晒乸諗啱揸")
"""Only spoken Cantonese has them, or its written sister has others for them. Not 嗰, which is confused with 個."""
WRITTEN = frozenset("的是不他她它們们在了沒没給给吃喝這这那哪誰谁什麼么怎些吧嗎吗被讓让跟")
"""What stands for them in writing."""
