"""The rows of the brief about suppliers, each from start to end by what an owner presses."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.statuses import ClaimStatus, FreightPayer, ReceiptMethod, SupplierKind
from tests.services.money.shop import cny
from tests.ui.suppliers.conftest import Screen
from ui import ask
from ui.pages.suppliers.claim_panel import ClaimPanel


@pytest.mark.brief("1")
def test_the_parties_are_known(screen: Screen) -> None:
    screen.click(screen.page.new)
    form = screen.page.form
    form.texts["name"].setText("云仓代发")
    form.kind.choose(SupplierKind.FULFILMENT)
    form.texts["wechat"].setText("yc88")
    form.texts["couriers"].setText("中通 · 月结 57900123")
    form.return_address.setPlainText("杭州市余杭区仓前街道 A2 库")
    screen.click(form.go)
    draft = screen.shop.services.suppliers.get(screen.page.panel.supplier_id or 0).draft
    assert (draft.kind, draft.wechat, draft.couriers, draft.return_address) == (
        SupplierKind.FULFILMENT, "yc88", "中通 · 月结 57900123", "杭州市余杭区仓前街道 A2 库",
    )  # fmt: skip


@pytest.mark.brief("4.3")
def test_what_came_of_the_claim_to_the_cent(screen: Screen) -> None:
    panel = ClaimPanel(screen.shop.services, screen.shop.incident.id)
    screen.qtbot.addWidget(panel)
    panel.show()
    screen.click(panel.plan)
    [claim] = screen.shop.services.claims.for_incident(screen.shop.incident.id)
    steps = panel.box.steps
    panel.box.table.select_id(claim.id)
    screen.click(steps.go)
    steps.amount.setText("25")
    screen.click(steps.go)
    steps.amount.setText("10")
    steps.method.choose(ReceiptMethod.DEDUCTION)
    screen.click(steps.go)
    steps.reason.setText("供应商资金紧张")
    screen.click(steps.write_off)
    done = screen.shop.services.claims.get(claim.id)
    assert (done.claimed, done.admitted, done.received) == (cny(3_000), cny(2_500), cny(1_000))
    assert (done.status, done.outstanding) == (ClaimStatus.WRITTEN_OFF, cny(0))


@pytest.mark.brief("8.3")
def test_the_contract(screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen.click(screen.page.panel.edit)
    form = screen.page.form
    form.inspection_days.setValue(3)
    form.penalty_terms.setPlainText("错发一件赔 10 元")
    form.freight_payer.choose(FreightPayer.SUPPLIER)
    screen.click(form.go)
    file = tmp_path / "代发协议.pdf"
    file.write_bytes(b"%PDF")
    monkeypatch.setattr(ask, "open_files", lambda *a: [file])
    screen.click(screen.page.panel.terms.add_contract)
    detail = screen.shop.services.suppliers.get(screen.shop.supplier.id)
    assert (detail.draft.inspection_days, detail.draft.penalty_terms) == (3, "错发一件赔 10 元")
    assert [contract.file_name for contract in detail.contracts] == ["代发协议.pdf"]
