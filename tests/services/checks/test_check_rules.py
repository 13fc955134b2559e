"""The owner's rules: every check can be switched, weighed anew, and overridden with a reason."""

from __future__ import annotations

import pytest

from app.data.check_rules import load_check_rules
from app.domain import settings
from app.domain.checks import CheckCode, Severity, shipped_severity
from app.domain.errors import DomainError, NotFound
from app.services.check_rules import FORWARDING
from app.services.checks import Looked
from tests.services.checks.waiting import Waiting


def codes(shop: Waiting) -> set[CheckCode]:
    return {row.code for row in shop.services.checks.run().rows}


def test_every_check_is_a_rule_as_shipped(shop: Waiting) -> None:
    rules = {rule.code: rule for rule in shop.services.check_rules.rules()}
    assert set(rules) == set(CheckCode)
    assert not any(rule.is_changed for rule in rules.values())
    assert shop.services.check_rules.in_force() == load_check_rules()


@pytest.mark.parametrize("code", CheckCode)
@pytest.mark.parametrize("severity", [*Severity, None])
def test_every_check_takes_every_weight(shop: Waiting, code: CheckCode, severity: Severity | None) -> None:
    shop.services.check_rules.set_severity(code, severity)
    (rule,) = (rule for rule in shop.services.check_rules.rules() if rule.code is code)
    assert rule.severity is severity
    assert rule.is_changed is (severity is not shipped_severity(code))


def test_a_check_that_is_off_holds_nothing(shop: Waiting) -> None:
    shop.order(phone="")
    assert codes(shop) == {CheckCode.PHONE_MISSING}
    shop.services.check_rules.set_severity(CheckCode.PHONE_MISSING, None)
    report = shop.services.checks.run()
    assert (report.rows, report.ready) == ((), 1)


def test_a_check_weighs_what_the_owner_says(shop: Waiting) -> None:
    shop.order(phone="", buyer_message="换黑色")
    shop.services.check_rules.set_severity(CheckCode.PHONE_MISSING, Severity.NOTE)
    shop.services.check_rules.set_severity(CheckCode.REMARK, Severity.STOP)
    weights = {row.code: row.severity for row in shop.services.checks.run().rows}
    assert weights == {CheckCode.PHONE_MISSING: Severity.NOTE, CheckCode.REMARK: Severity.STOP}


def test_a_refund_under_way_never_goes_out_even_when_it_is_not_told(shop: Waiting) -> None:
    order = shop.order()
    order.status = "refunding"
    order.save()
    shop.services.check_rules.set_severity(CheckCode.REFUND_UNDER_WAY, None)
    assert shop.services.checks.run().ready == 0


def test_own_words_take_the_place_of_those_shipped(shop: Waiting) -> None:
    shop.order(buyer_message="要蓝盖子")
    assert codes(shop) == set()
    shop.services.check_rules.set_words("change", [" 蓝盖子 ", "", "蓝盖子"])
    assert codes(shop) == {CheckCode.REMARK}
    (group,) = (group for group in shop.services.check_rules.groups() if group.id == "change")
    assert (group.words, group.is_changed) == (("蓝盖子",), True)
    shop.services.check_rules.set_words("change", [])
    assert codes(shop) == set()


def test_own_words_for_forwarding_addresses(shop: Waiting) -> None:
    shop.order(address="拾光路1号13栋 云仓", full_address="江苏省苏州市昆山市拾光路1号13栋 云仓")
    assert codes(shop) == set()
    shop.services.check_rules.set_words(FORWARDING, ["云仓"])
    assert codes(shop) == {CheckCode.ADDRESS_FORWARDING}


def test_how_short_an_address_may_be_is_a_setting(shop: Waiting) -> None:
    shop.order(address="拾光路1号1栋", full_address="江苏省苏州市昆山市拾光路1号1栋")
    assert codes(shop) == set()
    shop.services.settings.set(settings.SHORTEST_ADDRESS, 12)
    assert codes(shop) == {CheckCode.ADDRESS_SHORT}


def test_unknown_words_are_refused(shop: Waiting) -> None:
    with pytest.raises(NotFound):
        shop.services.check_rules.set_words("nothing", ["x"])


def test_an_order_that_cannot_go_goes_with_a_reason_only(shop: Waiting) -> None:
    order = shop.order(phone="")
    (row,) = shop.services.checks.run().rows
    mark = Looked(row.order_id, row.code, row.fingerprint, is_stop=True)
    with pytest.raises(DomainError, match="check_needs_reason"):
        shop.services.checks.mark_looked([mark], "  ")
    assert shop.services.checks.run().ready == 0
    shop.services.checks.mark_looked([mark], "自提，不用电话")
    report = shop.services.checks.run()
    assert report.ready_ids == {order.id}
    assert report.rows[0].reason == "自提，不用电话"
