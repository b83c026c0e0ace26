from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import av
import psutil
import pytest

from canto_beats.errors import CantoBeatsError, ProblemKind
from canto_beats.job.cancellation import Cancellation, JobCancelled
from canto_beats.media.ffmpeg_abilities import find_drawing_ffmpeg
from canto_beats.media.ffmpeg_binary import find_ffmpeg
from canto_beats.media.film import Film, look_at_film
from canto_beats.media.muxing import CONTAINERS, add_track, burn_in, container_for
from canto_beats.settings import Home
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import write
from canto_beats.subtitles.formats.ass import Ass
from canto_beats.subtitles.formats.ass_style import AssStyle, Picture
from tests.media_files import Sound, cut_short, make_film, make_recording, stand_in_for_ffmpeg

AWKWARD = "片 'a\", [b]; c:d=%d\\e.mkv"
CUES = [Cue(500, 1_500, "你食咗飯未呀"), Cue(2_000, 2_800, "食咗 <啦>")]
LARGE = AssStyle(size=160)


@pytest.fixture
def film(tmp_path: Path) -> Film:
    return look_at_film(make_film(tmp_path / "film.mkv", Sound(), more=("-s", "320x180")))


def burned(film: Film, to: Path, *, cues: list[Cue] = CUES, fonts: Path | None = None) -> list[float]:
    told: list[float] = []
    ass = write(cues, Ass(LARGE, film.picture))
    container = container_for(to)
    burn_in(film, to, container, ass=ass, fonts=fonts, report=told.append, cancel=Cancellation())
    return told


def muxed(film: Film, to: Path) -> None:
    srt = write(CUES, "srt")
    container = container_for(to)
    add_track(film, to, container, srt=srt, language="yue", report=lambda _: None, cancel=Cancellation())


def brightness(path: Path, at_ms: int) -> float:
    """Of the lower third of the picture at that time."""
    with av.open(str(path)) as container:
        for frame in container.decode(video=0):
            if frame.time * 1_000 >= at_ms:
                plane = frame.reformat(format="gray").planes[0]
                rows = bytes(plane)[plane.line_size * frame.height * 2 // 3 :]
                return sum(rows) / len(rows)
    raise AssertionError


def streams(path: Path) -> list[tuple[str, str]]:
    with av.open(str(path)) as container:
        return [(one.type, one.codec_context.name) for one in container.streams]


def packets(path: Path, kind: str) -> list[bytes]:
    with av.open(str(path)) as container:
        stream = next(one for one in container.streams if one.type == kind)
        return [bytes(packet) for packet in container.demux(stream) if packet.size]


def texts_in(path: Path) -> list[tuple[int, int, str]]:
    with av.open(str(path)) as container:
        found = []
        for packet in container.demux(container.streams.subtitles[0]):
            for event in packet.decode():
                start = int(packet.pts * packet.time_base * 1_000)
                text = event.dialogue.decode().replace("\\N", "\n")
                found.append((start, start + int(packet.duration * packet.time_base * 1_000), text))
        return found


def black_film(path: Path, *more: str) -> Path:
    return make_film(path, Sound(), more=("-vf", "scale=320:180,drawbox=c=black:t=fill", *more))


def test_a_film_tells_its_picture_and_sound(film: Film) -> None:
    assert film.picture == Picture(320, 180)
    assert film.frame_rate == 10
    assert abs(film.duration_ms - 3_000) < 100
    assert len(film.audio_codecs) == 1


def test_a_file_without_a_picture_is_no_film(tmp_path: Path) -> None:
    with pytest.raises(CantoBeatsError) as caught:
        look_at_film(make_recording(tmp_path / "sound.wav"))
    assert caught.value.problem.code == "media.no-picture"


def test_burned_in_subtitles_are_seen_when_they_should_be(tmp_path: Path) -> None:
    film = look_at_film(black_film(tmp_path / "film.mp4"))
    told = burned(film, tmp_path / "copy.mp4")
    copy = tmp_path / "copy.mp4"
    assert brightness(copy, 200) < 1
    assert brightness(copy, 1_000) > 3
    assert brightness(copy, 1_800) < 1
    assert brightness(copy, 2_500) > 3
    assert streams(copy) == [("video", "h264"), ("audio", "aac")]
    assert packets(copy, "audio") == packets(film.path, "audio")
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)


