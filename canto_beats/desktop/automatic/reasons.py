"""Why the program changes a text by itself, or hides it: what the rules say, and how the window says it.

To add one: word for word what the rule says, with a name in braces for each part that differs. The tests tell which
rules are forgotten here; `scripts/make_translations.py` makes the translations of what is in here.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from canto_beats.desktop.known_sentences import parts_of


def reason_words(reason: str) -> str:
    """In the language of the window where it is known, else as it is."""
    if reason in REASONS:
        return QCoreApplication.translate("Reasons", reason)
    for template in _WITH_PARTS:
        if (parts := parts_of(template, reason)) is not None:
            return QCoreApplication.translate("Reasons", template).format(**parts)
    return reason


REASONS = cast(
    "tuple[str, ...]",
    (
        # Of characters.
        QT_TRANSLATE_NOOP("Reasons", "This is a simplified form of the character."),
        QT_TRANSLATE_NOOP("Reasons", "The measure word is written 隻 in traditional characters; 只 is only."),
        QT_TRANSLATE_NOOP("Reasons", "A table is written 枱; 台 is a stage."),
        QT_TRANSLATE_NOOP("Reasons", "A play is counted with 齣 in traditional characters."),
        QT_TRANSLATE_NOOP("Reasons", "What is eaten is written 麵 in traditional characters; 面 is a face and a side."),
        QT_TRANSLATE_NOOP("Reasons", "To frighten is written 嚇 in traditional characters; 吓 is a little while."),
        QT_TRANSLATE_NOOP("Reasons", "To bind is written 繫."),
        QT_TRANSLATE_NOOP("Reasons", "To be is written 係; 系 is a system or a department."),
        # Of spelling.
        QT_TRANSLATE_NOOP("Reasons", "The plural of 我, 你, 佢 and 人 is written 哋."),
        QT_TRANSLATE_NOOP("Reasons", "The word for all and wholly is written 晒."),
        QT_TRANSLATE_NOOP("Reasons", "The word for to think is written 諗."),
        QT_TRANSLATE_NOOP("Reasons", "The particle at the end of a sentence is written 㗎."),
        QT_TRANSLATE_NOOP("Reasons", "To like is written 鍾意; 鐘 is a clock."),
        QT_TRANSLATE_NOOP("Reasons", "Not is written 唔."),
        QT_TRANSLATE_NOOP("Reasons", "To know is written 知道."),
        QT_TRANSLATE_NOOP("Reasons", "So, before what is so much, is written 咁."),
        QT_TRANSLATE_NOOP("Reasons", "Here, there and where are written 呢度, 嗰度 and 邊度."),
        QT_TRANSLATE_NOOP("Reasons", "Still and moreover are written 仲."),
        QT_TRANSLATE_NOOP("Reasons", "What is done and over is written 咗; 左 is left."),
        QT_TRANSLATE_NOOP("Reasons", "What belongs and describes is written 嘅; 既 is since."),
        QT_TRANSLATE_NOOP("Reasons", "The time when is written with 嘅."),
        QT_TRANSLATE_NOOP("Reasons", "Things are written 嘢; 野 is the wilds."),
        QT_TRANSLATE_NOOP("Reasons", "What is written 咩嘢 or 乜嘢."),
        QT_TRANSLATE_NOOP("Reasons", "In 原來, 本來, 將來 and 後來 it is written 來."),
        QT_TRANSLATE_NOOP("Reasons", "To come is written 嚟; 黎 is a name."),
        QT_TRANSLATE_NOOP("Reasons", "To sleep is written 瞓; 訓 is to train and to scold."),
        QT_TRANSLATE_NOOP("Reasons", "The word for all and wholly is written 晒; 曬 is to dry in the sun."),
        QT_TRANSLATE_NOOP("Reasons", "To go back is written 返."),
        QT_TRANSLATE_NOOP("Reasons", "Not to have is written 冇 in what is said."),
        QT_TRANSLATE_NOOP("Reasons", "To be somewhere is written 喺; 係 is to be something."),
        QT_TRANSLATE_NOOP("Reasons", "To be something is written 係; 喺 is to be somewhere."),
        QT_TRANSLATE_NOOP("Reasons", "That is written 嗰; 個 counts, and 果 is fruit."),
        QT_TRANSLATE_NOOP("Reasons", "That is written 嗰; 個 counts."),
        QT_TRANSLATE_NOOP("Reasons", "Some and more is written 啲, not D."),
        QT_TRANSLATE_NOOP("Reasons", "To give, and by whom, is written 畀; 比 is to compare."),
        QT_TRANSLATE_NOOP("Reasons", "So, before what is so much, is written 咁; 噉 is thus."),
        # Of marks.
        QT_TRANSLATE_NOOP("Reasons", "A mark between Chinese characters has their width."),
        QT_TRANSLATE_NOOP("Reasons", "Brackets around Chinese characters have their width."),
        QT_TRANSLATE_NOOP("Reasons", "A mark stands once; two are enough to shout."),
        QT_TRANSLATE_NOOP("Reasons", "Quotations stand in 「」."),
        QT_TRANSLATE_NOOP("Reasons", "One space is enough."),
        QT_TRANSLATE_NOOP("Reasons", "A full-width mark has its own space."),
        QT_TRANSLATE_NOOP("Reasons", "Chinese and Latin stand apart as you chose."),
        QT_TRANSLATE_NOOP("Reasons", "You prefer this way of writing the word."),
        # Of phantoms.
        QT_TRANSLATE_NOOP(
            "Reasons", "These are credits of other subtitles, which recognisers write over silence and music."
        ),
        QT_TRANSLATE_NOOP(
            "Reasons", "This belongs to programmes that recognisers learnt from; here it seems not to have been said."
        ),
        QT_TRANSLATE_NOOP(
            "Reasons", "Recognisers write these closing words over silence; here they seem not to have been said."
        ),
        QT_TRANSLATE_NOOP("Reasons", "This describes a sound and is nothing that was said."),
        QT_TRANSLATE_NOOP("Reasons", "All of it stands in brackets, and it seems not to have been said."),
        QT_TRANSLATE_NOOP("Reasons", "The same comes over and over, more often than people say it."),
        QT_TRANSLATE_NOOP("Reasons", "The same comes over and over, far more often than people say it."),
        QT_TRANSLATE_NOOP("Reasons", "It says nearly the same again and again."),
        QT_TRANSLATE_NOOP("Reasons", "The same text comes several times in a row."),
        QT_TRANSLATE_NOOP("Reasons", "The same text comes many times in a row."),
        QT_TRANSLATE_NOOP("Reasons", "This is the prompt that the recogniser was given."),
        QT_TRANSLATE_NOOP("Reasons", "This is a part of the prompt that the recogniser was given."),
        QT_TRANSLATE_NOOP("Reasons", "There is no voice where this was written."),
        QT_TRANSLATE_NOOP("Reasons", "More is written here than anybody could say in that time."),
        QT_TRANSLATE_NOOP(
            "Reasons", "There is hardly a voice where this was written, and the recogniser was very unsure."
        ),
        # Of the glossary.
        QT_TRANSLATE_NOOP("Reasons", "The glossary has {wrong} as a wrong spelling of {term}."),
        QT_TRANSLATE_NOOP("Reasons", "{heard} sounds like {term}, which is in the glossary."),
        QT_TRANSLATE_NOOP(
            "Reasons", "It sounds like a term of the glossary, which the language model takes to be meant."
        ),
        # Of language models.
        QT_TRANSLATE_NOOP("Reasons", "The line asks something."),
        QT_TRANSLATE_NOOP("Reasons", "Signs are written in full width."),
        QT_TRANSLATE_NOOP("Reasons", "{before} is a simplified character."),
        QT_TRANSLATE_NOOP("Reasons", "{after} is often written {before}."),
        QT_TRANSLATE_NOOP(
            "Reasons", "{before} and {after} sound alike, and the language model takes {meant} to be meant."
        ),
        QT_TRANSLATE_NOOP(
            "Reasons", "{before} and {after} are easily confused, and the language model takes {meant} to be meant."
        ),
    ),
)
_WITH_PARTS = tuple(template for template in REASONS if "{" in template)
