"""Why something is a finding, in one sentence, and its two sides in few words."""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.goods.shown import variant_values
from app.domain.goods.text import squash
from app.domain.masking import mask_address, mask_name, mask_phone
from app.domain.statuses import FindingKind, FindingState
from app.services.reconciliation import FindingRow
from ui import labels
from ui.chips import Label
from ui.look_up import look_up

_REASONS = {
    "other_product": QT_TRANSLATE_NOOP("FindingWords", "Another product"),
    "other_variant": QT_TRANSLATE_NOOP("FindingWords", "Another variant of the same product"),
    "fewer_pieces": QT_TRANSLATE_NOOP("FindingWords", "Fewer pieces than ordered"),
    "more_pieces": QT_TRANSLATE_NOOP("FindingWords", "More pieces than ordered"),
    "line_not_on_sheet": QT_TRANSLATE_NOOP(
        "FindingWords", "The rest of the order is on the sheet, this is not"
    ),
    "goods_not_ordered": QT_TRANSLATE_NOOP("FindingWords", "Nobody ordered this with the order"),
    "goods_swapped": QT_TRANSLATE_NOOP("FindingWords", "Goods swapped with {with_order}"),
    "goods_swapped_in_ring": QT_TRANSLATE_NOOP("FindingWords", "Goods went round: {ring}"),
    "recipients_swapped": QT_TRANSLATE_NOOP("FindingWords", "Recipients swapped with {with_order}"),
    "recipient_differs": QT_TRANSLATE_NOOP("FindingWords", "Differs: {fields}"),
    "sent_twice": QT_TRANSLATE_NOOP("FindingWords", "The same goods sent twice"),
    "one_number_for_different_recipients": QT_TRANSLATE_NOOP(
        "FindingWords", "The number is also on {with_order}, which goes elsewhere"
    ),
    "not_of_courier": QT_TRANSLATE_NOOP("FindingWords", "Not the form of a number of {courier}"),
    "of_another_courier": QT_TRANSLATE_NOOP("FindingWords", "A number of another courier than {courier}"),
    "no_courier_has_it": QT_TRANSLATE_NOOP("FindingWords", "No courier has numbers like this"),
    "order_cancelled": QT_TRANSLATE_NOOP("FindingWords", "Refunded or closed: have it stopped first"),
    "line_refunded": QT_TRANSLATE_NOOP("FindingWords", "This item was refunded: have it stopped first"),
    "order_not_known": QT_TRANSLATE_NOOP("FindingWords", "None of your orders has this number"),
    "recipient_not_known": QT_TRANSLATE_NOOP("FindingWords", "None of your orders goes to this recipient"),
    "not_on_sheet": QT_TRANSLATE_NOOP("FindingWords", "Waiting, and not on the sheet"),
    "no_tracking_no": QT_TRANSLATE_NOOP("FindingWords", "On the sheet, but without a tracking number"),
    "goods_not_read": QT_TRANSLATE_NOOP("FindingWords", "Which goods are meant?"),
}
_FIELDS = {
    "name": QT_TRANSLATE_NOOP("FindingWords", "name"),
    "phone": QT_TRANSLATE_NOOP("FindingWords", "phone"),
    "address_province": QT_TRANSLATE_NOOP("FindingWords", "province"),
    "address_city": QT_TRANSLATE_NOOP("FindingWords", "city"),
    "address_district": QT_TRANSLATE_NOOP("FindingWords", "district"),
    "address_detail": QT_TRANSLATE_NOOP("FindingWords", "street and house"),
}
_PEOPLE = frozenset({"recipient_differs", "recipients_swapped", "one_number_for_different_recipients"})
_PIECES = re.compile(r"\s*×(\d+)$")
_LONGEST_TITLE = 8


def finding_label(row: FindingRow) -> Label:
    """The chip of a finding: its kind; quiet or green once it is settled."""
    found = labels.label(row.kind)
    if row.state is FindingState.RIGHT:
        return Label(found.words, "ok", "check")
    return Label(found.words, "info" if row.state is FindingState.INCIDENT else found.tone, found.icon)


def state_words(row: FindingRow) -> str:
    """What became of it; the incident's number where there is one, the sheet that brought what was missed;
    empty while open."""
    if row.state is FindingState.OPEN:
        return ""
    if row.state is FindingState.RIGHT and (sheet := row.params.get("settled_by_file")):
        return QCoreApplication.translate("FindingWords", "Came with {sheet}").format(sheet=sheet)
    return row.incident_number or labels.words(row.state)