def test_a_film_that_lies_on_its_side_is_measured_as_it_is_seen(tmp_path: Path) -> None:
    flat, turned = black_film(tmp_path / "flat.mp4"), tmp_path / "turned.mp4"
    turning = [
        find_ffmpeg(),
        "-nostdin",
        "-v",
        "error",
        "-display_rotation:v:0",
        "90",
        "-i",
        flat,
        "-c",
        "copy",
        turned,
    ]
    subprocess.run(turning, check=True)
    film = look_at_film(turned)
    assert film.picture == Picture(180, 320)
    burned(film, tmp_path / "copy.mp4")
    assert look_at_film(tmp_path / "copy.mp4").picture == Picture(180, 320)
    assert brightness(tmp_path / "copy.mp4", 1_000) > 1


def test_a_picture_of_odd_size_is_padded(tmp_path: Path) -> None:
    film = look_at_film(make_film(tmp_path / "odd.mkv", more=("-vf", "crop=63:61", "-c:v", "ffv1")))
    burned(film, tmp_path / "copy.mp4")
    assert look_at_film(tmp_path / "copy.mp4").picture == Picture(64, 62)


def test_sound_that_mp4_does_not_take_becomes_aac(tmp_path: Path) -> None:
    film = look_at_film(make_film(tmp_path / "film.mkv", Sound(), more=("-c:a", "pcm_s16le")))
    burned(film, tmp_path / "copy.mp4")
    burned(film, tmp_path / "copy.mkv")
    assert streams(tmp_path / "copy.mp4")[1] == ("audio", "aac")
    assert streams(tmp_path / "copy.mkv")[1] == ("audio", "pcm_s16le")


def test_names_that_mean_something_to_ffmpeg_are_only_names(tmp_path: Path) -> None:
    folder = tmp_path / "資料, 'x' [y]:z"
    folder.mkdir()
    fonts = folder / "fo:nts"
    fonts.mkdir()
    for font in (Home.from_environment().resources / "fonts").glob("*.otf"):
        (fonts / font.name).symlink_to(font)
    film = look_at_film(black_film(folder / AWKWARD))
    burned(film, folder / ("burned " + AWKWARD), fonts=fonts)
    muxed(film, folder / ("muxed " + AWKWARD))
    assert brightness(folder / ("burned " + AWKWARD), 1_000) > 3
    assert len(texts_in(folder / ("muxed " + AWKWARD))) == 2


@pytest.mark.parametrize("name", ["copy.mp4", "copy.m4v", "copy.mov", "copy.mkv"])
def test_a_track_is_added_and_the_rest_copied(film: Film, tmp_path: Path, name: str) -> None:
    source = look_at_film(make_film(tmp_path / "film.mp4", Sound()))
    copy = tmp_path / name
    muxed(source, copy)
    for kind in ("video", "audio"):
        assert packets(copy, kind) == packets(source.path, kind)
    with av.open(str(copy)) as container:
        (track,) = container.streams.subtitles
        assert track.metadata["language"] == ("chi" if copy.suffix == ".mov" else "yue")
        assert bool(track.disposition & type(track.disposition).default)
    shown = texts_in(copy)
    assert [(start, end) for start, end, _ in shown] == [(500, 1_500), (2_000, 2_800)]
    assert "你食咗飯未呀" in shown[0][2]


def test_a_track_that_is_there_already_stays_behind_the_new_one(film: Film, tmp_path: Path) -> None:
    muxed(film, tmp_path / "once.mkv")
    muxed(look_at_film(tmp_path / "once.mkv"), tmp_path / "twice.mkv")
    assert [kind for kind, _ in streams(tmp_path / "twice.mkv")] == ["video", "audio", "subtitle", "subtitle"]


def test_subtitles_of_another_kind_are_left_out_rather_than_failing(film: Film, tmp_path: Path) -> None:
    muxed(film, tmp_path / "once.mkv")
    muxed(look_at_film(tmp_path / "once.mkv"), tmp_path / "copy.mp4")
    assert [kind for kind, _ in streams(tmp_path / "copy.mp4")] == ["video", "audio", "subtitle"]


