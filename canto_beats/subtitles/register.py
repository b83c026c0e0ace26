"""How near to writing the language of a subtitle is."""

from __future__ import annotations

from enum import StrEnum


class Register(StrEnum):
    """Only a way of showing: what is kept is what was said."""

    SPOKEN = "spoken"
    """As it was said: 佢食咗飯未呀."""
    SEMI_WRITTEN = "semi-written"
    """The small words of writing, the lively ones and the order of speech: 他食了飯沒有呀."""
    WRITTEN = "written"
    """As newspapers and television write it: 他吃了飯沒有."""
