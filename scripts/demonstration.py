"""What `start.py` does when it is asked for nothing: it runs the clip that comes along through both demo models.

It is the real program, called as anybody would call it, and each time it does the whole work. Standard library only,
because this runs outside of the environment; where things are, the program itself says.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

KINDS = ("speech", "language")
NOTHING_TO_SHOW = 1
"""Exit code; the program itself has no such one."""

HOW_TO_GO_ON = """
The subtitles above are in {subtitles}.
They were made of {clip} by two demo models. Those understand only the synthetic voice of that clip, not people.
For a film of your own, get a real model once and name it:
  python3 {script} models get whisper-large-v3      (or whisper-small-cantonese, for a machine without a GPU)
  python3 {script} transcribe FILM --model whisper-large-v3
What this machine has: python3 {script} doctor. All options: python3 {script} transcribe --help."""


def show(program: Sequence[str]) -> int:
    """Run the demonstration with the program started like that; the exit code."""
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr] # a terminal may know no Chinese
    found = _found(program)
    clip = _clip(found)
    if missing := _missing(found["models"], clip):
        print(
            f"The demonstration cannot be shown: this copy of canto-beats lacks {missing}. Clone it again, or go on "
            f"with a film of your own and a model: python3 {sys.argv[0]} transcribe FILM --model FOLDER-OR-NAME",
            file=sys.stderr,
        )
        return NOTHING_TO_SHOW
    # Not beside the clip: a clone is to stay as it is.
    subtitles = Path(found["places"]["home"], "demonstration", "sample.srt")
    with suppress(OSError):  # the program will say it
        subtitles.parent.mkdir(parents=True, exist_ok=True)
    print(f"Making subtitles for {clip} with the demo models ...", flush=True)
    options = ["--model", "demo", "--polish", "demo", "--fresh", "-o", str(subtitles)]
    if code := _call([*program, "transcribe", str(clip), *options]):
        return code
    print(f"\n{subtitles.read_text(encoding='utf-8').strip()}")
    print(HOW_TO_GO_ON.format(subtitles=subtitles, clip=clip.name, script=sys.argv[0]))
    return 0


def show_in_a_window(program: Sequence[str]) -> int:
    """The same clip and models, in the program's window; until somebody closes it."""
    found = _found(program)
    clip = _clip(found)
    if _missing(found["models"], clip):
        return show(program)  # which says it
    print(f"Opening a window on {clip} with the demo models ...", flush=True)
    return _call([*program, "open", str(clip), "--start", "--model", "demo", "--polish", "demo"])


def _found(program: Sequence[str]) -> dict[str, Any]:
    """The program's own look around."""
    told = subprocess.run([*program, "doctor", "--json"], stdout=subprocess.PIPE, encoding="utf-8", check=True)
    found: dict[str, Any] = json.loads(told.stdout)
    return found


def _clip(found: dict[str, Any]) -> Path:
    return Path(found["places"]["resources"], "sample", "sample.mp4")


def _missing(models: list[dict[str, str]], clip: Path) -> str:
    here = {model["kind"] for model in models if model["demo"]}
    missing = [f"the demo {kind} model" for kind in KINDS if kind not in here]
    missing += [] if clip.is_file() else [f"the clip {clip}"]
    return " and ".join(missing)


def _call(command: list[str]) -> int:
    """Ctrl-C reaches the program as well, which needs a moment to stop, so here it does nothing. (Were it ignored, the
    program would inherit that.)
    """
    before = signal.signal(signal.SIGINT, lambda _number, _frame: None)
    try:
        return subprocess.call(command)
    finally:
        signal.signal(signal.SIGINT, before)
