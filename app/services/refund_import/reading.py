"""Lines of an after-sales sheet gathered into cases; rows that cannot be taken in are named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from zoneinfo import ZoneInfo

from app.data.sheets.refund_words import NO_CASE
from app.domain.progress import Job
from app.domain.sheet_line import ParsedSheet, SheetLine
from app.domain.statuses import RefundKind, RefundState
from app.services.order_import.drafts import RowProblem, Values
from app.services.order_import.times import to_stored

_TEXTS = {
    "refund_no": "refund_no", "sub_order_no": "sub_order_no", "title": "title", "sku_code": "sku_code",
    "spec": "spec", "refund_status": "status_text", "refund_reason": "reason", "goods_status": "goods_status",
    "return_courier": "return_courier", "return_tracking_no": "return_tracking_no",
}  # fmt: skip
_GOODS = ("sub_order_no", "title", "sku_code", "spec")
_TIMES = {"refund_applied_time": "applied_at", "refund_finished_time": "finished_at"}


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """One case; `values` holds only what the sheet carries, by column."""

    rows: tuple[int, ...]
    platform: str
    shop: str
    order_no: str
    case_key: str
    values: Values
    amount: Decimal | None
    currency: str | None
    """As the sheet names it; None leaves it to the order."""


@dataclass
class ReadCases:
    """What a sheet gave: cases, rows left out, remarks on rows that went in."""

    drafts: list[CaseDraft] = field(default_factory=list)
    rejected: list[RowProblem] = field(default_factory=list)
    remarks: list[RowProblem] = field(default_factory=list)


def read_cases(parsed: ParsedSheet, zone: ZoneInfo, job: Job) -> ReadCases:
    """Gather the lines of `parsed` into cases; rows with a fatal issue are left out. Raises: Cancelled."""
    read = ReadCases()
    for issue in parsed.issues:
        problem = RowProblem(issue.row, issue.code, issue.column, issue.value)
        (read.rejected if issue.is_fatal else read.remarks).append(problem)
    fatal = {problem.row for problem in read.rejected}
    is_negative = _are_all_below_zero(parsed.lines)
    groups: dict[tuple[str, str, str], list[SheetLine]] = {}
    for line in parsed.lines:
        job.raise_if_cancelled()
        if line.row not in fatal and _can_go_in(line, read, is_negative=is_negative):
            platform = line.platform or parsed.platform or ""
            groups.setdefault((platform, str(line.order_no), _key(line)), []).append(line)
    reader = _CaseReader(zone, parsed.currency, read)
    read.drafts = [reader.case(*key, lines) for key, lines in groups.items()]
    read.rejected.sort(key=lambda problem: problem.row)
    return read


def _are_all_below_zero(lines: Sequence[SheetLine]) -> bool:
    """Some sheets print what went back with a minus."""
    amounts = [Decimal(line.refund_amount) for line in lines if line.refund_amount]
    return any(amount < 0 for amount in amounts) and all(amount <= 0 for amount in amounts)


def _can_go_in(line: SheetLine, read: ReadCases, *, is_negative: bool) -> bool:
    row = line.row or 0
    if not line.order_no:
        read.rejected.append(RowProblem(row, "order_no_missing", "order_no"))
        return False
    if line.refund_state == NO_CASE:
        read.rejected.append(RowProblem(row, "refund_none", "refund_status", line.refund_status or ""))
        return False
    if line.refund_amount and Decimal(line.refund_amount) < 0 and not is_negative:
        read.rejected.append(RowProblem(row, "amount_negative", "refund_amount", line.refund_amount))
        return False
    return True


def _key(line: SheetLine) -> str:
    """The case's number; without one its goods and the time applied tell it from others of the order."""
    if line.refund_no:
        return line.refund_no
    goods = line.sub_order_no or line.sku_code or line.title or ""
    return "|".join((goods, line.spec or "", line.refund_applied_time or line.refund_finished_time or ""))


class _CaseReader:
    """Makes one case of its lines."""

    def __init__(self, zone: ZoneInfo, currency: str | None, read: ReadCases) -> None:
        self._zone = zone
        self._currency = currency
        self._remarks = read.remarks

    def case(self, platform: str, order_no: str, key: str, lines: list[SheetLine]) -> CaseDraft:
        last = lines[-1]
        values: Values = {column: text for name, column in _TEXTS.items() if (text := getattr(last, name))}
        if any(_goods(line) != _goods(last) for line in lines):
            for name in _GOODS:
                values.pop(name, None)
        quantities = {_goods(line): line.quantity for line in lines}
        if all(quantities.values()):
            values["quantity"] = sum(quantity or 0 for quantity in quantities.values())
        values["kind"] = self._kind(last)
        values["state"] = self._state(last)
        values |= self._times(last)
        return CaseDraft(
            rows=tuple(dict.fromkeys(line.row or 0 for line in lines)),
            platform=platform,
            shop=next((line.shop for line in lines if line.shop), ""),
            order_no=order_no,
            case_key=key,
            values=values,
            amount=self._amount(lines),
            currency=last.currency or self._currency,
        )

    def _kind(self, line: SheetLine) -> str:
        if line.refund_kind == RefundKind.UNKNOWN:
            self._remark(line, "refund_kind_unknown", "refund_kind")
        return line.refund_kind or RefundKind.UNKNOWN.value

    def _state(self, line: SheetLine) -> str:
        """A list without states: what has its time of refund is refunded, the rest is under way."""
        if line.refund_state is None:
            is_over = line.refund_finished_time is not None
            return (RefundState.REFUNDED if is_over else RefundState.UNDER_WAY).value
        if line.refund_state == RefundState.UNKNOWN:
            self._remark(line, "refund_status_unknown", "refund_status", line.refund_status or "")
        return line.refund_state

    def _amount(self, lines: Sequence[SheetLine]) -> Decimal | None:
        """Rows of one case name its goods: amounts that differ are theirs, one and the same is the case's."""
        by_goods = {_goods(line): Decimal(line.refund_amount) for line in lines if line.refund_amount}
        self._note_repeated(lines)
        if not by_goods:
            return None
        amounts = [abs(amount) for amount in by_goods.values()]
        if len(amounts) > 1 and len(set(amounts)) == 1:
            self._remark(lines[-1], "refund_amount_repeated", "refund_amount", str(amounts[0]))
            return amounts[0]
        return sum(amounts, Decimal(0))

    def _note_repeated(self, lines: Sequence[SheetLine]) -> None:
        seen = set()
        for line in lines:
            if _goods(line) in seen:
                self._remark(line, "row_repeated", "refund_no", line.refund_no or line.order_no or "")
            seen.add(_goods(line))

    def _times(self, line: SheetLine) -> Values:
        values: Values = {}
        for name, column in _TIMES.items():
            text = getattr(line, name)
            try:
                values |= {column: to_stored(text, line.tz, self._zone)} if text else {}
            except ValueError:
                self._remark(line, "time_unreadable", name, text)
        return values

    def _remark(self, line: SheetLine, code: str, column: str, value: str = "") -> None:
        self._remarks.append(RowProblem(line.row or 0, code, column, value))


def _goods(line: SheetLine) -> tuple[str | None, ...]:
    return tuple(getattr(line, name) for name in _GOODS)


def numbers_of(drafts: Iterable[CaseDraft]) -> list[str]:
    """The order numbers that cases name."""
    return list(dict.fromkeys(draft.order_no for draft in drafts))
