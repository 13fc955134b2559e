"""The Suppliers tab: who ships at the left, everything about one of them at the right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.money import Money
from app.domain.statuses import SupplierKind
from app.services.suppliers import SupplierFilter
from ui import ask, formats, labels
from ui.pages.base import Page
from ui.pages.orders.sideways import SidewaysScroll
from ui.pages.suppliers.columns import COLUMNS, CONTEXT
from ui.pages.suppliers.detail import SupplierPanel
from ui.pages.suppliers.edit_panel import SupplierForm
from ui.pages.suppliers.form_panel import OwnFormPanel
from ui.pages.suppliers.list_panel import SupplierListPanel
from ui.pages.suppliers.settlement_panel import SettlementPanel
from ui.prevention.window import ActionsWindow
from ui.tables import RecordModel, RecordTable, Sort
from ui.tables.view_chip import ViewChip
from ui.theme import SPACE_M, SPACE_S, scaled
from ui.widgets import (
    EmptyState,
    FilterBar,
    SearchBox,
    SplitPanel,
    icon_button,
    primary,
    secondary,
    secondary_button,
)


class SuppliersPage(Page):
    """Suppliers, their terms, what they owe and how often they are wrong."""

    page_id = "suppliers"
    watches = frozenset(
        {
            "supplier",
            "out_layout",
            "supplier_sku",
            "supplier_claim",
            "claim_receipt",
            "incident",
            "evidence",
            "order",
            "settlement",
            "sku",
            "setting",
            "corrective_action",
            "quality_check",
            "quality_photo",
            "return_address",
        }
    )

    def build(self) -> None:
        self.model = RecordModel(self.services.suppliers, COLUMNS, context=CONTEXT, sort=Sort("name"))
        self.empty = EmptyState("factory", "")
        self.add = self.empty.add_button(primary(self.tr("New supplier"), "plus", self.new_record))
        self.add_list = self.empty.add_button(
            secondary_button(self.tr("From a sheet…"), "table-arrow-down", self.read_list)
        )
        self.table = RecordTable("suppliers", self.model, empty=self.empty, many=False)
        self.table.setAccessibleName(QCoreApplication.translate("Pages", "Suppliers"))
        self.panel = SupplierPanel(self)
        self._form: SupplierForm | None = None
        self._own_form: OwnFormPanel | None = None
        self._settlement: SettlementPanel | None = None
        self._list_panel: SupplierListPanel | None = None
        self.right = QStackedWidget()
        self.right.addWidget(self.panel)
        nothing = EmptyState(
            "factory",
            self.tr("Choose a supplier"),
            self.tr("Contacts, terms, what he owes and his mistakes appear here."),
        )
        self.split = SplitPanel("suppliers", self._left(), self.right, nothing)
        self.split.setSizes([scaled(580), scaled(700)])
        self.column.addWidget(self.split, 1)
        self._connect()

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.table.row_opened.connect(lambda row: self.start_edit(row.id))
        self.model.reloaded.connect(self._show_sums)
        self.panel.edit_wanted.connect(self.start_edit)
        self.panel.form_wanted.connect(self.settle_form)
        self.panel.settlement_wanted.connect(self.read_settlement)

    @property
    def form(self) -> SupplierForm:
        """The form to enter a supplier; made when first wanted."""
        if self._form is None:
            self._form = SupplierForm(self)
            self._form.saved.connect(self._saved)
            self._form.finished.connect(self._edit_finished)
            self.right.addWidget(self._form)
        return self._form

    @property
    def own_form(self) -> OwnFormPanel:
        """Where somebody's own sheet is settled; made when first wanted."""
        if self._own_form is None:
            self._own_form = OwnFormPanel(self)
            self._own_form.kept.connect(self._form_kept)
            self._own_form.finished.connect(self._edit_finished)
            self.right.addWidget(self._own_form)
        return self._own_form

    @property
    def settlement(self) -> SettlementPanel:
        """Where a supplier's own settlement sheet is held against the claims; made when first wanted."""
        if self._settlement is None:
            self._settlement = SettlementPanel(self)
            self._settlement.ready.connect(self.show_settlement)
            self._settlement.finished.connect(self._edit_finished)
            self.right.addWidget(self._settlement)
        return self._settlement

    @property
    def list_panel(self) -> SupplierListPanel:
        """Where a list of suppliers is looked at before it is taken in; made when first wanted."""
        if self._list_panel is None:
            self._list_panel = SupplierListPanel(self)
            self._list_panel.ready.connect(self._show_list)
            self._list_panel.finished.connect(self._edit_finished)
            self.right.addWidget(self._list_panel)
        return self._list_panel

    def read_list(self) -> None:
        """Choose a list of suppliers, and show what taking it in would do."""
        patterns = self.tr("Sheets (*.xlsx *.xls *.csv *.tsv *.ods)")
        if files := ask.open_files(self, self.tr("A list of suppliers"), patterns):
            self.list_panel.read(files[0])

    def _show_list(self) -> None:
        self.right.setCurrentWidget(self.list_panel)
        self.split.show_detail(True)
        self.list_panel.table.setFocus()

    def read_settlement(self, supplier_id: int, path: Path) -> None:
        """Show what booking the supplier's sheet at `path` would do."""
        self.settlement.start(supplier_id, path)

    def show_settlement(self) -> None:
        """Bring the sheet that was read to the front."""
        self.right.setCurrentWidget(self.settlement)
        self.split.show_detail(True)

    def _is_editing(self) -> bool:
        return self.right.currentWidget() is not self.panel

    def _tell_why_empty(self, wanted: SupplierFilter) -> None:
        """No supplier at all is another thing than none that passes the filter."""
        is_first = wanted == SupplierFilter()
        self.add.setVisible(is_first)
        self.add_list.setVisible(is_first)
        if is_first:
            title = self.tr("No supplier yet")
            sentence = self.tr("They come with the first sheets, or add one yourself.")
        else:
            title = self.tr("No supplier passes the filter")
            sentence = self.tr("Set a filter to “All”, or clear the search.")
        self.empty.title.setText(title)
        self.empty.sentence.setText(sentence)

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        tools = QHBoxLayout()
        tools.setSpacing(SPACE_S)
        self.new = primary(self.tr("New supplier"), "plus", self.new_record)
        self.searching = SearchBox(self.tr("Name, contact, phone, WeChat…"))
        self.searching.searched.connect(self._apply_filter)
        self.all_actions = secondary_button(
            self.tr("Corrective actions"), "clipboard-check-outline", self.show_actions
        )
        self.from_list = icon_button("table-arrow-down", self.tr("Suppliers from a sheet…"), self.read_list)
        tools.addWidget(self.new)
        tools.addWidget(self.from_list)
        tools.addWidget(self.searching, 1)
        tools.addWidget(self.all_actions)
        column.addLayout(tools)
        column.addWidget(self._filter_row())
        column.addWidget(self.table, 1)
        self.sums = secondary(wrap=True)
        column.addWidget(self.sums)
        return left

    def _filter_row(self) -> QWidget:
        self.filters = FilterBar()
        everything = (self.tr("All"), None)
        self.filters.add("kind", self.tr("Kind"), [everything, *labels.options(SupplierKind)])
        self.filters.add("owes", self.tr("Owes me"), [everything, (self.tr("something"), True)])
        self.filters.add(
            "held", self.tr("Hold"), [everything, (self.tr("on hold"), True), (self.tr("not on hold"), False)]
        )
        self.views = self.filters.lead(ViewChip(self, "suppliers", self.table, self.filters, self.searching))
        self.filters.changed.connect(self._apply_filter)
        return SidewaysScroll(self.filters)

    # Reading

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() in (None, self.new):
            self.table.setFocus()

    def reload(self) -> None:
        self.views.read()
        self._read()
        if self.table.current_id() is None and self.model.ids:
            self.table.select_id(self.model.ids[0])  # which shows it
        else:
            self._show_right()

    def _filter(self) -> SupplierFilter:
        values = self.filters.values()
        return SupplierFilter(
            text=self.searching.text().strip(),
            kinds=frozenset({values["kind"]} if values["kind"] else ()),
            is_held=values["held"],
            owes=bool(values["owes"]),
        )

    def _read(self) -> None:
        wanted = self._filter()
        self._tell_why_empty(wanted)
        self.model.set_filter(wanted)

    def _apply_filter(self) -> None:
        self._read()
        self._show_right()

    def _show_sums(self) -> None:
        count = len(self.model.ids)
        parts = [QCoreApplication.translate("SuppliersPage", "%n supplier(s)", "", count)]
        text = self.tr("claimed {claimed} · received {received} · still owed {owed} · overdue {overdue}")
        for total in self.services.suppliers.totals(self._filter()):
            amounts = {
                "claimed": total.claimed,
                "received": total.received,
                "owed": total.outstanding,
                "overdue": total.overdue,
            }
            named = {name: formats.money(Money(minor, total.currency)) for name, minor in amounts.items()}
            parts.append(text.format(**named))
        self.sums.setText(" · ".join(parts))

    # The right side

    def _selected(self) -> None:
        if self._is_editing() and not self.table.selected_ids():
            return
        self.right.setCurrentWidget(self.panel)
        self._show_right()

    def _show_right(self) -> None:
        if self._is_editing():
            return
        ids = self.table.selected_ids()
        self.split.show_detail(bool(ids))
        if ids:
            self.panel.show_supplier(ids[0])

    def new_record(self) -> None:
        self.start_edit(None)

    def start_edit(self, supplier_id: int | None) -> None:
        """Enter a new supplier, or change one."""
        self.right.setCurrentWidget(self.form)
        self.split.show_detail(True)
        self.form.start(supplier_id)

    def settle_form(self, supplier_id: int | None, path: Path | None, platform: str = "") -> None:
        """Settle an empty sheet: one that was handed over, or with None the one that is kept."""
        panel = self.own_form
        self.right.setCurrentWidget(panel)
        self.split.show_detail(True)
        if path is not None:
            panel.read(path, supplier_id, platform)
        else:
            panel.reopen(supplier_id, platform)

    def _form_kept(self, supplier_id: int | None) -> None:
        if supplier_id is not None:
            self.table.select_id(supplier_id)

    def _edit_finished(self) -> None:
        self.right.setCurrentWidget(self.panel)
        self._show_right()

    def _saved(self, supplier_id: int) -> None:
        self.refresh()
        self.table.select_id(supplier_id)

    # Coming from elsewhere

    def show_actions(self, action_id: int | None = None) -> None:
        """Corrective actions of all suppliers, one of them chosen."""
        ActionsWindow(self, action_id=action_id).show()

    def show_record(self, record_id: int, **hints: Any) -> None:
        """Select a supplier; `form=` an empty sheet to settle, `platform=` whose bulk-shipping form it is.

        `settlements=` sheets that suppliers pay something back with, or that may be such; `view="actions"`
        all corrective actions, `action_id=` with one of them chosen; `view="list"` asks for a list
        of suppliers.
        """
        if "settlements" in hints:
            self.settlement.take(hints["settlements"])
            return
        if hints.get("view") == "actions":
            self.show_actions(hints.get("action_id"))
            return
        if hints.get("view") == "list":
            self.read_list()
            return
        if "form" in hints:
            self.settle_form(record_id or None, hints["form"], hints.get("platform", ""))
            return
        self.filters.restore(dict.fromkeys(self.filters.values()))
        self.searching.clear()
        self.refresh()
        self.table.select_id(record_id)

    def focus_filter(self) -> None:
        self.searching.setFocus()

    def save_state(self) -> dict[str, Any]:
        return {
            "filters": self.filters.values(),
            "text": self.searching.text(),
            "selected": self.table.current_id(),
        }

    def restore_state(self, state: dict[str, Any]) -> None:
        self.filters.restore(state.get("filters", {}))
        self.searching.setText(state.get("text", ""))
        self.refresh()
        self.table.select_id(state.get("selected"))
