"""Clearing before and after a job (S1.2 - S1.6).

No model lives in this process, so there is no cache of a model library to empty here: engines empty theirs before they
go, and going is what frees the memory. What is left to do is to collect our own garbage and to make sure that no engine
of an earlier job is still about.
"""

from __future__ import annotations

import gc
import logging

from canto_beats.memory.residency import Residency

log = logging.getLogger(__name__)


def pre_clear(residency: Residency, device_label: str) -> None:
    log.info("Pre-clearing GPU memory before pipeline start...")
    _clear(residency)
    log.info("%s memory cache cleared, ready for model loading", device_label)


def clear_at_end(residency: Residency, device_label: str) -> None:
    _clear(residency)
    log.info("%s memory cache cleared", device_label)
    log.info("Pipeline cleanup complete")


def _clear(residency: Residency) -> None:
    """An error while clearing is a warning, never a failure (S1.4)."""
    try:
        residency.close()
        if gc.isenabled():  # else a window collects, in its own thread
            gc.collect()
    except Exception as error:  # noqa: BLE001 - whatever it is, the job's own result matters more
        log.warning("GPU cache clear error: %s", error)
