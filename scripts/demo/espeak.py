"""espeak-ng in this process: the sound of a text and what happens in it when.

The library keeps its state in globals, calls back into whoever told it last, and can be started once in a process: so
there is one of it, used under a lock.
"""

from __future__ import annotations

import ctypes
import threading
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import espeakng_loader

if TYPE_CHECKING:
    from collections.abc import Iterator

RATE = 22_050
WORD, PHONEME = 1, 7
"""Kinds of events."""
SYLLABLE_END = b"_|"
"""A phoneme that is none."""

_SYNCHRONOUS, _PHONEME_EVENTS, _UTF8 = 2, 1, 1
_SPEED, _PITCH, _RANGE = 1, 3, 4
_END = 0


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("name", ctypes.c_char * 8),
    )


class Happened(NamedTuple):
    type: int
    position: int
    """In characters of the text, from 1."""
    length: int
    sample: int
    name: bytes


class Spoken(NamedTuple):
    pcm: bytes
    """Signed 16-bit, mono, at espeak-ng's own rate."""
    happened: tuple[Happened, ...]
    """Words and phonemes, in order."""


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


class Espeak:
    def __init__(self) -> None:
        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = espeakng_loader.get_data_path().encode()
        if self._library.espeak_Initialize(_SYNCHRONOUS, 0, data, _PHONEME_EVENTS) != RATE:
            raise RuntimeError("espeak-ng does not start")
        self._library.espeak_ng_SetRandSeed(ctypes.c_long(1))  # or the breath in some voices depends on the clock
        self._library.espeak_TextToPhonemes.restype = ctypes.c_char_p
        self._lock = threading.Lock()
        self._heard: list[bytes] = []
        self._happened: list[Happened] = []
        self._callback = _Callback(self._receive)  # kept here: the library holds a bare pointer to it
        self._library.espeak_SetSynthCallback(self._callback)
        self._voice = ""

    def _receive(self, samples: ctypes._Pointer[ctypes.c_short], count: int, events: ctypes._Pointer[_Event]) -> int:
        if count:
            self._heard.append(ctypes.string_at(samples, count * 2))
        for event in events:
            if event.type == _END:
                break
            if event.type in (WORD, PHONEME):
                self._happened.append(Happened(event.type, event.text_position, event.length, event.sample, event.name))
        return 0

    def speak(self, text: str, *, voice: str, speed: int, pitch: int, pitch_range: int) -> Spoken:
        encoded = text.encode() + b"\0"
        with self._lock:
            self._speak_as(voice)
            self._library.espeak_SetParameter(_SPEED, speed, 0)
            self._library.espeak_SetParameter(_PITCH, pitch, 0)
            self._library.espeak_SetParameter(_RANGE, pitch_range, 0)
            self._heard.clear()
            self._happened.clear()
            if self._library.espeak_Synth(encoded, ctypes.c_size_t(len(encoded)), 0, 0, 0, _UTF8, None, None):
                raise RuntimeError(f"espeak-ng cannot say {text!r}")
            return Spoken(b"".join(self._heard), tuple(self._happened))

    def syllables(self, text: str, *, voice: str) -> list[str]:
        """As espeak-ng spells them, with their tones, which its events do not tell."""
        with self._lock:
            self._speak_as(voice)  # asked without a voice, it crashes
            return list(self._spelled(text.encode() + b"\0"))

    def _spelled(self, encoded: bytes) -> Iterator[str]:
        remaining = ctypes.pointer(ctypes.c_char_p(encoded))
        while remaining.contents.value is not None:
            clause = self._library.espeak_TextToPhonemes(remaining, _UTF8, 0).decode()
            yield from (syllable for each in clause.split(SYLLABLE_END.decode()) if (syllable := each.strip()))

    def _speak_as(self, voice: str) -> None:
        if voice == self._voice:  # reading one takes longer than speaking a sentence
            return
        if self._library.espeak_SetVoiceByName(voice.encode()) != 0:
            raise ValueError(f"espeak-ng has no voice {voice}")
        self._voice = voice


_starting = threading.Lock()


def espeak() -> Espeak:
    with _starting:
        return _started()


@cache
def _started() -> Espeak:
    return Espeak()
