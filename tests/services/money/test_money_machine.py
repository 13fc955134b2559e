"""Whatever is done in whatever order to an order with several incidents: no cap is passed, all sums agree."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.data.models import (
    ClaimReceipt,
    Compensation,
    IncidentCost,
    JournalEntry,
    JournalLine,
    Order,
    PlatformRefund,
    Settlement,
    SheetImport,
    SupplierClaim,
)
from app.data.queries import ledger_check
from app.data.sheets.settlements import SettlementLine, SettlementSheet
from app.domain.clock import FixedClock
from app.domain.compensation import GOODS_REFUNDS, GOODWILL, REFUNDS
from app.domain.errors import DomainError
from app.domain.ledger import GroupBy
from app.domain.money import Money as MoneyOf
from app.domain.settlement import SettlementFinding as F
from app.domain.sheet_line import ParsedSheet, SheetLine
from app.domain.statuses import ClaimItem, CostKind, LiableParty
from app.domain.statuses import ClaimStatus as C
from app.domain.statuses import CompensationKind as K
from app.domain.statuses import CompensationStatus as S
from app.domain.statuses import DeliveryState as D
from app.services.claims import ClaimDraft
from app.services.compensations import CompensationDraft
from app.services.costs import LedgerFilter
from app.services.fulfilment import ReshipDraft
from tests.services.money.shop import Shop, cny, make_incident, open_shop

PAID, FREIGHT, GOODS_PRICE = 10_000, 1_000, 3_000
_amounts = st.integers(1, 6_000)
_kinds = st.sampled_from([K.REFUND, K.FREIGHT_REFUND, K.PRICE_DIFFERENCE, K.COUPON, K.TRANSFER])
_places = st.integers(0, 30)


class Money(RuleBasedStateMachine):
    """One order of two lines at 60.00 and 40.00, freight 10.00, three incidents, one of them on a reship."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.clock = FixedClock(datetime(2026, 3, 13, 2, tzinfo=UTC))
        self.shop: Shop = open_shop(self.folder, self.clock)
        self.services = self.shop.services
        self.incidents = [self.shop.incident.id, self.shop.make_incident(self.shop.order, "CF-26-0002").id]
        reship = self.services.fulfilment.reship(self.incidents[0], ReshipDraft(cny(2_000))).value
        again = Order.get_by_id(reship.reship_order_id)
        self.incidents.append(make_incident(again, self.shop.supplier, "CF-26-0003", self.clock.now()).id)

    def teardown(self) -> None:
        if hasattr(self, "shop"):
            self.services.close_thread()
            shutil.rmtree(self.folder)

    def attempt(self, act: object, *arguments: object, **named: object) -> None:
        """What is refused writes nothing; the invariants look at what is left."""
        self.clock.advance(timedelta(minutes=1))
        try:
            act(*arguments, **named)  # type: ignore[operator]
        except DomainError:
            return

    def some(self, model: type, place: int) -> int:
        ids = [row.id for row in model.select().order_by(model.id)]  # type: ignore[attr-defined]
        return ids[place % len(ids)] if ids else 0

    @rule(
        place=_places,
        kind=_kinds,
        minor=_amounts,
        line=st.integers(0, 2),
        reason=st.sampled_from(["", "老客"]),
    )
    def plan(self, place: int, kind: K, minor: int, line: int, reason: str) -> None:
        draft = CompensationDraft(
            kind,
            cny(minor),
            order_line_id=self.shop.lines[line - 1].id if line else None,
            override_reason=reason,
            has_consent=True,
            consent_note="旺旺",
        )
        self.attempt(self.services.compensations.plan, self.incidents[place % 3], draft)

    @rule(place=_places)
    def approve(self, place: int) -> None:
        self.attempt(self.services.compensations.approve, [self.some(Compensation, place)])

    @rule(place=_places)
    def pay(self, place: int) -> None:
        self.attempt(self.services.compensations.pay, [self.some(Compensation, place)], proof_note="流水号")

    @rule(place=_places)
    def void(self, place: int) -> None:
        self.attempt(self.services.compensations.void, self.some(Compensation, place), "不要了")

    @rule(place=_places)
    def reverse(self, place: int) -> None:
        self.attempt(self.services.compensations.reverse, self.some(Compensation, place), "退回")

    @rule(place=_places, has_arrived=st.booleans())
    def travel(self, place: int, has_arrived: bool) -> None:
        row = self.some(Compensation, place)
        self.attempt(self.services.fulfilment.send, row, "圆通", "YT1")
        self.attempt(self.services.fulfilment.deliver, row, has_arrived=has_arrived)

    @rule(place=_places, minor=_amounts)
    def reship(self, place: int, minor: int) -> None:
        self.attempt(self.services.fulfilment.reship, self.incidents[place % 3], ReshipDraft(cny(minor)))

    @rule(place=_places, minor=_amounts, kind=st.sampled_from(CostKind))
    def spend(self, place: int, minor: int, kind: CostKind) -> None:
        self.attempt(self.services.costs.add, self.incidents[place % 3], kind, cny(minor))

    @rule(place=_places, minor=_amounts, item=st.sampled_from(ClaimItem))
    def claim(self, place: int, minor: int, item: ClaimItem) -> None:
        self.attempt(self.services.claims.plan, self.incidents[place % 3], [ClaimDraft(item, cny(minor))])

    @rule(place=_places, minor=_amounts)
    def answer(self, place: int, minor: int) -> None:
        row = self.some(SupplierClaim, place)
        self.attempt(self.services.claims.submit, [row])
        self.attempt(self.services.claims.admit, row, cny(minor))

    @rule(place=_places, minor=_amounts)
    def receive(self, place: int, minor: int) -> None:
        self.attempt(self.services.claims.receive, self.some(SupplierClaim, place), cny(minor))

    @rule(place=_places, act=st.sampled_from(["write_off", "void"]))
    def end_claim(self, place: int, act: str) -> None:
        self.attempt(getattr(self.services.claims, act), self.some(SupplierClaim, place), "算了")

    @rule(place=_places)
    def take_answer_back(self, place: int) -> None:
        self.attempt(self.services.claims.take_answer_back, self.some(SupplierClaim, place))

    @rule(places=st.lists(_places, min_size=1, max_size=4))
    def pay_each(self, places: list[int]) -> None:
        rows = [self.some(Compensation, place) for place in places]
        self.attempt(self.services.compensations.pay_each, [row for row in rows if row], proof_note="批次")

    @rule(place=_places)
    def use_coupon(self, place: int) -> None:
        self.attempt(self.services.fulfilment.use_coupon, self.some(Compensation, place))

    @rule(place=_places)
    def void_cost(self, place: int) -> None:
        self.attempt(self.services.costs.void, self.some(IncidentCost, place), "记错")

    @rule(place=_places, minor=_amounts)
    def claim_abroad(self, place: int, minor: int) -> None:
        """In another currency: a sum of its own."""
        draft = ClaimDraft(ClaimItem.GOODS, MoneyOf(minor, "USD"))
        self.attempt(self.services.claims.plan, self.incidents[place % 3], [draft])

    @rule(place=_places, minor=_amounts)
    def claim_from_the_courier(self, place: int, minor: int) -> None:
        draft = ClaimDraft(ClaimItem.FREIGHT_BACK, cny(minor), party=LiableParty.COURIER)
        [claim] = self.services.claims.plan(self.incidents[place % 3], [draft]).value
        assert (claim.party, claim.supplier) == (LiableParty.COURIER, "")

    @rule(place=_places, minor=st.integers(2, 6_000))
    def write_off_what_bounces_later(self, place: int, minor: int) -> None:
        """Admitted, paid in part, the rest given up; then the part comes back too."""
        service, incident = self.services.claims, self.incidents[place % 3]
        claim = service.plan(incident, [ClaimDraft(ClaimItem.GOODS, cny(minor))]).value[0]
        service.submit([claim.id])
        service.admit(claim.id, cny(minor))
        service.receive(claim.id, cny(minor // 2))
        service.write_off(claim.id, "余款不要了")
        service.void_receipt(service.receipts([claim.id])[0].id, "退票")

    @rule(
        rows=st.lists(st.tuples(st.integers(1, 3), _amounts), min_size=1, max_size=3),
        with_differing=st.booleans(),
    )
    def book_his_sheet(self, rows: list[tuple[int, int]], with_differing: bool) -> None:
        """His settlement: some amounts are what is open, most are not."""
        lines = [
            SettlementLine(number, (f"CF-26-000{place}",), f"{minor / 100:.2f}", "CNY", None, "", None)
            for number, (place, minor) in enumerate(rows, 2)
        ]
        self.book(tuple(lines), with_differing)

    @rule(place=_places)
    def book_what_is_open(self, place: int) -> None:
        """His settlement: just what is open of one claim."""
        claim = SupplierClaim.get_or_none(SupplierClaim.id == self.some(SupplierClaim, place))
        if claim is None or claim.status not in (C.SUBMITTED, C.ADMITTED):
            return
        left = self.services.claims.get(claim.id).outstanding
        line = SettlementLine(2, (claim.incident.number,), left.plain(), left.currency, claim.item, "", None)
        self.book((line,), False)

    def book(self, lines: tuple[SettlementLine, ...], with_differing: bool) -> None:
        service = self.services.settlements
        sheet = SettlementSheet("s", lines, (), len(lines))
        sha256 = f"{self.clock.now():%d%H%M}".zfill(64)
        plan = service._plan(sheet, "s.xlsx", sha256, self.shop.supplier.id)
        count = Settlement.select().count()
        self.attempt(service.commit, plan, with_differing=with_differing)
        if Settlement.select().count() > count:
            wanted = plan.of(F.FOUND, F.DIFFERS) if with_differing else plan.of(F.FOUND)
            sums = Counter[str]()
            for part in (part for row in wanted for part in row.parts):
                sums[part.amount.currency] += part.amount.minor
            newest = service.history(self.shop.supplier.id)[0]
            assert Counter({one.currency: one.minor for one in newest.booked}) == sums
            for part in (part for row in wanted for part in row.parts):
                claim = self.services.claims.get(part.claim.id)
                assert claim.received.minor == part.claim.received.minor + part.amount.minor

    @rule(place=_places)
    def take_his_sheet_back(self, place: int) -> None:
        """Every claim that he paid is open again as it was, where nothing was done with it since."""
        number = self.some(Settlement, place)
        if number:
            self.attempt(self.services.settlements.take_back, number, "表拿错了")

    @rule(place=_places, minor=_amounts, is_admitted=st.booleans())
    def booked_and_taken_back(self, place: int, minor: int, is_admitted: bool) -> None:
        """A claim that his sheet pays and that is taken back at once is as it was, and every balance too."""
        service, incident = self.services.claims, self.incidents[place % 3]
        claim = service.plan(incident, [ClaimDraft(ClaimItem.GOODS, cny(minor))]).value[0]
        service.submit([claim.id])
        if is_admitted:
            service.admit(claim.id, cny(minor))
        before, was = self.balances(), service.get(claim.id)
        line = SettlementLine(
            2, (was.incident_number,), was.claimed.plain(), "CNY", ClaimItem.GOODS, "", None
        )
        self.book((line,), False)
        booked = Settlement.select().order_by(Settlement.id.desc()).first()
        assert booked is not None
        self.services.settlements.take_back(booked.id, "表拿错了")
        after, now = self.balances(), service.get(claim.id)
        assert (now.status, now.admitted, now.received) == (was.status, was.admitted, was.received)
        assert {k: v for k, v in after.items() if v} == {k: v for k, v in before.items() if v}

    @rule(minor=_amounts, state=st.sampled_from(["refunded", "under_way", "refused"]))
    def platform_refunds(self, minor: int, state: str) -> None:
        """The platform's sheet says that money went back, or will: what was planned is paid by it."""
        self.tell(f"R{minor % 3}", minor, state)

    def tell(self, refund_no: str, minor: int, state: str, words: str = "") -> None:
        """An after-sales sheet with one case comes in."""
        case = SheetLine(
            order_no=self.shop.order.order_no, refund_no=refund_no, refund_state=state,
            refund_status=words or state, refund_amount=f"{minor / 100:.2f}", row=2,
        )  # fmt: skip
        path = self.folder / f"{self.clock.now():%d%H%M%S}.csv"
        path.write_text(f"{refund_no}{minor}{state}{words}")
        service = self.services.refund_import
        plan = service.plan(ParsedSheet("by.hand", "refunds", None, (case,), (), {}), path)
        self.attempt(service.commit, plan)

    @rule(minor=st.integers(1, 500))
    def one_refund_pays_one_row(self, minor: int) -> None:
        """What is planned anew for as much is another refund: the platform has not paid that."""
        draft = CompensationDraft(K.REFUND, cny(minor))
        number = f"P{self.clock.now():%d%H%M%S}"
        for words in ("退款成功", "退款完成"):
            self.attempt(self.services.compensations.plan, self.incidents[0], draft)
            self.tell(number, minor, "refunded", words)

    @rule(place=_places)
    def take_an_import_back(self, place: int) -> None:
        number = self.some(SheetImport, place)
        if number:
            self.attempt(self.services.order_import.undo, number)

    @rule(place=_places)
    def there_and_back(self, place: int) -> None:
        """Paid and taken back, every balance is where it was."""
        row = self.some(Compensation, place)
        if not row or self.services.compensations.get(row).status is not S.APPROVED:
            return
        before = self.balances()
        self.attempt(self.services.compensations.pay, [row], proof_note="x", is_besides=True)
        if self.services.compensations.get(row).status is S.PAID:
            self.attempt(self.services.compensations.reverse, row, "退回")
            after = self.balances()
            promised = self.services.compensations.get(row).amount.minor
            assert after["given"] == before["given"]
            assert after["cash"] == before["cash"]
            assert after["promised"] == before["promised"] - promised

    def balances(self) -> Counter[str]:
        """Debits less credits of each account in yuan."""
        found: Counter[str] = Counter()
        lines = JournalLine.select(JournalLine, JournalEntry).join(JournalEntry)
        for line in lines.where(JournalEntry.currency == "CNY"):
            found[line.account.value] += line.debit_minor - line.credit_minor
        return found

    @rule(place=_places)
    def bounce(self, place: int) -> None:
        self.attempt(self.services.claims.void_receipt, self.some(ClaimReceipt, place), "退票")

    # What is always so

    def rows(self) -> list[tuple[Compensation, int]]:
        """Every row that counts, with what it adds to what the buyer got or will get."""
        live = Compensation.select().where(Compensation.status != S.VOIDED)
        return [(row, -row.amount_minor if row.reverses_id else row.amount_minor) for row in live]

    @invariant()
    def no_cap_is_passed(self) -> None:
        rows = self.rows()
        assert 0 <= sum(minor for row, minor in rows if row.kind in REFUNDS) <= PAID
        assert 0 <= sum(minor for row, minor in rows if row.kind is K.FREIGHT_REFUND) <= FREIGHT
        goodwill = sum(minor for row, minor in rows if row.kind in GOODWILL)
        assert 0 <= goodwill <= PAID
        if not any(row.override_reason for row, _ in rows if row.kind in GOODWILL):
            assert goodwill <= PAID // 10
        for line, share in zip(self.shop.lines, (5_400, 3_600), strict=True):
            of_line = (r for r in rows if r[0].order_line_id == line.id and r[0].kind in GOODS_REFUNDS)
            assert 0 <= sum(minor for _, minor in of_line) <= share

    @invariant()
    def no_payment_is_taken_back_twice_or_for_more(self) -> None:
        counters = list(Compensation.select().where(Compensation.reverses.is_null(False)))
        assert len({row.reverses_id for row in counters}) == len(counters)
        for row in counters:
            paid = row.reverses
            assert (paid.status, paid.amount_minor, paid.kind) == (S.PAID, row.amount_minor, row.kind)

    @invariant()
    def no_refund_of_the_platform_pays_more_than_it_is(self) -> None:
        for case in PlatformRefund.select():
            rows = [match.compensation for match in case.matches if match.compensation is not None]
            taken_back = {row.reverses_id for row, _ in self.rows()}
            paid = sum(row.amount_minor for row in rows if row.id not in taken_back)
            assert paid <= (case.amount_minor or 0)

    @invariant()
    def claims_keep_their_order(self) -> None:
        for claim in SupplierClaim.select():
            received = sum(r.amount_minor for r in claim.receipts if r.voided_at is None)
            assert received <= (claim.admitted_minor or 0) <= claim.amount_minor
            assert (claim.status is C.SETTLED) <= (received == claim.admitted_minor)

    @invariant()
    def all_sums_agree(self) -> None:
        details = [self.services.incidents.get(i).money.sums for i in self.incidents]
        reports = [self.services.reports.incident(i).sums for i in self.incidents]
        pairs = [
            pair for one, two in zip(details, reports, strict=True) for pair in zip(one, two, strict=True)
        ]
        for mine, printed in pairs:
            assert mine.currency == printed.net_loss.currency
            assert mine.net_loss_minor == printed.net_loss.minor
            assert mine.claimed_minor == printed.claimed.minor
            assert mine.admitted_minor == printed.admitted.minor
        whole: Counter[str] = Counter()
        for one in (sums for sums_of in details for sums in sums_of):
            whole[one.currency] += one.net_loss_minor
        found = Counter({loss.currency: loss.net.minor for loss in self.services.ledger.whole()})
        assert +whole == +found
        assert -whole == -found
        for by in GroupBy:
            parts: Counter[str] = Counter()
            for row in self.services.ledger.net_losses(by, LedgerFilter(order_id=None)):
                parts[row.loss.currency] += row.loss.net.minor
            assert +parts == +whole
            assert -parts == -whole
        for foot in self.services.incidents.totals().sums:
            mine_all = [one for of in details for one in of if one.currency == foot.currency]
            assert foot.buyer_paid_minor == sum(one.paid_minor for one in mine_all)
            assert foot.received_minor == sum(one.received_minor for one in mine_all)

    @invariant()
    def the_journal_balances_and_agrees_with_the_rows(self) -> None:
        assert ledger_check.examine() == []

    @invariant()
    def no_more_is_suggested_than_was_lost(self) -> None:
        """The goods' price stands open only until the buyer has them, or money for them."""
        for incident in self.incidents:
            given = [(row, minor) for row, minor in self.rows() if row.incident_id == incident]
            spent = sum(minor for _, minor in given)
            spent += sum(r.amount.minor for r in self.services.costs.for_incident(incident))
            back = sum(minor for row, minor in given if row.kind in GOODS_REFUNDS)
            taken_back = {row.reverses_id for row, _ in given}
            has_goods = any(
                row.kind is K.RESHIP
                and row.delivery is not D.FAILED
                and row.reverses_id is None
                and row.id not in taken_back
                for row, _ in given
            )
            is_open = not back and not has_goods
            found = self.services.claims.suggest(incident).items
            suggested = sum(i.amount.minor for i in found if i.amount and i.amount.currency == "CNY")
            assert suggested <= spent + (GOODS_PRICE if is_open else 0)


TestMoney = Money.TestCase
TestMoney.settings = settings(
    max_examples=6,
    stateful_step_count=25,
    deadline=None,
    # A failing run is read as it is: to make it smaller takes minutes of opening databases.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
