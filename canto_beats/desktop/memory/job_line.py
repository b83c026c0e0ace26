"""Draws in the memory dialog what the last job of the recording that is shown has borrowed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from canto_beats.desktop.memory.memory_deeds import MemoryDeeds
from canto_beats.desktop.memory.memory_line import Sample
from canto_beats.desktop.shown_recording import ShownRecording
from canto_beats.job.memory_record import MemorySample
from canto_beats.service.desk import Desk


class JobLine(QObject):
    def __init__(self, lending: MemoryDeeds, shown: ShownRecording, desk: Desk) -> None:
        super().__init__(lending)
        self._lending, self._shown, self._desk = lending, shown, desk
        lending.opened.connect(self.draw)
        shown.changed.connect(self.draw)

    def draw(self) -> None:
        dialog, item = self._lending.dialog, self._shown.item
        if dialog is None:
            return
        if item is None or item.job_id is None:
            dialog.show_job("", ())
            return
        samples = self._desk.memory(item.job_id).samples
        dialog.show_job(item.request.file.name, [_sample(each) for each in samples])


def _sample(taken: MemorySample) -> Sample:
    """Of the device where a model is on one, else of the engines."""
    if taken.device is not None and taken.device.name != "cpu":
        return Sample(taken.at_ms, taken.device.used_bytes, taken.stage)
    return Sample(taken.at_ms, sum(engine.bytes for engine in taken.engines), taken.stage)
