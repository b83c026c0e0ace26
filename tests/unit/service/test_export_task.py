from __future__ import annotations

import shutil
import threading
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace

import av
import psutil
import pytest

from canto_beats.cantonese.model_lines import LineKind, ModelLines
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.outcome import Ending
from canto_beats.service import video_copying
from canto_beats.service.export_task import ExportKind, ExportOutcome, ExportTask, run_export
from canto_beats.settings import Home
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import read
from canto_beats.subtitles.formats.ass_style import AssStyle
from canto_beats.subtitles.style.cue_style import CueStyle, Numbers
from canto_beats.subtitles.tracks import TrackKind
from tests.media_files import Sound, make_film, make_recording, stand_in_for_ffmpeg

CUES = (Cue(0, 1_000, "你食咗飯未呀"), Cue(1_000, 2_000, "食咗啦"))
BOTH = pytest.mark.parametrize("kind", [ExportKind.TRACK, ExportKind.BURNED_IN])


@pytest.fixture
def film(tmp_path: Path) -> Path:
    return make_film(tmp_path / "片 'a, b: c.mkv", Sound(), more=("-s", "160x90"))


def run(task: ExportTask, home: Home, told: list[float] | None = None) -> ExportOutcome:
    return run_export(task, home, (told if told is not None else []).append, Cancellation())


def code_of(outcome: ExportOutcome) -> str:
    assert outcome.ending is Ending.FAILED
    assert outcome.problem is not None
    return outcome.problem.code


