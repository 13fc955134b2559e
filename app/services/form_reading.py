"""Reads somebody's empty sheet and proposes what its columns get."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.data import out_layouts
from app.data.sheets.form_book import grids, losses, open_form
from app.data.sheets.forms import FormColumn, FormFound, Grid, find_form
from app.data.sheets.headings import normal
from app.data.sheets.kinds import FileKind, file_kind
from app.data.sheets.reader import read_tables
from app.domain.errors import DomainError, EnvironmentProblem
from app.domain.out_layouts import FormPlace
from app.domain.progress import Job
from app.services import form_proposal
from app.services.form_draft import DraftColumn, FormDraft

_TEXTS = (".csv", ".tsv", ".txt")


def read_draft(path: Path, *, is_platform: bool, job: Job | None) -> FormDraft:
    """What the columns of an empty sheet seem to want.

    Raises: SheetProblem; DomainError layout_not_found_in_sheet; EnvironmentProblem; Cancelled.
    """
    tables = read_tables(path, job=job)  # in a process of its own, with limits, before anything else
    content = _content(path)
    kind, seen = "", [Grid(table, tuple(table.merged)) for table in tables]
    lost: tuple[str, ...] = ()
    if _is_book(path, content):
        kind = ".xlsm" if path.suffix.lower() == ".xlsm" else ".xlsx"
        book = open_form(content, path.name)
        seen, lost = grids(book), losses(content, book)
    elif file_kind(path) is FileKind.TEXT:
        kind = path.suffix.lower() if path.suffix.lower() in _TEXTS else ".csv"
    found = find_form(seen)
    if found is None:
        raise DomainError("layout_not_found_in_sheet")
    return FormDraft(
        file_name=path.with_suffix(kind).name if kind else path.name,
        content=content,
        columns=_columns(found, is_platform=is_platform),
        place=_below_examples(found) if is_platform else found.place,
        second_heading=found.second_heading,
        keeps_look=bool(kind),
        lost=lost,
        example_rows=found.example_rows,
    )


def _below_examples(found: FormFound) -> FormPlace:
    """A platform counts on its example rows: they stay, and the rows go beneath them.

    Rows that are no examples were told before, and are replaced.
    """
    place, count = found.place, found.example_rows
    return replace(place, first_row=place.first_row + count, body_rows=place.body_rows - count)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise EnvironmentProblem(
            "evidence_unreadable", path=str(path), detail=error.strerror or ""
        ) from error


def _is_book(path: Path, content: bytes) -> bool:
    """True for what openpyxl can write again: a workbook of the newer kind, whatever its name says."""
    return (
        content.startswith(b"PK") and file_kind(path) is FileKind.WORKBOOK and b"xl/workbook.xml" in content
    )


def _columns(found: FormFound, *, is_platform: bool) -> tuple[DraftColumn, ...]:
    propose = form_proposal.for_platform if is_platform else form_proposal.for_supplier
    values = propose(found.columns, _constants())
    return tuple(
        DraftColumn(column.whole_heading, column.example, value, _is_known(column, value))
        for column, value in zip(found.columns, values, strict=True)
    )


def _is_known(column: FormColumn, value: str) -> bool:
    """Also what the sheet computes by itself needs nobody's attention."""
    return bool(value or column.field) or column.example.startswith("=")


def _constants() -> dict[str, str]:
    """Texts that the owner entered for a heading before, such as the sender's phone."""
    found: dict[str, str] = {}
    for layout in out_layouts.own_layouts():
        for column in layout.columns:
            if column.constant:
                found.setdefault(normal(column.heading), column.value)
    return found
