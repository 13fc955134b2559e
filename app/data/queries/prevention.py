"""Corrective actions as a list, and the mistakes they are against, in SQL."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.data.fields import UtcDateTimeField
from app.data.models import Incident
from app.data.queries.common import Sort, sort_parts
from app.data.queries.sent_counts import HIS_MISTAKE
from app.domain.errors import DomainError
from app.domain.prevention import ActionState, GoodsName, Mistake, Target
from app.domain.scorecard import Share
from app.domain.statuses import MismatchKind, RootCause
from app.domain.texts import looked_for

_stamp = UtcDateTimeField().db_value
_instant = UtcDateTimeField().python_value
_REAL = "i.progress NOT IN ('false_alarm', 'withdrawn')"
_STATE = """CASE WHEN a.dropped_at IS NOT NULL THEN 'dropped' WHEN a.result IS NOT NULL THEN a.result
  WHEN a.done_at IS NOT NULL THEN 'done' ELSE 'open' END"""
# The day it is looked at next: to be done, or to be seen whether it helped.
_NEXT = f"CASE {_STATE} WHEN 'open' THEN a.due_on WHEN 'done' THEN a.check_on END"
_FROM = """FROM corrective_action a LEFT JOIN supplier s ON s.id = a.supplier_id
  LEFT JOIN incident i ON i.id = a.incident_id"""
# What is not known, which stands last whichever way round, and what is compared.
_SORTS: Mapping[str, tuple[str, ...]] = {
    "next": (f"{_NEXT} IS NULL", _NEXT),
    "text": ("a.text = ''", "a.text"),
    "owner": ("a.owner = ''", "a.owner"),
    "supplier": ("s.name IS NULL", "s.name"),
    "goods": ("a.title || a.sku_code = ''", "a.title", "a.spec", "a.sku_code"),
    "state": ("a.id IS NULL", _STATE),
}


@dataclass(frozen=True)
class ActionFilter:
    """Which actions; empty means all."""

    states: frozenset[ActionState] = frozenset()
    is_overdue: bool = False
    """Only those whose day is over: to be done, or to be checked."""
    owner: str | None = None
    supplier_id: int | None = None
    incident_id: int | None = None
    text: str = ""


def find_ids(wanted: ActionFilter, sort: Sort, today: date) -> list[int]:
    """Ids in order, what is next first unless sorted. Raises: DomainError unknown_sort."""
    key, is_down = sort_parts(sort)
    if (key or "next") not in _SORTS:
        raise DomainError("unknown_sort", key=key)
    where, values = _where(wanted, today)
    unknown, *terms = _SORTS[key or "next"]
    order = ", ".join([unknown, *(f"{term} {'DESC' if is_down else 'ASC'}" for term in terms)])
    return [row[0] for row in _rows(f"SELECT a.id {_FROM} WHERE {where} ORDER BY {order}, a.id DESC", values)]


def load(ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """(id, text, owner, state, due, check, done, verified, verification, drop reason, supplier id and name,
    title, spec, code, advice, kind, incident id and number) of the actions that are there.
    """
    sql = f"""
    SELECT a.id, a.text, a.owner, {_STATE}, a.due_on, a.check_on, a.done_at, a.verified_at, a.verification,
           a.drop_reason, a.supplier_id, COALESCE(s.name, ''), a.title, a.spec, a.sku_code, a.advice, a.kind,
           a.incident_id, COALESCE(i.number, '')
      {_FROM} WHERE a.id IN (SELECT value FROM json_each(:ids))
    """
    return _rows(sql, {"ids": json.dumps(list(ids))})


def counts(wanted: ActionFilter, today: date) -> tuple[int, int, int]:
    """How many are open, how many are done and not yet checked, and of how many of both the day is over."""
    where, values = _where(wanted, today)
    sql = f"""
    SELECT COALESCE(SUM({_STATE} = 'open'), 0), COALESCE(SUM({_STATE} = 'done'), 0),
           COALESCE(SUM({_NEXT} < :today), 0) {_FROM} WHERE {where}
    """
    row = _rows(sql, {**values, "today": today.isoformat()})[0]
    return row[0], row[1], row[2]


def owners() -> list[str]:
    """Whoever has an action, by name."""
    rows = _rows("SELECT DISTINCT owner FROM corrective_action WHERE owner <> '' ORDER BY 1", {})
    return [row[0] for row in rows]


def due_ids(until: date) -> list[int]:
    """Actions to be done or checked until the end of that day, the earliest first."""
    sql = f"SELECT a.id {_FROM} WHERE {_NEXT} <= :until ORDER BY {_NEXT}, a.id"
    return [row[0] for row in _rows(sql, {"until": until.isoformat()})]


def _where(wanted: ActionFilter, today: date) -> tuple[str, dict[str, Any]]:
    parts: list[str] = ["1"]
    values: dict[str, Any] = {}
    if wanted.states:
        parts.append(f"{_STATE} IN (SELECT value FROM json_each(:states))")
        values["states"] = json.dumps(sorted(wanted.states))
    if wanted.is_overdue:
        parts.append(f"{_NEXT} < :today")
        values["today"] = today.isoformat()
    if wanted.owner is not None:
        parts.append("a.owner = :owner")
        values["owner"] = wanted.owner
    if wanted.supplier_id is not None:
        parts.append("a.supplier_id = :supplier")
        values["supplier"] = wanted.supplier_id
    if wanted.incident_id is not None:
        parts.append("a.incident_id = :incident")
        values["incident"] = wanted.incident_id
    if text := looked_for(wanted.text):
        columns = "a.text || ' ' || a.owner || ' ' || a.title || ' ' || a.spec || ' ' || a.sku_code"
        parts.append(f"instr(lower({columns} || ' ' || COALESCE(s.name, '')), lower(:text))")
        values["text"] = text
    return " AND ".join(parts), values


# The goods of a line of an incident: named there, else by the order.
_CODE = "COALESCE(NULLIF(il.ordered_sku_code, ''), l.sku_code, '')"
_TITLE = "COALESCE(NULLIF(il.ordered_title, ''), l.title, '')"
_SPEC = "COALESCE(NULLIF(il.ordered_spec, ''), l.spec, '')"
_LINES = "incident_line il ON il.incident_id = i.id LEFT JOIN order_line l ON l.id = il.order_line_id"


def mistakes(since: datetime, until: datetime, supplier_id: int | None = None) -> list[Mistake]:
    """What was found between the moments at a supplier, a row for each of the goods it is about."""
    sql = f"""
    SELECT DISTINCT i.id, i.supplier_id, {_TITLE}, {_SPEC}, {_CODE}, i.kind, i.root_cause, i.discovered_at,
           {HIS_MISTAKE}
      FROM incident i LEFT JOIN {_LINES}
     WHERE i.discovered_at >= :since AND i.discovered_at <= :until AND {_REAL}
       AND i.supplier_id IS NOT NULL AND (:supplier IS NULL OR i.supplier_id = :supplier)
    """
    values = {"since": _stamp(since), "until": _stamp(until), "supplier": supplier_id}
    return [_mistake(*row) for row in _rows(sql, values)]


def _mistake(incident_id: int, supplier_id: int, title: str, spec: str, code: str, *rest: Any) -> Mistake:
    kind, cause, at, is_his = rest
    found_at = _instant(at)
    assert found_at is not None, "every incident was found some time"
    goods = GoodsName(title, spec, code)
    return Mistake(
        incident_id, supplier_id, goods, MismatchKind(kind), RootCause(cause), found_at, bool(is_his)
    )


@dataclass(frozen=True)
class Subject:
    """Whose goods an action is about, and which mistakes: `supplier_id` None for everybody's."""

    supplier_id: int | None
    goods: GoodsName
    target: Target


