"""How often the rules for registers write a line as a person did, and what they do to a whole corpus of speech.

    python scripts/measure_registers.py [--corpus sents.json] [--lines 20000]

Writes docs/measurements/registers.json. A corpus is a JSON list of lines; that of pycantonese (`data/ctcpc`, CC0) is
taken where pycantonese is installed. Nobody wrote down what its lines should become, so it only shows what must never
happen: a line that changes when it is converted again, a Latin word or a figure that is lost.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from importlib.util import find_spec
from pathlib import Path

from canto_beats.cantonese.registers.conversion import to_register
from canto_beats.subtitles.register import Register

PROJECT = Path(__file__).parents[1]
PAIRS = PROJECT / "tests" / "unit" / "cantonese" / "registers"
TARGET = PROJECT / "docs" / "measurements" / "registers.json"
KEPT = re.compile(r"[A-Za-z0-9]+|\n")


def exactly_right(name: str) -> dict[str, int]:
    pairs = [line.split("\t") for line in (PAIRS / f"{name}.tsv").read_text(encoding="utf-8").splitlines()]
    right = sum(to_register(spoken, Register.WRITTEN).text in written for spoken, *written in pairs)
    return {"lines": len(pairs), "exactly_right": right}


def over_corpus(lines: list[str], register: Register) -> dict[str, float]:
    started = time.process_time()
    made = [to_register(line, register).text for line in lines]
    seconds = time.process_time() - started
    return {
        "lines": len(lines),
        "changed": sum(before != after for before, after in zip(lines, made, strict=True)),
        "changed_again": sum(to_register(text, register).text != text for text in made),
        "latin_or_figures_lost": sum(
            KEPT.findall(before) != KEPT.findall(after) for before, after in zip(lines, made, strict=True)
        ),
        "processor_seconds": round(seconds, 2),
    }


def shipped_corpus() -> Path | None:
    spec = find_spec("pycantonese")
    return Path(spec.origin).parent / "data" / "ctcpc" / "sents.json" if spec and spec.origin else None


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpus", type=Path, default=shipped_corpus())
    parser.add_argument("--lines", type=int, default=20_000)
    asked = parser.parse_args()
    result: dict[str, object] = {name: exactly_right(name) for name in ("pairs", "pairs_kept_aside")}
    if asked.corpus:
        found = dict.fromkeys(line.strip() for line in json.loads(asked.corpus.read_text(encoding="utf-8")))
        lines = [line for line in found if 5 <= len(line) <= 30][: asked.lines]
        to_register("你好", Register.WRITTEN)  # reads the word lists
        result["corpus"] = {
            register.value: over_corpus(lines, register) for register in (Register.SEMI_WRITTEN, Register.WRITTEN)
        }
    TARGET.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
