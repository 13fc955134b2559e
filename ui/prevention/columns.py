"""The columns of the list of actions."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.prevention.words import goods_words, state_label
from ui.tables import Column, Kind

CONTEXT = "ActionColumns"


COLUMNS = (
    Column("state", QT_TRANSLATE_NOOP("ActionColumns", "Now"), Kind.CHIP, sort_key="next", width=150,
           value=state_label),
    Column("draft.text", QT_TRANSLATE_NOOP("ActionColumns", "What"), Kind.STRONG, sort_key="text", width=220,
           stretch=True, tooltip=lambda row: row.draft.text),
    Column("draft.owner", QT_TRANSLATE_NOOP("ActionColumns", "By"), sort_key="owner", width=92),
    Column("supplier", QT_TRANSLATE_NOOP("ActionColumns", "Supplier"), Kind.MUTED, sort_key="supplier",
           width=112, is_optional=True),
    Column("goods", QT_TRANSLATE_NOOP("ActionColumns", "Goods"), Kind.MUTED, sort_key="goods", width=120,
           value=lambda row: goods_words(row.draft.goods), is_optional=True),
)  # fmt: skip
