"""The decision guide: a proposal for every combination, kept as a golden table; overrides; prices."""

from __future__ import annotations

from collections import Counter
from itertools import product
from pathlib import Path

import pytest

from app.domain.remedy import CAUTIONS, RULES, RemedyCase, propose
from app.domain.remedy_cost import Prices, alternatives, price, recoverable_minor
from app.domain.statuses import (
    BuyerWish,
    InterceptState,
    LiableParty,
    MismatchKind,
    ParcelState,
    Remedy,
)
from app.services.sourcebook import source_text
from tests.domain.incidents import guide_table

GOLDEN = Path(__file__).parent / "decision_guide.tsv"
P, W, K = ParcelState, BuyerWish, MismatchKind
VALUES = (None, -1, 0, 500)
PRICES = Prices(
    paid_minor=8_900,
    right_cost_minor=4_000,
    wrong_cost_minor=3_500,
    freight_minor=1_000,
    handling_minor=300,
    goodwill_minor=890,
    supplier_share=100,
)


def every_case() -> list[RemedyCase]:
    return [
        RemedyCase(kind, parcel, wish, recoverable_minor=value, has_right_goods=stock)
        for kind, parcel, wish, value, stock in product(K, P, W, VALUES, (True, False))
    ]


def test_the_guide_is_as_agreed(update_golden: bool) -> None:
    """`pytest tests/domain/incidents/test_remedy.py --update-golden` writes it anew; read the difference."""
    if update_golden:
        GOLDEN.write_text(guide_table.written(), "utf-8")
    assert guide_table.written() == GOLDEN.read_text("utf-8")


def test_the_table_has_each_combination_once_and_none_without_reason_and_source() -> None:
    covered = Counter(key for row in guide_table.rows() for key in product(*row.inputs))
    assert set(covered) == set(guide_table.every_combination())
    assert set(covered.values()) == {1}
    for row in guide_table.rows():
        remedy, reason, sources, _ = row.answer
        assert Remedy(remedy)
        assert reason
        assert all(source_text(code, "zh_CN") != code for code in sources.split()), row
        assert sources


@pytest.mark.parametrize("intercept", list(InterceptState))
@pytest.mark.parametrize("liable", list(LiableParty))
def test_no_combination_is_without_proposal_reason_and_source(
    intercept: InterceptState, liable: LiableParty
) -> None:
    for kind, parcel, wish, resalable in product(K, P, W, (True, False)):
        case = RemedyCase(kind, parcel, wish, liable, intercept, is_resalable=resalable)
        found = propose(case)
        assert found.reason
        assert found.sources


def test_no_rule_and_no_caution_is_idle() -> None:
    proposals = [propose(case) for case in guide_table.every_combination().values()]
    assert {rule.code for rule in RULES} == {proposal.reason for proposal in proposals}
    special = RemedyCase(
        K.WRONG_ITEM, P.DELIVERED, has_confirmed_receipt=True, is_repeat=True, is_platform_waiting=True
    )
    told = {code for proposal in [*proposals, propose(special)] for code in proposal.cautions}
    assert told == set(CAUTIONS)


