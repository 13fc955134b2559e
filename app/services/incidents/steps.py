"""The next steps of many incidents, their rows read at once: Today shows dozens."""

from __future__ import annotations

from collections.abc import Sequence

from app.data.queries import incidents_at_once as queries
from app.domain.next_step import NextStep
from app.services.incidents.context import Context
from app.services.incidents.facts import read_facts
from app.services.incidents.guide import step
from app.services.incidents.rows import IncidentRows


def read_steps(context: Context, ids: Sequence[int]) -> dict[int, NextStep]:
    """What `IncidentService.get` says is next, by incident; ids that are not there are left out."""
    tables = queries.rows_of(ids)
    found = {}
    for incident in queries.incidents(ids):
        rows = IncidentRows(incident)
        for name, groups in tables.items():
            setattr(rows, name, groups.get(incident.id, []))
        found[incident.id] = step(context, rows, read_facts(incident, rows=rows))
    return found
