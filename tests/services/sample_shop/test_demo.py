"""The demo: what it leaves behind, that its figures agree, that it stays out of other data."""

from __future__ import annotations

import io
import json
import os
import socket
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app import cli
from app.commands import demo
from app.commands.context import Context
from app.data.models import Compensation, Incident, Order, Store
from app.domain.clock import FixedClock
from app.domain.errors import DomainError
from app.domain.statuses import Progress, Remedy
from app.paths import default_data_dir
from app.services.build import build_services
from tests.conftest import MOMENT
from ui.log_file import log_folder, start_log, stop_log


class Printer:
    """Stands in for the window's printing: keeps the reports and leaves a file for each."""

    def __init__(self) -> None:
        self.reports: list[Any] = []

    def __call__(self, report: Any, path: Path) -> None:
        self.reports.append(report)
        path.write_bytes(b"%PDF")


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Printer, str]:
    """The folder of a demo, its reports and what it printed; lived once, the tests look at what is left."""
    folder, printer, out = tmp_path_factory.mktemp("lived") / "demo", Printer(), io.StringIO()
    context = Context(folder, FixedClock(MOMENT), str, printer, out)
    handler, mask = start_log(folder.parent), os.umask(0o077)  # as main.py does
    with pytest.MonkeyPatch.context() as without:
        without.setattr(socket.socket, "connect", _reached_out)
        without.setattr(socket, "getaddrinfo", _reached_out)
        assert cli.run(context, cli.parse(["--data", str(folder), "demo"])) == 0
    os.umask(mask)
    stop_log(handler)
    return folder, printer, out.getvalue()


def _reached_out(*given: object) -> None:
    raise AssertionError(f"reached for the network: {given}")


def test_the_log_of_a_day_names_nobody(lived: tuple[Path, Printer, str]) -> None:
    folder, _, _ = lived
    logged = "".join(path.read_text("utf-8") for path in log_folder(folder.parent).iterdir())
    columns = (Order.recipient, Order.phone, Order.address, Order.full_address, Order.buyer, Order.order_no)
    services = build_services(folder, FixedClock(MOMENT))
    told = {text for row in Order.select(*columns).tuples() for text in row if len(text) > 1}
    told |= {name for (name,) in Store.select(Store.name).tuples()}
    services.close()
    assert len(told) > 50
    assert [text for text in told if text in logged] == []


@pytest.mark.skipif(os.name == "nt", reason="rights are inherited from the user's folder there")
def test_what_a_day_leaves_is_for_its_owner_alone(lived: tuple[Path, Printer, str]) -> None:
    folder, _, _ = lived
    left = [folder, *folder.rglob("*"), *log_folder(folder.parent).iterdir()]
    assert len(left) > 10
    assert [path.name for path in left if path.stat().st_mode & 0o077] == []


def test_it_leaves_orders_sheet_findings_and_reports(lived: tuple[Path, Printer, str]) -> None:
    folder, _, said = lived
    assert said.strip().splitlines()[-1] == str(folder)
    assert openpyxl.load_workbook(folder / "orders.xlsx").active.max_row > 40
    assert (folder / "义乌暖衣坊.xlsx").is_file()
    found = json.loads((folder / "findings.json").read_text("utf-8"))["findings"]
    assert openpyxl.load_workbook(folder / "findings.xlsx").active.max_row == len(found) + 1
    assert {"wrong_item", "wrong_spec", "swapped"} <= {entry["kind"] for entry in found}
    assert len(list(folder.glob("CF-*.pdf"))) == 4


def test_three_incidents_came_to_three_ends(lived: tuple[Path, Printer, str], clock: FixedClock) -> None:
    services = build_services(lived[0], clock)
    rows = services.incidents.load_rows(services.incidents.find_ids(None, ("number", False)))
    details = [services.incidents.get(row.id) for row in rows]
    assert {row.progress for row in rows} == {Progress.CLOSED}
    assert [detail.plan.remedy for detail in details] == [
        Remedy.INTERCEPT_AND_RESHIP,
        Remedy.REFUND_WITHOUT_RETURN,
        Remedy.STOP_BOTH,
        Remedy.STOP_BOTH,
    ]
    assert details[0].money.sums[0].received_minor == details[0].money.sums[0].claimed_minor > 0
    assert details[1].money.sums[0].paid_minor > 0
    assert rows[2].partner_number == rows[3].number
    assert all(detail.evidence for detail in details)
    services.close()


def test_every_figure_in_a_report_agrees_with_the_database(
    lived: tuple[Path, Printer, str], clock: FixedClock
) -> None:
    services = build_services(lived[0], clock)
    for report in lived[1].reports:
        incident = Incident.get(Incident.number == report.facts.number)
        money = services.incidents.get(incident.id).money.sums[0]
        paid = sum(row.amount_minor for row in Compensation.select().where(Compensation.incident == incident))
        (sums,) = report.sums
        assert sums.paid_out.minor == money.paid_minor == paid
        assert sums.claimed.minor == money.claimed_minor
        assert sums.received.minor == money.received_minor
    services.close()


def test_it_never_writes_into_data_that_are_there(
    lived: tuple[Path, Printer, str], clock: FixedClock
) -> None:
    context = Context(lived[0], clock, str, Printer(), io.StringIO())
    with pytest.raises(DomainError) as refused:
        cli.run(context, cli.parse(["demo"]))
    assert refused.value.code == "demo_folder_used"


def test_without_a_folder_it_makes_one_away_from_the_owner_s_data() -> None:
    folder = cli.usual_folder(cli.parse(["demo"]))
    assert folder.is_dir()
    assert default_data_dir() not in (folder, *folder.parents)
    assert cli.usual_folder(cli.parse(["doctor"])) == default_data_dir()
    folder.rmdir()
    assert demo.NAME == "demo"
