"""Every figure of a scorecard against the plain rows counted by hand."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import datetime, timedelta
from statistics import median
from zoneinfo import ZoneInfo

import pytest

from app.data.models import Supplier
from app.domain import settings
from app.domain.money import Money
from app.domain.scorecard import Figures, Grade
from app.services.scorecards import Scorecard
from tests.past_shop import PastShop
from tests.past_shop.recount import Line, between, moment

ZONE = ZoneInfo("Asia/Shanghai")


@pytest.fixture(params=(30, 90, 365))
def days(request: pytest.FixtureRequest) -> int:
    found: int = request.param
    return found


@pytest.fixture
def cards(past: PastShop, days: int) -> dict[int, Scorecard]:
    return {card.supplier_id: card for card in past.services.scorecards.compare(days)}


@pytest.fixture
def since(past: PastShop, days: int) -> datetime:
    return past.now - timedelta(days=days)


def figures(cards: dict[int, Scorecard]) -> dict[int, Figures]:
    return {number: card.figures for number, card in cards.items()}


def test_lines_and_their_kinds(
    past: PastShop, cards: dict[int, Scorecard], counted: list[Line], since: datetime
) -> None:
    sent, wrong = Counter[int](), Counter[int]()
    kinds: dict[int, Counter[str]] = defaultdict(Counter)
    for line in between(counted, since, past.now):
        sent[line.supplier] += 1
        wrong[line.supplier] += line.is_his
        if line.is_his:
            kinds[line.supplier][line.incidents[0][3]] += 1
    for number, found in figures(cards).items():
        assert (found.wrong.part, found.wrong.whole) == (wrong[number], sent[number])
        assert {kind.value: count for kind, count in found.kinds.items()} == kinds[number]


def test_incidents_answers_and_evidence(past: PastShop, cards: dict[int, Scorecard], since: datetime) -> None:
    proven = {row[0] for row in past.ask("SELECT incident_id FROM evidence")}
    rows = past.ask(
        "SELECT id, supplier_id, discovered_by, discovered_at, supplier_told_at, supplier_answered_at "
        "FROM incident WHERE progress NOT IN ('false_alarm', 'withdrawn')"
    )
    count, by_us, bare, silent = Counter[int](), Counter[int](), Counter[int](), Counter[int]()
    hours: dict[int, list[float]] = defaultdict(list)
    for incident, supplier, by, found_at, told, answered in rows:
        at = moment(found_at)
        if at is None or not since <= at < past.now:
            continue
        count[supplier] += 1
        by_us[supplier] += by == "us"
        bare[supplier] += incident not in proven
        silent[supplier] += told is not None and answered is None
        if told and answered:
            hours[supplier].append((moment(answered) - moment(told)).total_seconds() / 3600)  # type: ignore[operator]
    for number, found in figures(cards).items():
        assert (found.incidents, found.by_us, found.without_evidence, found.unanswered) == (
            count[number],
            by_us[number],
            bare[number],
            silent[number],
        )
        assert found.answers == len(hours[number])
        if hours[number]:
            assert found.answer_hours == pytest.approx(median(hours[number]), abs=1e-4)


def test_stops_that_ended(past: PastShop, cards: dict[int, Scorecard], since: datetime) -> None:
    rows = past.ask(
        "SELECT DISTINCT i.supplier_id, p.id, p.intercept_state, i.discovered_at FROM incident i, "
        "incident_parcel ip, parcel p WHERE ip.incident_id = i.id AND p.id = ip.parcel_id "
        "AND i.progress NOT IN ('false_alarm', 'withdrawn') AND p.intercept_state IN ('succeeded', 'failed')"
    )
    ended: dict[int, list[bool]] = defaultdict(list)
    for supplier, _, state, at in rows:
        found_at = moment(at)
        if found_at is not None and since <= found_at < past.now:
            ended[supplier].append(state == "succeeded")
    for number, found in figures(cards).items():
        assert (found.stopped.part, found.stopped.whole) == (sum(ended[number]), len(ended[number]))


def test_orders_that_left_in_time(past: PastShop, cards: dict[int, Scorecard], since: datetime) -> None:
    rows = past.ask(
        "SELECT o.supplier_id, o.id, o.paid_at, MIN(p.shipped_at) "
        "FROM orders o, order_line l, parcel_line pl, parcel p "
        "WHERE l.order_id = o.id AND pl.order_line_id = l.id AND p.id = pl.parcel_id GROUP BY o.id"
    )
    late: dict[int, list[bool]] = defaultdict(list)
    for supplier, _, paid, sent in rows:
        paid_at, sent_at = moment(paid), moment(sent)
        assert paid_at is not None
        assert sent_at is not None
        if since <= sent_at < past.now:
            late[supplier].append(sent_at - paid_at <= timedelta(hours=48))
    for number, found in figures(cards).items():
        assert (found.on_time.part, found.on_time.whole) == (sum(late[number]), len(late[number]))


def test_orders_and_net_loss(
    past: PastShop, cards: dict[int, Scorecard], counted: list[Line], since: datetime
) -> None:
    orders: dict[int, set[int]] = defaultdict(set)
    for line in between(counted, since, past.now):
        if line.status not in ("unpaid", "closed"):
            orders[line.supplier].add(line.order)
    first = since.astimezone(ZONE).replace(hour=0, minute=0, second=0, microsecond=0)
    losses: dict[int, Counter[str]] = defaultdict(Counter)
    queries = (
        (1, "SELECT i.supplier_id, x.currency, x.paid_at, x.amount_minor FROM compensation x, incident i "
         "WHERE i.id = x.incident_id"),
        (1, "SELECT i.supplier_id, x.currency, x.spent_at, x.amount_minor FROM incident_cost x, incident i "
         "WHERE i.id = x.incident_id"),
        (-1, "SELECT c.supplier_id, x.currency, x.received_at, x.amount_minor FROM claim_receipt x, "
         "supplier_claim c WHERE c.id = x.claim_id"),
    )  # fmt: skip
    for sign, sql in queries:
        for supplier, currency, at, minor in past.ask(sql):
            if moment(at) >= first:  # type: ignore[operator]
                losses[supplier][currency] += sign * minor
    for number, found in figures(cards).items():
        assert found.orders == len(orders[number])
        assert set(found.net_losses) == {Money(minor, code) for code, minor in losses[number].items()}
        for loss, share in zip(found.net_losses, found.net_per_hundred, strict=True):
            assert abs(share.minor * found.orders - loss.minor * 100) * 2 <= found.orders


def test_claims(past: PastShop, cards: dict[int, Scorecard], since: datetime) -> None:
    received = dict(past.ask("SELECT claim_id, amount_minor FROM claim_receipt"))
    came = dict(past.ask("SELECT claim_id, received_at FROM claim_receipt"))
    sums: dict[tuple[int, str], Counter[str]] = defaultdict(Counter)
    for claim, supplier, currency, state, minor, admitted, at, admitted_at in past.ask(
        "SELECT id, supplier_id, currency, status, amount_minor, admitted_minor, submitted_at, admitted_at "
        "FROM supplier_claim"
    ):
        if not since <= moment(at) < past.now:  # type: ignore[operator]
            continue
        own = sums[supplier, currency]
        own["claims"] += 1
        own["claimed"] += minor
        own["answered"] += minor if admitted is not None or state in ("settled", "written_off") else 0
        own["admitted"] += admitted or 0
        own["received"] += received.get(claim, 0)
        if claim in came:
            own["paid"] += 1
            own["seconds"] += (moment(came[claim]) - moment(admitted_at)).total_seconds()  # type: ignore
    for number, found in figures(cards).items():
        assert {row.currency for row in found.claims} == {code for key, code in sums if key == number}
        for row in found.claims:
            own = sums[number, row.currency]
            assert (
                row.claims,
                row.claimed,
                row.answered,
                row.admitted,
                row.received,
                row.paid_claims,
            ) == tuple(
                own[name] for name in ("claims", "claimed", "answered", "admitted", "received", "paid")
            )
            assert row.days == pytest.approx(own["seconds"] / 86_400, abs=1e-3)


def test_months_of_one_supplier(past: PastShop, counted: list[Line]) -> None:
    sent, wrong = Counter[str](), Counter[str]()
    for line in between(counted, datetime.min.replace(tzinfo=ZONE), past.now):
        if line.supplier == 3 and line.out_at is not None:
            month = f"{line.out_at.astimezone(ZONE):%Y-%m}"
            sent[month] += 1
            wrong[month] += line.is_his
    for rate in past.services.scorecards.months(3):
        month = f"{rate.first_on:%Y-%m}"
        assert (rate.wrong.part, rate.wrong.whole) == (wrong[month], sent[month])


def test_the_worst_stands_first_and_the_unjudged_last(cards: dict[int, Scorecard]) -> None:
    grades = [card.verdict.grade for card in cards.values()]
    judged = [grade for grade in grades if grade is not None]
    assert judged == sorted(judged, reverse=True)
    assert grades[len(judged) :] == [None] * (len(grades) - len(judged))


# The settings


def test_limits_of_the_grades_are_settings(past: PastShop) -> None:
    service, chosen = past.services.scorecards, past.services.settings
    worst = service.compare(365)[0]
    assert worst.verdict.grade is Grade.D
    number = worst.supplier_id
    for setting in (settings.WRONG_A, settings.WRONG_B, settings.WRONG_C):
        was = chosen.get(setting)
        chosen.set(setting, 9_999)
        assert service.read(number, 365).verdict.reasons != ()
        chosen.set(setting, was)
    chosen.set(settings.WRONG_A, 9_999)
    assert service.read(number, 365).verdict.grade is not Grade.D
    chosen.set(settings.WRONG_A, 50)
    chosen.set(settings.LEAST_LINES, 100_000)
    assert service.read(number, 365).verdict.grade is None
    chosen.set(settings.LEAST_LINES, 20)


def test_hours_of_being_in_time_are_a_setting(past: PastShop) -> None:
    before = past.services.scorecards.read(3, 365).figures.on_time
    past.services.settings.set(settings.SHIP_HOURS, 1)
    after = past.services.scorecards.read(3, 365).figures.on_time
    assert (after.whole, after.part < before.part) == (before.whole, True)
    past.services.settings.set(settings.SHIP_HOURS, 48)


def test_who_did_nothing_is_not_judged(past: PastShop) -> None:
    new = Supplier.create(name="新来的", created_at=past.now)
    card = past.services.scorecards.read(new.id, 30)
    assert (card.verdict.grade, card.figures.wrong.whole) == (None, 0)
    new.delete_instance()
