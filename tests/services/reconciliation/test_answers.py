"""What the owner says of findings: right after all, or what a supplier's words mean."""

from __future__ import annotations

import pytest

from app.data.models import Finding, SupplierSku
from app.domain.errors import DomainError
from app.domain.goods.catalogue import Goods
from app.domain.statuses import FindingKind, FindingState
from tests.services.reconciliation.conftest import CUP, HOODIE, Shop, row, ship

T1, T2 = "YT7125366466856", "73295799531841"


def test_a_finding_confirmed_as_right_stays_so_when_the_sheet_comes_again(shop: Shop) -> None:
    shop.order("1", (HOODIE, "黑色;L", 1))
    parsed = ship(row("1", "卫衣", "白 L", T1))
    result = shop.take_in(parsed)
    shop.findings.confirm_right(result.finding_ids, "买家同意换白色")
    assert shop.take_in(parsed).finding_ids == result.finding_ids
    (finding,) = Finding.select()
    assert (finding.state, finding.params["note"]) == (FindingState.RIGHT, "买家同意换白色")
    shop.findings.reopen(result.finding_ids)
    assert Finding.get_by_id(finding.id).state is FindingState.OPEN


def test_an_answer_settles_all_questions_with_the_same_words_and_is_remembered(shop: Shop) -> None:
    supplier = shop.supplier()
    shop.order("1", (HOODIE, "黑色;L", 1), supplier=supplier)
    shop.order("2", (CUP, "黑色;500ml", 1), supplier=supplier)
    parsed = ship(row("1", "大熊A3", "", T1), row("2", "大熊A3", "", T2))
    result = shop.take_in(parsed, supplier=supplier)
    kinds = {f.order_no: f.kind for f in Finding.select()}
    assert kinds == {"1": FindingKind.UNMAPPED, "2": FindingKind.UNMAPPED}

    answered = shop.findings.answer(result.finding_ids[0], Goods(HOODIE, "黑色;L")).value
    assert (len(answered.right), len(answered.wrong)) == (1, 1)
    wrong = Finding.get_by_id(answered.wrong[0])
    assert (wrong.order_no, wrong.kind, wrong.params["sent_title"]) == ("2", FindingKind.WRONG_ITEM, HOODIE)
    (alias,) = SupplierSku.select()
    assert (alias.written, alias.title, alias.confirmed_by) == ("大熊A3", HOODIE, "mei")

    shop.order("3", (HOODIE, "黑色;L", 1), supplier=supplier)
    later = shop.desk.put(ship(row("3", "大熊 A3", "", "SF4868585886305")), "later.xlsx")
    assert shop.sheets.preview(later, supplier_id=supplier.id).findings == ()


def test_words_of_nobody_known_are_not_remembered(shop: Shop) -> None:
    shop.order("1", (HOODIE, "黑色;L", 1))
    result = shop.take_in(ship(row("1", "大熊A3", "", T1)))
    with pytest.raises(DomainError, match="finding_supplier_missing"):
        shop.findings.answer(result.finding_ids[0], Goods(HOODIE, "黑色;L"))
    shop.findings.answer(result.finding_ids[0], Goods(HOODIE, "黑色;L"), is_remembered=False)
    assert SupplierSku.select().count() == 0
    with pytest.raises(DomainError, match="finding_not_question"):
        shop.findings.answer(result.finding_ids[0], Goods(HOODIE, "黑色;L"), is_remembered=False)


def test_a_name_of_the_product_alone_reads_the_variant_from_the_text(shop: Shop) -> None:
    supplier = shop.supplier()
    shop.order("1", (HOODIE, "黑色;L", 1), supplier=supplier)
    SupplierSku.create(supplier=supplier, written="大熊A3", title=HOODIE, confirmed_at=shop.clock.now())
    path = shop.desk.put(ship(row("1", "大熊A3", "", T1)))
    assert shop.sheets.preview(path, supplier_id=supplier.id).findings == ()
