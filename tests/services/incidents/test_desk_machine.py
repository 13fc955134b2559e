"""Whatever is done in whatever order at the desk: progress, parcels, money and clocks never disagree."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.data.models import (
    AuditEntry,
    ClaimReceipt,
    Commitment,
    Compensation,
    Incident,
    IncidentParcel,
    Parcel,
    SupplierClaim,
)
from app.domain.clock import FixedClock
from app.domain.deadlines import NOTED_BY_OWNER
from app.domain.errors import DomainError
from app.domain.money import Money
from app.domain.statuses import (
    BuyerWish,
    Channel,
    ClaimItem,
    CompensationKind,
    CompensationStatus,
    Direction,
    Escalation,
    EvidenceKind,
    FollowUpOutcome,
    FreightPayer,
    GoodsHolder,
    InterceptState,
    LiableParty,
    ParcelState,
    Party,
    Progress,
    PromiseKind,
    Remedy,
    ReturnState,
    RootCause,
    SupplierPart,
)
from app.services.claims import ClaimDraft
from app.services.compensations import CompensationDraft
from app.services.fulfilment import ReshipDraft
from app.services.incidents.promising import NewPromise
from tests.services.incidents.desk import Desk, open_desk

TIMES = int(os.environ.get("MAKEGOOD_SOAK", "1"))
Choose = Callable[[Sequence[Any]], Any]
# What brings an incident on from where it stands.
FORWARD: dict[Progress, tuple[str, ...]] = {
    Progress.TO_VERIFY: ("confirm", "confirm", "confirm", "false_alarm"),
    Progress.CONFIRMED: ("submit_request", "submit_request", "agree_plan", "handle_directly"),
    Progress.REQUESTED: ("supplier_answered",),
    Progress.NEGOTIATING: ("agree_plan",),
    Progress.AWAITING_RESULT: ("proof", "record_result"),
    Progress.BUYER_SETTLING: (
        "tell_buyer",
        "plan_money",
        "coupon",
        "approve",
        "pay",
        "pay",
        "finish",
        "finish",
    ),
    Progress.FOLLOW_UP: (
        "follow_up",
        "keep_promises",
        "close",
        "close",
        "plan_claim",
        "submit_claim",
        "admit",
        "receive",
    ),
}
ASIDE = (
    "false_alarm", "withdraw", "reopen", "reopen", "step_back", "handle_directly", "move", "set_parcel",
    "set_parcel", "set_wish", "set_liability", "escalate", "note_event", "promise", "reverse", "reverse",
    "void", "reship", "arrived", "coupon", "plan_claim", "submit_claim", "admit", "receive", "void_receipt",
    "write_off", "log", "pause", "wait", "set_part", "stop_failed", "all_confirm", "all_back", "stock",
)  # fmt: skip


class Actions:
    """Everything that can be asked of the desk, with whatever a choice brings."""

    def __init__(self, desk: Desk, choose: Choose) -> None:
        self.desk, self.choose = desk, choose
        self.focus: int | None = None
        self.s, self.i = desk.services, desk.services.incidents
        first = desk.order("1")
        self.ids = [desk.incident(first), desk.incident(desk.order("2"), state=ParcelState.PUSHED)]
        # The first incident has two parcels.
        second = desk.parcel(first)
        IncidentParcel.create(incident=self.ids[0], parcel=second)
        self.i.link_partner(*self.ids)

    def one(self, model: Any) -> int:
        ids = [row.id for row in model.select(model.id).order_by(model.id)]
        return self.choose(ids) if ids else 0

    def some(self) -> int:
        return self.focus or self.choose(self.ids)

    def forward(self) -> bool:
        """One incident goes on from where it stands; one that is over is taken up again."""
        self.focus = self.choose(self.ids)
        ways = FORWARD.get(Incident.get_by_id(self.focus).progress, ("reopen",))
        try:
            return self.attempt(self.choose(ways))
        finally:
            self.focus = None

    def reason(self) -> str:
        return self.choose(["", "因为", "因为"])

    def confirm(self) -> None:
        self.i.confirm(self.some())

    def submit_request(self) -> None:
        self.i.submit_request(self.some(), Channel.WECHAT, "发错了", asks_stop=self.choose([True, False]))

    def supplier_answered(self) -> None:
        self.i.supplier_answered(self.some(), "好的")

    def agree_plan(self) -> None:
        remedy, holder = self.choose(list(Remedy)), self.choose(list(GoodsHolder))
        self.i.agree_plan(self.some(), remedy, FreightPayer.SUPPLIER, holder, reason="这样更好")

    def proof(self) -> None:
        self.i.add_evidence(self.some(), b"trace", EvidenceKind.TRACKING_TRACE, file_name="t.png")

    def record_result(self) -> None:
        self.i.record_result(self.some(), result=self.choose(["success", "partial", "success", "failed"]))

    def tell_buyer(self) -> None:
        self.i.tell_buyer(self.some(), "您好，发错了")

    def plan_money(self) -> None:
        amount = Money(self.choose([0, 1, 900, 4_500, 9_000, 9_001]), "CNY")
        kind = self.choose(list(CompensationKind))
        self.s.compensations.plan(self.some(), CompensationDraft(kind, amount, reason="x"))

    def coupon(self) -> None:
        draft = CompensationDraft(
            CompensationKind.COUPON, Money(500, "CNY"), has_consent=True, consent_note="旺旺同意"
        )
        self.s.compensations.plan(self.some(), draft)

    def approve(self) -> None:
        self.s.compensations.approve([self.one(Compensation)])

    def pay(self) -> None:
        self.s.compensations.pay([self.one(Compensation)], proof_note="已退")

    def void(self) -> None:
        self.s.compensations.void(self.one(Compensation), self.reason())

    def reverse(self) -> None:
        self.s.compensations.reverse(self.one(Compensation), self.reason())

    def reship(self) -> None:
        number = self.choose(["", "SF100200300"])
        self.s.fulfilment.reship(self.some(), ReshipDraft(Money(3_000, "CNY"), tracking_no=number))

    def arrived(self) -> None:
        self.s.fulfilment.deliver(self.one(Compensation), has_arrived=self.choose([True, False]))

    def finish(self) -> None:
        self.i.finish_buyer_side(self.some())

    def follow_up(self) -> None:
        self.i.record_follow_up(self.some(), self.choose(list(FollowUpOutcome)), score=4)

    def close(self) -> None:
        part = self.choose(list(SupplierPart))
        self.i.close(self.some(), RootCause.SUPPLIER_PICKING, "拍照", part, self.choose(["", "下月"]))

    def set_part(self) -> None:
        self.i.set_supplier_part(self.some(), self.choose(list(SupplierPart)), self.choose(["", "下月"]))

    def keep_promises(self) -> None:
        self.i.keep_commitment(self.one(Commitment))

    def promise(self) -> None:
        due = self.desk.clock.now() + timedelta(days=self.choose([1, 2]))
        kind = self.choose(list(PromiseKind))
        promise = NewPromise("会处理", due, kind, Money(4_500, "CNY"))
        self.i.tell_buyer(self.some(), "您好", promises=[promise])

    def false_alarm(self) -> None:
        self.i.false_alarm(self.some(), self.reason())

    def withdraw(self) -> None:
        self.i.withdraw(self.some(), self.reason())

    def reopen(self) -> None:
        self.i.reopen(self.some(), self.reason(), self.choose([None, None, *Progress]))

    def step_back(self) -> None:
        self.i.step_back(self.some(), self.choose(list(Progress)), self.reason())

    def handle_directly(self) -> None:
        self.i.handle_directly(self.some(), self.reason())

    def move(self) -> None:
        self.i.move(self.some(), self.choose(list(Progress)), reason=self.reason())

    def set_parcel(self) -> None:
        pick: dict[str, Any] = {
            "state": self.choose([None, *ParcelState]),
            "intercept": self.choose([None, None, *InterceptState]),
            "goods_return": self.choose([None, None, *ReturnState]),
        }
        self.i.set_parcel(self.some(), parcel_id=self.one(Parcel), reason=self.reason(), **pick)

    def all_confirm(self) -> None:
        self.i.confirm_all(self.ids)

    def all_back(self) -> None:
        self.i.step_back_all(self.ids, self.choose(list(Progress)), self.reason())

    def stock(self) -> None:
        self.i.set_right_goods(self.some(), are_there=self.choose([True, False]))

    def stop_failed(self) -> None:
        self.i.set_parcel(self.some(), intercept=InterceptState.FAILED)

    def set_wish(self) -> None:
        self.i.set_buyer_wish(self.some(), self.choose(list(BuyerWish)))

    def set_liability(self) -> None:
        shares = self.choose([{LiableParty.SUPPLIER: 100}, {LiableParty.SUPPLIER: 60, LiableParty.SHOP: 41}])
        self.i.set_liability(self.some(), shares)

    def escalate(self) -> None:
        due = self.choose([None, self.desk.clock.now() + timedelta(days=3)])
        self.i.escalate(self.some(), self.choose(list(Escalation)), due_at=due)

    def note_event(self) -> None:
        due = self.choose([None, self.desk.clock.now() + timedelta(hours=4)])
        self.i.note_event(self.some(), self.choose(sorted(NOTED_BY_OWNER)), due_at=due)

    def log(self) -> None:
        party = self.choose([Party.SUPPLIER, Party.BUYER, Party.COURIER, Party.PLATFORM])
        direction = self.choose([Direction.OUT, Direction.IN])
        self.i.log_message(self.some(), party, direction, Channel.PHONE, "在吗")

    def pause(self) -> None:
        incident_id = self.some()
        running = [d for d in self.i.get(incident_id).deadlines if d.stopped_at is None]
        if running:
            clock = self.choose(running)
            (self.i.resume_clock if clock.paused_at else self.i.pause_clock)(incident_id, clock.id)

    def wait(self) -> None:
        self.desk.clock.advance(timedelta(hours=self.choose([1, 30, 200])))

    def plan_claim(self) -> None:
        self.s.claims.plan(self.some(), [ClaimDraft(ClaimItem.GOODS, Money(2_000, "CNY"))])

    def submit_claim(self) -> None:
        self.s.claims.submit([self.one(SupplierClaim)])

    def admit(self) -> None:
        self.s.claims.admit(self.one(SupplierClaim), Money(self.choose([500, 2_000, 2_001]), "CNY"))

    def receive(self) -> None:
        self.s.claims.receive(self.one(SupplierClaim), Money(self.choose([500, 2_000]), "CNY"))

    def void_receipt(self) -> None:
        self.s.claims.void_receipt(self.one(ClaimReceipt), self.reason())

    def write_off(self) -> None:
        self.s.claims.write_off(self.one(SupplierClaim), self.reason())

    def attempt(self, name: str) -> bool:
        """Ask for it; what is refused writes nothing. Gives whether it was done."""
        self.desk.clock.advance(timedelta(minutes=1))
        before = AuditEntry.select().count()
        try:
            getattr(self, name)()
        except DomainError:
            assert AuditEntry.select().count() == before, f"{name} was refused half way"
            return False
        return True


class Watch:
    """What was true before must not be rewritten: money that left, and what happened."""

    def __init__(self) -> None:
        self.paid: dict[int, tuple[Any, ...]] = {}
        self.rows = self.entries = 0

    def look(self, actions: Actions) -> None:
        assert actions.i.unsound() == ()
        rows = list(Compensation.select())
        paid = {
            row.id: (row.kind, row.amount_minor, row.paid_at)
            for row in rows
            if row.status is CompensationStatus.PAID
        }
        entries = AuditEntry.select().count()
        assert self.paid.items() <= paid.items()
        assert len(rows) >= self.rows, "a money row was deleted"
        assert entries >= self.entries
        self.paid, self.rows, self.entries = paid, len(rows), entries


class DeskMachine(RuleBasedStateMachine):
    """Two incidents of a swapped pair, the first in two parcels."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        desk = open_desk(self.folder, FixedClock(datetime(2026, 3, 13, 2, tzinfo=UTC)))
        self.actions, self.watch = Actions(desk, lambda choices: choices[0]), Watch()

    def teardown(self) -> None:
        if hasattr(self, "actions"):
            self.actions.s.close_thread()
            shutil.rmtree(self.folder)

    @rule(data=st.data())
    def go_on(self, data: st.DataObject) -> None:
        self.actions.choose = lambda choices: data.draw(st.sampled_from(list(choices)))
        self.actions.forward()

    @rule(data=st.data(), name=st.sampled_from(ASIDE))
    def do_anything(self, data: st.DataObject, name: str) -> None:
        self.actions.choose = lambda choices: data.draw(st.sampled_from(list(choices)))
        self.actions.attempt(name)

    @invariant()
    def nothing_contradicts_itself(self) -> None:
        if hasattr(self, "actions"):
            self.watch.look(self.actions)


TestDesk = DeskMachine.TestCase
TestDesk.settings = settings(
    max_examples=8 * TIMES,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
)


def test_long_walks_reach_every_state_and_never_a_contradiction(tmp_path: Path) -> None:
    """Mostly forward, sometimes anything; as many walks as it takes to have been everywhere."""
    reached: Counter[Progress] = Counter()
    for seed in range(3, 23):
        _walk(Random(seed), tmp_path / str(seed), reached)
        if seed >= 3 + TIMES and set(reached) == set(Progress):
            return
    raise AssertionError(f"never reached: {set(Progress) - set(reached)}")


def _walk(random: Random, folder: Path, reached: Counter[Progress]) -> None:
    desk = open_desk(folder, FixedClock(datetime(2026, 3, 13, 2, tzinfo=UTC)))
    actions, watch = Actions(desk, random.choice), Watch()
    for _ in range(150):
        if random.random() < 0.3:
            actions.attempt(random.choice(ASIDE))
        else:
            actions.forward()
        watch.look(actions)
        reached.update(Incident.get_by_id(i).progress for i in actions.ids)
    desk.services.close_thread()
