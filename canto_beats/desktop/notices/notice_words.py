"""Which of a job's notices the window passes on, in its own words."""

from __future__ import annotations

from collections.abc import Sequence

from canto_beats.desktop.problem_words import problem_words
from canto_beats.job.events import NoticeRaised

_DEMO_SPEECH, _DEMO_POLISH = "speech.demo-model", "polish.demo-model"
_SAID_ELSEWHERE = frozenset({_DEMO_SPEECH, "output.kept-older", "memory.plan"})
"""The demo has a strip of its own above the picture; the file that a job writes before it is exported is nothing that
a person at a window knows of; what models need is said in the status bar before.
"""


def notice_words(notices: Sequence[NoticeRaised]) -> list[str]:
    codes = {notice.code for notice in notices}
    unsaid = _SAID_ELSEWHERE | ({_DEMO_POLISH} if _DEMO_SPEECH in codes else set())
    return [problem_words(notice.text) for notice in notices if notice.code not in unsaid]
