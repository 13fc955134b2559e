"""Everything that can be done in a small shop, from all areas, with whatever a choice brings."""

from __future__ import annotations

import contextlib
from datetime import timedelta

from peewee import DoesNotExist

from app.data.models import Finding, Order, SheetImport, StrayParcel, Supplier
from app.data.models import SupplierSku as Alias
from app.data.search_index import StaleOrders
from app.data.unit_of_work import UnitOfWork
from app.domain import settings as declared
from app.domain.checks import CheckCode
from app.domain.errors import DomainError
from app.domain.money import Money
from app.domain.statuses import EvidenceKind, FindingKind, OrderStatus, Party
from app.services.checks import Looked
from app.services.compensations import CompensationService
from app.services.order_import import OrderImportService
from app.services.reconciliation import ReconciliationService
from app.services.refund_import import RefundImportService
from app.services.refund_matching import RefundMatchService
from app.services.supplier_skus import AliasDraft
from app.services.suppliers import SupplierDraft
from tests.services.incidents.desk import Desk
from tests.services.incidents.test_desk_machine import ASIDE, FORWARD, Actions, Choose
from tests.services.orders.sheets import Desk as SheetDesk
from tests.services.orders.sheets import line, sheet
from tests.services.reconciliation.conftest import row, ship

ELSEWHERE = (
    "new_supplier", "change_supplier", "hold_supplier", "release_supplier", "alias", "change_alias",
    "forget_alias", "assign", "say_who_ships", "look", "look_back", "setting", "owner_name", "template",
    "shipped_template", "stray", "settle_stray", "reopen_stray", "evidence", "note", "offer", "open_incident",
    "add_line", "take_orders_in", "take_orders_in", "take_import_back", "take_shipments_in", "answer_finding",
    "incident_of_finding", "told_supplier", "take_dispatch_back", "store_currency",
)  # fmt: skip
ALL = (*ELSEWHERE, *ASIDE, *(way for ways in FORWARD.values() for way in ways))


def index_orders(*ids: int) -> None:
    """Orders that were put there past the services are found too."""
    index = StaleOrders()
    index.inserted(Order, list(ids))
    index.catch_up()


