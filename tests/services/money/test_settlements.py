"""A supplier's own settlement sheet: read, held against the claims, booked and taken back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.data.models import JournalLine
from app.domain.errors import DomainError, SheetProblem
from app.domain.journal import Account
from app.domain.settlement import SettlementFinding as F
from app.domain.statuses import ClaimItem, ClaimStatus
from app.services.claims import ClaimDraft, ClaimRow
from app.services.settlements import SettlementPlan
from tests.services.money.shop import Shop, cny

ORDER = "3792439168251500705"
HEADINGS = ["日期", "平台单号", "快递单号", "货款", "扣款", "扣款原因"]


def sheet(folder: Path, *rows: Sequence[object], headings: Sequence[str] = HEADINGS) -> Path:
    """A workbook with a title above its headings, as suppliers write them."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["义乌暖衣坊 3月对账单"])
    for row in (headings, *rows):
        page.append(list(row))
    path = folder / f"对账{len(list(folder.glob('*.xlsx')))}.xlsx"
    book.save(path)
    return path


def claimed(shop: Shop, minor: int, item: ClaimItem = ClaimItem.GOODS) -> ClaimRow:
    service = shop.services.claims
    [row] = service.plan(shop.incident.id, [ClaimDraft(item, cny(minor))]).value
    return service.submit([row.id]).value[0]


def preview(shop: Shop, path: Path) -> SettlementPlan:
    return shop.services.settlements.preview(path, shop.supplier.id)


def cash(account: Account) -> int:
    lines = JournalLine.select().where(JournalLine.account == account)
    return sum(line.debit_minor - line.credit_minor for line in lines)


def test_found_differs_unknown_and_missing(shop: Shop, tmp_path: Path) -> None:
    goods, freight = claimed(shop, 3_000), claimed(shop, 1_200, ClaimItem.FREIGHT_BACK)
    left = claimed(shop, 700, ClaimItem.PENALTY)
    path = sheet(
        tmp_path,
        ["2026-03-12", ORDER, "YT1", 120, -30, "错发货款"],
        ["2026-03-12", ORDER, "YT1", 0, 10, "退回运费"],
        ["2026-03-12", "3792439168251500999", "YT3", 80, 5, "售后"],
        ["2026-03-12", "3792439168251500111", "YT4", 80, None, None],
        ["合计", None, None, 280, -45, None],
    )
    plan = preview(shop, path)
    assert [(row.row, row.finding) for row in plan.rows] == [
        (3, F.FOUND), (4, F.DIFFERS), (5, F.UNKNOWN), (0, F.MISSING),
    ]  # fmt: skip
    assert [part.claim.id for row in plan.rows for part in row.parts] == [goods.id, freight.id, left.id]
    assert (plan.rows[1].amount, plan.rows[1].open) == (cny(1_000), cny(1_200))
    assert plan.issues == ()


def test_what_agrees_is_booked_and_the_rest_waits(shop: Shop, tmp_path: Path) -> None:
    goods, freight = claimed(shop, 3_000), claimed(shop, 1_200, ClaimItem.FREIGHT_BACK)
    plan = preview(
        shop, sheet(tmp_path, ["2026-03-12", ORDER, "", "", 30, ""], ["", ORDER, "", "", 10, "退回运费"])
    )
    booked = shop.services.settlements.commit(plan).value
    assert (booked.count, booked.booked) == (1, (cny(3_000),))
    assert shop.services.claims.get(goods.id).status is ClaimStatus.SETTLED
    assert shop.services.claims.get(freight.id).status is ClaimStatus.SUBMITTED
    assert (cash(Account.SETTLEMENTS), cash(Account.CASH)) == (3_000, 0)
    assert shop.services.backups.examine() == []


def test_with_what_differs_his_sum_is_his_answer(shop: Shop, tmp_path: Path) -> None:
    freight = claimed(shop, 1_200)
    plan = preview(shop, sheet(tmp_path, ["", ORDER, "", "", 10, ""]))
    shop.services.settlements.commit(plan, with_differing=True)
    row = shop.services.claims.get(freight.id)
    assert (row.status, row.admitted, row.received) == (ClaimStatus.SETTLED, cny(1_000), cny(1_000))


def test_part_of_what_was_admitted_leaves_the_rest_open(shop: Shop, tmp_path: Path) -> None:
    goods = claimed(shop, 3_000)
    shop.services.claims.admit(goods.id, cny(2_500))
    plan = preview(shop, sheet(tmp_path, ["", ORDER, "", "", 10, ""]))
    shop.services.settlements.commit(plan, with_differing=True)
    row = shop.services.claims.get(goods.id)
    assert (row.status, row.outstanding) == (ClaimStatus.ADMITTED, cny(1_500))


