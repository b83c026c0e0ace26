from __future__ import annotations

import math
import os
import subprocess
import sys
import threading
import time
import tracemalloc
from array import array
from itertools import pairwise
from pathlib import Path

import psutil
import pytest

from canto_beats.errors import CantoBeatsError, ProblemKind
from canto_beats.media.audio_stream import BLOCK_BYTES, BYTES_PER_MS, SAMPLE_RATE, AudioStream
from tests.media_files import Sound, cut_short, make_film, make_recording, stand_in_for_ffmpeg
from tests.speech import silence, write_wav

POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="signals and file names of POSIX")


def decoded(path: Path, track: int = 0) -> bytes:
    with AudioStream(path, track) as stream:
        return b"".join(stream)


def loudness(pcm: bytes) -> float:
    samples = array("h", pcm)
    return math.sqrt(sum(sample * sample for sample in samples) / len(samples))


def pitch(pcm: bytes) -> float:
    samples = array("h", pcm)
    crossings = sum(1 for a, b in pairwise(samples) if a < 0 <= b)
    return crossings * SAMPLE_RATE / len(samples)


def children() -> list[psutil.Process]:
    return psutil.Process().children(recursive=True)


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv", "a.mp3", "a.wav", "a.flac", "a.ogg", "a.ts"])
def test_every_container_gives_16_khz_mono_of_the_right_length(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if path.suffix in {".mp4", ".mkv", ".ts"}:
        make_film(path, Sound(), more=("-ac", "2"))
    else:
        make_recording(path, Sound(), "-ac", "2")
    pcm = decoded(path)
    assert abs(len(pcm) - 3000 * BYTES_PER_MS) < 60 * BYTES_PER_MS
    assert abs(pitch(pcm) - 440) < 5


def test_blocks_have_one_size_but_for_the_last(tmp_path: Path) -> None:
    path = make_recording(tmp_path / "long.wav", Sound(seconds=25))
    with AudioStream(path) as stream:
        sizes = [len(block) for block in stream]
        assert stream.warning is None
    assert sizes == [BLOCK_BYTES, BLOCK_BYTES, 25_000 * BYTES_PER_MS - 2 * BLOCK_BYTES]


def test_a_fifth_of_a_second_is_one_short_block(tmp_path: Path) -> None:
    path = make_recording(tmp_path / "short.wav", Sound(seconds=0.2))
    assert len(decoded(path)) == 200 * BYTES_PER_MS


def test_the_track_asked_for_is_the_one_heard(tmp_path: Path) -> None:
    film = make_film(tmp_path / "film.mkv", Sound(hertz=300), Sound(hertz=700))
    assert abs(pitch(decoded(film, 0)) - 300) < 10
    assert abs(pitch(decoded(film, 1)) - 700) < 10


def test_surround_becomes_mono(tmp_path: Path) -> None:
    path = make_recording(tmp_path / "surround.wav", Sound(seconds=1), "-ac", "6")
    pcm = decoded(path)
    assert len(pcm) == 1000 * BYTES_PER_MS
    assert loudness(pcm) > 500


@pytest.mark.parametrize("name", ["late.mp4", "late.mkv"])
def test_sound_that_begins_late_keeps_the_films_times(tmp_path: Path, name: str) -> None:
    film = make_film(tmp_path / name, Sound(seconds=2, late_s=0.5))
    pcm = decoded(film)
    assert abs(len(pcm) // BYTES_PER_MS - 2500) < 60
    assert loudness(pcm[: 450 * BYTES_PER_MS]) < 5
    assert loudness(pcm[550 * BYTES_PER_MS : 1000 * BYTES_PER_MS]) > 500


def test_a_hole_in_the_sound_stays_a_hole(tmp_path: Path) -> None:
    """The tone's second half is moved a second back; what comes after it must not move up."""
    moved = "asetpts=if(gte(T\\,1)\\,PTS+1/TB\\,PTS)"
    path = make_recording(tmp_path / "hole.mkv", Sound(seconds=2), "-af", moved, "-c:a", "pcm_s16le")
    pcm = decoded(path)
    assert abs(len(pcm) // BYTES_PER_MS - 3000) < 60
    assert loudness(pcm[1200 * BYTES_PER_MS : 1800 * BYTES_PER_MS]) < 5
    assert loudness(pcm[2200 * BYTES_PER_MS : 2800 * BYTES_PER_MS]) > 500


AWKWARD = ["-v.wav", "a b  c.wav", "廣東話 😀.wav", "50%d.wav", "%03d.wav", "~.wav", "$HOME `x`.wav", "'q'.wav"]
AWKWARD_ON_POSIX = ["concat:x.wav", "a:b.wav", "http:", "pipe:0", 'quote".wav', "line\nbreak.wav"]


@pytest.mark.parametrize("name", AWKWARD + (AWKWARD_ON_POSIX if sys.platform != "win32" else []))
def test_a_file_may_be_called_anything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    make_recording(tmp_path / "plain.wav", Sound(seconds=0.2)).rename(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    assert len(decoded(Path(name))) == 200 * BYTES_PER_MS


@POSIX_ONLY
def test_a_file_name_that_is_no_unicode_works(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode("粵語.wav".encode("big5"))
    make_recording(tmp_path / "plain.wav", Sound(seconds=0.2)).rename(path)
    assert len(decoded(path)) == 200 * BYTES_PER_MS


def test_stopping_wakes_whoever_waits_and_ends_ffmpeg(tmp_path: Path) -> None:
    path = make_recording(tmp_path / "long.wav", Sound(seconds=600), "-ar", "8000")
    with AudioStream(path) as stream:
        blocks = iter(stream)
        next(blocks)
        (ffmpeg,) = children()
        began = time.monotonic()
        stopper = threading.Thread(target=stream.stop)
        stopper.start()
        assert sum(1 for _ in blocks) < 60
        stopper.join()
        assert time.monotonic() - began < 1.0
        assert stream.warning is None
    assert not ffmpeg.is_running()


def test_leaving_early_leaves_no_process(tmp_path: Path) -> None:
    path = make_recording(tmp_path / "long.wav", Sound(seconds=60))
    with AudioStream(path) as stream:
        next(iter(stream))
        assert len(children()) == 1
    assert children() == []


def test_a_file_cut_short_gives_what_there_is_and_says_so(tmp_path: Path) -> None:
    film = make_film(tmp_path / "cut.mp4", Sound(seconds=20), seconds=20, more=("-movflags", "+faststart"))
    cut_short(film, 0.6)
    with AudioStream(film) as stream:
        length_ms = sum(len(block) for block in stream) // BYTES_PER_MS
        assert 5_000 < length_ms < 18_000
        at = f"{length_ms // 60_000:02d}:{length_ms // 1000 % 60:02d}"
        assert stream.warning == f"The file is damaged at about {at}; the part before it was used."


def test_sound_shorter_than_the_picture_is_no_damage(tmp_path: Path) -> None:
    film = make_film(tmp_path / "film.mkv", Sound(seconds=2), seconds=8)
    with AudioStream(film) as stream:
        assert sum(len(block) for block in stream) < 2100 * BYTES_PER_MS
        assert stream.warning is None


def test_noise_inside_a_file_is_survived(tmp_path: Path) -> None:
    path = make_recording(tmp_path / "hurt.mp3", Sound(seconds=20))
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 3000] = os.urandom(3000)
    path.write_bytes(content)
    assert len(decoded(path)) > 18_000 * BYTES_PER_MS


def test_a_track_that_does_not_exist_is_named_with_those_that_do(tmp_path: Path) -> None:
    film = make_film(tmp_path / "film.mkv", Sound(language="yue"))
    with pytest.raises(CantoBeatsError) as caught:
        decoded(film, 3)
    assert caught.value.problem.code == "media.no-such-track"


def test_a_file_that_cannot_be_decoded_is_one_sentence_with_ffmpegs_words_in_the_detail(tmp_path: Path) -> None:
    path = tmp_path / "text.mp4"
    path.write_text("只係文字。" * 100)
    with pytest.raises(CantoBeatsError) as caught:
        decoded(path)
    assert caught.value.problem.kind is ProblemKind.INPUT_UNUSABLE


@POSIX_ONLY
def test_an_ffmpeg_killed_by_the_system_never_passes_for_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in_for_ffmpeg(tmp_path, monkeypatch, "head -c 400000 /dev/zero; kill -9 $$")
    path = make_recording_beside(tmp_path)
    with AudioStream(path) as stream, pytest.raises(CantoBeatsError) as caught:
        list(stream)
    assert (caught.value.problem.kind, caught.value.problem.code) == (ProblemKind.ENGINE_FAILED, "media.ffmpeg-died")


@POSIX_ONLY
def test_an_ffmpeg_that_fails_half_way_gives_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in_for_ffmpeg(tmp_path, monkeypatch, "head -c 96000 /dev/zero; exit 1")
    with AudioStream(make_recording_beside(tmp_path)) as stream:
        assert [len(block) for block in stream] == [96_000]
        assert stream.warning is not None
        assert "00:03" in stream.warning


@POSIX_ONLY
def test_an_ffmpeg_that_complains_without_end_is_read_and_mostly_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in_for_ffmpeg(tmp_path, monkeypatch, "yes complaint | head -c 3000000 >&2; echo last >&2; exit 1")
    with AudioStream(make_recording_beside(tmp_path)) as stream, pytest.raises(CantoBeatsError) as caught:
        list(stream)
    problem = caught.value.problem
    assert problem.code == "media.undecodable"
    assert problem.detail.endswith("last")
    assert len(problem.detail) < 10_000


@POSIX_ONLY
def test_a_stopped_stream_takes_everything_ffmpeg_started_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in_for_ffmpeg(tmp_path, monkeypatch, "sleep 1000 & sleep 1000")
    with AudioStream(make_recording_beside(tmp_path)) as stream:
        threading.Timer(0.1, stream.stop).start()
        assert list(stream) == []
    assert children() == []


def make_recording_beside(tmp_path: Path) -> Path:
    """Without ffmpeg, which is a stand-in by now: ten seconds of silence as a wav."""
    return write_wav(tmp_path / "silence.wav", silence(10_000))


READS_ONE_BLOCK = """
import sys
from pathlib import Path
from canto_beats.media.audio_stream import AudioStream
with AudioStream(Path(sys.argv[1])) as stream:
    next(iter(stream))
    print("reading", flush=True)
    sys.stdin.read()
"""


@POSIX_ONLY
def test_ffmpeg_dies_with_the_program_that_reads_from_it(tmp_path: Path) -> None:
    path = make_recording(tmp_path / "long.wav", Sound(seconds=600), "-ar", "8000")
    with subprocess.Popen(
        [sys.executable, "-c", READS_ONE_BLOCK, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as reader:
        assert reader.stdout is not None
        assert reader.stdout.readline() == b"reading\n"
        (ffmpeg,) = psutil.Process(reader.pid).children(recursive=True)
        reader.kill()
    gone, alive = psutil.wait_procs([ffmpeg], timeout=5)
    assert (gone, alive) == ([ffmpeg], [])


def test_memory_does_not_grow_with_the_recording(tmp_path: Path) -> None:
    path = make_recording(tmp_path / "long.wav", Sound(seconds=600), "-ar", "8000")
    with AudioStream(path) as stream:
        tracemalloc.start()
        length = sum(len(block) for block in stream)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert length == 600_000 * BYTES_PER_MS
    assert peak < length / 10
