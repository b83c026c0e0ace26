"""A program that edits a document without end, and says after each edit what the subtitles are then: to be killed.

python -m tests.chaos.editing_loop JOB_ID SEED
"""

from __future__ import annotations

import hashlib
import random
import re
import sys

from canto_beats.desktop.cues.cue_editor import CueEditor
from canto_beats.library.library import Library
from canto_beats.service.document import SubtitleDocument
from canto_beats.settings import Home
from canto_beats.subtitles.cue import Cue

READY = "ready"
_WORDS = ("食咗飯未呀", "OK", "", "係\n囉", "我哋一齊去")


def main(job_id: int, seed: int) -> None:
    library = Library.open(Home.from_environment())
    editor = CueEditor()
    editor.open(SubtitleDocument(library, job_id))
    rng = random.Random(seed)
    _say(READY)
    while True:
        edit_once(editor, rng)
        _say(digest(editor))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def digest(editor: CueEditor) -> str:
    cues = [(line.cue.start_ms, line.cue.end_ms, line.cue.text) for line in editor.lines]
    return hashlib.sha256(repr((cues, editor.undoes, editor.redoes)).encode()).hexdigest()


def edit_once(editor: CueEditor, rng: random.Random) -> None:
    """Chooses by rows, not by ids: the same from the same subtitles on, whoever has opened them."""
    lines = editor.lines
    row = rng.randrange(len(lines)) if lines else 0
    chosen = [line.id for line in lines[row : row + rng.randint(1, 3)]]
    start, text, by = rng.randrange(100_000), rng.choice(_WORDS), rng.randint(-1500, 1500)
    deeds = (
        lambda: editor.insert(Cue(start, start + rng.randint(1, 4000), text)),
        lambda: editor.insert(Cue(start, start + 2000, text)),
        lambda: editor.set_text(chosen[0], text),
        lambda: editor.set_times(chosen[0], start, start + 2500),
        lambda: editor.split(chosen[0], 2),
        lambda: editor.merge(chosen),
        lambda: editor.delete(chosen),
        lambda: editor.shift(chosen, by),
        lambda: editor.shift([line.id for line in lines], by),
        lambda: editor.snap(chosen, bytes(rng.choice((3, 120)) for _ in range(50)) * 20),
        lambda: editor.replace(re.compile("[食O]"), text),
        editor.undo,
        editor.undo,
        editor.redo,
    )
    deed = rng.choice(deeds)
    if chosen or deed in deeds[:2]:
        deed()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
