"""The parts of the demo speech model's training that a model can be wrong by without anybody noticing."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from scripts.demo.sample_sentences import sample_sentences
from scripts.demo.spelling import Spelling, units_of
from scripts.demo.texts import cleaned, split
from scripts.demo.voices import ALSO_HEARD, RATE, SEEN_VOICES, UNSEEN_VOICES, Voice, utter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scripts.demo.windows import Dialogue

LINES = (
    "呢件衫要380蚊，我去office party搵你",
    "因為係咪15樓呀？",
    "佢哋話聽日會落雨㗎",
    "你食咗飯未呀？",
    "我喺旺角等你呀",
    "OK，聽日見",
)
VOICE = Voice("f2", pitch=60, speed=160)
PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return Spelling(LINES)


def dialogue(lines: Sequence[str] = LINES, seed: int = 0) -> Dialogue:
    from scripts.demo.windows import Dialogue

    return Dialogue(lines, lines, np.random.default_rng(seed))


@pytest.mark.parametrize("line", LINES)
def test_every_character_has_its_time_in_the_order_of_speaking(line: str) -> None:
    utterance = utter(line, VOICE)
    assert [written.text for written in utterance.written] == [unit.strip() for unit in units_of(line)]
    assert utterance.written[0].start == 0
    for written, following in pairwise(utterance.written):
        assert written.start <= written.end <= following.start
        assert written.end > written.start or not written.text.isalnum()
    assert utterance.written[-1].end <= len(utterance.samples)


def test_a_character_is_heard_where_it_is_said_to_be() -> None:
    """And in a pause nothing is."""
    utterance = utter("佢哋，聽日去飲茶", VOICE)
    loud = np.abs(utterance.samples)
    _, before, comma, after, *_ = utterance.written
    assert comma.text == "，"
    assert after.start - before.end > RATE // 10
    pause = loud[before.end + RATE // 50 : after.start - RATE // 50]
    assert pause.mean() < loud.mean() / 10
    for written in utterance.written:
        if written.text != "，":
            assert loud[written.start : written.end].mean() > loud.mean() / 4, written


def test_syllables_come_with_their_tones() -> None:
    sounds = utter("你食咗飯未呀", VOICE).sounds
    assert [(sound.initial, sound.rime, sound.tone) for sound in sounds] == [
        ("n", "ei", 5),
        ("s", "ik", 6),
        ("z", "o", 2),
        ("f", "aan", 6),
        ("m", "ei", 6),
        ("", "aa", 1),
    ]


def pitch_of(samples: np.ndarray) -> float:
    """In hertz, of the last third, by how little a moment differs from another a period later (de Cheveigné's YIN)."""
    voiced = samples[-len(samples) // 3 :].astype(float)
    longest = RATE // 90
    differences = np.array([np.mean((voiced[:-longest] - voiced[at : at - longest]) ** 2) for at in range(1, longest)])
    relative = differences * np.arange(1, longest) / np.cumsum(differences)
    shortest = RATE // 600
    alike = [
        at
        for at in range(shortest, longest - 2)
        if relative[at - 1] > relative[at] <= relative[at + 1] and relative[at] < 1.6 * relative[shortest:].min() + 0.05
    ]
    return RATE / (alike[0] + 1)


@pytest.mark.parametrize("variant", SEEN_VOICES + ALSO_HEARD + UNSEEN_VOICES)
def test_every_voice_speaks_its_tones_the_right_way_up(variant: str) -> None:
    high, low = (pitch_of(utter(text, Voice(variant, 90, 150)).samples) for text in "衣二")
    assert high > 1.05 * low


def test_spelling_a_line_and_reading_it_back_gives_the_line(spelling: Spelling) -> None:
    for line in LINES:
        tokens = [token for unit in units_of(line) for token in spelling.unit(unit)]
        assert spelling.text_of(tokens) == line


def test_a_window_s_labels_say_what_is_spoken_in_it(spelling: Spelling) -> None:
    from scripts.demo.batches import NOT_ASKED, batch_of

    chance = np.random.default_rng(1)
    windows = [dialogue(seed=seed).window(8 * RATE) for seed in range(6)]
    batch = batch_of(windows, spelling, 80, chance)
    for window, tokens, labels, places, length in zip(
        windows, batch.tokens, batch.labels, batch.places, batch.lengths, strict=True
    ):
        asked = labels != NOT_ASKED
        said = "".join(line.utterance.text for line in window.lines)
        assert spelling.text_of(labels[asked].tolist()) == said
        # Where a label is asked for, the token before it is mostly the label before; a few are stumbled over.
        after_start = int(asked.nonzero()[0]) + 3
        last = int(asked.nonzero()[-1])
        given, said_before = tokens[after_start + 1 : last + 1], labels[after_start:last]
        assert 0 <= int((given != said_before).sum()) < 0.4 * len(given)
        assert (given[said_before >= spelling.words] == said_before[said_before >= spelling.words]).all()
        assert int(places.max()) < int(length)


def test_nothing_but_text_is_stumbled_over(spelling: Spelling) -> None:
    from scripts.demo.batches import _stumbled

    said = [*spelling.unit("我"), *spelling.unit("食"), spelling.end, spelling.moment(7)] * 500
    given = np.array(_stumbled(said, spelling, np.random.default_rng(1)))
    text = np.array(said) < spelling.texts
    assert text.sum() >= 1000
    assert (given[~text] == np.array(said)[~text]).all()
    assert 0.05 < (given[text] != np.array(said)[text]).mean() < 0.11


def test_a_bent_voice_has_its_resonances_elsewhere_and_is_as_loud() -> None:
    from scripts.demo.batches import _BENDS, features_of

    frequency = 1600  # where they listen up to 13 % too high or too low
    tone = np.sin(2 * np.pi * frequency * np.arange(RATE, dtype=np.float32) / RATE)
    straight = features_of(tone, 80)
    peaks = []
    for bend in range(_BENDS):
        bent = features_of(tone, 80, bend)
        assert bent.shape == straight.shape
        peaks.append(int(bent.mean(1).argmax()))
        assert float(bent.max()) == pytest.approx(float(straight.max()), abs=0.3)
    there = int(straight.mean(1).argmax())
    assert min(peaks) < there < max(peaks)
    assert max(abs(peak - there) for peak in peaks) <= 5


def test_silence_before_a_window_makes_its_moments_later(spelling: Spelling) -> None:
    from scripts.demo.batches import POSITION, batch_of

    windows = [dialogue(seed=seed).window(4 * RATE) for seed in range(8)]
    batch = batch_of(windows, spelling, 80, np.random.default_rng(1))
    assert len(set(batch.firsts.tolist())) > 3
    compared = 0
    for window, labels, first in zip(windows, batch.labels.tolist(), batch.firsts.tolist(), strict=True):
        moments = [label - spelling.words for label in labels if label >= spelling.words]
        begins = [first + round(line.start / POSITION) for line in window.lines]
        ends = [first + round(line.end / POSITION) for line in window.lines]
        if moments:  # some windows are written without
            compared += 1
            assert moments == [moment for pair in zip(begins, ends, strict=True) for moment in pair]
    assert compared > 3


def test_silence_before_a_window_moves_it_in_time() -> None:
    """Heard so much later it is like the same window after so much silence, of which a few positions are computed."""
    import torch

    from scripts.demo.speech_net import POSITIONS, Encoder, Shape

    torch.manual_seed(0)
    encoder = Encoder(Shape(width=64, heads=1, encoder_layers=1)).eval()
    silence, first, length = -0.6, 200, 40
    window = torch.full((1, 128, 2 * length), silence)
    window[:, :, 10:50] = torch.rand(1, 128, 40)
    whole = torch.full((1, 128, 2 * POSITIONS), silence)
    whole[:, :, 2 * first : 2 * (first + length)] = window
    there = slice(first + 3, first + length - 3)
    with torch.no_grad():
        true = encoder(whole, torch.tensor([0]), torch.tensor([POSITIONS])).states[0, there]
        moved = [
            encoder(window, torch.tensor([at]), torch.tensor([length])).states[0, 3 : length - 3]
            for at in (first, first + 40)
        ]
    here, elsewhere = ((true - each).abs().mean() for each in moved)
    assert here < 0.2 * elsewhere


def test_the_first_heads_begin_by_looking_beside_themselves() -> None:
    import torch

    from scripts.demo.speech_net import Attention, look_aside, sinusoids

    torch.manual_seed(0)
    attention = Attention(192, 3)
    look_aside(attention, 1, -4)
    x = sinusoids(300, 192)[None]
    query, key = (attention.split(each(x))[0, 1] for each in (attention.q_proj, attention.k_proj))
    looked_at = (query @ key.T).argmax(-1)
    assert (looked_at[20:280] - torch.arange(20, 280)).tolist() == [-4] * 260


def test_attention_is_right_where_it_is_spread_over_the_character() -> None:
    import torch

    from scripts.demo.speech_training import _misplaced

    places = torch.tensor([[[2, 5], [-1, -1]]])
    even = torch.full((1, 2, 10), -20.0)
    even[0, 0, 2:6] = -torch.tensor(4.0).log()
    assert float(_misplaced(even, places)) == pytest.approx(0, abs=1e-5)
    narrow = torch.full((1, 2, 10), -20.0)
    narrow[0, 0, 2] = 0.0
    beside = torch.full((1, 2, 10), -20.0)
    beside[0, 0, 7] = 0.0
    assert 0 < float(_misplaced(narrow, places)) < float(_misplaced(beside, places))


def test_features_are_what_the_engines_will_make_of_the_sound() -> None:
    """Of a padded window, up to where it ends: there the engines' windows go on being silent."""
    from transformers import WhisperFeatureExtractor

    from scripts.demo.batches import features_of
    from scripts.demo.windows import PADDING

    samples = np.pad(utter(LINES[0], VOICE).samples, (0, PADDING))
    ours = features_of(samples, 128).numpy()
    theirs = WhisperFeatureExtractor(feature_size=128)(samples, sampling_rate=RATE, return_tensors="np")
    frames = ours.shape[1] - 8
    assert np.allclose(ours[:, :frames], theirs["input_features"][0][:, :frames], atol=1e-3)


def test_the_exported_model_is_the_trained_one(spelling: Spelling, tmp_path: Path) -> None:
    import torch
    from transformers import WhisperForConditionalGeneration

    from scripts.demo.speech_net import POSITIONS, Shape, SpeechNet
    from scripts.demo.whisper_export import export, take_over
    from scripts.demo.whisper_tokenizer import TIMESTAMPS

    torch.manual_seed(0)
    net = SpeechNet(Shape(width=64, heads=2, encoder_layers=2, decoder_layers=2), spelling.words, TIMESTAMPS).eval()
    export(net, spelling, tmp_path)
    theirs = WhisperForConditionalGeneration.from_pretrained(tmp_path, dtype=torch.float32).eval()
    features = torch.rand(1, 128, 2 * POSITIONS) * 0.5
    ours_in = [spelling.start, spelling.language, spelling.task, spelling.moment(3), *spelling.unit("我")]
    first_moment = spelling.full.id("<|0.00|>")

    whole = features, torch.tensor([0]), torch.tensor([POSITIONS])

    def full(token: int) -> int:
        return spelling.known[token] if token < spelling.words else first_moment + token - spelling.words

    with torch.no_grad():
        read = net.encoder(*whole)
        ours, _ = net.decoder(torch.tensor([ours_in]), read)
        logits = theirs(features, decoder_input_ids=torch.tensor([[full(token) for token in ours_in]])).logits
    known = [*(full(token) for token in range(spelling.words + TIMESTAMPS))]
    assert torch.allclose(ours, logits[..., known], atol=0.05)  # the weights are written with 16 bits
    unknown = torch.ones(logits.shape[-1], dtype=torch.bool)
    unknown[known] = False
    assert logits[..., unknown].max() < logits[..., known].min()
    again = SpeechNet(net.shape, spelling.words, TIMESTAMPS).eval()
    take_over(tmp_path, again, spelling)
    with torch.no_grad():
        taken_over, _ = again.decoder(torch.tensor([ours_in]), again.encoder(*whole))
    assert torch.allclose(taken_over, ours, atol=0.05)


def test_a_line_stays_on_its_side_whatever_lines_are_beside_it() -> None:
    many = split(f"{line}{number:03}" for number in range(300) for line in LINES)
    few = split([many.training[0], many.held_out[0], many.training[-1]])
    assert few.training == (many.training[0], many.training[-1])
    assert few.held_out == (many.held_out[0],)
    assert not set(many.training) & set(many.held_out)


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        ("佢 係 唔係 去 Orlando 玩 啊 ?", ["佢係唔係去Orlando玩呀？"]),
        ("我地俾佢一本書，佢鐘意！我就走先。", ["我哋畀佢一本書，佢鍾意", "我就走先"]),
        ("他們是我的朋友來的", []),
        ("( 掌聲 ) 多謝大家嚟", []),
        ("呢度有三十五個人喎", []),
    ],
)
def test_lines_are_brought_into_one_way_of_writing_or_left_out(raw: str, lines: list[str]) -> None:
    assert list(cleaned(raw)) == [line for line in lines if len(line) >= 5]


