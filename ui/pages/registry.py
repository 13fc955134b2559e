"""The tabs, in their order; a page's module is imported when it is first shown."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.pages.base import Page


@dataclass(frozen=True)
class PageEntry:
    """One tab: where its class is, and how it is named and drawn before it is made."""

    page_id: str
    name: object
    icon: str
    module: str
    class_name: str

    @property
    def title(self) -> str:
        """The tab's words in the owner's language."""
        return QCoreApplication.translate("Pages", str(self.name))

    def load(self) -> type[Page]:
        """The page's class."""
        found = getattr(import_module(self.module), self.class_name)
        assert issubclass(found, Page)
        return found


PAGES: tuple[PageEntry, ...] = (
    PageEntry(
        "today",
        QT_TRANSLATE_NOOP("Pages", "Today"),
        "calendar-check-outline",
        "ui.pages.today.page",
        "TodayPage",
    ),
    PageEntry(
        "orders",
        QT_TRANSLATE_NOOP("Pages", "Orders"),
        "package-variant-closed",
        "ui.pages.orders.page",
        "OrdersPage",
    ),
    PageEntry(
        "incidents",
        QT_TRANSLATE_NOOP("Pages", "Incidents"),
        "alert-circle-outline",
        "ui.pages.incidents.page",
        "IncidentsPage",
    ),
    PageEntry(
        "suppliers",
        QT_TRANSLATE_NOOP("Pages", "Suppliers"),
        "factory",
        "ui.pages.suppliers.page",
        "SuppliersPage",
    ),
    PageEntry(
        "compensation",
        QT_TRANSLATE_NOOP("Pages", "Compensation"),
        "cash-refund",
        "ui.pages.compensation.page",
        "CompensationPage",
    ),
    PageEntry(
        "insights",
        QT_TRANSLATE_NOOP("Pages", "Insights"),
        "chart-line",
        "ui.pages.insights.page",
        "InsightsPage",
    ),
)
