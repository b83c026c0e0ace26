"""The editor, the table and the selection are those of the table's own tests."""

from tests.desktop.cues.conftest import document, editor, selection, table

__all__ = ["document", "editor", "selection", "table"]
