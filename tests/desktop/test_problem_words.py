from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

import canto_beats
from canto_beats.desktop.problem_words import _KEPT, problem_words
from canto_beats.desktop.sayings import sayings
from canto_beats.engines.parking import cannot_park
from canto_beats.errors import CantoBeatsError
from canto_beats.job.outcome import JobOutcome
from canto_beats.media.source_file import check_readable
from canto_beats.subtitles.cue_profiles import rules_of

PACKAGE = Path(canto_beats.__file__).parent


@cache
def said_by_the_service() -> str:
    """All texts of the package but the window's, each on a line, with braces where something is filled in."""
    texts = []
    for path in PACKAGE.rglob("*.py"):
        if "desktop" not in path.parts:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.JoinedStr):
                    pieces = (each.value if isinstance(each, ast.Constant) else "{}" for each in node.values)
                    texts.append("".join(str(piece) for piece in pieces))
                elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                    texts.append(node.value)
    return "\n".join(texts)


@pytest.mark.parametrize("template", [*sayings(), _KEPT])
def test_what_is_looked_for_is_what_the_service_says(template: str) -> None:
    for piece in re.split(r"\{\w+\}|(?<=[.:]) ", template):
        assert piece.strip(" .()") in said_by_the_service(), piece


@pytest.mark.parametrize(("template", "words"), sayings().items())
def test_nothing_is_said_that_the_service_did_not_tell(template: str, words: str) -> None:
    def names(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    assert names(words) <= names(template)
    assert "`" not in words
    assert "--" not in words, "a window has no options to type"


@pytest.mark.parametrize("template", sayings())
def test_each_is_known_again_with_its_parts(template: str) -> None:
    parts = {name: f"/some where/{name}. x.mp4" for _, name, _, _ in Formatter().parse(template) if name}
    shown = {**parts, "path": "path. x.mp4"}
    words = problem_words(template.format(**parts))
    assert words == sayings()[template].format(**shown)


def test_a_recording_is_called_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(CantoBeatsError) as raised:
        check_readable(tmp_path / "film.mp4")
    assert problem_words(str(raised.value)) == "There is no file film.mp4 any more. Open it from where it is now."


@pytest.mark.parametrize("profile", ["imax", "netflix,cells=1", "netflix,shortest=5,longest=1"])
def test_a_profile_that_is_not_known_here_is_chosen_anew_in_the_settings(profile: str) -> None:
    with pytest.raises(CantoBeatsError) as raised:
        rules_of(profile)
    assert problem_words(str(raised.value)).endswith(f"{profile!r}. Choose it anew in the settings, under Subtitles.")


def test_what_is_kept_is_said_without_the_command_line(tmp_path: Path) -> None:
    with pytest.raises(CantoBeatsError) as raised:
        check_readable(tmp_path / "film.mp4")
    sentence = JobOutcome.failed(raised.value.problem, 192_000).sentence
    assert problem_words(sentence).endswith("Open it from where it is now. 3 min 12 s of speech are kept.")


def test_the_reason_in_a_sentence_is_said_in_the_windows_words_as_well() -> None:
    reason = str(cannot_park("the engine “fake” has no way to do it"))
    assert (
        problem_words(f"demo was released instead. {reason}") == f"demo was released instead. {problem_words(reason)}"
    )
    assert problem_words(reason) != reason


@pytest.mark.parametrize("sentence", ["", "Nobody has ever said this.", "{path} {", "There is no file"])
def test_what_is_not_known_stays_as_it_is(sentence: str) -> None:
    assert problem_words(sentence) == sentence
