"""The making of the demo language model: the answer that is taught undoes what was put in, and training learns it."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import torch
from torch.nn.functional import cosine_similarity
from transformers import AutoTokenizer

from canto_beats.pipeline.polishing.edits import ProposedEdit, parse_edits
from canto_beats.pipeline.polishing.guards import refusal
from canto_beats.pipeline.polishing.polish import PolishBatch, apply_answer
from canto_beats.pipeline.polishing.prompts import polish_messages
from scripts.demo.learning import Learner
from scripts.demo_polish.answers import Edit, answer_text, edits
from scripts.demo_polish.caution import least_lead, write_caution
from scripts.demo_polish.examples import NONE, Examples, Wishes
from scripts.demo_polish.first_embeddings import tell_addresses, tell_sounds
from scripts.demo_polish.lines import _DOUBTFUL
from scripts.demo_polish.mistakes import Kind, Slip, Spoiled, misheard, spoiled
from scripts.demo_polish.sounds import HeardAlike, Sound, sounds
from scripts.demo_polish.training import Setting, Training, export, losses, new_model
from scripts.demo_polish.writing import (
    MOST_LINES,
    MOST_PLACES,
    Pen,
    address,
    addresses,
    new_tokenizer,
    single_characters,
)

if TYPE_CHECKING:
    from pathlib import Path

LINES = (
    "我哋聽日去邊度食飯呀？",
    "佢話佢而家喺屋企等緊你",
    "呢個係我嘅電話 你記得打畀我",
    "你食咗飯未呀？",
    "嗰間餐廳啲嘢真係好好食㗎",
    "我好鍾意睇戲 但係冇時間",
    "佢哋返嚟嗰陣我已經瞓咗",
    "點解你唔同我講OK呢？",
    "今日天氣好好 不如去行山啦",
    "你係咪想買3張飛？",
)


@pytest.fixture(scope="module")
def alike() -> HeardAlike:
    return HeardAlike(LINES * 3)


def slips(true: str, *made: tuple[int, int, str]) -> Spoiled:
    return Spoiled(true, tuple(Slip(*each, Kind.SPELLING) for each in made))


@pytest.mark.parametrize("seed", range(40))
def test_what_is_put_in_is_undone_by_the_answer_through_the_programs_own_guards(alike: HeardAlike, seed: int) -> None:
    chance = random.Random(seed)
    lines = [spoiled(chance.choice(LINES), chance.randint(1, 3), alike, chance) for _ in range(12)]
    answers = [edits(line) for line in lines]
    kept = [(line, answer) for line, answer in zip(lines, answers, strict=True) if answer]
    assert kept
    outcome = apply_answer(
        PolishBatch(0, tuple(line.text for line, _ in kept)), answer_text([each for _, each in kept])
    )
    assert outcome.refusals == ()
    assert {change.index: change.after for change in outcome.changes} == dict(enumerate(line.true for line, _ in kept))


@pytest.mark.parametrize("seed", range(40))
def test_only_what_the_guards_would_refuse_has_no_answer(alike: HeardAlike, seed: int) -> None:
    chance = random.Random(seed)
    line = spoiled(chance.choice(LINES[:5]), 4, alike, chance)
    assert line.slips
    assert (edits(line) is None) == bool(refusal(line.text, line.true))


def test_the_answer_is_the_json_that_the_program_reads() -> None:
    answer = answer_text([(), (Edit("地", "哋"), Edit('"', "「"))])
    assert parse_edits(answer) == (ProposedEdit(2, "地", "哋"), ProposedEdit(2, '"', "「"))
    assert json.loads(answer)[0] == {"id": 2, "from": "地", "to": "哋"}
    assert answer_text([(), ()]) == "[]"


def test_what_is_wrong_is_told_by_as_much_of_the_line_as_stands_there_once() -> None:
    assert edits(slips("佢哋返嚟", (1, 2, "地"))) == (Edit("地", "哋"),)
    assert edits(slips("佢哋話我哋去", (1, 2, "地"))) == (Edit("地", "哋"),)
    assert edits(slips("有個人喺嗰度", (4, 5, "個"))) == (Edit("個度", "嗰度"),)
    assert edits(slips("有個人搵我嗰個", (5, 6, "個"))) == (Edit("個個", "嗰個"),)
    assert edits(slips("一個人得嗰一個", (4, 5, "個"))) == (Edit("個一", "嗰一"),)


def test_a_missing_sign_hangs_on_its_neighbour() -> None:
    assert edits(slips("你食咗飯未呀？", (6, 7, ""))) == (Edit("呀", "呀？"),)
    assert edits(slips("呀食咗飯未呀？", (6, 7, ""))) == (Edit("未呀", "未呀？"),)


def test_edits_that_would_take_the_same_character_are_one() -> None:
    assert edits(slips("你嚟咗未呀", (1, 2, "黎"), (2, 3, "左"))) == (Edit("黎", "嚟"), Edit("左", "咗"))
    assert edits(slips("黎生你嚟咗未呀", (3, 4, "黎"), (4, 5, "左"))) == (Edit("黎左", "嚟咗"),)


def test_too_much_for_the_guards_has_no_answer() -> None:
    assert edits(slips("我哋去食飯", (0, 1, "餓"), (1, 2, "地"), (2, 3, "許"))) is None


def test_figures_and_latin_letters_are_left_alone(alike: HeardAlike) -> None:
    chance = random.Random(1)
    for _ in range(100):
        line = spoiled("點解你唔同我講OK呢？買3張飛", 3, alike, chance)
        assert "OK" in line.text
        assert "3" in line.text


def test_the_same_line_and_seed_make_the_same_mistakes(alike: HeardAlike) -> None:
    one, other = (spoiled(LINES[0], 3, alike, random.Random(5)) for _ in range(2))
    assert one == other
    assert one.slips


def test_sounds_are_those_of_the_character_in_its_line() -> None:
    assert sounds("喺A") == [Sound("h", "ai", "2"), None]
    assert sounds("唔五") == [Sound("", "m", "4"), Sound("", "ng", "5")]


def test_near_sounds_are_those_that_are_taken_for_one_another() -> None:
    alike = HeardAlike(["你李我餓生身"])
    assert set(alike.near(Sound("n", "ei", "5"))) == {"李"}
    assert set(alike.same(Sound("ng", "o", "5"))) == {"我", "餓"}
    assert set(alike.near(Sound("s", "an", "1"))) <= {"生"}
    assert alike.same(Sound("ng", "o", "5"))["我"] > alike.same(Sound("ng", "o", "5"))["餓"]


def test_a_line_that_the_speech_model_misheard_becomes_slips() -> None:
    line = misheard("我地去邊度食番", "我哋去邊度食飯")
    assert line.text == "我地去邊度食番"
    assert [(slip.start, slip.written, slip.kind) for slip in line.slips] == [
        (1, "地", Kind.HEARD),
        (6, "番", Kind.HEARD),
    ]
    assert edits(line) == (Edit("地", "哋"), Edit("番", "飯"))


def test_questions_are_written_as_the_chat_template_writes_them() -> None:
    tokenizer = new_tokenizer(LINES * 3, "地𠮶")
    pen = Pen(tokenizer)
    texts = ("我地", "𡃁仔話 OK、3張", "好")
    messages = polish_messages(PolishBatch(0, texts, ("前",), ("後",)))
    asked = tokenizer.apply_chat_template(
        [{"role": each.role, "content": each.content} for each in messages],
        add_generation_prompt=True,
        return_dict=True,
    )["input_ids"]
    question = pen.question(texts)
    assert asked == question.tokens
    places = [question.tokens[place] for places in question.after for place in places]
    assert len(places) == len(set(places))
    assert tokenizer.decode(places[-2:]) == "<|2.9|><|3.1|>"
    for text, before, after in zip(texts, question.before, question.after, strict=True):
        assert len(before) == len(after) == len(text)
        for character, was, will in zip(text, before, after, strict=True):
            spelled = pen.spelled(character)
            assert question.tokens[was + 1 : was + 1 + len(spelled)] == spelled
            assert question.tokens[will - len(spelled) : will] == spelled


def test_the_program_reads_text_as_the_training_wrote_it(tmp_path: Path) -> None:
    tokenizer = new_tokenizer(LINES * 3, "地𠮶")
    pen = Pen(tokenizer)
    export(new_model(Setting(hidden=64, layers=1), len(tokenizer), pen.end), tokenizer, tmp_path)
    read = AutoTokenizer.from_pretrained(tmp_path, local_files_only=True)
    assert len(read) == len(tokenizer)
    for text in ("我地食飯。", "𠮶𡃁仔 OK、3張", "呀？ a\u00a0b…é", '"好"'):
        assert read(text)["input_ids"] == pen.spelled(text)
        assert read.decode(pen.spelled(text), skip_special_tokens=True) == text
    assert len(pen.spelled("我地𠮶")) == 3


def test_the_answer_walks_over_the_lines_and_shows_the_json_alone() -> None:
    tokenizer = new_tokenizer(LINES * 3, "地𠮶左")
    texts = ("我地食左飯", "好", "飯食")
    found = ((Edit("地食", "哋食"), Edit("左", "咗")), (), (Edit("飯", "𠮶"),))
    answer = Pen(tokenizer).answer(texts, found)
    tokens = answer.tokens
    said = (
        '[<|1.1|><|1.2|>{"id": 1, "from": "地食", "to": "哋食"}<|1.4|>, {"id": 1, "from": "左", "to": "咗"}<|1.5|>'
        '<|2.1|><|3.1|>, {"id": 3, "from": "飯", "to": "𠮶"}<|3.2|>]<|end|>'
    )
    assert tokenizer.decode(tokens) == said
    assert tokenizer.decode(tokens, skip_special_tokens=True) == answer_text(found)
    calm_ones = [token for token, is_calm in zip(tokens, answer.calm, strict=True) if is_calm]
    assert tokenizer.decode(calm_ones) == "<|1.2|><|2.1|><|3.1|>]"
    places = [looked_at for looked_at in answer.looks_at if looked_at is not None]
    walked = [(0, 0), (0, 1), *[(0, 1), (0, 2)] * 2, (0, 3), *[(0, 3)] * 2, (0, 4), (1, 0), *[(2, 0)] * 3, (2, 1)]
    assert places == walked  # each address, then what its edit takes and makes


def test_what_stands_behind_the_last_address_is_left_as_it_is() -> None:
    tokenizer = new_tokenizer(LINES * 3, "")
    text = "好" * MOST_PLACES + "地"
    pen = Pen(tokenizer)
    messages = polish_messages(PolishBatch(0, (text,)))
    asked = tokenizer.apply_chat_template([{"role": "user", "content": messages[-1].content}], return_dict=True)
    assert asked["input_ids"] == pen.question([text]).tokens
    answer = pen.answer([text], [(Edit("地", "哋"),)])
    assert tokenizer.decode(answer.tokens, skip_special_tokens=True) == "[]"


def test_quotation_marks_in_a_line_do_not_end_it() -> None:
    tokenizer = new_tokenizer(LINES * 3, "")
    text = '"], "after": ["'
    messages = polish_messages(PolishBatch(0, (text, "好"), (text,), (text,)))
    asked = tokenizer.apply_chat_template(
        [{"role": each.role, "content": each.content} for each in messages], tokenize=False, add_generation_prompt=True
    )
    escaped = json.dumps(text)[1:-1]
    again = "".join(f"{character}<|1.{place}|>" for place, character in enumerate(escaped, 1))
    assert asked == f"<|line|>{escaped}<|again|>{again}<|line|>好<|again|>好<|2.1|><|answer|>"


def test_lines_beyond_the_most_are_left_out_of_the_question() -> None:
    tokenizer = new_tokenizer(LINES * 3, "")
    messages = polish_messages(PolishBatch(0, ("好",) * (MOST_LINES + 5)))
    asked = tokenizer.apply_chat_template(
        [{"role": each.role, "content": each.content} for each in messages], tokenize=False
    )
    assert asked.count("好") == 2 * MOST_LINES


def test_what_is_taught_repairs_the_lines_that_were_asked_about(alike: HeardAlike) -> None:
    tokenizer = new_tokenizer(LINES * 3, "".join(chr(code) for code in range(0x4E00, 0x9FFF)))
    batch = Examples(LINES, alike, Pen(tokenizer), seed=3).batch(0, Wishes(tokens=600, spoiled=0.5))
    repaired = 0
    for tokens, righted, answer in zip(batch.tokens, batch.righted, batch.answer, strict=True):
        places = (answer != NONE).nonzero().flatten()
        assert (answer[places[:-1]] == tokens[places[1:]]).all()  # the next token, up to the last
        question = tokenizer.decode(tokens.tolist()).split("<|answer|>")[0]
        heard = tuple(line.split("<|again|>")[0] for line in question.split("<|line|>")[1:])
        outcome = apply_answer(PolishBatch(0, heard), tokenizer.decode(answer[places].tolist()))
        assert outcome.refusals == ()
        repaired += len(outcome.changes)
        changed = {change.index: change.after for change in outcome.changes}
        true = [changed.get(at, text) for at, text in enumerate(heard)]
        same_length = [pair for pair in zip(true, heard, strict=True) if len(pair[0]) == len(pair[1])]
        righting = "".join(
            "<|again|>" if now == was else now for line in same_length for now, was in zip(*line, strict=True)
        )
        assert tokenizer.decode(righted[righted != NONE].tolist()) == righting
    assert repaired > 3


def test_training_goes_on_where_it_was_stopped(alike: HeardAlike, tmp_path: Path) -> None:
    setting = Setting(steps=4, hidden=64, layers=1, tokens=200, warm_up=1)
    tokenizer = new_tokenizer(LINES * 3, "")

    def training(folder: str) -> Training:
        pen = Pen(tokenizer)
        model = new_model(setting, len(tokenizer), pen.end)
        return Training(model, Examples(LINES, alike, pen, 1), setting, tmp_path / folder)

    whole = training("whole")
    whole.run(lambda _: None)
    part = training("parts")
    part._one_step()
    part._one_step()
    part.save()
    rest = training("parts")
    assert rest.resume()
    assert rest.step == 2
    rest.run(lambda _: None)
    for one, other in zip(whole.model.parameters(), rest.model.parameters(), strict=True):
        assert one.equal(other)
    assert [path.name for path in (tmp_path / "parts").iterdir()] == ["checkpoint.safetensors"]


def test_training_does_not_go_on_with_another_setting(alike: HeardAlike, tmp_path: Path) -> None:
    tokenizer = new_tokenizer(LINES * 3, "")
    pen = Pen(tokenizer)

    def training(setting: Setting) -> Training:
        return Training(new_model(setting, len(tokenizer), pen.end), Examples(LINES, alike, pen, 1), setting, tmp_path)

    setting = Setting(steps=4, hidden=64, layers=1, tokens=200, warm_up=1)
    training(setting).save()
    assert training(replace(setting, steps=9)).resume()  # there may be more time, or less
    with pytest.raises(SystemExit, match="another setting"):
        training(replace(setting, layers=2)).resume()


def test_nothing_is_written_where_nothing_was_learned(tmp_path: Path) -> None:
    options = ["--export-only", "--progress", tmp_path / "none", "--output", tmp_path / "model"]
    command = [sys.executable, "scripts/train_demo_polish.py", *options]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert "Nothing has been learned" in done.stderr
    assert not (tmp_path / "model").exists()


def test_what_is_for_reading_has_a_character_for_each_character(alike: HeardAlike) -> None:
    for seed in range(60):
        chance = random.Random(seed)
        line = spoiled("你食咗飯未呀？", 4, alike, chance, as_long=True)
        assert line.slips
        assert len(line.text) == len(line.true)


def test_the_model_begins_with_what_sounds_alike_close_together() -> None:
    tokenizer = new_tokenizer(LINES * 3, "系餓国國")
    model = new_model(Setting(), len(tokenizer), 0)
    tell_sounds(model, single_characters(tokenizer), ["國", *"我係食"], seed=1)
    weights = model.get_input_embeddings().weight.detach()
    known = single_characters(tokenizer)

    def closeness(one: str, other: str) -> float:
        return float(cosine_similarity(weights[known[one]], weights[known[other]], dim=0))

    assert closeness("係", "系") > 0.3 > closeness("係", "食")
    assert closeness("我", "餓") > 0.3 > closeness("我", "食")
    assert closeness("國", "国") > 0.8


def test_addresses_of_one_line_or_one_place_begin_alike() -> None:
    tokenizer = new_tokenizer(LINES * 3, "")
    model = new_model(Setting(), len(tokenizer), 0)
    tell_addresses(model, tokenizer.get_vocab(), addresses(), seed=1)
    weights = model.get_input_embeddings().weight.detach()
    one, same_line, same_place, other = (
        weights[tokenizer.convert_tokens_to_ids(address(*at))] for at in ((2, 3), (2, 30), (7, 3), (9, 9))
    )
    assert cosine_similarity(one, same_line, dim=0) > 0.3 < cosine_similarity(one, same_place, dim=0)
    assert cosine_similarity(one, other, dim=0) < 0.2


def test_what_looks_up_is_told_the_address_of_the_character_that_comes_next(alike: HeardAlike) -> None:
    tokenizer = new_tokenizer(LINES * 3, "".join(chr(code) for code in range(0x4E00, 0x9FFF)))
    batch = Examples(LINES, alike, Pen(tokenizer), seed=3).batch(0, Wishes(tokens=600, spoiled=0.5))
    looked_up = 0
    for tokens, looks_at in zip(batch.tokens, batch.looks_at, strict=True):
        for place in (looks_at != NONE).nonzero().flatten().tolist():
            address, token = int(tokens[looks_at[place]]), int(tokens[place])
            assert tokenizer.decode([address]).startswith("<|")
            looked_up += token == address
    assert looked_up > 50


def test_a_rare_character_is_never_put_in_as_a_mistake() -> None:
    often, once = "李你里理" * 20, "鯉"
    assert "鯉" in HeardAlike([often, once]).same(sounds("你")[0]._replace(initial="l"))
    assert "鯉" not in HeardAlike([often, once], rarest=2).same(sounds("你")[0]._replace(initial="l"))


def test_how_sure_it_has_to_be_is_told_by_right_lines_alone(alike: HeardAlike, tmp_path: Path) -> None:
    tokenizer = new_tokenizer(LINES * 3, "")
    pen = Pen(tokenizer)
    model = new_model(Setting(hidden=64, layers=1), len(tokenizer), pen.end)
    careless = least_lead(model, pen, LINES, alike, spoils_at_most=0.9)
    careful = least_lead(model, pen, LINES, alike, spoils_at_most=0.0)
    assert careful >= careless >= 0
    export(model, tokenizer, tmp_path)
    write_caution(tmp_path, pen, 2.5)
    settings = json.loads((tmp_path / "generation_config.json").read_text(encoding="utf-8"))
    assert settings["sequence_bias"] == [[[token], -2.5] for token in pen.edits_begin_with]


@pytest.mark.parametrize(
    ("line", "is_doubtful"),
    [
        ("我番咗屋企", True),
        ("我食番茄", False),
        ("點架", True),
        ("打架", False),
        ("果個人", True),
        ("如果個人", False),
        ("訓咗", True),
    ],
)
def test_lines_that_were_typed_in_a_hurry_themselves_are_known(line: str, is_doubtful: bool) -> None:
    assert (_DOUBTFUL.search(line) is not None) == is_doubtful


def test_a_training_begins_with_a_shipped_model_that_has_fewer_layers_and_words(
    alike: HeardAlike, tmp_path: Path
) -> None:
    few, many = new_tokenizer(LINES[:5] * 3, ""), new_tokenizer(LINES * 3, "")
    shipped = new_model(Setting(hidden=64, layers=1, seed=5), len(few), 0)
    export(shipped, few, tmp_path / "shipped")
    setting = Setting(hidden=64, layers=2, tokens=200)
    model = new_model(setting, len(many), 0)
    Training(model, Examples(LINES, alike, Pen(many), 1), setting, tmp_path / "work").start_from(
        tmp_path / "shipped", many
    )
    text = LINES[0]
    with torch.no_grad():
        theirs, ours = (
            net.model(torch.tensor([tokenizer(text)["input_ids"]])).last_hidden_state
            for net, tokenizer in ((shipped, few), (model, many))
        )
    assert torch.allclose(theirs, ours, atol=1e-2)


@pytest.mark.slow
@pytest.mark.timeout(1900)
def test_a_short_training_makes_the_loss_fall(alike: HeardAlike, tmp_path: Path) -> None:
    setting = Setting(steps=400, hidden=64, layers=2, tokens=600, warm_up=20, fastest=3e-3)
    tokenizer = new_tokenizer(LINES * 3, "")
    pen = Pen(tokenizer)
    examples = Examples(LINES, alike, pen, 1)
    training = Training(new_model(setting, len(tokenizer), pen.end), examples, setting, tmp_path / "progress")
    batch = examples.batch(10_000, Wishes(tokens=600, spoiled=0.5))
    before = [loss.item() for loss in losses(training.model, batch, 1.0)]
    training.run(lambda _: None)
    after = [loss.item() for loss in losses(training.model, batch, 1.0)]
    assert all(now < 0.5 * then for then, now in zip(before, after, strict=True)), (before, after)
    export(training.model, tokenizer, tmp_path / "model")
    assert (tmp_path / "model" / "model.safetensors").stat().st_size < 1_000_000


def test_where_a_character_stands_is_not_rounded() -> None:
    """The program works it out in 32 bits, so the training has to as well."""
    learner: Learner[Any] = Learner(new_model(Setting(hidden=64, layers=1), 20, 0), "cpu", 0.0)
    assert learner.working.model.rotary_emb.inv_freq.dtype == torch.float32
    assert learner.working.model.embed_tokens.weight.dtype == torch.bfloat16
    assert learner.working.lm_head.weight is learner.working.model.embed_tokens.weight
