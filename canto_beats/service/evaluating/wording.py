"""What an evaluation says otherwise than a transcription on the path that both take.

That path's problems advise running the same command again because it goes on from what is done. Nothing is kept of an
evaluation.
"""

from __future__ import annotations

from dataclasses import replace

from canto_beats.errors import Problem

_ANEW = "nothing is kept of an evaluation, so the same command begins anew."
_TODO = {
    "engine.failed": f"Try another engine with --engine; {_ANEW}",
    "engine.out-of-memory": f"Close other programs or choose a smaller model; {_ANEW}",
    "listening.engine-failed": f"Run the command again; {_ANEW}",
    "media.ffmpeg-died": f"Run the command again; {_ANEW}",
}
"""By the problem's code."""


def of_an_evaluation(problem: Problem) -> Problem:
    return replace(problem, todo=_TODO.get(problem.code, problem.todo))
