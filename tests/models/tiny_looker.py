"""Image models too small to know anything, made offline: one that answers questions about a picture (LLaVA), and one
that only writes captions (BLIP).

Their weights are random, so they babble; the same picture always gives the same babble.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from transformers import PreTrainedTokenizerFast

FAMILIES = ("Llava", "Blip")
PICTURE_SIDE = 32
_PATCH = 16
_PAD, _START, _END, _IMAGE = "<pad>", "<s>", "</s>", "<image>"
_TEMPLATE = (
    "{% for message in messages %}{{ message['role'] }}: "
    "{% for part in message['content'] %}"
    "{% if part['type'] == 'image' %}<image>{% else %}{{ part['text'] }}{% endif %}"
    "{% endfor %}\n{% endfor %}"
    "{% if add_generation_prompt %}assistant: {% endif %}"
)


def build_tiny_looker(folder: Path, *, family: str = "Llava") -> Path:
    import torch

    tokenizer = _tokenizer()
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        model, processor = {"Llava": _llava, "Blip": _blip}[family](tokenizer)
    model.eval().save_pretrained(folder)
    processor.save_pretrained(folder)
    return folder


def _tokenizer() -> PreTrainedTokenizerFast:
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    inner = Tokenizer(models.BPE())
    inner.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    inner.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=300,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        special_tokens=[_PAD, _START, _END, _IMAGE],
        show_progress=False,
    )
    inner.train_from_iterator(["user assistant", "Describe this picture in one sentence."], trainer)
    return PreTrainedTokenizerFast(
        tokenizer_object=inner,
        pad_token=_PAD,
        bos_token=_START,
        eos_token=_END,
        sep_token=_END,
        extra_special_tokens=[_IMAGE],
    )


def _sizes() -> dict[str, int]:
    return {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 2}


def _llava(tokenizer: PreTrainedTokenizerFast) -> tuple[Any, Any]:
    import transformers

    config = transformers.LlavaConfig(
        vision_config=transformers.CLIPVisionConfig(**_sizes(), image_size=PICTURE_SIDE, patch_size=_PATCH),
        text_config=transformers.Qwen2Config(
            **_sizes(),
            num_key_value_heads=2,
            vocab_size=len(tokenizer),
            max_position_embeddings=256,
            initializer_range=0.5,  # wild enough to babble instead of repeating itself
            bos_token_id=tokenizer.bos_token_id,
            eos_token_id=tokenizer.eos_token_id,
            pad_token_id=tokenizer.pad_token_id,
        ),
        image_token_index=tokenizer.convert_tokens_to_ids(_IMAGE),
        vision_feature_layer=-1,
    )
    processor = transformers.LlavaProcessor(
        transformers.CLIPImageProcessorPil(size={"shortest_edge": PICTURE_SIDE}, crop_size=PICTURE_SIDE),
        tokenizer,
        patch_size=_PATCH,
        vision_feature_select_strategy="default",
        num_additional_image_tokens=1,
        chat_template=_TEMPLATE,
    )
    return transformers.LlavaForConditionalGeneration(config), processor


def _blip(tokenizer: PreTrainedTokenizerFast) -> tuple[Any, Any]:
    import transformers

    config = transformers.BlipConfig(
        vision_config={
            **_sizes(),
            "image_size": PICTURE_SIDE,
            "patch_size": _PATCH,
            "projection_dim": 32,
            "initializer_range": 0.5,  # the library's own leaves it blind
        },
        text_config={
            **_sizes(),
            "encoder_hidden_size": 32,
            "projection_dim": 32,
            "vocab_size": len(tokenizer),
            "max_position_embeddings": 64,
            "initializer_range": 0.5,
            "bos_token_id": tokenizer.bos_token_id,
            "eos_token_id": tokenizer.eos_token_id,
            "sep_token_id": tokenizer.sep_token_id,
            "pad_token_id": tokenizer.pad_token_id,
        },
        projection_dim=32,
    )
    pictures = transformers.BlipImageProcessorPil(size={"height": PICTURE_SIDE, "width": PICTURE_SIDE})
    return transformers.BlipForConditionalGeneration(config), transformers.BlipProcessor(pictures, tokenizer)