class Acts(Actions):
    """The desk's, and those of orders, suppliers, sheets, checks and settings."""

    def __init__(self, desk: Desk, choose: Choose) -> None:
        super().__init__(desk, choose)
        uow = UnitOfWork(desk.services._db, desk.clock)
        self.sheets = SheetDesk(desk.services.folder)
        matches = RefundMatchService(uow, CompensationService(uow, desk.services.settings))
        self.imports = OrderImportService(uow, desk.services.settings, self.sheets.read)
        self.refunds = RefundImportService(uow, desk.services.settings, self.sheets.read, matches)
        self.shipping = ReconciliationService(uow, desk.services.settings, self.sheets.read)
        for number in ("11", "12"):
            desk.order(number, status=OrderStatus.TO_SHIP)
        index_orders(*(order.id for order in Order.select()))
        self.taken = 0

    def word(self) -> str:
        return str(self.choose(["甲", "乙", "丙", "丁"]))

    def supplier(self) -> int:
        return self.one(Supplier)

    # Suppliers

    def new_supplier(self) -> None:
        self.s.suppliers.create(SupplierDraft(name=f"厂{self.word()}"))

    def change_supplier(self) -> None:
        number = self.supplier()
        name = Supplier.get_by_id(number).name
        self.s.suppliers.update(number, SupplierDraft(name=name, note=self.word(), claim_days=9))

    def hold_supplier(self) -> None:
        self.s.suppliers.hold(self.supplier(), self.word())

    def release_supplier(self) -> None:
        self.s.suppliers.release(self.supplier())

    def alias(self) -> None:
        self.s.supplier_skus.save(self.supplier(), AliasDraft(written=f"卫衣{self.word()}", title="卫衣"))

    def change_alias(self) -> None:
        if number := self.one(Alias):
            draft = AliasDraft(written=f"卫衣{self.word()}", title="卫衣", cost=Money(900, "CNY"))
            self.s.supplier_skus.save(Alias.get_by_id(number).supplier_id, draft, number)

    def forget_alias(self) -> None:
        if number := self.one(Alias):
            self.s.supplier_skus.delete(number)

    # Orders and checks

    def assign(self) -> None:
        self.s.orders.assign_supplier(
            [self.one(Order), self.one(Order)], self.choose([None, self.supplier()])
        )

    def say_who_ships(self) -> None:
        self.s.dispatches.say_who_ships([self.one(Order)], self.supplier())

    def look(self) -> None:
        self.s.checks.mark_looked([Looked(self.one(Order), CheckCode.ADDRESS_SHORT, self.word())])

    def look_back(self) -> None:
        self.s.checks.take_back([Looked(self.one(Order), CheckCode.ADDRESS_SHORT, self.word())])

    def told_supplier(self) -> None:
        self.s.dispatches.tell(self.supplier(), again=True)

    def take_dispatch_back(self) -> None:
        if sent := self.s.dispatches.history():
            self.s.dispatches.take_back([sent[0].id])

    def store_currency(self) -> None:
        self.s.stores.set_currency(self.desk.store.id, self.choose(["CNY", "USD"]))

    # Settings and texts

    def setting(self) -> None:
        self.s.settings.set(declared.FOLLOW_UP_DAYS, self.choose([3, 4, 5]))

    def owner_name(self) -> None:
        self.s.settings.set(declared.OWNER_NAME, self.word())

    def template(self) -> None:
        shipped = self.s.messages.templates(Party.BUYER, "zh_CN")[0]
        self.s.messages.save_template(shipped.key, "zh_CN", shipped.title, shipped.body + self.word())

    def shipped_template(self) -> None:
        shipped = self.s.messages.templates(Party.BUYER, "zh_CN")[0]
        self.s.messages.reset_template(shipped.key, "zh_CN")

    # Parcels of nobody

    def stray(self) -> None:
        self.s.strays.keep(f"YT88000000{self.choose([1, 2, 3])}", self.word())

    def settle_stray(self) -> None:
        self.s.strays.settle(self.one(StrayParcel), order_id=self.choose([None, self.one(Order)]))

    def reopen_stray(self) -> None:
        self.s.strays.reopen(self.one(StrayParcel))

    # Incidents

    def evidence(self) -> None:
        self.i.add_evidence(
            self.some(), self.word().encode(), EvidenceKind.LABEL_PHOTO, file_name="label.png"
        )

    def note(self) -> None:
        self.i.add_note(self.some(), self.word())

    def offer(self) -> None:
        self.i.add_offer(self.some(), Party.SUPPLIER, self.word(), amount_minor=500)

    def open_incident(self) -> None:
        self.ids.append(self.desk.incident(Order.get_by_id(self.one(Order))))

    def add_line(self) -> None:
        self.i.add_line(self.some(), title=self.word())

    # Sheets

    def take_orders_in(self) -> None:
        self.taken += 1
        numbers = self.choose([("21",), ("21", "22"), ("11", "23"), ("12", "21", "24")])
        spec = self.choose(["白色", "蓝色"])
        lines = [line(number, shop=self.desk.store.name, spec=spec) for number in numbers]
        path = self.sheets.put(sheet(*lines), f"orders{self.taken}.xlsx")
        self.imports.commit(self.imports.preview(path))

    def take_import_back(self) -> None:
        if number := self.one(SheetImport):
            self.imports.undo(number)

    def take_shipments_in(self) -> None:
        self.taken += 1
        number = self.choose(["11", "12", "21"])
        spec = self.choose(["黑色 / XL", "藏青色 / XL"])
        tracking = f"YT77000000{self.choose([1, 2, 3])}"
        path = self.sheets.put(ship(row(number, "加绒连帽卫衣", spec, tracking)), f"ship{self.taken}.xlsx")
        plan = self.shipping.preview(path, supplier_id=self.desk.supplier.id)
        self.shipping.commit(plan)

    def answer_finding(self) -> None:
        self.s.findings.confirm_right([self.one(Finding)])

    def incident_of_finding(self) -> None:
        found = self.one(Finding)
        if found and Finding.get_by_id(found).kind is not FindingKind.NOT_SHIPPED:
            self.i.open_from_finding(found)

    def do(self, name: str) -> None:
        """Ask for it; what is refused writes nothing, and what was taken back is not there to go on with."""
        self.desk.clock.advance(timedelta(minutes=1))
        with contextlib.suppress(DomainError, DoesNotExist):
            self.start(name)

    def start(self, name: str) -> None:
        """Do what is called so."""
        getattr(self, name)()
