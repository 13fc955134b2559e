"""For whom incidents wait, counted in SQL: held against the rules of the next step, whatever stands there."""

from __future__ import annotations

import random
import shutil
from datetime import timedelta
from pathlib import Path

from app.data.models import Deadline, Incident, IncidentParcel, Parcel
from app.data.queries.waiting import turns
from app.domain.clock import FixedClock
from app.domain.statuses import ClockKind, InterceptState, ParcelState, Party, Progress
from app.services.build import build_services
from app.services.incidents.panel import read_guidance
from tests.services.money.shop import Shop

_CLOCKS = (ClockKind.SUPPLIER_ANSWER, ClockKind.DISPUTE, ClockKind.BUYER_RETURN, ClockKind.COURIER_ANSWER)
_ENDED = (Progress.CLOSED, Progress.FALSE_ALARM, Progress.WITHDRAWN)


def _shake(rng: random.Random, incident: Incident, clock: FixedClock) -> None:
    """Any state, told or not, answered or not, with or without parcels and clocks."""
    now = clock.now()
    incident.progress = rng.choice((*[Progress.REQUESTED, Progress.AWAITING_RESULT] * 12, *Progress))
    incident.buyer_told_at = rng.choice((None, now))
    incident.supplier_answered_at = rng.choice((None, now))
    incident.result = rng.choice(("", "failed"))
    incident.save()
    Deadline.delete().where(Deadline.incident == incident).execute()
    for kind in _CLOCKS:
        due = now + timedelta(hours=rng.randint(-2, 2))
        if rng.random() < 0.2:
            Deadline.create(
                incident=incident, clock=kind, starts_at=now, due_at=due,
                stopped_at=rng.choice((None, None, now)), paused_at=rng.choice((None, None, now)),
            )  # fmt: skip
    if rng.random() < 0.2:
        IncidentParcel.delete().where(IncidentParcel.incident == incident).execute()
    for parcel in Parcel.select().join(IncidentParcel).where(IncidentParcel.incident == incident):
        parcel.state = rng.choice(list(ParcelState))
        parcel.intercept_state = rng.choice(list(InterceptState))
        parcel.save()


def test_whose_turn_it_is_is_what_the_next_step_says(
    tmp_path: Path, sample_folder: Path, clock: FixedClock
) -> None:
    shutil.copytree(sample_folder, tmp_path / "data")
    services = build_services(tmp_path / "data", clock)
    rng = random.Random(8)
    seen = set[Party]()
    for _ in range(5):
        for incident in Incident.select():
            _shake(rng, incident, clock)
        ids = [row.id for row in Incident.select().where(Incident.progress.not_in(_ENDED))]
        wanted = {number: read_guidance(services.today._context, number).next_step for number in ids}
        assert services.incidents.next_steps(ids) == wanted
        assert turns(clock.now()) == {number: step.waiting_for for number, step in wanted.items()}
        seen |= {step.waiting_for for step in wanted.values()}
    assert seen >= {Party.SELF, Party.SUPPLIER, Party.COURIER}
    services.close()


def test_all_are_counted_though_only_the_first_are_listed(shop: Shop) -> None:
    for number in range(70):
        shop.make_incident(shop.make_order(f"B{number}"), f"CF-26-1{number:03}")
    Incident.update(progress=Progress.REQUESTED).where(Incident.number.startswith("CF-26-105")).execute()
    overview = shop.services.today.overview()
    assert len(overview.incidents) == 60
    assert overview.open_incidents == 71
    assert overview.waiting[Party.SUPPLIER] == 10
    assert len(shop.services.today.waiting_for(Party.SUPPLIER)) == 10
    assert sum(overview.waiting.values()) >= 71


def test_who_has_goods_or_an_answer_to_send_is_waited_for_too(shop: Shop) -> None:
    now = shop.clock.now()
    for kind in (ClockKind.BUYER_RETURN, ClockKind.COURIER_ANSWER):
        Deadline.create(incident=shop.incident, clock=kind, starts_at=now, due_at=now + timedelta(days=7))
    assert shop.services.today.overview().waiting == {Party.SELF: 1, Party.BUYER: 1, Party.COURIER: 1}
    Deadline.update(stopped_at=now).execute()
    assert shop.services.today.overview().waiting == {Party.SELF: 1}
