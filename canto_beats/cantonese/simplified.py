"""Characters that only simplified Chinese has: a light table, where a conversion by OpenCC would be too much.

It says nothing of 后, 里 or 面, which are good traditional characters too. `data/README.md` says what it was made of.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def traditional_forms() -> Mapping[str, str]:
    """By simplified character; where several are possible the commonest."""
    table = files("canto_beats.cantonese").joinpath("data", "simplified_characters.txt")
    return {pair[0]: pair[1] for pair in table.read_text(encoding="utf-8").split()}


def simplified_in(text: str) -> str:
    """Those that occur, each once, in their order."""
    forms = traditional_forms()
    return "".join(dict.fromkeys(char for char in text if char in forms))
