"""Whatever layout a set has: which one it is, and what is in it.

To add a layout: a function that reads it into an `EvaluationSet`, and its name here.
"""

from __future__ import annotations

from pathlib import Path

from canto_beats.media.source_file import check_readable, unreadable, unusable
from canto_beats.service.evaluating.folders import read_folder
from canto_beats.service.evaluating.manifests import read_json_lines, read_table
from canto_beats.service.evaluating.samples import EvaluationSet

_MANIFESTS = {".jsonl": read_json_lines, ".ndjson": read_json_lines, ".csv": read_table, ".tsv": read_table}


def read_set(path: Path) -> EvaluationSet:
    """Raises `CantoBeatsError` if there is nothing to measure with at all."""
    if _is_folder(path):
        found = read_folder(path)
        todo = "Put a .txt, .srt or .vtt of the same name beside each recording, or name a manifest."
    else:
        check_readable(path)
        reader = _MANIFESTS.get(path.suffix.lower())
        if reader is None:
            what = f"{path} is neither a folder nor a manifest."
            raise unusable("evaluate.no-set", what, f"Name a folder, or a file with the ending {_endings()}.")
        found = reader(path)
        todo = "Give it a row for each recording."
    if not found.samples and not found.unmeasured:
        raise unusable("evaluate.empty-set", f"There are no recordings in {path}.", todo)
    return found


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError as error:  # not even that can be told: no permission, a name too long
        raise unreadable(path, error) from error


def _endings() -> str:
    *most, last = _MANIFESTS
    return f"{', '.join(most)} or {last}"
