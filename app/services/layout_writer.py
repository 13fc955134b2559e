"""Writes rows in a layout: into a sheet of ours, or into the file that somebody handed over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from app.data.evidence_store import EvidenceStore
from app.data.sheets.writer import Table, TextForm, Written, write_sheet
from app.domain.errors import EnvironmentProblem
from app.domain.out_layouts import OutLayout, OwnForm, Value, suffix_of
from app.domain.progress import Job
from app.services.settings import SettingsService

_BOOKS = (".xlsx", ".xlsm")
_NAMELESS = "1"
Lines = Sequence[Mapping[str, Value]]


class LayoutWriter:
    """Writes sheets that go out."""

    def __init__(self, evidence: EvidenceStore, settings: SettingsService) -> None:
        self._evidence = evidence
        self._settings = settings

    def write(
        self, path: Path, layout: OutLayout, name: str, lines: Lines, job: Job | None = None
    ) -> Written:
        """One sheet called `name`.

        Raises: EnvironmentProblem export_…, form_missing; SheetProblem; Cancelled.
        """
        if layout.form is not None:
            return self._fill(path, layout, layout.form, lines, job)
        text = TextForm(layout.file.delimiter, layout.file.encoding) if _is_text(layout) else None
        table = table_of(layout, name, lines)
        return write_sheet(path, [table], zone=self._settings.zone(), job=job, text_form=text)

    def write_together(self, path: Path, tables: Sequence[Table], job: Job | None = None) -> Written:
        """Several sheets of ours in one workbook. Raises: as `write`."""
        return write_sheet(path, tables, zone=self._settings.zone(), job=job)

    def _fill(self, path: Path, layout: OutLayout, form: OwnForm, lines: Lines, job: Job | None) -> Written:
        if path.suffix.lower() != layout.suffix:
            raise EnvironmentProblem("export_wrong_ending", path=str(path), wanted=layout.suffix)
        try:
            content = self._evidence.path(form.sha256).read_bytes()
        except OSError as error:
            raise EnvironmentProblem("form_missing", file=form.file_name) from error
        # Only here: they bring what a start does not need.
        from app.data.sheets.form_filler import fill_form
        from app.data.sheets.form_text import fill_text

        rows = layout.cells(lines)
        if suffix_of(form.file_name) in _BOOKS:
            return fill_form(path, content, form, rows, job)
        return fill_text(path, content, form, rows, self._settings.zone())


def table_of(layout: OutLayout, name: str, lines: Lines) -> Table:
    """A sheet of ours in a layout, the columns that nobody may overlook in bold."""
    bold = frozenset(number for number, column in enumerate(layout.columns) if column.is_bold)
    return Table(name or _NAMELESS, layout.headings, layout.rows(lines), bold)


def _is_text(layout: OutLayout) -> bool:
    return layout.file.suffix in (".csv", ".txt", ".tsv")
