"""Incidents that a photo of a waybill may belong to."""

from __future__ import annotations

from collections.abc import Iterable

from app.data.models import Evidence, Incident, IncidentParcel, Order, Parcel

_ENDED = ("closed", "false_alarm", "withdrawn")


def open_of(order_ids: Iterable[int]) -> list[Incident]:
    """Incidents of these orders that are not ended."""
    wanted = list(order_ids)
    rows = Incident.select().where(Incident.order.in_(wanted), Incident.progress.not_in(_ENDED))
    return list(rows.order_by(Incident.id))


def has_parcel(incident_id: int, numbers: Iterable[str]) -> bool:
    """Whether the incident is about a parcel of one of these numbers."""
    wanted = list(numbers)
    rows = (
        Parcel.select()
        .join(IncidentParcel)
        .where(
            IncidentParcel.incident == incident_id,
            Parcel.tracking_no.in_(wanted) | Parcel.return_tracking_no.in_(wanted),
        )
    )
    return bool(rows.exists())


def has_file(incident_id: int, sha256: str) -> bool:
    """Whether this very file is evidence of the incident already."""
    rows = Evidence.select().where(Evidence.incident == incident_id, Evidence.sha256 == sha256)
    return bool(rows.exists())


def open_incidents(limit: int) -> list[tuple[int, str, str]]:
    """(id, number, order number) of those not ended, the newest first."""
    rows = Incident.select(Incident, Order).join(Order).where(Incident.progress.not_in(_ENDED))
    newest = rows.order_by(Incident.id.desc()).limit(limit)
    return [(row.id, row.number, row.order.order_no) for row in newest]