def copies(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


@BOTH
def test_a_copy_arrives_whole_beside_the_video(film: Path, tmp_path: Path, home: Home, kind: ExportKind) -> None:
    before = film.read_bytes()
    told: list[float] = []
    outcome = run(ExportTask(CUES, film, tmp_path / "copy.mkv", kind), home, told)
    assert outcome == ExportOutcome(Ending.DONE, tmp_path / "copy.mkv")
    assert told[-1] == 1.0
    assert copies(tmp_path) == sorted(["copy.mkv", film.name])
    assert film.read_bytes() == before
    with av.open(str(tmp_path / "copy.mkv")) as container:
        assert len(container.streams.subtitles) == (kind is ExportKind.TRACK)


@BOTH
def test_the_video_itself_is_never_the_target(film: Path, tmp_path: Path, home: Home, kind: ExportKind) -> None:
    link = tmp_path / "link.mkv"
    link.symlink_to(film)
    before = film.read_bytes()
    for target in (film, link):
        assert code_of(run(ExportTask(CUES, film, target, kind, overwrite=True), home)) == "export.is-source"
    assert film.read_bytes() == before


@BOTH
def test_a_copy_that_is_there_is_kept_until_the_person_says_otherwise(
    film: Path, tmp_path: Path, home: Home, kind: ExportKind
) -> None:
    target = tmp_path / "copy.mkv"
    target.write_text("older")
    assert code_of(run(ExportTask(CUES, film, target, kind), home)) == "export.exists"
    assert target.read_text() == "older"
    assert run(ExportTask(CUES, film, target, kind, overwrite=True), home).ok


@BOTH
def test_cancelling_leaves_nothing_behind(
    film: Path, tmp_path: Path, home: Home, kind: ExportKind, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in = tmp_path / "bin"
    stand_in.mkdir()
    says = "case $2 in -filters) echo '. ass V->V'; exit;; -encoders) echo 'V libx264'; exit;; esac"
    stand_in_for_ffmpeg(stand_in, monkeypatch, f"{says}\necho out_time_us=1500000\nexec sleep 60")
    cancel = Cancellation()
    told: list[float] = []

    def report(done: float) -> None:
        told.append(done)
        if done:
            threading.Thread(target=cancel.request).start()

    before = copies(tmp_path)
    outcome = run_export(ExportTask(CUES, film, tmp_path / "copy.mkv", kind), home, report, cancel)
    assert outcome.ending is Ending.CANCELLED
    assert told == pytest.approx([0, 0.5], abs=0.05)
    assert copies(tmp_path) == before
    assert psutil.Process().children(recursive=True) == []


def test_a_copy_that_ffmpeg_cannot_make_leaves_nothing(
    film: Path, tmp_path: Path, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in = tmp_path / "bin"
    stand_in.mkdir()
    stand_in_for_ffmpeg(stand_in, monkeypatch, "echo it went wrong >&2\nexit 1")
    before = copies(tmp_path)
    outcome = run(ExportTask(CUES, film, tmp_path / "copy.mkv", ExportKind.TRACK), home)
    assert code_of(outcome) == "media.copy-failed"
    assert outcome.problem is not None
    assert "it went wrong" in outcome.problem.detail
    assert copies(tmp_path) == before


def test_a_disk_that_ran_full_is_told_as_that(
    film: Path, tmp_path: Path, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in = tmp_path / "bin"
    stand_in.mkdir()
    stand_in_for_ffmpeg(stand_in, monkeypatch, "exit 1")
    room = iter([10**9, 10**6])
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=next(room)))
    assert code_of(run(ExportTask(CUES, film, tmp_path / "copy.mkv", ExportKind.TRACK), home)) == "export.disk-full"


def test_a_disk_without_room_for_a_copy_is_told_before_the_work(
    film: Path, tmp_path: Path, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=1_000))
    monkeypatch.setattr(video_copying, "add_track", lambda *_, **__: pytest.fail("it was begun"))
    assert code_of(run(ExportTask(CUES, film, tmp_path / "copy.mkv", ExportKind.TRACK), home)) == "export.disk-full"


@BOTH
def test_a_folder_that_is_not_there_or_an_unknown_ending_is_told(
    film: Path, tmp_path: Path, home: Home, kind: ExportKind
) -> None:
    assert code_of(run(ExportTask(CUES, film, tmp_path / "no" / "copy.mkv", kind), home)) == "export.no-folder"
    assert code_of(run(ExportTask(CUES, film, tmp_path / "copy.avi", kind), home)) == "media.unknown-container"
    assert code_of(run(ExportTask((), film, tmp_path / "copy.mkv", kind), home)) == "export.no-cues"


@BOTH
@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs a folder that nobody can write to")
def test_a_folder_that_cannot_be_written_to_is_told(film: Path, home: Home, kind: ExportKind) -> None:
    code = code_of(run(ExportTask(CUES, film, Path("/proc/copy.mkv"), kind), home))
    assert code in {"export.read-only", "export.unwritable", "export.disk-full"}


def test_a_sound_file_has_no_picture_to_draw_into(tmp_path: Path, home: Home) -> None:
    sound = make_recording(tmp_path / "sound.wav", Sound())
    task = ExportTask(CUES, sound, tmp_path / "copy.mkv", ExportKind.BURNED_IN)
    assert code_of(run(task, home)) == "media.no-picture"


def test_a_style_is_written_into_the_file(tmp_path: Path, home: Home) -> None:
    target = tmp_path / "film.ass"
    assert run(ExportTask(CUES, None, target, format="ass", style=AssStyle("Kai", 90)), home).ok
    assert "Style: Default,Kai,90," in target.read_text(encoding="utf-8")


def test_a_timeline_has_the_videos_frames_unless_others_are_asked_for(film: Path, tmp_path: Path, home: Home) -> None:
    target = tmp_path / "film.fcpxml"
    assert run(ExportTask(CUES, film, target, format="fcpxml"), home).ok
    assert 'frameDuration="1001/24000s" width="160" height="90"' in target.read_text(encoding="utf-8")
    asked = ExportTask(CUES, film, target, format="fcpxml", frame_rate=Fraction(50), overwrite=True)
    assert run(asked, home).ok
    assert 'frameDuration="100/5000s"' in target.read_text(encoding="utf-8")
    gone = ExportTask(CUES, tmp_path / "gone.mp4", target, format="fcpxml", overwrite=True)
    assert run(gone, home).ok
    assert 'frameDuration="100/2500s"' in target.read_text(encoding="utf-8")


@pytest.mark.allows_log
def test_a_bug_becomes_an_outcome(tmp_path: Path, home: Home) -> None:
    assert code_of(run(ExportTask(CUES, None, tmp_path / "copy.mkv", ExportKind.TRACK), home)) == "service.bug"


def test_the_shipped_font_stands_in_for_the_usual_one(
    film: Path, tmp_path: Path, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []

    def remember(*_: object, ass: str, **__: object) -> None:
        drawn.append(ass)

    fonts = tmp_path / "resources" / "fonts"
    fonts.mkdir(parents=True)
    with_fonts = Home(home.root, tmp_path / "resources")
    monkeypatch.setattr(video_copying, "burn_in", remember)
    for number, style in enumerate([AssStyle(), AssStyle("Kai")]):
        task = ExportTask(CUES, film, tmp_path / f"{number}.mkv", ExportKind.BURNED_IN, style=style)
        assert run(task, with_fonts).ok
    assert f"Default,{video_copying.SHIPPED_FONT}," in drawn[0]
    assert "Default,Kai," in drawn[1]


def test_a_second_track_stands_below_in_a_file_and_is_drawn_where_the_format_can(tmp_path: Path, home: Home) -> None:
    srt, vtt, ass = (tmp_path / f"film.{ending}" for ending in ("srt", "vtt", "ass"))
    assert run(ExportTask(CUES, None, srt, second=TrackKind.WRITTEN), home).ok
    assert [cue.text for cue in read(srt.read_bytes()).cues] == ["你食咗飯未呀\n你吃了飯沒有", "食咗啦\n吃了"]
    assert run(ExportTask(CUES, None, vtt, format="vtt", second=TrackKind.JYUTPING), home).ok
    assert "<ruby>飯<rt>faan6</rt></ruby>" in vtt.read_text(encoding="utf-8")
    assert run(ExportTask(CUES, None, ass, format="ass", second=TrackKind.JYUTPING, style=AssStyle(size=100)), home).ok
    assert r"{\fs45}sik6 zo2" in ass.read_text(encoding="utf-8")


def test_a_second_line_is_the_models_whatever_style_the_first_is_shown_in(tmp_path: Path, home: Home) -> None:
    cues = (Cue(0, 1_000, "佢廿五歲"),)
    lines = ModelLines({(LineKind.WRITTEN, cues[0].text): "他今年二十五歲"})
    srt, style = tmp_path / "film.srt", CueStyle(numbers=Numbers.ARABIC)
    assert run(ExportTask(cues, None, srt, second=TrackKind.WRITTEN, wording=style, lines=lines), home).ok
    assert [cue.text for cue in read(srt.read_bytes()).cues] == ["佢25歲\n他今年25歲"]


def test_a_copy_of_the_video_carries_the_second_track(film: Path, tmp_path: Path, home: Home) -> None:
    copy = tmp_path / "copy.mkv"
    assert run(ExportTask(CUES, film, copy, ExportKind.TRACK, second=TrackKind.JYUTPING), home).ok
    with av.open(str(copy)) as container:
        packets = [bytes(packet) for packet in container.demux(subtitles=0)]
    assert any(b"nei5 sik6" in packet for packet in packets)
