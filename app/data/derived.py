"""What is kept beside the rows to answer quickly, and can be made anew from them at any time."""

from __future__ import annotations

from peewee import SqliteDatabase

from app.data.search_index import TEXT

TABLES = (
    "line_sent",
    "order_pieces",
    "order_search",
    "order_search_config",
    "order_search_data",
    "order_search_docsize",
    "order_search_idx",
    "order_search_terms",
)

_PIECES = """INSERT INTO order_pieces
  SELECT order_id, SUM(quantity) FROM order_line GROUP BY order_id HAVING SUM(quantity) <> 1"""
_REBUILDS = {
    "line_sent": (
        "DELETE FROM line_sent",
        "INSERT INTO line_sent SELECT * FROM line_out WHERE at IS NOT NULL",
    ),
    "order_pieces": ("DELETE FROM order_pieces", _PIECES),
    "order_search": (
        "INSERT INTO order_search (order_search) VALUES ('delete-all')",
        f"INSERT INTO order_search (rowid, text) SELECT o.id, {TEXT} FROM orders o",
    ),
}


def rebuild(db: SqliteDatabase) -> list[str]:
    """Make all of it anew, inside the transaction that runs; the names of what was made."""
    for statements in _REBUILDS.values():
        for sql in statements:
            db.execute_sql(sql)
    return list(_REBUILDS)
