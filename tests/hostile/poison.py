"""The sample shop with hostile texts wherever somebody could have written."""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from app.data.models import BaseModel
from app.domain.clock import Clock
from app.services.build import Services, build_services
from tests.hostile.columns import text_columns
from tests.hostile.strings import KEPT

SOAK = int(os.environ.get("MAKEGOOD_SOAK", "0"))
ROWS = 10_000 if SOAK else 40
"""Of each table so many are written to; under `make soak` all."""
# A page of 32,767 characters in each cell shows nothing more than one does.
SHORT = tuple(text for name, text in KEPT.items() if name != "long")


def poisoned(sample: Path, folder: Path, clock: Clock, texts: Sequence[str] = SHORT) -> Services:
    """A copy of the shop in `sample`, its texts replaced one after the other by `texts`."""
    shutil.copytree(sample, folder)
    services = build_services(folder, clock)
    columns: dict[type[BaseModel], list[str]] = defaultdict(list)
    for model, name in text_columns():
        columns[model].append(name)
    at = count()
    with services.undo._uow.begin("test.poison") as tx:
        for model, names in columns.items():
            for row in model.select().order_by(model.id.desc()).limit(ROWS):
                tx.update(
                    row, **{name: _text(model, name, row.id, texts[next(at) % len(texts)]) for name in names}
                )
    return services


def _text(model: type[BaseModel], name: str, row_id: int, text: str) -> str:
    """Names that stand for a row stay different from each other."""
    several = [index for index in model._meta.indexes if isinstance(index, tuple) and index[1]]
    uniques = {name for names, _ in several for name in names}
    return f"{text} {row_id}" if model._meta.fields[name].unique or name in uniques else text