def test_taken_back_every_balance_is_where_it_was(shop: Shop, tmp_path: Path) -> None:
    goods, freight = claimed(shop, 3_000), claimed(shop, 1_200, ClaimItem.FREIGHT_BACK)
    shop.services.claims.admit(freight.id, cny(1_200))
    before = [shop.services.claims.get(claim.id) for claim in (goods, freight)]
    balances = {account: cash(account) for account in Account}
    service = shop.services.settlements
    plan = preview(shop, sheet(tmp_path, ["", ORDER, "", "", 42, ""]))
    booked = service.commit(plan).value
    assert {account: cash(account) for account in Account} != balances
    undone = service.take_back(booked.id, "表拿错了").value
    assert undone.undone_at is not None
    assert {account: cash(account) for account in Account} == balances
    after = [shop.services.claims.get(claim.id) for claim in (goods, freight)]
    for was, now in zip(before, after, strict=True):
        assert (now.status, now.admitted, now.received, now.outstanding) == (
            was.status, was.admitted, was.received, was.outstanding,
        )  # fmt: skip
    assert shop.services.backups.examine() == []
    with pytest.raises(DomainError, match="already_undone"):
        service.take_back(booked.id, "再来")
    assert service.commit(preview(shop, tmp_path / plan.file_name)).value.count == 2


def test_the_same_sheet_is_booked_once(shop: Shop, tmp_path: Path) -> None:
    claimed(shop, 3_000)
    path = sheet(tmp_path, ["", ORDER, "", "", 30, ""])
    plan = preview(shop, path)
    shop.services.settlements.commit(plan)
    again = preview(shop, path)
    assert again.booked_before_at is not None
    with pytest.raises(DomainError, match="settlement_booked"):
        shop.services.settlements.commit(again)


def test_a_preview_that_is_out_of_date_books_nothing(shop: Shop, tmp_path: Path) -> None:
    goods = claimed(shop, 3_000)
    plan = preview(shop, sheet(tmp_path, ["", ORDER, "", "", 30, ""]))
    shop.services.claims.admit(goods.id, cny(2_000))
    with pytest.raises(DomainError, match="settlement_changed"):
        shop.services.settlements.commit(plan)
    assert shop.services.claims.receipts([goods.id]) == []


@pytest.mark.parametrize(
    "headings, row",
    [
        (["事故编号", "认赔金额", "备注"], ["CF-26-0001", "¥30.00", "货款"]),
        (["Order No.", "Deduction", "Reason"], [ORDER, "30", "goods"]),
        (["日期", "订单编号", "摘要", "金额"], ["3/12", ORDER, "错发冲减", "-30.00"]),
        (["网店订单号", "是否售后", "售后", "赔款金额"], [ORDER, "是", "是", 30]),
        (["訂單編號", "扣款金額（元）", "備註"], [ORDER, "(30.00)", ""]),
    ],
)
def test_ways_to_head_such_a_sheet(
    shop: Shop, tmp_path: Path, headings: list[str], row: list[object]
) -> None:
    goods = claimed(shop, 3_000)
    [found] = preview(shop, sheet(tmp_path, row, headings=headings)).rows
    assert (found.finding, found.parts[0].claim.id, found.amount) == (F.FOUND, goods.id, cny(3_000))


def test_amounts_of_both_signs_pay_by_those_below_zero(shop: Shop, tmp_path: Path) -> None:
    claimed(shop, 3_000)
    path = sheet(
        tmp_path, [ORDER, 120], [ORDER, -30], ["379", 60], headings=["订单号", "金额"]
    )  # fmt: skip
    assert [(row.row, row.amount) for row in preview(shop, path).rows] == [(4, cny(3_000))]


def test_rows_that_cannot_be_read_are_named(shop: Shop, tmp_path: Path) -> None:
    claimed(shop, 3_000)
    path = sheet(
        tmp_path, ["", "", "", 1, 5, "罚款"], ["", ORDER, "", 1, 30.001, ""], ["", ORDER, "", 1, 30, ""]
    )
    plan = preview(shop, path)
    assert [(issue.row, issue.code) for issue in plan.issues] == [
        (3, "settlement_row_unnamed"), (4, "amount_decimals"),
    ]  # fmt: skip
    assert [row.finding for row in plan.rows] == [F.FOUND]


@pytest.mark.parametrize(
    "headings", [["姓名", "电话", "地址"], ["订单号", "商品名称", "数量"], ["金额", "备注"]]
)
def test_another_sheet_is_refused_with_its_headings(shop: Shop, tmp_path: Path, headings: list[str]) -> None:
    with pytest.raises(SheetProblem) as refused:
        preview(shop, sheet(tmp_path, ["1", "2", "3"], headings=headings))
    assert refused.value.code == "sheet_not_settlement"


def test_an_answer_noted_in_error_is_taken_back(shop: Shop) -> None:
    goods = claimed(shop, 3_000)
    service = shop.services.claims
    service.admit(goods.id, cny(2_000))
    service.receive(goods.id, cny(500))
    with pytest.raises(DomainError, match="claim_has_receipts"):
        service.take_answer_back(goods.id)
    service.void_receipt(service.receipts([goods.id])[0].id, "记错")
    row = service.take_answer_back(goods.id).value
    assert (row.status, row.admitted, row.due_on) == (ClaimStatus.SUBMITTED, None, goods.due_on)
    assert shop.services.backups.examine() == []
