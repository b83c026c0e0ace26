"""Measures the demo speech model on held-out lines.

python scripts/measure_demo_speech.py --lines 120        a quick look
python scripts/measure_demo_speech.py --record           the whole; writes the figures and the model's card

The sets are spoken into a temporary folder (`make_speech_sets.py`) and go through `canto-beats evaluate` itself.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
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
_ENGINES = ("faster-whisper", "transformers", "mlx-whisper")


def main(arguments: Sequence[str] | None = None) -> int:
    wanted = _arguments().parse_args(arguments)
    engines = [engine for engine in _ENGINES if engine != "mlx-whisper" or find_spec("mlx_whisper")]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        make_speech_sets.main([str(folder), "--lines", str(wanted.lines)])
        reports = {each.name: _evaluated(folder / each.name, engines[:1])[0] for each in make_speech_sets.SETS}
        adapters = _evaluated(_part_of(folder / "seen-voices", folder / "few", wanted.for_engines), engines)
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
    if wanted.record:
        _RECORD.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        write_card(_MODEL, figures)
    return 0


def _evaluated(folder: Path, engines: Sequence[str]) -> list[dict[str, Any]]:
    chosen = [word for engine in engines for word in ("--engine", engine)]
    command = [sys.executable, "-m", "canto_beats", "evaluate", str(folder), "--model", str(_MODEL), *chosen, "--json"]
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=PROJECT)
    contestants: list[dict[str, Any]] = json.loads(answer.stdout)["contestants"]
    return contestants


def _part_of(whole: Path, part: Path, count: int) -> Path:
    part.mkdir()
    for sound in sorted(whole.glob("*.wav"))[:count]:
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
    parser.add_argument("--lines", type=int, default=600)
    parser.add_argument(
        "--for-engines", type=int, default=10, help="recordings to compare the engines on (mlx is slow)"
    )
    parser.add_argument("--record", action="store_true", help="write the figures and the card")
    parser.add_argument("--work", type=Path, default=Path("build/demo-speech"), help="where it was trained")
    parser.add_argument("--remark", default="", help="a sentence on the training for the card")
    return parser


if __name__ == "__main__":
    sys.exit(main())
