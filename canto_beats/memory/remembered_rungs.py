"""The rung of the ladder that held when memory ran out, so that the next job with the same model begins there.

One small file in the home folder. After a week the whole ladder is tried again: other programs come and go.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from canto_beats.engines.contracts import LoadSpec
from canto_beats.whole_file import written_whole

log = logging.getLogger(__name__)

REMEMBERED_S = 7 * 24 * 3600


class _Held(msgspec.Struct, frozen=True):
    spec: LoadSpec
    when: float


@dataclass(frozen=True, slots=True)
class RememberedRungs:
    file: Path
    now: Callable[[], float] = time.time

    def note(self, wished: LoadSpec, held: LoadSpec) -> None:
        """`held` is how the model is loaded after `wished` took too much. What it may use is found out each time."""
        known = {**self._read(), _key(wished): _Held(replace(held, budget_bytes=0), self.now())}
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with written_whole(self.file) as part:
                part.write_bytes(msgspec.json.encode(known))
        except OSError as error:  # the next job finds out by itself
            log.info("The rung that held cannot be kept: %s", error)

    def begun_at(self, rungs: tuple[LoadSpec, ...]) -> tuple[LoadSpec, ...]:
        """Those from the one on that held the last time."""
        held = self._read().get(_key(rungs[0]))
        if held is None or held.spec not in rungs or not 0 <= self.now() - held.when < REMEMBERED_S:
            return rungs
        return rungs[rungs.index(held.spec) :]

    def _read(self) -> dict[str, _Held]:
        try:
            return msgspec.json.decode(self.file.read_bytes(), type=dict[str, _Held])
        except FileNotFoundError:
            return {}
        except (OSError, msgspec.DecodeError) as error:
            log.info("Which rungs held so far cannot be read and is found out anew: %s", error)
            return {}


def _key(spec: LoadSpec) -> str:
    return json.dumps([spec.engine, spec.model_dir, spec.device])
