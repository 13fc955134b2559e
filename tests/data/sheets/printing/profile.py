"""How long properties look: shortly each day, for hours where MAKEGOOD_SOAK says how many times longer."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings


def examples(count: int) -> settings:
    """`count` examples, or as many times more as the environment asks for."""
    times = int(os.environ.get("MAKEGOOD_SOAK", "1"))
    slow = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]
    return settings(max_examples=count * times, deadline=None, suppress_health_check=slow)
