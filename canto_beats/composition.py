"""Where the real parts are put together; tests put together others."""

from __future__ import annotations

from canto_beats.engines.catalogue import ENGINES
from canto_beats.service.desk import OpeningWish
from canto_beats.service.job_service import JobService
from canto_beats.settings import Home


def compose() -> JobService:
    return JobService(Home.from_environment(), ENGINES)


def open_window(service: JobService, wish: OpeningWish) -> int:
    from canto_beats.desktop.application import run  # Qt is for those who want a window

    return run(service, wish)
