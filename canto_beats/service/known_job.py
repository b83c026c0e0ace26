"""A job that somebody names by its number."""

from __future__ import annotations

from canto_beats.errors import wrong_usage
from canto_beats.library.library import JobRecord, Library


def known_job(library: Library, job_id: int) -> JobRecord:
    """Raises the sentence that says so where there is none."""
    job = library.job(job_id)
    if job is None:
        what = f"There is no job {job_id}."
        raise wrong_usage("jobs.unknown", what, "`canto-beats jobs list` shows which there are.")
    return job
