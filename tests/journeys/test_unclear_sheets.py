"""A sheet nobody has seen: dropped, explained once, imported; the next day's goes in without a word.

As the owner does it, in the window and with the commands of a script.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.doubt import doubt
from tests.journeys.hands import Hands
from tests.services.incidents.desk import Desk
from ui.pages.orders.columns_panel.view import ColumnsView
from ui.pages.orders.page import OrdersPage

Command = Callable[..., tuple[int, str, str]]

HEADINGS = "编,谁,怎么联系,去哪,啥,几份啊"
DAY_1 = (
    "A2026031300001,陈雨桐,13655127788,浙江省杭州市西湖区文三路1号,卫衣,1",
    "A2026031300002,周启明,13755127789,广东省深圳市南山区科技路2号,裤子,2",
)
DAY_2 = ("A2026031400007,孙嘉禾,13855127790,江苏省南京市鼓楼区中山路3号,卫衣,1",)
SAID = {"编": "Order no.", "谁": "Recipient", "去哪": "Address", "啥": "Product", "几份啊": "Pieces"}


def sheet(path: Path, *rows: str) -> Path:
    path.write_text("\n".join(["小王的表", HEADINGS, *rows]) + "\n", encoding="utf-8")
    return path


def page_of(hands: Hands) -> OrdersPage:
    page = hands.page
    assert isinstance(page, OrdersPage)
    return page


def explain(hands: Hands) -> ColumnsView:
    """Say in the panel what the sheet is."""
    view = page_of(hands).asking.view
    assert view is not None
    assert view.isVisible()
    hands.choose("What it is", "Order sheet")
    hands.qtbot.waitUntil(lambda: view.questions.is_complete)
    for card in list(view.questions.cards.values()):
        words = SAID.get(card.choice.accessibleName().split("“")[1].split("”")[0])
        if words and card.choice.currentText() != words:
            hands.choose(card.choice.accessibleName(), words)
    hands.settle()
    return view


@pytest.mark.brief("5.4")
def test_explained_once_then_read_without_a_word(hands: Hands, desk: Desk, desktop: Path) -> None:
    hands.drop(sheet(desktop / "小王 3-13.csv", *DAY_1))
    assert "does not know this sheet" in hands.words()
    view = explain(hands)
    assert "陈雨桐" in [view.lines.cells.index(0, i).data() for i in range(view.lines.cells.columnCount())]
    hands.press("Read it so")
    hands.press("Import 2 order(s)") if hands.can_press("Import 2 order(s)") else hands.press(
        "Import 2 orders"
    )
    assert desk.services.orders.totals(None).count == 2

    hands.drop(sheet(desktop / "小王 3-14.csv", *DAY_2))
    assert not view.isVisible()
    hands.press("Import 1 order(s)") if hands.can_press("Import 1 order(s)") else hands.press(
        "Import 1 order"
    )
    assert desk.services.orders.totals(None).count == 3

    # What was said is found in the menu; forgotten by mistake, it comes back by the notice.
    hands.window.menus.action("remembered").trigger()
    hands.settle()
    assert any("小王" in row for row in hands.rows())
    hands.key(Qt.Key.Key_Delete)
    assert desk.services.own_layouts.list() == []
    hands.press("Undo", hands.window)
    assert [row.uses for row in desk.services.own_layouts.list()] == [2]


def test_a_script_is_told_and_writes_nothing(
    command: Command, desktop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With "单号", the order's or the parcel's number, nobody but the owner knows."""
    doubt(monkeypatch, "单号", "tracking_no", "order_no")
    path = desktop / "x.csv"
    path.write_text("单号,收件人,电话,商品名称,数量\nA2026031300001,陈雨桐,13655127788,卫衣,1\n", "utf-8")
    for words in (("import", path), ("reconcile", path)):
        status, out, trouble = command("zh_CN", *words)
        assert (status, out) == (1, "")
        assert "单号" in trouble
    status, out, _ = command("zh_CN", "import", "--preview", "--json", path)
    assert status == 0
    assert '"questions": [{"column": "单号"' in out
    assert "陈雨桐" in out


def test_what_was_said_in_the_window_holds_for_a_script(hands: Hands, desk: Desk, desktop: Path) -> None:
    from app.domain.progress import Job

    hands.drop(sheet(desktop / "a.csv", *DAY_1))
    explain(hands)
    hands.press("Read it so")
    parsed = desk.services.order_import.read(sheet(desktop / "b.csv", *DAY_2), job=Job())
    assert (parsed.kind, parsed.questions, parsed.lines[0].recipient) == ("orders", (), "孙嘉禾")


REFUNDS = "售后单号,订单号,售后状态,平台退款金额,商家退款金额"
PRICES = "商品名称,规格,成本价,采购价"


def answer(hands: Hands, said: dict[str, str]) -> None:
    """Say in the panel what each of these columns is."""
    view = page_of(hands).asking.view
    assert view is not None
    hands.qtbot.waitUntil(lambda: view.questions.is_complete)
    for card in list(view.questions.cards.values()):
        words = said.get(card.choice.accessibleName().split("“")[1].split("”")[0])
        if words:
            hands.choose(card.choice.accessibleName(), words)
    hands.settle()


def test_sums_of_refunds_are_asked_about_once(hands: Hands, desk: Desk, desktop: Path) -> None:
    first, second = desktop / "售后 3-13.csv", desktop / "售后 3-14.csv"
    first.write_text(f"{REFUNDS}\nT1,260312-100000000000001,退款成功,1.00,9.90\n", "utf-8")
    second.write_text(f"{REFUNDS}\nT2,260312-100000000000002,退款成功,0.50,8.80\n", "utf-8")
    hands.drop(first)
    assert "Not every column of this sheet is clear" in hands.words()
    answer(hands, {"平台退款金额": "Not needed", "商家退款金额": "Refunded amount"})
    hands.press("Read it so")
    further = page_of(hands).further_view()
    assert [line.refund_amount for line in further.sheets[0].plan.parsed.lines] == ["9.90"]
    hands.drop(second)
    assert not page_of(hands).asking.is_asking
    assert [sheet.path for sheet in further.sheets] == [first, second]


def test_two_costs_are_asked_about_once(hands: Hands, desk: Desk, desktop: Path) -> None:
    first, second = desktop / "老陈报价.csv", desktop / "老陈报价 2.csv"
    first.write_text(f"{PRICES}\n杯,白,3.5,5.5\n碗,黑,4.5,6.5\n", "utf-8")
    second.write_text(f"{PRICES}\n杯,白,3.6,5.6\n", "utf-8")
    hands.drop(first)
    answer(hands, {"成本价": "Cost of one piece", "采购价": "Not needed"})
    hands.press("Read it so")
    further = page_of(hands).further_view()
    assert [line.cost_price for line in further.sheets[0].plan.parsed.lines] == ["3.50", "4.50"]
    hands.drop(second)
    assert not page_of(hands).asking.is_asking
    assert [sheet.path for sheet in further.sheets] == [first, second]


def test_a_price_list_nobody_knows_is_shown_in_its_own_words(hands: Hands, desk: Desk, desktop: Path) -> None:
    path = desktop / "报价.csv"
    path.write_text("商品名称,规格,单价\n杯,白,3.5\n碗,黑,4.5\n", "utf-8")
    hands.drop(path)
    assert hands.value("What it is") == "Price list"
    hands.press("Read it so")
    (sheet,) = page_of(hands).further_view().sheets
    assert [(line.title, line.cost_price) for line in sheet.plan.parsed.lines] == [
        ("杯", "3.50"),
        ("碗", "4.50"),
    ]
