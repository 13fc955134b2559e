"""Puts the services together on one open database; the only place that knows them all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from peewee import SqliteDatabase

from app.data.db import open_database
from app.data.evidence_store import EvidenceStore
from app.data.unit_of_work import UnitOfWork
from app.domain.clock import Clock
from app.services.backups import BackupService
from app.services.bulk_shipping import BulkShippingService
from app.services.buyer_notes import BuyerNoteService
from app.services.check_rules import CheckRulesService
from app.services.checks import CheckService
from app.services.claims import ClaimService
from app.services.compensations import CompensationService
from app.services.costs import CostService, LedgerService
from app.services.dispatches import DispatchService
from app.services.evidence_pack import EvidencePackService
from app.services.first_day import FirstDayService
from app.services.fulfilment import FulfilmentService
from app.services.goods_holds import GoodsHoldService
from app.services.group_money import GroupMoneyService
from app.services.history import RecordHistoryService, UndoService
from app.services.incident_export import IncidentExportService
from app.services.incidents import IncidentService
from app.services.incidents.context import Context
from app.services.insights import InsightsService
from app.services.label_photos import LabelPhotoService
from app.services.layout_writer import LayoutWriter
from app.services.lists import ListSheetService
from app.services.mending import MendingService
from app.services.messages import MessageService
from app.services.money_sheets import MoneySheetService
from app.services.monthly_review import MonthlyReviewService
from app.services.order_import import OrderImportService
from app.services.order_sheet import OrderSheetService
from app.services.orders import OrderService
from app.services.own_forms import OwnFormService
from app.services.own_layouts import OwnLayoutService
from app.services.past_imports import PastImportService
from app.services.personal_data import PersonalDataService
from app.services.prevention import CorrectiveActionService, PreventionService
from app.services.product_import import ProductImportService
from app.services.quality_checks import QualityCheckService
from app.services.reconciliation import FindingService, ReconciliationService
from app.services.refund_import import RefundImportService
from app.services.refund_matching import RefundMatchService
from app.services.reminders import ReminderService
from app.services.reports import ReportService
from app.services.request_sheets import RequestSheetService
from app.services.return_addresses import ReturnAddressService
from app.services.review_export import ReviewExportService
from app.services.saved_views import SavedViewService
from app.services.scorecards import ScorecardService
from app.services.search import SearchService
from app.services.settings import SettingsService
from app.services.settlement_look import SettlementLookService
from app.services.settlements import SettlementService
from app.services.sheet_layouts import SheetLayoutService
from app.services.sheet_reading import SheetReading
from app.services.shipping_sheets import ShippingSheetService
from app.services.statements import StatementService
from app.services.stop_sheets import StopSheetService
from app.services.stores import StoreService
from app.services.strays import StrayService
from app.services.supplier_import import SupplierImportService
from app.services.supplier_skus import SupplierSkuService
from app.services.suppliers import SupplierService
from app.services.today import TodayService
from app.services.watched_folder import WatchedFolderService
from app.services.whole_export import WholeExportService


@dataclass(frozen=True)
class Services:
    """What the window and the commands work with."""

    folder: Path
    clock: Clock
    settings: SettingsService
    undo: UndoService
    history: RecordHistoryService
    backups: BackupService
    mending: MendingService
    whole_export: WholeExportService
    reports: ReportService
    evidence_packs: EvidencePackService
    incident_export: IncidentExportService
    request_sheets: RequestSheetService
    order_import: OrderImportService
    refund_import: RefundImportService
    product_import: ProductImportService
    past_imports: PastImportService
    stores: StoreService
    watched_folder: WatchedFolderService
    reconciliation: ReconciliationService
    findings: FindingService
    orders: OrderService
    order_sheet: OrderSheetService
    compensations: CompensationService
    fulfilment: FulfilmentService
    group_money: GroupMoneyService
    refund_matches: RefundMatchService
    claims: ClaimService
    settlements: SettlementService
    settlement_looks: SettlementLookService
    costs: CostService
    ledger: LedgerService
    suppliers: SupplierService
    supplier_import: SupplierImportService
    supplier_skus: SupplierSkuService
    goods_holds: GoodsHoldService
    actions: CorrectiveActionService
    prevention: PreventionService
    quality_checks: QualityCheckService
    return_addresses: ReturnAddressService
    buyer_notes: BuyerNoteService
    statements: StatementService
    money_sheets: MoneySheetService
    lists: ListSheetService
    incidents: IncidentService
    label_photos: LabelPhotoService
    messages: MessageService
    stop_sheets: StopSheetService
    strays: StrayService
    today: TodayService
    first_day: FirstDayService
    reminders: ReminderService
    insights: InsightsService
    scorecards: ScorecardService
    monthly_reviews: MonthlyReviewService
    review_export: ReviewExportService
    search: SearchService
    check_rules: CheckRulesService
    checks: CheckService
    dispatches: DispatchService
    bulk_shipping: BulkShippingService
    saved_views: SavedViewService
    sheet_layouts: SheetLayoutService
    own_forms: OwnFormService
    own_layouts: OwnLayoutService
    sheet_reading: SheetReading
    shipping_sheets: ShippingSheetService
    personal_data: PersonalDataService
    _db: SqliteDatabase

    def at(self, clock: Clock) -> Services:
        """The same data under another clock: the sample shop tells its past with one of its own."""
        return _assemble(self._db, self.folder, clock, "owner")

    def open_thread(self) -> None:
        """Give the calling thread its own connection; call it at the start of a worker thread."""
        self._db.connect(reuse_if_open=True)

    def close(self) -> None:
        """Close the database; nothing of this works afterwards."""
        self._db.close()

    def close_thread(self) -> None:
        """Close the calling thread's connection."""
        self._db.close()


