"""Doubt about a column by its heading, whatever the reader itself makes of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.sheet_line import ColumnReading, ParsedSheet
from app.services import sheet_reading


def doubt(monkeypatch: pytest.MonkeyPatch, heading: str, *others: str) -> None:
    """Let nobody but the owner know what the column under `heading` is; it may be one of `others`."""
    really = sheet_reading.parse_sheet

    def parse_sheet(path: Path, **given: Any) -> ParsedSheet:
        parsed = really(path, **given)
        return replace(parsed, readings=tuple(_doubted(reading) for reading in parsed.readings))

    def _doubted(reading: ColumnReading) -> ColumnReading:
        if reading.heading != heading or reading.ground == "owner":
            return reading
        return replace(reading, field=None, ground="", certainty=0.5, others=others)

    monkeypatch.setattr(sheet_reading, "parse_sheet", parse_sheet)
