"""Somebody's own empty sheet, handed over once: read, its columns settled, kept, and filled from then on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from app.data import models, out_layouts
from app.data.evidence_store import EvidenceStore
from app.data.queries import checks as queries
from app.data.sheets.examples import is_invented, is_real_number
from app.data.unit_of_work import UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError, EnvironmentProblem, NotFound
from app.domain.masking import mask_address, mask_name, mask_phone
from app.domain.out_layouts import (
    ORDER_FIELDS,
    SHIPPING_FIELDS,
    FormPlace,
    OutColumn,
    OutLayout,
    OwnForm,
    Value,
    checked,
    used_fields,
)
from app.domain.progress import Job
from app.domain.sheet_line import ParsedSheet, SheetLine
from app.domain.statuses import SheetKind
from app.services.form_draft import DraftColumn, FormDraft
from app.services.sheet_layouts import OWN, keep_layout, own_values
from app.services.supplier_sheets import sheet_values

__all__ = [
    "ORDER_FIELDS",
    "SHIPPING_FIELDS",
    "DraftColumn",
    "FormDraft",
    "FormPlace",
    "OwnFormService",
    "seems_empty",
]

_FORM_KINDS = (SheetKind.SUPPLIER_ORDER, SheetKind.SHIPMENTS, SheetKind.BATCH_SHIP)
_MOST_EXAMPLES = 3


class OwnFormService:
    """Keeps the forms of suppliers and platforms."""

    def __init__(self, uow: UnitOfWork, evidence: EvidenceStore) -> None:
        self._uow = uow
        self._evidence = evidence

    def read(self, path: Path, *, is_platform: bool = False, job: Job | None = None) -> FormDraft:
        """What the columns of an empty sheet seem to want.

        Raises: SheetProblem; DomainError layout_not_found_in_sheet; Cancelled.
        """
        from app.services.form_reading import read_draft  # brings what only the reading of sheets needs

        return read_draft(path, is_platform=is_platform, job=job)

    def example(self) -> dict[str, Value]:
        """The newest order as a sheet would print it, the person masked; empty before the first order."""
        order = models.Order.select(models.Order.id).order_by(models.Order.ordered_at.desc()).first()
        lines = queries.load_lines([order.id]).get(order.id, []) if order is not None else []
        if not lines:
            return {}
        shown = sheet_values(lines[:1], {}, {}, self._uow.clock.now().date())[0]
        masked = mask_address(str(shown["full_address"]))
        return {
            **shown,
            "recipient": mask_name(str(shown["recipient"])),
            "phone": mask_phone(str(shown["phone"])),
            "full_address": masked,
            "address": mask_address(str(shown["address"])),
        }

    def keep_for_supplier(
        self, supplier_id: int, draft: FormDraft, values: Sequence[str]
    ) -> Outcome[OutLayout]:
        """From now on this supplier gets the form filled, `values[i]` in its column i.

        Raises: DomainError layout_empty, layout_unknown_field, layout_needs_field, layout_needs_goods;
        NotFound; EnvironmentProblem evidence_unwritable.
        """
        if models.Supplier.get_or_none(models.Supplier.id == supplier_id) is None:
            raise NotFound("supplier_not_found", name="")
        layout = checked(_layout(draft, values), ORDER_FIELDS, needs=())
        used = used_fields(layout)
        if not used & {"order_no", "recipient", "phone"}:
            raise DomainError("layout_needs_field", field="order_no")
        if not used & {"title", "spec", "sku_code", "supplier_writing"}:
            raise DomainError("layout_needs_goods")
        return self._keep(layout, draft, supplier_id=supplier_id, platform="")

    def keep_for_platform(self, platform: str, draft: FormDraft, values: Sequence[str]) -> Outcome[OutLayout]:
        """From now on this platform's sheets are the form, filled. Raises: as for a supplier."""
        before = out_layouts.bulk_layout(platform)
        layout = replace(_layout(draft, values), couriers=before.couriers, is_per_item=before.is_per_item)
        used = used_fields(layout)
        needs = (
            ("order_no", "tracking_no") if "courier_code" in used else ("order_no", "courier", "tracking_no")
        )
        checked(layout, SHIPPING_FIELDS, needs=needs)
        return self._keep(layout, draft, supplier_id=None, platform=platform)

    def stored(self, supplier_id: int | None, platform: str = "") -> FormDraft | None:
        """The form kept for a supplier (or platform) with its values, to change them; None without one.

        Raises: EnvironmentProblem form_missing.
        """
        is_platform = supplier_id is None
        layout = out_layouts.bulk_layout(platform) if is_platform else out_layouts.own_of(supplier_id)
        if layout is None or layout.form is None:
            return None
        try:
            content = self._evidence.path(layout.form.sha256).read_bytes()
        except OSError as error:
            raise EnvironmentProblem("form_missing", file=layout.form.file_name) from error
        columns = tuple(DraftColumn(c.heading, "", c.value, is_known=True) for c in layout.columns)
        return FormDraft(
            layout.form.file_name, content, columns, layout.form.place, layout.second_heading, keeps_look=True
        )

    def _keep(
        self, layout: OutLayout, draft: FormDraft, *, supplier_id: int | None, platform: str
    ) -> Outcome[OutLayout]:
        if draft.keeps_look:  # the file first: the row may not name one that is not there
            kept = self._evidence.add_bytes(draft.content)
            layout = replace(layout, form=OwnForm(kept.sha256, draft.file_name, draft.place))
        done = keep_layout(self._uow, own_values(layout), supplier_id=supplier_id, platform=platform)
        return Outcome(layout, done.changes)


def seems_empty(parsed: ParsedSheet) -> bool:
    """Whether a sheet for suppliers or platforms has no rows yet, or examples only: a form, no orders."""
    is_form = parsed.kind in _FORM_KINDS and len(parsed.lines) <= _MOST_EXAMPLES
    return is_form and all(_is_invented(line) for line in parsed.lines)


def _is_invented(line: SheetLine) -> bool:
    """People are called 王小明; a real number beside the name says that the row is meant."""
    if is_real_number(line.order_no) or is_real_number(line.tracking_no):
        return False
    texts = (line.order_no, line.recipient, line.title, line.full_address, line.tracking_no)
    return is_invented(texts, line.phone)


def _layout(draft: FormDraft, values: Sequence[str]) -> OutLayout:
    columns = tuple(
        OutColumn(column.heading, value, is_bold=value == "{remark}")
        for column, value in zip(draft.columns, values, strict=True)
    )
    return OutLayout(OWN, columns, {}, draft.second_heading)
