"""`import FILE… [--preview] [--store NAME] [--rejected OUT.xlsx] [--json]`: sheets taken in."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from app.commands.context import Context
from app.domain.errors import DomainError, MakegoodError, SheetProblem
from app.domain.progress import Job
from app.domain.sheet_line import ColumnReading, ParsedSheet, row_on_sheet
from app.domain.statuses import RowOutcome, SheetKind
from app.services.order_import import ORDER_KINDS, ImportPlan, ImportResult, RowProblem
from app.services.product_import import ProductPlan
from app.services.refund_import import RefundPlan
from app.services.sheet_reading import check_sure

NAME = "import"
_FURTHER_KINDS = (SheetKind.REFUNDS, SheetKind.PRODUCTS)


class _Told(NamedTuple):
    """The object of `--json`, and what is said of rows that went in all the same (in words only)."""

    answer: dict[str, Any]
    remarks: Sequence[dict[str, Any]] = ()


def add_arguments(parser: ArgumentParser) -> None:
    """The sheets; with --preview of any kind and nothing is written."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--preview", action="store_true")
    parser.add_argument("--store", metavar="NAME")
    parser.add_argument("--supplier", metavar="NAME", help="whose prices they are, where a list names nobody")
    parser.add_argument("--json", action="store_true")
    parser.add_argument(
        "--rejected", type=Path, metavar="OUT.xlsx", help="rows left out, with the reasons, to be corrected"
    )


def run(context: Context, arguments: Namespace) -> int:
    """All sheets are read before the first is taken in, so one that is refused stops them all.

    Raises: SheetProblem, DatabaseProblem, EnvironmentProblem (--rejected cannot be written).
    """
    sheets = [(path, part) for path in arguments.files for part in _read(context, path).parts]
    if not arguments.preview:
        for path, parsed in sheets:
            check_sure(parsed, path.name)  # first: what the sheet is may hang on such a column
        _check_kinds(sheets)
    targets = _targets(arguments.rejected)
    ahead = _previewed_together(context, sheets, arguments.store) if arguments.preview else {}
    told = [_one(context, path, parsed, arguments, targets, ahead.get(path)) for path, parsed in sheets]
    if arguments.json:
        answers = [one.answer for one in told]
        whole = {"files": [{"file": p.name, **a} for (p, _), a in zip(sheets, answers, strict=True)]}
        context.say_json(answers[0] if len(answers) == 1 else whole)
        return 0
    for (path, _), one in zip(sheets, told, strict=True):
        _say(context, path, one)
    return 0


def _read(context: Context, path: Path) -> ParsedSheet:
    """Raises: SheetProblem; of a supplier's settlement sheet_is_settlement: his money is booked by hand."""
    services = context.services
    try:
        read: ParsedSheet | MakegoodError = services.order_import.read(path)
    except SheetProblem as problem:
        read = problem
    look = services.settlement_looks.look(path, read, Job())
    if look is not None and (look.is_sure or isinstance(read, MakegoodError)):
        raise SheetProblem("sheet_is_settlement", file=path.name)
    if isinstance(read, MakegoodError):
        raise read
    return read


def _previewed_together(
    context: Context, sheets: list[tuple[Path, ParsedSheet]], store: str | None
) -> dict[Path, ImportPlan | SheetProblem]:
    """Sheets of orders held against each other too, as they would go in one after the other."""
    orders = [(path, parsed) for path, parsed in sheets if parsed.kind in ORDER_KINDS]
    return dict(context.services.order_import.plan_in_sequence(orders, store_name=store))


def _check_kinds(sheets: list[tuple[Path, ParsedSheet]]) -> None:
    taken = (*ORDER_KINDS, *_FURTHER_KINDS)
    wrong = [(path, parsed.kind) for path, parsed in sheets if parsed.kind not in taken]
    for path, kind in wrong:
        code = "sheet_is_purchases" if kind == "purchases" else "sheet_is_shipments"
        raise SheetProblem(code, file=path.name, kind=kind)


def _targets(out: Path | None) -> Iterator[Path]:
    """Where the rows left out go: OUT.xlsx, then "OUT 2.xlsx" for the next sheet that has some."""
    if out is not None:
        yield out
        yield from (out.with_stem(f"{out.stem} {number}") for number in count(2))


def _save_rejected(context: Context, plan: ImportPlan, targets: Iterator[Path]) -> None:
    """Written before the import, so that a file that cannot be written refuses it whole."""
    if plan.left_out.rows and (target := next(targets, None)) is not None:
        imports = context.services.order_import
        imports.save_left_out(plan, target, context.words, lambda problem: _sentence(context, problem))


def _one(
    context: Context,
    path: Path,
    parsed: ParsedSheet,
    arguments: Namespace,
    targets: Iterator[Path],
    ahead: ImportPlan | SheetProblem | None,
) -> _Told:
    if parsed.kind in _FURTHER_KINDS:
        return _further(context, path, parsed, arguments)
    if arguments.preview and parsed.kind not in ORDER_KINDS:
        return _answer(context, parsed, None, _issues(parsed), with_lines=True)
    imports = context.services.order_import
    try:
        if isinstance(ahead, SheetProblem):
            raise ahead
        plan = ahead or imports.plan(parsed, path, store_name=arguments.store)
    except SheetProblem as problem:
        if not (arguments.preview and problem.code == "sheet_all_rows_bad"):
            raise
        return _answer(context, parsed, None, _issues(parsed), with_lines=True)
    _save_rejected(context, plan, targets)
    if arguments.preview:
        told = _answer(context, parsed, _as_result(plan), plan.rejected, with_lines=True)
    else:
        context.services.backups.before_import()
        told = _answer(context, parsed, imports.commit(plan).value, plan.rejected, with_lines=False)
    return told._replace(remarks=_listed(context, parsed, plan.remarks))


