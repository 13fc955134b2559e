"""The hours of the day in which nobody is reminded of anything."""

from __future__ import annotations

from datetime import time


def is_quiet(at: time, from_hour: int, until_hour: int) -> bool:
    """Whether `at` lies in the quiet hours; they may pass midnight. Twice the same hour: none."""
    if from_hour <= until_hour:
        return from_hour <= at.hour < until_hour
    return at.hour >= from_hour or at.hour < until_hour
