"""Reads the rows of a price list and holds them against the suppliers' writings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from app.data.models import Supplier, SupplierSku
from app.domain.errors import DomainError
from app.domain.money import Money
from app.domain.sheet_line import ParsedSheet, SheetLine
from app.domain.statuses import RowOutcome
from app.services.order_import.drafts import RowProblem, Values
from app.services.product_import.plan import PlannedPrice, PriceDraft

_CURRENCY = "CNY"


@dataclass
class ReadPrices:
    """What a sheet gave: goods, rows left out, remarks on rows that went in."""

    drafts: list[PriceDraft] = field(default_factory=list)
    rejected: list[RowProblem] = field(default_factory=list)
    remarks: list[RowProblem] = field(default_factory=list)


def read_prices(parsed: ParsedSheet, supplier_name: str | None) -> ReadPrices:
    """The goods of `parsed`; `supplier_name` is whose they are where a row names nobody."""
    read = ReadPrices()
    for issue in parsed.issues:
        problem = RowProblem(issue.row, issue.code, issue.column, issue.value)
        (read.rejected if issue.is_fatal else read.remarks).append(problem)
    fatal = {problem.row for problem in read.rejected}
    seen: dict[tuple[str, str], PriceDraft] = {}
    for line in parsed.lines:
        draft = None if line.row in fatal else _draft(line, parsed.currency, supplier_name, read)
        if draft is None:
            continue
        first = seen.setdefault((draft.supplier, draft.written), draft)
        if first is draft:
            read.drafts.append(draft)
        elif first.cost != draft.cost:
            read.rejected.append(RowProblem(draft.row, "product_cost_differs", "cost_price", draft.written))
        else:
            read.remarks.append(RowProblem(draft.row, "row_repeated", "title", draft.written))
    read.rejected.sort(key=lambda problem: problem.row)
    return read


def _draft(
    line: SheetLine, currency: str | None, supplier_name: str | None, read: ReadPrices
) -> PriceDraft | None:
    row = line.row or 0
    title, spec, code = ((text or "").strip() for text in (line.title, line.spec, line.sku_code))
    own = (line.supplier_code or "").strip()
    supplier = (line.supplier or supplier_name or "").strip()
    written = own or " ".join(part for part in (title, spec) if part) or code
    trouble = None
    if not written:
        trouble = RowProblem(row, "product_nameless", "title")
    elif line.cost_price is None:
        trouble = RowProblem(row, "product_cost_missing", "cost_price")
    elif not supplier:
        trouble = RowProblem(row, "product_supplier_missing", "supplier")
    else:
        cost = _cost(line, currency or _CURRENCY, read)
        if cost is not None:
            return PriceDraft(row, supplier, written, bool(own), title, spec, code, cost, line.weight_g)
    if trouble is not None:
        read.rejected.append(trouble)
    return None


def _cost(line: SheetLine, currency: str, read: ReadPrices) -> Money | None:
    printed = line.cost_price or ""
    try:
        cost = Money.parse(printed, line.currency or currency)
    except DomainError as error:
        read.rejected.append(RowProblem(line.row or 0, error.code, "cost_price", printed))
        return None
    if cost.minor < 0:
        read.rejected.append(RowProblem(line.row or 0, "amount_negative", "cost_price", printed))
        return None
    return cost


def plan_prices(drafts: Sequence[PriceDraft]) -> list[PlannedPrice]:
    """Each row as new, changed or the same."""
    ids = {row.name: row.id for row in Supplier.select(Supplier.id, Supplier.name)}
    known: dict[int, list[SupplierSku]] = defaultdict(list)
    wanted = {ids[draft.supplier] for draft in drafts if draft.supplier in ids}
    for row in SupplierSku.select().where(SupplierSku.supplier.in_(sorted(wanted))):
        known[row.supplier_id].append(row)
    indexes = {supplier_id: _Known(rows) for supplier_id, rows in known.items()}
    named: dict[str, set[str]] = defaultdict(set)
    for draft in drafts:
        named[draft.supplier].add(draft.written)
    nothing = _Known(())
    return [
        _planned(d, supplier, indexes.get(supplier or 0, nothing), named[d.supplier])
        for d, supplier in ((d, ids.get(d.supplier)) for d in drafts)
    ]


class _Known:
    """A supplier's writings, to be found by whatever a row tells."""

    def __init__(self, rows: Iterable[SupplierSku]) -> None:
        self.by_writing: dict[str, SupplierSku] = {}
        self._by_code: dict[str, list[SupplierSku]] = defaultdict(list)
        self._by_words: dict[tuple[str, str], list[SupplierSku]] = defaultdict(list)
        for row in rows:
            self.by_writing[row.written] = row
            if row.sku_code:
                self._by_code[row.sku_code].append(row)
            if row.title:
                self._by_words[row.title, row.spec].append(row)

    def find(self, draft: PriceDraft, named: Collection[str]) -> list[SupplierSku]:
        """Every writing of these goods, but those that the list names (`named`) in rows of their own.

        Their cost is one, however they are written.
        """
        found = [row] if (row := self.by_writing.get(draft.written)) else []
        same = self._by_code.get(draft.sku_code, []) if draft.sku_code else []
        same = same or (self._by_words.get((draft.title, draft.spec), []) if draft.title else [])
        same = [row for row in same if row.written not in named]
        return list({row.id: row for row in (*found, *same)}.values())


def _planned(draft: PriceDraft, supplier_id: int | None, own: _Known, named: set[str]) -> PlannedPrice:
    rows = own.find(draft, named)
    is_new = not rows or (draft.is_own_writing and draft.written not in own.by_writing)
    changed = tuple(change for row in rows if (change := _change(row, draft)) is not None)
    outcome = RowOutcome.CREATED if not rows else RowOutcome.UPDATED
    if rows and not changed and not is_new:
        outcome = RowOutcome.UNCHANGED
    first = next((row for row in rows if row.cost_minor is not None), None)
    return PlannedPrice(
        draft=draft,
        outcome=outcome,
        supplier_id=supplier_id,
        is_new=is_new,
        changed=changed,
        old_cost=None if first is None else Money(first.cost_minor, first.currency),
        old_weight_g=next((row.weight_g for row in rows if row.weight_g), None),
    )


def _change(row: SupplierSku, draft: PriceDraft) -> tuple[int, Values, Values] | None:
    """What the row tells of a writing: its cost and weight, and whatever of the goods was not known."""
    before = {name: getattr(row, name) for name in _COLUMNS}
    after = {**before, "cost_minor": draft.cost.minor, "currency": draft.cost.currency}
    after["weight_g"] = draft.weight_g or before["weight_g"]
    for name in ("title", "sku_code"):
        after[name] = before[name] or getattr(draft, name)
    if not before["title"]:
        after["spec"] = before["spec"] or draft.spec
    return None if before == after else (row.id, before, after)


_COLUMNS = ("title", "spec", "sku_code", "cost_minor", "currency", "weight_g")