def _further(context: Context, path: Path, parsed: ParsedSheet, arguments: Namespace) -> _Told:
    """After-sales sheets and price lists; each has a service of its own, the answer is the same."""
    services = context.services
    plan: RefundPlan | ProductPlan
    try:
        if parsed.kind == SheetKind.REFUNDS:
            plan = services.refund_import.plan(parsed, path, store_name=arguments.store)
        else:
            plan = services.product_import.plan(parsed, path, supplier_name=arguments.supplier)
    except SheetProblem as problem:
        if not (arguments.preview and problem.code == "sheet_all_rows_bad"):
            raise
        return _answer(context, parsed, None, _issues(parsed), with_lines=True)
    remarks = _listed(context, parsed, plan.remarks if isinstance(plan, RefundPlan) else ())
    if arguments.preview:
        told = _answer(context, parsed, _as_result(plan), plan.rejected, with_lines=True)
        return told._replace(remarks=remarks)
    if isinstance(plan, ProductPlan) and plan.rejected and not plan.prices:
        first = plan.rejected[0]
        params = {"rows": plan.counts[RowOutcome.SKIPPED], "row": first.row, "column": first.column}
        raise SheetProblem(
            "sheet_all_rows_bad", file=path.name, trouble=first.code, value=first.value, **params
        )
    services.backups.before_import()
    if isinstance(plan, RefundPlan):
        done = services.refund_import.commit(plan)
    else:
        done = services.product_import.commit(plan)
    return _answer(context, parsed, done.value, plan.rejected, with_lines=False)._replace(remarks=remarks)


def _issues(parsed: ParsedSheet) -> tuple[RowProblem, ...]:
    fatal = (issue for issue in parsed.issues if issue.is_fatal)
    return tuple(RowProblem(issue.row, issue.code, issue.column, issue.value) for issue in fatal)


def _as_result(plan: ImportPlan | RefundPlan | ProductPlan) -> ImportResult:
    counts = plan.counts
    return ImportResult(
        import_id=None,
        file_name=plan.file_name,
        created=counts[RowOutcome.CREATED],
        updated=counts[RowOutcome.UPDATED],
        unchanged=counts[RowOutcome.UNCHANGED],
        skipped=counts[RowOutcome.SKIPPED],
    )


def _answer(
    context: Context,
    parsed: ParsedSheet,
    result: ImportResult | None,
    rejected: tuple[RowProblem, ...],
    *,
    with_lines: bool,
) -> _Told:
    """The object of `--json`. Source: design.md, "Commands without a window"."""
    answer: dict[str, Any] = {
        "format": parsed.format,
        "kind": parsed.kind,
        "rows": parsed.row_count,
        "created": result.created if result else 0,
        "updated": result.updated if result else 0,
        "unchanged": result.unchanged if result else 0,
        "skipped": _listed(context, parsed, rejected),
    }
    if with_lines:
        answer["lines"] = [{**line.as_dict(), **_place(parsed, line.row or 0)} for line in parsed.lines]
        answer["questions"] = [_question(reading) for reading in parsed.questions]
    return _Told(answer)


def _listed(context: Context, parsed: ParsedSheet, problems: Iterable[RowProblem]) -> list[dict[str, Any]]:
    """Rows and what is to be said of each."""
    return [{**_place(parsed, p.row), "reason": _reason(context, p)} for p in problems]


def _place(parsed: ParsedSheet, row: int) -> dict[str, Any]:
    """The row as Excel shows it; of several sheets read together also which one."""
    sheet = parsed.sheet_of(row)
    return {"row": row_on_sheet(row)[1], **({"sheet": sheet} if sheet else {})}


def _question(reading: ColumnReading) -> dict[str, Any]:
    """A column that is not clear: without an answer the sheet is not taken in."""
    named = [name for name in (reading.field, *reading.others) if name]
    return {"column": reading.heading, "may_be": named, "examples": list(reading.examples)}


def _reason(context: Context, problem: RowProblem) -> str:
    """The code for programs, the sentence for people."""
    return f"{problem.code}: {_sentence(context, problem)}"


def _sentence(context: Context, problem: RowProblem) -> str:
    error = DomainError(problem.code, row=problem.row, column=problem.column, value=problem.value)
    return context.explain(error)


def _say(context: Context, path: Path, told: _Told) -> None:
    answer = told.answer
    counts = " ".join(f"{name}={answer[name]}" for name in ("rows", "created", "updated", "unchanged"))
    counts += f" skipped={len(answer['skipped'])}" + (f" remarks={len(told.remarks)}" if told.remarks else "")
    context.say(f"{path.name}: {answer['format']} ({answer['kind']}) {counts}")
    if not answer["rows"]:  # a day without orders is no trouble for a script, yet worth a word
        context.say(f"  {context.explain(SheetProblem('sheet_no_rows', file=path.name))}")
    if unsure := answer.get("questions"):
        headings = [question["column"] for question in unsure]
        context.say(f"  {context.explain(SheetProblem('sheet_unsure', file=path.name, headings=headings))}")
    for told_of in (*answer["skipped"], *told.remarks):
        place = " ".join(str(told_of[name]) for name in ("sheet", "row") if name in told_of)
        context.say(f"  {place}: {told_of['reason']}")
