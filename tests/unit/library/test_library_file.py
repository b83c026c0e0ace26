"""What can be wrong with the library's file."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from itertools import count
from typing import TYPE_CHECKING

import msgspec
import pytest

from canto_beats.errors import CantoBeatsError, ProblemKind
from canto_beats.library import database, schema
from canto_beats.library.library import Library
from tests.unit.library.committing_program import RECIPE, window

if TYPE_CHECKING:
    from pathlib import Path

    from canto_beats.settings import Home


def filled(home: Home, windows: int = 30) -> Path:
    with Library.open(home) as library:
        transcript = library.transcript_for(RECIPE)
        for index in range(windows):
            library.commit_window(transcript.id, window(index))
    return home.library


def code_of(error: pytest.ExceptionInfo[CantoBeatsError]) -> str:
    problem = error.value.problem
    assert problem.kind is ProblemKind.OUTPUT_UNWRITABLE
    return problem.code


def test_commits_are_durable_and_readers_never_wait_for_writers(home: Home) -> None:
    with Library.open(home) as library, library._database.reading() as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert db.execute("PRAGMA synchronous").fetchone() == (2,), "FULL: a commit survives a power cut"
        assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_a_library_of_a_newer_version_is_left_alone(home: Home) -> None:
    file = filled(home, 1)
    with closing(sqlite3.connect(file)) as db:
        db.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    before = file.read_bytes()
    with pytest.raises(CantoBeatsError) as caught:
        Library.open(home)
    assert code_of(caught) == "library.newer"
    assert file.read_bytes() == before


def test_an_older_library_is_brought_up_to_date_with_all_it_holds(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(home, 3)
    more = (*schema.MIGRATIONS, "ALTER TABLE job ADD COLUMN note TEXT;")
    monkeypatch.setattr(schema, "MIGRATIONS", more)
    with Library.open(home) as library:
        assert len(library.transcript_for(RECIPE).windows) == 3
        with library._database.reading() as db:
            assert db.execute("PRAGMA user_version").fetchone() == (len(more),)
            db.execute("SELECT note FROM job")


def test_windows_of_a_library_that_did_not_keep_speech_have_none(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.root.mkdir(parents=True)
    with monkeypatch.context() as older, closing(sqlite3.connect(home.library)) as db:
        older.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:4])
        schema.bring_up_to_date(db)
        kept = window(0)
        db.execute("INSERT INTO transcript VALUES (1, ?, ?, ?, 0, '')", (RECIPE.fingerprint, 0, RECIPE.settings_digest))
        row = (1, 0, kept.start_ms, kept.end_ms, msgspec.msgpack.encode(kept.phrases))
        db.execute("INSERT INTO transcript_window VALUES (?, ?, ?, ?, ?)", row)
        db.commit()
    with Library.open(home) as library:
        assert library.transcript_for(RECIPE).windows == {0: kept}
    assert kept.speech is None


def test_a_migration_that_fails_leaves_the_library_as_it_was(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(home, 3)
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, "ALTER TABLE job ADD COLUMN note TEXT; NONSENSE;"))
        with pytest.raises(sqlite3.OperationalError):
            Library.open(home)
    with Library.open(home) as library:
        assert len(library.transcript_for(RECIPE).windows) == 3


def damage_everything(file: Path) -> None:
    file.write_bytes(b"This is no database. " * 1000)


def damage_the_middle(file: Path) -> None:
    content = bytearray(file.read_bytes())
    for at in range(8192, len(content) - 4096, 4096):
        content[at : at + 512] = os.urandom(512)
    file.write_bytes(content)


@pytest.mark.allows_log
@pytest.mark.parametrize("damage", [damage_everything, damage_the_middle])
def test_a_damaged_library_is_set_aside_and_never_thrown_away(home: Home, damage: object) -> None:
    assert callable(damage)
    file = filled(home)
    damage(file)
    damaged = file.read_bytes()
    with Library.open(home) as library:
        assert library.transcript_for(RECIPE).windows == {}
        (aside,) = home.root.glob("library.damaged-*.sqlite3")
        assert aside.read_bytes() == damaged
        assert library.warning is not None
        assert str(aside) in library.warning
    with Library.open(home) as library:
        assert library.warning is None
    assert len(list(home.root.glob("library.damaged-*.sqlite3"))) == 1


def commit_without_end(library: Library, transcript_id: int) -> None:
    for index in count():
        library.commit_window(transcript_id, window(index))


def test_a_full_disk_is_one_sentence_and_what_was_committed_stays(home: Home) -> None:
    with Library.open(home) as library:
        transcript = library.transcript_for(RECIPE)
        with library._database.reading() as db:
            (pages,) = db.execute("PRAGMA page_count").fetchone()
            db.execute(f"PRAGMA max_page_count = {pages + 20}")
        with pytest.raises(CantoBeatsError) as caught:
            commit_without_end(library, transcript.id)
        assert code_of(caught) == "library.disk-full"
        committed = len(library.transcript_for(RECIPE).windows)
        assert committed > 0
        with library._database.reading() as db:
            db.execute(f"PRAGMA max_page_count = {pages + 200}")
        library.commit_window(transcript.id, window(committed))
        assert sorted(library.transcript_for(RECIPE).windows) == list(range(committed + 1))


def test_a_home_that_cannot_be_made_is_one_sentence(home: Home) -> None:
    home.root.parent.mkdir(parents=True, exist_ok=True)
    home.root.write_text("a file where the folder should be")
    with pytest.raises(CantoBeatsError) as caught:
        Library.open(home)
    assert code_of(caught) == "library.unwritable"


def test_a_folder_in_the_librarys_place_is_one_sentence(home: Home) -> None:
    home.library.mkdir(parents=True)
    with pytest.raises(CantoBeatsError) as caught:
        Library.open(home)
    assert code_of(caught) == "library.unwritable"


def test_a_library_held_for_too_long_is_one_sentence(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_SECONDS_TO_WAIT", 0.1)
    with Library.open(home) as library, closing(sqlite3.connect(filled(home, 1), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CantoBeatsError) as caught:
            library.transcript_for(RECIPE)
        other.execute("ROLLBACK")
        assert code_of(caught) == "library.busy"
        assert len(library.transcript_for(RECIPE).windows) == 1


def test_programs_that_open_a_new_library_at_the_same_moment_all_succeed(home: Home) -> None:
    opening = (
        "import sys; from canto_beats.library.library import Library; from canto_beats.settings import Home;"
        "print('ready', flush=True); sys.stdin.readline(); Library.open(Home.from_environment()).close()"
    )
    command = [sys.executable, "-c", opening]
    programs = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) for _ in range(4)]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == b"ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write(b"\n")
        program.stdin.flush()
    for program in programs:
        program.communicate()
    assert [program.returncode for program in programs] == [0, 0, 0, 0]
