"""Tables that page through SQL.

A tab declares its columns once (`Column`), hands a source (`find_ids`, `load_rows`) to a `RecordModel` and
shows it in a `RecordTable("orders", model)`. The table keeps selection by id across reloads and remembers
widths, order and sort; the heading's menu puts columns away, moves them and keeps the first in sight; rows
are copied as text and as cells. For filters: `model.set_filter(filter)`; after a change: `model.reload()`.

    COLUMNS = [
        Column("order_no", QT_TRANSLATE_NOOP("OrderColumns", "Order no."), sort_key="order_no", width=170),
        Column("paid", QT_TRANSLATE_NOOP("OrderColumns", "Paid"), Kind.MONEY, sort_key="paid"),
        Column("status", QT_TRANSLATE_NOOP("OrderColumns", "Status"), Kind.CHIP, value=status_label),
    ]
    model = RecordModel(services.orders, COLUMNS, context="OrderColumns", sort=Sort("ordered_at", True))
    table = RecordTable("orders", model, empty=EmptyState("package-variant", self.tr("No orders yet")))
    table.row_selected.connect(self._show)        # the row object, or None
    table.menu_wanted.connect(self._fill_menu)    # (QMenu, list of ids): add actions
"""

from ui.tables.columns import Column, Kind
from ui.tables.record_model import RecordModel, RowRole, SortValueRole
from ui.tables.record_table import RecordTable
from ui.tables.source import ListSource, RecordSource, Sort

__all__ = [
    "Column",
    "Kind",
    "ListSource",
    "RecordModel",
    "RecordSource",
    "RecordTable",
    "RowRole",
    "Sort",
    "SortValueRole",
]
