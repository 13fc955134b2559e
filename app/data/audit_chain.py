"""Each operation's audit is sealed with the seal before it: what is changed afterwards no longer fits.

A seal is SHA-256 over the seal before and over each entry of the operation, in which `before` and `after`
stand by sums of their own. So the personal data of a buyer may be taken out of an old entry: its sums stay
in their place, and the entry names the operation that did it, which is sealed like any other.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from app.data import bulk
from app.data.models import AuditEntry, AuditSeal

ERASES = frozenset({"personal.erase"})
"""Operations that may take texts out of entries of before."""

_ENTRIES = """SELECT operation_no, id, operation, actor, at, entity, entity_id,
  before, after, before_sha256, after_sha256, erased_by FROM audit_entry"""
_Row = Sequence[Any]


@dataclass(frozen=True)
class Break:
    """Where the chain does not hold: `audit_changed`, `audit_unsealed`, `audit_gone`, `audit_erased`."""

    code: str
    operation_no: int


def sum_of(text: str | None) -> str:
    """What stands for `before` or `after` in the seal: empty for none."""
    return "" if text is None else hashlib.sha256(text.encode()).hexdigest()


def seal(operation_no: int) -> None:
    """Seal what the operation wrote; once, as the last thing it does.

    One whose every part was refused left nothing, and its number goes to the next.
    """
    cursor = _run(f"{_ENTRIES} WHERE operation_no = ? ORDER BY id", operation_no)
    count, sha256 = _sealed(head(), cursor)
    if not count:
        return
    row = {"operation_no": operation_no, "entry_count": count, "sha256": sha256}
    bulk.insert_rows(AuditSeal, [row])


def head() -> str:
    """The newest seal: written down elsewhere it proves all that was done until then. Empty for none."""
    found = _run("SELECT sha256 FROM audit_seal ORDER BY operation_no DESC LIMIT 1").fetchone()
    return found[0] if found else ""


def breaks() -> Iterator[Break]:
    """Every operation whose entries are not as they were sealed, and those that lack entries or a seal."""
    sealed = _run("SELECT operation_no, entry_count, sha256 FROM audit_seal ORDER BY operation_no").fetchall()
    sums = ["", *(sha256 for _, _, sha256 in sealed)]
    seals = {
        number: (before, (count, sha)) for before, (number, count, sha) in zip(sums, sealed, strict=False)
    }
    erasing, gone = _erasing(), set(seals)
    for number, rows in groupby(_run(f"{_ENTRIES} ORDER BY operation_no, id"), itemgetter(0)):
        gone.discard(number)
        yield from _looked_at(number, list(rows), seals.get(number), erasing)
    yield from (Break("audit_gone", number) for number in sorted(gone))


def _looked_at(
    number: int, entries: list[_Row], sealed: tuple[str, tuple[int, str]] | None, erasing: set[int]
) -> Iterator[Break]:
    if sealed is None:
        yield Break("audit_unsealed", number)
    elif _sealed(sealed[0], entries) != sealed[1]:
        yield Break("audit_changed", number)
    if any(row[-1] is not None and row[-1] not in erasing for row in entries):
        yield Break("audit_erased", number)


def _erasing() -> set[int]:
    named = ", ".join(f"'{name}'" for name in sorted(ERASES))
    sql = f"SELECT DISTINCT operation_no FROM audit_entry WHERE operation IN ({named})"
    return {number for (number,) in _run(sql)}


def _sealed(before: str, rows: Iterator[_Row] | list[_Row]) -> tuple[int, str]:
    """How many entries, and the seal over them."""
    total, count = hashlib.sha256(before.encode()), 0
    for row in rows:
        head_of, (old, new, old_sha, new_sha, erased_by) = row[:7], row[7:12]
        sums = (old_sha, new_sha) if erased_by is not None else (sum_of(old), sum_of(new))
        total.update("\x1f".join(map(str, (*head_of, *sums))).encode())
        total.update(b"\x1e")
        count += 1
    return count, total.hexdigest()


def _run(sql: str, *values: object) -> Any:
    database: Any = AuditEntry._meta.database
    return database.execute_sql(sql, values)
