"""What has to be in the exported file: what the command line makes of the same recording, and what was changed."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import read
from scripts.driving.stage import DriveError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Changes:
    """That were kept, each by the place of the subtitle among those that were there before, counted from 0."""

    typed: tuple[int, str]
    pulled: tuple[int, int]
    """By how many milliseconds its beginning was pulled."""
    merged: int
    """With the one after it."""
    split: tuple[int, int]
    """After how many characters."""


def by_command_line(recording: Path, output: Path, surroundings: Mapping[str, str]) -> list[Cue]:
    models = ["--model", "demo", "--polish", "demo"]
    command = [sys.executable, "-m", "canto_beats", "transcribe", str(recording), "-o", str(output), *models]
    done = subprocess.run(command, env=dict(surroundings), capture_output=True, check=False)
    if done.returncode:
        raise DriveError(f"The command line ended with {done.returncode}: {done.stderr.decode(errors='replace')}")
    return cues_in(output)


def cues_in(file: Path) -> list[Cue]:
    return list(read(file.read_bytes(), "srt").cues)


def wrong(exported: Sequence[Cue], heard: Sequence[Cue], changes: Changes) -> list[str]:
    """What is not as it should be, in sentences."""
    if len(exported) != len(heard):  # one is gone, one has come
        return [f"{len(exported)} subtitles were exported, and not {len(heard)}"]
    found = [f"{cue} ends before it begins" for cue in exported if cue.start_ms >= cue.end_ms]
    found += [f"{cue} is not before {other}" for cue, other in pairwise(exported) if cue.end_ms > other.start_ms]
    for now, right in zip(exported, _changed(heard, changes, exported), strict=True):
        if (now.start_ms, now.end_ms, now.text) != (right.start_ms, right.end_ms, right.text):
            found.append(f"{now} was exported, and not {right}")
    return found


def _changed(heard: Sequence[Cue], changes: Changes, exported: Sequence[Cue]) -> list[Cue]:
    """Where a subtitle is split in time, and how two texts are put together, is the program's to choose."""
    cues = list(heard)
    at, text = changes.typed
    cues[at] = Cue(cues[at].start_ms, cues[at].end_ms, text)
    at, by_ms = changes.pulled
    cues[at] = Cue(cues[at].start_ms + by_ms, cues[at].end_ms, cues[at].text)
    at, characters = changes.split
    whole, parts = cues[at], exported[at - 1 : at + 1]  # of two before it one was made
    cues[at : at + 1] = [
        Cue(whole.start_ms, parts[0].end_ms, whole.text[:characters].strip()),
        Cue(parts[1].start_ms, whole.end_ms, whole.text[characters:].strip()),
    ]
    at = changes.merged
    first, second = cues[at : at + 2]
    text, together = exported[at].text, first.text + second.text
    cues[at : at + 2] = [
        Cue(first.start_ms, second.end_ms, text if _bare(text) == _bare(together) else together),
    ]
    return cues


def _bare(text: str) -> str:
    return "".join(text.split())
