"""A folder of recordings, each with a text of the same name beside it."""

from __future__ import annotations

import os
from collections import defaultdict
from pathlib import Path

from canto_beats.errors import CantoBeatsError
from canto_beats.evaluation.scores import Truth
from canto_beats.media.source_file import unreadable, unusable
from canto_beats.service.evaluating.samples import EvaluationSet, Sample, Unmeasured, read_truth

SOUND_SUFFIXES = {
    ".wav", ".mp3", ".m4a", ".aac", ".flac", ".ogg", ".oga", ".opus", ".wma", ".aiff", ".aif", ".amr", ".mka",
    ".mp4", ".m4v", ".mkv", ".webm", ".mov", ".avi", ".wmv", ".flv", ".ts", ".m2ts", ".mts", ".mpg", ".mpeg", ".3gp",
}  # fmt: skip
TEXT_SUFFIXES = (".srt", ".vtt", ".ass", ".txt")
"""The first that is there is taken: those with times before the one without."""
_NAMED_AT_MOST = 5

Texts = dict[Path, dict[str, Path]]
"""By path without suffix, then by suffix."""


def read_folder(folder: Path) -> EvaluationSet:
    """In it and below. A recording without a text is unmeasured; a text without a recording is told of in passing."""
    sounds, texts = _files_below(folder)
    samples: list[Sample] = []
    unmeasured: list[Unmeasured] = []
    for audio in sounds:
        name = str(audio.relative_to(folder))
        try:
            samples.append(Sample(name, audio, _truth_beside(audio, texts)))
        except CantoBeatsError as error:
            unmeasured.append(Unmeasured(name, error.problem))
    lone = sorted(
        path.name for stem in texts.keys() - {_stem(audio) for audio in sounds} for path in texts[stem].values()
    )
    return EvaluationSet(tuple(samples), tuple(unmeasured), _notice_of(lone))


def _files_below(folder: Path) -> tuple[list[Path], Texts]:
    sounds: list[Path] = []
    texts: Texts = defaultdict(dict)
    try:
        for inside, folders, names in os.walk(folder, onerror=_raise):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for path in (Path(inside, name) for name in sorted(names) if not name.startswith(".")):
                suffix = path.suffix.lower()
                if suffix in SOUND_SUFFIXES:
                    sounds.append(path)
                elif suffix in TEXT_SUFFIXES:
                    texts[_stem(path)][suffix] = path
    except OSError as error:
        raise unreadable(Path(error.filename or folder), error) from error
    return sounds, texts


def _raise(error: OSError) -> None:
    raise error


def _stem(path: Path) -> Path:
    return path.with_suffix("")


def _truth_beside(audio: Path, texts: Texts) -> Truth:
    beside = texts.get(_stem(audio), {})
    for suffix in TEXT_SUFFIXES:
        if suffix in beside:
            return read_truth(beside[suffix])
    todo = f"Put what is said in it beside it, as {audio.stem}.txt or {audio.stem}.srt."
    raise unusable("evaluate.no-truth", f"Nothing says what is truly said in {audio}.", todo)


def _notice_of(lone: list[str]) -> tuple[str, ...]:
    if not lone:
        return ()
    named = ", ".join(lone[:_NAMED_AT_MOST]) + (", ..." if len(lone) > _NAMED_AT_MOST else "")
    files = "file has" if len(lone) == 1 else "files have"
    return (f"{len(lone)} text {files} no recording of the same name and took no part: {named}.",)