@pytest.mark.parametrize(
    "case,remedy",
    [
        (RemedyCase(K.WRONG_SPEC, P.IN_TRANSIT, W.RIGHT_GOODS), Remedy.INTERCEPT_AND_RESHIP),
        (RemedyCase(K.WRONG_SPEC, P.LABELLED), Remedy.RELABEL),
        (RemedyCase(K.WRONG_SPEC, P.NOT_PUSHED), Remedy.FIX_BEFORE_SHIPPING),
        (RemedyCase(K.SHORT, P.DELIVERED, recoverable_minor=500), Remedy.RESHIP_MISSING),
        (RemedyCase(K.WRONG_ADDRESS, P.DELIVERED), Remedy.RESHIP_MISSING),
        (RemedyCase(K.EMPTY_OR_FALSE, P.IN_TRANSIT, W.REFUND), Remedy.REFUND_WITHOUT_RETURN),
        (RemedyCase(K.CANCELLED_SHIPPED, P.LOST), Remedy.REFUND_AND_COURIER_CLAIM),
        (RemedyCase(K.WRONG_ITEM, P.OUT_FOR_DELIVERY, has_right_goods=False), Remedy.REFUSE_AND_REFUND),
        (
            RemedyCase(K.WRONG_ITEM, P.IN_TRANSIT, W.REFUND, intercept=InterceptState.FAILED),
            Remedy.REFUSE_AND_REFUND,
        ),
        (RemedyCase(K.SHORT, P.DELIVERED, W.REFUND), Remedy.REFUND_WITHOUT_RETURN),
        (RemedyCase(K.OVER, P.DELIVERED), Remedy.INVITE_RETURN_OR_GIFT),
        (RemedyCase(K.SWAPPED, P.IN_TRANSIT), Remedy.STOP_BOTH),
        (RemedyCase(K.WRONG_ITEM, P.DELIVERED, W.REFUND, recoverable_minor=0), Remedy.REFUND_WITHOUT_RETURN),
        (RemedyCase(K.WRONG_ITEM, P.DELIVERED, W.REFUND, recoverable_minor=1), Remedy.RETURN_AND_REFUND),
        (RemedyCase(K.WRONG_ITEM, P.LOST, W.REFUND), Remedy.REFUND_AND_COURIER_CLAIM),
        (
            RemedyCase(K.WRONG_ITEM, P.IN_TRANSIT, W.RIGHT_GOODS, has_right_goods=False),
            Remedy.INTERCEPT_AND_REFUND,
        ),
        (
            RemedyCase(K.WRONG_ITEM, P.DELIVERED, W.REFUND, recoverable_minor=900, is_resalable=False),
            Remedy.REFUND_WITHOUT_RETURN,
        ),
    ],
)
def test_what_the_trade_does(case: RemedyCase, remedy: Remedy) -> None:
    assert propose(case).remedy is remedy


@pytest.mark.parametrize("worth,reason", [(800, "worth_reship_first"), (801, "worth_exchange")])
def test_goods_hardly_worth_it_do_not_hold_up_the_right_ones(worth: int, reason: str) -> None:
    case = RemedyCase(
        K.WRONG_ITEM, P.DELIVERED, W.RIGHT_GOODS, recoverable_minor=worth, reship_first_minor=800
    )
    assert propose(case).reason == reason


def test_before_a_refund_one_asks_whether_the_goods_come_back() -> None:
    case = RemedyCase(K.WRONG_ITEM, P.DELIVERED, W.REFUND, recoverable_minor=900)
    assert "caution_ask_goods_first" in propose(case).cautions


def test_too_few_pieces_never_mean_a_full_return() -> None:
    for parcel, wish in product((P.IN_TRANSIT, P.DELIVERED), W):
        case = RemedyCase(K.SHORT, parcel, wish, recoverable_minor=500)
        assert propose(case).remedy is not Remedy.RETURN_AND_REFUND


@pytest.mark.parametrize(
    "remedy,cost,supplier",
    [
        (Remedy.INTERCEPT_AND_RESHIP, 5_000, 5_000),
        (Remedy.RETURN_AND_REFUND, 10_200, 4_800),
        (Remedy.REFUND_WITHOUT_RETURN, 8_900, 3_500),
        (Remedy.EXCHANGE, 6_300, 6_300),
        (Remedy.KEEP_WITH_PARTIAL, 890, 0),
        (Remedy.FIX_BEFORE_SHIPPING, 0, 0),
    ],
)
def test_prices(remedy: Remedy, cost: int, supplier: int) -> None:
    option = price(remedy, PRICES)
    assert (option.cost_minor, option.supplier_minor) == (cost, supplier)


def test_an_unknown_cost_is_said_to_be_missing() -> None:
    unknown = Prices(8_900, None, None, 1_000, 300, 890, 100)
    assert not price(Remedy.EXCHANGE, unknown).is_complete
    assert price(Remedy.REFUND_WITHOUT_RETURN, unknown).is_complete
    assert recoverable_minor(unknown) is None


def test_what_comes_back_is_worth_cost_less_freight_and_handling() -> None:
    assert recoverable_minor(PRICES) == 1_150


def test_alternatives_begin_with_the_proposal_and_name_each_once() -> None:
    for case in every_case():
        options = alternatives(case, PRICES)
        remedies = [option.remedy for option in options]
        assert remedies[0] is propose(case).remedy
        assert len(set(remedies)) == len(remedies)


def test_what_is_not_in_stock_is_not_offered() -> None:
    case = RemedyCase(K.WRONG_ITEM, P.IN_TRANSIT, has_right_goods=False)
    assert not {Remedy.INTERCEPT_AND_RESHIP, Remedy.REFUSE_AND_RESHIP} & {
        option.remedy for option in alternatives(case, PRICES)
    }
