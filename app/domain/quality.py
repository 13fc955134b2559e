"""What is looked at before it goes wrong: samples, goods, packing; and how it turned out."""

from __future__ import annotations

from enum import StrEnum


class QualityCheckKind(StrEnum):
    """What was looked at. Source: brief.md 5.2."""

    SAMPLE = "sample"
    """A piece the supplier sent before anything was sold."""
    GOODS = "goods"
    """Pieces taken out of what he ships, or sent back by buyers."""
    PACKING = "packing"
    """His photos of parcels being packed."""


class QualityResult(StrEnum):
    """How it turned out."""

    PASSED = "passed"
    REMARKS = "remarks"
    """Good enough, with something to be mended."""
    FAILED = "failed"
