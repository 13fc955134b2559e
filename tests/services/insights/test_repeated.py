"""The rule that proposes to hold goods which one supplier gets wrong again and again."""

from __future__ import annotations

from datetime import timedelta

from app.domain import settings
from tests.services.money.shop import Shop


def test_three_mistakes_with_one_sku_are_told(shop: Shop) -> None:
    for n in range(2):
        shop.make_incident(shop.make_order(f"R{n}"), f"CF-26-1{n:03}")
    shop.clock.advance(timedelta(hours=1))
    [repeated] = shop.services.scorecards.repeated()
    assert (repeated.supplier_id, repeated.incidents) == (shop.supplier.id, 3)
    shop.services.settings.set(settings.REPEAT_TIMES, 4)
    assert shop.services.scorecards.repeated() == []
    shop.services.settings.set(settings.REPEAT_TIMES, 0)
    assert shop.services.scorecards.repeated() == []


def test_mistakes_out_of_the_days_of_the_rule_are_forgotten(shop: Shop) -> None:
    for n in range(2):
        shop.make_incident(shop.make_order(f"R{n}"), f"CF-26-1{n:03}")
    shop.clock.advance(timedelta(days=20))
    assert len(shop.services.scorecards.repeated()) == 1
    shop.services.settings.set(settings.REPEAT_DAYS, 10)
    assert shop.services.scorecards.repeated() == []