# A wrong line counts when it went out; where nobody knows when, at the moment it was found.
_WRONG_AT = "COALESCE(n.at, i.discovered_at)"


def wrong_lines(subject: Subject, since: datetime, until: datetime) -> Share:
    """Lines sent wrongly between the moments, of those sent, as the scorecards count them."""
    sent = f"""
    SELECT COUNT(*) FROM line_sent n JOIN order_line l ON l.id = n.order_line_id
     WHERE n.store_id IN (SELECT id FROM store) AND (:supplier IS NULL OR n.supplier_id = :supplier)
       AND n.at >= :since AND n.at < :until AND {_goods(subject, "l.sku_code", "l.title", "l.spec")}
    """
    wrong = f"""
    SELECT COUNT(*), COALESCE(SUM(is_new), 0) FROM (
      SELECT il.order_line_id, MAX(n.order_line_id IS NULL) AS is_new {_wrong(subject)} GROUP BY 1)
    """
    values = _values(subject, since, until)
    ((whole,),), ((part, more),) = _rows(sent, values), _rows(wrong, values)
    return Share(part, whole + more)


def wrong_incidents(subject: Subject, since: datetime, until: datetime) -> list[int]:
    """The incidents behind `wrong_lines`, the newest first."""
    sql = f"SELECT DISTINCT i.id {_wrong(subject)} ORDER BY i.discovered_at DESC, i.id DESC"
    return [row[0] for row in _rows(sql, _values(subject, since, until))]


def _wrong(subject: Subject) -> str:
    return f"""
    FROM incident i JOIN {_LINES} LEFT JOIN line_sent n ON n.order_line_id = il.order_line_id
   WHERE il.order_line_id IS NOT NULL AND {_REAL} AND (:supplier IS NULL OR i.supplier_id = :supplier)
     AND {_WRONG_AT} >= :since AND {_WRONG_AT} < :until AND {_hit(subject.target)}
     AND {_goods(subject, _CODE, _TITLE, _SPEC)}
    """


def _hit(target: Target) -> str:
    """SQL: as `Target.hits`."""
    is_any = "1" if not (target.kinds or target.causes) else f"i.kind IN {_listed(target.kinds)}"
    return f"(i.root_cause IN {_listed(target.causes)} OR ({is_any} AND {HIS_MISTAKE}))"


def _goods(subject: Subject, code: str, title: str, spec: str) -> str:
    """SQL: as `GoodsName.key` tells goods apart."""
    if subject.goods.sku_code:
        return f"{code} = :code"
    return f"{title} = :title AND {spec} = :spec" if subject.goods.key else "1"


def _listed(members: frozenset[Any]) -> str:
    return "(" + ", ".join(f"'{member.value}'" for member in sorted(members)) + ")"


def _values(subject: Subject, since: datetime, until: datetime) -> dict[str, Any]:
    goods = subject.goods
    named = {"code": goods.sku_code, "title": goods.title, "spec": goods.spec}
    return {"supplier": subject.supplier_id, "since": _stamp(since), "until": _stamp(until), **named}


def _rows(sql: str, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    return list(Incident._meta.database.execute_sql(sql, dict(values)).fetchall())
