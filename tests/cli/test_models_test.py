"""What a person sees who tries models: a row for each, whatever becomes of it, and nothing left running."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
import pytest

from canto_beats.cli.app import run
from canto_beats.cli.exit_codes import ExitCode
from canto_beats.composition import compose, open_window
from canto_beats.engines.process.spawning import is_engine
from tests.cli.conftest import CommandLine, Said
from tests.fakes.behaviour import METAL_LAST_WORDS
from tests.fakes.models import fake_image_model, fake_language_model, fake_model
from tests.models.tiny_looker import build_tiny_looker
from tests.speech import LINES, dialogue, write_wav

if TYPE_CHECKING:
    from canto_beats.settings import Home

TESTED = ("models", "test")
WORDS = {"speech": "listen to sound", "language": "polish text", "image": "look at pictures"}


@pytest.fixture(autouse=True)
def nothing_from_the_hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))


@pytest.fixture
def items(tmp_path: Path) -> Path:
    """Three of each kind, one of them below."""
    folder = tmp_path / "items"
    (folder / "below").mkdir(parents=True)
    for number, line in enumerate(LINES[:3]):
        place = folder / "below" if number == 2 else folder
        write_wav(place / f"{number}.wav", dialogue([line])[0])
        (place / f"{number}.txt").write_text(f"{line}\n\n{line}\n", encoding="utf-8")
        (place / f"{number}.png").write_bytes(b"\x89PNG and so on")
    return folder


def rows(said: Said) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(said.out)["models"]
    return found


def counts(row: dict[str, Any]) -> tuple[int, int, int, int]:
    return row["succeeded"], row["failed"], row["out_of_memory"], row["cannot_do"]


def test_a_model_of_each_kind_does_its_items_and_explains_what_it_cannot_do(
    canto_beats: CommandLine, items: Path, tmp_path: Path
) -> None:
    models = [make(tmp_path / make.__name__) for make in (fake_model, fake_language_model, fake_image_model)]
    said = canto_beats(*TESTED, *models, "--items", items, "--json")
    assert said.code == ExitCode.DONE, said.err
    found = rows(said)
    assert [row["kind"] for row in found] == ["speech", "language", "image"]
    for row in found:
        assert counts(row) == (3, 0, 0, 6)
        for item in row["items"]:
            able = item["kind"] == row["kind"]
            assert item["came"] == ("succeeded" if able else "cannot-do")
            assert (item["seconds"] is not None, bool(item["text"])) == (able, able)
            assert able or WORDS[item["kind"]] in item["explanation"]
        assert row["load_seconds"] > 0
        assert row["mean_seconds"] >= 0
        assert row["memory_back"] is True


def test_a_model_is_loaded_once_for_all_items(canto_beats: CommandLine, items: Path, tmp_path: Path) -> None:
    for make in (fake_model, fake_language_model, fake_image_model):
        journal = tmp_path / f"journal of {make.__name__}"
        model = make(tmp_path / make.__name__, journal=str(journal))
        assert canto_beats(*TESTED, model, "--items", items).code == ExitCode.DONE
        lines = journal.read_text().splitlines()
        assert (lines[0], lines[-1], lines.count("load")) == ("load", "close", 1)
        assert sum(line.startswith("work") for line in lines) == 3


def test_a_model_that_can_do_none_of_the_items_is_not_loaded(
    canto_beats: CommandLine, items: Path, tmp_path: Path
) -> None:
    for sound in items.rglob("*.wav"):
        sound.unlink()
    journal = tmp_path / "journal"
    said = canto_beats(*TESTED, fake_model(tmp_path / "speech", journal=str(journal)), "--items", items, "--json")
    (row,) = rows(said)
    assert (said.code, counts(row), row["load_seconds"], row["memory_back"]) == (
        ExitCode.DONE,
        (0, 0, 0, 6),
        None,
        None,
    )
    assert not journal.exists()


@pytest.mark.parametrize(
    ("mishap", "memory", "code"),
    [
        ({"die_signal": "SIGKILL"}, False, ExitCode.ENGINE_FAILED),
        ({"die_signal": "SIGABRT", "last_words": METAL_LAST_WORDS}, True, ExitCode.OUT_OF_MEMORY),
        ({"die_signal": "SIGSEGV"}, False, ExitCode.ENGINE_FAILED),
        ({"die_exit_code": 1}, False, ExitCode.ENGINE_FAILED),
        ({"raises": "out-of-memory"}, True, ExitCode.OUT_OF_MEMORY),
        ({"raises": "memory"}, True, ExitCode.OUT_OF_MEMORY),
        ({"raises": "bug"}, False, ExitCode.ENGINE_FAILED),
        ({"raises": "model-unusable"}, False, ExitCode.MODEL_MISSING),
    ],
)
@pytest.mark.parametrize("at", [None, 1])
def test_a_model_that_fails_is_a_row_and_the_next_one_goes_on(
    canto_beats: CommandLine,
    items: Path,
    model: Path,
    tmp_path: Path,
    mishap: dict[str, Any],
    memory: bool,
    code: ExitCode,
    at: int | None,
) -> None:
    broken = fake_language_model(tmp_path / "broken", at=at, **mishap)
    said = canto_beats(*TESTED, broken, model, "--items", items, "--json")
    assert said.code == code, said.err
    bad, good = rows(said)
    lives_on = at is not None and "raises" in mishap  # then only the one item is lost
    lost = 3 if at is None else 1 if lives_on else 2
    assert counts(bad) == (3 - lost, 0 if memory else lost, lost if memory else 0, 6)
    assert bad["memory_back"] is True
    assert counts(good) == (3, 0, 0, 6)
    assert said.err.count(f"{broken} (language), ") == 1, "what ends an engine is told once"


def test_what_the_engine_says_it_cannot_do_is_no_failure(canto_beats: CommandLine, items: Path, tmp_path: Path) -> None:
    for at in (None, 1):
        model = fake_image_model(tmp_path / f"model{at}", at=at, raises="unsupported")
        said = canto_beats(*TESTED, model, "--items", items)
        assert said.code == ExitCode.DONE
        assert "- The fake failed on purpose: unsupported. Ask it for something else." in said.out


def test_the_table_has_a_row_for_each_model_and_the_reasons_once(
    canto_beats: CommandLine, items: Path, tmp_path: Path
) -> None:
    names = [str(fake_language_model(tmp_path / name)) for name in ("one", "two")]
    said = canto_beats(*TESTED, *names, "--items", items)
    assert said.code == ExitCode.DONE
    for name in names:
        (line,) = (line for line in said.out.splitlines() if line.startswith(name))
        figures = line.removeprefix(name).split()
        assert figures[:5] == ["language", "3", "0", "0", "6"]
        assert figures[-1] == "yes"
    assert said.out.count("it cannot look at pictures.") == 1
    assert "(language): trying, 3 of 3" in said.err  # the progress


def test_the_table_fits_into_a_narrow_terminal(
    canto_beats: CommandLine, items: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("canto_beats.cli.tables._WIDTH_OF_A_FILE", 80)
    said = canto_beats(*TESTED, fake_language_model(tmp_path / "a-rather-long-name-of-a-model"), "--items", items)
    table, _, _ = said.out.partition("\n\n")
    assert "…" not in table
    for word in ("Done", "Failed", "memory", "Cannot", "Mean", "Load", "Peak", "back", "language"):
        assert word in table
    assert all(len(line) <= 80 for line in table.splitlines())


def test_the_peak_is_the_systems_own_where_the_engine_lived_to_the_end(
    canto_beats: CommandLine, items: Path, tmp_path: Path
) -> None:
    models = [
        fake_language_model(tmp_path / "whole"),
        fake_language_model(tmp_path / "dead", at=2, window_s=0.5, die_signal="SIGKILL"),
    ]
    whole, dead = rows(canto_beats(*TESTED, *models, "--items", items, "--json"))
    assert whole["peak_source"] == ("samples" if sys.platform == "darwin" else "system")
    assert 5_000_000 < whole["peak_bytes"] < 500_000_000  # an interpreter's
    assert dead["peak_source"] == "samples"


def test_without_names_all_that_are_installed_are_tried_on_what_comes_along(
    canto_beats: CommandLine, home: Home, tmp_path: Path
) -> None:
    fake_image_model(home.models / "somebody--looker")
    said = canto_beats(*TESTED, "--json")
    assert said.code == ExitCode.DONE, said.err
    assert json.loads(said.out)["items"] is None
    assert [(row["model"], row["kind"], counts(row)) for row in rows(said)] == [
        ("somebody/looker", "image", (2, 0, 0, 6)),
        ("demo", "speech", (3, 0, 0, 5)),
        ("demo", "language", (3, 0, 0, 5)),
    ]
    assert "synthetic voice of the bundled clip" in said.err


def test_one_named_twice_is_tried_once(canto_beats: CommandLine, items: Path, model: Path) -> None:
    assert len(rows(canto_beats(*TESTED, model, model, "--items", items, "--json"))) == 1


def test_rubbish_is_named_and_the_rest_is_tried(canto_beats: CommandLine, items: Path, tmp_path: Path) -> None:
    (items / "a.wav").write_text("not a sound", encoding="utf-8")
    (items / "b.txt").write_bytes(bytes(range(256)) * 4)
    (items / "c.txt").write_text("\n \n", encoding="utf-8")
    (items / "d.jpg").write_text("not a picture", encoding="utf-8")
    (items / "e.png").touch()
    (items / "f.docx").write_text("something else", encoding="utf-8")
    (items / ".hidden.txt").write_text("佢哋", encoding="utf-8")
    said = canto_beats(*TESTED, fake_language_model(tmp_path / "model"), "--items", items, "--json")
    assert said.code == ExitCode.INPUT_UNUSABLE
    assert [each["name"] for each in json.loads(said.out)["unusable"]] == ["a.wav", "b.txt", "c.txt", "d.jpg", "e.png"]
    assert counts(rows(said)[0]) == (3, 0, 0, 6)
    assert "1 file is no sound, text or picture by name" in said.err
    for line in said.err.splitlines()[-5:]:
        assert line.count(". ") + line.endswith(".") >= 2, "what happened, and what to do next"


def test_where_every_item_is_rubbish_no_model_is_loaded(canto_beats: CommandLine, model: Path, tmp_path: Path) -> None:
    folder = tmp_path / "rubbish"
    folder.mkdir()
    (folder / "a.wav").touch()
    said = canto_beats(*TESTED, model, "--items", folder)
    assert (said.code, said.out, "a.wav: " in said.last) == (ExitCode.INPUT_UNUSABLE, "", True)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("MODEL", "--items", "absent"), ExitCode.INPUT_UNUSABLE, "There is no folder"),
        (("MODEL", "--items", "empty"), ExitCode.INPUT_UNUSABLE, "nothing to try models on"),
        (("MODEL", "--items", "others"), ExitCode.INPUT_UNUSABLE, "None of the 2 files"),
        (("MODEL", "--items", "others/a.docx"), ExitCode.INPUT_UNUSABLE, "a file, not a folder"),
        (("MODEL", "--items", "a" * 300), ExitCode.INPUT_UNUSABLE, "too long"),
        (("MODEL", "nobody/nothing"), ExitCode.MODEL_MISSING, "not on this machine"),
        (("MODEL", "empty"), ExitCode.MODEL_MISSING, "is empty"),
        (("MODEL", "--device", "abacus"), ExitCode.USAGE, "no device"),
    ],
)
def test_a_wish_that_cannot_be_granted_is_a_sentence_before_anything_is_loaded(
    canto_beats: CommandLine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    code: ExitCode,
    words: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    journal = tmp_path / "journal"
    fake_model(tmp_path / "MODEL", journal=str(journal))
    (tmp_path / "empty").mkdir()
    (tmp_path / "others").mkdir()
    for name in ("a.docx", "b.exe"):
        (tmp_path / "others" / name).write_text("?", encoding="utf-8")
    said = canto_beats(*TESTED, *(f"./{each}" if each in ("MODEL", "empty") else each for each in arguments))
    assert (said.code, said.out) == (code, "")
    assert words in said.last
    assert said.last.count(". ") + said.last.endswith(".") >= 2, "what happened, and what to do next"
    assert not journal.exists()


def test_without_any_model_it_says_how_to_get_one(
    canto_beats: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CANTO_BEATS_RESOURCES", str(tmp_path / "none"))
    said = canto_beats(*TESTED)
    assert (said.code, "canto-beats models get" in said.last) == (ExitCode.MODEL_MISSING, True)


def test_a_copy_without_the_sample_says_that_there_is_no_sound(
    canto_beats: CommandLine, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CANTO_BEATS_RESOURCES", str(tmp_path / "none"))
    said = canto_beats(*TESTED, model)
    assert (said.code, "there is no sound to try speech models on" in said.err) == (ExitCode.DONE, True)


def test_models_list_shows_an_image_model_that_was_got_by_its_hub_id(canto_beats: CommandLine, home: Home) -> None:
    fake_image_model(home.models / "somebody--looker")
    lines = [line.split()[:3] for line in canto_beats("models", "list").out.splitlines()]
    assert ["somebody/looker", "image", "here"] in lines


@pytest.mark.parametrize("option", ["--model", "--polish"])
def test_a_job_refuses_an_image_model_with_an_explanation(
    canto_beats: CommandLine, film: Path, model: Path, tmp_path: Path, option: str
) -> None:
    looker = fake_image_model(tmp_path / "looker")
    models = ("--model", looker) if option == "--model" else ("--model", model, "--polish", looker)
    said = canto_beats("transcribe", film, *models)
    assert said.code == ExitCode.USAGE
    assert str(looker) in said.last
    assert "Choose a" in said.last


class Program:
    """`canto-beats models test`, with fakes, in a process of its own."""

    def __init__(self, *arguments: str | Path) -> None:
        command = [sys.executable, "-m", "tests.fakes.app", *TESTED, *map(str, arguments)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.told = ""

    def read_until(self, words: str) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.told += line
            if words in line:
                return
        pytest.fail(f"It never said {words!r}:\n{self.told}")

    def engines(self) -> list[psutil.Process]:
        children = psutil.Process(self.process.pid).children(recursive=True)
        return [child for child in children if is_engine(child.cmdline())]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("while_doing", ["loading", "working"])
def test_stopping_shows_the_rows_that_are_there_and_leaves_nothing_running(
    items: Path, model: Path, tmp_path: Path, fake_engines: None, while_doing: str
) -> None:
    slow = fake_language_model(tmp_path / "slow", **({"load_s": 60} if while_doing == "loading" else {"window_s": 60}))
    program = Program(model, slow, "--items", items, "--json")
    with program.process:
        program.read_until(f"{slow} (language): " + ("loading" if while_doing == "loading" else "trying"))
        engines = program.engines() if while_doing == "working" else []
        program.process.send_signal(signal.SIGINT)
        out, told = program.process.communicate(timeout=60)
    assert program.process.returncode == ExitCode.CANCELLED
    assert "The table is of what was tried until then." in told
    done, stopped = json.loads(out)["models"]
    assert (done["succeeded"], stopped["succeeded"], stopped["not_tried"]) == (3, 0, 3)
    assert not [engine for engine in engines if engine.is_running()]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_killing_the_program_takes_its_engine_along(items: Path, tmp_path: Path, fake_engines: None) -> None:
    slow = fake_language_model(tmp_path / "slow", window_s=60, stubborn=True)
    program = Program(slow, "--items", items)
    with program.process:
        program.read_until("(language): trying")
        engines = program.engines()
        program.process.kill()
        program.process.communicate()
    assert len(engines) == 1
    _, alive = psutil.wait_procs(engines, timeout=10)
    assert not alive


@pytest.mark.slow
def test_real_models_of_every_kind_do_what_comes_along(
    tmp_path: Path, home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    build_tiny_looker(home.models / "somebody--looker")
    capsys.readouterr()
    assert run([*TESTED, "--json"], compose, open_window) == ExitCode.DONE
    looker, speech, language = json.loads(capsys.readouterr().out)["models"]
    for row, able in ((looker, 2), (speech, 3), (language, 3)):
        assert counts(row) == (able, 0, 0, 8 - able)
        assert row["memory_back"] is True
        assert row["peak_bytes"] > 50_000_000  # a model library's, at least
    assert "碼頭" in "".join(item["text"] for item in speech["items"]), "what is said in the clip"
    assert "哋" in language["items"][3]["text"], "the mistake in the line is put right"


def test_a_real_image_model_tells_a_damaged_picture_from_a_failure_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    (folder / "cut.png").write_bytes(b"\x89PNG\r\n\x1a\n and then no more")
    shutil.copy(Path(__file__).parents[2] / "docs" / "pictures" / "empty-light.png", folder / "whole.png")
    model = build_tiny_looker(tmp_path / "looker", family="Blip")
    capsys.readouterr()
    code = run([*TESTED, str(model), "--items", str(folder), "--json"], compose, open_window)
    (row,) = json.loads(capsys.readouterr().out)["models"]
    assert (code, counts(row)) == (ExitCode.INPUT_UNUSABLE, (1, 1, 0, 0))
