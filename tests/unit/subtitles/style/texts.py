"""Texts as property tests draw them: anything at all, and much of what styles look for."""

from __future__ import annotations

from hypothesis import strategies as st


def listed(words: str) -> list[str]:
    return words.split()


_OFTEN = st.sampled_from(
    [
        *"零〇一二兩三四五六七八九十百千萬億廿卅幾多第點半年月日號蚊歲個分之至到，。；、？！「」 \n",
        *(
            "百分之",
            "分鐘",
            "一齊",
            "星期",
            "個字",
            "屌",
            "撚手",
            "仆街",
            "鳩",
            "柒",
            "on9",
            "你老母",
            "iPhone",
            "啦",
            "但係",
        ),
        *(
            "0",
            "7",
            "15",
            "2026",
            "1,000",
            "3.5",
            "7:30",
            "%",
            "$",
            "９",
            "91234567",
            "\ud800",
            "\u200b",
            "\u0301",
            "😀",
        ),
    ]
)
TEXTS = st.lists(_OFTEN | st.text(max_size=4), max_size=14).map("".join)
