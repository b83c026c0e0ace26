"""How much each sign tells for or against a text having been said, all in one place.

The weights are log-odds: they are added up, beginning with `PRIOR`, and a text is held for a phantom where the sum is
above zero. So a sign of 3 alone makes it even, -1.5 takes back half of that. They were set by hand on two thirds of
`phantom_lines.txt` and `said_lines.txt` beside the tests, and not fitted.

To add a sign: give it a name, a weight and, if it may be the chief reason for a finding, a sentence; then yield it
where texts (`suspicions.py`) or times (`circumstances.py`) are looked at.
"""

from __future__ import annotations

from enum import StrEnum

PRIOR = -3.0
"""Nearly everything that is written down was said."""


class Sign(StrEnum):
    # What the text itself is.
    CREDIT = "credit"
    PROGRAMME = "programme"
    CLOSING = "closing"
    NOTE = "note"
    BRACKETED = "bracketed"
    LOOP = "loop"
    LONG_LOOP = "long-loop"
    COMPRESSIBLE = "compressible"
    RUN = "run"
    LONG_RUN = "long-run"
    ECHO = "echo"
    PART_OF_PROMPT = "part-of-prompt"
    # What it was written in.
    NO_VOICE = "no-voice"
    LITTLE_VOICE = "little-voice"
    VOICE = "voice"
    UNSURE = "unsure"
    DOUBTFUL = "doubtful"
    SURE = "sure"
    FASTER_THAN_SPEECH = "faster-than-speech"
    ALONE = "alone"
    AMID_TALK = "amid-talk"


WEIGHTS: dict[Sign, float] = {
    Sign.CREDIT: 7.0,
    Sign.PROGRAMME: 4.5,
    Sign.CLOSING: 2.75,
    Sign.NOTE: 6.5,
    Sign.BRACKETED: 1.5,
    Sign.LOOP: 3.5,
    Sign.LONG_LOOP: 5.5,
    Sign.COMPRESSIBLE: 4.0,
    Sign.RUN: 3.5,
    Sign.LONG_RUN: 5.5,
    Sign.ECHO: 5.0,
    Sign.PART_OF_PROMPT: 3.5,
    # Voice activity takes loud music for a voice now and then, and misses whispers.
    Sign.NO_VOICE: 3.0,
    Sign.LITTLE_VOICE: 2.0,
    Sign.VOICE: -1.5,
    Sign.UNSURE: 1.5,
    Sign.DOUBTFUL: 0.5,
    Sign.SURE: -1.0,
    Sign.FASTER_THAN_SPEECH: 2.0,
    Sign.ALONE: 1.0,
    Sign.AMID_TALK: -1.5,
}

COPIES = frozenset(
    {Sign.LOOP, Sign.LONG_LOOP, Sign.COMPRESSIBLE, Sign.RUN, Sign.LONG_RUN, Sign.ECHO, Sign.PART_OF_PROMPT}
)
"""A recogniser copies with great confidence and in the middle of talk, so neither tells for these."""

OF_TIMES = frozenset({Sign.NO_VOICE, Sign.FASTER_THAN_SPEECH, Sign.UNSURE})
"""Reasons where the text itself gives none."""

REASONS: dict[Sign, str] = {
    Sign.CREDIT: "These are credits of other subtitles, which recognisers write over silence and music.",
    Sign.PROGRAMME: "This belongs to programmes that recognisers learnt from; here it seems not to have been said.",
    Sign.CLOSING: "Recognisers write these closing words over silence; here they seem not to have been said.",
    Sign.NOTE: "This describes a sound and is nothing that was said.",
    Sign.BRACKETED: "All of it stands in brackets, and it seems not to have been said.",
    Sign.LOOP: "The same comes over and over, more often than people say it.",
    Sign.LONG_LOOP: "The same comes over and over, far more often than people say it.",
    Sign.COMPRESSIBLE: "It says nearly the same again and again.",
    Sign.RUN: "The same text comes several times in a row.",
    Sign.LONG_RUN: "The same text comes many times in a row.",
    Sign.ECHO: "This is the prompt that the recogniser was given.",
    Sign.PART_OF_PROMPT: "This is a part of the prompt that the recogniser was given.",
    Sign.NO_VOICE: "There is no voice where this was written.",
    Sign.FASTER_THAN_SPEECH: "More is written here than anybody could say in that time.",
    Sign.UNSURE: "There is hardly a voice where this was written, and the recogniser was very unsure.",
}
