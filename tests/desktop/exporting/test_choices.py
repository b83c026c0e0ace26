from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from canto_beats.desktop.exporting.choices import ExportChoices
from canto_beats.desktop.exporting.targets import suggested_target, with_ending
from canto_beats.service.export_task import ExportKind
from canto_beats.subtitles.formats.ass_style import AssStyle
from canto_beats.subtitles.formats.text_form import LineEnd, TextEncoding, TextForm

CHOSEN = ExportChoices(
    ExportKind.BURNED_IN,
    "fcpxml",
    TextForm(TextEncoding.GB18030, LineEnd.CRLF),
    AssStyle("楷體", 72, 2.5, 40),
    Fraction(30_000, 1_001),
    Path("資料夾") / "出",
)


def test_choices_come_back_as_they_were_kept() -> None:
    assert ExportChoices.from_text(CHOSEN.to_text()) == CHOSEN
    assert ExportChoices.from_text(ExportChoices().to_text()) == ExportChoices()


@pytest.mark.parametrize("kept", ["", "{", "[]", "{}", "null", CHOSEN.to_text().replace("gb18030", "ebcdic"),
                                  CHOSEN.to_text().replace("72", "-1"), CHOSEN.to_text().replace("30000/1001", "1/0"),
                                  CHOSEN.to_text().replace("72", '"a"')])  # fmt: skip
def test_choices_that_cannot_be_read_are_the_usual_ones(kept: str) -> None:
    assert ExportChoices.from_text(kept) == ExportChoices()


def test_a_format_or_rate_that_is_no_more_gives_way_and_the_rest_stays() -> None:
    found = ExportChoices.from_text(CHOSEN.to_text().replace("fcpxml", "gone").replace("30000/1001", "17"))
    assert (found.format, found.frame_rate, found.form) == ("srt", None, CHOSEN.form)


@pytest.mark.parametrize(
    ("kind", "source", "name"),
    [
        (ExportKind.FILE, "片.v2.mp4", "片.v2.srt"),
        (ExportKind.TRACK, "film.MOV", "film.subtitles.mov"),
        (ExportKind.BURNED_IN, "film.mp4", "film.burned-in.mp4"),
        (ExportKind.BURNED_IN, "film.avi", "film.burned-in.mkv"),
    ],
)
def test_a_file_beside_the_video_is_offered(kind: ExportKind, source: str, name: str, tmp_path: Path) -> None:
    assert suggested_target(kind, "srt", tmp_path / source, tmp_path, None) == tmp_path / name


def test_the_last_folder_is_offered_while_it_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    source = tmp_path / "film.mp4"
    assert suggested_target(ExportKind.FILE, "vtt", source, tmp_path, folder) == tmp_path / "film.vtt"
    folder.mkdir()
    assert suggested_target(ExportKind.FILE, "vtt", source, tmp_path, folder) == folder / "film.vtt"


def test_another_kind_keeps_the_name_a_person_gave(tmp_path: Path) -> None:
    source = tmp_path / "film.mp4"
    named = tmp_path / "第一集 v1.5.srt"
    copy = with_ending(named, ExportKind.BURNED_IN, "srt", source)
    assert copy.name == "第一集 v1.5.burned-in.mp4"
    assert with_ending(copy, ExportKind.TRACK, "srt", source).name == "第一集 v1.5.subtitles.mp4"
    assert with_ending(copy, ExportKind.FILE, "ass", source).name == "第一集 v1.5.ass"
    assert with_ending(tmp_path / "v1.5", ExportKind.FILE, "ass", source).name == "v1.5.ass"
