"""Makes the font that comes with canto-beats, for machines on which Chinese would be boxes: `resources/fonts/`.

.venv/bin/python scripts/make_fonts.py NotoSansCJK-Regular.ttc

The source is Noto Sans CJK 2.004 (Debian and Ubuntu: the package fonts-noto-cjk). Needs fonttools, which nothing else
here does: `pip install fonttools` into the environment that runs this.

A part of a font is a modified version under its licence, the OFL 1.1. No copy of Noto Sans CJK that was looked at
reserves the name Noto, but some of its relatives reserve "Source"; this one has a name of its own and stays clear of
both, and of the whole Noto where somebody has that as well.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FOLDER = Path(__file__).parents[1] / "resources" / "fonts"
FAMILY = "Canto Beats Sans HK"
SOURCE_FAMILY = "Noto Sans CJK HK"
SECONDS_OF_THE_SOURCE = 3718105810
"""A fixed time in the file, so that the same source gives the same bytes."""

# What a person may type or a transcript may hold, beside Han: Latin with its accents, punctuation, arrows, keys'
# names, kana (song titles), bopomofo, full-width forms.
BLOCKS = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x2010, 0x2027), (0x2030, 0x205E), (0x20A0, 0x20BF), (0x2100, 0x214F),
    (0x2150, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2318, 0x2318), (0x2325, 0x2325), (0x2460, 0x2473),
    (0x25A0, 0x25FF), (0x2605, 0x2606), (0x2640, 0x2642), (0x266A, 0x266F), (0x3000, 0x303F), (0x3041, 0x30FF),
    (0x3105, 0x312F), (0xFE30, 0xFE4F), (0xFF01, 0xFFEE),
)  # fmt: skip
CHARACTER_SETS = (("big5hkscs", range(0x81, 0xFF)), ("gb2312", range(0xB0, 0xD8)))
"""With the first bytes: all that Hong Kong writes, Cantonese included, and level 1 (3,755) of simplified Chinese."""


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Make the font that comes with canto-beats.")
    parser.add_argument("source", type=Path, help="NotoSansCJK-Regular.ttc")
    parser.add_argument("--into", type=Path, default=FOLDER, metavar="FOLDER")
    wanted = parser.parse_args(arguments)
    font = _opened(wanted.source)
    characters = {ord(character) for character in wanted_characters()}
    there = characters & set(font.getBestCmap())
    _reduce(font, there)
    _rename(font)
    target: Path = wanted.into / f"{FAMILY.replace(' ', '')}-Regular.otf"
    font.save(target)
    size = target.stat().st_size / 1e6
    print(f"{target.name}: {len(there)} characters ({len(characters - there)} not in the source), {size:.1f} MB")
    return 0


def _opened(source: Path) -> Any:
    from fontTools.ttLib import TTCollection

    for font in TTCollection(source, lazy=True):
        if font["name"].getDebugName(1) == SOURCE_FAMILY:
            font.recalcTimestamp = False
            return font
    sys.exit(f"{source} has no {SOURCE_FAMILY} in it.")


def wanted_characters() -> Iterator[str]:
    for first, last in BLOCKS:
        yield from map(chr, range(first, last + 1))
    for encoding, leads in CHARACTER_SETS:
        yield from _double_bytes(encoding, leads)


def _double_bytes(encoding: str, leads: Iterable[int]) -> Iterator[str]:
    for lead in leads:
        for trail in range(0x40, 0xFF):
            try:
                text = bytes([lead, trail]).decode(encoding)
            except UnicodeDecodeError:
                continue
            yield from text  # a few codes of HKSCS are two characters


def _reduce(font: Any, characters: set[int]) -> None:
    from fontTools import subset

    options = subset.Options()
    options.layout_features = ["kern", "ccmp", "mark"]  # no vertical writing, no other regions' shapes
    options.drop_tables += ["VORG", "vhea", "vmtx", "BASE"]
    options.hinting = False  # a sixth of the file, for screens that fewer and fewer people have
    options.name_IDs = ["*"]  # the licence and who drew it stay inside
    options.name_languages = [0x409]
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def _rename(font: Any) -> None:
    names = font["name"]
    full, internal = f"{FAMILY} Regular", f"{FAMILY.replace(' ', '')}-Regular"
    said = {
        1: FAMILY,
        3: f"2.004;{internal}",
        4: full,
        6: internal,
        10: f"A part of {SOURCE_FAMILY} 2.004, made by canto-beats. " + (names.getDebugName(10) or ""),
    }
    for number, text in said.items():
        names.setName(text, number, 3, 1, 0x409)
    names.removeNames(nameID=7)  # the trademark is not ours to wave
    inside = font["CFF "].cff
    inside.fontNames[0] = internal
    inside[0].FamilyName, inside[0].FullName = FAMILY, full
    font["head"].modified = SECONDS_OF_THE_SOURCE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
