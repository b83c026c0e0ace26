"""What models took when they ran here, and what is learned from it for the next time.

One small file in the home folder. It is there as a whole or as it was before; one that cannot be read is begun anew.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from canto_beats.engines.contracts import LoadSpec
from canto_beats.memory.need.amounts import Need
from canto_beats.memory.need.ctranslate2_models import converts
from canto_beats.whole_file import written_whole

log = logging.getLogger(__name__)

HARDER_WORK = 1.15
"""How much more than was measured may be foretold: the next recording may have a harder window than those so far."""


@dataclass(frozen=True, slots=True)
class Peak:
    """The most that one way of running a model was seen to take, in bytes."""

    process: int = 0
    device: int = 0
    """0: nothing was measured there."""
    workers: int = 1
    batch: int = 1

    def larger(self, other: Peak) -> Peak:
        return Peak(max(self.process, other.process), max(self.device, other.device), self.workers, self.batch)


@dataclass(frozen=True, slots=True)
class MeasuredPeaks:
    """Kept in `file`. Notes come from jobs that have ended, a few an hour: the file is read for each."""

    file: Path

    def note(self, spec: LoadSpec, *, process: int = 0, device: int = 0, converted: bool = False) -> None:
        """`converted`: the model was converted while this was measured, which takes more than the next time will.

        Two that note at the same moment may lose one of the two notes.
        """
        peaks, seen = self._read(), Peak(process, device, spec.workers, spec.batch)
        key = _key(spec, converting=converted)
        alike = [each for each in peaks.get(key, []) if (each.workers, each.batch) == (spec.workers, spec.batch)]
        others = [each for each in peaks.get(key, []) if each not in alike]
        peaks[key] = [*others, seen.larger(alike[0]) if alike else seen]
        self._write(peaks)

    def corrected(self, spec: LoadSpec, need: Need) -> Need:
        """As foretold, but never less than was measured with as many windows at a time or fewer; and hardly more than
        was measured with just as many.
        """
        known = self._read().get(_key(spec, converting=_converting(spec)), [])
        below = [each for each in known if each.workers <= spec.workers and each.batch <= spec.batch]
        same = [each for each in below if (each.workers, each.batch) == (spec.workers, spec.batch)]
        process = _factor(need.process, [each.process for each in below], [each.process for each in same])
        device = _factor(need.device, [each.device for each in below], [each.device for each in same])
        return need.scaled(process, device)

    def _read(self) -> dict[str, list[Peak]]:
        try:
            return msgspec.convert(json.loads(self.file.read_bytes()), dict[str, list[Peak]])
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError) as error:  # msgspec's errors are ValueErrors
            log.info("What models took so far cannot be read and is measured anew: %s", error)
            return {}

    def _write(self, peaks: dict[str, list[Peak]]) -> None:
        content: Any = {key: [msgspec.to_builtins(each) for each in several] for key, several in peaks.items()}
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with written_whole(self.file) as part:
                part.write_text(json.dumps(content, indent=1), encoding="utf-8")
        except OSError as error:  # nothing is lost but a better guess
            log.info("What the model took cannot be kept: %s", error)


def _factor(foretold: int, seen_below: list[int], seen_alike: list[int]) -> float:
    floor = max(seen_below, default=0)
    alike = max(seen_alike, default=0)
    if not foretold:
        return 1.0
    most = max(floor, alike * HARDER_WORK) if alike else max(floor, foretold)
    return max(floor, min(foretold, most)) / foretold


def _key(spec: LoadSpec, *, converting: bool) -> str:
    """With the size of the weights: another model may have come to lie in the same folder."""
    folder = Path(spec.model_dir)
    sizes = sorted(file.stat().st_size for file in folder.glob("*") if file.suffix in (".safetensors", ".bin"))
    way = "converting" if converting else "offloaded" if spec.offload else "ready"
    return "|".join((folder.name, str(sum(sizes)), spec.engine, spec.device, spec.dtype, way))


def _converting(spec: LoadSpec) -> bool:
    return spec.engine == "faster-whisper" and converts(spec)
