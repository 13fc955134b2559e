"""`check [--json]`: look the waiting orders over before they go to the suppliers."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from app.commands.context import Context
from app.services.checks import CheckReport, CheckRow

NAME = "check"


def add_arguments(parser: ArgumentParser) -> None:
    """Plain lines, or one JSON object."""
    parser.add_argument("--json", action="store_true")


def run(context: Context, arguments: Namespace) -> int:
    """Print what was found; nothing is written."""
    report = context.services.checks.run()
    if arguments.json:
        context.say_json(as_json(report))
        return 0
    for row in _open(report):
        context.say(f"{row.order_no}\t{row.severity}\t{row.code}\t{_detail(row)}")
    context.say(f"{report.ready} / {report.orders}")
    return 0


def as_json(report: CheckReport) -> dict[str, Any]:
    """The report as plain values; what was looked at and found good is left out."""
    return {
        "orders": report.orders,
        "ready": report.ready,
        "checks": [
            {
                "order_no": row.order_no,
                "code": row.code.value,
                "severity": row.severity.value,
                "detail": dict(row.params),
            }
            for row in _open(report)
        ],
    }


def _open(report: CheckReport) -> list[CheckRow]:
    return [row for row in report.rows if row.looked_at is None]


def _detail(row: CheckRow) -> str:
    values = (", ".join(v) if isinstance(v, list) else str(v) for v in row.params.values())
    return " · ".join(values)
