"""The findings of shipping sheets: listed, confirmed to be right, asked about and remembered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.data.lexicons import load_lexicon
from app.data.models import Finding, OrderLine, Supplier, SupplierSku
from app.data.queries import findings as queries
from app.data.queries.common import Sort
from app.data.queries.findings import FindingFilter, FindingRow, SheetRow
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.goods.catalogue import Goods
from app.domain.reconcile.answers import kind_of_answer
from app.domain.statuses import FindingKind, FindingState
from app.services.reconciliation.settling import without_mark

__all__ = ["LEARNT_FROM", "FindingFilter", "FindingRow", "FindingService", "SheetRow"]


LEARNT_FROM = frozenset({FindingKind.WRONG_ITEM, FindingKind.WRONG_SPEC})
"""Findings that come of words read wrongly, so that their right reading is worth remembering."""


@dataclass(frozen=True)
class Answered:
    """What an answer settled: findings now right, and those that turned out wrong."""

    right: tuple[int, ...]
    wrong: tuple[int, ...]


class FindingService:
    """What the shipping sheets showed, and what became of it."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def find_ids(self, filter: FindingFilter, sort: Sort = ("severity", False)) -> list[int]:
        """Ids in order. Raises: DomainError("sort_unknown")."""
        return queries.find_ids(filter, sort)

    def load_rows(self, ids: Sequence[int]) -> list[FindingRow]:
        """The findings, in the order of `ids`."""
        return queries.load_rows(ids)

    def counts(self, filter: FindingFilter) -> dict[FindingKind, int]:
        """How many findings of each kind pass."""
        return queries.counts(filter)

    def sheets(self, limit: int = 50) -> list[SheetRow]:
        """The shipping sheets taken in, the latest first, with how many findings are still open."""
        return queries.sheets(limit)

    def confirm_right(
        self, finding_ids: Sequence[int], note: str = "", *, is_remembered: bool = False
    ) -> Outcome[int]:
        """Say that what was found is right after all; gives how many. Those that are incidents stay.

        `is_remembered`: the supplier's words for goods mean what was ordered there, from now on.
        Raises: NotFound; DomainError finding_is_incident when one of them became an incident.
        """
        rows = [_get(finding_id) for finding_id in finding_ids]
        for row in rows:
            if row.state is FindingState.INCIDENT:
                raise DomainError("finding_is_incident", order_no=row.order_no)
        with self._uow.begin("finding.confirm_right") as tx:
            for row in rows:
                params = {**(row.params or {}), **({"note": note.strip()} if note.strip() else {})}
                tx.update(row, state=FindingState.RIGHT, params=params or None)
                if is_remembered and (goods := words_of(row)) is not None:
                    _remember(tx, row.sheet_import.supplier_id, *goods)
        return Outcome(len(rows), tx.changes)

    def reopen(self, finding_ids: Sequence[int]) -> Outcome[int]:
        """Take back that findings are right. Raises: NotFound."""
        rows = [_get(finding_id) for finding_id in finding_ids]
        with self._uow.begin("finding.reopen") as tx:
            for row in rows:
                if row.state is FindingState.RIGHT:
                    tx.update(row, state=FindingState.OPEN, params=without_mark(row.params or {}) or None)
        return Outcome(len(rows), tx.changes)

    def answer(
        self, finding_id: int, goods: Goods, *, supplier_id: int | None = None, is_remembered: bool = True
    ) -> Outcome[Answered]:
        """Say what the supplier's words of an unread finding mean. All open questions of that sheet with
        the same words are settled by it, and the words are remembered for that supplier.

        Raises: NotFound; DomainError finding_not_question, finding_goods_missing, finding_supplier_missing
        (to remember words it must be known whose they are).
        """
        row = _get(finding_id)
        text = _question_text(row)
        if not goods.title.strip():
            raise DomainError("finding_goods_missing", order_no=row.order_no)
        supplier = supplier_id or row.sheet_import.supplier_id
        if is_remembered and supplier is None:
            raise DomainError("finding_supplier_missing", goods=text)
        with self._uow.begin("finding.answer") as tx:
            if is_remembered:
                _remember(tx, supplier, text, goods)
            right: list[int] = []
            wrong: list[int] = []
            for question in queries.same_questions(row.sheet_import_id, text):
                (wrong if _settle(tx, question, goods) else right).append(question.id)
        return Outcome(Answered(tuple(right), tuple(wrong)), tx.changes)


def words_of(row: Finding) -> tuple[str, Goods] | None:
    """The supplier's words for the goods of a line and what was ordered there, where he can learn from it."""
    text, line = str((row.params or {}).get("goods_text", "")), row.order_line
    if row.kind not in LEARNT_FROM or not text or line is None or row.sheet_import.supplier_id is None:
        return None
    return text, Goods(line.title, line.spec, line.sku_code)


def _get(finding_id: int) -> Finding:
    row: Finding | None = Finding.get_or_none(Finding.id == finding_id)
    if row is None:
        raise NotFound(kind="finding", id=finding_id)
    return row


def _question_text(row: Finding) -> str:
    text = str((row.params or {}).get("goods_text", ""))
    if row.kind is not FindingKind.UNMAPPED or row.state is not FindingState.OPEN or not text:
        raise DomainError("finding_not_question", order_no=row.order_no)
    return text


def _remember(tx: Transaction, supplier_id: int | None, text: str, goods: Goods) -> None:
    K = SupplierSku
    known = K.get_or_none((K.supplier == supplier_id) & (K.written == text))
    values = {
        "title": goods.title.strip(),
        "spec": goods.spec.strip(),
        "sku_code": goods.sku_code.strip(),
        "confirmed_at": tx.at,
        "confirmed_by": tx.actor,
    }
    if known is None:
        tx.insert(SupplierSku, supplier=supplier_id, written=text, **values)
    else:
        tx.update(known, **values)
    tx.touch(Supplier, [supplier_id] if supplier_id else [])


def _settle(tx: Transaction, question: Finding, goods: Goods) -> bool:
    """Make a question right or wrong by what the words mean; returns whether it is wrong."""
    line: OrderLine | None = question.order_line
    ordered = None if line is None else Goods(line.title, line.spec, line.sku_code)
    kind = FindingKind.EXTRA_LINE if ordered is None else kind_of_answer(goods, ordered, load_lexicon())
    if kind is None:
        tx.update(question, state=FindingState.RIGHT)
        return False
    reasons = {
        FindingKind.WRONG_ITEM: "other_product",
        FindingKind.WRONG_SPEC: "other_variant",
        FindingKind.EXTRA_LINE: "goods_not_ordered",
    }
    sent = {"sent_title": goods.title, "sent_spec": goods.spec, "sent_sku_code": goods.sku_code}
    params = {**(question.params or {}), **sent}
    tx.update(question, kind=kind, reason=reasons[kind], params=params, confidence=1.0)
    return True
