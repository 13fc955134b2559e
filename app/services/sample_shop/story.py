"""Carries incidents of the sample shop through the real services, as an owner would."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from random import Random

from app.domain.clock import FixedClock
from app.domain.money import Money
from app.domain.prevention import ActionResult
from app.domain.statuses import (
    BuyerWish,
    Channel,
    ClaimStatus,
    CompensationKind,
    CostKind,
    EvidenceKind,
    FollowUpOutcome,
    FreightPayer,
    GoodsHolder,
    InterceptState,
    LiableParty,
    ParcelState,
    Party,
    ReceiptMethod,
    Remedy,
    ReturnState,
    RootCause,
    SupplierPart,
)
from app.services.build import Services
from app.services.claims import ClaimDraft
from app.services.compensations import CompensationDraft
from app.services.fulfilment import ReshipDraft
from app.services.incidents.results import IncidentDetail
from app.services.sample_shop.catalogue import shop_data, skus, talk
from app.services.sample_shop.orders import SEED, tracking_no
from app.services.sample_shop.pictures import Colour, parcel_picture

LANGUAGE = "zh_CN"
_STOPPABLE = (ParcelState.IN_TRANSIT, ParcelState.OUT_FOR_DELIVERY)
_PICTURES: tuple[tuple[EvidenceKind, str, Colour], ...] = (
    (EvidenceKind.LABEL_PHOTO, "label", (184, 197, 214)),
    (EvidenceKind.GOODS_PHOTO, "goods", (168, 190, 176)),
)


class Story:
    """Each method is a part of an afternoon; the clock moves on in between."""

    def __init__(self, services: Services, clock: FixedClock) -> None:
        self._services = services
        self._clock = clock
        self._desk = services.incidents

    def later(self, **span: float) -> None:
        """Let time pass: `later(hours=2)`."""
        self._clock.advance(timedelta(**span))

    # Parts

    def confirm(self, incident_id: int) -> None:
        """Two pictures, then "it is a mistake of the supplier's"."""
        for kind, words, colour in _PICTURES:
            name = f"{kind.value}.png"
            picture = parcel_picture(colour, label_lines=3 + incident_id % 3)
            self._desk.add_evidence(incident_id, picture, kind, file_name=name, note=talk(words))
        self._desk.confirm(incident_id)
        self._desk.set_liability(incident_id, {LiableParty.SUPPLIER: 100}, talk("confirm"))

    def ask_supplier(self, incident_id: int) -> None:
        """The request that fits goes out; a parcel under way is to be stopped."""
        key = self._services.messages.suggest(incident_id, Party.SUPPLIER)
        text = self._services.messages.render(key, incident_id, LANGUAGE).body
        row = self._desk.get(incident_id).row
        can_stop = row.parcel_state in _STOPPABLE and row.intercept_state is InterceptState.NONE
        self._desk.submit_request(incident_id, Channel.WECHAT, text, asks_stop=can_stop, template_key=key)

    def tell_buyer(self, incident_id: int, key: str = "") -> None:
        """The message that fits goes to the buyer."""
        key = key or self._services.messages.suggest(incident_id, Party.BUYER)
        text = self._services.messages.render(key, incident_id, LANGUAGE).body
        self._desk.tell_buyer(incident_id, text, template_key=key)

    def agree(self, incident_id: int, remedy: Remedy, holder: GoodsHolder, amount_minor: int) -> None:
        """The supplier answers and the plan is put on record."""
        self._desk.supplier_answered(incident_id, talk("supplier_yes"))
        proposal = self._desk.get(incident_id).proposal
        is_proposed = proposal is not None and proposal.remedy is remedy
        reason = "" if is_proposed else talk("buyer_refund")
        payer = FreightPayer.NONE if holder is GoodsHolder.BUYER else FreightPayer.SUPPLIER
        self._desk.agree_plan(incident_id, remedy, payer, holder, amount_minor=amount_minor, reason=reason)

    def result(self, incident_id: int, proof: EvidenceKind, words: str) -> int:
        """The plan worked; gives the proof's id."""
        picture = parcel_picture((201, 191, 172), label_lines=4)
        name = f"{proof.value}.png"
        proof_id = self._desk.add_evidence(
            incident_id, picture, proof, file_name=name, note=talk(words)
        ).value
        self._desk.record_result(incident_id, result="success")
        return proof_id

    def refund(self, incident_id: int, amount_minor: int, *, is_paid: bool = True) -> None:
        """A refund to the original payment method, with its proof."""
        detail = self._desk.get(incident_id)
        amount = Money(amount_minor, detail.row.currency)
        line = detail.lines[0].order_line_id
        draft = CompensationDraft(
            CompensationKind.REFUND, amount, order_line_id=line, reason=talk("buyer_refund")
        )
        row = self._services.compensations.plan(incident_id, draft).value
        self._services.compensations.approve([row.id])
        if is_paid:
            self._services.compensations.pay([row.id], proof_note=talk("refund_proof"))

    def reship(self, incident_id: int, *, has_arrived: bool = True) -> None:
        """The right goods go out, and arrive."""
        detail = self._desk.get(incident_id)
        cost = Money(_goods_cost(detail) + 600, detail.row.currency)
        draft = ReshipDraft(cost, lines=_pieces(detail), reason=talk("supplier_yes"))
        row = self._services.fulfilment.reship(incident_id, draft).value
        self._services.compensations.approve([row.id])
        random = Random(f"{SEED}/reship/{incident_id}")
        supplier = _supplier_key(detail)
        self._services.fulfilment.send(row.id, _courier(supplier), tracking_no(random, supplier))
        self._services.compensations.pay([row.id])
        if has_arrived:
            self.later(days=2)
            self._services.fulfilment.deliver(row.id, has_arrived=True)

    def intercept_fee(self, incident_id: int, minor: int) -> None:
        """What stopping the parcel cost."""
        currency = self._desk.get(incident_id).row.currency
        self._services.costs.add(incident_id, CostKind.INTERCEPT_FEE, Money(minor, currency))

    def claim(self, incident_id: int, *, receives: bool) -> None:
        """Claim what is suggested; the supplier admits it, and pays it or not yet."""
        items = self._services.claims.suggest(incident_id).items
        drafts = [
            ClaimDraft(item.item, item.amount, item.party)
            for item in items
            if item.amount is not None and item.amount.minor > 0 and not item.is_negotiable
        ]
        rows = self._services.claims.plan(incident_id, drafts).value
        self._services.claims.submit([row.id for row in rows])
        self.later(hours=20)
        for row in rows:
            admitted = self._services.claims.admit(row.id, row.claimed).value
            if receives and admitted.status is ClaimStatus.ADMITTED:
                self._services.claims.receive(row.id, row.claimed, ReceiptMethod.MONEY, talk("receipt"))

    def follow_up(self, incident_id: int, outcome: FollowUpOutcome, score: int, words: str) -> None:
        """The care call three days after."""
        self._desk.finish_buyer_side(incident_id)
        self.later(days=3)
        self._desk.record_follow_up(incident_id, outcome, score=score, words=talk(words))

    def close(self, incident_id: int, part: SupplierPart) -> None:
        """Cause and prevention, an action that was checked, then closed."""
        due = (self._clock.now() + timedelta(days=7)).date()
        action = self._desk.add_action(incident_id, talk("action"), owner=talk("owner"), due_on=due).value
        if part is SupplierPart.SETTLED:
            self._services.actions.verify(action, ActionResult.HELPED, talk("verified"))
        why = talk("left_open") if part is SupplierPart.LEFT_OPEN else None
        self._desk.close(incident_id, RootCause.SUPPLIER_PICKING, talk("prevention"), part, why)

    # Whole ways

    def reship_with_claim(self, incident_id: int) -> None:
        """Stopped on the way, the right goods sent, the costs claimed and paid; closed."""
        self.confirm(incident_id)
        self.later(minutes=8)
        self.ask_supplier(incident_id)
        self.tell_buyer(incident_id)
        self.later(hours=1)
        self.agree(incident_id, Remedy.INTERCEPT_AND_RESHIP, GoodsHolder.SUPPLIER, 0)
        self._desk.add_commitment(incident_id, talk("promise"), self._clock.now() + timedelta(hours=10))
        self.later(hours=5)
        self.result(incident_id, EvidenceKind.TRACKING_TRACE, "trace")
        self.intercept_fee(incident_id, 800)
        self.reship(incident_id)
        self.tell_buyer(incident_id, "buyer.stopped_reshipped")
        for promise in self._desk.get(incident_id).commitments:
            self._desk.keep_commitment(promise.id)
        self._desk.set_parcel(incident_id, goods_return=ReturnState.RETURNING)
        self._desk.set_parcel(incident_id, goods_return=ReturnState.RECEIVED)
        self.claim(incident_id, receives=True)
        self.follow_up(incident_id, FollowUpOutcome.SATISFIED, 5, "satisfied")
        self.close(incident_id, SupplierPart.SETTLED)

    def refund_without_return(self, incident_id: int) -> None:
        """It arrived and is not worth the way back: refunded at once, the goods stay; closed."""
        self.confirm(incident_id)
        self._desk.set_parcel(incident_id, state=ParcelState.DELIVERED)
        self._desk.set_buyer_wish(incident_id, BuyerWish.REFUND)
        self.ask_supplier(incident_id)
        self.later(hours=2)
        amount = _line_paid(self._desk.get(incident_id))
        self.agree(incident_id, Remedy.REFUND_WITHOUT_RETURN, GoodsHolder.BUYER, amount)
        self.result(incident_id, EvidenceKind.SUPPLIER_CONFIRMATION, "packing")
        self._desk.set_parcel(incident_id, goods_return=ReturnState.KEPT_BY_BUYER)
        self.refund(incident_id, amount)
        self.tell_buyer(incident_id, "buyer.refund_submitted")
        self.claim(incident_id, receives=False)
        self.follow_up(incident_id, FollowUpOutcome.NEUTRAL, 4, "neutral")
        self.close(incident_id, SupplierPart.LEFT_OPEN)

    def swapped_pair(self, incident_ids: Sequence[int]) -> None:
        """Both parcels are stopped and come back, both buyers get theirs, the supplier pays."""
        for incident_id in incident_ids:
            self.confirm(incident_id)
            self.ask_supplier(incident_id)
            self.tell_buyer(incident_id, "buyer.swapped")
        self.later(hours=3)
        for incident_id in incident_ids:
            self.agree(incident_id, Remedy.STOP_BOTH, GoodsHolder.SUPPLIER, 0)
            self.result(incident_id, EvidenceKind.TRACKING_TRACE, "trace")
            self.reship(incident_id)
        for incident_id in incident_ids:
            self._desk.set_parcel(incident_id, goods_return=ReturnState.RETURNING)
            self._desk.set_parcel(incident_id, goods_return=ReturnState.RECEIVED)
            self.claim(incident_id, receives=True)
            self.follow_up(incident_id, FollowUpOutcome.SATISFIED, 5, "satisfied")
            self.close(incident_id, SupplierPart.SETTLED)


def _line_paid(detail: IncidentDetail) -> int:
    return sum(line.paid_minor or 0 for line in detail.lines)


def _pieces(detail: IncidentDetail) -> tuple[tuple[int, int], ...]:
    return tuple(
        (line.order_line_id, line.ordered_quantity) for line in detail.lines if line.order_line_id is not None
    )


def _goods_cost(detail: IncidentDetail) -> int:
    """What the right goods cost from the supplier, in minor units."""
    costs = {sku.code: int(sku.cost * 100) for sku in skus()}
    return sum(costs.get(line.ordered_sku_code, 0) * line.ordered_quantity for line in detail.lines)


def _supplier_key(detail: IncidentDetail) -> str:
    name = detail.row.supplier_name
    return next(str(s["key"]) for s in shop_data()["suppliers"] if s["name"] == name)


def _courier(key: str) -> str:
    return next(str(s["courier"]) for s in shop_data()["suppliers"] if s["key"] == key)