def why(row: FindingRow) -> str:
    """The reason in one sentence."""
    reason = _REASONS.get(row.reason)
    if reason is None:
        return ""
    return _exact(row) or look_up("FindingWords", reason).format(
        with_order=row.with_order_no,
        ring=row.params.get("ring", ""),
        fields=_fields(str(row.params.get("fields", ""))),
        courier=row.expected,
    )


def _exact(row: FindingRow) -> str:
    """A sentence that names the difference, where it is known."""
    if row.reason == "other_variant":
        return _difference(row)
    ordered, sent = row.params.get("ordered"), row.params.get("sent_quantity")
    if row.reason not in ("fewer_pieces", "more_pieces") or not (ordered and sent):
        return ""
    difference = int(sent) - int(ordered)
    if difference < 0:
        return QCoreApplication.translate("FindingWords", "%n piece(s) too few", "", -difference)
    return QCoreApplication.translate("FindingWords", "%n piece(s) too many", "", difference)


def _difference(row: FindingRow) -> str:
    """The value that differs, as both sides print it; empty where that cannot be told."""
    ours, theirs = _values(row.expected), _values(row.actual)
    if len(ours) == len(theirs) and _title(row.expected) == _title(row.actual):
        return next((f"{a} ≠ {b}" for a, b in zip(ours, theirs, strict=True) if squash(a) != squash(b)), "")
    ordered = _printed(str(row.params.get("ordered", "")), row.expected)
    written = _printed(str(row.params.get("written", "")), row.actual)
    return f"{ordered} ≠ {written}" if ordered and written else ""


def _printed(value: str, text: str) -> str:
    """The value as the text prints it; empty when it does not (then it is a word of the word lists)."""
    place = text.casefold().find(value.casefold())
    if place >= 0:
        return text[place : place + len(value)]
    return value if squash(value) and squash(value) in squash(text) else ""


def _fields(names: str) -> str:
    separator = QCoreApplication.translate("FindingWords", ", ")
    return separator.join(
        look_up("FindingWords", _FIELDS[name]) for name in names.split(",") if name in _FIELDS
    )


def expected_side(row: FindingRow, *, is_masked: bool) -> str:
    """What was ordered, short."""
    if row.kind is FindingKind.CANCELLED_ORDER_SHIPPED and not row.expected:
        return QCoreApplication.translate("FindingWords", "nothing any more")
    return _side(row, row.expected, row.actual, is_masked=is_masked)


def actual_side(row: FindingRow, *, is_masked: bool) -> str:
    """What the sheet says, short."""
    if not row.actual:
        return QCoreApplication.translate("FindingWords", "not on the sheet")
    return _side(row, row.actual, row.expected, is_masked=is_masked)


def names_people(row: FindingRow) -> bool:
    """Whether its two sides are names, phones and addresses."""
    return row.reason in _PEOPLE


def _side(row: FindingRow, text: str, other: str, *, is_masked: bool) -> str:
    if names_people(row):
        return masked_person(text) if is_masked else text
    if row.kind is FindingKind.TRACKING_INVALID:
        return text
    return short_goods(text, other)


def masked_person(text: str) -> str:
    """ "name phone address" with all three hidden as paper asks."""
    name, _, rest = text.partition(" ")
    phone, _, address = rest.partition(" ")
    if not phone[:3].isdigit():
        phone, address = "", rest
    return " ".join(part for part in (mask_name(name), mask_phone(phone), mask_address(address)) if part)


def short_goods(text: str, other: str = "") -> str:
    """Goods in few words: "颜色分类:黑色;尺码:XL" as "黑色 / XL"; a title both sides share is left out."""
    goods = text.split("；")
    if len(goods) > 1:
        return "；".join(short_goods(part) for part in goods)
    values, title = " / ".join(_values(text)), _title(text)
    is_same = bool(values) and other.startswith(title + " ")
    shown = values if is_same else " ".join(part for part in (_cut(title), values) if part)
    found = _PIECES.search(text)
    pieces = found.group(1) if found is not None else "1"
    return shown if pieces == "1" else f"{shown} ×{pieces}"


def _title(text: str) -> str:
    return _PIECES.sub("", text).partition(" ")[0]


def _values(text: str) -> list[str]:
    """What stands behind the title, taken apart, without the names of the attributes."""
    spec = _PIECES.sub("", text).partition(" ")[2]
    return list(variant_values(spec))


def _cut(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else title[:_LONGEST_TITLE] + "…"
