"""Words and signs that only point at the row above."""

from __future__ import annotations

DITTO = frozenset(
    {"同上", "同前", "〃", "″", "同", "ditto", "same as above", "Same as above", '"', "”", "同上行", "同上单"}
)
