"""Which rows make up a record, and what the audit has of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from app.data.models import (
    AuditEntry,
    BaseModel,
    CheckLook,
    ClaimReceipt,
    Commitment,
    Compensation,
    CorrectiveAction,
    Evidence,
    FollowUp,
    IncidentCost,
    IncidentLine,
    IncidentParcel,
    Liability,
    Message,
    Offer,
    OrderLine,
    OutLayout,
    ParcelLine,
    PlatformRefund,
    RefundMatch,
    ReturnAddress,
    Sku,
    SupplierClaim,
    SupplierSku,
    Upload,
)
from app.data.unit_of_work import entity_name

OWN: dict[str, tuple[tuple[type[BaseModel], str], ...]] = {
    "order": (
        (OrderLine, "order_id"),
        (PlatformRefund, "order_id"),
        (CheckLook, "order_id"),
        (Upload, "order_id"),
    ),
    "incident": tuple(
        (model, "incident_id")
        for model in (
            IncidentLine, IncidentParcel, Liability, Evidence, Message, Commitment, Offer, FollowUp,
            CorrectiveAction, Compensation, SupplierClaim, IncidentCost,
        )
    ),
    "compensation": ((RefundMatch, "compensation_id"), (Compensation, "reverses_id")),
    "supplier_claim": ((ClaimReceipt, "claim_id"),),
    "supplier": ((ReturnAddress, "supplier_id"), (SupplierSku, "supplier_id"), (OutLayout, "supplier_id")),
    "supplier_sku": (),
    "sku": (),
    "product": ((Sku, "product_id"),),
    "setting": (),
}  # fmt: skip
"""Kind of record → tables whose rows belong to it, with the column that says so."""
ALL_SETTINGS = 0
"""In place of a setting's id: all of them."""
_MOST = 40
"""Rows of one operation that are told; of a price list a history has no more either."""
_SMALL = 400
"""An operation with more entries was an import: what it removed is not looked through for one record."""


def rows_of(kind: str, row_id: int) -> list[tuple[str, int]]:
    """(kind, id) of the record's own row and of those that belong to it now."""
    if kind == "setting" and row_id == ALL_SETTINGS:
        return [("setting", row[0]) for row in _run("SELECT id FROM setting", [])]
    found = [(kind, row_id)]
    for model, column in OWN[kind]:
        sql = f'SELECT id FROM "{model._meta.table_name}" WHERE "{column}" = ?'
        found += [(entity_name(model), row[0]) for row in _run(sql, [row_id])]
    if kind == "order":
        found += [("parcel", number) for number in _parcels(row_id)]
    return found


def _parcels(order_id: int) -> list[int]:
    query: Any = ParcelLine.select(ParcelLine.parcel).join(OrderLine).where(OrderLine.order == order_id)
    return [number for (number,) in query.distinct().tuples()]


def entries_about(number: int, kind: str, row_id: int, rows: Sequence[tuple[str, int]]) -> list[AuditEntry]:
    """What the operation wrote about the record, also to rows that belonged to it and are gone."""
    sql = """SELECT a.id FROM json_each(?) w JOIN audit_entry a
      ON a.entity = json_extract(w.value, '$[0]') AND a.entity_id = json_extract(w.value, '$[1]')
      WHERE a.operation_no = ?"""
    ids = {row[0] for row in _run(sql, [json.dumps(list(rows)), number])}
    ids |= set(_of_rows_gone(number, kind, row_id))
    query = AuditEntry.select().where(AuditEntry.id.in_(list(ids)))
    return list(query.order_by(AuditEntry.id).limit(_MOST))


def _of_rows_gone(number: int, kind: str, row_id: int) -> list[int]:
    columns = {column for _, column in OWN[kind]}
    kinds = [entity_name(model) for model, _ in OWN[kind]]
    if not kinds or AuditEntry.select().where(AuditEntry.operation_no == number).count() > _SMALL:
        return []
    is_its = " OR ".join(
        f"json_extract({image}, '$.{column}') = ?"
        for column in sorted(columns)
        for image in ("before", "after")
    )
    sql = f"""SELECT id FROM audit_entry WHERE operation_no = ? AND entity_id IS NOT NULL
      AND entity IN (SELECT value FROM json_each(?)) AND ({is_its})"""
    return [row[0] for row in _run(sql, [number, json.dumps(kinds), *([row_id] * 2 * len(columns))])]


def _run(sql: str, values: list[Any]) -> list[Any]:
    database: Any = AuditEntry._meta.database
    return list(database.execute_sql(sql, values).fetchall())
