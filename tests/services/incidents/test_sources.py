"""Profiles, sources and clocks as data: complete, marked, never invented."""

from __future__ import annotations

import pytest

from app.domain.next_step import RULES as STEPS
from app.domain.remedy import RULES as REMEDIES
from app.domain.statuses import ClockKind, ParcelState
from app.services.message_templates import word_lists
from app.services.platforms import known_platforms, platform_profile
from app.services.sourcebook import source_text

PLATFORMS = ("default", *known_platforms())


def all_sources() -> set[str]:
    """Every source code that a rule, a clock or a word list names."""
    codes = {code for rule in REMEDIES for code in rule.sources}
    codes |= {code for rule in STEPS for code in rule.sources}
    codes |= {rule.source for key in PLATFORMS for rule in platform_profile(key).rules}
    return codes | {words.source for words in word_lists()}


@pytest.mark.parametrize("code", sorted(all_sources()))
def test_every_source_has_a_name_in_both_languages(code: str) -> None:
    for language in ("zh_CN", "en"):
        assert source_text(code, language) not in ("", code)


def test_articles_are_shown_with_their_sign() -> None:
    assert source_text("consumer_law:25", "zh_CN") == "消费者权益保护法 §25"
    assert source_text("wechat_shop:shipping", "en") == "WeChat shop documentation"
    assert source_text("nobody:1", "en") == "nobody:1"


@pytest.mark.parametrize("key", PLATFORMS)
def test_a_profile_has_names_and_marks_what_nobody_checked(key: str) -> None:
    profile = platform_profile(key)
    assert set(profile.names) == {"zh_CN", "en"}
    for rule in profile.rules:
        assert rule.is_verified is (rule.checked_on is not None)
        if rule.source == "unknown":
            assert rule.amount is None, rule.clock


def test_the_law_s_own_clocks_run_everywhere() -> None:
    for key in PLATFORMS:
        refund = platform_profile(key).rule(ClockKind.REFUND, None)
        limit = platform_profile(key).rule(ClockKind.DELAY_LIMIT, None)
        assert refund is not None
        assert limit is not None
        assert (refund.amount, limit.amount) == (7, 15)


def test_a_platform_s_own_clock_stands_before_the_general_one() -> None:
    assert platform_profile("jd").rule(ClockKind.PLATFORM_HANDLING, None).amount == 48  # type: ignore[union-attr]
    assert platform_profile("wechat").rule(ClockKind.SHIP, None).amount == 48  # type: ignore[union-attr]
    assert platform_profile("pdd").rule(ClockKind.SHIP, None).amount is None  # type: ignore[union-attr]


def test_a_clock_is_shorter_while_the_parcel_can_be_stopped() -> None:
    profile = platform_profile("taobao")
    under_way = profile.rule(ClockKind.TELL_SUPPLIER, ParcelState.IN_TRANSIT)
    arrived = profile.rule(ClockKind.TELL_SUPPLIER, ParcelState.DELIVERED)
    assert under_way is not None
    assert arrived is not None
    assert (under_way.amount, arrived.amount) == (2, 24)


@pytest.mark.parametrize("key", ["nowhere", "../secret", ""])
def test_an_unknown_platform_has_the_general_clocks(key: str) -> None:
    assert platform_profile(key) is platform_profile("default")
