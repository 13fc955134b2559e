"""The SQLite module that peewee uses; no other may open the same file in one process.

SQLite up to 3.51.2 can damage a WAL file that two connections write at once, so `pysqlite3` is
installed where it is to be had and peewee picks it up by itself. Source: sqlite.org/wal.html.
"""

from __future__ import annotations

from peewee import sqlite3  # type: ignore[attr-defined]

__all__ = ["sqlite3"]
