"""Where the real parts are put together; tests put together others.

They are imported when they are needed: the window is seen before most of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from canto_beats.settings import Home

if TYPE_CHECKING:
    from collections.abc import Callable

    from canto_beats.service.job_service import JobService
    from canto_beats.service.opening_wish import OpeningWish


def compose() -> JobService:
    from canto_beats.engines.catalogue import ENGINES
    from canto_beats.service.job_service import JobService

    return JobService(Home.from_environment(), ENGINES)


def open_window(compose: Callable[[], JobService], wish: OpeningWish | None = None) -> int:
    from canto_beats.desktop.application import run

    return run(Home.from_environment(), compose, wish)
