from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
import pytest

from canto_beats.job.cancellation import Cancellation, JobCancelled
from canto_beats.media.peaks import PAIR_BYTES, PAIR_MS, keep, kept, measured
from tests.media_files import Sound, make_film, make_recording
from tests.speech import silence, write_wav

if TYPE_CHECKING:
    from pathlib import Path


def pairs_of(path: Path, track: int = 0) -> np.ndarray:
    return np.frombuffer(b"".join(measured(path, track, Cancellation())), "<i2").reshape(-1, 2)


def test_a_tone_is_as_low_as_it_is_high_all_the_time(tmp_path: Path) -> None:
    path = make_recording(tmp_path / "tone.wav", Sound(seconds=2, hertz=1000))
    inner = pairs_of(path)[2:-2]
    assert (inner[:, 1] > 1000).all()
    assert (np.abs(inner[:, 0] + inner[:, 1].astype(int)) < 200).all()


def test_silence_is_flat(tmp_path: Path) -> None:
    write_wav(tmp_path / "silence.wav", silence(1500))
    assert not pairs_of(tmp_path / "silence.wav").any()


@pytest.mark.parametrize("ms", [5, 10, 9_984, 25_000, 25_004])
def test_there_is_a_pair_for_every_10_ms_begun(tmp_path: Path, ms: int) -> None:
    """Blocks of sound are no whole number of pairs, so what is left of one goes before the next."""
    write_wav(tmp_path / "noise.wav", _noise(ms))
    assert len(pairs_of(tmp_path / "noise.wav")) == -(-ms // PAIR_MS)


def test_each_pair_is_of_its_own_10_ms_across_blocks(tmp_path: Path) -> None:
    pcm = _noise(12_000)
    write_wav(tmp_path / "noise.wav", pcm)
    expected = np.frombuffer(pcm, "<i2").reshape(-1, 160)
    assert (pairs_of(tmp_path / "noise.wav") == np.stack([expected.min(1), expected.max(1)], 1)).all()


def test_the_track_asked_for_is_the_one_measured(tmp_path: Path) -> None:
    film = make_film(tmp_path / "film.mkv", Sound(seconds=3), Sound(seconds=1, late_s=2))
    assert pairs_of(film, 0)[50:150].any()
    assert not pairs_of(film, 1)[50:150].any()


def test_whoever_cancels_gets_no_more(tmp_path: Path) -> None:
    write_wav(tmp_path / "noise.wav", _noise(30_000))
    cancel = Cancellation()
    pieces = measured(tmp_path / "noise.wav", 0, cancel)
    next(pieces)
    cancel.request()
    with pytest.raises(JobCancelled):
        list(pieces)


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "a.peaks"
    keep(file, b"pair" * 100)
    assert kept(file) == b"pair" * 100
    assert [found.name for found in file.parent.iterdir()] == ["a.peaks"]


def test_what_is_not_whole_is_as_good_as_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.peaks"
    keep(file, b"pair" * 100)
    content = file.read_bytes()
    broken = chain(
        (content[:length] for length in (0, 3, 12, len(content) - PAIR_BYTES)),
        (content + b"pair", content[:-1] + b"x", b"XXXX" + content[4:]),
    )
    for wrong in broken:
        file.write_bytes(wrong)
        assert kept(file) is None
    assert kept(tmp_path / "missing.peaks") is None


def test_a_folder_that_cannot_be_made_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "a file").write_bytes(b"")
    keep(tmp_path / "a file" / "a.peaks", b"pair")
    assert kept(tmp_path / "a file" / "a.peaks") is None


def _noise(ms: int) -> bytes:
    return np.random.default_rng(ms).integers(-20_000, 20_000, ms * 16).astype("<i2").tobytes()
