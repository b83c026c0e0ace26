"""What a person sees who measures models: the figures, what was left out and why, and the exit code."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from canto_beats.cli.app import run
from canto_beats.cli.exit_codes import ExitCode
from canto_beats.composition import compose, open_window
from canto_beats.evaluation.scores import Scores, Truth, score
from canto_beats.subtitles.formats import read
from tests.cli.conftest import SOUNDS_LIKE, CommandLine, Said
from tests.fakes.behaviour import FAKE_VARIABLE
from tests.fakes.models import fake_language_model, fake_model
from tests.media_files import cut_short, film_of, stand_in_for_ffmpeg
from tests.models.tiny_whisper import TinyWhisper
from tests.speech import LINES, dialogue, long_dialogue, silence, write_wav

if TYPE_CHECKING:
    from collections.abc import Sequence

    from canto_beats.settings import Home
    from canto_beats.subtitles.phrase import Phrase

CLIPS = 3


@pytest.fixture
def clips(tmp_path: Path) -> Path:
    """Short recordings, each of one line, with what the line says as the truth."""
    folder = tmp_path / "clips"
    folder.mkdir()
    for number, line in enumerate(LINES[:CLIPS]):
        write_wav(folder / f"{number}.wav", dialogue([line])[0])
        (folder / f"{number}.txt").write_text(line, encoding="utf-8")
    return folder


def report(said: Said) -> dict[str, Any]:
    found = json.loads(said.out)
    assert isinstance(found, dict)
    return found


def loads(journal: Path) -> int:
    return journal.read_text().splitlines().count("load")


def take_what_is_heard_for_the_truth(canto_beats: CommandLine, folder: Path, model: Path) -> None:
    for clip in folder.glob("*.wav"):
        clip.with_suffix(".txt").unlink(missing_ok=True)
        assert canto_beats("transcribe", clip, "--model", model).code == ExitCode.DONE


def test_a_model_that_hears_the_truth_has_no_error(canto_beats: CommandLine, clips: Path, model: Path) -> None:
    take_what_is_heard_for_the_truth(canto_beats, clips, model)
    said = canto_beats("evaluate", clips, "--model", model, "--json")
    assert said.code == ExitCode.DONE, said.err
    (contestant,) = report(said)["contestants"]
    total = contestant["total"]
    for rate in ("characters", "characters_as_written", "syllables", "syllables_without_tone"):
        assert (total[rate]["rate"], total[rate]["total"] > 0) == (0, True)
    assert (total["english"]["rate"], total["english"]["total"]) == (None, 0)
    phrases = sum(len(read(path.read_bytes(), "srt").cues) for path in clips.glob("*.srt"))
    assert (total["boundaries"]["phrases"], total["boundaries"]["missed"]) == (phrases, 0)
    assert total["boundaries"]["start"] == {"median_ms": 0, "ninetieth_ms": 0, "bias_ms": 0}
    assert [file["name"] for file in contestant["files"]] == ["0.wav", "1.wav", "2.wav"]
    assert (contestant["engine"], contestant["device"]) == ("faster-whisper", "cpu")


def test_what_differs_from_the_truth_is_counted(canto_beats: CommandLine, clips: Path, model: Path) -> None:
    take_what_is_heard_for_the_truth(canto_beats, clips, model)
    first = clips / "0.srt"
    heard = read(first.read_bytes(), "srt").cues[0].text
    first.write_text(first.read_text(encoding="utf-8").replace(heard, f"龍{heard[1:]} OK"), encoding="utf-8")
    (contestant,) = report(canto_beats("evaluate", clips, "--model", model, "--json"))["contestants"]
    worst, *others = contestant["files"]
    characters = worst["characters"]
    assert (characters["substitutions"], characters["deletions"], characters["insertions"]) == (1, 2, 0)
    assert (worst["english"]["deletions"], worst["english"]["total"]) == (1, 1)
    assert "OK" in worst["truth"]
    assert "OK" not in worst["heard"]
    assert [file["characters"]["rate"] for file in others] == [0, 0]
    assert contestant["total"]["characters"]["deletions"] == 2


def test_the_table_has_the_total_and_the_worst_recordings(canto_beats: CommandLine, clips: Path, model: Path) -> None:
    take_what_is_heard_for_the_truth(canto_beats, clips, model)
    (clips / "1.srt").unlink()
    (clips / "1.txt").write_text("完全唔同嘅說話", encoding="utf-8")
    said = canto_beats("evaluate", clips, "--model", model, "--worst", "1")
    assert said.code == ExitCode.DONE, said.err
    for words in ("3 recordings", "Character error", "Start, median / 90 % (ms)", "The worst 1 of 3", "1.wav"):
        assert words in said.out
    assert "0.wav" not in said.out
    assert "1 of 3" in said.err  # the progress


def test_one_recording_is_not_called_recordings(canto_beats: CommandLine, clips: Path, model: Path) -> None:
    for clip in ("1.wav", "2.wav"):
        (clips / clip).unlink()
    said = canto_beats("evaluate", clips, "--model", model)
    assert (said.code, "1 recording " in said.out, "1 recordings" in said.out) == (ExitCode.DONE, True, False)


def test_a_model_is_loaded_once_for_all_recordings(
    canto_beats: CommandLine, clips: Path, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = tmp_path / "journal"
    monkeypatch.setenv(FAKE_VARIABLE, json.dumps({"journal": str(journal)}))
    assert canto_beats("evaluate", clips, "--model", model).code == ExitCode.DONE
    assert loads(journal) == 2  # the speech model and the one for voice activity
    assert journal.read_text().splitlines().count("close") == 2


def test_where_memory_is_short_the_rung_that_works_is_kept(
    canto_beats: CommandLine, clips: Path, tmp_path: Path
) -> None:
    counts = []
    for number in (1, CLIPS):
        for clip in list(clips.glob("*.wav"))[number:]:
            clip.rename(clip.with_suffix(".later"))
        journal = tmp_path / f"journal{number}"
        tight = fake_model(tmp_path / f"tight{number}", journal=str(journal), fits_workers=1)
        assert canto_beats("evaluate", clips, "--model", tight).code == ExitCode.DONE
        counts.append(loads(journal))
        for clip in clips.glob("*.later"):
            clip.rename(clip.with_suffix(".wav"))
    assert counts[0] == counts[1]


def test_voice_activity_that_fails_is_tried_again_in_a_fresh_process(
    canto_beats: CommandLine, clips: Path, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = tmp_path / "journal"
    # Each process of it fails at its second recording; no recording here has a second window for the speech engine.
    monkeypatch.setenv(FAKE_VARIABLE, json.dumps({"journal": str(journal), "raises": "bug", "at": 1}))
    assert canto_beats("evaluate", clips, "--model", model).code == ExitCode.DONE
    assert loads(journal) == 1 + CLIPS


def test_nothing_is_reused_and_nothing_kept(canto_beats: CommandLine, clips: Path, tmp_path: Path, home: Home) -> None:
    journal = tmp_path / "journal"
    model = fake_model(tmp_path / "model", journal=str(journal))
    canto_beats("transcribe", clips / "0.wav", "--model", model)
    library = home.library.read_bytes()
    for _ in range(2):
        journal.write_text("")
        assert canto_beats("evaluate", clips, "--model", model).code == ExitCode.DONE
        assert journal.read_text().splitlines().count("work 0") == CLIPS
    assert home.library.read_bytes() == library


def test_two_models_are_measured_side_by_side(
    canto_beats: CommandLine, clips: Path, model: Path, tmp_path: Path
) -> None:
    other = fake_model(tmp_path / "other")
    found = report(canto_beats("evaluate", clips, "--model", model, "--vs", other, "--json"))
    assert [each["model"] for each in found["contestants"]] == [str(model), str(other)]
    assert found["contestants"][0]["total"] == found["contestants"][1]["total"]
    said = canto_beats("evaluate", clips, "--model", model, "--vs", other)
    header = said.out.replace("\n", " ")
    assert header.count("other") >= 2  # in both tables
    assert "As written" not in said.out


def test_engines_are_measured_side_by_side(
    canto_beats: CommandLine, clips: Path, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(model.parent)
    engines = ("--engine", "faster-whisper", "--engine", "auto")
    found = report(canto_beats("evaluate", clips, "--model", "./model", *engines, "--json"))
    labels = [each["label"] for each in found["contestants"]]
    assert labels == ["./model, faster-whisper", "./model, auto"]
    said = canto_beats("evaluate", clips, "--model", "./model", *engines)
    for label in labels:
        assert said.out.count(label) == 2  # in both tables
        assert f"{label}: listening, 3 of 3" in said.err


def test_one_named_twice_is_measured_once(canto_beats: CommandLine, clips: Path, model: Path) -> None:
    found = report(canto_beats("evaluate", clips, "--model", model, "--vs", model, "--json"))
    assert [each["label"] for each in found["contestants"]] == [str(model)]


def test_a_notice_says_which_model_it_is_about_and_is_said_of_each(
    canto_beats: CommandLine, clips: Path, model: Path, tmp_path: Path
) -> None:
    other = fake_model(tmp_path / "other")
    language = fake_language_model(tmp_path / "language", answer="canned", canned=["[]"])
    said = canto_beats("evaluate", clips, "--model", model, "--vs", other, "--polish", language)
    labels = (str(model), f"{model}, polished by {language}", str(other), f"{other}, polished by {language}")
    notices = [line for line in said.err.splitlines() if "This is a fake engine." in line]
    assert notices == [f"{label}: This is a fake engine." for label in labels]


def test_polished_text_is_measured_beside_what_was_heard(
    canto_beats: CommandLine, clips: Path, model: Path, tmp_path: Path
) -> None:
    take_what_is_heard_for_the_truth(canto_beats, clips, model)
    cues = [cue.text for cue in read((clips / "0.srt").read_bytes(), "srt").cues]
    number, heard_there = next((at, each) for at, text in enumerate(cues, 1) for each in text if each in SOUNDS_LIKE)
    edit = json.dumps([{"id": number, "from": heard_there, "to": SOUNDS_LIKE[heard_there]}])
    journal = tmp_path / "journal"
    language = fake_language_model(tmp_path / "language", answer="canned", canned=[edit, "[]"], journal=str(journal))
    said = canto_beats("evaluate", clips, "--model", model, "--polish", language, "--json")
    assert said.code == ExitCode.DONE, said.err
    heard, polished = report(said)["contestants"]
    assert (heard["polish"], polished["polish"]) == (None, str(language))
    assert heard["total"]["characters"]["substitutions"] == 0
    assert polished["total"]["characters"]["substitutions"] == 1
    assert SOUNDS_LIKE[heard_there] in polished["files"][0]["heard"]
    assert loads(journal) == 1


def test_a_language_model_that_cannot_work_is_not_taken_for_one_that_changes_nothing(
    canto_beats: CommandLine, clips: Path, model: Path, tmp_path: Path
) -> None:
    language = fake_language_model(tmp_path / "language", raises="bug", at=0)
    said = canto_beats("evaluate", clips, "--model", model, "--polish", language)
    assert (said.code, "stays as it was heard" in said.err) == (ExitCode.ENGINE_FAILED, True)


def test_a_missing_and_a_damaged_recording_are_named_and_the_others_measured(
    canto_beats: CommandLine, clips: Path, model: Path, tmp_path: Path
) -> None:
    damaged = film_of(clips / "damaged.mkv", write_wav(tmp_path / "long.wav", long_dialogue(0.5)[0]))
    cut_short(damaged, 0.6)
    (clips / "text.wav").write_text("not a sound", encoding="utf-8")
    names = ["0.wav", "absent.wav", "damaged.mkv", "text.wav", "1.wav"]
    manifest = clips / "set.jsonl"
    manifest.write_text("\n".join(json.dumps({"audio": name, "text": "好"}) for name in names), encoding="utf-8")
    other = shutil.copytree(model, tmp_path / "other")
    said = canto_beats("evaluate", manifest, "--model", model, "--vs", other, "--json")
    assert said.code == ExitCode.INPUT_UNUSABLE
    found = report(said)
    for contestant in found["contestants"]:
        assert [file["name"] for file in contestant["files"]] == ["0.wav", "1.wav"]
    assert [each["name"] for each in found["unmeasured"]] == ["absent.wav", "damaged.mkv", "text.wav"]
    for name in ("absent.wav: There is no file", "damaged.mkv: ", "text.wav: ", "3 recordings were not measured"):
        assert name in said.err


def test_without_anything_measured_there_is_no_table(canto_beats: CommandLine, clips: Path, model: Path) -> None:
    for clip in clips.glob("*.wav"):
        clip.write_bytes(b"")
    said = canto_beats("evaluate", clips, "--model", model)
    assert (said.code, said.out) == (ExitCode.INPUT_UNUSABLE, "")
    assert "3 recordings were not measured" in said.err


def test_a_recording_that_kills_every_engine_costs_that_one_alone(
    canto_beats: CommandLine, clips: Path, tmp_path: Path
) -> None:
    write_wav(clips / "deadly.wav", long_dialogue(1.5)[0])  # the only one with a second window
    (clips / "deadly.txt").write_text("好", encoding="utf-8")
    model = fake_model(tmp_path / "deadly", at=1, die_signal="SIGSEGV")
    said = canto_beats("evaluate", clips, "--model", model, "--json")
    assert said.code == ExitCode.ENGINE_FAILED
    found = report(said)
    assert [file["name"] for file in found["contestants"][0]["files"]] == ["0.wav", "1.wav", "2.wav"]
    assert [each["name"] for each in found["unmeasured"]] == ["deadly.wav"]


def test_of_several_contestants_the_one_that_failed_on_a_recording_is_named(
    canto_beats: CommandLine, clips: Path, model: Path, tmp_path: Path
) -> None:
    write_wav(clips / "deadly.wav", long_dialogue(1.5)[0])  # the only one with a second window
    (clips / "deadly.txt").write_text("好", encoding="utf-8")
    (clips / "text.wav").write_text("not a sound", encoding="utf-8")
    (clips / "text.txt").write_text("好", encoding="utf-8")
    deadly = fake_model(tmp_path / "deadly", at=1, raises="bug")
    said = canto_beats("evaluate", clips, "--model", model, "--vs", deadly, "--json")
    assert f"\n{deadly}: deadly.wav: The engine failed" in said.err
    assert "\ntext.wav: " in said.err, "no contestant is to blame for it"
    unmeasured = {each["name"]: each["contestant"] for each in report(said)["unmeasured"]}
    assert unmeasured == {"deadly.wav": str(deadly), "text.wav": None}
    alone = canto_beats("evaluate", clips, "--model", deadly)
    assert "\ndeadly.wav: The engine failed" in alone.err


def test_a_language_model_that_failed_on_a_recording_is_named(
    canto_beats: CommandLine, clips: Path, model: Path, tmp_path: Path
) -> None:
    (clips / "1.wav").unlink()
    (clips / "2.wav").unlink()
    language = fake_language_model(tmp_path / "language", raises="bug", at=0)
    said = canto_beats("evaluate", clips, "--model", model, "--polish", language)
    assert f"\n{model}, polished by {language}: 0.wav: " in said.err


def test_an_engine_that_always_dies_ends_it(canto_beats: CommandLine, clips: Path, tmp_path: Path) -> None:
    model = fake_model(tmp_path / "deadly", at=0, die_signal="SIGSEGV")
    said = canto_beats("evaluate", clips, "--model", model)
    assert (said.code, said.out) == (ExitCode.ENGINE_FAILED, "")


def kept_of_nothing(said: Said, what: str) -> bool:
    """Three recordings in a row fail, so the last line says why it ended."""
    assert what in said.last
    return "begins anew" in said.last and "goes on from" not in said.err


@pytest.mark.parametrize(
    ("raises", "everywhere", "what"),
    [
        ("out-of-memory", False, "Memory ran out"),
        ("bug", False, "The engine failed several times"),
        ("bug", True, "The voice activity engine failed several times"),
    ],
)
def test_an_engine_that_fails_leaves_nothing_that_the_command_could_go_on_from(
    canto_beats: CommandLine,
    clips: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    raises: str,
    everywhere: bool,
    what: str,
) -> None:
    mishap = {"raises": raises, "at": 0}
    if everywhere:  # voice activity comes first
        monkeypatch.setenv(FAKE_VARIABLE, json.dumps(mishap))
    model = fake_model(tmp_path / "model", **mishap)
    assert kept_of_nothing(canto_beats("evaluate", clips, "--model", model), what)


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands in for ffmpeg")
def test_an_ffmpeg_that_dies_leaves_nothing_that_the_command_could_go_on_from(
    canto_beats: CommandLine, clips: Path, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in_for_ffmpeg(tmp_path, monkeypatch, "kill -9 $$")
    assert kept_of_nothing(canto_beats("evaluate", clips, "--model", model), "ffmpeg was ended by the system")


def test_what_was_measured_before_the_engine_failed_for_good_is_shown(
    canto_beats: CommandLine, clips: Path, tmp_path: Path
) -> None:
    long, _ = long_dialogue(0.5)
    for number in range(3, 7):
        write_wav(clips / f"{number}.wav", long)  # the only ones with a second window
        (clips / f"{number}.txt").write_text("好", encoding="utf-8")
    model = fake_model(tmp_path / "broken", at=1, raises="bug")
    said = canto_beats("evaluate", clips, "--model", model, "--json")
    assert said.code == ExitCode.ENGINE_FAILED
    found = report(said)
    (contestant,) = found["contestants"]
    assert [file["name"] for file in contestant["files"]] == ["0.wav", "1.wav", "2.wav"]
    assert [each["name"] for each in found["unmeasured"]] == ["3.wav", "4.wav"]
    assert (found["ending"], found["problem"]["code"], contestant["not_reached"]) == ("failed", "engine.failed", 2)


def test_a_contestant_that_breaks_takes_no_figures_of_another_along(
    canto_beats: CommandLine, clips: Path, model: Path, tmp_path: Path
) -> None:
    broken = fake_model(tmp_path / "broken", at=0, raises="bug")
    command = ("evaluate", clips, "--model", model, "--vs", broken)
    said = canto_beats(*command, "--json")
    found = report(said)
    assert (said.code, found["ending"], found["unmeasured"]) == (ExitCode.ENGINE_FAILED, "failed", [])
    assert [(each["model"], len(each["files"])) for each in found["contestants"]] == [(str(model), CLIPS)]
    shown = canto_beats(*command)
    assert shown.code == ExitCode.ENGINE_FAILED
    assert shown.out.startswith("Incomplete: ")
    assert "Character error" in shown.out
    assert shown.last.startswith("The figures are of what was measured until then. ")


@pytest.mark.allows_log
def test_a_bug_is_a_sentence_with_what_was_measured_and_its_trace_is_in_the_log(
    canto_beats: CommandLine, clips: Path, model: Path, tmp_path: Path, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = fake_model(tmp_path / "other")
    scored = 0

    def score_four(truth: Truth, heard: str, phrases: Sequence[Phrase]) -> Scores:
        nonlocal scored
        scored += 1
        if scored == CLIPS + 2:
            raise ZeroDivisionError("nobody foresaw this")
        return score(truth, heard, phrases)

    monkeypatch.setattr("canto_beats.service.evaluating.measuring.score", score_four)
    said = canto_beats("evaluate", clips, "--model", model, "--vs", other)
    assert said.code == ExitCode.ENGINE_FAILED
    assert "did not expect" in said.last
    assert "Traceback" not in said.err
    assert "(incomplete: 1 of 3 recordings)" in " ".join(said.out.split())
    (log,) = home.logs.glob("*.log")
    assert "ZeroDivisionError: nobody foresaw this" in log.read_text(encoding="utf-8")


def test_text_invented_in_silence_counts(canto_beats: CommandLine, clips: Path, model: Path) -> None:
    write_wav(clips / "silent.wav", silence(2_000))
    for text in clips.glob("*.txt"):
        text.write_text("", encoding="utf-8")
    (clips / "silent.txt").touch()
    said = canto_beats("evaluate", clips, "--model", model)
    assert (said.code, "48 invented" in said.out) == (ExitCode.DONE, True)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("absent", "--model", "MODEL"), ExitCode.INPUT_UNUSABLE),
        (("empty", "--model", "MODEL"), ExitCode.INPUT_UNUSABLE),
        (("a" * 300, "--model", "MODEL"), ExitCode.INPUT_UNUSABLE),
        (("clips",), ExitCode.MODEL_MISSING),
        (("clips", "--vs", "MODEL"), ExitCode.USAGE),
        (("clips", "--model", "MODEL", "--vs", "whisper-large-v3"), ExitCode.MODEL_MISSING),
        (("clips", "--model", "MODEL", "--engine", "abacus"), ExitCode.USAGE),
        (("clips", "--model", "MODEL", "--language", "xx"), ExitCode.USAGE),
        (("clips", "--model", "MODEL", "--polish", "nobody/nothing"), ExitCode.MODEL_MISSING),
    ],
)
def test_what_cannot_be_measured_at_all_is_one_sentence(
    canto_beats: CommandLine,
    clips: Path,
    model: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    code: ExitCode,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    said = canto_beats("evaluate", *(str(model) if each == "MODEL" else each for each in arguments))
    assert (said.code, said.out) == (code, "")
    assert "Traceback" not in said.err
    assert said.last.count(". ") + said.last.endswith(".") >= 2, "what happened, and what to do next"


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_stopping_leaves_no_half_a_measurement(clips: Path, tmp_path: Path, fake_engines: None) -> None:
    model = fake_model(tmp_path / "model", window_s=30)
    command = [sys.executable, "-m", "tests.fakes.app", "evaluate", str(clips), "--model", str(model)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        assert program.stderr is not None
        for line in program.stderr:
            if "This is a fake engine." in line:  # the model is loaded
                program.send_signal(signal.SIGINT)
                break
        out, told = program.communicate(timeout=60)
    assert (program.returncode, out) == (ExitCode.CANCELLED, "")
    assert "begins anew" in told


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_stopping_shows_the_contestants_that_are_done(
    clips: Path, model: Path, tmp_path: Path, fake_engines: None
) -> None:
    slow = fake_model(tmp_path / "slow", window_s=30)
    arguments = ("evaluate", str(clips), "--model", str(model), "--vs", str(slow))
    command = [sys.executable, "-m", "tests.fakes.app", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        assert program.stderr is not None
        for line in program.stderr:
            if line.startswith(f"{slow}: This is a fake engine."):  # the second model is loaded
                program.send_signal(signal.SIGINT)
                break
        out, told = program.communicate(timeout=60)
    assert program.returncode == ExitCode.CANCELLED
    assert out.startswith("Incomplete: ")
    assert "3 recordings" in out
    assert "slow" not in out
    assert "The figures are of what was measured until then." in told


def test_real_engines_take_the_same_path_as_transcribing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model = TinyWhisper().build(tmp_path / "tiny")
    film = write_wav(tmp_path / "talk.wav", dialogue(LINES[:2])[0])
    arguments = ["--model", str(model), "--engine", "faster-whisper", "--engine", "transformers"]
    assert run(["transcribe", str(film), *arguments[:4]], compose, open_window) == ExitCode.DONE
    capsys.readouterr()
    assert run(["evaluate", str(tmp_path), *arguments, "--json"], compose, open_window) == ExitCode.DONE
    found = json.loads(capsys.readouterr().out)
    assert [each["engine"] for each in found["contestants"]] == ["faster-whisper", "transformers"]
    for each in found["contestants"]:
        assert each["total"]["characters"]["rate"] == 0
        assert each["total"]["boundaries"]["missed"] == 0
    # Cues were moved to the voice; what is measured is when the engine heard it.
    assert abs(found["contestants"][0]["total"]["boundaries"]["start"]["bias_ms"]) < 100
