"""What is done more rarely in a shop, by the name it has in the undo menu, with whatever a choice brings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.data.models import (
    BuyerNoteDismissal,
    CheckLook,
    ClaimReceipt,
    Compensation,
    CorrectiveAction,
    Evidence,
    Finding,
    IncidentCost,
    IncidentLine,
    InLayout,
    Offer,
    Order,
    OrderLine,
    PlatformRefund,
    QualityCheck,
    ReturnAddress,
    SavedView,
    Settlement,
    SheetImport,
    Sku,
    StopItem,
    Store,
    StrayParcel,
    SupplierClaim,
)
from app.data.sheets.settlements import SettlementLine, SettlementSheet
from app.data.sheets.supplier_list import SupplierLine, SupplierSheet
from app.domain.checks import CheckCode
from app.domain.goods.catalogue import Goods as Catalogued
from app.domain.money import Money
from app.domain.out_layouts import OutColumn, OutLayout
from app.domain.prevention import ActionResult
from app.domain.quality import QualityCheckKind, QualityResult
from app.domain.sheet_answer import ColumnAnswer, SheetAnswer
from app.domain.statuses import (
    BuyerWish,
    Channel,
    ClaimStatus,
    CompensationKind,
    CompensationStatus,
    CostKind,
    DeliveryState,
    DiscoveredBy,
    Escalation,
    EvidenceKind,
    FindingKind,
    FollowUpOutcome,
    FreightPayer,
    GoodsHolder,
    InterceptState,
    LiableParty,
    MismatchKind,
    OfferAnswer,
    OrderStatus,
    ParcelState,
    Party,
    Progress,
    Remedy,
    RootCause,
    SheetKind,
    SupplierPart,
)
from app.services.checks import Looked
from app.services.compensations import CompensationDraft
from app.services.goods_holds import Goods
from app.services.own_layouts import OwnLayoutRow
from app.services.prevention.actions import ActionDraft
from app.services.product_import import ProductImportService
from app.services.quality_checks import QualityDraft
from app.services.return_addresses import AddressDraft
from app.services.sheet_layouts import keep_layout, own_values
from app.services.stop_sheets import StopRequest
from tests.services.history.acts import Acts, index_orders
from tests.services.incidents.desk import Desk
from tests.services.incidents.test_desk_machine import Choose
from tests.services.orders.cases import case, cases
from tests.services.orders.test_products import price, prices
from tests.services.reconciliation.conftest import row, ship


class Rarer(Acts):
    """All of it together."""

    forgotten: OwnLayoutRow | None = None

    def __init__(self, desk: Desk, choose: Choose) -> None:
        super().__init__(desk, choose)
        now = desk.clock.now()
        self.empty = Store.create(name="新店", platform="etsy", currency="USD", created_at=now)
        whole = {"phone": "18600003207", "province": "江苏省", "city": "苏州市", "district": "昆山市"}
        order = desk.order(
            "13", status=OrderStatus.TO_SHIP, recipient="朱清越", address="拾光路124号13栋914室", **whole
        )
        index_orders(order.id)

    def of_kind(self, model: Any, is_meant: Any) -> int:
        """A row of which something holds; any where none is so, to be refused."""
        ids = [row.id for row in model.select(model.id).where(is_meant).order_by(model.id)]
        return int(self.choose(ids)) if ids else self.one(model)

    def claim(self, status: ClaimStatus) -> int:
        return self.of_kind(SupplierClaim, SupplierClaim.status == status)

    def compensation(self, status: CompensationStatus) -> int:
        return self.of_kind(Compensation, Compensation.status == status)

    def pay(self) -> None:
        self.s.compensations.pay([self.compensation(CompensationStatus.APPROVED)], proof_note="已退")

    def approve(self) -> None:
        self.s.compensations.approve([self.compensation(CompensationStatus.PLANNED)])

    def submit_claim(self) -> None:
        self.s.claims.submit([self.claim(ClaimStatus.PLANNED)])

    def admit(self) -> None:
        self.s.claims.admit(self.claim(ClaimStatus.SUBMITTED), self.amount())

    def receive(self) -> None:
        self.s.claims.receive(self.claim(ClaimStatus.ADMITTED), self.amount())

    def write_off(self) -> None:
        self.s.claims.write_off(self.claim(ClaimStatus.ADMITTED), "算了")

    def arrived(self) -> None:
        sent = self.of_kind(Compensation, Compensation.delivery == DeliveryState.SHIPPED)
        self.s.fulfilment.deliver(sent, has_arrived=self.choose([True, False]))

    def store_currency(self) -> None:
        self.s.stores.set_currency(self.empty.id, self.choose(["CNY", "USD", "EUR"]))

    def look_back(self) -> None:
        rows = list(CheckLook.select())
        if rows:
            row = self.choose(rows)
            self.s.checks.take_back([Looked(row.order_id, CheckCode(row.code), row.fingerprint)])

    def take_shipments_in(self) -> None:
        self.taken += 1
        spec = self.choose(["黑色 / XL", "藏青色 / XL"])
        number, tracking = self.choose(["11", "12", "13"]), f"YT7700000000{self.choose([1, 2, 3])}"
        line = row(number, "加绒连帽卫衣", spec, tracking, courier="圆通速递")
        path = self.sheets.put(ship(line), f"shipped{self.taken}.xlsx")
        self.shipping.commit(self.shipping.preview(path, supplier_id=self.desk.supplier.id))

    def take_import_back(self) -> None:
        taken = (SheetImport.kind == SheetKind.ORDERS) & SheetImport.undone_at.is_null()
        self.imports.undo(self.of_kind(SheetImport, taken))

    def say_who_ships(self) -> None:
        lines = OrderLine.select(OrderLine.order).where(OrderLine.supplier.is_null())
        self.s.dispatches.say_who_ships([self.of_kind(Order, Order.id.in_(lines))], self.supplier())

    def told_supplier(self) -> None:
        self.s.dispatches.tell(self.desk.supplier.id, again=True)

    def start(self, name: str) -> None:
        """By the name of the act or of the operation."""
        if name in REST:
            REST[name](self)
        else:
            super().start(KNOWN.get(name, name))

    def file(self) -> Path:
        """A file to keep, each time another one."""
        self.taken += 1
        path = self.s.folder / f"file{self.taken}.png"
        path.write_bytes(f"picture {self.taken}".encode())
        return path

    def out(self) -> Path:
        self.taken += 1
        return self.s.folder / f"out{self.taken}.csv"

    def amount(self) -> Money:
        return Money(self.choose([500, 900, 2_000]), "CNY")

    def refund(self) -> CompensationDraft:
        return CompensationDraft(CompensationKind.REFUND, self.amount(), reason="x")

    def action(self) -> ActionDraft:
        return ActionDraft(self.word(), owner="梅", supplier_id=self.supplier(), incident_id=self.some())

    def check(self) -> QualityDraft:
        day = self.desk.clock.now().date() - timedelta(days=1)
        return QualityDraft(QualityCheckKind.SAMPLE, QualityResult.FAILED, day, note=self.word())

    def answer(self) -> SheetAnswer:
        columns = (
            ColumnAnswer("单号", "order_no"),
            ColumnAnswer("物流", "tracking_no"),
            ColumnAnswer("别的"),
        )
        return SheetAnswer(self.choose(["a", "b"]) * 64, SheetKind.SHIPMENTS.value, columns)

    def forget_layout(self) -> None:
        was = self.s.own_layouts.get(self.one(InLayout))
        self.s.own_layouts.delete(was.id)
        self.forgotten = was

    def take_prices_in(self) -> None:
        self.taken += 1
        products = ProductImportService(self.s.order_import._uow, self.sheets.read)
        lines = [price(spec=spec, cost_price=self.choose(["12.50", "13"])) for spec in ("白色", "蓝色")]
        plan = products.preview(self.sheets.put(prices(*lines), f"prices{self.taken}.xlsx"))
        products.commit(plan)

    def take_cases_in(self) -> None:
        self.taken += 1
        number, state = self.choose(["1", "2", "11"]), self.choose(["under_way", "refunded"])
        line = case(number, f"R{number}", state, shop=self.desk.store.name)
        plan = self.refunds.preview(self.sheets.put(cases(line), f"cases{self.taken}.xlsx"))
        self.refunds.commit(plan)

    def book_settlement(self) -> None:
        self.taken += 1
        number = Order.get_by_id(self.one(Order)).order_no
        line = SettlementLine(2, (number,), "20.00", "CNY", None, "错发货款", None)
        plan = self.s.settlements._plan(
            SettlementSheet("对账", (line,), (), 1), f"对账{self.taken}.xlsx", f"{self.taken:064d}",
            self.desk.supplier.id,
        )  # fmt: skip
        self.s.settlements.commit(plan, with_differing=True)

    def ask_to_stop(self) -> None:
        lot = self.choose(self.s.stop_sheets.lots() or [None])
        if lot is not None:
            asked = [StopRequest(one.incident_id, one.id, one.action) for one in lot.parcels]
            due = self.s.stop_sheets.due_from_now()
            self.s.stop_sheets.send(asked, due, Channel.WECHAT, "请拦截")

    def lay_out(self) -> None:
        columns = (OutColumn("单号", "{order_no}"), OutColumn(self.word(), "{recipient}"))
        values = own_values(OutLayout("own", columns, {}))
        where = self.choose([{"platform": "taobao"}, {"supplier_id": self.supplier()}])
        keep_layout(self.s.order_import._uow, values, **where)

    def take_unclear_in(self) -> None:
        self.taken += 1
        tracking = f"YT66000000{self.taken}"
        unclear = ship(row(self.choose(["11", "12"]), f"看不懂{self.taken}", "", tracking))
        path = self.sheets.put(unclear, f"unclear{self.taken}.xlsx")
        self.shipping.commit(self.shipping.preview(path, supplier_id=self.desk.supplier.id))

    def say_what_it_is(self) -> None:
        unmapped = [f.id for f in Finding.select().where(Finding.kind == FindingKind.UNMAPPED)]
        if not unmapped:
            self.take_unclear_in()
        else:
            goods = Catalogued("加绒连帽卫衣", "黑色 / XL", "WY01-HXL")
            self.s.findings.answer(self.choose(unmapped), goods)

    def take_suppliers_in(self) -> None:
        lines = [SupplierLine(row, {"name": f"厂{self.word()}", "phone": self.word()}) for row in (2, 3)]
        plan = self.s.supplier_import.plan(
            "厂.xlsx", SupplierSheet("厂", ("name", "phone"), tuple(lines), ())
        )
        self.s.supplier_import.commit(plan)

    def goods(self) -> Goods:
        return Goods("加绒连帽卫衣", self.choose(["黑色 / XL", "藏青色 / XL"]), "")

    def days(self, count: int) -> Any:
        return self.desk.clock.now() + timedelta(days=count)


_ALL = FreightPayer.SUPPLIER, GoodsHolder.BUYER
REST: dict[str, Callable[[Rarer], object]] = {
    "action.add": lambda a: a.s.actions.add(a.action()),
    "action.change": lambda a: a.s.actions.change(a.one(CorrectiveAction), a.action()),
    "action.decline": lambda a: a.s.actions.decline(a.action(), "不必"),
    "action.drop": lambda a: a.s.actions.drop(a.one(CorrectiveAction), "不做了"),
    "action.finish": lambda a: a.s.actions.finish(a.one(CorrectiveAction)),
    "action.reopen": lambda a: a.s.actions.reopen(a.one(CorrectiveAction)),
    "action.verify": lambda a: a.s.actions.verify(a.one(CorrectiveAction), ActionResult.HELPED, "没再错"),
    "buyer_note.dismiss": lambda a: a.s.buyer_notes.dismiss(a.one(Order), "熟客"),
    "buyer_note.show_again": lambda a: a.s.buyer_notes.show_again(
        a.of_kind(Order, Order.id.in_(BuyerNoteDismissal.select(BuyerNoteDismissal.order)))
    ),
    "claim.take_answer_back": lambda a: a.s.claims.take_answer_back(a.claim(ClaimStatus.ADMITTED)),
    "claim.void": lambda a: a.s.claims.void(a.one(SupplierClaim), "记错"),
    "compensation.approve_all": lambda a: a.s.group_money.approve(a.ids),
    "compensation.attach_proof": lambda a: a.s.compensations.attach_proof(
        a.one(Compensation), a.one(Evidence)
    ),
    "compensation.consent": lambda a: a.s.compensations.record_consent(
        a.compensation(CompensationStatus.PLANNED), "旺旺同意"
    ),
    "compensation.coupon_used": lambda a: a.s.fulfilment.use_coupon(
        a.of_kind(Compensation, Compensation.kind == CompensationKind.COUPON)
    ),
    "compensation.pay_all": lambda a: a.s.group_money.pay(a.ids, proof_note="一起退"),
    "compensation.pay_each": lambda a: a.s.compensations.pay_each(
        [a.compensation(CompensationStatus.APPROVED)], proof_note="退"
    ),
    "compensation.plan_all": lambda a: a.s.group_money.plan({i: [a.refund()] for i in a.ids}),
    "compensation.send": lambda a: a.s.fulfilment.send(a.one(Compensation), "顺丰", "SF100200301"),
    "cost.add": lambda a: a.s.costs.add(a.some(), CostKind.FREIGHT, a.amount()),
    "cost.void": lambda a: a.s.costs.void(a.one(IncidentCost), "记错"),
    "dispatch.export": lambda a: a.s.dispatches.export(a.out(), a.desk.supplier.id, again=True),
    "finding.answer": lambda a: a.say_what_it_is(),
    "finding.reopen": lambda a: a.s.findings.reopen([a.one(Finding)]),
    "goods.hold": lambda a: a.s.goods_holds.hold(a.goods(), "总发错"),
    "goods.release": lambda a: a.s.goods_holds.release(a.one(Sku)),
    "incident.add_action_all": lambda a: a.i.add_action_all(a.ids, "拍照", owner="梅"),
    "incident.add_commitment": lambda a: a.i.add_commitment(a.some(), "三天内退", a.days(3)),
    "incident.add_evidence_all": lambda a: a.i.add_evidence_all(a.ids, a.file(), EvidenceKind.CHAT),
    "incident.add_offer_all": lambda a: a.i.add_offer_all(a.ids, Party.SUPPLIER, "退一半", amount_minor=500),
    "incident.agree_plan_all": lambda a: a.i.agree_plan_all(a.ids, Remedy.EXCHANGE, *_ALL, reason="好"),
    "incident.answer_offer": lambda a: a.i.answer_offer(a.one(Offer), OfferAnswer.ACCEPTED),
    "incident.close_all": lambda a: a.i.close_all(
        a.ids, RootCause.SUPPLIER_PICKING, "拍照", SupplierPart.NOT_APPLICABLE
    ),
    "incident.escalate_all": lambda a: a.i.escalate_all(a.ids, a.choose(list(Escalation))),
    "incident.false_alarm_all": lambda a: a.i.false_alarm_all(a.ids, "没错"),
    "incident.finish_buyer_side_all": lambda a: a.i.finish_buyer_side_all(a.ids),
    "incident.handle_directly_all": lambda a: a.i.handle_directly_all(a.ids, "快"),
    "incident.open_findings": lambda a: a.i.open_from_findings([a.one(Finding)]),
    "incident.record_follow_up_all": lambda a: a.i.record_follow_up_all(
        a.ids, a.choose(list(FollowUpOutcome))
    ),
    "incident.record_result_all": lambda a: a.i.record_result_all(a.ids, "failed"),
    "incident.reopen_all": lambda a: a.i.reopen_all(a.ids, "又来了"),
    "incident.set_buyer_wish_all": lambda a: a.i.set_buyer_wish_all(a.ids, a.choose(list(BuyerWish))),
    "incident.set_discovered_by": lambda a: a.i.set_discovered_by(a.some(), a.choose(list(DiscoveredBy))),
    "incident.set_kind": lambda a: a.i.set_kind(a.some(), a.choose(list(MismatchKind))),
    "incident.set_liability_all": lambda a: a.i.set_liability_all(a.ids, {LiableParty.SUPPLIER: 100}),
    "incident.set_parcel_all": lambda a: a.i.set_parcel_all(a.ids, state=a.choose(list(ParcelState))),
    "incident.set_sent": lambda a: a.i.set_sent(
        IncidentLine.get_by_id(a.one(IncidentLine)).incident_id,
        a.one(IncidentLine),
        title=a.word(),
        quantity=2,
    ),
    "incident.submit_request_all": lambda a: a.i.submit_request_all(a.ids, Channel.WECHAT, "发错了"),
    "incident.supplier_answered_all": lambda a: a.i.supplier_answered_all(a.ids, "好的"),
    "incident.tell_buyers": lambda a: a.i.tell_buyers(dict.fromkeys(a.ids, "您好")),
    "incident.link_partner": lambda a: a.i.link_partner(a.ids[0], a.ids[1]),
    "incident.unlink_partner": lambda a: a.i.unlink_partner(a.ids[0]),
    "incident.withdraw_all": lambda a: a.i.withdraw_all(a.ids, "不追了"),
    "layout.forget": lambda a: a.s.sheet_layouts.forget_platform("taobao"),
    "layout.set": lambda a: a.lay_out(),
    "own_layout.delete": lambda a: a.forget_layout(),
    "own_layout.rename": lambda a: a.s.own_layouts.rename(a.one(InLayout), a.word()),
    "own_layout.restore": lambda a: a.s.own_layouts.restore(a.forgotten) if a.forgotten else None,
    "own_layout.save": lambda a: a.s.own_layouts.save(a.answer(), a.word()),
    "product.import": lambda a: a.take_prices_in(),
    "quality.add": lambda a: a.s.quality_checks.add(a.supplier(), a.check(), [a.file()]),
    "quality.add_photos": lambda a: a.s.quality_checks.add_photos(a.one(QualityCheck), [a.file()]),
    "quality.change": lambda a: a.s.quality_checks.change(a.one(QualityCheck), a.check()),
    "refund.import": lambda a: a.take_cases_in(),
    "refund.put_aside": lambda a: a.s.refund_matches.put_aside(a.one(PlatformRefund), "别的事"),
    "refund.record": lambda a: a.s.refund_matches.record(a.one(PlatformRefund)),
    "refund.take_up": lambda a: a.s.refund_matches.take_up(a.one(PlatformRefund)),
    "return_address.delete": lambda a: a.s.return_addresses.delete(a.one(ReturnAddress)),
    "return_address.save": lambda a: a.s.return_addresses.save(a.supplier(), AddressDraft(f"义乌{a.word()}")),
    "return_address.use_in_messages": lambda a: a.s.return_addresses.use_in_messages(a.one(ReturnAddress)),
    "settlement.book": lambda a: a.book_settlement(),
    "settlement.take_back": lambda a: a.s.settlements.take_back(a.one(Settlement), "弄错了"),
    "sheet.sign_off": lambda a: a.shipping.sign_off(a.one(SheetImport)),
    "stop_sheet.record": lambda a: a.s.stop_sheets.record(
        [a.one(StopItem)], a.choose([InterceptState.SUCCEEDED, InterceptState.FAILED])
    ),
    "stop_sheet.send": lambda a: a.ask_to_stop(),
    "stray.receive": lambda a: a.s.strays.receive(a.some(), "退回来了", stray_id=a.one(StrayParcel) or None),
    "supplier.add_contract": lambda a: a.s.suppliers.add_contract(a.supplier(), a.file()),
    "supplier.import": lambda a: a.take_suppliers_in(),
    "upload.export": lambda a: a.s.bulk_shipping.export(a.out()),
    "view.delete": lambda a: a.s.saved_views.delete(a.one(SavedView)),
    "view.rename": lambda a: a.s.saved_views.rename(a.one(SavedView), a.word()),
    "view.save": lambda a: a.s.saved_views.save("orders", a.word(), {"filters": {"store": a.word()}}),
    "watch.put_aside": lambda a: a.s.watched_folder.put_aside([a.file()]),
    "claim.void_receipt": lambda a: a.s.claims.void_receipt(a.one(ClaimReceipt), "退回去了"),
    "incident.step_back_all": lambda a: a.i.step_back_all(a.ids, a.choose(list(Progress)), "再看"),
}

KNOWN: dict[str, str] = {
    "check.look": "look",
    "check.take_back": "look_back",
    "claim.admit": "admit",
    "claim.plan": "plan_claim",
    "claim.receive": "receive",
    "claim.submit": "submit_claim",
    "claim.write_off": "write_off",
    "compensation.approve": "approve",
    "compensation.deliver": "arrived",
    "compensation.pay": "pay",
    "compensation.plan": "plan_money",
    "compensation.reship": "reship",
    "compensation.reverse": "reverse",
    "compensation.void": "void",
    "dispatch.take_back": "take_dispatch_back",
    "dispatch.tell": "told_supplier",
    "finding.confirm_right": "answer_finding",
    "incident.add_evidence": "evidence",
    "incident.add_line": "add_line",
    "incident.add_note": "note",
    "incident.add_offer": "offer",
    "incident.agree_plan": "agree_plan",
    "incident.close": "close",
    "incident.confirm": "confirm",
    "incident.confirm_all": "all_confirm",
    "incident.escalate": "escalate",
    "incident.false_alarm": "false_alarm",
    "incident.finish_buyer_side": "finish",
    "incident.handle_directly": "handle_directly",
    "incident.keep_commitment": "keep_promises",
    "incident.log_message": "log",
    "incident.move": "move",
    "incident.note_event": "note_event",
    "incident.open": "open_incident",
    "incident.pause_clock": "pause",
    "incident.record_follow_up": "follow_up",
    "incident.record_result": "record_result",
    "incident.reopen": "reopen",
    "incident.resume_clock": "pause",
    "incident.set_buyer_wish": "set_wish",
    "incident.set_liability": "set_liability",
    "incident.set_parcel": "set_parcel",
    "incident.set_right_goods": "stock",
    "incident.step_back": "step_back",
    "incident.submit_request": "submit_request",
    "incident.supplier_answered": "supplier_answered",
    "incident.supplier_part": "set_part",
    "incident.tell_buyer": "tell_buyer",
    "incident.withdraw": "withdraw",
    "order.assign_supplier": "assign",
    "order.import": "take_orders_in",
    "order.say_who_ships": "say_who_ships",
    "order.undo_import": "take_import_back",
    "setting.set": "setting",
    "sheet.reconcile": "take_shipments_in",
    "store.currency": "store_currency",
    "stray.keep": "stray",
    "stray.reopen": "reopen_stray",
    "stray.settle": "settle_stray",
    "supplier.create": "new_supplier",
    "supplier.hold": "hold_supplier",
    "supplier.release": "release_supplier",
    "supplier.update": "change_supplier",
    "supplier_sku.delete": "forget_alias",
    "supplier_sku.save": "alias",
    "template.reset": "shipped_template",
    "template.save": "template",
}
"""Name in the undo menu → the act that brings it, of those done every day."""
EACH = frozenset(REST) | frozenset(KNOWN)

_CLAIM = ("claim.plan", "claim.submit")
_PAYABLE = ("compensation.plan", "compensation.consent", "compensation.approve")
_SETTLING = ("incident.confirm", "incident.handle_directly", "incident.tell_buyer")
BEFORE: dict[str, tuple[str, ...]] = {
    "action.change": ("action.add",),
    "action.reopen": ("action.add", "action.finish"),
    "claim.submit": ("claim.plan",),
    "claim.admit": _CLAIM,
    "claim.receive": (*_CLAIM, "claim.admit"),
    "claim.take_answer_back": (*_CLAIM, "claim.admit"),
    "claim.void_receipt": (*_CLAIM, "claim.admit", "claim.receive"),
    "claim.write_off": (*_CLAIM, "claim.admit"),
    "compensation.coupon_used": ("coupon", "compensation.approve", "compensation.pay"),
    "compensation.deliver": ("compensation.reship", "compensation.send"),
    "compensation.pay_each": _PAYABLE,
    "compensation.reverse": (*_PAYABLE, "compensation.pay"),
    "compensation.send": ("compensation.reship",),
    "finding.reopen": ("sheet.reconcile", "finding.confirm_right"),
    "goods.release": ("goods.hold",),
    "incident.finish_buyer_side": _SETTLING,
    "incident.finish_buyer_side_all": _SETTLING,
    "incident.keep_commitment": ("incident.add_commitment",),
    "incident.open_findings": ("sheet.reconcile",),
    "incident.record_follow_up": (*_SETTLING, "incident.finish_buyer_side"),
    "incident.record_follow_up_all": (*_SETTLING, "incident.finish_buyer_side"),
    "incident.resume_clock": ("incident.pause_clock",),
    "layout.forget": ("layout.set",),
    "order.say_who_ships": ("order.import",),
    "order.undo_import": ("order.import",),
    "own_layout.restore": ("own_layout.save", "own_layout.delete"),
    "refund.put_aside": ("refund.import",),
    "refund.record": ("refund.import",),
    "refund.take_up": ("refund.import", "refund.put_aside"),
    "return_address.use_in_messages": ("return_address.save",),
    "settlement.book": _CLAIM,
    "settlement.take_back": (*_CLAIM, "settlement.book"),
    "sheet.sign_off": ("sheet.reconcile", "finding.confirm_right"),
    "stop_sheet.record": ("stop_sheet.send",),
    "stray.reopen": ("stray.keep", "stray.settle"),
    "supplier.release": ("supplier.hold",),
    "template.reset": ("template.save",),
    "buyer_note.show_again": ("buyer_note.dismiss",),
    "check.take_back": ("check.look",),
    "compensation.pay_all": ("compensation.plan_all", "compensation.approve_all"),
    "compensation.void": ("compensation.plan",),
    "dispatch.take_back": ("dispatch.tell",),
    "incident.answer_offer": ("incident.add_offer",),
    "incident.close": (*_SETTLING, "incident.finish_buyer_side", "incident.record_follow_up"),
    "incident.move": ("incident.confirm",),
    "incident.record_result_all": ("incident.confirm", "incident.agree_plan", "incident.add_evidence"),
    "incident.step_back": ("incident.confirm",),
    "own_layout.rename": ("own_layout.save",),
    "quality.add_photos": ("quality.add",),
    "quality.change": ("quality.add",),
    "supplier_sku.delete": ("supplier_sku.save",),
    "upload.export": ("sheet.reconcile",),
    "view.delete": ("view.save",),
    "view.rename": ("view.save",),
}
"""What has to be there for an operation that would hardly ever find it."""
