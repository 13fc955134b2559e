"""`import` and `export orders` as a script calls them."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app import cli
from app.commands.context import Context
from app.domain.clock import FixedClock
from app.domain.errors import EnvironmentProblem, MakegoodError, NotFound, SheetProblem

SAMPLES = Path(__file__).resolve().parent / "samples" / "sheets"
CLASSIC = str(SAMPLES / "taobao_ExportOrderList_classic.csv")
DETAIL = str(SAMPLES / "taobao_ExportOrderDetailList_classic.csv")
RESAVED = str(SAMPLES / "taobao_ExportOrderList_resaved.csv")
SHIPPING = str(SAMPLES / "ship_messy_headings.xlsx")

Run = Callable[..., str]


@pytest.fixture
def run(tmp_path: Path, clock: FixedClock) -> Run:
    """Carries out a command line; gives what it printed. Raises what the command refuses with."""

    def call(*argv: str) -> str:
        out = io.StringIO()
        context = Context(
            tmp_path / "data", clock, explain=_sentence, write_pdf=lambda report, path: None, out=out
        )
        assert cli.run(context, cli.parse(list(argv))) == 0
        return out.getvalue()

    return call


def _sentence(error: MakegoodError) -> str:
    return f"sentence for {error.params.get('value')}"


def told(run: Run, *argv: str) -> dict[str, Any]:
    return json.loads(run("import", *argv, "--json"))


def test_the_object_has_exactly_the_fixed_keys(run: Run) -> None:
    answer = told(run, CLASSIC)
    assert list(answer) == ["format", "kind", "rows", "created", "updated", "unchanged", "skipped"]
    assert (answer["format"], answer["kind"], answer["rows"]) == ("taobao.ExportOrderList", "orders", 8)
    assert (answer["created"], answer["skipped"]) == (8, [])
    assert told(run, CLASSIC)["unchanged"] == 8


def test_preview_shows_lines_and_writes_nothing(run: Run) -> None:
    first = told(run, CLASSIC, "--preview")
    assert [first["created"], len(first["lines"])] == [8, 8]
    assert first["lines"][0]["order_no"] == "3608540136081222827"
    assert told(run, CLASSIC, "--preview") == first


@pytest.mark.parametrize("name", ["ship_messy_headings.xlsx", "1688_buyer_orders.xlsx", "batch_ship_pdd.xls"])
def test_preview_reads_sheets_of_every_kind(run: Run, name: str) -> None:
    answer = told(run, str(SAMPLES / name), "--preview")
    assert answer["lines"]
    assert answer["created"] == 0


def test_rows_left_out_have_their_number_code_and_sentence(run: Run) -> None:
    answer = told(run, RESAVED)
    assert [row["row"] for row in answer["skipped"]] == [2, 5, 9]
    assert answer["skipped"][0]["reason"] == "order_no_damaged: sentence for 3.60854E+18"


def test_several_files_are_one_object(run: Run) -> None:
    answer = told(run, DETAIL, CLASSIC)
    assert [(one["file"], one["created"], one["updated"]) for one in answer["files"]] == [
        (Path(DETAIL).name, 8, 0),
        (Path(CLASSIC).name, 0, 8),
    ]


@pytest.mark.parametrize(
    "name,code",
    [
        ("ship_messy_headings.xlsx", "sheet_is_shipments"),
        ("1688_buyer_orders.xlsx", "sheet_is_purchases"),
        ("trap_empty.xlsx", "sheet_empty"),
        ("trap_encrypted.xlsx", "sheet_encrypted"),
        ("trap_not_orders_settlement.csv", "sheet_not_orders"),
        ("nowhere.csv", "sheet_missing"),
    ],
)
def test_one_that_is_refused_stops_all(run: Run, name: str, code: str) -> None:
    with pytest.raises(SheetProblem) as caught:
        run("import", CLASSIC, str(SAMPLES / name))
    assert caught.value.code == code
    assert told(run, CLASSIC)["created"] == 8


def test_without_json_a_line_a_file_and_one_a_row_left_out(run: Run) -> None:
    first, *rest = run("import", RESAVED).splitlines()
    assert "created=5" in first
    assert len(rest) == 3


def test_the_store_can_be_named_and_exported_alone(run: Run, tmp_path: Path) -> None:
    run("import", CLASSIC, "--store", "二店")
    run("import", str(SAMPLES / "pdd_orders_27col.csv"))
    target = tmp_path / "orders.xlsx"
    assert run("export", "orders", str(target), "--store", "二店").strip() == str(target)
    head, *rows = openpyxl.load_workbook(target).active.iter_rows(values_only=True)
    assert {row[head.index("store")] for row in rows} == {"二店"}
    assert len({row[0] for row in rows}) == 8
    with pytest.raises(NotFound, match="store_not_found"):
        run("export", "orders", str(target), "--store", "三店")


def test_rows_left_out_are_saved_with_their_sentences(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "left out.xlsx"
    answer = told(run, RESAVED, CLASSIC, RESAVED, "--rejected", str(out))
    rows = list(openpyxl.load_workbook(out).active.iter_rows(values_only=True))
    skipped = answer["files"][0]["skipped"]
    assert [row[-2] for row in rows[1:]] == [problem["row"] for problem in skipped]
    assert [f"order_no_damaged: {row[-1]}" for row in rows[1:]] == [problem["reason"] for problem in skipped]
    assert rows[0][0] == "订单编号"
    assert (tmp_path / "left out 2.xlsx").exists()
    assert not (tmp_path / "left out 3.xlsx").exists()


def test_a_sheet_that_cannot_be_written_refuses_the_import(run: Run, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem):
        run("import", RESAVED, "--rejected", str(tmp_path / "nowhere" / "out.xlsx"))
    assert told(run, CLASSIC)["created"] == 8


def test_rows_of_a_second_sheet_are_told_by_sheet_and_row(run: Run, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "一日"
    second = book.create_sheet("二日")
    for page, pieces in ((book.active, (1, 1)), (second, (1, "两"))):
        page.append(["商品", "订单号", "订单状态", "商品数量(件)", "商品规格", "售后状态"])
        for place, count in enumerate(pieces):
            page.append(
                ["杯", f"260302-4401185385{page.title == '二日':d}11{place}", "待发货", count, "白", "无售后"]
            )
    path = tmp_path / "days.xlsx"
    book.save(path)

    answer = told(run, str(path), "--preview")
    assert [(line["row"], line["sheet"]) for line in answer["lines"]][2:] == [(2, "二日"), (3, "二日")]
    assert [(row["row"], row["sheet"]) for row in answer["skipped"]] == [(3, "二日")]
    assert "  二日 3: quantity_unreadable" in run("import", str(path), "--preview")


def test_remarks_on_rows_that_went_in_are_printed(run: Run, tmp_path: Path) -> None:
    sheet = tmp_path / "orders.csv"
    head = "Order ID,Product,Quantity,Price,Recipient,Phone,Country"
    sheet.write_text(f"{head}\nA1001,cup,1,12.50,Ann,,Thailand\n", encoding="utf-8")
    said = run("import", str(sheet), "--preview").splitlines()
    assert said[0].endswith("skipped=0 remarks=1")
    assert said[1] == "  1: currency_assumed: sentence for THB"
    assert "remarks" not in told(run, str(sheet))


def test_a_preview_of_several_files_holds_each_against_those_before_it(run: Run) -> None:
    answer = told(run, CLASSIC, RESAVED, "--preview")
    first, second = answer["files"]
    assert first["created"] + second["created"] == 8
    assert first["unchanged"] + first["updated"] + second["unchanged"] + second["updated"] > 0
