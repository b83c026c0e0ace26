"""Marks in the width of the text around them, each once; and 「」 for quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from canto_beats.cantonese.words import HAN
from canto_beats.cantonese.writing.rule import Fix, Rule

_WIDE = {",": "，", ".": "。", "?": "？", "!": "！", ";": "；", ":": "：", "(": "（", ")": "）"}
_NARROW_MARK = re.compile(
    rf"(?<=[{HAN}，。？！；：、」』）》])[,.?!;:](?!\S*[A-Za-z0-9/])[ ]?|(?<=[{HAN}])[?!](?=[{HAN}]|$)"
)
_BRACKETED = re.compile(rf"\(([{HAN}，。？！；：、]+)\)")
_DOUBLED = re.compile(r"([，。、；：])\1+|([？！?!])\2{2,}")
_QUOTED = re.compile(rf"[“\"]([^“”\"\n]*[{HAN}][^“”\"\n]*)[”\"]|‘([^‘’\n]*[{HAN}][^‘’\n]*)’|“([^“”\n]*)”(?=[{HAN}])")
_SHOWN_TWICE = 2


def _width(text: str) -> Iterator[Fix]:
    for found in _NARROW_MARK.finditer(text):
        if found.group()[0] == "." and text[found.start() + 1 : found.start() + 2] == ".":
            continue  # an ellipsis in dots
        if found.group()[0] == "." and text[found.start() - 1 : found.start()] == ".":
            continue
        yield Fix(found.start(), found.end(), _WIDE[found.group()[0]])


def _brackets(text: str) -> Iterator[Fix]:
    for found in _BRACKETED.finditer(text):
        yield Fix(found.start(), found.start() + 1, "（")
        yield Fix(found.end() - 1, found.end(), "）")


def _doubled(text: str) -> Iterator[Fix]:
    for found in _DOUBLED.finditer(text):
        yield Fix(*found.span(), found[1] or found[2] * _SHOWN_TWICE)


def _quotes(text: str) -> Iterator[Fix]:
    for found in _QUOTED.finditer(text):
        inner = found[2] is not None
        yield Fix(found.start(), found.start() + 1, "『" if inner else "「")
        yield Fix(found.end() - 1, found.end(), "』" if inner else "」")


PUNCTUATION: tuple[Rule, ...] = (
    Rule("punctuation.width", "A mark between Chinese characters has their width.", frozenset(",.?!;:"), _width),
    Rule("punctuation.brackets", "Brackets around Chinese characters have their width.", frozenset("("), _brackets),
    Rule(
        "punctuation.doubled", "A mark stands once; two are enough to shout.", frozenset("，。、；：？！?!"), _doubled
    ),
    Rule("punctuation.quotes", "Quotations stand in 「」.", frozenset('“”"‘’'), _quotes),
)
