"""A watched folder: what is clear is taken in once, the rest is offered, nothing half written is touched."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.data.folder_scan import is_sheet_name, sheets_in
from app.data.models import Order, SheetImport, WatchedSheet
from app.domain import settings
from app.domain.clock import FixedClock
from app.domain.errors import EnvironmentProblem
from app.domain.progress import Job
from app.services.build import Services, build_services
from app.services.suppliers import SupplierDraft
from app.services.watched_folder import Settling, Taken
from tests.journeys.test_orders_and_cases import workbook
from tests.services.orders.test_left_out import ROWS, put

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "sheets"
CLASSIC, RESAVED = "taobao_ExportOrderList_classic.csv", "taobao_ExportOrderList_resaved.csv"


@pytest.fixture
def services(tmp_path: Path, clock: FixedClock) -> Iterator[Services]:
    found = build_services(tmp_path / "data", clock)
    yield found
    found.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "下载"
    folder.mkdir()
    return folder


def bring(folder: Path, name: str, as_name: str = "") -> Path:
    return Path(shutil.copy(SAMPLES / name, folder / (as_name or name)))


def take(services: Services, *paths: Path) -> Taken:
    return services.watched_folder.take(paths, Job()).value


@pytest.mark.parametrize(
    "name,is_sheet",
    [
        ("订单.xlsx", True), ("ORDERS.CSV", True), ("a.xls", True), ("~$订单.xlsx", False),
        (".a.xlsx.swp", False),
        (".~lock.a.xlsx#", False), ("a.xlsx.crdownload", False), ("a.xlsx.part", False), ("a.csv.tmp", False),
        ("未确认 123.crdownload", False), ("a.zip", False), ("a.pdf", False), ("a", False),
    ],
)  # fmt: skip
def test_only_finished_sheets_are_looked_at(name: str, is_sheet: bool) -> None:
    assert is_sheet_name(name) is is_sheet


def test_a_download_under_way_keeps_its_sheet_out(folder: Path) -> None:
    sheet = bring(folder, CLASSIC)
    (folder / "empty.csv").touch()
    (folder / "sub.csv").mkdir()
    part = folder / f"{CLASSIC}.part"
    part.write_bytes(b"x")
    assert list(sheets_in(folder)) == []
    part.unlink()
    assert list(sheets_in(folder)) == [sheet]


def test_a_folder_that_is_gone_or_closed_is_said(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="watch_folder_missing"):
        sheets_in(tmp_path / "nowhere")
    file = bring(folder, CLASSIC)
    with pytest.raises(EnvironmentProblem, match="watch_folder_missing"):
        sheets_in(file)
    if os.geteuid():  # root may read everything
        folder.chmod(0)
        with pytest.raises(EnvironmentProblem, match="watch_folder_unreadable"):
            sheets_in(folder)
        folder.chmod(0o700)


def test_a_file_is_told_once_when_it_no_longer_grows() -> None:
    old, new = Path("old.csv"), Path("new.csv")
    settling = Settling({old: (5, 1)}, 2.0)
    assert settling.settled({old: (5, 1), new: (1, 2)}, 10.0) == []
    assert settling.is_waiting
    assert settling.settled({old: (5, 1), new: (9, 3)}, 12.0) == []
    assert settling.settled({old: (5, 1), new: (9, 3)}, 13.9) == []
    assert settling.settled({old: (5, 1), new: (9, 3)}, 14.0) == [new]
    assert not settling.is_waiting
    assert settling.settled({old: (5, 1), new: (9, 3)}, 20.0) == []
    assert settling.settled({old: (6, 4)}, 21.0) == []  # exported again under the same name
    assert settling.settled({old: (6, 4)}, 23.0) == [old]
    settling.forget([old])
    assert settling.settled({old: (6, 4)}, 24.0) == []
    assert settling.settled({old: (6, 4)}, 26.0) == [old]


def test_a_clear_sheet_is_taken_in_and_never_twice(services: Services, folder: Path) -> None:
    first = take(services, bring(folder, CLASSIC))
    assert [(path.name, result.created) for path, result in first.imported] == [(CLASSIC, 8)]
    assert SheetImport.get().actor == "watched_folder"
    assert take(services, bring(folder, CLASSIC, "again.csv")) == Taken()
    services.order_import.undo(SheetImport.get().id)
    assert take(services, bring(folder, CLASSIC, "third.csv")) == Taken()
    assert Order.select().count() == 0


def test_a_sheet_with_rows_left_out_waits_for_a_look(services: Services, folder: Path) -> None:
    bad, mixed = bring(folder, RESAVED), put(folder / "mixed.csv")
    taken = take(services, bad, mixed)
    assert (taken.to_look, taken.imported) == ([bad, mixed], [])
    assert Order.select().count() == SheetImport.select().count() == 0
    assert services.watched_folder.waiting(sheets_in(folder), Job()) == sorted([bad, mixed])


def test_what_is_no_sheet_of_ours_is_said_once(services: Services, folder: Path) -> None:
    (folder / "weather.csv").write_text("城市,气温\n杭州,20\n", encoding="utf-8")
    freight = bring(folder, "trap_not_orders_freight_bill.xlsx")
    taken = take(services, folder / "weather.csv", freight)
    assert [path for path, _ in taken.refused] == [folder / "weather.csv", freight]
    assert take(services, freight) == Taken()
    assert services.watched_folder.waiting(sheets_in(folder), Job()) == []


def test_a_sheet_with_nothing_new_is_put_aside_quietly(services: Services, folder: Path) -> None:
    take(services, bring(folder, CLASSIC))
    same = folder / "same.csv"
    same.write_bytes((SAMPLES / CLASSIC).read_bytes() + b"\r\n")
    assert take(services, same) == Taken()
    assert [row.file_name for row in WatchedSheet.select()] == ["same.csv"]


def shipping_sheet(path: Path) -> Path:
    rows = (
        "订单编号,商品名称,规格,数量,收件人,快递公司,快递单号",
        "260001,保温饭盒,白色,1,朱清越,中通快递,75312345678901",
    )
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def test_a_shipping_sheet_goes_to_the_reconciliation(services: Services, folder: Path) -> None:
    services.suppliers.create(SupplierDraft(name="永康厨具厂"))
    named = shipping_sheet(folder / "0 永康厨具厂 发货.csv")
    orders = put(folder / "1 订单.csv", ROWS[:1])
    taken = take(services, named, orders)
    assert [path for path, _ in taken.imported] == [orders]
    assert [intake.path for intake in taken.shipping] == [named]
    assert taken.refused == []


def test_a_shipping_sheet_of_orders_nobody_knows_is_told_and_comes_back(
    services: Services, folder: Path
) -> None:
    services.suppliers.create(SupplierDraft(name="永康厨具厂"))
    named = shipping_sheet(folder / "永康厨具厂.csv")
    assert [error.code for _, error in take(services, named).refused] == ["sheet_matches_nothing"]
    take(services, put(folder / "订单.csv", ROWS[:1]))
    assert [intake.path for intake in take(services, named).shipping] == [named]


def test_a_shipping_sheet_of_whom_nobody_knows_waits_for_a_look(services: Services, folder: Path) -> None:
    services.suppliers.create(SupplierDraft(name="永康厨具厂"))
    unnamed = shipping_sheet(folder / "发货.csv")
    assert take(services, unnamed).to_look == [unnamed]


def test_a_file_in_use_is_tried_again(services: Services, folder: Path) -> None:
    gone = folder / "gone.csv"
    taken = take(services, gone)
    assert (taken.again, taken.refused) == ([gone], [])


def test_what_lay_there_at_the_start_is_offered_if_it_is_recent(
    services: Services, folder: Path, clock: FixedClock
) -> None:
    recent, old, known = bring(folder, CLASSIC), bring(folder, RESAVED), put(folder / "known.csv")
    now = clock.now().timestamp()
    for path in (recent, known):
        os.utime(path, (now, now))
    os.utime(old, (now, (clock.now() - timedelta(days=20)).timestamp()))
    services.watched_folder.put_aside([known])
    assert services.watched_folder.waiting(sheets_in(folder), Job()) == [recent]
    assert Order.select().count() == 0


def test_it_is_off_until_both_settings_say_so(services: Services, folder: Path) -> None:
    watched = services.watched_folder
    assert watched.folder() is None
    services.settings.set(settings.WATCH_ON, True)
    assert watched.folder() is None
    services.settings.set(settings.WATCH_FOLDER, str(folder))
    assert watched.folder() == folder
    services.settings.set(settings.WATCH_ON, False)
    assert watched.folder() is None


def test_orders_cases_and_prices_of_a_known_supplier_are_taken_in(services: Services, folder: Path) -> None:
    path = workbook(folder / "day.xlsx", "进价", "售后", "订单")
    assert take(services, path).to_look == [path]  # nobody knows that supplier
    assert not SheetImport.select().exists()

    services.suppliers.create(SupplierDraft("义乌暖衣坊"))
    taken = take(services, path)
    assert [result.created for _, result in taken.imported] == [3]
    assert [(kind, result.created) for _, kind, result in taken.further] == [("refunds", 1), ("products", 1)]
    assert {row.actor for row in SheetImport.select()} == {"watched_folder"}
    assert take(services, path).further == []
