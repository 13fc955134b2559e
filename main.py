"""Starts Makegood: a window, or one command without a window."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from app import cli
from app.commands.context import Context
from app.domain.clock import SystemClock
from app.domain.errors import MakegoodError


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status 0 done, 1 refused, 2 bad usage."""
    os.umask(0o077)  # what we write holds buyers' addresses
    given = sys.argv[1:] if argv is None else list(argv)
    if given[:1] == ["--import-worker"]:  # the packaged program starts itself to read a sheet
        from app.data.sheets import worker

        return worker.main(given[1:])
    arguments = cli.parse(given)
    folder = Path(arguments.data) if arguments.data else cli.usual_folder(arguments)
    try:
        if arguments.command is None:
            return _open_window(folder, arguments.lang)
        return _run_command(folder, arguments)
    except MakegoodError as error:
        print(_explain(arguments.lang)(error), file=sys.stderr)  # noqa: T201 - the command's answer
        return 1


def _open_window(folder: Path, language: str | None) -> int:
    from ui.app import run_window

    return run_window(folder, SystemClock(), language)


def _run_command(folder: Path, arguments: Namespace) -> int:
    from app.services.data_folder import check_there
    from ui.sheet_words import words_without_window
    from ui.single_instance import InstanceLock

    check_there(folder)
    context = Context(folder, SystemClock(), _explain(arguments.lang), _pdf_writer(arguments.lang))
    with InstanceLock(folder), words_without_window(arguments.lang) as context.words:
        return cli.run(context, arguments)


def _pdf_writer(language: str | None) -> Callable[[Any, Path], None]:
    """Writes a report as PDF, in the asked language or the system's; no screen is needed."""

    def write(report: Any, target: Path) -> None:
        from app.services.evidence_pack import EvidencePack
        from app.services.monthly_review import MonthlyReview
        from app.services.statements import Statement
        from ui.printing import report_printer as printer

        if isinstance(report, EvidencePack):
            printer.write_pack_pdf(report, target, language or "")
        elif isinstance(report, Statement):
            printer.write_statement_pdf(report, target, language or "")
        elif isinstance(report, MonthlyReview):
            printer.write_review_pdf(report, target, language or "")
        else:
            printer.write_incident_pdf(report, target, language or "")

    return write


def _explain(language: str | None) -> Callable[[MakegoodError], str]:
    """The sentence for an error, in the asked language or the system's."""

    def sentence(error: MakegoodError) -> str:
        from ui.error_text import explain_without_window

        return explain_without_window(error, language)

    return sentence


if __name__ == "__main__":
    sys.exit(main())
