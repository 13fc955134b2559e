"""Each column of text with each hostile text: kept as it is, or refused with a sentence. And looked for."""

from __future__ import annotations

import contextlib
import itertools

import pytest

from app.data.models import Order
from app.data.queries.claims import ClaimFilter
from app.data.queries.compensations import CompensationFilter
from app.data.queries.findings import FindingFilter
from app.data.queries.incident_list import IncidentFilter
from app.data.queries.orders import OrderFilter
from app.data.queries.suppliers import SupplierFilter
from app.domain.errors import DomainError
from app.services.build import Services
from tests.hostile.columns import OURS, all_text_names, text_columns
from tests.hostile.poison import SOAK
from tests.hostile.strings import KEPT, REFUSED
from ui.error_text import explain_without_window


def test_columns_of_our_own_words_are_there() -> None:
    assert all_text_names() >= OURS


def test_a_hostile_text_is_kept_as_it_is(shop: Services) -> None:
    """Each column takes some of them in turn; under `make soak` all."""
    texts = itertools.cycle(KEPT.values())
    with contextlib.suppress(InterruptedError), shop.undo._uow.begin("test.hostile") as tx:
        for model, name in text_columns():
            for text in itertools.islice(texts, len(KEPT) if SOAK else 3):
                if (row := model.select().first()) is not None:
                    tx.update(row, **{name: text})
                    assert getattr(model.get_by_id(row.id), name) == text, (model, name)
        raise InterruptedError


@pytest.mark.parametrize("name", REFUSED)
def test_what_no_sheet_can_hold_is_refused_with_a_sentence(name: str, shop: Services) -> None:
    order = Order.select().first()
    for model, column in text_columns():
        row = model.select().first()
        if row is None:
            continue
        with pytest.raises(DomainError) as refused, shop.undo._uow.begin("test.hostile") as tx:
            tx.update(row, **{column: REFUSED[name]})
    for language in ("en", "zh_CN"):
        told = explain_without_window(refused.value, language)
        assert ("U+" in told) != ("1000000" in told.replace(",", "")), told
    assert Order.get_by_id(order.id).recipient == order.recipient


@pytest.mark.parametrize("name", [*KEPT, *REFUSED])
def test_anything_can_be_looked_for(name: str, shop: Services) -> None:
    text = (KEPT | REFUSED)[name]
    shop.search.find(text)
    shop.orders.find_ids(OrderFilter(text=text), None)
    shop.incidents.find_ids(IncidentFilter(text=text))
    shop.suppliers.find_ids(SupplierFilter(text=text), None)
    shop.compensations.find_ids(CompensationFilter(text=text), None)
    shop.claims.find_ids(ClaimFilter(text=text), None)
    shop.findings.find_ids(FindingFilter(text=text), None)


def test_a_text_is_found_by_a_piece_of_it(shop: Services) -> None:
    with contextlib.suppress(InterruptedError), shop.undo._uow.begin("test.hostile") as tx:
        order = Order.select().first()
        for name, text in KEPT.items():
            tx.update(order, recipient=text)
            tx.catch_up()
            piece = text[:200].strip()
            assert order.id in shop.orders.find_ids(OrderFilter(text=piece), None), name
        raise InterruptedError
