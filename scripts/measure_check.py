"""Measures how often `canto-beats check` finds fault with text that is right: conversations, made into cues by us.

python scripts/measure_check.py              prints the figures
python scripts/measure_check.py --record     writes them to docs/measurements/check.json as well

The conversations are HKCanCor's, as they come with pycantonese (`pip install canto-beats[training]`).
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))  # for canto_beats, where it is not installed

from measure_phantoms import corpora, one_after_another  # noqa: E402

from canto_beats.cantonese.checking.cue_problems import all_cue_problems, cue_problems  # noqa: E402
from canto_beats.cantonese.words import word_starts  # noqa: E402
from canto_beats.subtitles.cue_building import build_cues  # noqa: E402

_RECORD = PROJECT / "docs" / "measurements" / "check.json"
_EXAMPLES = 20


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", action="store_true", help="write the figures into the project")
    wanted = parser.parse_args()
    phrases = list(one_after_another(corpora()["hkcancor"]))
    cues = build_cues(phrases, word_starts=word_starts)
    begun = time.perf_counter()
    found = all_cue_problems(cues)
    of_a_file = time.perf_counter() - begun
    begun = time.perf_counter()
    rows = [cue_problems(cues, at) for at in range(len(cues))]
    by_rows = time.perf_counter() - begun
    figures = {
        "utterances": len(phrases),
        "cues": len(cues),
        "seconds_for_the_file": round(of_a_file, 1),
        "milliseconds_for_a_row": round(by_rows * 1_000 / len(rows), 3),
        "found": Counter(problem.fault.value for each in found for problem in each),
        "examples": [
            f"{problem.fault.value} {problem.part}: {cue.text[:40]}"
            for cue, each in zip(cues, found, strict=True)
            for problem in each
        ][:_EXAMPLES],
    }
    text = json.dumps(figures, indent=1, ensure_ascii=False)
    print(text)
    if wanted.record:
        _RECORD.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
