"""All corrective actions: what is next at the top, one of them in full at the right."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.prevention import ActionState
from app.services.prevention import ActionDraft, ActionFilter, ActionRow
from ui import labels
from ui.pages.base import Page
from ui.prevention.columns import COLUMNS, CONTEXT
from ui.prevention.form import ActionForm
from ui.prevention.side import ActionSide
from ui.tables import RecordModel, RecordTable, Sort
from ui.theme import SPACE_L, SPACE_M, SPACE_S, scaled, set_role
from ui.widgets import EmptyState, FilterBar, ScrollPanel, SearchBox, primary, secondary

_NOT_ENDED = frozenset({ActionState.OPEN, ActionState.DONE})
_NOTHING, _SIDE, _FORM = range(3)
_WATCHED = frozenset({"corrective_action", "supplier", "incident"})


class ActionsWindow(QDialog):
    """A window of its own beside the main one.

    `supplier_id`: only his are shown at first; `action_id`: this one is chosen, whatever became of it.
    """

    def __init__(self, page: Page, *, supplier_id: int | None = None, action_id: int | None = None) -> None:
        super().__init__(page.window())
        self._page, self._services = page, page.services
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Corrective actions"))
        self.resize(scaled(1180), scaled(640))
        set_role(self, "page")
        self.model = RecordModel(self._services.actions, COLUMNS, context=CONTEXT, sort=Sort("next"))
        self.empty = EmptyState("clipboard-check-outline", "")
        self.table = RecordTable("actions", self.model, empty=self.empty, many=False)
        self.table.setAccessibleName(self.windowTitle())
        self.side, self.form = ActionSide(page), ActionForm(page)
        self._make_filters(supplier_id)
        self._lay_out()
        self._connect()
        if action_id is not None and supplier_id is None:
            self.filters.restore({"state": None})
        self._apply()
        if not self.table.select_id(action_id) and self.model.ids:
            self.table.select_id(self.model.ids[0])

    def _make_filters(self, supplier_id: int | None) -> None:
        bar = self.filters = FilterBar()
        unfinished = (self.tr("not ended"), _NOT_ENDED)
        each = [(labels.words(state), frozenset({state})) for state in ActionState]
        bar.add("state", "", [unfinished, (self.tr("Overdue"), "overdue"), *each, (self.tr("All"), None)])
        everybody = (self.tr("All"), None)
        bar.add("owner", self.tr("By"), self._owners())
        suppliers = [(name, number) for number, name in self._services.suppliers.names()]
        bar.add("supplier", self.tr("Supplier"), [everybody, *suppliers])
        bar.restore({"supplier": supplier_id})
        self.searching = SearchBox(self.tr("What, by whom, goods…"))

    def _owners(self) -> list[tuple[str, str | None]]:
        return [(self.tr("All"), None), *((who, who) for who in self._services.actions.owners())]

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(SPACE_S)
        self.new = primary(self.tr("New action"), "plus", self.start_new)
        self.new.setToolTip(self.tr("New action (Ctrl+N)"))
        tools.addWidget(self.new)
        tools.addWidget(self.filters)
        tools.addWidget(self.searching, 1)
        left = QVBoxLayout()
        left.setSpacing(SPACE_S)
        left.addWidget(self.table, 1)
        self.sums = secondary(wrap=True)
        left.addWidget(self.sums)
        self.right = QStackedWidget()
        nothing = EmptyState("clipboard-check-outline", self.tr("Choose an action"))
        for widget in (nothing, _scrolled(self.side), _scrolled(self.form)):
            self.right.addWidget(widget)
        halves = QHBoxLayout()
        halves.setSpacing(SPACE_M)
        halves.addLayout(left, 3)
        halves.addWidget(self.right, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addLayout(tools)
        column.addLayout(halves, 1)

    def _connect(self) -> None:
        self.filters.changed.connect(self._apply)
        self.searching.searched.connect(self._apply)
        self.table.row_selected.connect(self._show_selected)
        self.table.row_opened.connect(self.start_change)
        self.model.reloaded.connect(self._show_sums)
        self.side.change_wanted.connect(self.start_change)
        self.side.left.connect(self.close)
        self.form.saved.connect(self._saved)
        self.form.finished.connect(self._leave_form)
        self._page.context.bus.changed.connect(self._changed)
        for keys, act in (("Ctrl+N", self.start_new), ("Ctrl+F", self.searching.setFocus)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    # Reading

    def filter(self) -> ActionFilter:
        """What the chips and the search line ask for."""
        values = self.filters.values()
        state = values["state"]
        return ActionFilter(
            states=state if isinstance(state, frozenset) else frozenset(),
            is_overdue=state == "overdue",
            owner=values["owner"],
            supplier_id=values["supplier"],
            text=self.searching.text(),
        )

    def _apply(self) -> None:
        wanted = self.filter()
        is_first = not self._services.actions.find_ids(None, None)
        self._tell_why_empty(is_first)
        self.model.set_filter(wanted)
        self._show_selected()

    def _tell_why_empty(self, is_first: bool) -> None:
        """No action at all is another thing than none that passes the filter."""
        if is_first:
            title = self.tr("No action yet")
            sentence = self.tr("What comes again is proposed on the supplier's page; or add one yourself.")
        else:
            title = self.tr("No action passes the filter")
            sentence = self.tr("Set a filter to “All”, or clear the search.")
        self.empty.title.setText(title)
        self.empty.sentence.setText(sentence)

    def _show_sums(self) -> None:
        totals = self._services.actions.totals(self.filter())
        translate = QCoreApplication.translate
        parts = (
            translate("ActionsWindow", "%n to do", "", totals.open),
            translate("ActionsWindow", "%n to be checked", "", totals.to_check),
            translate("ActionsWindow", "%n overdue", "", totals.overdue),
        )
        self.sums.setText(" · ".join(parts))

    def _changed(self, changes: Changes) -> None:
        if changes.touches(_WATCHED):
            self.filters.chip("owner").set_options(self._owners())
            self.model.reload()
            self._show_selected()

    def _show_selected(self) -> None:
        """What is being entered stays in front until it is saved or left."""
        if self.right.currentIndex() == _FORM:
            return
        row = self.table.current_row()
        if row is not None:
            self.side.show_action(row)
        self.right.setCurrentIndex(_NOTHING if row is None else _SIDE)

    # Entering

    def _leave_form(self) -> None:
        self.right.setCurrentIndex(_NOTHING)
        self._show_selected()

    def start_new(self) -> None:
        """Enter a new action, for the supplier that is filtered by."""
        self.enter(ActionDraft("", supplier_id=self.filters.values()["supplier"]))

    def enter(self, draft: ActionDraft) -> None:
        """Enter a new action that begins with `draft`."""
        self.right.setCurrentIndex(_FORM)
        self.form.start(draft)

    def start_change(self, row: ActionRow) -> None:
        """Word an action anew; one that has ended is opened again first."""
        if row.state in _NOT_ENDED:
            self.right.setCurrentIndex(_FORM)
            self.form.start(row.draft, row.id)

    def _saved(self, action_id: int) -> None:
        self.model.reload()
        if self.table.select_id(action_id):
            self._show_selected()


def _scrolled(widget: QWidget) -> ScrollPanel:
    panel = ScrollPanel()
    panel.add(widget)
    panel.column.addStretch(1)
    return panel
