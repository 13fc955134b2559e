"""The sample shop: a month of orders, three suppliers, a few wrong shipments; all of it invented."""

from app.services.sample_shop.build import build_sample_shop, fill_sample_shop

__all__ = ["build_sample_shop", "fill_sample_shop"]