def test_the_sample_clip_is_in_no_text() -> None:
    pytest.importorskip("pycantonese")
    from scripts.demo.made_lines import made_lines
    from scripts.demo.texts import bare, corpus_lines

    spoken = "\n".join(bare(line) for part in (*corpus_lines(), *made_lines()) for line in part)
    clauses = [bare(clause) for sentence in sample_sentences() for clause in sentence.split("，")]
    assert [clause for clause in clauses if len(clause) >= 4 and clause in spoken] == []


def test_no_held_out_line_is_a_part_of_one_that_is_trained_on() -> None:
    pytest.importorskip("pycantonese")
    from scripts.demo.texts import bare, corpus_lines

    trained_on = "\n".join(bare(line) for line in corpus_lines().training)
    held_out = corpus_lines().held_out
    assert len(held_out) > 1500
    assert [line for line in held_out if bare(line) in trained_on] == []


@pytest.mark.slow
@pytest.mark.timeout(1900)
def test_training_makes_the_loss_fall_and_goes_on_where_it_was_stopped(tmp_path: Path) -> None:
    pytest.importorskip("pycantonese")
    first = _trained(tmp_path, steps=200)
    both = _trained(tmp_path, steps=280)
    assert [report["step"] for report in both] == [50, 100, 150, 200, 250]
    assert first[-1]["loss"] < first[0]["loss"] - 1
    assert both[-1]["loss"] < first[-1]["loss"] + 0.3  # a start from nothing would be back where the first was
    assert (tmp_path / "model" / "model.safetensors").is_file()


def _trained(folder: Path, steps: int) -> list[dict[str, Any]]:
    small = ("--width", "64", "--encoder-layers", "2", "--most-seconds", "10", "--lines", "50")
    script = [sys.executable, str(PROJECT / "scripts" / "train_demo_speech.py")]
    where = ("--work", str(folder), "--model", str(folder / "model"), "--steps", str(steps))
    subprocess.run([*script, *small, *where], check=True, timeout=900, capture_output=True)
    return [json.loads(line) for line in (folder / "curve.jsonl").read_text().splitlines()]
