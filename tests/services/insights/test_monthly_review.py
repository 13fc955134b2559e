"""The monthly review's figures against plain SQL over the rows, of each month and shop."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.data.fields import UtcDateTimeField
from app.domain.errors import DomainError, NotFound
from app.domain.journal import Account
from app.services.monthly_review import MonthlyReview
from app.services.months import next_month
from app.services.prevention import ActionDraft
from tests.past_shop import PastShop
from tests.past_shop.recount import Line, between
from tests.services.money.shop import Shop

ZONE = ZoneInfo("Asia/Shanghai")
_REAL = "i.progress NOT IN ('false_alarm', 'withdrawn')"
_POSTED = """SELECT e.currency, SUM(l.debit_minor - l.credit_minor) FROM journal_line l
  JOIN journal_entry e ON e.id = l.entry_id JOIN incident i ON i.id = e.incident_id
  JOIN orders o ON o.id = i.order_id
 WHERE l.account = ? AND e.at >= ? AND e.at < ? AND (? IS NULL OR o.store_id = ?) GROUP BY 1"""


def begin(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=ZONE).astimezone(UTC)


def stored(at: datetime) -> str:
    """As it stands in a column."""
    found = UtcDateTimeField().db_value(at)
    assert found is not None
    return found


@pytest.fixture(params=[(0, None), (1, None), (2, 2), (11, None)], ids=str)
def case(request: pytest.FixtureRequest, past: PastShop) -> tuple[MonthlyReview, int | None]:
    """The review of a month so many months back, of all shops or of one."""
    back, store = request.param
    return past.services.monthly_reviews.make(past.services.monthly_reviews.months()[back], store), store


def test_what_went_wrong(past: PastShop, case: tuple[MonthlyReview, int | None], counted: list[Line]) -> None:
    review, store = case
    since, until = begin(review.first_on), min(begin(next_month(review.first_on)), past.now)
    mine = between([line for line in counted if store in (None, line.store)], since, until)
    figures = review.found.months[-1].figures
    assert review.found.months[-1].first_on == review.first_on
    assert figures.shipped_lines == len(mine)
    assert figures.wrong_rate == (sum(bool(line.incidents) for line in mine) / len(mine) if mine else None)
    for column, told in (("kind", review.found.kinds), ("root_cause", review.found.causes)):
        rows = past.ask(
            f"SELECT i.{column}, COUNT(*) FROM incident i JOIN orders o ON o.id = i.order_id "
            f"WHERE {_REAL} AND i.discovered_at >= ? "
            "AND i.discovered_at < ? AND (? IS NULL OR o.store_id = ?) GROUP BY 1",
            stored(since), stored(until), store, store,
        )  # fmt: skip
        assert dict(rows) == {member.value: count for member, count in told}
    assert review.before.months[-1] == review.found.months[-2]


def test_what_it_cost_to_the_cent(past: PastShop, case: tuple[MonthlyReview, int | None]) -> None:
    review, store = case
    since, until = begin(review.first_on), begin(next_month(review.first_on))
    for account, sign in ((Account.GIVEN, 1), (Account.COSTS, 1), (Account.RECOVERED, -1)):
        sums: Counter[str] = Counter()
        for part in review.parts:
            sums[part.amount.currency] += part.amount.minor if part.account is account else 0
        rows = past.ask(_POSTED, account.value, stored(since), stored(until), store, store)
        assert +sums == +Counter({currency: sign * minor for currency, minor in rows})
    for currency, months in review.found.costs.items():
        net = sum(
            part.amount.minor * (-1 if part.account is Account.RECOVERED else 1)
            for part in review.parts
            if part.amount.currency == currency
        )
        assert months[-1].net_minor == net


def test_grades_are_those_of_the_month(past: PastShop, counted: list[Line]) -> None:
    reviews = past.services.monthly_reviews
    first_on = reviews.months()[1]
    review = reviews.make(first_on)
    mine = between(counted, begin(first_on), begin(next_month(first_on)))
    sent = Counter(line.supplier for line in mine)
    wrong = Counter(line.supplier for line in mine if line.is_his)
    assert {graded.card.id for graded in review.grades} >= set(sent)
    for graded in review.grades:
        share = graded.card.figures.wrong
        assert (share.part, share.whole) == (wrong[graded.card.id], sent[graded.card.id])
    earlier = reviews.make((first_on - timedelta(days=1)).replace(day=1))
    grades = {graded.card.id: graded.card.verdict.grade for graded in earlier.grades}
    assert all(graded.before == grades.get(graded.card.id) for graded in review.grades)


def test_what_is_still_open(past: PastShop) -> None:
    first_on = past.services.monthly_reviews.months()[1]
    review = past.services.monthly_reviews.make(first_on)
    rows = past.ask(
        "SELECT number FROM incident WHERE progress NOT IN ('closed', 'false_alarm', 'withdrawn') "
        "AND discovered_at < ? ORDER BY discovered_at",
        stored(begin(next_month(first_on))),
    )
    assert rows
    assert [row.number for row in review.still_open] == [number for (number,) in rows]


def test_an_action_stands_in_the_month_it_was_done_and_while_it_waits(shop: Shop) -> None:
    actions, reviews = shop.services.actions, shop.services.monthly_reviews
    done = actions.add(ActionDraft("面单和货一起拍照", supplier_id=shop.supplier.id)).value
    waiting = actions.add(ActionDraft("称重")).value
    dropped = actions.add(ActionDraft("换快递")).value
    actions.finish(done)
    actions.drop(dropped, "不需要")
    [this, *_] = reviews.months()
    assert {one.row.id for one in reviews.make(this).actions} == {done, waiting}
    assert [one.figures is not None for one in reviews.make(this).actions if one.row.id == done] == [True]


def test_a_month_to_come_and_a_shop_nobody_knows_are_refused(shop: Shop) -> None:
    reviews = shop.services.monthly_reviews
    this = reviews.months()[0]
    assert reviews.make(this).is_running
    assert not reviews.make(reviews.usual()).is_running
    with pytest.raises(DomainError, match="month_to_come"):
        reviews.make(next_month(this))
    with pytest.raises(NotFound):
        reviews.make(this, 99)
