"""Saving the rows that were left out, to be corrected and dropped again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.domain.progress import Job
from app.services.order_import import ImportPlan
from ui import ask
from ui.look_up import look_up
from ui.pages.base import Page
from ui.pages.orders.import_words import problem_words
from ui.sheet_export import ask_for_sheet, tell_written
from ui.sheet_words import TranslatedWords
from ui.tasks import Operation

Sheet = tuple[Path, ImportPlan]
Save = Callable[[Path, Job], int]


def save_left_out(page: Page, sheets: Sequence[Sheet]) -> None:
    """Ask where, and write the rows that `sheets` leave out: a file for each sheet that has some."""
    found = [(path, plan) for path, plan in sheets if plan.left_out.rows]
    if not found:
        page.notify(
            look_up("ImportLeftOut", "The rows are not held as printed. Drop the sheet again."), "warn"
        )
    elif len(found) == 1:
        source, plan = found[0]
        save_one(page, source.name, lambda path, job: _write(page, plan, path, job))
    elif (
        folder := ask.folder(page, look_up("ImportLeftOut", "Where to put the sheets of rows left out"))
    ) is not None:
        targets = [(folder / _name(source.name), plan) for source, plan in found]
        Operation(
            page,
            lambda job: [_write(page, plan, path, job) for path, plan in _free(targets)],
            title=look_up("ImportLeftOut", "Saving the rows left out"),
        ).on_success(lambda _: tell_written(page, folder, _words(len(found), folder.name))).start()


def save_one(page: Page, source: str, save: Save) -> None:
    """Ask where the rows left out of the sheet `source` go, write them there, and say so."""
    path = ask_for_sheet(page, look_up("ImportLeftOut", "Save the rows left out"), _name(source))
    if path is not None:
        Operation(
            page, partial(save, path), title=look_up("ImportLeftOut", "Saving the rows left out")
        ).on_success(lambda count: tell_written(page, path, _saved_words(count, path.name))).start()


def _write(page: Page, plan: ImportPlan, path: Path, job: Job) -> int:
    imports = page.services.order_import
    return imports.save_left_out(plan, path, TranslatedWords(), problem_words, job=job)


def _name(source: str) -> str:
    return look_up("ImportLeftOut", "{name} left out").format(name=Path(source).stem) + ".xlsx"


def _free(targets: Sequence[tuple[Path, ImportPlan]]) -> list[tuple[Path, ImportPlan]]:
    """No file that is there already is written over, nor one of two of equal names."""
    taken: set[Path] = set()
    result = []
    for path, plan in targets:
        number, free = 2, path
        while free.exists() or free in taken:
            free, number = path.with_stem(f"{path.stem} {number}"), number + 1
        taken.add(free)
        result.append((free, plan))
    return result


def _saved_words(count: int, name: str) -> str:
    words = QCoreApplication.translate("ImportLeftOut", "%n row(s) saved to {name}.", "", count)
    return (
        words.format(name=name)
        + " "
        + look_up("ImportLeftOut", "Correct them there and drop the sheet on this window.")
    )


def _words(count: int, name: str) -> str:
    words = QCoreApplication.translate("ImportLeftOut", "%n sheet(s) saved to {name}.", "", count)
    return (
        words.format(name=name)
        + " "
        + look_up("ImportLeftOut", "Correct them there and drop the sheet on this window.")
    )
