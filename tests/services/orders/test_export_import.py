"""A list of orders that was written and is taken in again changes nothing."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from app.data.db import open_database
from app.data.models import Store
from app.data.sheets.parse import parse_sheet
from app.data.unit_of_work import UnitOfWork
from app.domain.clock import FixedClock
from app.domain.statuses import RowOutcome
from app.paths import resource
from app.services.money_sheets import CodeWords, SheetWords
from app.services.order_import import OrderImportService
from app.services.order_sheet import OrderSheetService
from app.services.orders import OrderService
from app.services.settings import SettingsService
from tests.data.sheets.printing import files
from tests.data.sheets.printing.cells import Habits
from tests.data.sheets.printing.form import Form, form_of
from tests.data.sheets.printing.layout_writer import LayoutWriter
from tests.data.sheets.printing.profile import examples
from tests.data.sheets.printing.shop import shops
from ui.sheet_words import words_without_window

NOW = FixedClock(datetime(2026, 3, 13, 2, tzinfo=UTC))
PLATFORMS = (
    "taobao.suborders29", "pdd.orders2020", "wechat.orders57", "shopify.orders_export", "qianniu.orders21",
    "taobao.ExportOrderList", "ebay.orders_report", "wangdiantong.orders",
)  # fmt: skip
FORMS = {name: form_of(resource(f"layouts/{name}.toml")) for name in PLATFORMS}
BOOK = next(kind for kind in files.KINDS if kind.is_book)


@st.composite
def sheets(draw: st.DrawFn) -> tuple[Form, files.Page]:
    """The sheet of a platform, in one of the currencies it sells in."""
    form = FORMS[draw(st.sampled_from(PLATFORMS))]
    currency = "CNY" if form.layout.currency else draw(st.sampled_from(("USD", "JPY", "KWD")))
    currency = currency if form.layout.currency or "currency" in form.fields else "CNY"
    rng: Random = draw(st.randoms(use_true_random=False))
    offset = draw(st.sampled_from(("", " +0300", " -0800"))) if form.is_abroad else ""
    habits = Habits(is_book=True, offset=offset)
    return form, LayoutWriter(form, habits, rng).write(draw(shops(currency))).pages[0]


class Shop:
    """The services that take sheets in and give them out, on a folder of their own."""

    def __init__(self, folder: Path, uow: UnitOfWork) -> None:
        settings = SettingsService(uow)
        self.folder = folder
        self.imports = OrderImportService(uow, settings, parse_sheet)
        self._list = OrderSheetService(OrderService(uow, settings), settings)

    def written(self, words: SheetWords) -> Path:
        """The list of all orders."""
        return self._list.write(self.folder / "list.xlsx", words).path


@contextmanager
def shop() -> Iterator[Shop]:
    """A shop without orders, closed afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(Path(folder) / "data", NOW)
        yield Shop(Path(folder), UnitOfWork(database, NOW))
        database.close()


@given(st.lists(sheets(), min_size=1, max_size=2), st.sampled_from(("zh_CN", "en", "")))
@examples(8)
def test_a_list_taken_in_again_is_no_news(taken: list[tuple[Form, files.Page]], language: str) -> None:
    with shop() as made, words_without_window(language or "en") as words:
        for number, (_, page) in enumerate(taken):
            path = files.save(made.folder / f"{number}.xlsx", BOOK, [page], (), Random(0))
            made.imports.commit(made.imports.preview(path))
        # Order software's shop of the same name as a platform's is that shop: its orders move there then.
        names = [store.name for store in Store.select()]
        assume(len(names) == len(set(names)))
        plan = made.imports.preview(made.written(words if language else CodeWords()))
        assert plan.format == "makegood.orders"
        assert [order.changes for order in plan.orders] == [()] * len(plan.orders)
        assert set(order.outcome for order in plan.orders) == {RowOutcome.UNCHANGED}
        assert (plan.rejected, plan.remarks) == ((), ())
