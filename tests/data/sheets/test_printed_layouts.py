"""Orders → the sheet of any layout, in any file, with hostile text → the same lines again."""

from __future__ import annotations

import tempfile
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, note
from hypothesis import strategies as st

from app.data.sheets.parse import parse_sheet, parse_tables
from app.data.sheets.reader import read_tables
from app.domain.sheet_line import ParsedSheet
from tests.data.sheets.printing import careful, files, surroundings, words
from tests.data.sheets.printing.cells import Habits
from tests.data.sheets.printing.files import Kind
from tests.data.sheets.printing.form import Form, forms
from tests.data.sheets.printing.layout_writer import LayoutWriter, Printed
from tests.data.sheets.printing.profile import examples
from tests.data.sheets.printing.shop import CURRENCIES, Order, shops

FORMS = forms()


def currency_of(form: Form, draw: st.DrawFn) -> str:
    """What the amounts of one export are in."""
    if form.layout.currency in CURRENCIES:
        return str(form.layout.currency)
    return draw(st.sampled_from(sorted(CURRENCIES))) if "currency" in form.fields else "USD"


def texts_for(form: Form, kind: Kind) -> st.SearchStrategy[str]:
    """What the file and the layout can carry, and still be told by a careful person."""
    texts = words.TEXTS.map(kind.kept)
    if form.layout.carry == "blank":  # further rows of an order begin with their goods
        texts = texts.filter(lambda text: not words.TOTAL.match(text))
    if form.layout.joined:  # one cell holds several titles
        separators = set(form.layout.joined.separators)
        texts = texts.filter(lambda text: not set(text) & separators)
    return texts


def habits_of(form: Form, kind: Kind, currency: str, draw: st.DrawFn) -> Habits:
    is_signed = draw(st.booleans())
    return Habits(
        is_book=kind.is_book,
        has_serials=not kind.is_1904,
        is_signed=is_signed,
        offset=draw(st.sampled_from(("", "", " +0300"))) if form.is_abroad else "",
        day_order=form.layout.dates,
        noise=draw(st.sampled_from(words.NOISE[:4] if kind.is_book else words.NOISE)),
        foreign_sign=None if currency == "CNY" else currency,
    )


@st.composite
def printed(draw: st.DrawFn, form: Form) -> tuple[Kind, Printed, Random]:
    currency = currency_of(form, draw)
    kinds = [k for k in files.KINDS if k.is_book or not form.layout.sheets]
    kind = draw(st.sampled_from(kinds))
    rng = draw(st.randoms(use_true_random=False))
    orders: list[Order] = draw(shops(currency, texts_for(form, kind)))
    if "order_no" not in form.fields:  # then only the recipient tells an order
        orders = [order for order in orders if order.recipient]
    sheet = LayoutWriter(form, habits_of(form, kind, currency, draw), rng).write(orders)
    surroundings.surround(form, sheet.pages[0], rng)
    return kind, sheet, rng


def read_back(kind: Kind, sheet: Printed, rng: Random) -> ParsedSheet:
    with tempfile.TemporaryDirectory() as folder:
        path = files.save(Path(folder) / f"s{kind.suffix}", kind, sheet.pages, surroundings.titles(rng), rng)
        note(f"{kind}")
        # Each start of the process that does both costs ten sheets' time.
        return parse_sheet(path) if rng.random() < 0.1 else parse_tables(path.name, read_tables(path))


@pytest.mark.parametrize("form", FORMS, ids=str)
@given(data=st.data())
@examples(2)
def test_what_a_layout_prints_is_read_back(form: Form, data: st.DataObject) -> None:
    kind, sheet, rng = data.draw(printed(form))
    parsed = read_back(kind, sheet, rng)
    assert parsed.format == form.layout.id
    read = [careful.told(line.as_dict()) for line in parsed.lines]
    assert read == [careful.told(line) for line in sheet.lines]
    assert parsed.rejected_rows() == frozenset()
