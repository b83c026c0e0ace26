"""A long job's samples made fewer, so that no peak and no beginning of a stage is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby, pairwise

from canto_beats.job.memory_record import MemorySample

MOST_SAMPLES = 2000
_KEPT_OF_A_BUCKET = 4
"""At most: the least and the most of the engines, and of the device."""


def thinned(samples: Sequence[MemorySample], most: int = MOST_SAMPLES) -> list[MemorySample]:
    """About half of `most`, and more only where stages begin; all of them if there are not more than `most`."""
    if len(samples) <= most:
        return list(samples)
    buckets = max(1, most // (2 * _KEPT_OF_A_BUCKET))
    first, last = samples[0].at_ms, samples[-1].at_ms
    width = (last - first) // buckets + 1
    numbered = list(enumerate(samples))
    kept = {0, len(samples) - 1}
    kept |= {after for (_, one), (after, other) in pairwise(numbered) if one.stage is not other.stage}
    for _, bucket in groupby(numbered, key=lambda each: (each[1].at_ms - first) // width):
        kept |= _extremes(list(bucket))
    return [samples[number] for number in sorted(kept)]


def _extremes(bucket: list[tuple[int, MemorySample]]) -> set[int]:
    figures: tuple[Callable[[MemorySample], int], ...] = (lambda each: each.engines_bytes, _of_the_device)
    return {choose(bucket, key=lambda each: figure(each[1]))[0] for figure in figures for choose in (min, max)}


def _of_the_device(sample: MemorySample) -> int:
    return sample.device.used_bytes if sample.device else 0
