"""Which files are photos; no more than that, since the window asks it at its start."""

from __future__ import annotations

from pathlib import Path

_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".heic", ".heif"})


def is_photo(path: Path) -> bool:
    """Whether a dropped file is to be looked at as a photo."""
    return path.suffix.lower() in _SUFFIXES
