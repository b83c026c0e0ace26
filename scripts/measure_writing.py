"""Measures the rules for writing Cantonese.

python scripts/measure_writing.py                 writes docs/measurements/writing.json
python scripts/measure_writing.py --every 10      a quick look at every tenth line
python scripts/measure_writing.py --sample 30     shows that many changes of each rule, for a person to judge

*Damage* is measured over all texts that travel in pycantonese: each line is simplified by OpenCC and made traditional
again, and every character that is then another one counts. What the rules would change in the line itself is
counted apart, and is no damage in the way back: many lines were typed carelessly.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # for canto_beats, where it is not installed, and tests

from demo.texts import raw_lines
from opencc import OpenCC

from canto_beats.cantonese.writing import WritingRules, put_right
from tests.unit.cantonese.writing.sentences import Sentence, looks_misspelt, misspelt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

PROJECT = Path(__file__).resolve().parent.parent
_RECORD = PROJECT / "docs" / "measurements" / "writing.json"
_SCRIPT_ALONE = WritingRules(spelling=False, punctuation=False, spacing=False)
_TEN_HOURS = 20_000
_ONE_CHARACTER = str.maketrans(
    "羣牀啓麪衞説温揾脱税悦閲鋭户綫峯祕爲僞裡臺葱卧藴癡纔衆証溼菸喫脣覈擡竈恆箇舖着讚週佔脚滙鉢",
    "群床啟麵衛說溫搵脫稅悅閱銳戶線峰秘為偽裏台蔥臥蘊痴才眾證濕煙吃唇核抬灶恒個鋪著贊周占腳匯缽",
)
"""Two forms of one character, both seen in Hong Kong: the other one is no damage."""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1, help="only every so-manieth line")
    parser.add_argument("--sample", type=int, default=0, help="show so many changes of each rule and measure nothing")
    wanted = parser.parse_args(arguments)
    lines = [_joined(line) for line in raw_lines()][:: wanted.every]
    put_right("们")  # reads the list of words
    if wanted.sample:
        _show_changes(lines, wanted.sample)
        return 0
    figures = {
        "sentences": _about_sentences(),
        "script": _about_script(lines),
        "corpora": _about_changes(lines),
        "ten_hours_seconds": _seconds(lines),
    }
    text = json.dumps(figures, ensure_ascii=False, indent=2)
    print(text)
    if wanted.every == 1:
        _RECORD.write_text(text + "\n", encoding="utf-8")
    return 0


def _joined(line: str) -> str:
    """In HKCanCor words stand apart."""
    return re.sub(r"(?<![a-zA-Z]) | (?![a-zA-Z])", "", line)


def _about_sentences() -> dict[str, Any]:
    wrong, right = misspelt(), looks_misspelt()
    return {
        "misspelt": {"all": len(wrong), "put_right": _count(wrong, lambda one: put_right(one.typed).text == one.meant)},
        "kept_aside_misspelt": {
            "all": _count(wrong, lambda one: one.kept_aside),
            "put_right": _count(wrong, lambda one: one.kept_aside and put_right(one.typed).text == one.meant),
        },
        "looks_misspelt": {
            "all": len(right),
            "touched": _count(right, lambda one: put_right(one.meant).text != one.meant),
        },
        "what_was_meant_touched": _count(wrong, lambda one: put_right(one.meant).text != one.meant),
    }


def _count(sentences: Iterable[Sentence], holds: Callable[[Sentence], bool]) -> int:
    return sum(map(holds, sentences))


def _about_script(lines: list[str]) -> dict[str, Any]:
    simplified = OpenCC("hk2s").convert("\n".join(lines)).split("\n")
    plain = OpenCC("s2hk").convert("\n".join(simplified)).split("\n")
    as_they_should_be = [put_right(line, _SCRIPT_ALONE).text for line in lines]
    back = [put_right(line, _SCRIPT_ALONE).text for line in simplified]
    characters = sum(map(len, lines))
    return {
        "characters": characters,
        "changed_in_traditional_text": _shares(lines, as_they_should_be, characters),
        "damaged_there_and_back": _shares(as_they_should_be, back, characters),
        "damaged_there_and_back_against_the_line_as_typed": _shares(lines, back, characters),
        "damaged_by_opencc_alone": _shares(lines, plain, characters),
    }


def _shares(wanted: list[str], found: list[str], characters: int) -> dict[str, Any]:
    pairs = Counter(
        (one, other)
        for want, have in zip(wanted, found, strict=True)
        if want != have
        for one, other in zip(want, have, strict=False)
        if one != other
    )
    damage = Counter(
        {
            f"{one}{other}": count
            for (one, other), count in pairs.items()
            if one.translate(_ONE_CHARACTER) != other.translate(_ONE_CHARACTER)
        }
    )
    return {
        "percent": round(100 * damage.total() / characters, 3),
        "percent_with_variants": round(100 * pairs.total() / characters, 3),
        "most": dict(damage.most_common(12)),
    }


def _about_changes(lines: list[str]) -> dict[str, Any]:
    by_rule: Counter[str] = Counter()
    touched = 0
    for line in lines:
        rules = [change.rule for change in put_right(line).changes]
        by_rule.update(rules)
        touched += any(rule.startswith(("spelling.", "script.")) for rule in rules)
    return {"lines": len(lines), "lines_with_other_characters": touched, "changes": dict(by_rule.most_common())}


def _seconds(lines: list[str]) -> dict[str, float]:
    step = max(1, len(lines) // _TEN_HOURS)
    spoken = lines[::step][:_TEN_HOURS]
    simplified = OpenCC("hk2s").convert("\n".join(spoken)).split("\n")
    return {"lines": len(spoken), "traditional": _timed(spoken), "simplified": _timed(simplified)}


def _timed(lines: list[str]) -> float:
    start = time.perf_counter()
    for line in lines:
        put_right(line)
    return round(time.perf_counter() - start, 2)


def _show_changes(lines: list[str], how_many: int) -> None:
    shown: defaultdict[str, list[str]] = defaultdict(list)
    for line in lines:
        for change in put_right(line).changes:
            before, behind = line[max(0, change.start - 8) : change.start], line[change.end : change.end + 8]
            shown[change.rule].append(f"{before}[{change.before}→{change.after}]{behind}")
    chance = random.Random(1)
    for rule, changes in sorted(shown.items()):
        print(f"\n{rule}: {len(changes)}")
        print("\n".join(chance.sample(changes, min(how_many, len(changes)))))


if __name__ == "__main__":
    raise SystemExit(main())
