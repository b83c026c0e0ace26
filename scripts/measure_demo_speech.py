"""Measures the demo speech model on held-out lines, and writes its figures and its card.

python scripts/measure_demo_speech.py                    all sets, and the engines against one another
python scripts/measure_demo_speech.py --lines 120        a quick look; writes nothing

The sets are spoken into a temporary folder (`make_speech_sets.py`) and go through `canto-beats evaluate` itself.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # for canto_beats, where it is not installed

import make_speech_sets
from demo.card import write_card
from demo.made_lines import made_lines
from demo.spelling import Spelling
from demo.texts import corpus_lines
from demo.voices import PITCH_RANGE, PITCHES, SEEN_VOICES, SPEEDS

if TYPE_CHECKING:
    from collections.abc import Sequence

PROJECT = Path(__file__).resolve().parent.parent
_MODEL = PROJECT / "resources" / "models" / "demo-speech"
_RECORD = PROJECT / "docs" / "measurements" / "demo-speech.json"
_LINES = 600
_ENGINES = ("faster-whisper", "transformers", "mlx-whisper")
_RECORDINGS_FOR_ENGINES = 10
"""mlx-whisper on a processor takes its time."""


def main(arguments: Sequence[str] | None = None) -> int:
    wanted = _arguments().parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        make_speech_sets.main([str(folder), "--lines", str(wanted.lines)])
        reports = {each.name: _evaluated(folder / each.name, _ENGINES[:1])[0] for each in make_speech_sets.SETS}
        adapters = _evaluated(_part_of(folder / "seen-voices", folder / "few"), _ENGINES)
    figures = {
        **_about_the_training(wanted.work),
        "measured": wanted.lines,
        "engine": f"{reports['seen-voices']['engine']}, {reports['seen-voices']['dtype']}",
        "remark": wanted.remark,
        "sets": {name: report["total"] for name, report in reports.items()},
        "adapters": {report["engine"]: report["total"]["characters"]["rate"] for report in adapters},
    }
    for name, total in figures["sets"].items():
        print(f"{name}: character error {total['characters']['rate']:.2%}, boundaries {total['boundaries']}")
    print(f"engines: {figures['adapters']}")
    if wanted.lines == _LINES:
        _RECORD.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        write_card(_MODEL, figures)
    return 0


def _evaluated(folder: Path, engines: Sequence[str]) -> list[dict[str, Any]]:
    chosen = [word for engine in engines for word in ("--engine", engine)]
    command = [sys.executable, "-m", "canto_beats", "evaluate", str(folder), "--model", str(_MODEL), *chosen, "--json"]
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=PROJECT)
    contestants: list[dict[str, Any]] = json.loads(answer.stdout)["contestants"]
    return contestants


def _part_of(whole: Path, part: Path) -> Path:
    part.mkdir()
    for sound in sorted(whole.glob("*.wav"))[:_RECORDINGS_FOR_ENGINES]:
        shutil.copy(sound, part)
        shutil.copy(sound.with_suffix(".srt"), part)
    return part


def _about_the_training(work: Path) -> dict[str, Any]:
    corpus, made = corpus_lines(), made_lines()
    lines = [*corpus.training, *made.training]
    report = json.loads((work / "curve.jsonl").read_text(encoding="utf-8").splitlines()[-1])
    config = json.loads((_MODEL / "config.json").read_text(encoding="utf-8"))
    width = config["d_model"]
    words = Spelling((*lines, *corpus.held_out, *made.held_out)).words
    layers = config["encoder_layers"], config["decoder_layers"]
    # Attention and its feed-forward network take 12 × width² a layer, what the decoder hears 4 × width² more.
    parameters = (12 * layers[0] + 16 * layers[1]) * width**2 + (words + 1501) * width
    return {
        "parameters": parameters / 1e6,
        "layers": f"{layers[0]} encoder and {layers[1]} decoder layers, {width} wide",
        "words": words,
        "steps": report["step"],
        "hours": report["seconds"] / 3600,
        "seen": ", ".join(SEEN_VOICES),
        "pitches": f"{PITCHES[0]} to {PITCHES[1]}",
        "pitch_range": PITCH_RANGE,
        "speeds": f"{SPEEDS[0]} to {SPEEDS[1]}",
        "lines": len(lines),
        "held_out": len(corpus.held_out) + len(made.held_out),
        "characters": len({character for line in corpus.training for character in line if "㐀" <= character <= "鿿"}),
    }


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--lines", type=int, default=_LINES)
    parser.add_argument("--work", type=Path, default=Path("build/demo-speech"), help="where it was trained")
    parser.add_argument("--remark", default="", help="a sentence on the training for the card")
    return parser


if __name__ == "__main__":
    sys.exit(main())
