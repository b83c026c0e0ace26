"""Getting a model: the only code here that uses the network, and only when a person asked for it.

Files gather in a folder of their own, so that half a download is never taken for a model; asking again goes on where
it stopped. Beside the model lies `manifest.json` with the commit and the size of every file.
"""

from __future__ import annotations

import errno
import json
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.job.cancellation import Cancellation
from canto_beats.model_store.find import folder_for
from canto_beats.model_store.known_models import KNOWN_MODELS
from canto_beats.settings import Home

OnProgress = Callable[[float], None]

MANIFEST = "manifest.json"
_WANTED = (".json", ".txt", ".model", ".tiktoken", ".jinja", "LICENSE")
_WEIGHTS = re.compile(r"(model|weights)(-\d+-of-\d+)?\.safetensors")
"""Under these names alone: repositories also hold the same weights in other precisions."""
_CTRANSLATE2_WEIGHTS = "model.bin"


def download(home: Home, called: str, on_progress: OnProgress, cancel: Cancellation) -> Path:
    """Get a model by a name of ours or a hub id; returns its folder."""
    known = KNOWN_MODELS.get(called)
    hub_id = known.hub_id if known else called
    target = folder_for(home.models, hub_id)
    if (target / MANIFEST).is_file():
        on_progress(1.0)
        return target
    staging = home.models / ".partial" / target.name
    with _failures_in_a_sentence(called):
        commit, sizes = _what_there_is(hub_id, known.revision if known else "")
        _check_space(home, sum(sizes.values()))
        staging.mkdir(parents=True, exist_ok=True)
        _fetch(hub_id, commit, sizes, staging, _Counter(sum(sizes.values()), on_progress, cancel))
        shutil.rmtree(staging / ".cache", ignore_errors=True)
        manifest = {"hub_id": hub_id, "commit": commit, "files": sizes}
        (staging / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
        shutil.rmtree(target, ignore_errors=True)
        staging.replace(target)
    return target


class _Counter:
    """Adds up bytes from all files; the place where a download notices that it is to stop."""

    def __init__(self, total: int, on_progress: OnProgress, cancel: Cancellation) -> None:
        self._total, self._on_progress, self._cancel = max(total, 1), on_progress, cancel
        self._done = 0

    def add(self, size: int) -> None:
        self._cancel.raise_if_requested()
        self._done += size
        self._on_progress(min(self._done / self._total, 1.0))


def _what_there_is(hub_id: str, revision: str) -> tuple[str, dict[str, int]]:
    """The commit, and the files wanted of it with their sizes."""
    from huggingface_hub import HfApi

    info = HfApi().model_info(hub_id, revision=revision or None, files_metadata=True)
    sizes = {file.rfilename: file.size or 0 for file in info.siblings or []}
    weights = {name for name in sizes if _WEIGHTS.fullmatch(name)}
    if "model.safetensors" in weights:
        weights = {"model.safetensors"}
    wanted = {
        name: size for name, size in sizes.items() if name in weights or (name.endswith(_WANTED) and "/" not in name)
    }
    if not weights:
        # CTranslate2's own format runs no code; a file of that name in any other model is a pickle.
        if not {_CTRANSLATE2_WEIGHTS, "vocabulary.json"} <= sizes.keys():
            what = f"The model {hub_id} has no safetensors weights."
            todo = "Choose another model; canto-beats opens no format that can run code."
            raise CantoBeatsError(Problem(ProblemKind.MODEL_MISSING, "models.unsafe-format", what, todo))
        wanted[_CTRANSLATE2_WEIGHTS] = sizes[_CTRANSLATE2_WEIGHTS]
    return str(info.sha), wanted


def _fetch(hub_id: str, commit: str, sizes: dict[str, int], staging: Path, counter: _Counter) -> None:
    from huggingface_hub import hf_hub_download
    from tqdm import tqdm

    class Bar(tqdm):  # type: ignore[misc] # untyped
        """Draws nothing: tells the counter."""

        def __init__(self, *arguments: Any, **options: Any) -> None:
            options.pop("name", None)
            super().__init__(*arguments, **{**options, "disable": True})

        def update(self, n: float | None = 1) -> bool | None:
            counter.add(int(n or 0))
            return None

    for name, size in sizes.items():
        before = (staging / name).is_file()
        hf_hub_download(hub_id, name, revision=commit, local_dir=staging, tqdm_class=Bar)
        counter.add(size if before else 0)


def _check_space(home: Home, needed: int) -> None:
    home.models.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(home.models).free
    if free < needed:
        what = f"The model takes {needed / 1e9:.1f} GB, and the disk has {free / 1e9:.1f} GB free."
        raise CantoBeatsError(
            Problem(ProblemKind.OUTPUT_UNWRITABLE, "models.no-space", what, "Free some space and try again.")
        )


@contextmanager
def _failures_in_a_sentence(called: str) -> Iterator[None]:
    from huggingface_hub import errors
    from huggingface_hub.errors import HTTPError  # type: ignore[attr-defined] # of whichever client it is built on

    def problem(kind: ProblemKind, code: str, what: str, todo: str) -> CantoBeatsError:
        return CantoBeatsError(Problem(kind, code, what, todo))

    missing = ProblemKind.MODEL_MISSING
    try:
        yield
    except errors.GatedRepoError as error:
        what = f"The model {called} is given only to people who accepted its terms."
        raise problem(missing, "models.gated", what, "Accept them on the hub and log in there.") from error
    except (errors.RepositoryNotFoundError, errors.RevisionNotFoundError, errors.HFValidationError) as error:
        what = f"The hub has no model {called}."
        raise problem(missing, "models.unknown", what, "See `canto-beats models list`.") from error
    except errors.HfHubHTTPError as error:
        what = f"The model hub refused the request ({error.response.status_code})."
        raise problem(missing, "models.hub-refused", what, "Try again later; it goes on where it stopped.") from error
    except (HTTPError, errors.OfflineModeIsEnabled, errors.LocalEntryNotFoundError) as error:
        what = "The model hub cannot be reached."
        todo = "Check the network and try again; it goes on where it stopped."
        raise problem(missing, "models.no-network", what, todo) from error
    except OSError as error:
        what = f"The model could not be saved: {error.strerror or 'the disk refused'}."
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        code = "models.no-space" if full else "models.unwritable"
        raise problem(ProblemKind.OUTPUT_UNWRITABLE, code, what, "Free some space and try again.") from error
