"""Everything of a shop in one file that is read without this program: a zip of csv, the evidence, a note."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from peewee import SqliteDatabase

from app.data import derived
from app.data.db import problems
from app.data.evidence_store import EvidenceStore
from app.data.sheets.saving import write_whole
from app.data.sheets.text_writer import TextForm, encoded
from app.domain.clock import Clock
from app.domain.progress import Job
from app.services.settings import SettingsService

_AT_ONCE = 500
_NOT_FOR_READERS = ("schema_migration", *derived.TABLES)
_FORM = TextForm()
_NOTE = """Makegood · 错发管家 — {day}

这是整个店铺的数据，不用本程序也能打开。
  tables/    每类记录一个 csv 表（UTF-8，逗号分隔，可用表格软件打开）。orders 是订单，order_line 是订单行，
             incident 是错发，compensation 是赔付，supplier 是供应商，audit_entry 是每一步改动的记录。
             以 _minor 结尾的金额以最小货币单位计（分）；时间为 UTC。以 = + - @ 开头的文字前加了一个撇号。
  evidence/  证据文件，文件名与 tables/evidence.csv 的 sha256 一致；原名在 file_name 一列。
其中有买家的姓名、电话和地址，请妥善保管。

This is all data of the shop, readable without the program.
  tables/    one csv for each kind of record (UTF-8, commas). Columns that end in _minor are amounts in the
             smallest unit of the currency; times are UTC. Text that a spreadsheet would run has an apostrophe
             in front.
  evidence/  the evidence files, named as in the column sha256 of tables/evidence.csv, with their names there.
Buyers' names, phones and addresses are inside: keep it safe.
"""


@dataclass(frozen=True)
class WholeExport:
    """Where it is, and what is in it."""

    path: Path
    tables: int
    rows: int
    files: int


class WholeExportService:
    """Writes row by row: memory stays as it is, however large the shop."""

    def __init__(
        self, db: SqliteDatabase, evidence: EvidenceStore, clock: Clock, settings: SettingsService
    ) -> None:
        self._db, self._evidence, self._clock, self._settings = db, evidence, clock, settings

    def write(self, path: Path, job: Job | None = None) -> WholeExport:
        """Write everything to `path` (.zip), as it is at one moment, personal data included.

        Raises: EnvironmentProblem export_…, see `write_sheet`; Cancelled; what was at `path` is untouched.
        """
        job = job or Job()
        return write_whole(path, lambda part: self._fill(part, path, job), _is_whole)

    def _fill(self, part: Path, path: Path, job: Job) -> WholeExport:
        tables = [name for name in self._db.get_tables() if name not in _NOT_FOR_READERS]
        rows = 0
        with (
            problems(self._db.database),
            self._db.atomic(),  # one moment, whatever is written meanwhile
            zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        ):
            day = self._clock.now().astimezone(self._settings.zone()).strftime("%Y-%m-%d %H:%M")
            archive.writestr("README.txt", "\ufeff" + _NOTE.format(day=day))
            for place, table in enumerate(tables):
                job.progress(place, len(tables) + 1, "writing")
                with archive.open(f"tables/{table}.csv", "w", force_zip64=True) as out:
                    rows += self._write_table(table, out, job)
            files = self._add_evidence(archive, job)
        return WholeExport(path, len(tables), rows, files)

    def _write_table(self, table: str, out: IO[bytes], job: Job) -> int:
        cursor = self._db.execute_sql(f'SELECT * FROM "{table}"')
        out.write(encoded([[column[0] for column in cursor.description]], _FORM))
        count = 0
        for block in _blocks(cursor):
            job.raise_if_cancelled()
            out.write(encoded([[_text(value) for value in row] for row in block], _FORM, is_first=False))
            count += len(block)
        return count

    def _add_evidence(self, archive: zipfile.ZipFile, job: Job) -> int:
        names = sorted(self._evidence.kept())
        for sha256 in names:
            job.raise_if_cancelled()
            with (
                self._evidence.path(sha256).open("rb") as source,
                archive.open(f"evidence/{sha256}", "w", force_zip64=True) as out,
            ):
                shutil.copyfileobj(source, out)
        return len(names)


def _blocks(cursor: Any) -> Iterator[list[Any]]:
    block = []
    for row in cursor:
        block.append(row)
        if len(block) == _AT_ONCE:
            yield block
            block = []
    if block:
        yield block


def _text(value: object) -> str:
    if value is None:
        return ""
    return value.hex() if isinstance(value, bytes) else str(value)


def _is_whole(part: Path) -> bool:
    """The list at its end can be read, and has the note."""
    with zipfile.ZipFile(part) as archive:
        return "README.txt" in archive.namelist()