def test_streams_that_do_not_fit_are_told(tmp_path: Path) -> None:
    film = look_at_film(make_film(tmp_path / "film.mkv", more=("-c:v", "huffyuv")))
    with pytest.raises(CantoBeatsError) as caught:
        muxed(film, tmp_path / "copy.mp4")
    assert (caught.value.problem.kind, caught.value.problem.code) == (
        ProblemKind.OUTPUT_UNWRITABLE,
        "media.copy-failed",
    )
    assert ".mkv" in caught.value.problem.todo
    assert caught.value.problem.detail


def test_a_film_cut_short_gives_a_copy_of_what_is_there(tmp_path: Path) -> None:
    path = cut_short(black_film(tmp_path / "film.mkv"), 0.6)
    burned(look_at_film(path), tmp_path / "copy.mkv")
    assert brightness(tmp_path / "copy.mkv", 1_000) > 3


def test_an_unknown_ending_is_told_with_those_there_are() -> None:
    with pytest.raises(CantoBeatsError) as caught:
        container_for(Path("film.avi"))
    assert caught.value.problem.code == "media.unknown-container"
    assert all(suffix in caught.value.problem.todo for suffix in CONTAINERS)


def test_cancelling_ends_ffmpeg_at_once(film: Film, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in_for_ffmpeg(tmp_path, monkeypatch, "echo out_time_us=1000000\nexec sleep 60")
    cancel = Cancellation()
    started = threading.Event()

    def report(done: float) -> None:
        if done:
            started.set()

    def give_up() -> None:
        started.wait(20)
        cancel.request()

    canceller = threading.Thread(target=give_up)
    canceller.start()
    with pytest.raises(JobCancelled):
        add_track(film, tmp_path / "copy.mkv", "matroska", srt="", language="yue", report=report, cancel=cancel)
    canceller.join()
    assert started.is_set()
    assert psutil.Process().children(recursive=True) == []


_COPYING = """
import sys
from pathlib import Path
from canto_beats.job.cancellation import Cancellation
from canto_beats.media.film import look_at_film
from canto_beats.media.muxing import add_track
film, to = map(Path, sys.argv[1:])
add_track(look_at_film(film), to, "matroska", srt="", language="yue",
          report=lambda done: print(done, flush=True), cancel=Cancellation())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_when_the_program_is_killed_neither_ffmpeg_nor_half_a_file_is_left(
    film: Film, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to, pids = tmp_path / "copy.part", tmp_path / "pid"
    stand_in_for_ffmpeg(
        tmp_path,
        monkeypatch,
        f"echo $$ > {pids}; pwd >> {pids}; echo x > {to}; echo out_time_us=1000000; exec sleep 60",
    )
    with subprocess.Popen([sys.executable, "-c", _COPYING, film.path, to], stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        program.stdout.readline()
        assert float(program.stdout.readline()) > 0
        pid, folder = pids.read_text(encoding="utf-8").split()
        assert psutil.pid_exists(int(pid))
        assert to.exists()
        program.kill()
    psutil.wait_procs([psutil.Process(int(pid))] if psutil.pid_exists(int(pid)) else [], timeout=20)
    deadline = time.monotonic() + 20
    while Path(folder).exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not psutil.pid_exists(int(pid))
    assert not to.exists()
    assert not Path(folder).exists()


def test_nothing_is_started_once_it_is_cancelled(film: Film, tmp_path: Path) -> None:
    cancel = Cancellation()
    cancel.request()
    with pytest.raises(JobCancelled):
        add_track(film, tmp_path / "copy.mkv", "matroska", srt="", language="yue", report=print, cancel=cancel)
    assert not (tmp_path / "copy.mkv").exists()


def test_without_a_filter_that_draws_the_sentence_offers_a_track(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in_for_ffmpeg(tmp_path, monkeypatch, "echo '. scale V->V'")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("canto_beats.media.ffmpeg_binary._bundled", lambda: None)
    with pytest.raises(CantoBeatsError) as caught:
        find_drawing_ffmpeg()
    assert caught.value.problem.code == "media.ffmpeg-cannot-draw"
