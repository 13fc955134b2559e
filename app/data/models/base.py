"""What all tables share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from peewee import AutoField, CharField, Check, IntegerField, Model, TextField


class BaseModel(Model):
    """A table; bound to a database when one is opened (`app.data.db.open_database`)."""

    id = AutoField()

    if TYPE_CHECKING:  # peewee adds `order_id` beside `order`, which its types do not tell

        def __getattr__(self, name: str) -> Any: ...

    class Meta:
        legacy_table_names = False


def currency_column(**kwargs: Any) -> CharField:
    """ISO 4217 letters."""
    return CharField(max_length=3, default="CNY", **kwargs)


def amount_column(name: str, **kwargs: Any) -> IntegerField:
    """Minor units, never negative; `name` is the column's name, for its CHECK."""
    return IntegerField(constraints=[Check(f'"{name}" >= 0')], **kwargs)


def text_column(**kwargs: Any) -> TextField:
    """Text that is empty rather than NULL when there is none."""
    return TextField(default="", **kwargs)