def build_services(folder: Path, clock: Clock, actor: str = "owner") -> Services:
    """Open (create, migrate) the data in `folder`. Raises: DatabaseProblem."""
    return _assemble(open_database(folder, clock), folder, clock, actor)


def _assemble(db: SqliteDatabase, folder: Path, clock: Clock, actor: str) -> Services:
    uow = UnitOfWork(db, clock, actor)
    return _services(folder, uow, SettingsService(uow), EvidenceStore(folder / "evidence"))


def _services(folder: Path, uow: UnitOfWork, settings: SettingsService, evidence: EvidenceStore) -> Services:
    orders = OrderService(uow, settings)
    check_rules, checks = _checks(uow, settings)
    bulk, dispatches = _outgoing(uow, settings, evidence, checks)
    own_layouts = OwnLayoutService(uow)
    reading = SheetReading(own_layouts.known)
    reconciliation, shipping_sheets = _shipping(uow, settings, bulk, reading)
    compensations = CompensationService(uow, settings)
    matches = RefundMatchService(uow, compensations)
    order_import, refund_import, product_import, watched = _incoming(
        uow, settings, reading, shipping_sheets, matches
    )
    incidents = IncidentService(uow, settings, evidence)
    messages = MessageService(uow, settings, evidence)
    return Services(
        folder=folder,
        clock=uow.clock,
        settings=settings,
        reports=ReportService(uow, evidence),
        evidence_packs=EvidencePackService(Context(uow, settings, evidence), ReportService(uow, evidence)),
        incident_export=IncidentExportService(incidents, settings),
        request_sheets=RequestSheetService(incidents, settings),
        order_import=order_import,
        refund_import=refund_import,
        product_import=product_import,
        past_imports=PastImportService(settings),
        stores=StoreService(uow),
        watched_folder=watched,
        reconciliation=reconciliation,
        findings=FindingService(uow),
        orders=orders,
        order_sheet=OrderSheetService(orders, settings),
        compensations=compensations,
        fulfilment=FulfilmentService(uow, settings, compensations),
        group_money=GroupMoneyService(uow, compensations),
        refund_matches=matches,
        claims=ClaimService(uow, settings),
        costs=CostService(uow),
        ledger=LedgerService(settings),
        **_suppliers(uow, settings, evidence),
        **_keeping(folder, uow, settings, evidence),
        money_sheets=MoneySheetService(compensations, settings),
        lists=ListSheetService(settings),
        incidents=incidents,
        label_photos=LabelPhotoService(incidents),
        messages=messages,
        stop_sheets=StopSheetService(uow, settings, evidence, messages),
        strays=StrayService(uow, settings, evidence),
        **_overviews(uow, settings, evidence, incidents),
        check_rules=check_rules,
        checks=checks,
        dispatches=dispatches,
        bulk_shipping=bulk,
        sheet_layouts=SheetLayoutService(uow),
        own_forms=OwnFormService(uow, evidence),
        own_layouts=own_layouts,
        sheet_reading=reading,
        shipping_sheets=shipping_sheets,
        _db=uow.db,
    )


class _Keeping(TypedDict):
    backups: BackupService
    mending: MendingService
    whole_export: WholeExportService
    personal_data: PersonalDataService


