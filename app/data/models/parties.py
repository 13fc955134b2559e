"""Shops, suppliers, what they sell and how suppliers write it."""

from __future__ import annotations

from peewee import BooleanField, CharField, DateField, ForeignKeyField, IntegerField, TextField

from app.data.fields import EnumField, UtcDateTimeField
from app.data.models.base import BaseModel, amount_column, currency_column, text_column
from app.domain.statuses import FreightPayer, SupplierKind


class Store(BaseModel):
    """One of the owner's shops on one platform."""

    name = TextField()
    platform = TextField(default="other")
    currency = currency_column()
    created_at = UtcDateTimeField()

    class Meta:
        indexes = ((("platform", "name"), True),)


class Supplier(BaseModel):
    """Who packs and ships, with the terms agreed. Source: brief.md 1, 8.3."""

    name = TextField(unique=True)
    kind = EnumField(SupplierKind, default=SupplierKind.WHOLESALER)
    contact_name = text_column()
    wechat = text_column()
    phone = text_column()
    email = text_column()
    page_url = text_column()
    return_name = text_column()
    return_phone = text_column()
    return_address = text_column()
    couriers = text_column()
    inspection_days = IntegerField(default=7)
    response_hours = IntegerField(default=24)
    claim_days = IntegerField(default=15)
    freight_payer = EnumField(FreightPayer, default=FreightPayer.SUPPLIER)
    penalty_terms = text_column()
    requires_photo = BooleanField(default=False)
    requires_weight = BooleanField(default=False)
    hold_reason = text_column()
    hold_until_on = DateField(null=True)
    is_held = BooleanField(default=False)
    note = text_column()
    created_at = UtcDateTimeField()


class ReturnAddress(BaseModel):
    """Another place goods go back to, beside the one that stands in the supplier's row."""

    supplier = ForeignKeyField(Supplier, backref="return_addresses", on_delete="CASCADE")
    label = text_column()
    """What it is for, in the owner's words: a warehouse, a kind of goods."""
    name = text_column()
    phone = text_column()
    address = TextField()


class Product(BaseModel):
    """A product as the shop names it."""

    title = TextField(unique=True)
    is_food = BooleanField(default=False)
    is_intimate = BooleanField(default=False)
    note = text_column()


class Sku(BaseModel):
    """One variant of a product."""

    product = ForeignKeyField(Product, backref="skus", on_delete="CASCADE")
    code = text_column(index=True)
    spec = text_column()
    weight_g = IntegerField(null=True)
    is_held = BooleanField(default=False)
    hold_reason = text_column()
    hold_until_on = DateField(null=True)

    class Meta:
        indexes = ((("product", "spec", "code"), True),)


class SupplierSku(BaseModel):
    """How one supplier writes one of our goods, learnt or entered; with its cost and weight."""

    supplier = ForeignKeyField(Supplier, backref="skus", on_delete="CASCADE")
    written = TextField()
    """The supplier's writing, as printed on his sheet."""
    title = text_column()
    spec = text_column()
    sku_code = text_column()
    sku = ForeignKeyField(Sku, null=True, backref="supplier_skus", on_delete="SET NULL")
    cost_minor = amount_column("cost_minor", null=True)
    currency = currency_column()
    weight_g = IntegerField(null=True)
    confirmed_at = UtcDateTimeField(null=True)
    confirmed_by = CharField(default="")

    class Meta:
        indexes = ((("supplier", "written"), True),)
