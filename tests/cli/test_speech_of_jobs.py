"""Where somebody speaks in a recording, as a job finds it: kept, and of use for what is shown and when."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import pytest

from canto_beats.cli.app import run
from canto_beats.cli.exit_codes import ExitCode
from canto_beats.composition import compose, open_window
from canto_beats.library.library import Library
from canto_beats.pipeline.speech_in_windows import speech_in
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import read
from canto_beats.subtitles.phrase import Phrase
from canto_beats.subtitles.timing.stretches import joined
from tests.fakes.models import fake_model
from tests.speech import dialogue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from canto_beats.settings import Home
    from canto_beats.subtitles.phrase import Span
    from tests.cli.conftest import CommandLine

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
CLOSING = "多謝收睇"


def kept_speech(home: Home) -> list[Span] | None:
    with Library.open(home) as library:
        windows = library.windows_of(library.jobs()[0].id)
    assert windows
    return speech_in(windows[index] for index in sorted(windows))


def forget_speech(home: Home) -> None:
    """As a version before it was kept would have left the library."""
    with closing(sqlite3.connect(home.library)) as db, db:
        db.execute("UPDATE transcript_window SET speech = NULL")


def hear_in_addition(home: Home, text: str, start_ms: int, end_ms: int) -> None:
    """A recogniser would have written it into the first window, and been sure of it."""
    phrase = Phrase.from_pieces([(text, start_ms, end_ms)], within=(start_ms, end_ms), confidence=0.95)
    assert phrase is not None
    with Library.open(home) as library:
        job = library.jobs()[0]
        first = library.windows_of(job.id)[0]
        assert job.transcript_id is not None
        with library._database.changing() as db:
            db.execute("DELETE FROM transcript_window WHERE position = 0")
        library.commit_window(job.transcript_id, replace(first, phrases=(*first.phrases, phrase)))


def starts(path: Path) -> list[int]:
    return [cue.start_ms for cue in read(path.read_bytes(), "srt").cues]


def test_it_is_kept_with_the_job_and_is_where_the_lines_were_said(
    canto_beats: CommandLine, film: Path, model: Path, home: Home
) -> None:
    said = canto_beats("transcribe", film, "--model", model, "--json-events")
    speech = kept_speech(home)
    assert speech is not None
    for line in dialogue()[1]:
        assert min(abs(start - line.start_ms) for start, _ in speech) <= 64, line
    told = [event["speech"] for event in map(json.loads, said.out.splitlines()) if event["event"] == "window-committed"]
    assert joined(tuple(stretch) for window in told for stretch in window) == speech


def test_cues_begin_where_the_speech_does_though_the_engine_began_earlier(
    canto_beats: CommandLine, film: Path, model: Path, home: Home
) -> None:
    """The fake says of its first phrase that it begins with its window, a moment before anybody speaks."""
    canto_beats("transcribe", film, "--model", model)
    with Library.open(home) as library:
        window = library.windows_of(library.jobs()[0].id)[0]
    assert window.speech is not None
    assert window.start_ms < window.speech[0][0]
    assert starts(film.with_suffix(".srt"))[0] == window.speech[0][0]


@pytest.mark.parametrize("older", [False, True])
def test_closing_words_are_hidden_where_nobody_spoke_if_that_is_known(
    canto_beats: CommandLine, film: Path, model: Path, home: Home, *, older: bool
) -> None:
    canto_beats("transcribe", film, "--model", model)
    speech = kept_speech(home)
    assert speech is not None
    pause = next((end + 80, after - 80) for (_, end), (after, _) in pairwise(speech))
    hear_in_addition(home, CLOSING, *pause)
    if older:
        forget_speech(home)
    said = canto_beats("transcribe", film, "--model", model)
    assert "used again" in said.err
    with Library.open(home) as library:
        changes = [kept.change for kept in library.changes.of(library.jobs()[0].id)]
    assert [(each.before, each.rule) for each in changes if each.rule.startswith("phantom.")] == (
        [] if older else [(CLOSING, "phantom.closing")]
    )
    text = film.with_suffix(".srt").read_text(encoding="utf-8").replace("\n", "")
    assert (CLOSING in text) is older


def test_a_job_that_goes_on_from_older_windows_notes_it_for_them(
    canto_beats: CommandLine, film: Path, model: Path, home: Home, tmp_path: Path
) -> None:
    journal = tmp_path / "journal"
    canto_beats("transcribe", film, "--model", model)
    whole = kept_speech(home)
    forget_speech(home)
    with closing(sqlite3.connect(home.library)) as db, db:
        db.execute("UPDATE transcript SET complete = 0")
    assert kept_speech(home) is None
    model = fake_model(model, journal=str(journal))
    assert canto_beats("transcribe", film, "--model", model).code == ExitCode.DONE
    assert kept_speech(home) == whole
    assert "work" not in journal.read_text(), "no window is transcribed for it"


def test_cues_of_the_sample_clip_begin_with_the_voice(tmp_path: Path) -> None:
    """With real voice activity and the demo model, whose own times are some 80 ms late."""
    target = tmp_path / "clip.srt"
    command = ["transcribe", str(SAMPLE / "sample.mp4"), "--model", "demo", "-o", str(target)]
    assert run(command, compose, open_window) == ExitCode.DONE
    found = read(target.read_bytes()).cues
    truth = read((SAMPLE / "sample.srt").read_bytes()).cues
    off = [distance for true in truth if (distance := _distance(true, found)) is not None]
    assert len(off) >= len(truth) * 0.7
    assert median(off) <= 40, off


def _distance(true: Cue, found: Sequence[Cue]) -> int | None:
    """From where the line begins to the cue that begins with it; nothing where it is inside of another one."""
    same = [cue for cue in found if cue.text[:2] == true.text.replace("，", " ")[:2]]
    distance = min((abs(cue.start_ms - true.start_ms) for cue in same), default=None)
    return distance if distance is not None and distance < 2_000 else None
