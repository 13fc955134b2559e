"""Wrong shipments from "confirm" to "closed": `IncidentService` and the values it works with."""

from app.data.queries.incident_list import IncidentFilter
from app.services.incidents.opening import SentLine
from app.services.incidents.service import IncidentService

__all__ = ["IncidentFilter", "IncidentService", "SentLine"]
