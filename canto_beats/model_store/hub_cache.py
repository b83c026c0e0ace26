"""Models that other programs have already downloaded with the Hugging Face libraries. Read only."""

from __future__ import annotations

import os
from pathlib import Path


def hub_cache() -> Path:
    """Where those libraries keep models, by their own environment variables."""
    if cache := os.environ.get("HF_HUB_CACHE"):
        return Path(cache)
    home = os.environ.get("HF_HOME") or Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache") / "huggingface"
    return (Path(home) / "hub").expanduser()


def cached_snapshot(hub_id: str, revision: str) -> Path | None:
    """The snapshot of that commit; without one, of the commit that `main` was when it was downloaded."""
    place = hub_cache() / f"models--{hub_id.replace('/', '--')}"
    if not revision:
        try:
            revision = (place / "refs" / "main").read_text(encoding="utf-8").strip()
        except OSError:
            return None
    snapshot = place / "snapshots" / revision
    return snapshot if snapshot.is_dir() else None
