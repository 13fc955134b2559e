"""Two writers at once: the window and a long operation's thread never get past a cap or share a number."""

from __future__ import annotations

import threading
from collections.abc import Callable

from app.data.models import AuditEntry, Compensation, Incident
from app.domain.errors import DomainError
from app.domain.statuses import CompensationKind, DiscoveredBy, MismatchKind
from app.services.compensations import CompensationDraft
from app.services.incidents import SentLine
from tests.services.money.shop import Shop, cny


def together(shop: Shop, act: Callable[[int], object], times: int) -> list[str]:
    """Run `act` in that many threads at the same moment; gives the codes of what was refused."""
    barrier, refused = threading.Barrier(times), []

    def one(number: int) -> None:
        shop.services.open_thread()
        try:
            barrier.wait(timeout=20)
            act(number)
        except DomainError as error:
            refused.append(error.code)
        finally:
            shop.services.close_thread()

    threads = [threading.Thread(target=one, args=(number,)) for number in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return refused


def test_two_refunds_at_once_never_exceed_what_was_paid(shop: Shop) -> None:
    draft = CompensationDraft(CompensationKind.REFUND, cny(4_000))
    refused = together(shop, lambda _: shop.services.compensations.plan(shop.incident.id, draft), 4)
    assert refused == ["refund_above_paid"] * 2
    assert sum(row.amount_minor for row in Compensation.select()) == 8_000


def test_one_row_is_paid_once(shop: Shop) -> None:
    draft = CompensationDraft(CompensationKind.REFUND, cny(4_000))
    row = shop.services.compensations.plan(shop.incident.id, draft).value
    shop.services.compensations.approve([row.id])
    pay = shop.services.compensations.pay
    assert together(shop, lambda _: pay([row.id], proof_note="流水号"), 3) == ["already_paid"] * 2
    paid = AuditEntry.select().where(AuditEntry.operation == "compensation.pay")
    assert paid.count() == 1


def test_incidents_opened_at_once_have_numbers_without_gap(shop: Shop) -> None:
    orders = [shop.make_order(f"P{number}") for number in range(4)]
    lines = [order.lines[0].id for order in orders]

    def open_one(number: int) -> None:
        shop.services.incidents.open_from_order(
            orders[number].id, MismatchKind.WRONG_SPEC, [SentLine(lines[number], "卫衣")], DiscoveredBy.US
        )

    assert together(shop, open_one, 4) == []
    numbers = sorted(row.number for row in Incident.select())
    assert numbers == [f"CF-26-{number:04d}" for number in range(1, 6)]


def test_one_line_gets_one_incident(shop: Shop) -> None:
    order = shop.make_order("P1")
    line = order.lines[0].id

    def open_it(_: int) -> None:
        shop.services.incidents.open_from_order(
            order.id, MismatchKind.WRONG_SPEC, [SentLine(line, "卫衣")], DiscoveredBy.US
        )

    assert together(shop, open_it, 3) == ["incident_exists"] * 2
