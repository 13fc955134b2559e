"""What goes into the checks and what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """How much a check weighs."""

    STOP = "stop"
    """It cannot go out like this."""
    LOOK = "look"
    """Somebody has to look at it first."""
    NOTE = "note"
    """Good to know; does not hold the order back."""


class CheckCode(StrEnum):
    """What a check found. The words live in `ui`."""

    DUPLICATE = "duplicate"
    RECIPIENT_MISSING = "recipient_missing"
    RECIPIENT_MASKED = "recipient_masked"
    RECIPIENT_ENCRYPTED = "recipient_encrypted"
    PHONE_MISSING = "phone_missing"
    PHONE_INVALID = "phone_invalid"
    ADDRESS_MISSING = "address_missing"
    ADDRESS_REGION = "address_region"
    ADDRESS_SHORT = "address_short"
    ADDRESS_FORWARDING = "address_forwarding"
    NO_SUPPLIER = "no_supplier"
    SUPPLIER_HELD = "supplier_held"
    SKU_HELD = "sku_held"
    SKU_UNMAPPED = "sku_unmapped"
    GOODS_JOINED = "goods_joined"
    QUANTITY_ODD = "quantity_odd"
    REMARK = "remark"
    REFUND_UNDER_WAY = "refund_under_way"
    PART_REFUNDED = "part_refunded"
    BELOW_COST = "below_cost"
    SAME_ADDRESS = "same_address"
    OFTEN_CONFUSED = "often_confused"


_STOPS = frozenset(
    {
        CheckCode.RECIPIENT_MISSING,
        CheckCode.RECIPIENT_MASKED,
        CheckCode.RECIPIENT_ENCRYPTED,
        CheckCode.PHONE_MISSING,
        CheckCode.ADDRESS_MISSING,
        CheckCode.NO_SUPPLIER,
        CheckCode.SUPPLIER_HELD,
        CheckCode.SKU_HELD,
        CheckCode.REFUND_UNDER_WAY,
    }
)
_NOTES = frozenset({CheckCode.SAME_ADDRESS, CheckCode.OFTEN_CONFUSED})


@dataclass(frozen=True)
class CheckedLine:
    """One kind of goods, with what is known of it."""

    title: str = ""
    spec: str = ""
    sku_code: str = ""
    quantity: int = 1
    price_minor: int | None = None
    """What the buyer pays for the whole line."""
    cost_minor: int | None = None
    """What the supplier asks for the whole line, in the same currency; None = not known."""
    has_refund: bool = False
    has_supplier: bool = True
    held_reason: str | None = None
    """Why the SKU is on hold; None = it is not."""
    supplier_held_reason: str | None = None
    confused_with: tuple[str, ...] = ()
    """What this supplier sent in place of it before, more than once."""
    is_mapped: bool = True
    """False: the supplier gave a price list and these goods are not on it."""

    @property
    def goods_key(self) -> str:
        """What makes two lines the same goods."""
        return self.sku_code or f"{self.title}\x1f{self.spec}"


@dataclass(frozen=True)
class CheckedOrder:
    """An order as the checks see it. Empty text where something is not known."""

    id: int
    order_no: str
    lines: tuple[CheckedLine, ...]
    store_id: int = 0
    buyer: str = ""
    recipient: str = ""
    phone: str = ""
    province: str = ""
    city: str = ""
    district: str = ""
    address: str = ""
    full_address: str = ""
    is_domestic: bool = True
    is_refunding: bool = False
    is_reship: bool = False
    """Goods sent once more on purpose; no duplicate."""
    ordered_at: datetime | None = None
    buyer_message: str = ""
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True)
class RemarkGroup:
    """Words of a buyer that ask for something else than was ordered; `except_` are words that do not."""

    id: str
    words: tuple[str, ...]
    except_: tuple[str, ...] = ()
    severity: Severity = Severity.LOOK


@dataclass(frozen=True)
class CheckRules:
    """Word lists and thresholds, all of them the owner's."""

    remarks: tuple[RemarkGroup, ...] = ()
    forwarding_words: tuple[str, ...] = ()
    cities_without_districts: frozenset[str] = frozenset()
    shortest_address: int = 5
    """Letters and digits that an address has at least below its district."""
    duplicate_within: timedelta = timedelta(hours=72)
    odd_quantity: int = 10
    least_margin_minor: int = 0
    """A line is told when price − cost is below this."""
    severities: Mapping[CheckCode, Severity | None] = field(default_factory=dict)
    """How much the owner gives on a check; None: it is off. Not named: as shipped."""

    def weighed(self, check: Check) -> Check | None:
        """The check with the owner's weight; None where he switched it off."""
        if check.code not in self.severities:
            return check
        wanted = self.severities[check.code]
        return None if wanted is None else replace(check, severity_override=wanted)


@dataclass(frozen=True)
class Check:
    """One thing to know about an order before it goes out."""

    order_id: int
    order_no: str
    code: CheckCode
    params: Mapping[str, Any] = field(default_factory=dict)
    severity_override: Severity | None = None

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        if self.severity_override is not None:
            return self.severity_override
        return shipped_severity(self.code)


def shipped_severity(code: CheckCode) -> Severity:
    """How much a check weighs unless the owner says otherwise."""
    if code in _NOTES:
        return Severity.NOTE
    return Severity.STOP if code in _STOPS else Severity.LOOK
