"""Engines without a model, for every test that needs an engine to behave, or to misbehave, on demand.

The names below go where an engine's name goes; the fixture `fake_engines` lets engine processes import them.
"""

from __future__ import annotations

FAKE_SPEECH = "tests.fakes.adapters:FakeSpeech"
FAKE_LANGUAGE = "tests.fakes.adapters:FakeLanguage"
FAKE_IMAGE = "tests.fakes.adapters:FakeImage"
FAKE_ACTIVITY = "tests.fakes.adapters:FakeActivity"
