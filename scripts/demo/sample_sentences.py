"""What is said in the sample clip: neither trained on nor held out."""

from __future__ import annotations


def sample_sentences() -> tuple[str, ...]:
    try:
        from scripts.sample.dialogue import LINES  # as the tests see it
    except ModuleNotFoundError:
        from sample.dialogue import LINES  # as a script sees it
    return tuple(line.text for line in LINES)
