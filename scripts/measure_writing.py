"""Measures what the writing rules do to Cantonese that people wrote: `docs/measurements/writing.json`.

    .venv/bin/pip install -e .[training]
    .venv/bin/python scripts/measure_writing.py            # tells
    .venv/bin/python scripts/measure_writing.py --record   # and writes it down

Round trip: traditional text is made simplified by OpenCC, and put right again; what is another character than before is
damaged. Standing: the same text as it is, which is to stay, but for real repairs: these are counted by rule, and some
are told to be looked at.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from pathlib import Path

from demo.texts import raw_lines
from opencc import OpenCC

from canto_beats.cantonese.writing import WritingRules, put_right

_RECORD = Path(__file__).resolve().parents[1] / "docs" / "measurements" / "writing.json"
_SCRIPT_ALONE = WritingRules(spelling=False, punctuation=False, spacing=False)
_TOLD = 40


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", action="store_true", help="write the figures down")
    parser.add_argument("--every", type=int, default=1, help="only each so-manieth line")
    wishes = parser.parse_args()
    lines = [line.strip() for line in raw_lines() if line.strip()][:: wishes.every]
    figures = {"lines": len(lines), "characters": sum(map(len, lines)), **_round_trip(lines), **_standing(lines)}
    print(json.dumps(figures, ensure_ascii=False, indent=1))
    if wishes.record:
        _RECORD.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _round_trip(lines: list[str]) -> dict[str, object]:
    simplified = OpenCC("hk2s")
    damaged: Counter[str] = Counter()
    for line in lines:
        back = put_right(simplified.convert(line), _SCRIPT_ALONE).text
        if len(back) != len(line):
            damaged["another length"] += abs(len(back) - len(line))
            continue
        damaged.update(f"{was}→{now}" for was, now in zip(line, back, strict=True) if was != now)
    share = 100 * damaged.total() / sum(map(len, lines))
    return {"round trip, characters damaged %": round(share, 3), "most often": dict(damaged.most_common(25))}


def _standing(lines: list[str]) -> dict[str, object]:
    script: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    examples = []
    began = time.process_time()
    for line in lines:
        for change in put_right(line).changes:
            rules[change.rule] += 1
            if change.rule.startswith("script."):
                script[f"{change.before}→{change.after}"] += 1
            else:
                examples.append(f"{line}: {change.before}→{change.after} ({change.rule})")
    took = time.process_time() - began
    for example in random.Random(1).sample(examples, min(_TOLD, len(examples))):
        print(example)  # to look at, and not to keep: the lines are not ours to publish
    return {
        "as it stands, characters changed by the script rules %": round(100 * script.total() / sum(map(len, lines)), 3),
        "script, most often": dict(script.most_common(15)),
        "changes by rule": dict(rules.most_common()),
        "seconds for 20,000 lines": round(took / len(lines) * 20_000, 2),
    }


if __name__ == "__main__":
    main()
