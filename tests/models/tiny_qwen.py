"""A Qwen model too small to know anything, with a tokenizer and a chat template of its own, made offline.

Its weights are random, so it babbles; told what to recite, it gives that answer to everything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.speech import LINES

if TYPE_CHECKING:
    from pathlib import Path

    from transformers import PreTrainedTokenizerFast

FAMILIES = ("Qwen2", "Qwen3")
MAX_POSITIONS = 2048

_PAD, _START, _END = "<|endoftext|>", "<|im_start|>", "<|im_end|>"
_WORDS_AND_SIGNS = r" ?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+|\s"
_TEMPLATE = (
    "{% for message in messages %}"
    "<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n"
    "{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n"
    "{% if enable_thinking is defined and not enable_thinking %}<think>\n\n</think>\n\n{% endif %}"
    "{% endif %}"
)


def build_tiny_qwen(folder: Path, *, family: str = "Qwen2", recite: str = "") -> Path:
    import torch
    import transformers

    tokenizer = _tokenizer(recite)
    config = getattr(transformers, f"{family}Config")(
        vocab_size=len(tokenizer),
        hidden_size=64,
        intermediate_size=128,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        head_dim=16,
        max_position_embeddings=MAX_POSITIONS,
        tie_word_embeddings=False,
        initializer_range=0.5,  # wild enough to babble instead of repeating itself
        bos_token_id=None,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
    )
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        model = getattr(transformers, f"{family}ForCausalLM")(config).eval()
    if recite:
        _teach(model, tokenizer, recite)
    model.generation_config.eos_token_id = [tokenizer.eos_token_id, tokenizer.pad_token_id]
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def save_qwen_tokenizer(folder: Path) -> int:
    """The tokenizer and template alone, for a model made elsewhere; returns the token that ends an answer."""
    tokenizer = _tokenizer("")
    tokenizer.save_pretrained(folder)
    return int(tokenizer.eos_token_id)


def _tokenizer(recite: str) -> PreTrainedTokenizerFast:
    from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    bytes_as_letters = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    inner = Tokenizer(models.BPE())
    inner.normalizer = normalizers.NFC()
    inner.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(_WORDS_AND_SIGNS), "isolated"), bytes_as_letters]
    )
    inner.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=600,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        special_tokens=[_PAD, _START, _END],
        show_progress=False,
    )
    inner.train_from_iterator([*LINES, "system user assistant", '[{"id": 1, "from": "", "to": ""}]'], trainer)
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=inner, pad_token=_PAD, eos_token=_END, extra_special_tokens=[_START]
    )
    tokenizer.chat_template = _TEMPLATE
    if recite:
        tokenizer.add_tokens([recite])
    return tokenizer


def _teach(model: Any, tokenizer: PreTrainedTokenizerFast, recite: str) -> None:
    """With its layers switched off a model maps each token to one next token: the prompt's last to the whole answer,
    which is a single token, and that to the end."""
    import torch

    before = tokenizer("\n")["input_ids"][-1]
    answer = tokenizer.convert_tokens_to_ids(recite)
    with torch.no_grad():
        for layer in model.model.layers:
            layer.self_attn.o_proj.weight.zero_()
            layer.mlp.down_proj.weight.zero_()
        known = model.get_input_embeddings().weight
        told = model.get_output_embeddings().weight
        told.zero_()
        told[answer] = known[before] / known[before].norm()
        told[tokenizer.eos_token_id] = known[answer] / known[answer].norm()
