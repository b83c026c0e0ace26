"""Makes the table of characters that only simplified Chinese has, each with its traditional form.

python scripts/make_simplified_characters.py

OpenCC knows which characters were simplified, and says so of 后, 里 and 干 too, which are good traditional characters
as well. So one counts only where people who write Cantonese in traditional characters hardly ever write it: the
corpora of pycantonese are asked (`pip install canto-beats[training]`).
"""

from __future__ import annotations

import json
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

from opencc import OpenCC

PROJECT = Path(__file__).resolve().parent.parent
TARGET = PROJECT / "canto_beats" / "cantonese" / "data" / "simplified_characters.txt"
_MOST_OFTEN = 0.15
"""The corpora hold some simplified lines; a character that is right in both writings is far more frequent."""
_RARE_IN_TRADITIONAL = frozenset("万与个么无号听礼尔体机价优怀愿扰洁洒胜赶党庄当来声时没谢讲请简帮间开还")
"""Old traditional fonts have these too, and nobody who writes traditional Chinese uses them."""

_WRITTEN_BOTH_WAYS = frozenset("况强内叠撑横决俣桧")


def main() -> None:
    seen = _counted()
    pairs = [
        f"{simplified}{traditional}"
        for simplified, traditional in _candidates()
        if _counts(simplified, traditional, seen)
    ]
    TARGET.write_text("\n".join(pairs) + "\n", encoding="utf-8")
    print(f"{len(pairs)} characters in {TARGET.relative_to(PROJECT)}")


def _candidates() -> list[tuple[str, str]]:
    into_traditional, into_simplified = OpenCC("s2hk"), OpenCC("t2s")
    found = []
    for number in range(0x4E00, 0xA000):
        char = chr(number)
        other = into_traditional.convert(char)
        if len(other) == 1 and other != char and into_simplified.convert(char) == char:
            found.append((char, other))
    return found


def _counts(simplified: str, traditional: str, seen: Counter[str]) -> bool:
    if simplified in _WRITTEN_BOTH_WAYS:
        return False
    if _in_old_traditional_fonts(simplified) and simplified not in _RARE_IN_TRADITIONAL:
        return False
    return seen[simplified] <= _MOST_OFTEN * seen[traditional]


def _in_old_traditional_fonts(char: str) -> bool:
    try:
        char.encode("cp950")
    except UnicodeEncodeError:
        return False
    return True


def _counted() -> Counter[str]:
    found = find_spec("pycantonese")
    if found is None or found.origin is None:
        raise SystemExit("This needs pycantonese: pip install canto-beats[training]")
    data = Path(found.origin).parent / "data"
    seen: Counter[str] = Counter()
    for name in ("ctcpc", "common_voice"):
        seen.update("".join(json.loads((data / name / "sents.json").read_text(encoding="utf-8"))))
    for path in (data / "hkcancor").glob("*.cha"):
        seen.update(path.read_text(encoding="utf-8"))
    return seen


if __name__ == "__main__":
    main()
