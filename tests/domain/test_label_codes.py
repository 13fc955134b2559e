"""Numbers in the texts of a waybill's codes."""

from __future__ import annotations

import pytest

from app.domain.label_codes import numbers_in


@pytest.mark.parametrize(
    "code, number",
    [
        ("YT7412589630147", "YT7412589630147"),
        ("773123456789012", "773123456789012"),
        ("JDVA00123456789-1-1-", "JDVA00123456789"),
        ("https://www.sf.example/q?p=SF1399887766554", "SF1399887766554"),
        ("k1=021WD;k2=755;k5=SF1399887766554;k6=", "SF1399887766554"),
        ("sf1399887766554", "SF1399887766554"),
    ],
)
def test_the_number_is_found(code: str, number: str) -> None:
    assert number in numbers_in([code])


@pytest.mark.parametrize("code", ["", "7412", "ABCDEFGHIJ", "大头笔 021-5", "A" * 40 + "1"])
def test_what_is_no_number_gives_none(code: str) -> None:
    assert numbers_in([code]) == ()


def test_each_once_in_their_order() -> None:
    assert numbers_in(["YT7412589630147", "SF1399887766554 YT7412589630147"]) == (
        "YT7412589630147", "SF1399887766554",
    )  # fmt: skip
