"""Couriers by any of their names, and the forms of their numbers."""

from __future__ import annotations

import pytest

from app.data.lexicons import load_couriers
from app.domain.couriers import NumberVerdict, clean_tracking


@pytest.mark.parametrize(
    "name, code",
    [
        ("顺丰", "SF"),
        ("中通快递(ZTO)", "ZTO"),
        ("J&T", "JTSD"),
        ("邮政EMS", "EMS"),
        ("邮政", "YZPY"),
        ("某某", None),
    ],
)
def test_a_courier_is_found_by_what_people_write(name: str, code: str | None) -> None:
    found = load_couriers().find(name)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    "courier, number, verdict",
    [
        ("顺丰速运", "SF0481204761293", NumberVerdict.FITS),
        ("顺丰速运", "SF310405164", NumberVerdict.NOT_OF_COURIER),
        ("中通", "73600316247086", NumberVerdict.FITS),
        ("中通", "YT8034417756129", NumberVerdict.OF_ANOTHER_COURIER),
        ("京东", "JDVA02345678901", NumberVerdict.FITS),
        ("没听说过的物流", "9988776655443", NumberVerdict.FITS),
        ("没听说过的物流", "123", NumberVerdict.NO_COURIER_HAS_IT),
        ("", "73600316247086", NumberVerdict.FITS),
        ("申通", "000000000000000", NumberVerdict.NO_COURIER_HAS_IT),
        ("申通", "暂无", NumberVerdict.MISSING),
    ],
)
def test_a_number_is_judged_by_its_courier(courier: str, number: str, verdict: NumberVerdict) -> None:
    assert load_couriers().judge(courier, number) is verdict


def test_thirteen_digits_fit_several_couriers_and_decide_nothing() -> None:
    book = load_couriers()
    verdicts = {book.judge(name, "9855408861975") for name in ("邮政", "EMS", "韵达")}
    assert verdicts == {NumberVerdict.FITS}


@pytest.mark.parametrize(
    "written, clean",
    [
        ("７７３４３３", "773433"),
        ("773 433", "773433"),
        ("773433.0", "773433"),
        ("yt12-3", "YT12-3"),
        ("缺货", ""),
    ],
)
def test_numbers_are_brought_to_one_form(written: str, clean: str) -> None:
    assert clean_tracking(written) == clean
