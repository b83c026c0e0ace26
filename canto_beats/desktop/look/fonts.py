"""Fonts that can draw Cantonese, in the shapes Hong Kong writes.

Which family Qt falls back on for a Han character is chance as far as shapes go, and Japanese ones are usually first. So
families with Hong Kong's shapes are named after the system's own, which keeps drawing Latin. Where no font has the
characters at all, the one that came along is loaded.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QRawFont

from canto_beats.settings import Home

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QGuiApplication

CANTONESE = "嘅喺啲咗"
"""Told apart from Chinese in general: many a font for Taiwan or Japan lacks one of them."""
SHIPPED_FILE = "CantoBeatsSansHK-Regular.otf"
SHIPPED_FAMILY = "Canto Beats Sans HK"
HONG_KONG = ("PingFang HK", "Microsoft JhengHei UI", "Noto Sans CJK HK", "Noto Sans HK", "Source Han Sans HK")
"""Best first, of macOS, Windows and Linux."""
TRADITIONAL = ("PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC")

_HAN = (
    QFontDatabase.WritingSystem.TraditionalChinese,
    QFontDatabase.WritingSystem.SimplifiedChinese,
    QFontDatabase.WritingSystem.Japanese,
)

log = logging.getLogger(__name__)


def ensure_han_font(application: QGuiApplication, fonts: Path | None = None) -> tuple[str, ...]:
    """Call once, before the first widget. Returns the families that Han characters are asked for in, best first."""
    font = application.font()
    # An alias such as "Sans Serif" is no family: once another follows it, Qt would draw Latin in that one too.
    own = dict.fromkeys((*(font.families() or [font.family()]), QFontInfo(font).family()))
    families = system_han_families()
    if not families:
        shipped = load_shipped_font(fonts)
        families = (shipped,) if shipped else ()
    font.setFamilies(with_han(own, families))
    application.setFont(font)
    return families


def system_han_families() -> tuple[str, ...]:
    """Those with the right shapes if there are any, else whatever can draw the characters."""
    there = set(QFontDatabase.families())
    if made_for_it := tuple(name for name in HONG_KONG if name in there):
        return made_for_it  # without trying them: that means reading megabytes before the window is there
    if named := tuple(name for name in TRADITIONAL if name in there and draws_cantonese(name)):
        return named
    others = dict.fromkeys(name for system in _HAN for name in QFontDatabase.families(system))
    for name in others:  # the first is enough
        if not QFontDatabase.isPrivateFamily(name) and name != SHIPPED_FAMILY and draws_cantonese(name):
            return (name,)
    return ()


def draws_cantonese(family: str) -> bool:
    font = QFont(family)
    # Without this Qt would answer for the font it would fall back on.
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    raw = QRawFont.fromFont(font, QFontDatabase.WritingSystem.Any)
    return raw.isValid() and all(raw.supportsCharacter(ord(character)) for character in CANTONESE)


def load_shipped_font(fonts: Path | None = None) -> str | None:
    """Its family, or nothing where the file is missing: the window must open all the same."""
    path = (fonts or Home.from_environment().resources / "fonts") / SHIPPED_FILE
    number = QFontDatabase.addApplicationFont(str(path))
    if number < 0:
        log.warning("No font here draws Cantonese, and %s could not be loaded", path)
        return None
    return QFontDatabase.applicationFontFamilies(number)[0]


def with_han(own: Iterable[str], han: Iterable[str]) -> list[str]:
    """The system's families first, so that Latin looks like everywhere else on that machine."""
    return list(dict.fromkeys((*own, *han)))
