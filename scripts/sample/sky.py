"""The sky over the harbour, from sunset to night: colours, a low sun's glow, the moon, stars and drifting clouds."""

from __future__ import annotations

import numpy as np

from .shapes import Sheet, ellipse, mix, rgb, smooth_step, without

WIDTH, HORIZON = 640, 214
_STOPS = np.array([0.0, 0.26, 0.46, 0.62, 0.80])
_SUNSET = np.stack([rgb(one) for one in ("#2e3076", "#71509b", "#d26f90", "#f99d72", "#ffd08a")])
_NIGHT = np.stack([rgb(one) for one in ("#0a0f2c", "#141d4a", "#283169", "#4d4484", "#875a88")])
_SUN_X = 196
_MOON = (548, 52)
_CLOUD_PERIOD = 1280


class Sky:
    def __init__(self) -> None:
        chance = np.random.default_rng(1)
        height = (np.arange(HORIZON) + 0.5) / HORIZON
        self._sunset, self._night = (
            np.stack([np.interp(height, _STOPS, stops[:, part]) for part in range(3)], axis=1)[:, None, :]
            for stops in (_SUNSET, _NIGHT)
        )
        x, y = np.arange(WIDTH)[None, :], np.arange(HORIZON)[:, None]
        self._sun_glow = np.exp(-(((x - _SUN_X) / 170) ** 2) - ((HORIZON - 44 - y) / 62) ** 2)[..., None]
        self._moon_glow = np.exp(-np.hypot(x - _MOON[0], y - _MOON[1]) / 26)[..., None]
        self._moon = Sheet(44, 44, -22, -22)
        self._moon.paint(without(ellipse(0, 0, 13, 13), ellipse(-6.5, -3.5, 11.6, 11.6)), "#fff3d6")
        self._stars = [
            (int(x), int(y), float(size), float(phase))
            for x, y, size, phase in zip(
                chance.integers(0, WIDTH, 90),
                (chance.random(90) ** 1.5 * 130).astype(int),
                chance.uniform(0.25, 0.95, 90),
                chance.uniform(0, 2 * np.pi, 90),
                strict=True,
            )
        ]
        self._clouds = [
            (_clouds(chance, middle=74, spread=34), 5.5),
            (_clouds(chance, middle=138, spread=26), 2.8),
        ]

    def draw(self, frame: np.ndarray, seconds: float, night: float) -> None:
        sky = frame[:HORIZON]
        sky[:] = mix(self._sunset, self._night, night)
        sky += self._sun_glow * rgb("#ff9a4a") * (0.42 * (1 - night))
        sky += self._moon_glow * rgb("#9fb0e0") * (0.10 + 0.22 * night)
        self._draw_stars(sky, seconds, night)
        self._moon.lay_on(sky, *_MOON, opacity=0.35 + 0.65 * night)
        for (cover, light), speed in self._clouds:
            self._draw_clouds(sky, _drifted(cover, seconds * speed), _drifted(light, seconds * speed), night)

    def _draw_stars(self, sky: np.ndarray, seconds: float, night: float) -> None:
        shown = smooth_step((night - 0.25) / 0.6)
        for x, y, size, phase in self._stars:
            brightness = size * shown * (0.75 + 0.25 * np.sin(1.3 * seconds + phase))
            sky[y, x] += brightness
            for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
                if size > 0.7 and 0 <= y + dy < HORIZON and 0 <= x + dx < WIDTH:
                    sky[y + dy, x + dx] += 0.22 * brightness

    def _draw_clouds(self, sky: np.ndarray, cover: np.ndarray, light: np.ndarray, night: float) -> None:
        shadow = mix(rgb("#7a5296"), rgb("#1c2350"), night)
        lit = mix(rgb("#ffb08c"), rgb("#5b5796"), night)
        sky += (mix(shadow, lit, light) - sky) * (cover * mix(0.85, 0.6, night))


def _clouds(chance: np.random.Generator, middle: float, spread: float) -> tuple[np.ndarray, np.ndarray]:
    """How much of the sky a band of clouds covers, and how bright it is: bright below, where the sun still reaches."""
    noise = _rolling_noise(chance)
    row = np.arange(HORIZON)[:, None]
    band = np.exp(-(((row - middle) / spread) ** 2))
    cover = smooth_step((noise + 1.5 * band - 1.45) / 1.5)
    higher = np.roll(cover, 5, axis=0)
    higher[:5] = 0
    light = np.clip(0.35 + 1.5 * (higher - cover) + 0.5 * cover, 0, 1)
    return cover[..., None].astype(np.float32), light[..., None].astype(np.float32)


def _rolling_noise(chance: np.random.Generator) -> np.ndarray:
    """Smooth and much wider than high, and its right edge fits its left one, so that it can drift round for ever."""
    across = np.fft.fftfreq(_CLOUD_PERIOD)[None, :] * 3.6
    down = np.fft.fftfreq(HORIZON)[:, None]
    strength = 1 / (0.006 + np.hypot(across, down)) ** 2.1
    strength[0, 0] = 0
    spectrum = np.fft.fft2(chance.standard_normal((HORIZON, _CLOUD_PERIOD))) * strength
    noise = np.fft.ifft2(spectrum).real
    return noise / noise.std()


def _drifted(picture: np.ndarray, pixels: float) -> np.ndarray:
    whole = int(np.floor(pixels))
    near = np.roll(picture, whole, axis=1)[:, : WIDTH + 1]
    part = pixels - whole
    return near[:, 1:] * (1 - part) + near[:, :-1] * part
