"""Words of the checks before dispatch: the name, what was found, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.checks import CheckCode, Severity
from app.domain.money import Money
from app.services.checks import CheckRow
from ui import formats
from ui.chips import Label
from ui.look_up import look_up

_CONTEXT = "CheckWords"


@dataclass(frozen=True)
class CheckWords:
    """English sources, looked up when shown."""

    name: object
    icon: str
    advice: object


CHECKS: dict[CheckCode, CheckWords] = {
    CheckCode.DUPLICATE: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "Ordered twice?"),
        "content-duplicate",
        QT_TRANSLATE_NOOP(
            "CheckWords", "Ask the buyer whether both are wanted. If one is a slip, have it refunded first."
        ),
    ),
    CheckCode.RECIPIENT_MISSING: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "No recipient"),
        "account-off-outline",
        QT_TRANSLATE_NOOP(
            "CheckWords", "Export the orders again with recipients, and import that sheet: it fills the gap."
        ),
    ),
    CheckCode.RECIPIENT_MASKED: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "Recipient hidden"),
        "eye-off-outline",
        QT_TRANSLATE_NOOP(
            "CheckWords",
            "The platform hid it. Export with plain recipients, or have it printed through the platform.",
        ),
    ),
    CheckCode.RECIPIENT_ENCRYPTED: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "Recipient encrypted"),
        "lock-outline",
        QT_TRANSLATE_NOOP(
            "CheckWords",
            "Only the platform can read it. Export with plain recipients, or have it printed through the "
            "platform.",
        ),
    ),
    CheckCode.PHONE_MISSING: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "No phone"),
        "phone-off-outline",
        QT_TRANSLATE_NOOP("CheckWords", "Ask the buyer for a phone: couriers do not take parcels without."),
    ),
    CheckCode.PHONE_INVALID: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "Phone looks wrong"),
        "phone-alert-outline",
        QT_TRANSLATE_NOOP("CheckWords", "Ask the buyer for the right number before it goes out."),
    ),
    CheckCode.ADDRESS_MISSING: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "No address"),
        "map-marker-off-outline",
        QT_TRANSLATE_NOOP("CheckWords", "Export the orders again with addresses, and import that sheet."),
    ),
    CheckCode.ADDRESS_REGION: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "Region missing"),
        "map-marker-question-outline",
        QT_TRANSLATE_NOOP("CheckWords", "Ask the buyer; a parcel without it is sorted by guess."),
    ),
    CheckCode.ADDRESS_SHORT: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "Address too short"),
        "map-marker-alert-outline",
        QT_TRANSLATE_NOOP("CheckWords", "Ask the buyer for street, house and room."),
    ),
    CheckCode.ADDRESS_FORWARDING: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "Forwarder or pick-up"),
        "warehouse",
        QT_TRANSLATE_NOOP(
            "CheckWords",
            "Make sure the buyer knows who signs for it: what a forwarder takes in counts as delivered.",
        ),
    ),
    CheckCode.NO_SUPPLIER: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "No supplier yet"),
        "factory",
        QT_TRANSLATE_NOOP("CheckWords", "Choose a supplier for these goods in the order."),
    ),
    CheckCode.SUPPLIER_HELD: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "Supplier on hold"),
        "hand-back-right-outline",
        QT_TRANSLATE_NOOP("CheckWords", "Send it to another supplier, or lift the hold under Suppliers."),
    ),
    CheckCode.SKU_HELD: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "Goods on hold"),
        "hand-back-right-outline",
        QT_TRANSLATE_NOOP("CheckWords", "Lift the hold under Suppliers once the cause is dealt with."),
    ),
    CheckCode.SKU_UNMAPPED: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "Not on the price list"),
        "link-variant-off",
        QT_TRANSLATE_NOOP(
            "CheckWords", "Ask the supplier whether he has it, then add it to his goods under Suppliers."
        ),
    ),
    CheckCode.GOODS_JOINED: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "Pieces not told apart"),
        "format-list-group",
        QT_TRANSLATE_NOOP(
            "CheckWords", "The sheet joins all goods in one cell. Import the sheet of order lines as well."
        ),
    ),
    CheckCode.QUANTITY_ODD: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "Many pieces"),
        "numeric-9-plus-box-outline",
        QT_TRANSLATE_NOOP("CheckWords", "Ask the buyer whether the number is meant."),
    ),
    CheckCode.REMARK: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "Buyer's remark"),
        "message-alert-outline",
        QT_TRANSLATE_NOOP(
            "CheckWords",
            "Read it. It goes to the supplier in bold; what changes the goods, change here first.",
        ),
    ),
    CheckCode.REFUND_UNDER_WAY: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "Refund under way"),
        "cash-refund",
        QT_TRANSLATE_NOOP("CheckWords", "Do not send it. Settle the refund on the platform first."),
    ),
    CheckCode.PART_REFUNDED: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "Part refunded"),
        "cash-refund",
        QT_TRANSLATE_NOOP(
            "CheckWords",
            "Part of the money went back before anything was sent. Ask the buyer what is still to be sent.",
        ),
    ),
    CheckCode.BELOW_COST: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "Below cost"),
        "trending-down",
        QT_TRANSLATE_NOOP(
            "CheckWords", "Check price and cost: a slip in either loses money with each order."
        ),
    ),
    CheckCode.SAME_ADDRESS: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "Several to one door"),
        "home-group",
        QT_TRANSLATE_NOOP(
            "CheckWords", "One parcel may do. If they go apart, tell the buyer that several are coming."
        ),
    ),
    CheckCode.OFTEN_CONFUSED: CheckWords(
        QT_TRANSLATE_NOOP("CheckWords", "Mixed up before"),
        "swap-horizontal",
        QT_TRANSLATE_NOOP(
            "CheckWords", "The supplier's sheet warns him in bold. Ask him for a photo before he packs it."
        ),
    ),
}

_TONES = {Severity.STOP: "bad", Severity.LOOK: "warn", Severity.NOTE: "neutral"}


def check_label(row: CheckRow) -> Label:
    """The chip of a check; green once somebody looked at it."""
    words = CHECKS[row.code]
    tone = "ok" if row.looked_at is not None else _TONES[row.severity]
    return Label(look_up(_CONTEXT, words.name), tone, words.icon)


def check_advice(row: CheckRow) -> str:
    """What to do about it."""
    return look_up(_CONTEXT, CHECKS[row.code].advice)


def check_detail(row: CheckRow) -> str:
    """What was found, in one sentence."""
    writer = _DETAILS.get(row.code)
    return (
        writer(row) if writer is not None else str(row.params.get("goods") or row.params.get("reason") or "")
    )


def _duplicate(row: CheckRow) -> str:
    others = ", ".join(row.params["with"])
    hours = row.params["hours"]
    if hours is None:
        return QCoreApplication.translate("CheckWords", "The same goods as {others}").format(others=others)
    sentence = QCoreApplication.translate("CheckWords", "The same goods as {others} within {hours} h")
    return sentence.format(others=others, hours=hours)


def _same_address(row: CheckRow) -> str:
    others = ", ".join(row.params["with"])
    return QCoreApplication.translate("CheckWords", "Same door as {others}").format(others=others)


def _confused(row: CheckRow) -> str:
    separator = QCoreApplication.translate("CheckWords", ", ")
    sentence = QCoreApplication.translate("CheckWords", "{goods}: was sent as {others}")
    return sentence.format(goods=row.params["goods"], others=separator.join(row.params["others"]))


def _missing(row: CheckRow) -> str:
    names = [_field(name) for name in row.params["missing"]]
    separator = QCoreApplication.translate("CheckWords", ", ")
    return QCoreApplication.translate("CheckWords", "Missing: {names}").format(names=separator.join(names))


def _hidden(row: CheckRow) -> str:
    names = [_field(name) for name in row.params["fields"]]
    separator = QCoreApplication.translate("CheckWords", ", ")
    return QCoreApplication.translate("CheckWords", "Hidden: {names}").format(names=separator.join(names))


_FIELDS = {
    "recipient": QT_TRANSLATE_NOOP("CheckWords", "name"),
    "phone": QT_TRANSLATE_NOOP("CheckWords", "phone"),
    "address": QT_TRANSLATE_NOOP("CheckWords", "address"),
    "province": QT_TRANSLATE_NOOP("CheckWords", "province"),
    "city": QT_TRANSLATE_NOOP("CheckWords", "city"),
    "district": QT_TRANSLATE_NOOP("CheckWords", "district"),
}


def _field(name: str) -> str:
    return look_up(_CONTEXT, _FIELDS[name])


def _below_cost(row: CheckRow) -> str:
    sentence = QCoreApplication.translate("CheckWords", "{goods}: sold for {price}, costs {cost}")
    return sentence.format(goods=row.params["goods"], price=_money(row, "price"), cost=_money(row, "cost"))


def _money(row: CheckRow, name: str) -> str:
    return formats.money(Money(int(row.params[f"{name}_minor"]), row.currency))


def _held_goods(row: CheckRow) -> str:
    return _joined(row.params["goods"], row.params["reason"])


def _quantity(row: CheckRow) -> str:
    return f"{row.params['goods']} ×{row.params['quantity']}"


def _joined(*parts: Any) -> str:
    return " · ".join(str(part) for part in parts if part)


_DETAILS = {
    CheckCode.DUPLICATE: _duplicate,
    CheckCode.RECIPIENT_MISSING: _missing,
    CheckCode.PHONE_MISSING: _missing,
    CheckCode.ADDRESS_MISSING: _missing,
    CheckCode.ADDRESS_REGION: _missing,
    CheckCode.RECIPIENT_MASKED: _hidden,
    CheckCode.RECIPIENT_ENCRYPTED: lambda row: "",
    CheckCode.PHONE_INVALID: lambda row: str(row.params["phone"]),
    CheckCode.ADDRESS_SHORT: lambda row: str(row.params["address"]),
    CheckCode.ADDRESS_FORWARDING: lambda row: str(row.params["word"]),
    CheckCode.REMARK: lambda row: str(row.params["text"]),
    CheckCode.QUANTITY_ODD: _quantity,
    CheckCode.BELOW_COST: _below_cost,
    CheckCode.SKU_HELD: _held_goods,
    CheckCode.OFTEN_CONFUSED: _confused,
    CheckCode.SAME_ADDRESS: _same_address,
    CheckCode.GOODS_JOINED: lambda row: "",
    CheckCode.REFUND_UNDER_WAY: lambda row: "",
    CheckCode.PART_REFUNDED: lambda row: "",
}
