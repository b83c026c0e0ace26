"""Whether the process that runs a job is still there. A number alone would not do: systems use them again."""

from __future__ import annotations

import os
from dataclasses import dataclass

_CLOCKS_DIFFER_BY_S = 2.0
"""Systems compute a start time from the wall clock, which is corrected now and then."""


@dataclass(frozen=True, slots=True)
class JobProcess:
    id: int
    started: float

    @classmethod
    def this_one(cls) -> JobProcess:
        import psutil

        return cls(os.getpid(), psutil.Process().create_time())

    def is_running(self) -> bool:
        if self.id == os.getpid():
            return abs(self.started - JobProcess.this_one().started) < _CLOCKS_DIFFER_BY_S
        import psutil

        try:
            process = psutil.Process(self.id)
            if process.status() == psutil.STATUS_ZOMBIE:
                return False
            return bool(abs(process.create_time() - self.started) < _CLOCKS_DIFFER_BY_S)
        except psutil.NoSuchProcess:
            return False
        except psutil.AccessDenied:
            return True  # somebody's; better to believe it
