"""What every tab has: its context, when it reloads, how it is reached.

    class OrdersPage(Page):
        page_id = "orders"
        watches = frozenset({"order", "parcel"})      # kinds of `Changes` that make it stale

        def build(self) -> None: ...                  # make the widgets; called once, when first shown
        def reload(self) -> None: ...                 # read again; called when shown first and when stale
        def show_record(self, record_id: int) -> None # somebody navigated here: select it

Words: plain `self.tr("…")` at build time is enough. After a switch of language the window makes its pages
anew and hands `save_state()` of the old page to `restore_state()` of the new one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.changes import Changes, Outcome
from app.domain.errors import MakegoodError
from app.services.build import Services
from ui.change_bus import ChangeBus
from ui.error_text import error_text
from ui.history.undo_actions import offer_undo
from ui.notices import notify
from ui.tables.export import export_table
from ui.tables.record_table import RecordTable
from ui.theme import SPACE_L, SPACE_M, set_role


def _nowhere() -> None:
    """Where no window stands around the page, as in its own tests."""


@dataclass(frozen=True)
class PageContext:
    """What a page works with: the services, the change bus, and the way to other pages.

    `go(page_id, record_id, **hints)` shows another tab and selects a record (None = just show).
    `take_files(paths)` hands sheets over as if they were dropped on the window. `open_sample()` opens the
    invented shop; `is_sample` says that this is it.
    """

    services: Services
    bus: ChangeBus
    go: Callable[..., None]
    take_files: Callable[[list[Path]], None]
    open_sample: Callable[[], None] = _nowhere
    is_sample: bool = False


class Page(QWidget):
    """Base of the tabs; see the module's docstring."""

    page_id = ""
    watches: frozenset[str] = frozenset()
    # Reload once a minute while in front, because time left is shown.
    shows_clocks = False

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.services = context.services
        self._is_stale = True
        set_role(self, "page")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        self.column.setSpacing(SPACE_M)
        self.build()
        context.bus.changed.connect(self._changed)

    def build(self) -> None:
        """Make the widgets, into `self.column`. Nothing is read here."""
        raise NotImplementedError

    def reload(self) -> None:
        """Read what is shown again."""
        raise NotImplementedError

    def show_record(self, record_id: int, **hints: Any) -> None:
        """Select a record that was navigated to."""

    def take_files(self, paths: list[Path]) -> None:
        """Files were dropped on the window or chosen in the menu; only the orders page takes them."""

    def undo_imports(self, import_ids: Sequence[int]) -> None:
        """Take sheets back that came in by themselves; only the orders page knows how."""

    def export(self) -> None:
        """File → Export: write the list in front to a sheet; says so where there is nothing to write."""
        table = self.front_table()
        if table is None or not table.model().rowCount():
            self.notify(QCoreApplication.translate("Page", "There is nothing to export on this page."))
        else:
            export_table(table)

    def front_table(self) -> RecordTable | None:
        """The list with the cursor, else the largest in sight; None where there is no list."""
        tables = [table for table in self.findChildren(RecordTable) if table.isVisibleTo(self)]
        focused = next((table for table in tables if table.hasFocus()), None)
        return focused or max(tables, key=lambda table: table.width() * table.height(), default=None)

    def new_record(self) -> None:
        """Edit → New: begin a new record of this page's kind."""

    def print_page(self) -> None:
        """File → Print: what this page shows, or its selected record."""
        self.notify(QCoreApplication.translate("Page", "There is nothing to print on this page."))

    def focus_filter(self) -> None:
        """Edit → Find on this page: put the cursor into the page's own search field."""

    def save_state(self) -> dict[str, Any]:
        """What to keep over a switch of language: filters, selection."""
        return {}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Take over what `save_state` gave."""

    def notify(
        self, text: str, tone: str = "info", action_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Say something at the foot of the window; `action` with its words for Undo and the like."""
        notify(self, text, tone, action_text, action)

    def notify_done(self, text: str, outcome: Outcome[Any]) -> None:
        """Say what was done, with Undo for just that; see `ui.history.undo_actions`."""
        offer_undo(self, self.services.undo, text, outcome)

    def tell(self, error: MakegoodError) -> None:
        """Say in a notice why something was refused or went wrong."""
        notify(self, error_text(error), "bad")

    def do(self, write: Callable[[], Any]) -> Any:
        """A short write in the GUI thread: publishes its changes, tells a refusal; gives the outcome or None.

        For one-row writes; anything longer goes through `ui.tasks.Operation`.
        """
        try:
            outcome = write()
        except MakegoodError as error:
            self.tell(error)
            return None
        changes = getattr(outcome, "changes", None)
        if changes is not None:
            self.context.bus.publish(changes)
        return outcome

    def refresh(self) -> None:
        """Reload now if in sight, else when shown next."""
        if self.isVisible():
            self._is_stale = False
            self.reload()
        else:
            self._is_stale = True

    def is_stale(self) -> bool:
        """Whether the page will reload when shown next."""
        return self._is_stale

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.reload()

    def _changed(self, changes: Changes) -> None:
        if changes.touches(self.watches):
            self.refresh()
