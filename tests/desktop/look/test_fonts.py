from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QRawFont

from canto_beats.desktop.look import fonts
from canto_beats.desktop.look.fonts import ensure_han_font, load_shipped_font, with_han
from tests.desktop.look.conftest import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def shipped(qapp: QApplication) -> QRawFont:
    return QRawFont(str(RESOURCES / "fonts" / fonts.SHIPPED_FILE), 16)


@pytest.fixture
def without_han(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(fonts, "system_han_families", tuple)
    yield
    QFontDatabase.removeAllApplicationFonts()


def test_the_shipped_font_draws_what_hong_kong_writes(shipped: QRawFont) -> None:
    words = "我哋喺度食緊嘢，佢哋咗嘅啲冇嚟㗎喇喎囉咩噃𡃁𨋢攞揾瞓諗掟冚嬲嘥孭氹溦焗"
    signs = "，。！？「」『』……—（）：；、《》ABCxyzé0129"
    assert [each for each in words + signs if not shipped.supportsCharacter(ord(each))] == []


@pytest.mark.parametrize("encoding", ["big5hkscs", "gb2312"])
def test_the_shipped_font_knows_its_character_sets(shipped: QRawFont, encoding: str) -> None:
    last = 0xD7 if encoding == "gb2312" else 0xFE  # level 1 of simplified Chinese
    text = "".join(
        _decoded(bytes([lead, trail]), encoding) for lead in range(0xA4, last + 1) for trail in range(0x40, 0xFF)
    )
    han = set(re.findall("[一-鿿㐀-䶿\U00020000-\U0002ffff]", text))
    lacking = {each for each in han if not shipped.supportsCharacter(ord(each))}
    assert len(han) > 3700
    assert len(lacking) < len(han) / 1000, lacking  # 𠮶 and a few like it are in no Noto


def _decoded(code: bytes, encoding: str) -> str:
    try:
        return code.decode(encoding)
    except UnicodeDecodeError:
        return ""


def test_the_shipped_font_bears_a_name_of_its_own_and_its_licence() -> None:
    content = (RESOURCES / "fonts" / fonts.SHIPPED_FILE).read_bytes()
    assert "SIL Open Font License".encode("utf-16-be") in content
    licence = (RESOURCES / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_where_nothing_draws_cantonese_the_shipped_font_does(
    plain_application: QApplication, without_han: None
) -> None:
    before = plain_application.font().families()
    assert ensure_han_font(plain_application) == (fonts.SHIPPED_FAMILY,)
    families = plain_application.font().families()
    assert (families[0], families[-1]) == (before[0], fonts.SHIPPED_FAMILY)
    assert fonts.draws_cantonese(fonts.SHIPPED_FAMILY)


def test_latin_is_drawn_as_before_also_where_the_system_names_its_font_by_an_alias(
    plain_application: QApplication, without_han: None
) -> None:
    plain_application.setFont(QFont("Sans Serif"))
    before = QFontInfo(plain_application.font()).family()
    ensure_han_font(plain_application)
    assert QFontInfo(plain_application.font()).family() == before


@pytest.mark.allows_log
def test_without_any_font_the_window_opens_all_the_same(
    plain_application: QApplication, without_han: None, tmp_path: Path
) -> None:
    before = QFontInfo(plain_application.font()).family()
    assert ensure_han_font(plain_application, tmp_path) == ()
    assert QFontInfo(plain_application.font()).family() == before


def test_where_the_system_draws_cantonese_nothing_is_loaded(
    plain_application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "system_han_families", lambda: ("PingFang HK",))
    monkeypatch.setattr(fonts, "load_shipped_font", lambda _: pytest.fail("loaded for nothing"))
    assert ensure_han_font(plain_application) == ("PingFang HK",)


def test_a_font_that_only_falls_back_on_another_does_not_count(qapp: QApplication) -> None:
    load_shipped_font()
    try:
        latin = [name for name in QFontDatabase.families() if name.startswith(("DejaVu Sans", "URW", "Nimbus"))]
        if not latin:
            pytest.skip("no font without Han on this machine")
        assert not fonts.draws_cantonese(latin[0])
        assert not fonts.draws_cantonese("No Such Family")
    finally:
        QFontDatabase.removeAllApplicationFonts()


def test_hong_kongs_shapes_come_before_taiwans_and_latin_before_both() -> None:
    assert with_han(["Segoe UI"], ["PingFang HK", "PingFang TC"]) == ["Segoe UI", "PingFang HK", "PingFang TC"]
    assert with_han(["PingFang HK"], ["PingFang HK"]) == ["PingFang HK"]
    assert QFont("x").families() == ["x"]


def test_a_family_made_for_hong_kong_is_taken_before_one_for_taiwan(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = ["Arial", "Noto Sans CJK TC", "PingFang TC", "Noto Sans CJK HK"]
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: there)
    monkeypatch.setattr(fonts, "draws_cantonese", lambda name: name == "Noto Sans CJK TC")
    assert fonts.system_han_families() == ("Noto Sans CJK HK",)
    there.remove("Noto Sans CJK HK")
    assert fonts.system_han_families() == ("Noto Sans CJK TC",)
    there.remove("Noto Sans CJK TC")
    assert fonts.system_han_families() == ()
