"""The list of incidents finds each one's clock by the incident, not by walking through every clock."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from app.data.db import open_database
from app.data.queries import incident_list
from app.data.queries.incident_list import IncidentFilter
from app.domain.clock import FixedClock


@pytest.mark.parametrize("ask", ["ids", "totals"])
def test_clocks_are_found_by_incident(
    tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, ask: str
) -> None:
    db = open_database(tmp_path, clock)
    asked: list[tuple[str, object]] = []
    monkeypatch.setattr(incident_list, "_rows", lambda sql, parameters: asked.append((sql, parameters)) or [])
    if ask == "ids":
        incident_list.find_ids(IncidentFilter(is_open=True), ("due_at", False), clock.now())
    else:
        with contextlib.suppress(IndexError):  # no rows come back from the spy
            incident_list.counts(IncidentFilter(is_overdue=True), clock.now())
    sql, parameters = asked[0]
    plan = " ".join(row[3] for row in db.execute_sql(f"EXPLAIN QUERY PLAN {sql}", parameters))
    db.close()
    assert "deadline_incident" in plan
    assert "deadline_stopped_at" not in plan
