"""The panel beside the preview: old and new side by side, people masked, rows left out as printed."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.errors import Cancelled
from app.domain.progress import Job
from app.domain.statuses import RowOutcome
from tests.services.orders.test_left_out import CORRECTED, HEADINGS, ROWS, put
from tests.ui.orders.conftest import SAMPLES, Shop
from tests.ui.orders.test_import_view import CLASSIC, DETAIL, RESAVED
from ui import ask
from ui.pages.orders.import_diff import marked
from ui.pages.orders.import_reading import commit_all, undo_all
from ui.widgets import NoticeBar


def words(shop: Shop) -> str:
    QApplication.processEvents()  # labels that were added just now are shown
    labels = shop.page.importing.panel.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def changed_recipient(path: Path) -> Path:
    rows = [list(row) for row in CORRECTED]
    rows[0][7], rows[0][9] = "王小明", "江苏省苏州市昆山市拾光路1号5栋1203室"
    return put(path, tuple(tuple(row) for row in rows))


@pytest.fixture
def changed(shop: Shop, tmp_path: Path) -> Shop:
    """An order whose recipient and address a new sheet changes."""
    shop.page.take_files([put(tmp_path / "old.csv", CORRECTED)])
    shop.page.importing.start()
    shop.page.take_files([changed_recipient(tmp_path / "new.csv")])
    return shop


def test_old_and_new_stand_side_by_side_and_the_difference_is_marked(changed: Shop) -> None:
    view = changed.page.importing
    assert view.counts()[RowOutcome.UPDATED] == 1
    grid = view.panel.changes.grid
    told = {
        grid.itemAtPosition(row, 0).widget().text(): (
            grid.itemAtPosition(row, 1).widget().text(), grid.itemAtPosition(row, 2).widget().text()
        )
        for row in range(1, grid.rowCount())
    }  # fmt: skip
    assert set(told) == {"Recipient", "Street", "Address"}
    old, new = told["Recipient"]
    assert "line-through" in old
    assert "underline" in new
    assert "朱清越" not in words(changed)


def test_people_are_masked_until_asked_for_and_again_with_the_next_row(changed: Shop, qtbot: QtBot) -> None:
    view = changed.page.importing
    assert "王小明" not in words(changed)
    assert "1203" not in words(changed)
    qtbot.mouseClick(view.panel.eye, Qt.MouseButton.LeftButton)
    assert "王小明" in words(changed)
    assert "1203" in words(changed)
    view.table.select_id(view.model.ids[1])
    view.table.select_id(view.model.ids[0])
    assert "王小明" not in words(changed)


def test_what_differs_only_where_it_is_hidden_is_said(shop: Shop, tmp_path: Path) -> None:
    rows = [list(row) for row in CORRECTED]
    shop.page.take_files([put(tmp_path / "old.csv", CORRECTED)])
    shop.page.importing.start()
    rows[0][7] = "朱青青"
    shop.page.take_files([put(tmp_path / "new.csv", tuple(tuple(row) for row in rows))])
    assert "(differs where it is hidden)" in words(shop)


@pytest.mark.parametrize(
    "old,new,gone,come",
    [
        ("白色 L", "白色 XL", "", "X"),
        ("2026-03-05", "2026-03-06", "5", "6"),
        ("", "新", "", "新"),
        ("旧", "", "旧", ""),
    ],
)
def test_the_difference_of_two_texts(old: str, new: str, gone: str, come: str) -> None:
    before, after = marked(old, new)
    assert (f">{gone}</span>" in before) is bool(gone)
    assert (f">{come}</span>" in after) is bool(come)
    assert "<b>" not in "".join(marked("<b>", "<b>x"))


def test_a_row_left_out_shows_its_cells_and_what_is_wrong(shop: Shop) -> None:
    shop.page.take_files([SAMPLES / RESAVED])
    told = words(shop)
    assert "was damaged" in told
    assert "订单编号" in told
    assert "3.60854E+18" in told
    assert "@example.com" in told
    assert "jd_44960@" not in told
    wrong = [
        label.text()
        for label in shop.page.importing.panel.left_out.findChildren(QLabel)
        if label.property("tone") == "bad"
    ]
    assert "3.60854E+18" in wrong


def test_rows_left_out_are_saved_corrected_and_dropped_again(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    out = tmp_path / "out.xlsx"
    monkeypatch.setattr(ask, "save_file", lambda *_: out)
    shop.page.take_files([put(tmp_path / "orders.csv", ROWS)])
    view = shop.page.importing
    qtbot.keyClick(view.table, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "4 row(s) saved to out.xlsx" in shop.page.window().findChild(NoticeBar).text()
    view.start()
    book = openpyxl.load_workbook(out)
    assert "not a quantity" in book.active.cell(2, len(HEADINGS) + 2).value
    for place, column, value in ((2, "数量", "1"), (4, "数量", "2"), (5, "买家实付", "12.34")):
        book.active.cell(place, HEADINGS.index(column) + 1).value = value
    book.save(out)
    shop.page.take_files([out])
    assert (view.counts()[RowOutcome.CREATED], view.counts()[RowOutcome.SKIPPED]) == (2, 0)
    view.start()
    assert shop.services.orders.totals(None).count == 4


def test_several_sheets_are_saved_into_a_folder(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(ask, "folder", lambda *_: tmp_path)
    (tmp_path / "mixed left out.xlsx").write_bytes(b"mine")
    shop.page.take_files([put(tmp_path / "mixed.csv"), SAMPLES / RESAVED])
    qtbot.mouseClick(shop.page.importing.save_button, Qt.MouseButton.LeftButton)
    names = {path.name for path in tmp_path.glob("*left out*")}
    assert names == {
        "mixed left out.xlsx",
        "mixed left out 2.xlsx",
        "taobao_ExportOrderList_resaved left out.xlsx",
    }
    assert (tmp_path / "mixed left out.xlsx").read_bytes() == b"mine"


def test_what_is_known_already_says_so(shop: Shop) -> None:
    shop.take_in(CLASSIC)
    shop.page.take_files([SAMPLES / CLASSIC])
    assert "Nothing is written" in words(shop)
    assert not shop.page.importing.save_button.isVisible()


def test_the_way_to_the_columns(shop: Shop, qtbot: QtBot) -> None:
    shop.page.take_files([SAMPLES / CLASSIC])
    with qtbot.waitSignal(shop.page.importing.columns_wanted) as asked:
        shop.page.importing.told.columns_wanted.emit(SAMPLES / CLASSIC)
    assert asked.args == [SAMPLES / CLASSIC]
    assert shop.page.stack.currentWidget() is shop.page.asking.view


def test_what_went_in_before_a_cancel_is_told(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    imports = shop.services.order_import
    really = imports.commit

    def cancelled_at_the_second(plan: object, **more: object) -> object:
        if getattr(plan, "file_name", "") == DETAIL:
            raise Cancelled
        return really(plan, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(imports, "commit", cancelled_at_the_second)
    shop.page.take_files([SAMPLES / CLASSIC, SAMPLES / DETAIL])
    shop.page.importing.start()
    assert [path.name for path, _ in shop.page.importing.sheets] == [DETAIL]
    assert shop.page.stack.currentWidget() is shop.page.importing
    assert "Not imported yet: taobao_ExportOrderDetailList" in shop.page.window().findChild(NoticeBar).text()
    monkeypatch.undo()
    shop.page.importing.start()
    assert shop.services.orders.totals(None).count == 8


def test_a_cancel_before_anything_went_in_is_a_cancel(shop: Shop) -> None:
    imports = shop.services.order_import
    plan = imports.preview(SAMPLES / CLASSIC)
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        commit_all(imports, [(SAMPLES / CLASSIC, plan)], job)
    assert shop.services.orders.totals(None).count == 0


def test_of_several_imports_those_that_cannot_go_back_are_told(shop: Shop) -> None:
    shop.take_in(CLASSIC)
    shop.take_in(DETAIL)
    back = undo_all(shop.services.order_import, [2, 2]).value
    assert (sum(back.counts.values()), back.import_ids) == (8, (2,))
    assert back.error is not None
    assert back.error.code == "import_undone"


def test_a_sheet_of_bad_rows_only_can_be_saved_and_corrected_too(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.xlsx"
    monkeypatch.setattr(ask, "save_file", lambda *_: out)
    shop.page.take_files([put(tmp_path / "bad.csv", (ROWS[1], ROWS[4]))])
    assert shop.page.stack.currentWidget() is shop.page.list
    button = shop.page.window().findChild(NoticeBar).action_button()
    assert button.text() == "Save rows left out…"
    button.click()
    book = openpyxl.load_workbook(out)
    assert [row[-2] for row in book.active.iter_rows(min_row=2, values_only=True)] == [2, 3]
    book.active.cell(2, HEADINGS.index("数量") + 1).value = 1
    book.active.cell(3, HEADINGS.index("买家实付") + 1).value = 12.34
    book.save(out)
    shop.page.take_files([out])
    assert shop.page.importing.counts()[RowOutcome.CREATED] == 2
