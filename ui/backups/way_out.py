"""A shop that cannot be opened: what is wrong, and the ways out of it."""

from __future__ import annotations

from pathlib import Path

from app.domain.clock import Clock
from app.domain.errors import MakegoodError
from app.services.rescue import begin_anew
from ui.backups.dialog import BackupsDialog
from ui.error_text import error_text
from ui.tasks import TaskRunner, install_reader, install_runner

# Without a window there is no menu to put a backup back by, so the way out is offered at once.
DAMAGED = ("database_corrupt", "database_foreign", "database_gone")


def choose_way_out(error: MakegoodError, folder: Path, clock: Clock) -> tuple[str, Path | None]:
    """``restore`` with the copy to put back, ``own`` after beginning anew, or ``quit``.

    Raises: DatabaseProblem, when there is no room to begin anew.
    """
    runner = TaskRunner(name="makegood-rescue")
    install_runner(runner)
    install_reader(None)
    dialog = BackupsDialog(folder, clock, trouble=error_text(error))
    try:
        dialog.exec()
        if dialog.begins_anew:
            begin_anew(folder, clock)
            return "own", None
        return ("restore", dialog.chosen) if dialog.chosen is not None else ("quit", None)
    finally:
        runner.close()
        install_runner(None)
        dialog.deleteLater()
