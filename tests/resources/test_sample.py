"""The clip that comes along: it opens, its subtitles are true to its sound, and its script still makes it."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from itertools import islice, pairwise
from pathlib import Path

import av
import numpy as np
import pytest

from canto_beats.engines.adapters.silero_activity import SileroActivity
from canto_beats.engines.contracts import ACTIVITY_FRAME_MS, ACTIVITY_FRAME_SAMPLES, ActivityCall, LoadSpec
from canto_beats.media.audio_stream import SAMPLE_RATE, AudioStream
from canto_beats.media.probe import probe
from canto_beats.pipeline.speech_windows import WindowRules
from canto_beats.subtitles import formats
from scripts.sample.dialogue import AFTER_MUSIC_MS, BEFORE_MUSIC, LEAD_IN_MS, LEAD_OUT_MS, LINES, MUSIC_MS

PROJECT = Path(__file__).parents[2]
SCRIPT = PROJECT / "scripts" / "make_sample_clip.py"
CLIP = PROJECT / "resources" / "sample" / "sample.mp4"
SUBTITLES = CLIP.with_suffix(".srt")

MOST_BYTES = 2_000_000
AUDIBLE = 0.004
MOUTH_COLUMNS = (113, 527)


@cache
def subtitles() -> formats.ReadResult:
    return formats.read(SUBTITLES.read_bytes())


@cache
def sound() -> np.ndarray:
    """As the program hears the clip, from -1 to 1."""
    with AudioStream(CLIP) as stream:
        return np.frombuffer(b"".join(stream), dtype="<i2").astype(np.float32) / 32768


def heard(start_ms: float, end_ms: float) -> float:
    part = sound()[int(start_ms * SAMPLE_RATE / 1000) : int(end_ms * SAMPLE_RATE / 1000)]
    return float(np.sqrt((part**2).mean()))


def voice_activity() -> np.ndarray:
    frames = (sound() * 32768).astype("<i2")[: len(sound()) // ACTIVITY_FRAME_SAMPLES * ACTIVITY_FRAME_SAMPLES]
    engine = SileroActivity()
    engine.load(LoadSpec(engine="silero", model_dir=""), lambda _phase, _fraction: None)
    (activity,) = engine.activity(ActivityCall(pcm=frames.tobytes(), first=True), lambda: None)
    engine.close()
    return np.array(activity.probabilities)


def mouth_movement(column: int) -> np.ndarray:
    """How much the picture around a mouth changes, frame by frame, through the first lines."""
    with av.open(str(CLIP)) as container:
        pictures = islice(container.decode(video=0), 500)
        mouth = [one.to_ndarray(format="gray")[268:286, column - 9 : column + 9].astype(int) for one in pictures]
    return np.abs(np.diff(mouth, axis=0)).mean(axis=(1, 2))


def music() -> tuple[int, int]:
    """From when to when there is music, as the script laid it between the lines."""
    start_ms = subtitles().cues[len(BEFORE_MUSIC) - 1].end_ms + BEFORE_MUSIC[-1].pause_after_ms
    return start_ms, start_ms + MUSIC_MS


def test_it_opens_as_a_film_of_a_minute_and_a_bit_with_one_sound_track() -> None:
    info = probe(CLIP)
    assert info.has_video
    assert len(info.audio_tracks) == 1
    assert info.audio_tracks[0].language == "yue"
    assert info.duration_ms is not None
    assert 60_000 <= info.duration_ms <= 90_000
    assert CLIP.stat().st_size <= MOST_BYTES


def test_any_player_can_show_its_picture() -> None:
    with av.open(str(CLIP)) as container:
        (video,) = container.streams.video
        assert (video.codec_context.name, video.codec_context.pix_fmt) == ("h264", "yuv420p")
        assert (video.width, video.height, float(video.average_rate or 0)) == (640, 360, 25.0)
        first = next(container.decode(video=0)).to_ndarray(format="rgb24").astype(int)
        container.seek(40_000_000)
        later = next(container.decode(video=0)).to_ndarray(format="rgb24").astype(int)
    assert first.std() > 30, "nothing to see"
    assert np.abs(later - first).mean() > 10, "nothing moves"


def test_its_subtitles_are_read_without_a_warning_and_say_what_was_said() -> None:
    read = subtitles()
    assert read.warnings == ()
    assert [cue.text for cue in read.cues] == [line.text for line in LINES]


def test_the_pauses_between_the_cues_are_those_of_the_dialogue() -> None:
    cues = subtitles().cues
    pauses = [line.pause_after_ms for line in LINES[:-1]]
    pauses[len(BEFORE_MUSIC) - 1] += MUSIC_MS + AFTER_MUSIC_MS
    assert [after.start_ms - before.end_ms for before, after in pairwise(cues)] == pauses
    assert cues[0].start_ms == LEAD_IN_MS
    assert probe(CLIP).duration_ms == pytest.approx(cues[-1].end_ms + LEAD_OUT_MS, abs=60)


def test_every_cue_begins_and_ends_with_the_voice() -> None:
    """A codec smears a sound by a few hundredths of a second, no more."""
    for cue in subtitles().cues:
        assert heard(cue.start_ms - 130, cue.start_ms - 30) < AUDIBLE, cue
        assert heard(cue.start_ms, cue.start_ms + 100) > AUDIBLE, cue
        assert heard(cue.end_ms - 100, cue.end_ms) > AUDIBLE, cue
        assert heard(cue.end_ms + 30, cue.end_ms + 130) < AUDIBLE, cue


def test_the_music_is_loud_enough_to_be_mistaken_and_no_cue_lies_over_it() -> None:
    start_ms, end_ms = music()
    assert all(heard(at, at + 500) > 5 * AUDIBLE for at in range(start_ms + 500, end_ms - 1500, 500))
    assert not [cue for cue in subtitles().cues if cue.start_ms < end_ms and cue.end_ms > start_ms]


def test_voice_activity_hears_every_line_and_nothing_in_the_music() -> None:
    """Else an engine is given the music, and whatever it writes for it ends up in the subtitles."""
    activity, rules = voice_activity(), WindowRules()
    times = np.arange(len(activity)) * ACTIVITY_FRAME_MS
    start_ms, end_ms = music()
    in_music = activity[(times >= start_ms) & (times < end_ms)]
    assert in_music.max() < rules.speech_above
    assert (in_music < rules.quiet_below).mean() > 0.99
    for cue in subtitles().cues:
        in_cue = activity[(times >= cue.start_ms) & (times + ACTIVITY_FRAME_MS <= cue.end_ms)]
        assert (in_cue >= rules.speech_above).mean() > 0.8, cue


def test_the_mouth_that_moves_is_the_speakers() -> None:
    first, second = (mouth_movement(column) for column in MOUTH_COLUMNS)
    for cue, line in zip(subtitles().cues[:6], LINES, strict=False):
        frames = slice(cue.start_ms // 40 + 2, cue.end_ms // 40 - 2)
        speaking, listening = (first, second) if line.speaker is LINES[0].speaker else (second, first)
        assert speaking[frames].mean() > 2 * listening[frames].mean(), line.text


@pytest.mark.slow
def test_the_script_makes_the_same_sound_and_subtitles_again(tmp_path: Path) -> None:
    # In processes of their own: what espeak-ng said before changes its next line by a hair.
    for folder in ("once", "again"):
        command = [sys.executable, str(SCRIPT), "--sound-only", "--into", str(tmp_path / folder)]
        subprocess.run(command, check=True, timeout=120, capture_output=True)
    once, again = tmp_path / "once", tmp_path / "again"
    assert (once / "sample.srt").read_bytes() == SUBTITLES.read_bytes()
    assert (once / "sample.wav").read_bytes() == (again / "sample.wav").read_bytes()
    with AudioStream(once / "sample.wav") as stream:
        made = np.frombuffer(b"".join(stream), dtype="<i2").astype(np.float32) / 32768
    length = min(len(made), len(sound()))
    assert np.corrcoef(made[:length], sound()[:length])[0, 1] > 0.95
