"""Samples, goods and packing photos that were looked at, with how it turned out and photos of it."""

from __future__ import annotations

import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.data.evidence_store import EvidenceStore, StoredFile
from app.data.models import Evidence, QualityCheck, QualityPhoto, Supplier
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.prevention import ANY_GOODS, GoodsName
from app.domain.quality import QualityCheckKind, QualityResult
from app.domain.statuses import EvidenceKind
from app.services.settings import SettingsService

_PHOTO = {QualityCheckKind.PACKING: EvidenceKind.PACKING_PHOTO}


@dataclass(frozen=True)
class QualityDraft:
    """What the owner enters."""

    kind: QualityCheckKind
    result: QualityResult
    checked_on: date
    goods: GoodsName = ANY_GOODS
    note: str = ""


@dataclass(frozen=True)
class QualityPhotoFile:
    """A photo of a check."""

    file_name: str
    path: Path


@dataclass(frozen=True)
class QualityRow:
    """A check with its photos, the first added first."""

    id: int
    supplier_id: int
    draft: QualityDraft
    photos: tuple[QualityPhotoFile, ...]


class QualityCheckService:
    """Checks are logged by supplier; photos go into the evidence store before their rows."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService, evidence: EvidenceStore) -> None:
        self._uow, self._settings, self._evidence = uow, settings, evidence

    def list(self, supplier_id: int) -> list[QualityRow]:
        """A supplier's checks, the newest first."""
        Q = QualityCheck
        rows = Q.select().where(Q.supplier == supplier_id).order_by(Q.checked_on.desc(), Q.id.desc())
        return [self._row(row) for row in rows]

    def add(self, supplier_id: int, draft: QualityDraft, photos: Sequence[Path] = ()) -> Outcome[int]:
        """Log a check; gives its id.

        Raises: NotFound; DomainError quality_check_in_future, quality_words_missing; EnvironmentProblem.
        """
        self._check(draft)
        if Supplier.get_or_none(Supplier.id == supplier_id) is None:
            raise NotFound("supplier_not_found", id=supplier_id)
        files = [(path, self._evidence.add_file(path)) for path in photos]
        with self._uow.begin("quality.add") as tx:
            row = tx.insert(
                QualityCheck, supplier=supplier_id, **_values(draft), created_at=tx.at, actor=tx.actor
            )
            for path, stored in files:
                _file(tx, row, path, stored)
            tx.touch(Supplier, [supplier_id])
        return Outcome(row.id, tx.changes)

    def add_photos(self, check_id: int, photos: Sequence[Path]) -> Outcome[int]:
        """Further photos of a check; one that is there already is left out. Raises: NotFound; as `add`."""
        _get(check_id)
        files = [(path, self._evidence.add_file(path)) for path in photos]
        with self._uow.begin("quality.add_photos") as tx:
            row = _get(check_id)
            for path, stored in files:
                _file(tx, row, path, stored)
            tx.touch(Supplier, [row.supplier_id])
        return Outcome(check_id, tx.changes)

    def change(self, check_id: int, draft: QualityDraft) -> Outcome[QualityDraft]:
        """Correct an entry; gives what was there, for undo. Raises: NotFound; as `add`."""
        self._check(draft)
        with self._uow.begin("quality.change") as tx:
            row = _get(check_id)
            before = self._row(row).draft
            tx.update(row, **_values(draft))
            tx.touch(Supplier, [row.supplier_id])
        return Outcome(before, tx.changes)

    def _check(self, draft: QualityDraft) -> None:
        today = self._uow.clock.now().astimezone(self._settings.zone()).date()
        if draft.checked_on > today:
            raise DomainError("quality_check_in_future")
        if draft.result is not QualityResult.PASSED and not draft.note.strip():
            raise DomainError("quality_words_missing")

    def _row(self, row: QualityCheck) -> QualityRow:
        draft = QualityDraft(
            row.kind, row.result, row.checked_on, GoodsName(row.title, row.spec, row.sku_code), row.note
        )
        links = QualityPhoto.select(QualityPhoto, Evidence).join(Evidence)
        photos = tuple(
            QualityPhotoFile(link.evidence.file_name, self._evidence.path(link.evidence.sha256))
            for link in links.where(QualityPhoto.quality_check == row).order_by(QualityPhoto.id)
        )
        return QualityRow(row.id, row.supplier_id, draft, photos)


def _get(check_id: int) -> QualityCheck:
    row: QualityCheck | None = QualityCheck.get_or_none(QualityCheck.id == check_id)
    if row is None:
        raise NotFound("quality_check_not_found", id=check_id)
    return row


def _values(draft: QualityDraft) -> dict[str, object]:
    goods = draft.goods
    return {
        "kind": draft.kind,
        "result": draft.result,
        "checked_on": draft.checked_on,
        "title": goods.title.strip(),
        "spec": goods.spec.strip(),
        "sku_code": goods.sku_code.strip(),
        "note": draft.note.strip(),
    }


def _file(tx: Transaction, row: QualityCheck, path: Path, stored: StoredFile) -> None:
    of_check = (QualityPhoto.quality_check == row) & (Evidence.sha256 == stored.sha256)
    if QualityPhoto.select().join(Evidence).where(of_check).exists():
        return
    evidence = tx.insert(
        Evidence,
        supplier=row.supplier_id,
        kind=_PHOTO.get(row.kind, EvidenceKind.GOODS_PHOTO),
        file_name=path.name,
        sha256=stored.sha256,
        size_bytes=stored.size_bytes,
        media_type=mimetypes.guess_type(path.name)[0] or "",
        added_at=tx.at,
        actor=tx.actor,
    )
    tx.insert(QualityPhoto, quality_check=row, evidence=evidence)
