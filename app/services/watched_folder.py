"""A folder whose new sheets are taken in by themselves where they are clear, else offered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

from app.data.folder_scan import Stamp, sheets_in
from app.data.models import SheetImport, WatchedSheet
from app.data.sheets.parse import file_sha256
from app.data.unit_of_work import UnitOfWork
from app.domain import settings
from app.domain.changes import Changes, Outcome
from app.domain.errors import Cancelled, MakegoodError, SheetProblem
from app.domain.progress import Job
from app.domain.sheet_line import ParsedSheet
from app.domain.statuses import SheetKind
from app.services.order_import import (
    ORDER_KINDS,
    SHIPPING_KINDS,
    ImportPlan,
    ImportResult,
    OrderImportService,
)
from app.services.product_import import ProductImportService, ProductPlan
from app.services.refund_import import RefundImportService, RefundPlan
from app.services.settings import SettingsService
from app.services.settlement_look import SettlementLookService
from app.services.shipping_sheets import Intake, ShippingSheetService

__all__ = ["ACTOR", "Settling", "Stamp", "Taken", "WatchedFolderService"]

Plan = ImportPlan | RefundPlan | ProductPlan
ACTOR = "watched_folder"
"""Who took it in, where it was this."""
_OFFERED_DAYS = 14
_PURCHASES = "purchases"
_TRY_AGAIN = ("sheet_locked", "sheet_missing")
_TAKEN = (*ORDER_KINDS, SheetKind.REFUNDS, SheetKind.PRODUCTS)
_MATCHES_NOTHING = "sheet_matches_nothing"


@dataclass
class Taken:
    """What became of some files that appeared."""

    imported: list[tuple[Path, ImportResult]] = field(default_factory=list)
    further: list[tuple[Path, str, ImportResult]] = field(default_factory=list)
    """After-sales sheets and price lists, by their kind."""
    shipping: list[Intake] = field(default_factory=list)
    """Held against the orders and taken in."""
    to_look: list[Path] = field(default_factory=list)
    """Not clear, or with rows left out: to be shown before anything is written."""
    refused: list[tuple[Path, MakegoodError]] = field(default_factory=list)
    again: list[Path] = field(default_factory=list)
    """Still held by another program: to be tried again."""


class Settling:
    """Remembers what lay there and tells which files are new and no longer growing."""

    def __init__(self, known: Mapping[Path, Stamp], quiet_s: float) -> None:
        self._known = dict(known)
        self._quiet_s = quiet_s
        self._growing: dict[Path, tuple[Stamp, float]] = {}

    def settled(self, found: Mapping[Path, Stamp], at: float) -> list[Path]:
        """New or changed files that stayed as they are for `quiet_s` seconds; each is told once.

        `at` is the time of the look in seconds, from whatever moment.
        """
        new = {path: stamp for path, stamp in found.items() if self._known.get(path) != stamp}
        since = {path: self._since(path, stamp, at) for path, stamp in new.items()}
        ready = [path for path, begun in since.items() if at - begun >= self._quiet_s]
        self._known |= {path: new[path] for path in ready}
        self._growing = {path: (new[path], since[path]) for path in new if path not in ready}
        return sorted(ready)

    def _since(self, path: Path, stamp: Stamp, at: float) -> float:
        before = self._growing.get(path)
        return before[1] if before is not None and before[0] == stamp else at

    @property
    def is_waiting(self) -> bool:
        """Whether a file was seen that may still grow."""
        return bool(self._growing)

    def forget(self, paths: Sequence[Path]) -> None:
        """Tell these again."""
        for path in paths:
            self._known.pop(path, None)


class WatchedFolderService:
    """Looks into the folder of the settings; nothing is deleted, moved or written there."""

    def __init__(
        self,
        uow: UnitOfWork,
        settings: SettingsService,
        imports: OrderImportService,
        shipping: ShippingSheetService,
        refunds: RefundImportService,
        prices: ProductImportService,
        settlements: SettlementLookService,
    ) -> None:
        self._uow, self._settings = uow, settings
        self._imports, self._shipping = imports, shipping
        self._refunds, self._prices = refunds, prices
        self._settlements = settlements

    def folder(self) -> Path | None:
        """The folder to watch; None while it is off or none is chosen."""
        chosen = self._settings.get(settings.WATCH_FOLDER)
        return Path(chosen) if chosen and self._settings.get(settings.WATCH_ON) else None

    def look(self, folder: Path) -> dict[Path, Stamp]:
        """The sheets that lie there.

        Raises: EnvironmentProblem watch_folder_missing, watch_folder_unreadable.
        """
        return sheets_in(folder)

    def waiting(self, found: Mapping[Path, Stamp], job: Job) -> list[Path]:
        """Those of the last days whose content was never taken in nor put aside. Raises: Cancelled."""
        since = self._uow.clock.now().astimezone(UTC) - timedelta(days=_OFFERED_DAYS)
        recent = [path for path, (_, at) in found.items() if at >= since.timestamp() * 1e9]
        waiting = []
        for path in sorted(recent):
            job.raise_if_cancelled()
            try:
                if not _is_known(file_sha256(path)):
                    waiting.append(path)
            except SheetProblem:
                continue  # gone or locked meanwhile
        return waiting

    def take(self, paths: Sequence[Path], job: Job) -> Outcome[Taken]:
        """Take in what is clear; say of the rest what it needs. Raises: Cancelled before the first is in."""
        taken, changes, waiting = Taken(), Changes(), list(paths)
        while waiting:
            before = changes
            for path in waiting:
                try:
                    job.raise_if_cancelled()
                    changes = changes | self._take_one(path, taken, job)
                except Cancelled:
                    if not changes.kinds:
                        raise
                    return Outcome(taken, changes)  # what is in must be told
                except MakegoodError as error:
                    self._note(path, error, taken)
            # A shipping sheet may have come together with the orders it is about.
            waiting = [path for path, error in taken.refused if error.code == _MATCHES_NOTHING]
            if changes.ids == before.ids:
                break
            taken.refused = [(path, error) for path, error in taken.refused if path not in waiting]
        return Outcome(taken, changes)

    def _note(self, path: Path, error: MakegoodError, taken: Taken) -> None:
        if error.code in _TRY_AGAIN:
            taken.again.append(path)
            return
        taken.refused.append((path, error))
        if error.code != _MATCHES_NOTHING:
            self._put_aside(path)

    def _take_one(self, path: Path, taken: Taken, job: Job) -> Changes:
        sha256 = file_sha256(path)
        if _is_known(sha256):
            return Changes()
        parsed = self._read(path, taken, job)
        if parsed is None:
            return Changes()
        if parsed.kind in (*SHIPPING_KINDS, _PURCHASES):
            return self._take_shipping(path, parsed, taken, job)
        if any(part.kind not in _TAKEN or part.questions or part.rejected_rows() for part in parsed.parts):
            taken.to_look.append(path)
            return Changes()
        plans = [self._planned(path, part, job) for part in parsed.parts]
        if any(plan.rejected or _names_new_supplier(plan) for plan in plans):
            taken.to_look.append(path)
            return Changes()
        if not any(plan.has_news for plan in plans):
            self._put_aside(path)
            return Changes()
        changes = Changes()
        for plan in plans:  # the orders first, then what is said of them
            changes = changes | self._commit(path, plan, taken, job)
        return changes

    def _read(self, path: Path, taken: Taken, job: Job) -> ParsedSheet | None:
        """None: a supplier's settlement, whose money the owner books himself. Raises: SheetProblem."""
        try:
            read: ParsedSheet | MakegoodError = self._imports.read(path, job=job)
        except SheetProblem as problem:
            read = problem
        if self._settlements.look(path, read, job) is not None:
            taken.to_look.append(path)
            return None
        if isinstance(read, MakegoodError):
            raise read
        return read

    def _planned(self, path: Path, part: ParsedSheet, job: Job) -> Plan:
        if part.kind == SheetKind.REFUNDS:
            return self._refunds.plan(part, path, job=job)
        if part.kind == SheetKind.PRODUCTS:
            return self._prices.plan(part, path)
        return self._imports.plan(part, path, job=job)

    def _commit(self, path: Path, plan: Plan, taken: Taken, job: Job) -> Changes:
        if isinstance(plan, ImportPlan):
            outcome = self._imports.commit(plan, by=ACTOR, job=job)
            if outcome.value.import_id is not None:
                taken.imported.append((path, outcome.value))
            return outcome.changes
        if isinstance(plan, RefundPlan):
            outcome = self._refunds.commit(plan, by=ACTOR, job=job)
        else:
            outcome = self._prices.commit(plan, by=ACTOR, job=job)
        if outcome.value.import_id is not None:
            taken.further.append((path, plan.kind, outcome.value))
        return outcome.changes

    def _take_shipping(self, path: Path, parsed: ParsedSheet, taken: Taken, job: Job) -> Changes:
        if parsed.questions or parsed.rejected_rows():
            taken.to_look.append(path)
            return Changes()
        outcome = self._shipping.take_in(path, job=job)
        if outcome.value.result is None:  # nobody knows whose it is
            taken.to_look.append(path)
        else:
            taken.shipping.append(outcome.value)
        return outcome.changes

    def _put_aside(self, path: Path) -> None:
        """Remember the content, so that it is not taken up again at the next start."""
        try:
            sha256 = file_sha256(path)
        except SheetProblem:
            return
        with self._uow.begin("watch.put_aside") as tx:
            if not _is_known(sha256):
                values: dict[str, Any] = {"sha256": sha256, "file_name": path.name, "seen_at": tx.at}
                tx.insert_many(WatchedSheet, [values])

    def put_aside(self, paths: Sequence[Path]) -> None:
        """The owner has seen these and does not want them offered again."""
        for path in paths:
            self._put_aside(path)


def _names_new_supplier(plan: Plan) -> bool:
    """A supplier nobody knows may be one known by another name: that is for the owner to say."""
    return isinstance(plan, ProductPlan) and any(price.supplier_id is None for price in plan.prices)


def _is_known(sha256: str) -> bool:
    """Whether the content was taken in, also if it was taken back since, or put aside."""
    return any(model.select().where(model.sha256 == sha256).exists() for model in (SheetImport, WatchedSheet))
