"""Price lists: looked at first, then taken in whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.data.models import ImportRow, Product, Sku, Supplier, SupplierSku
from app.data.queries.order_import import last_operation
from app.data.sheets.parse import file_sha256
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain.changes import Changes, Outcome
from app.domain.errors import SheetProblem
from app.domain.progress import Job
from app.domain.sheet_line import ParsedSheet
from app.domain.statuses import RowOutcome, SheetKind
from app.services.order_import.drafts import RowProblem
from app.services.order_import.plan import ImportResult
from app.services.order_import.record import count, has_news, import_result, left_out_note, record_sheet
from app.services.order_import.service import ParseSheet, imported_at
from app.services.product_import.plan import PlannedPrice, ProductPlan
from app.services.product_import.planner import plan_prices, read_prices

SkuKey = tuple[str, str, str]
"""Title, variant, code."""


class ProductImportService:
    """Reads lists of goods with their cost, says what they would change, and takes them in."""

    def __init__(self, uow: UnitOfWork, parse: ParseSheet) -> None:
        self._uow = uow
        self._parse = parse

    def preview(self, path: Path, *, supplier_name: str | None = None, job: Job | None = None) -> ProductPlan:
        """What taking `path` in would do; writes nothing. Raises: SheetProblem, Cancelled."""
        job = job or Job()
        return self.plan(self._parse(path, job=job), path, supplier_name=supplier_name)

    def plan(self, parsed: ParsedSheet, path: Path, *, supplier_name: str | None = None) -> ProductPlan:
        """`preview` of a sheet that was read already. Raises: SheetProblem sheet_not_products."""
        parsed = parsed.of_kind(SheetKind.PRODUCTS)
        if parsed.kind != SheetKind.PRODUCTS:
            raise SheetProblem("sheet_not_products", file=path.name, kind=parsed.kind)
        as_of, sha256 = last_operation(), file_sha256(path)
        read = read_prices(parsed, supplier_name)
        prices = tuple(plan_prices(read.drafts))
        return ProductPlan(
            file_name=path.name,
            sha256=sha256,
            format=parsed.format,
            kind=parsed.kind,
            row_count=parsed.row_count or len(parsed.lines),
            prices=prices,
            rejected=tuple(read.rejected),
            remarks=(*read.remarks, *_new_suppliers(prices)),
            imported_before_at=imported_at(sha256),
            parsed=parsed,
            supplier_name=supplier_name,
            as_of=as_of,
        )

    def commit(self, plan: ProductPlan, *, by: str = "", job: Job | None = None) -> Outcome[ImportResult]:
        """Take the previewed list in, in one transaction; with no news nothing is written.

        `by` where not the owner himself did it.

        Where anything was written since the preview, the rows are held against the database anew.
        Raises: DatabaseProblem, Cancelled; nothing is written then.
        """
        job = job or Job()
        with self._uow.begin("product.import") as tx:
            prices: Sequence[PlannedPrice] = plan.prices
            if plan.as_of != tx.operation_no - 1:
                prices = plan_prices([price.draft for price in plan.prices])
            counts = count((price.outcome for price in prices), plan.counts[RowOutcome.SKIPPED])
            if not has_news(counts):
                return Outcome(import_result(plan, None, counts), Changes())
            job.raise_if_cancelled()
            record = record_sheet(tx, plan, counts, by)
            suppliers = _write(tx, [p for p in prices if p.outcome is not RowOutcome.UNCHANGED])
            if len(suppliers) == 1:
                tx.update(record, supplier=next(iter(suppliers)))
            tx.insert_many(ImportRow, [left_out_note(record.id, problem) for problem in plan.rejected])
            job.raise_if_cancelled()
        return Outcome(import_result(plan, record.id, counts), tx.changes)


def _new_suppliers(prices: Sequence[PlannedPrice]) -> list[RowProblem]:
    first: dict[str, int] = {}
    for price in prices:
        if price.supplier_id is None:
            first.setdefault(price.draft.supplier, price.row)
    return [RowProblem(row, "product_supplier_new", "supplier", name) for name, row in first.items()]


def _write(tx: Transaction, prices: Sequence[PlannedPrice]) -> set[int]:
    """Suppliers, goods and writings; returns whose they are."""
    ids = {p.draft.supplier: p.supplier_id for p in prices if p.supplier_id is not None}
    missing = list(dict.fromkeys(p.draft.supplier for p in prices if p.supplier_id is None))
    made = tx.insert_many(Supplier, [{"name": name, "created_at": tx.at} for name in missing])
    ids |= dict(zip(missing, made, strict=True))
    skus = _goods(tx, prices)
    rows = [_row(tx, price, ids[price.draft.supplier], skus) for price in prices if price.is_new]
    tx.insert_many(SupplierSku, rows)
    tx.update_many(SupplierSku, [change for price in prices for change in price.changed])
    suppliers = {ids[price.draft.supplier] for price in prices}
    tx.touch(Supplier, suppliers)
    return suppliers


def _goods(tx: Transaction, prices: Sequence[PlannedPrice]) -> dict[SkuKey, int]:
    """The products and variants that rows name, made where they are not there yet."""
    keys = list(dict.fromkeys(_key(price) for price in prices if price.draft.title))
    titles = list(dict.fromkeys(title for title, _, _ in keys))
    products = {row.title: row.id for row in Product.select().where(Product.title.in_(titles))}
    new = [title for title in titles if title not in products]
    products |= dict(zip(new, tx.insert_many(Product, [{"title": t} for t in new]), strict=True))
    titles_by_id = {product_id: title for title, product_id in products.items()}
    known = Sku.select().where(Sku.product.in_(sorted(titles_by_id)))
    skus = {(titles_by_id[row.product_id], row.spec, row.code): row.id for row in known}
    absent = [key for key in keys if key not in skus]
    weights = {_key(price): price.draft.weight_g for price in prices}
    rows = [
        {"product": products[t], "spec": s, "code": c, "weight_g": weights[t, s, c]} for t, s, c in absent
    ]
    return skus | dict(zip(absent, tx.insert_many(Sku, rows), strict=True))


def _key(price: PlannedPrice) -> SkuKey:
    return price.draft.title, price.draft.spec, price.draft.sku_code


def _row(
    tx: Transaction, price: PlannedPrice, supplier_id: int, skus: dict[SkuKey, int]
) -> dict[str, object]:
    draft = price.draft
    return {
        "supplier": supplier_id,
        "written": draft.written,
        "title": draft.title,
        "spec": draft.spec,
        "sku_code": draft.sku_code,
        "sku": skus.get(_key(price)),
        "cost_minor": draft.cost.minor,
        "currency": draft.cost.currency,
        "weight_g": draft.weight_g,
        "confirmed_at": tx.at,
        "confirmed_by": tx.actor,
    }
