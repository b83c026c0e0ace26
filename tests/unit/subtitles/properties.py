"""How property tests run here."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""The first text drawn builds a table of all characters, and the processors are shared: neither says a test is bad."""
