from __future__ import annotations

import json
from pathlib import Path

import pytest

from canto_beats.errors import CantoBeatsError, ProblemKind
from canto_beats.evaluation.scores import Truth
from canto_beats.service.evaluating.samples import EvaluationSet
from canto_beats.service.evaluating.sets import read_set
from canto_beats.subtitles.cue import Cue

SRT = "1\n00:00:01,000 --> 00:00:02,000\n去飲茶\n"
TIMED = Truth("去飲茶", (Cue(1_000, 2_000, "去飲茶"),))


def written(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def found_in(found: EvaluationSet) -> dict[str, Truth]:
    return {sample.name: sample.truth for sample in found.samples}


def test_a_folder_pairs_by_name_and_prefers_what_has_times(tmp_path: Path) -> None:
    for name in ("a.wav", "b.MP4", "deep/c.flac", ".hidden/d.wav"):
        written(tmp_path / name)
    written(tmp_path / "a.txt", "好")
    written(tmp_path / "b.txt", "唔要呢個")
    written(tmp_path / "b.srt", SRT)
    written(tmp_path / "deep" / "c.TXT", "去邊")
    found = read_set(tmp_path)
    assert found_in(found) == {"a.wav": Truth("好"), "b.MP4": TIMED, str(Path("deep/c.flac")): Truth("去邊")}
    assert (found.unmeasured, found.notices) == ((), ())
    assert found.samples[1].audio == tmp_path / "b.MP4"


def test_in_a_folder_what_has_no_partner_is_told_of(tmp_path: Path) -> None:
    for name in ("a.wav", "b.wav", "a.txt", "notes.txt"):
        written(tmp_path / name, "好")
    found = read_set(tmp_path)
    assert list(found_in(found)) == ["a.wav"]
    assert [(each.name, each.problem.code) for each in found.unmeasured] == [("b.wav", "evaluate.no-truth")]
    (notice,) = found.notices
    assert "notes.txt" in notice


def test_an_empty_text_says_that_nothing_is_said(tmp_path: Path) -> None:
    for name in ("music.wav", "music.txt", "more.wav", "more.srt"):
        written(tmp_path / name)
    assert set(found_in(read_set(tmp_path)).values()) == {Truth("")}


def test_what_is_called_subtitles_and_is_none_costs_that_recording_alone(tmp_path: Path) -> None:
    for name, text in (("a.wav", ""), ("a.srt", "呢度冇時間"), ("b.wav", ""), ("b.srt", SRT)):
        written(tmp_path / name, text)
    found = read_set(tmp_path)
    assert found_in(found) == {"b.wav": TIMED}
    (unmeasured,) = found.unmeasured
    assert "a.srt" in unmeasured.problem.what


def test_common_voice_keeps_its_clips_in_a_folder_and_quotes_nothing(tmp_path: Path) -> None:
    table = 'client_id\tpath\tsentence\tup_votes\nx\ta.mp3\t佢話"好"\t2\nx\tb.mp3\t\t2\n'
    manifest = written(tmp_path / "test.tsv", table)
    (tmp_path / "clips").mkdir()
    found = read_set(manifest)
    assert found_in(found) == {"a.mp3": Truth('佢話"好"'), "b.mp3": Truth("")}
    assert found.samples[0].audio == tmp_path / "clips" / "a.mp3"


def test_a_table_names_its_columns(tmp_path: Path) -> None:
    written(tmp_path / "b.srt", SRT)
    table = '\ufeffaudio,text,subtitles\na.wav,"好, 唔該",\nb.wav,,b.srt\n'
    assert found_in(read_set(written(tmp_path / "set.csv", table))) == {"a.wav": Truth("好, 唔該"), "b.wav": TIMED}


def test_json_lines_say_it_in_text_in_a_file_or_right_there(tmp_path: Path) -> None:
    written(tmp_path / "b.srt", SRT)
    elsewhere = tmp_path / "elsewhere" / "c.wav"
    rows = [
        {"audio": "a.wav", "text": "好", "speaker": "nobody's business"},
        {"audio": "b.wav", "subtitles": "b.srt"},
        {"audio": str(elsewhere), "cues": [{"start_ms": 1_000, "end_ms": 2_000, "text": "去飲茶"}]},
    ]
    manifest = written(tmp_path / "set.jsonl", "\n\n".join(json.dumps(row) for row in rows))
    found = read_set(manifest)
    assert found_in(found) == {"a.wav": Truth("好"), "b.wav": TIMED, str(elsewhere): TIMED}
    assert [sample.audio for sample in found.samples] == [tmp_path / "a.wav", tmp_path / "b.wav", elsewhere]


@pytest.mark.parametrize(
    "row",
    [
        "{",
        "[1]",
        '{"audio": "a.wav"}',
        '{"text": "好"}',
        '{"audio": "", "text": "好"}',
        '{"audio": "a\\u0000.wav", "text": "好"}',
        '{"audio": "a.wav", "text": "好", "subtitles": "b.srt"}',
        '{"audio": "a.wav", "cues": [{"start_ms": 9, "end_ms": 5, "text": "好"}]}',
        '{"audio": "a.wav", "subtitles": "absent.srt"}',
    ],
)
def test_a_bad_row_is_named_by_its_line_and_the_others_are_read(tmp_path: Path, row: str) -> None:
    good = '{"audio": "b.wav", "text": "好"}'
    found = read_set(written(tmp_path / "set.jsonl", f"{good}\n{row}\n{good}"))
    assert len(found.samples) == 2
    (unmeasured,) = found.unmeasured
    assert (unmeasured.name, unmeasured.problem.kind) == ("line 2", ProblemKind.INPUT_UNUSABLE)


def test_a_row_too_short_is_named_by_its_line(tmp_path: Path) -> None:
    found = read_set(written(tmp_path / "set.csv", "audio,text\na.wav\nb.wav,好\n"))
    assert list(found_in(found)) == ["b.wav"]
    assert [each.name for each in found.unmeasured] == ["line 2"]


@pytest.mark.parametrize(
    ("name", "table", "told"),
    [
        ("set.tsv", "path\tsentence\na.mp3\n", ("the column `sentence`", "a `path` and a `sentence`")),
        ("set.tsv", "path\tsentence\n\t好\n", ("names no recording", "a `path` and a `sentence`")),
        ("set.csv", "text,audio\n好\n", ("the column `audio`", "an `audio` and a `text` or `subtitles`")),
        ("set.jsonl", '{"audio": "a.wav"}', ("does not say what is said", "one of `text`, `subtitles` and `cues`")),
    ],
)
def test_a_bad_row_is_told_of_in_the_words_of_its_layout(
    tmp_path: Path, name: str, table: str, told: tuple[str, str]
) -> None:
    (unmeasured,) = read_set(written(tmp_path / name, table)).unmeasured
    assert told[0] in unmeasured.problem.what
    assert told[1] in unmeasured.problem.todo
    assert ("`cues`" in str(unmeasured.problem)) is (name == "set.jsonl")


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), OSError(36, "File name too long")])
def test_a_path_that_cannot_be_looked_at_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    def refuse(_path: Path) -> bool:
        raise error

    monkeypatch.setattr(Path, "is_dir", refuse)
    with pytest.raises(CantoBeatsError) as refused:
        read_set(tmp_path / "set")
    assert str(tmp_path / "set") in refused.value.problem.what


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("set.jsonl", "\n"),
        ("set.csv", "audio,text\n"),
        ("set.csv", "sound,words\na,b\n"),
        ("set.tsv", "path,sentence\na.mp3,b\n"),
        ("set.docx", "x"),
        ("set.jsonl", ""),
    ],
)
def test_a_set_without_a_recording_is_refused(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(CantoBeatsError) as refused:
        read_set(written(tmp_path / name, text))
    assert refused.value.problem.kind is ProblemKind.INPUT_UNUSABLE
    assert name in refused.value.problem.what


def test_an_empty_folder_and_one_that_is_not_there_are_refused(tmp_path: Path) -> None:
    written(tmp_path / "readme.txt", "好")
    for path in (tmp_path, tmp_path / "absent"):
        with pytest.raises(CantoBeatsError) as refused:
            read_set(path)
        assert str(path) in refused.value.problem.what


def test_a_manifest_in_another_encoding_is_refused(tmp_path: Path) -> None:
    manifest = tmp_path / "set.csv"
    manifest.write_bytes("audio,text\na.wav,香港\n".encode("big5"))
    with pytest.raises(CantoBeatsError, match="UTF-8"):
        read_set(manifest)