def _keeping(folder: Path, uow: UnitOfWork, settings: SettingsService, evidence: EvidenceStore) -> _Keeping:
    """What looks after the data themselves: copies, damage, and what is kept too long."""
    backups = BackupService(uow.db, folder, evidence, uow.clock, settings)
    return _Keeping(
        backups=backups,
        mending=MendingService(uow.db, folder, evidence, backups, settings),
        whole_export=WholeExportService(uow.db, evidence, uow.clock, settings),
        personal_data=PersonalDataService(uow, settings, folder),
    )


class _Suppliers(TypedDict):
    suppliers: SupplierService
    supplier_import: SupplierImportService
    supplier_skus: SupplierSkuService
    goods_holds: GoodsHoldService
    actions: CorrectiveActionService
    prevention: PreventionService
    quality_checks: QualityCheckService
    return_addresses: ReturnAddressService
    buyer_notes: BuyerNoteService
    statements: StatementService
    settlements: SettlementService
    settlement_looks: SettlementLookService


def _suppliers(uow: UnitOfWork, settings: SettingsService, evidence: EvidenceStore) -> _Suppliers:
    """Who ships, what of, and what he owes."""
    return _Suppliers(
        suppliers=SupplierService(uow, settings, evidence),
        supplier_import=SupplierImportService(uow),
        supplier_skus=SupplierSkuService(uow),
        goods_holds=GoodsHoldService(uow, settings),
        actions=CorrectiveActionService(uow, settings),
        prevention=PreventionService(uow, settings),
        quality_checks=QualityCheckService(uow, settings, evidence),
        return_addresses=ReturnAddressService(uow),
        buyer_notes=BuyerNoteService(uow, settings),
        statements=StatementService(uow, settings, evidence),
        settlements=SettlementService(uow, settings, ClaimService(uow, settings)),
        settlement_looks=SettlementLookService(),
    )


class _Overviews(TypedDict):
    today: TodayService
    first_day: FirstDayService
    saved_views: SavedViewService
    reminders: ReminderService
    search: SearchService
    insights: InsightsService
    scorecards: ScorecardService
    monthly_reviews: MonthlyReviewService
    review_export: ReviewExportService
    undo: UndoService
    history: RecordHistoryService


def _overviews(
    uow: UnitOfWork, settings: SettingsService, evidence: EvidenceStore, incidents: IncidentService
) -> _Overviews:
    """What looks over the whole shop, and back on what was done."""
    insights, scorecards = InsightsService(settings, uow.clock), ScorecardService(uow, settings)
    return _Overviews(
        first_day=FirstDayService(settings),
        saved_views=SavedViewService(uow),
        today=TodayService(incidents, Context(uow, settings, evidence)),
        reminders=ReminderService(uow, settings),
        search=SearchService(),
        insights=insights,
        scorecards=scorecards,
        monthly_reviews=MonthlyReviewService(
            settings,
            uow.clock,
            insights,
            scorecards,
            incidents,
            CorrectiveActionService(uow, settings),
            PreventionService(uow, settings),
            StoreService(uow),
        ),
        review_export=ReviewExportService(settings),
        undo=UndoService(uow),
        history=RecordHistoryService(),
    )


def _checks(uow: UnitOfWork, settings: SettingsService) -> tuple[CheckRulesService, CheckService]:
    """What looks at orders before they go out, and by what rules."""
    rules = CheckRulesService(settings)
    return rules, CheckService(uow, settings, rules)


def _incoming(
    uow: UnitOfWork,
    settings: SettingsService,
    reading: SheetReading,
    shipping: ShippingSheetService,
    matches: RefundMatchService,
) -> tuple[OrderImportService, RefundImportService, ProductImportService, WatchedFolderService]:
    """What takes sheets in, by hand and from the watched folder."""
    orders = OrderImportService(uow, settings, reading)
    refunds = RefundImportService(uow, settings, reading, matches)
    prices = ProductImportService(uow, reading)
    watched = WatchedFolderService(uow, settings, orders, shipping, refunds, prices, SettlementLookService())
    return orders, refunds, prices, watched


def _outgoing(
    uow: UnitOfWork, settings: SettingsService, evidence: EvidenceStore, checks: CheckService
) -> tuple[BulkShippingService, DispatchService]:
    """What writes sheets for platforms and suppliers."""
    writer = LayoutWriter(evidence, settings)
    return BulkShippingService(uow, settings, writer), DispatchService(uow, settings, checks, writer)


def _shipping(
    uow: UnitOfWork, settings: SettingsService, bulk: BulkShippingService, reading: SheetReading
) -> tuple[ReconciliationService, ShippingSheetService]:
    """What holds shipping sheets against the orders."""
    reconciliation = ReconciliationService(uow, settings, reading)
    return reconciliation, ShippingSheetService(reconciliation, bulk, reading)
