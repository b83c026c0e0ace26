"""The subtitles, the table and the selection are those of the table's own tests."""

from tests.desktop.cues.conftest import cues, selection, table

__all__ = ["cues", "selection", "table"]
