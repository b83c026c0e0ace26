"""How near times come to the truth that espeak-ng tells: of characters inside segments, and of cues' edges.

.venv/bin/python scripts/bench_cue_timing.py [--lines 600] [--record]
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

PROJECT = Path(__file__).parents[1]
sys.path.insert(0, str(PROJECT))  # for canto_beats, where it is not installed

import bench_report  # noqa: E402
from cue_dialogue import dialogue, held_out_lines  # noqa: E402
from make_word_list import as_if_never_heard  # noqa: E402

from canto_beats.cantonese.words import word_starts  # noqa: E402
from canto_beats.engines.catalogue import ENGINES  # noqa: E402
from canto_beats.job.cancellation import Cancellation  # noqa: E402
from canto_beats.job.request import JobRequest  # noqa: E402
from canto_beats.memory.residency import Residency  # noqa: E402
from canto_beats.pipeline.speech_in_windows import speech_in  # noqa: E402
from canto_beats.pipeline.transcribing import Transcribing  # noqa: E402
from canto_beats.service.checking import check  # noqa: E402
from canto_beats.service.evaluating.listening import WindowsInMemory  # noqa: E402
from canto_beats.settings import Home  # noqa: E402
from canto_beats.subtitles import formats  # noqa: E402
from canto_beats.subtitles.cue import Cue  # noqa: E402
from canto_beats.subtitles.cue_building import build_cues  # noqa: E402
from canto_beats.subtitles.cue_rules import CueRules  # noqa: E402
from canto_beats.subtitles.phrase import Phrase  # noqa: E402
from canto_beats.subtitles.timing.speech_snapping import snapped_to_speech  # noqa: E402
from canto_beats.subtitles.timing.syllables import phrase_over_speech  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

CLIP = PROJECT / "resources" / "sample" / "sample.mp4"
ANOTHER_LINE_MS = 2_000
LINES_A_SEGMENT = 3
OFF_BY_MS = 300
NOTE = f"""
The dialogue of [cues](cues.md). **Characters**: {LINES_A_SEGMENT} lines with the pauses between them are a segment of
which only beginning, end and stretches of speech are known; how far characters begin from where they were said, if its
time is shared out evenly over all, and if it is shared out by syllables over the speech. **Starts of cues**: lines
whose edges were moved by up to {OFF_BY_MS} ms at random, before and after they were snapped to the true stretches.
**Sample clip**: cues made of what the demo model heard in it, and how far those that begin with a line begin from it;
with the engine's own times, and snapped to the stretches that voice activity (Silero) found, as every job does.
"""


def main() -> int:
    options = _options()
    with as_if_never_heard() as held_out:
        phrases = [each.phrase for each in dialogue(held_out_lines(held_out, options.lines))]
    rows = [*_of_characters(phrases), *_of_cues(phrases), *_of_the_clip()]
    print(f"{NOTE}\n{bench_report.table(rows)}")
    if options.record:
        print(f"Recorded in {bench_report.record('cue-timing', 'Times of cues', NOTE, rows)}")
    return 0


def _of_characters(phrases: Sequence[Phrase]) -> Iterator[bench_report.Row]:
    evenly, by_syllables = [], []
    for first in range(0, len(phrases), LINES_A_SEGMENT):
        lines = phrases[first : first + LINES_A_SEGMENT]
        text = "，".join(line.text for line in lines)
        truth = [span[0] for line in lines for span in (*line.spans, (line.end_ms, line.end_ms))][:-1]
        within = (lines[0].start_ms, lines[-1].end_ms)
        even = Phrase.from_pieces([(text, *within)], within=within)
        ours = phrase_over_speech(text, within=within, speech=[(line.start_ms, line.end_ms) for line in lines])
        evenly += _off(text, even, truth)
        by_syllables += _off(text, ours, truth)
    yield _row("characters, evenly", evenly)
    yield _row("characters, by syllables over the speech", by_syllables)


def _off(text: str, phrase: Phrase | None, truth: Sequence[int]) -> Iterator[int]:
    assert phrase is not None
    for char, (start, _), said in zip(text, phrase.spans, truth, strict=True):
        if char.isalnum():
            yield abs(start - said)


def _of_cues(phrases: Sequence[Phrase]) -> Iterator[bench_report.Row]:
    chance = random.Random(1)
    moved = []
    for phrase in phrases:
        start, end = (max(ms + chance.randint(-OFF_BY_MS, OFF_BY_MS), 0) for ms in (phrase.start_ms, phrase.end_ms))
        moved.append(Cue(start, max(end, start + 100), phrase.text))
    snapped = snapped_to_speech(moved, [(phrase.start_ms, phrase.end_ms) for phrase in phrases], CueRules())
    for name, cues in (("starts of cues, moved", moved), ("starts of cues, snapped", snapped)):
        yield _row(name, [abs(cue.start_ms - one.start_ms) for cue, one in zip(cues, phrases, strict=True)])


def _of_the_clip() -> Iterator[bench_report.Row]:
    with TemporaryDirectory() as folder:
        plan = check(JobRequest(CLIP, Path(folder) / "clip.srt", model="demo"), Home(Path(folder)), ENGINES)
        residency, heard = Residency(ENGINES), WindowsInMemory()
        try:
            Transcribing(plan, residency, heard, lambda _: None, Cancellation()).run()
        finally:
            residency.close()
    built = build_cues(heard.phrases, word_starts=word_starts)
    speech = speech_in(window for _, window in sorted(heard.windows.items()))
    truth = formats.read(CLIP.with_suffix(".srt").read_bytes()).cues
    for name, cues in (("as built", built), ("snapped", snapped_to_speech(built, speech or (), plan.cue_rules))):
        yield _row(f"starts of cues, sample clip, {name}", _from_true_starts(truth, cues))


def _from_true_starts(truth: Iterable[Cue], cues: Sequence[Cue]) -> Iterator[int]:
    """Of the lines with which some cue begins; others are inside of one."""
    for line in truth:
        same = [cue for cue in cues if cue.text[:2] == line.text.replace("，", " ")[:2]]
        nearest = min((abs(cue.start_ms - line.start_ms) for cue in same), default=ANOTHER_LINE_MS)
        if nearest < ANOTHER_LINE_MS:
            yield nearest


def _row(what: str, off_ms: Iterable[int]) -> bench_report.Row:
    off = list(off_ms)
    return {
        "what": what,
        "count": len(off),
        "median ms": median(off),
        "95 % within ms": round(quantiles(off, n=20)[-1]),
    }


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=600)
    parser.add_argument("--record", action="store_true", help="keep the figures in docs/measurements/")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
