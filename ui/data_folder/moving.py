"""Moves closed data with a progress window, and finds data that is not where it was."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QMessageBox, QWidget

from app.domain.errors import MakegoodError
from app.services import data_folder
from ui import ask
from ui.error_text import error_text
from ui.single_instance import InstanceLock
from ui.tasks import Operation, TaskRunner


def move_data(source: Path, target: Path) -> tuple[Path, str]:
    """Move the data, which no window has open; where it is afterwards, and what to say of it.

    A refusal is said at once.
    """
    place, words = source, ""
    loop, asker = QEventLoop(), QWidget()
    runner = TaskRunner(name="makegood-mover")

    def moved(result: object) -> None:
        nonlocal place, words
        place, words = target, _moved_words(target)
        loop.quit()

    def refused(error: MakegoodError) -> None:
        _say_refused(error)
        loop.quit()

    try:
        with InstanceLock(source):
            title = QCoreApplication.translate("DataFolderDialog", "Moving the data")
            work = Operation(
                asker, lambda job: data_folder.move(source, target, job), title=title, runner=runner
            )
            work.on_success(moved).on_failure(refused).on_cancel(loop.quit).start()
            loop.exec()
    except MakegoodError as error:
        _say_refused(error)
    finally:
        runner.close()
        asker.deleteLater()
    return place, words


def _moved_words(folder: Path) -> str:
    words = QCoreApplication.translate(
        "DataFolderDialog", "Your data is now in {path}. The old folder was left as it was."
    )
    return words.format(path=folder)


def _say_refused(error: MakegoodError) -> None:
    title = QCoreApplication.translate("DataFolderDialog", "The data was not moved")
    QMessageBox.warning(None, title, error_text(error))


def find_again(error: MakegoodError) -> Path | None:
    """The data is not where it was moved to: the folder where it is now, used from now on; None for none."""
    title = QCoreApplication.translate("App", "Makegood cannot open")
    choose = QCoreApplication.translate("DataFolderDialog", "Choose the folder it is in now…")
    if not ask.confirm(None, title, error_text(error), choose):
        return None
    chosen = ask.folder(None, choose.rstrip("…"))
    if chosen is None:
        return None
    if not data_folder.has_data(chosen):
        return find_again(error)
    data_folder.use(chosen)
    return chosen
