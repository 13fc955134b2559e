"""A shop with a past, invented by bulk SQL: orders that went out, mistakes, and all that came of them."""

from tests.past_shop.fill import PastShop, fill_past

__all__ = ["PastShop", "fill_past"]
