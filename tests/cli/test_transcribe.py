"""What a person sees who transcribes: the file, the words, resuming, polishing, stopping."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from canto_beats.cli.exit_codes import ExitCode
from canto_beats.library.library import JobState, Library
from canto_beats.subtitles.formats import FORMATS, read
from tests.cli.conftest import SOUNDS_LIKE, CommandLine
from tests.fakes.hub import UNREACHABLE, point_hub_to
from tests.fakes.models import fake_language_model, fake_model
from tests.speech import long_dialogue, write_wav

if TYPE_CHECKING:
    from canto_beats.settings import Home

S1_LINES = (  # in this order (S1.6)
    "Pre-clearing GPU memory before pipeline start...",
    "CPU memory cache cleared, ready for model loading",
    "ASR unloaded, GPU memory freed",
    "CPU memory cache cleared",
    "Pipeline cleanup complete",
)


def events(said_out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in said_out.splitlines()]


def log_of(home: Home) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted(home.logs.glob("*.log")))


def test_every_format_is_written_and_reads_back(canto_beats: CommandLine, film: Path, model: Path) -> None:
    for name in FORMATS:
        assert canto_beats("transcribe", film, "--model", model, "--format", name).code == ExitCode.DONE, name
        found = read(film.with_suffix(f".{name}").read_bytes(), name)
        assert len(found.cues) > 2, name


def test_the_log_has_the_lines_of_a_memorys_life(canto_beats: CommandLine, film: Path, model: Path, home: Home) -> None:
    canto_beats("transcribe", film, "--model", model)
    log = log_of(home)
    places = [log.index(line + "\n") for line in S1_LINES]
    assert places == sorted(places)


def test_events_are_json_stamped_and_end_with_the_outcome(canto_beats: CommandLine, film: Path, model: Path) -> None:
    said = canto_beats("transcribe", film, "--model", model, "--json-events")
    happened = events(said.out)
    assert [happened[0]["event"], happened[-1]["event"]] == ["job-started", "job-ended"]
    assert happened[-1]["outcome"]["ending"] == "done"  # type: ignore[index]
    stamps = [event["at_ms"] for event in happened]
    assert stamps == sorted(stamps)  # type: ignore[type-var]
    stages = [event["stage"] for event in happened if event["event"] == "stage-entered"]
    assert stages == ["pre-clear", "load-speech", "transcribe", "unload-speech", "cleanup"]


def test_what_was_transcribed_before_needs_no_engine_at_all(
    canto_beats: CommandLine, film: Path, tmp_path: Path
) -> None:  # S5.5
    journal = tmp_path / "journal"
    model = fake_model(tmp_path / "model", journal=str(journal))
    canto_beats("transcribe", film, "--model", model)
    first, loads = film.with_suffix(".srt").read_bytes(), journal.read_text()
    moved = film.rename(tmp_path / "renamed.wav")
    said = canto_beats("transcribe", moved, "--model", model)
    assert "used again" in said.err
    assert moved.with_suffix(".srt").read_bytes() == first
    assert journal.read_text() == loads
    canto_beats("transcribe", moved, "--model", model, "--fresh")
    assert journal.read_text() != loads


@pytest.mark.parametrize("change", [("--language", "zh"), ("--prompt", "請聽。")])
def test_other_settings_do_not_reuse_it(
    canto_beats: CommandLine, film: Path, model: Path, change: tuple[str, str]
) -> None:
    canto_beats("transcribe", film, "--model", model)
    assert "used again" not in canto_beats("transcribe", film, "--model", model, *change).err


def test_a_corrected_file_is_kept_when_the_job_is_run_again(canto_beats: CommandLine, film: Path, model: Path) -> None:
    target = film.with_suffix(".srt")
    canto_beats("transcribe", film, "--model", model)
    target.write_text("corrected by hand")
    said = canto_beats("transcribe", film, "--model", model)
    assert target.with_name("film.srt.bak").read_text() == "corrected by hand"
    assert "film.srt.bak" in said.err


def test_several_files_go_into_a_folder(canto_beats: CommandLine, film: Path, model: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    other = write_wav(tmp_path / "other.wav", long_dialogue(0.5)[0])
    assert canto_beats("transcribe", film, other, "--model", model, "-o", folder).code == ExitCode.DONE
    assert {path.name for path in folder.iterdir()} == {"film.srt", "other.srt"}


def polished(canto_beats: CommandLine, film: Path, tmp_path: Path, **knobs: object) -> tuple[str, str, str]:
    """The text without and with polish, and what was said."""
    model = fake_model(tmp_path / "model")
    canto_beats("transcribe", film, "--model", model)
    plain = film.with_suffix(".srt").read_text(encoding="utf-8")
    language = fake_language_model(tmp_path / "language", **knobs)
    said = canto_beats("transcribe", film, "--model", model, "--polish", language)
    assert said.code == ExitCode.DONE, said.err
    return plain, film.with_suffix(".srt").read_text(encoding="utf-8"), said.err


def test_an_edit_that_every_guard_lets_pass_is_made_and_recorded(
    canto_beats: CommandLine, film: Path, tmp_path: Path, home: Home
) -> None:
    model = fake_model(tmp_path / "model")
    canto_beats("transcribe", film, "--model", model)
    target = film.with_suffix(".srt")
    first = read(target.read_bytes(), "srt").cues[0].text
    at, heard = next((at, heard) for at, heard in enumerate(first) if heard in SOUNDS_LIKE)
    changed_text = first[:at] + SOUNDS_LIKE[heard] + first[at + 1 :]
    edit = {"id": 1, "from": first[at : at + 2], "to": changed_text[at : at + 2]}
    language = fake_language_model(tmp_path / "language", answer="canned", canned=[json.dumps([edit]), "[]"])
    canto_beats("transcribe", film, "--model", model, "--polish", language)
    changed = read(target.read_bytes(), "srt").cues[0].text
    assert changed == changed_text
    with Library.open(home) as library:
        stored = library.cues(library.jobs()[0].id)[0]
    assert (stored.cue.text, stored.text_before_polish) == (changed, first)


@pytest.mark.parametrize("answer", ["echo", "chatty", "empty", "half", "translated"])
def test_a_silly_language_model_changes_nothing(
    canto_beats: CommandLine, film: Path, tmp_path: Path, answer: str
) -> None:
    plain, after, _ = polished(canto_beats, film, tmp_path, answer=answer)
    assert after == plain


@pytest.mark.parametrize("mishap", [{"die_signal": "SIGSEGV", "at": 0}, {"raises": "bug"}, {"raises": "out-of-memory"}])
def test_a_dead_language_model_costs_nothing_but_the_polish(
    canto_beats: CommandLine, film: Path, tmp_path: Path, mishap: dict[str, object]
) -> None:
    plain, after, said = polished(canto_beats, film, tmp_path, **mishap)
    assert after == plain
    assert "stays as it was heard" in said


def test_the_two_models_are_never_loaded_together(canto_beats: CommandLine, film: Path, tmp_path: Path) -> None:  # S1.5
    journal = tmp_path / "journal"
    model = fake_model(tmp_path / "model", journal=str(journal))
    language = fake_language_model(tmp_path / "language", journal=str(journal))
    assert canto_beats("transcribe", film, "--model", model, "--polish", language).code == ExitCode.DONE
    lives = [line for line in journal.read_text().split("\n") if line in ("load", "close")]
    assert lives == ["load", "close", "load", "close"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopping_keeps_what_is_done_and_the_same_command_goes_on(
    canto_beats: CommandLine, tmp_path: Path, home: Home, number: signal.Signals
) -> None:
    film = write_wav(tmp_path / "film.wav", long_dialogue(2)[0])
    model = fake_model(tmp_path / "model", window_s=0.4, parallel=1)
    command = [sys.executable, "-m", "tests.fakes.app", "transcribe", str(film), "--model", str(model), "--json-events"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        done = set()
        for line in program.stdout:
            event = json.loads(line)
            if event["event"] == "window-committed":
                done.add(event["index"])
                if len(done) == 2:
                    os.kill(program.pid, number)
        assert program.stderr is not None
        told = program.stderr.read()
    assert (program.returncode, event["outcome"]["ending"]) == (ExitCode.CANCELLED, "cancelled")
    assert "without --fresh, goes on from there" in event["outcome"]["sentence"]
    assert "Stopping" in told
    with Library.open(home) as library:
        assert library.jobs()[0].state is JobState.CANCELLED
    again = events(canto_beats("transcribe", film, "--model", model, "--json-events").out)
    reused = {each["index"] for each in again if each["event"] == "window-committed" and each["reused"]}
    assert reused == done


def test_two_jobs_on_one_recording_at_a_time(canto_beats: CommandLine, tmp_path: Path) -> None:
    film = write_wav(tmp_path / "film.wav", long_dialogue(1)[0])
    model = fake_model(tmp_path / "model", window_s=3)
    command = [sys.executable, "-m", "tests.fakes.app", "transcribe", str(film), "--model", str(model), "--json-events"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as program:
        assert program.stdout is not None
        assert json.loads(program.stdout.readline())["event"] == "job-started"
        said = canto_beats("transcribe", film, "--model", model)
        program.terminate()
        program.communicate()
    assert said.code == ExitCode.INPUT_UNUSABLE
    assert str(program.pid) in said.last


def test_a_damaged_file_gives_what_there_is_and_says_so(
    canto_beats: CommandLine, film: Path, model: Path, tmp_path: Path
) -> None:
    from tests.media_files import cut_short, film_of

    damaged = film_of(tmp_path / "damaged.mkv", film)
    cut_short(damaged, 0.6)
    for _ in range(2):  # and is not taken for the whole the next time
        said = canto_beats("transcribe", damaged, "--model", model)
        assert (said.code, "damaged" in said.err) == (ExitCode.DONE, True)


def test_windows_cut_by_another_version_are_not_mixed_with_new_ones(
    canto_beats: CommandLine, tmp_path: Path, model: Path, home: Home
) -> None:
    film = write_wav(tmp_path / "film.wav", long_dialogue(2)[0])
    canto_beats("transcribe", film, "--model", model)
    expected = film.with_suffix(".srt").read_bytes()
    with sqlite3.connect(home.library) as db:
        db.execute("UPDATE transcript SET complete = 0")
        db.execute("UPDATE transcript_window SET end_ms = end_ms + 320 WHERE position = 1")
    db.close()
    said = canto_beats("transcribe", film, "--model", model)
    assert (said.code, "another version" in said.err) == (ExitCode.DONE, True)
    assert film.with_suffix(".srt").read_bytes() == expected


def test_a_fresh_start_that_did_nothing_does_not_hide_what_was_done(
    canto_beats: CommandLine, film: Path, model: Path, home: Home
) -> None:
    canto_beats("transcribe", film, "--model", model)
    with sqlite3.connect(home.library) as db:
        db.execute(
            "INSERT INTO transcript (fingerprint, track, settings_digest, created) "
            "SELECT fingerprint, track, settings_digest, created FROM transcript"
        )
    db.close()
    assert "used again" in canto_beats("transcribe", film, "--model", model).err


@pytest.mark.skipif(sys.platform == "win32", reason="names there are Unicode")
def test_a_name_that_is_no_unicode_works(canto_beats: CommandLine, film: Path, model: Path) -> None:
    odd = film.rename(film.with_name(os.fsdecode(b"\xff\xfe.wav")))
    said = canto_beats("transcribe", odd, "--model", model)
    assert (said.code, odd.with_suffix(".srt").exists()) == (ExitCode.DONE, True)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_what_nohup_ignores_stays_ignored(film: Path, model: Path, fake_engines: None) -> None:
    command = [sys.executable, "-m", "tests.fakes.app", "transcribe", str(film), "--model", str(model), "--json-events"]
    program = subprocess.Popen(["nohup", *command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    with program:
        assert program.stdout is not None
        program.stdout.readline()
        program.send_signal(signal.SIGHUP)
        program.communicate()
    assert program.returncode == ExitCode.DONE


def test_doctor_tells_what_is_here(canto_beats: CommandLine, home: Home) -> None:
    said = canto_beats("doctor")
    assert said.code == ExitCode.DONE
    for word in ("Devices", "CPU", "ffmpeg", "Engines", "Models", str(home.root)):
        assert word in said.out
    report = json.loads(canto_beats("doctor", "--json").out)
    assert report["devices"][-1]["name"] == "cpu"
    assert report["places"]["home"] == str(home.root)


def test_models_list_says_the_licence_of_each(canto_beats: CommandLine) -> None:
    said = canto_beats("models", "list")
    assert (said.code, "no commercial use" in said.out) == (ExitCode.DONE, True)


def test_no_network_is_one_sentence(canto_beats: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    point_hub_to(monkeypatch, UNREACHABLE)
    said = canto_beats("models", "get", "owner/model")
    assert (said.code, "cannot be reached" in said.last) == (ExitCode.MODEL_MISSING, True)


def test_help_names_the_exit_codes(canto_beats: CommandLine) -> None:
    for arguments in (["--help"], ["transcribe", "--help"]):
        said = canto_beats(*arguments)
        assert (said.code, "130 cancelled" in said.out) == (ExitCode.DONE, True)


def test_the_version_is_told(canto_beats: CommandLine) -> None:
    said = canto_beats("--version")
    assert (said.code, said.out.startswith("canto-beats ")) == (ExitCode.DONE, True)


def test_a_form_that_nobody_knows_is_told_before_anything_runs(
    canto_beats: CommandLine, film: Path, model: Path
) -> None:
    said = canto_beats("transcribe", film, "--model", model, "--prefer", "畀", "--prefer", "給")
    assert said.code == ExitCode.USAGE
    assert "Nothing is known of a preference for '給'." in said.err
    assert not film.with_suffix(".srt").exists()


def test_text_is_styled_in_the_file_and_put_right_in_the_library(
    canto_beats: CommandLine, film: Path, tmp_path: Path
) -> None:
    def words_in(path: Path) -> set[str]:
        """Of the beginning, wherever its lines and cues end."""
        begun = " ".join(cue.text for cue in read(path.read_bytes()).cues[:2]).replace("\n", " ")
        return {part.strip() for part in re.split("(?<=iPhone)|(?<=蚊)", begun)}

    model = fake_model(tmp_path / "swears", begins_with="用iPhone，屌三百蚊，")
    styled, plain = tmp_path / "styled.srt", tmp_path / "plain.srt"
    wished = ("--numbers", "arabic", "--profanity", "mask", "--latin-spacing", "space")
    assert canto_beats("transcribe", film, "--model", model, "-o", styled, *wished).code == ExitCode.DONE
    assert {"用 iPhone", "＊300蚊"} <= words_in(styled)
    changes = canto_beats("jobs", "changes", "1", "-o", plain, "--json")
    assert {"用 iPhone", "屌三百蚊"} <= words_in(plain)
    assert {each["rule"] for each in json.loads(changes.out)["changes"]} >= {"spacing.latin"}
