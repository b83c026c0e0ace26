"""Measures the phantom filter: on the built set of the tests, and how often it errs over corpora of what people say.

python scripts/measure_phantoms.py              prints the figures
python scripts/measure_phantoms.py --record     writes them to docs/measurements/phantoms.json as well

The corpora come with pycantonese (`pip install canto-beats[training]`). Their lines get times a little apart and
nothing else: no voice activity, no confidence. So whatever is found in them is found by its text alone.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))  # for canto_beats and its tests, where they are not installed

from canto_beats.cantonese.phantoms.finding import find_phantoms  # noqa: E402
from canto_beats.subtitles.phrase import Phrase  # noqa: E402
from tests.unit.cantonese.phantom_set import USUAL_PROMPT, Case, all_cases  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable

_RECORD = PROJECT / "docs" / "measurements" / "phantoms.json"
_MS_PER_CHARACTER = 200
_PAUSE_MS = 500
_EXAMPLES = 10


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", action="store_true", help="write the figures into the project")
    wanted = parser.parse_args()
    cases = all_cases()
    figures = {
        "built_set": {
            "tuned_on": _of_cases(case for case in cases if not case.held_out),
            "held_aside": _of_cases(case for case in cases if case.held_out),
        },
        "corpora": {name: _of_lines(lines) for name, lines in _corpora().items()},
    }
    text = json.dumps(figures, indent=1, ensure_ascii=False)
    print(text)
    if wanted.record:
        _RECORD.write_text(text + "\n", encoding="utf-8")
    return 0


def _of_cases(cases: Iterable[Case]) -> dict[str, Any]:
    hits, false_alarms, missed, said = 0, [], [], 0
    for case in cases:
        if case.phantom is None:
            said += 1
            false_alarms += [case.text] if case.is_found else []
        elif case.is_found:
            hits += 1
        else:
            missed.append(case.text)
    return {
        "said": said,
        "phantoms": hits + len(missed),
        "precision": hits / (hits + len(false_alarms)),
        "recall": hits / (hits + len(missed)),
        "false_alarms": false_alarms,
        "missed": missed,
    }


def _of_lines(lines: Iterable[str]) -> dict[str, Any]:
    phrases = list(_one_after_another(lines))
    begun = time.perf_counter()
    found = find_phantoms(phrases, None, USUAL_PROMPT)
    taken = time.perf_counter() - begun
    # Descriptions of sounds in brackets are in the corpora, and are rightly found.
    wrong = [finding for finding in found if finding.rule != "phantom.note"]
    return {
        "lines": len(phrases),
        "seconds": round(taken, 1),
        "found": Counter(finding.rule for finding in found),
        "other_than_notes": [phrases[finding.index].text[:60] for finding in wrong[:_EXAMPLES]],
    }


def _one_after_another(lines: Iterable[str]) -> Iterable[Phrase]:
    start = 0
    for line in lines:
        end = start + _MS_PER_CHARACTER * len(line)
        if phrase := Phrase.from_pieces([(line, start, end)], within=(start, end)):
            yield phrase
        start = end + _PAUSE_MS


def _corpora() -> dict[str, list[str]]:
    found = find_spec("pycantonese")
    if found is None or found.origin is None:
        print("Without pycantonese there are no corpora to try.", file=sys.stderr)
        return {}
    data = Path(found.origin).parent / "data"
    corpora: dict[str, list[str]] = {
        name: json.loads((data / name / "sents.json").read_text(encoding="utf-8")) for name in ("ctcpc", "common_voice")
    }
    corpora["hkcancor"] = [line for path in sorted((data / "hkcancor").glob("*.cha")) for line in _utterances(path)]
    return corpora


def _utterances(path: Path) -> Iterable[str]:
    """What each speaker says; the words stand apart in the file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("*"):
            yield "".join(line.partition(":")[2].split())


if __name__ == "__main__":
    sys.exit(main())
