"""Every figure of the Insights page against the plain rows counted by hand."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.services.insights import Chart, Insights, Window
from app.services.insights.keys import AGES
from tests.past_shop import PastShop
from tests.past_shop.recount import Line, between, moment

ZONE = ZoneInfo("Asia/Shanghai")
WINDOWS = (Window(90), Window(30), Window(365), Window(365, store_id=2))


@pytest.fixture(params=WINDOWS, ids=str)
def window(request: pytest.FixtureRequest) -> Window:
    found: Window = request.param
    return found


@pytest.fixture
def read(past: PastShop, window: Window) -> Insights:
    return past.services.insights.read(window)


@pytest.fixture
def mine(counted: list[Line], window: Window) -> list[Line]:
    return [line for line in counted if window.store_id in (None, line.store)]


def month_of(at: datetime) -> date:
    return at.astimezone(ZONE).date().replace(day=1)


def incidents(past: PastShop, window: Window) -> list[dict[str, object]]:
    names = ("id", "supplier", "kind", "cause", "by", "progress", "at", "store")
    rows = past.ask(
        "SELECT i.id, i.supplier_id, i.kind, i.root_cause, i.discovered_by, i.progress, i.discovered_at, "
        "o.store_id "
        "FROM incident i, orders o WHERE o.id = i.order_id AND i.progress NOT IN ('false_alarm', 'withdrawn')"
    )
    found = [dict(zip(names, row, strict=True)) for row in rows]
    return [{**row, "at": moment(str(row["at"]))} for row in found if window.store_id in (None, row["store"])]


def in_window(past: PastShop, window: Window) -> list[dict[str, object]]:
    since = past.now - timedelta(days=window.days)
    return [row for row in incidents(past, window) if since <= row["at"] < past.now]  # type: ignore[operator]


def test_wrong_rate_of_each_month(past: PastShop, read: Insights, mine: list[Line]) -> None:
    sent, wrong = Counter[date](), Counter[date]()
    for line in between(mine, datetime.min.replace(tzinfo=ZONE), past.now):
        assert line.out_at is not None
        sent[month_of(line.out_at)] += 1
        wrong[month_of(line.out_at)] += bool(line.incidents)
    assert len(read.months) == 12
    for month in read.months:
        assert month.figures.shipped_lines == sent[month.first_on]
        assert month.figures.wrong_rate == wrong[month.first_on] / sent[month.first_on]


def test_found_before_the_buyer_in_each_month(past: PastShop, read: Insights, window: Window) -> None:
    by_us = defaultdict(list)
    for row in incidents(past, window):
        by_us[month_of(row["at"])].append(row["by"] == "us")  # type: ignore[arg-type]
    for month in read.months:
        found = by_us[month.first_on]
        assert month.figures.incidents == len(found)
        assert month.figures.found_first == (sum(found) / len(found) if found else None)


def test_suppliers(past: PastShop, read: Insights, mine: list[Line], window: Window) -> None:
    since = past.now - timedelta(days=window.days)
    sent, wrong = Counter[int](), Counter[int]()
    for line in between(mine, since, past.now):
        sent[line.supplier] += 1
        wrong[line.supplier] += line.is_his
    assert {(row.supplier_id, row.shipped, row.wrong) for row in read.suppliers} == {
        (number, sent[number], wrong[number]) for number in sent
    }
    rates = [row.rate or 0 for row in read.suppliers]
    assert rates == sorted(rates, reverse=True)
    everybody = between(mine, since, past.now)
    assert read.average_rate == sum(bool(line.incidents) for line in everybody) / len(everybody)


def test_causes_and_kinds(past: PastShop, read: Insights, window: Window) -> None:
    rows = in_window(past, window)
    assert {cause.value: count for cause, count in read.causes} == Counter(row["cause"] for row in rows)
    assert {kind.value: count for kind, count in read.kinds} == Counter(row["kind"] for row in rows)
    assert [count for _, count in read.causes] == sorted((c for _, c in read.causes), reverse=True)


def test_ages_of_what_is_open(past: PastShop, read: Insights, window: Window) -> None:
    ages = Counter[int]()
    for row in incidents(past, window):
        if row["progress"] != "closed":
            days = (past.now - row["at"]).days  # type: ignore[operator]
            ages[max(age for age in AGES if age <= days)] += 1
    assert dict(read.ages) == {age: ages[age] for age in AGES}


def postings(past: PastShop, window: Window) -> list[tuple[int, str, datetime, str, int]]:
    """(incident, currency, at, side, minor) of both ledgers, from their own rows and not from the journal."""
    queries = (
        "SELECT incident_id, currency, paid_at, 'paid', amount_minor FROM compensation WHERE status = 'paid'",
        "SELECT incident_id, currency, spent_at, 'cost', amount_minor FROM incident_cost "
        "WHERE voided_at IS NULL",
        "SELECT c.incident_id, r.currency, r.received_at, 'received', r.amount_minor FROM claim_receipt r, "
        "supplier_claim c WHERE c.id = r.claim_id AND r.voided_at IS NULL",
    )
    known = {row["id"] for row in incidents(past, window)}
    found = [row for sql in queries for row in past.ask(sql)]
    return [(i, code, moment(at), side, minor) for i, code, at, side, minor in found if i in known]  # type: ignore[misc]


def test_costs_of_each_month(past: PastShop, read: Insights, window: Window) -> None:
    sums = Counter[tuple[str, date, str]]()
    for _, currency, at, side, minor in postings(past, window):
        sums[currency, month_of(at), side] += minor
    for currency, months in read.costs.items():
        for row in months:
            sides = (row.paid_minor, row.cost_minor, row.received_minor)
            assert sides == tuple(sums[currency, row.first_on, side] for side in ("paid", "cost", "received"))
    assert set(read.costs) == ({"USD"} if window.store_id == 2 else {"CNY", "USD"})


def test_costs_of_suppliers_and_goods(past: PastShop, read: Insights, window: Window) -> None:
    since = past.now - timedelta(days=window.days)
    suppliers = {row["id"]: row["supplier"] for row in incidents(past, window)}
    goods = dict(past.ask("SELECT incident_id, ordered_sku_code FROM incident_line"))
    by_supplier, by_goods = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for incident, currency, at, side, minor in postings(past, window):
        if since <= at < past.now:
            by_supplier[str(suppliers[incident]), currency] += -minor if side == "received" else minor
            by_goods[goods[incident], currency] += -minor if side == "received" else minor
    assert {(row.key, row.currency): row.net_minor for row in read.supplier_costs} == by_supplier
    assert {(row.key, row.currency): row.net_minor for row in read.goods_costs} == by_goods


def test_satisfaction(past: PastShop, read: Insights, window: Window) -> None:
    known = {row["id"]: row["supplier"] for row in incidents(past, window)}
    goods = dict(past.ask("SELECT incident_id, ordered_sku_code FROM incident_line"))
    since = past.now - timedelta(days=window.days)
    months, suppliers, by_goods = defaultdict(list), defaultdict(list), defaultdict(list)
    for incident, score, at in past.ask("SELECT incident_id, score, done_at FROM follow_up"):
        done = moment(at)
        if incident in known and done is not None:
            months[month_of(done)].append(score)
            if since <= done < past.now:
                suppliers[str(known[incident])].append(score)
                by_goods[goods[incident]].append(score)
    for month in read.months:
        given = months[month.first_on]
        assert (month.answers, month.score) == (len(given), sum(given) / len(given) if given else None)
    for rows, given_by in ((read.supplier_scores, suppliers), (read.goods_scores, by_goods)):
        assert {row.key: (row.answers, pytest.approx(row.mean)) for row in rows} == {
            key: (len(given), sum(given) / len(given)) for key, given in given_by.items()
        }


def test_pairs_mixed_up(past: PastShop, read: Insights, window: Window) -> None:
    mixed = [row for row in in_window(past, window) if row["kind"] != "short"]
    assert sum(pair.count for pair in read.pairs) == len(mixed)
    assert all("白色" in pair.name and "→" in pair.name for pair in read.pairs)


def test_every_bar_opens_the_rows_it_counts(past: PastShop, read: Insights, window: Window) -> None:
    def rows(chart: Chart, key: str) -> int:
        found = past.services.insights.behind(chart, key, window)
        assert len(found) == len(set(found))
        return len(found)

    for month in read.months:
        key = month.first_on.isoformat()
        figures = month.figures
        assert rows(Chart.RATE, key) == round((figures.wrong_rate or 0) * figures.shipped_lines)
        assert rows(Chart.FOUND, key) == round((figures.found_first or 0) * figures.incidents)
        assert rows(Chart.SCORES, key) == month.answers
    for supplier in read.suppliers:
        assert rows(Chart.SUPPLIERS, str(supplier.supplier_id)) == supplier.wrong
    for chart, counts in ((Chart.CAUSES, read.causes), (Chart.KINDS, read.kinds)):
        for member, count in counts:
            assert rows(chart, member.value) == count
    for age, count in read.ages:
        assert rows(Chart.AGES, str(age)) == count
    for pair in read.pairs:
        assert rows(Chart.PAIRS, pair.key) == pair.count
    for chart, scores in (
        (Chart.SUPPLIER_SCORES, read.supplier_scores),
        (Chart.GOODS_SCORES, read.goods_scores),
    ):
        for score in scores:
            assert rows(chart, score.key) == score.answers


def test_bars_of_money_open_the_incidents_it_was_posted_for(
    past: PastShop, read: Insights, window: Window
) -> None:
    since = past.now - timedelta(days=window.days)
    by_month, by_supplier, by_goods = defaultdict(set), defaultdict(set), defaultdict(set)
    suppliers = {row["id"]: row["supplier"] for row in incidents(past, window)}
    goods = dict(past.ask("SELECT incident_id, ordered_sku_code FROM incident_line"))
    for incident, currency, at, _, _ in postings(past, window):
        by_month[f"{month_of(at)} {currency}"].add(incident)
        if since <= at < past.now:
            by_supplier[f"{suppliers[incident]} {currency}"].add(incident)
            by_goods[f"{goods[incident]} {currency}"].add(incident)
    behind = past.services.insights.behind
    for currency, months in read.costs.items():
        for row in months:
            key = f"{row.first_on} {currency}"
            assert set(behind(Chart.COSTS, key, window)) == by_month[key]
    for cost in read.supplier_costs:
        key = f"{cost.key} {cost.currency}"
        assert set(behind(Chart.SUPPLIER_COSTS, key, window)) == by_supplier[key]
    for cost in read.goods_costs:
        key = f"{cost.key} {cost.currency}"
        assert set(behind(Chart.GOODS_COSTS, key, window)) == by_goods[key]
