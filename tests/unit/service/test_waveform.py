from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from canto_beats.errors import CantoBeatsError
from canto_beats.job.cancellation import Cancellation, JobCancelled
from canto_beats.service import waveform
from canto_beats.service.waveform import Peaks, peaks_of
from tests.media_files import Sound, make_film, make_recording

if TYPE_CHECKING:
    from pathlib import Path

    from canto_beats.settings import Home


class Told:
    def __init__(self) -> None:
        self.news: list[tuple[Peaks, float | None]] = []

    def __call__(self, peaks: Peaks, share: float | None) -> None:
        self.news.append((peaks, share))


@pytest.fixture
def tone(tmp_path: Path) -> Path:
    return make_recording(tmp_path / "tone.wav", Sound(seconds=25))


def test_it_tells_what_it_has_while_it_measures(tone: Path, home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waveform, "_TELL_EVERY_S", 0)
    told = Told()
    whole = peaks_of(tone, None, home, Cancellation(), told)
    assert whole.duration_ms == 25_000
    assert [peaks.duration_ms for peaks, _ in told.news[:2]] == [9_980, 19_960]
    assert all(whole.pairs.startswith(peaks.pairs) for peaks, _ in told.news)
    shares = [share for _, share in told.news if share is not None]
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1)


def test_it_does_not_tell_more_often_than_can_be_seen(tone: Path, home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waveform, "_TELL_EVERY_S", 3600)
    told = Told()
    peaks_of(tone, None, home, Cancellation(), told)
    assert len(told.news) == 1


def test_the_second_time_nothing_is_measured(tone: Path, home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    first = peaks_of(tone, None, home, Cancellation(), Told())
    monkeypatch.setattr(waveform, "measured", _never)
    assert peaks_of(tone.rename(tone.with_name("moved.wav")), None, home, Cancellation(), Told()) == first


def test_every_track_has_its_own(tmp_path: Path, home: Home) -> None:
    film = make_film(tmp_path / "film.mkv", Sound(hertz=300), Sound(hertz=700, late_s=1, seconds=2))
    assert peaks_of(film, 0, home, Cancellation(), Told()) != peaks_of(film, 1, home, Cancellation(), Told())
    assert len(list(home.waveforms.iterdir())) == 2


def test_a_broken_file_is_made_anew(tone: Path, home: Home) -> None:
    first = peaks_of(tone, None, home, Cancellation(), Told())
    (file,) = home.waveforms.iterdir()
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])
    assert peaks_of(tone, None, home, Cancellation(), Told()) == first
    assert file.read_bytes() == content


def test_what_was_cancelled_is_not_kept(tone: Path, home: Home) -> None:
    cancel = Cancellation()
    with pytest.raises(JobCancelled):
        peaks_of(tone, None, home, cancel, lambda _peaks, _share: cancel.request())
    assert not home.waveforms.exists()


def test_a_file_without_sound_is_one_sentence(tmp_path: Path, home: Home) -> None:
    (tmp_path / "film.mp4").write_bytes(b"no film")
    with pytest.raises(CantoBeatsError) as caught:
        peaks_of(tmp_path / "film.mp4", None, home, Cancellation(), Told())
    assert caught.value.problem.code == "media.not-media"


def _never(*_: object) -> None:
    raise AssertionError
