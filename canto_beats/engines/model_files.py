"""The small files of a model's folder, read so that whatever is wrong with them is said in one sentence."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from canto_beats.engines.contracts import EngineError, FailureCause

if TYPE_CHECKING:
    from pathlib import Path


def unusable(what: str, todo: str = "Download the model again.") -> EngineError:
    return EngineError(FailureCause.MODEL_UNUSABLE, what, todo)


def require_folder(path: Path) -> None:
    if not path.is_dir():
        raise unusable(f"There is no model folder {path}.", "Check the name, or download the model.")
    if not any(path.iterdir()):
        raise unusable(f"The model folder {path} is empty.", "Download the model into it, or choose another.")


def read_json(file: Path) -> dict[str, Any]:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise unusable(f"The model folder {file.parent} has no {file.name}.") from error
    except (OSError, ValueError, RecursionError) as error:
        raise unusable(f"{file} cannot be read.") from error
    if not isinstance(content, dict):
        raise unusable(f"{file} does not hold what it should.")
    return content
