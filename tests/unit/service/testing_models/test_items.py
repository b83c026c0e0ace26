from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from canto_beats.engines.contracts import BYTES_PER_MS, AnswerCall, ImageCall, SpeechWindow, TranscribeCall
from canto_beats.errors import CantoBeatsError, ProblemKind
from canto_beats.service.testing_models import folder_items
from canto_beats.service.testing_models.drawn_pictures import drawn_disc, drawn_square
from canto_beats.service.testing_models.folder_items import items_in
from canto_beats.service.testing_models.items import LINES_AT_ONCE, PictureItem, SoundItem, TextItem
from tests.speech import noise, write_wav

if TYPE_CHECKING:
    from pathlib import Path

    from canto_beats.service.testing_models.items import Item

LENGTH_MS = 25_000
LONGEST_MS = 8_000


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return noise(LENGTH_MS)


@pytest.fixture(scope="module")
def wav(tmp_path_factory: pytest.TempPathFactory, sound: bytes) -> Path:
    return write_wav(tmp_path_factory.mktemp("sound") / "noise.wav", sound)


def windows(item: Item) -> list[SpeechWindow]:
    calls = [call for call in item.questions(LONGEST_MS) if isinstance(call, TranscribeCall)]
    return [window for call in calls for window in call.windows]


def test_a_sound_is_cut_into_full_windows_and_a_rest_without_loss(wav: Path, sound: bytes) -> None:
    cut = windows(SoundItem("noise", wav))
    assert [(each.index, each.start_ms, each.end_ms) for each in cut] == [
        (0, 0, 8_000),
        (1, 8_000, 16_000),
        (2, 16_000, 24_000),
        (3, 24_000, 25_000),
    ]
    assert b"".join(each.pcm for each in cut) == sound


@pytest.mark.parametrize(("start_ms", "length_ms"), [(0, 8_000), (7_000, 3_000), (16_000, 8_000), (24_000, 8_000)])
def test_a_part_of_a_sound_is_that_part(wav: Path, sound: bytes, start_ms: int, length_ms: int) -> None:
    (window,) = windows(SoundItem("noise", wav, start_ms, length_ms))
    assert window.start_ms == start_ms
    assert window.pcm == sound[start_ms * BYTES_PER_MS : (start_ms + length_ms) * BYTES_PER_MS]


def test_a_sound_that_nobody_wants_to_the_end_leaves_no_ffmpeg_behind(wav: Path) -> None:
    questions = SoundItem("noise", wav).questions(1_000)
    next(questions)
    questions.close()


def test_a_long_text_is_asked_in_portions_as_jobs_do() -> None:
    lines = tuple(f"第{number}句" for number in range(LINES_AT_ONCE + 1))
    calls = [call for call in TextItem("text", lines).questions(LONGEST_MS) if isinstance(call, AnswerCall)]
    asked = [call.messages[-1].content for call in calls]
    assert len(asked) == 2
    assert all(sum(f'"{line}"' in content for content in asked) == 1 for line in lines)


def test_a_picture_that_has_gone_meanwhile_is_told_of(tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    with pytest.raises(CantoBeatsError) as caught:
        list(PictureItem(str(picture), picture.read_bytes).questions(LONGEST_MS))
    assert caught.value.problem.code == "media.missing"


def test_what_is_drawn_is_what_any_program_sees() -> None:
    import io

    from PIL import Image

    for drawn, middle in ((drawn_disc(), (220, 30, 40)), (drawn_square(), (30, 60, 200))):
        picture = Image.open(io.BytesIO(drawn))
        assert (picture.size, picture.mode) == ((224, 224), "RGB")
        assert (picture.getpixel((112, 112)), picture.getpixel((0, 0))) == (middle, (255, 255, 255))


def test_each_file_is_told_by_its_ending_in_either_case_and_read_in_whatever_encoding(
    tmp_path: Path, wav: Path
) -> None:
    (tmp_path / "A.WAV").write_bytes(wav.read_bytes())
    (tmp_path / "b.TXT").write_bytes("佢地今日去左邊度食飯呀？我唔知道呀。\r\n\r\n聽日見".encode("big5hkscs"))
    (tmp_path / "c.Jpeg").write_bytes(b"\xff\xd8\xff and so on")
    sound, text, picture = items_in(tmp_path).items
    assert isinstance(sound, SoundItem)
    assert isinstance(text, TextItem)
    assert text.lines == ("佢地今日去左邊度食飯呀？我唔知道呀。", "聽日見")
    assert list(picture.questions(LONGEST_MS)) == [ImageCall(b"\xff\xd8\xff and so on")]


@pytest.mark.parametrize(("name", "limit"), [("a.txt", "_MOST_TEXT_BYTES"), ("a.png", "_MOST_PICTURE_BYTES")])
def test_what_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, limit: str) -> None:
    (tmp_path / name).write_bytes(b"\x89PNG" * 10)
    monkeypatch.setattr(folder_items, limit, 39)
    (refused,) = items_in(tmp_path).unusable
    assert (refused.problem.kind, refused.problem.code) == (ProblemKind.INPUT_UNUSABLE, "trial.too-large")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever may read everything is refused nothing")
def test_a_folder_that_may_not_be_read_is_told_of(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    with pytest.raises(CantoBeatsError) as caught:
        items_in(tmp_path)
    assert caught.value.problem.code == "media.no-permission"
