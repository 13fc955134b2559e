"""Every way a row can be spoiled, and the sentence the owner gets; the good row beside it goes in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.journeys import bad_sheets as bad

Command = Callable[..., tuple[int, str, str]]
GOOD = "3608540136081229999"
DAMAGED = "订单号 {} 在 Excel 里保存时已损坏，无法还原。"
NO_NUMBER = "这一行没有订单号，没有导入。"
NO_ORDER_NO = "“{}”不是订单号，这一行没有导入。改正后再导入一次。"
NO_QUANTITY = "“{}”不是数量，这一行没有导入。改正后再导入一次。"
NO_AMOUNT = "“{}”不是金额，这一行没有导入。改正后再导入一次。"

ORDER_NO, QUANTITY, PAID = 0, 5, 6
ROWS = (
    (ORDER_NO, "3.60854E+18", DAMAGED.format("3.60854E+18")),
    (ORDER_NO, "３.６０８５４Ｅ＋１８", DAMAGED.format("3.60854E+18")),
    (ORDER_NO, "'3.6e18", DAMAGED.format("3.6e18")),
    (ORDER_NO, "", NO_NUMBER),
    (ORDER_NO, "见备注", NO_ORDER_NO.format("见备注")),
    (QUANTITY, "3.5", NO_QUANTITY.format("3.5")),
    (QUANTITY, "3.5件", NO_QUANTITY.format("3.5件")),
    (QUANTITY, "2?", NO_QUANTITY.format("2?")),
    (QUANTITY, "2+1", NO_QUANTITY.format("2+1")),
    (QUANTITY, "0", NO_QUANTITY.format("0")),
    (QUANTITY, "-2", "数量 -2 小于零，这一行没有导入。改正后再导入一次。"),
    (PAID, "12元5", NO_AMOUNT.format("12元5")),
    (PAID, "1.234.50", NO_AMOUNT.format("1.234.50")),
    (PAID, '"0,500"', NO_AMOUNT.format("0,500")),
    (PAID, "12 50", NO_AMOUNT.format("12 50")),
    (PAID, "1.2E+5", NO_AMOUNT.format("1.2E+5")),
    (PAID, "(12.00)", "金额 -12.00 小于零"),
    (PAID, "12.505", "12.505"),
)


@pytest.mark.parametrize("column,printed,sentence", ROWS, ids=[f"{c}-{p}" for c, p, _ in ROWS])
def test_a_spoiled_row_is_named_with_its_reason(
    column: int, printed: str, sentence: str, command: Command, desktop: Path
) -> None:
    spoiled = bad.row("3608540136081228888")
    spoiled[column] = printed
    path = bad.csv(desktop / "mixed.csv", spoiled, bad.row(GOOD))
    status, told, errors = command("zh_CN", "import", path)
    assert (status, errors) == (0, "")
    (line,) = [line for line in told.splitlines() if line.startswith("  2: ")]
    assert sentence in line
    assert "created=1" in told
    assert "skipped=1" in told


def test_an_order_number_stored_as_a_number_is_refused_with_its_digits(
    command: Command, desktop: Path
) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(bad.HEADINGS)
    book.active.append([float(bad.ORDER_NO), *bad.row()[1:]])
    book.active.append(bad.row(GOOD))
    book.save(desktop / "numbers.xlsx")
    status, told, _ = command("zh_CN", "import", desktop / "numbers.xlsx")
    assert status == 0
    assert DAMAGED.format("3.60854013608122e+18") in told
    assert "created=1" in told
