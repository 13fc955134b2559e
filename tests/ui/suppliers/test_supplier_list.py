"""Suppliers from a sheet, goods changed where they stand, and a view of the list under a name."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.data.models import SavedView, Supplier, SupplierSku
from app.domain.money import Money
from app.domain.statuses import SupplierKind
from app.services.supplier_skus import AliasDraft
from tests.services.money.test_supplier_import import supplier_list
from tests.ui.suppliers.conftest import Screen
from ui import ask


def test_a_list_is_looked_at_taken_in_and_taken_back(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = screen.shop.supplier.name
    path = supplier_list(
        tmp_path, [known, "", "李哥"], ["云织厂", "工厂", "王姐", "13800138000"], ["云仓", "随便"]
    )
    monkeypatch.setattr(ask, "open_files", lambda *a, **k: [path])
    screen.page.from_list.click()
    panel = screen.page.list_panel
    assert screen.page.right.currentWidget() is panel
    assert panel.counts.text() == "New 1 · Changed 1 · left out 1"
    assert "13800138000" in panel.model.index(1, 3).data()
    assert "Row 5:" in panel.issues.text()
    before = Supplier.select().count()
    screen.qtbot.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert Supplier.get(Supplier.name == "云织厂").kind is SupplierKind.FACTORY
    assert screen.page.right.currentWidget() is screen.page.panel
    assert screen.shop.services.undo.undo().value.operation == "supplier.import"
    assert Supplier.select().count() == before


def test_a_cost_is_typed_over_where_it_stands(screen: Screen) -> None:
    skus = screen.shop.services.supplier_skus
    draft = AliasDraft(written="卫衣黑", title="卫衣", cost=Money(900, "CNY"))
    number = skus.save(screen.shop.supplier.id, draft).value.id
    screen.page.reload()
    card = screen.page.panel.aliases
    table = card.table

    def type_into(place: int, text: str, key: Qt.Key) -> None:
        table.setCurrentIndex(table.model().index(table.model().place_of(number), place))  # type: ignore[attr-defined]
        screen.qtbot.keyClick(table, Qt.Key.Key_F2)
        (editor,) = (line for line in table.findChildren(QLineEdit) if line.isVisible())
        editor.setText(text)
        screen.qtbot.keyClick(editor, key)

    place = table.column_keys().index("draft.cost")
    type_into(place, "12.50", Qt.Key.Key_Return)
    assert SupplierSku.get_by_id(number).cost_minor == 1_250
    type_into(place, "很贵", Qt.Key.Key_Return)
    assert "很贵" in screen.notice.text()
    type_into(place, "99", Qt.Key.Key_Escape)
    assert SupplierSku.get_by_id(number).cost_minor == 1_250
    screen.shop.services.undo.undo()
    assert SupplierSku.get_by_id(number).cost_minor == 900


def test_a_view_is_kept_shown_renamed_and_forgotten(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    page, names = screen.page, iter(["Factories", "Makers", ""])
    monkeypatch.setattr(ask, "text", lambda *a, **k: next(names))
    chip, kinds = page.views, page.filters.chip("kind")
    kinds.choose(SupplierKind.FACTORY)
    page.searching.setText("厂")
    page.table.choices.show(1, False)
    chip.keep()
    assert chip.accessibleName() == "View: Factories"
    kinds.choose(None)
    page.searching.clear()
    page.table.choices.reset()
    assert chip.accessibleName() == "View: Factories, changed"
    chip._fill()
    chip._menu.actions()[0].trigger()
    assert (kinds.value(), page.searching.text(), page.table.isColumnHidden(1)) == ("factory", "厂", True)
    assert chip.accessibleName() == "View: Factories"
    chip.rename()
    assert chip.accessibleName() == "View: Makers"
    chip.keep()  # without a name: refused and told
    assert "needs a name" in screen.notice.text()
    chip.forget()
    assert (chip.accessibleName(), SavedView.select().count()) == ("View: none", 0)
    page.context.bus.publish(screen.shop.services.undo.undo().changes)
    assert [view.name for view in screen.shop.services.saved_views.of("suppliers")] == ["Makers"]
