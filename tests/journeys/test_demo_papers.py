"""`main.py demo` as the owner starts it: the figures on its papers are the database's, no more, no less."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.architecture.tree import ROOT

# The database is read here without the application's own code: a mistake there shall not hide itself.
_ROWS = {
    "order": "SELECT o.paid_minor FROM incident i JOIN orders o ON o.id = i.order_id WHERE i.id = :id",
    "plan": "SELECT plan_amount_minor FROM incident WHERE id = :id",
    "compensation": "SELECT CASE WHEN reverses_id IS NULL THEN amount_minor ELSE -amount_minor END "
    "FROM compensation WHERE incident_id = :id",
    "paid in the timeline": "SELECT amount_minor FROM compensation "
    "WHERE incident_id = :id AND paid_at NOT NULL",
    "claimed": "SELECT amount_minor FROM supplier_claim WHERE incident_id = :id",
    "admitted": "SELECT admitted_minor FROM supplier_claim WHERE incident_id = :id",
    "received": "SELECT r.amount_minor FROM claim_receipt r JOIN supplier_claim s ON s.id = r.claim_id "
    "WHERE s.incident_id = :id AND r.voided_at IS NULL",
    "received in the timeline": "SELECT r.amount_minor FROM claim_receipt r JOIN supplier_claim s "
    "ON s.id = r.claim_id WHERE s.incident_id = :id AND r.voided_at IS NULL",
    "costs": "SELECT amount_minor FROM incident_cost WHERE incident_id = :id AND voided_at IS NULL",
    "offers": "SELECT amount_minor FROM offer WHERE incident_id = :id",
    "promises": "SELECT amount_minor FROM commitment WHERE incident_id = :id",
}
_SUMS = (
    "SELECT COALESCE(SUM(CASE WHEN reverses_id IS NULL THEN amount_minor ELSE -amount_minor END), 0) "
    "FROM compensation WHERE incident_id = :id AND status = 'paid'",
    "SELECT COALESCE(SUM(amount_minor), 0) FROM incident_cost WHERE incident_id = :id AND voided_at IS NULL",
    "SELECT COALESCE(SUM(amount_minor), 0) FROM supplier_claim WHERE incident_id = :id "
    "AND status NOT IN ('voided', 'written_off')",
    "SELECT COALESCE(SUM(admitted_minor), 0) FROM supplier_claim WHERE incident_id = :id "
    "AND status <> 'voided'",
    "SELECT COALESCE(SUM(r.amount_minor), 0) FROM claim_receipt r JOIN supplier_claim s "
    "ON s.id = r.claim_id WHERE s.incident_id = :id AND r.voided_at IS NULL",
)
# Numbers that must be whole on the paper, however long.
_NUMBERS = (
    "SELECT i.number FROM incident i WHERE i.id = :id",
    "SELECT o.order_no FROM incident i JOIN orders o ON o.id = i.order_id WHERE i.id = :id",
    "SELECT p.tracking_no FROM incident_parcel ip JOIN parcel p ON p.id = ip.parcel_id "
    "WHERE ip.incident_id = :id",
    "SELECT tracking_no FROM compensation WHERE incident_id = :id",
    "SELECT ordered_sku_code FROM incident_line WHERE incident_id = :id",
    "SELECT share_percent || ' %' FROM liability WHERE incident_id = :id",
    "SELECT score || '/5' FROM follow_up WHERE incident_id = :id AND score NOT NULL",
)
_AMOUNT = re.compile(r"−?[¥￥][\d,]+(?:\.\d+)?")
Read = Callable[[Path], str]


def by_pypdf(path: Path) -> str:
    """The words of all pages as the test's own reader has them."""
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def by_poppler(path: Path) -> str:
    """The words of all pages as the command of most systems has them."""
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


READERS = [
    pytest.param(by_pypdf, id="pypdf"),
    pytest.param(
        by_poppler,
        id="pdftotext",
        marks=pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed"),
    ),
]


@pytest.fixture(scope="module", params=["zh_CN", "en"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the command leaves, in each language."""
    made = tmp_path_factory.mktemp("papers") / "demo"
    command = [sys.executable, str(ROOT / "main.py"), "--data", str(made), "--lang", request.param, "demo"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().splitlines()[-1] == str(made)
    return made


def printed(minor: int) -> str:
    """How an amount of yuan stands on paper, written down a second time."""
    return f"{'−' if minor < 0 else ''}¥{abs(minor) // 100:,}.{abs(minor) % 100:02d}"


def expected(database: sqlite3.Connection, incident_id: int) -> Counter[str]:
    """Every amount the report of an incident has, as often as it has it."""

    def values(sql: str) -> list[int]:
        return [row[0] for row in database.execute(sql, {"id": incident_id}) if row[0] is not None]

    found = [minor for sql in _ROWS.values() for minor in values(sql)]
    paid, costs, claimed, admitted, received = (values(sql)[0] for sql in _SUMS)
    found += [paid, costs, claimed, admitted, received, paid + costs - received]
    return Counter(map(printed, found))


def words_of(path: Path, read: Read) -> str:
    """The text of a paper; the font writes some radicals apart, NFKC joins them."""
    return unicodedata.normalize("NFKC", read(path)).replace("￥", "¥")


def open_database(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{folder / 'makegood.db'}?mode=ro", uri=True)


@pytest.mark.parametrize("read", READERS)
def test_every_amount_on_every_paper_is_the_database_s(folder: Path, read: Read) -> None:
    database = open_database(folder)
    incidents = database.execute("SELECT id, number FROM incident").fetchall()
    assert len(incidents) >= 3
    assert {path.stem for path in folder.glob("CF-*.pdf")} == {number for _, number in incidents}
    for incident_id, number in incidents:
        found = Counter(_AMOUNT.findall(words_of(folder / f"{number}.pdf", read)))
        assert found == expected(database, incident_id), number
        assert sum(found.values()) >= 8
    database.close()


@pytest.mark.parametrize("read", READERS)
def test_every_number_on_every_paper_is_whole(folder: Path, read: Read) -> None:
    database = open_database(folder)
    for incident_id, number in database.execute("SELECT id, number FROM incident").fetchall():
        text = "".join(words_of(folder / f"{number}.pdf", read).split())
        for sql in _NUMBERS:
            for (value,) in database.execute(sql, {"id": incident_id}):
                assert str(value).replace(" ", "") in text, (number, value)
    database.close()


def test_one_cent_in_the_database_would_be_noticed(folder: Path, tmp_path: Path) -> None:
    """Proof that the comparison can fail: the same papers against books that differ by one fen."""
    shutil.copy(folder / "makegood.db", tmp_path / "makegood.db")
    database = sqlite3.connect(tmp_path / "makegood.db")
    database.execute("UPDATE compensation SET amount_minor = amount_minor + 1 WHERE id = 1")
    ((incident_id, number),) = database.execute(
        "SELECT i.id, i.number FROM compensation c JOIN incident i ON i.id = c.incident_id WHERE c.id = 1"
    )
    found = Counter(_AMOUNT.findall(words_of(folder / f"{number}.pdf", by_pypdf)))
    assert found != expected(database, incident_id)
    database.close()
