"""Scores as plain values, for programs that read JSON. Other programs read these names: add some, rename none."""

from __future__ import annotations

from dataclasses import asdict

from canto_beats.evaluation.boundaries import Boundaries, deviation
from canto_beats.evaluation.edits import Errors
from canto_beats.evaluation.scores import Scores

Value = float | int | str | None
Plain = dict[str, "Value | Plain"]


def plain_scores(scores: Scores) -> Plain:
    return {
        "characters": _errors(scores.normalised),
        "characters_as_written": _errors(scores.as_written),
        "english": _errors(scores.english),
        "syllables": _errors(scores.syllables),
        "syllables_without_tone": _errors(scores.toneless),
        "boundaries": _boundaries(scores.boundaries),
    }


def _errors(errors: Errors) -> Plain:
    return {"rate": errors.rate, **asdict(errors)}


def _boundaries(boundaries: Boundaries) -> Plain | None:
    """Nothing where the truth has no times."""
    if not boundaries.phrases:
        return None
    return {
        "phrases": boundaries.phrases,
        "missed": boundaries.missed,
        "start": _deviation(boundaries.starts_ms),
        "end": _deviation(boundaries.ends_ms),
    }


def _deviation(errors_ms: tuple[int, ...]) -> Plain | None:
    found = deviation(errors_ms)
    return None if found is None else asdict(found)
