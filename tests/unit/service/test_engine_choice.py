from __future__ import annotations

from pathlib import Path

import pytest

from canto_beats.memory.accelerators import Device
from canto_beats.model_store.demo_models import DEMO_MODELS
from canto_beats.model_store.find import FoundModel
from canto_beats.service.engine_choice import language_spec

PROCESSOR = Device("cpu", "CPU", 0, 0)
GPU = Device("cuda:0", "CUDA", 0, 0)
OWN = FoundModel("own", Path("own"), frozenset({"hf"}), "language", "")
DEMO = FoundModel("demo", Path("demo"), frozenset({"hf"}), "language", "", DEMO_MODELS["language"])


@pytest.mark.parametrize(
    ("model", "device", "dtype"), [(DEMO, PROCESSOR, "float32"), (DEMO, GPU, "auto"), (OWN, PROCESSOR, "auto")]
)
def test_the_demo_polishes_with_the_same_numbers_on_every_processor(
    model: FoundModel, device: Device, dtype: str
) -> None:
    spec = language_spec(model, device)
    assert (spec.model_dir, spec.device, spec.dtype) == (str(model.folder), device.name, dtype)
