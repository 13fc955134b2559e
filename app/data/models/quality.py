"""Samples and goods that were looked at."""

from __future__ import annotations

from peewee import DateField, ForeignKeyField

from app.data.fields import EnumField, UtcDateTimeField
from app.data.models.base import BaseModel, text_column
from app.data.models.incidents import Evidence
from app.data.models.parties import Supplier
from app.domain.quality import QualityCheckKind, QualityResult


class QualityCheck(BaseModel):
    """One look at a supplier's goods; its photos are evidence of the supplier's. Source: brief.md 5.2."""

    supplier = ForeignKeyField(Supplier, backref="quality_checks", on_delete="CASCADE", index=False)
    kind = EnumField(QualityCheckKind)
    result = EnumField(QualityResult)
    checked_on = DateField()
    title = text_column()
    spec = text_column()
    sku_code = text_column()
    note = text_column()
    created_at = UtcDateTimeField()
    actor = text_column()

    class Meta:
        indexes = ((("supplier", "checked_on"), False),)


class QualityPhoto(BaseModel):
    """A photo of what was looked at."""

    quality_check = ForeignKeyField(QualityCheck, backref="photos", on_delete="CASCADE", index=False)
    evidence = ForeignKeyField(Evidence, backref="quality_photos", on_delete="RESTRICT")

    class Meta:
        indexes = ((("quality_check", "evidence"), True),)
