"""Open incidents with the same mistake of the same supplier."""

from __future__ import annotations

from typing import Any

from app.data.models import Incident

_SAME_MISTAKE = """
WITH mistake AS (
    SELECT incident_id, group_concat(goods, char(10)) AS goods
    FROM (
        SELECT incident_id, ordered_title || char(9) || ordered_spec || char(9)
            || sent_title || char(9) || sent_spec AS goods
        FROM incident_line ORDER BY incident_id, goods
    ) GROUP BY incident_id
), open AS (
    SELECT i.id, i.supplier_id, i.kind, m.goods
    FROM incident i JOIN mistake m ON m.incident_id = i.id
    WHERE i.supplier_id IS NOT NULL AND i.progress NOT IN ('closed', 'false_alarm', 'withdrawn')
)
"""
_GROUPS = (
    _SAME_MISTAKE
    + """
SELECT o.supplier_id, s.name, o.kind, group_concat(o.id)
FROM open o JOIN supplier s ON s.id = o.supplier_id
GROUP BY o.supplier_id, o.kind, o.goods HAVING COUNT(*) > 1
ORDER BY COUNT(*) DESC, MIN(o.id)
"""
)
_GROUP_OF = """
WITH alike AS (
    SELECT other.id FROM incident i
    JOIN incident other ON other.supplier_id = i.supplier_id AND other.kind = i.kind
    WHERE i.id = :id AND i.progress NOT IN ('closed', 'false_alarm', 'withdrawn')
        AND other.progress NOT IN ('closed', 'false_alarm', 'withdrawn')
), mistake AS (
    SELECT incident_id, group_concat(goods, char(10)) AS goods
    FROM (
        SELECT incident_id, ordered_title || char(9) || ordered_spec || char(9)
            || sent_title || char(9) || sent_spec AS goods
        FROM incident_line WHERE incident_id IN (SELECT id FROM alike) ORDER BY incident_id, goods
    ) GROUP BY incident_id
)
SELECT other.incident_id FROM mistake me JOIN mistake other ON other.goods = me.goods
WHERE me.incident_id = :id ORDER BY other.incident_id
"""


def groups() -> list[tuple[int, str, str, list[int]]]:
    """(supplier id, his name, kind, incident ids) of two and more, the largest first."""
    rows: Any = Incident._meta.database.execute_sql(_GROUPS).fetchall()
    return [(row[0], row[1], row[2], sorted(map(int, row[3].split(",")))) for row in rows]


def group_of(incident_id: int) -> list[int]:
    """Ids of the open incidents with the same mistake, itself among them; none when it is ended."""
    rows: Any = Incident._meta.database.execute_sql(_GROUP_OF, {"id": incident_id}).fetchall()
    return [row[0] for row in rows]
