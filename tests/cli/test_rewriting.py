"""Another register and English by a language model, as a person asks for them: `transcribe` and `convert`."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from canto_beats.cantonese.registers.conversion import in_register
from canto_beats.cli.app import run
from canto_beats.cli.exit_codes import ExitCode
from canto_beats.composition import compose, open_window
from canto_beats.library.library import Library
from canto_beats.model_store.find import ModelStore
from canto_beats.settings import Home
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import read, write
from canto_beats.subtitles.register import Register
from tests.cli.conftest import CommandLine
from tests.fakes.models import fake_language_model
from tests.models.tiny_qwen import build_tiny_qwen
from tests.unit.pipeline.bad_lines import lines

SAID = [f"佢話第{at}句" for at in range(36)]
"""Three batches."""
BY_RULES = [in_register(text, Register.WRITTEN) for text in SAID]
GOOD = lines((1, "他說的是第0句"))


def subtitles(folder: Path, texts: list[str]) -> Path:
    path = folder / "film.srt"
    path.write_text(write([Cue(at * 1000, at * 1000 + 900, text) for at, text in enumerate(texts)], "srt"))
    return path


def texts_of(path: Path) -> list[str]:
    return [cue.text for cue in read(path.read_bytes()).cues]


def test_convert_takes_the_models_line_where_it_is_believed_and_asks_once(
    canto_beats: CommandLine, tmp_path: Path
) -> None:
    journal = tmp_path / "journal"
    model = fake_language_model(tmp_path / "model", answer="canned", canned=[GOOD], journal=str(journal))
    command = ("convert", subtitles(tmp_path, SAID), "--register", "written", "--polish", model)
    said = canto_beats(*command)
    assert said.code == ExitCode.DONE, said.err
    expected = ["他說的是第0句", *BY_RULES[1:]]
    assert texts_of(tmp_path / "film.written.srt") == expected
    assert journal.read_text().count("work") == 3
    assert canto_beats(*command, "-o", tmp_path / "again.srt").code == ExitCode.DONE
    assert texts_of(tmp_path / "again.srt") == expected
    assert journal.read_text().count("work") == 3


def test_a_dead_model_leaves_the_track_of_the_rules_and_says_so(canto_beats: CommandLine, tmp_path: Path) -> None:
    model = fake_language_model(tmp_path / "model", raises="bug")
    said = canto_beats("convert", subtitles(tmp_path, SAID), "--register", "written", "--polish", model)
    assert said.code == ExitCode.DONE
    assert "by rules alone" in said.err
    assert texts_of(tmp_path / "film.written.srt") == BY_RULES


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.usefixtures("fake_engines")
def test_a_killed_program_goes_on_from_the_batches_that_were_kept(canto_beats: CommandLine, tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    knobs = {"answer": "canned", "canned": [GOOD], "journal": str(journal)}
    model = fake_language_model(tmp_path / "model", window_s=2.0, **knobs)
    command = ["convert", str(subtitles(tmp_path, SAID)), "--register", "written", "--polish", str(model)]
    with subprocess.Popen(
        [sys.executable, "-m", "tests.fakes.app", *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as program:
        until = time.monotonic() + 60
        while not (journal.exists() and journal.read_text().count("work") >= 2):  # the second batch is under way
            assert program.poll() is None
            assert time.monotonic() < until
            time.sleep(0.02)
        program.send_signal(signal.SIGKILL)
    assert not (tmp_path / "film.written.srt").exists()
    asked = journal.read_text().count("work")
    fake_language_model(model, **knobs)
    said = canto_beats(*command)
    assert said.code == ExitCode.DONE, said.err
    assert journal.read_text().count("work") == asked + 2
    assert texts_of(tmp_path / "film.written.srt") == ["他說的是第0句", *BY_RULES[1:]]


def test_english_is_translated_kept_or_both(canto_beats: CommandLine, tmp_path: Path) -> None:
    source = subtitles(tmp_path, ["see you tomorrow", "我唔知"])
    model = fake_language_model(tmp_path / "model", answer="canned", canned=[lines((1, "聽日見"))])
    for english in ("translate", "both"):
        said = canto_beats("convert", source, "--english", english, "--polish", model)
        assert said.code == ExitCode.DONE, said.err
    assert texts_of(tmp_path / "film.english-translate.srt") == ["聽日見", "我唔知"]
    assert texts_of(tmp_path / "film.english-both.srt") == ["see you tomorrow\n聽日見", "我唔知"]


@pytest.mark.parametrize("polish", ["off", "demo"])
def test_english_without_a_model_that_can_is_one_sentence(
    canto_beats: CommandLine, tmp_path: Path, film: Path, model: Path, polish: str
) -> None:
    source = subtitles(tmp_path, ["see you tomorrow"])
    for command in (("convert", source), ("transcribe", film, "--model", model)):
        said = canto_beats(*command, "--english", "translate", "--polish", polish)
        assert said.code == ExitCode.MODEL_MISSING
        assert "--polish" in said.last
    assert not (tmp_path / "film.english-translate.srt").exists()


def test_the_demo_leaves_registers_to_the_rules_and_is_not_even_loaded(
    canto_beats: CommandLine, tmp_path: Path
) -> None:
    said = canto_beats("convert", subtitles(tmp_path, SAID), "--register", "written", "--polish", "demo")
    assert said.code == ExitCode.DONE
    assert "by rules alone" in said.err.replace("\n", " ")
    assert texts_of(tmp_path / "film.written.srt") == BY_RULES


def test_a_model_for_nothing_is_wrong_usage(canto_beats: CommandLine, tmp_path: Path) -> None:
    assert canto_beats("convert", subtitles(tmp_path, SAID), "--polish", "demo").code == ExitCode.USAGE


@pytest.mark.parametrize("mode", ["off", "apply", "suggest"])
def test_a_job_writes_the_register_with_the_model_that_polishes(
    canto_beats: CommandLine, film: Path, model: Path, tmp_path: Path, mode: str
) -> None:
    assert canto_beats("transcribe", film, "--model", model).code == ExitCode.DONE
    (first, *others) = texts_of(film.with_suffix(".srt"))
    drafts = [in_register(text, Register.WRITTEN) for text in (first, *others)]
    better = f"{drafts[0]}呢"
    journal = tmp_path / "journal"
    polish = [] if mode == "off" else ["[]"]
    language = fake_language_model(
        tmp_path / "language", answer="canned", canned=[*polish, lines((1, better))], journal=str(journal)
    )
    options = ("--register", "written", "--polish", language, "--polish-mode", mode)
    said = canto_beats("transcribe", film, "--model", model, *options, "--json-events")
    assert said.code == ExitCode.DONE, said.err
    assert texts_of(film.with_suffix(".srt")) == [better, *drafts[1:]]
    assert journal.read_text().count("load") == 1
    stages = [event["stage"] for event in map(json.loads, said.out.splitlines()) if event["event"] == "stage-entered"]
    assert (
        [stage for stage in stages if stage in ("polish", "rewrite")] == ["rewrite"]
        if not polish
        else [
            "polish",
            "rewrite",
        ]
    )


def test_what_a_random_model_babbles_is_refused_and_the_rules_track_is_whole(tmp_path: Path, home: Home) -> None:
    """A real engine, a real Qwen2, and no sense in it at all."""
    model = build_tiny_qwen(tmp_path / "qwen")
    source = subtitles(tmp_path, SAID[:3])
    command = ["convert", str(source), "--register", "written", "--polish", str(model)]
    assert run(command, compose, open_window) == ExitCode.DONE
    assert texts_of(tmp_path / "film.written.srt") == BY_RULES[:3]
    identity = ModelStore(home).find(str(model), "language").identity
    with Library.open(home) as library:
        assert library.lines.answered(identity, "written", SAID[:3]) == dict.fromkeys(SAID[:3])
