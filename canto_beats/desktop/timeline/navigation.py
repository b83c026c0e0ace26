"""Who moves the view: the person, by scrolling and zooming, and the playhead, which it follows while a film plays."""

from __future__ import annotations

from canto_beats.desktop.timeline.scene import Scene
from canto_beats.desktop.timeline.time_axis import TimeAxis

_RUNS_IN_AT = 0.1
"""Where in the view the playhead is after the page was turned."""


class Navigation:
    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._following = False
        self._looks_elsewhere = False
        """Whoever scrolls away while a film plays wants to look there, until the playhead comes by."""
        self.is_held = False
        """A hand has hold of something, from which the view must not run away."""

    def set_following(self, on: bool) -> None:  # noqa: FBT001 - as Qt's own setters
        self._following, self._looks_elsewhere = on, False
        if on:
            self._keep_up()

    def playhead_moved(self) -> None:
        if self._scene.axis.shows(self._scene.position_ms):
            self._looks_elsewhere = False
        elif self._following and not self._looks_elsewhere and not self.is_held:
            self._keep_up()

    def _keep_up(self) -> None:
        scene = self._scene
        if not scene.axis.shows(scene.position_ms):
            scene.axis = scene.axis.starting_at(scene.position_ms - _RUNS_IN_AT * scene.axis.shown_ms)

    def scroll(self, px: float) -> None:
        self._scene.axis = self._scene.axis.scrolled(px)
        self._looked_away()

    def scroll_to(self, start_ms: float) -> None:
        self._scene.axis = self._scene.axis.starting_at(start_ms)
        self._looked_away()

    def _looked_away(self) -> None:
        self._looks_elsewhere = not self._scene.axis.shows(self._scene.position_ms)

    def zoom(self, factor: float, about_ms: float | None = None) -> None:
        """About the playhead or, where that is out of sight, about the middle, unless somebody points to a moment."""
        axis = self._scene.axis
        if about_ms is None:
            here = self._scene.position_ms
            about_ms = here if axis.shows(here) else axis.ms_at(axis.width_px / 2)
        self._scene.axis = axis.zoomed(factor, about_ms)
        self._looked_away()

    def zoom_to_all(self) -> None:
        axis = self._scene.axis
        self._scene.axis = axis.zoomed(axis.width_px * axis.ms_per_px / axis.duration_ms, 0)

    def begin_anew(self) -> None:
        axis = self._scene.axis
        self._scene.axis = TimeAxis().of_width(axis.width_px).of_duration(axis.duration_ms)
        self._following, self._looks_elsewhere = True, False

    def show(self, start_ms: float, end_ms: float) -> None:
        self._scene.axis = self._scene.axis.showing(start_ms, end_ms)
