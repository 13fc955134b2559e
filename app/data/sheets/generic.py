"""Understands a sheet no layout knows, by the words of its headings and the looks of its values."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.data.sheets import columns, values
from app.data.sheets.after_sales import after_sales, is_filled_with_cases
from app.data.sheets.amounts import settle_amounts
from app.data.sheets.candidates import Assignment
from app.data.sheets.columns import Mapping
from app.data.sheets.found import Heading, Recognised
from app.data.sheets.goods import quantity_in
from app.data.sheets.heading_words import BUYERS, word_among
from app.data.sheets.headings import synonyms
from app.data.sheets.layouts import Joined, JoinedSheet, Layout
from app.data.sheets.looks import Column
from app.data.sheets.price_lists import price_list
from app.data.sheets.readings import leave_out_doubtful
from app.data.sheets.whose import platform_of
from app.domain.errors import SheetProblem

IDS = {
    "orders": "orders.generic",
    "order_items": "order_items.generic",
    "shipments": "supplier_ship.generic",
    "supplier_order": "supplier_order.generic",
}
_NOTHING = ""
_ORDER_COLUMN = "订单号"
_SURE = 0.9
_SUFFIXED = re.compile(r"\d{15,}-\d{1,3}")
_SUFFIXED_SHARE = 0.3
_PIECES = re.compile(r"[^;；\n]*[^\d\s.][\s]*[x×*＊✕]\s*\d{1,2}\s*\D?", re.IGNORECASE)
_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af*]")
_SEPARATORS = ("，", ",", ";", "；")
_AMOUNTS = frozenset({"paid_amount", "shipping_fee", "merchant_amount", "line_amount"})
_ORDER_SIGNS = frozenset({"status", "pay_status", "paid_amount", "order_time", "paid_time"})
_SUBSTANCE = frozenset(
    {"title", "sku_code", "spec", "recipient", "phone", "contact", "full_address", "tracking_no"}
)
_ADDED = (
    "status", "recipient", "phone", "full_address", "province", "city", "district", "address", "courier",
    "tracking_no", "buyer_message", "seller_note",
)  # fmt: skip


def by_synonyms(headings: Sequence[Heading]) -> Recognised:
    """The sheet of the workbook that is understood best. Raises: SheetProblem(sheet_unknown)."""
    found = [after_sales(h) or price_list(h) or understood(h) for h in headings]
    best = max(found, key=_rank)
    if best.layout.kind == "refunds" and not _has_order_no(best.mapping):
        raise SheetProblem("sheet_missing_column", column=_ORDER_COLUMN, format="")
    if best.layout.kind == _NOTHING:
        if "status" in best.mapping.columns and "order_no" not in best.mapping.columns:
            raise SheetProblem("sheet_missing_column", column=_ORDER_COLUMN, format="")
        raise SheetProblem("sheet_unknown", headings=[c.strip() for c in headings[0].printed if c.strip()])
    return best


def _has_order_no(mapping: Mapping) -> bool:
    """Whether a column is the order's number, or may be: then the owner is asked which."""
    return "order_no" in mapping.columns or any(name == "order_no" for name, _ in mapping.doubts.values())


def _rank(found: Recognised) -> tuple[int, bool, int]:
    have = found.mapping.columns
    has_lines = "quantity" in have and bool(have.keys() & {"title", "sku_code"})
    place = {_NOTHING: 0, "not_orders": 1}.get(found.layout.kind, 2)
    return (place, has_lines, len(have))


def joined_sheet(best: Recognised, other: Recognised) -> tuple[JoinedSheet, Heading] | None:
    """A further sheet of the workbook that says more of the same orders, told by their numbers."""
    mapping = other.mapping.columns
    if "order_no" not in mapping or "order_no" not in best.mapping.columns:
        return None
    normals = other.heading.normals
    wanted = [name for name in _ADDED if name in mapping and name not in best.mapping.columns]
    fields = {name: tuple(tuple(normals[i] for i in o) for o in mapping[name]) for name in wanted}
    key = normals[mapping["order_no"][0][0]]
    return (JoinedSheet((), frozenset(), key, fields), other.heading) if fields else None


def understood(heading: Heading) -> Recognised:
    """What one sheet is by its words and values; kind "" where that is not enough to read it."""
    sample, assignment = heading.sample(), Assignment(heading)
    mapping = assignment.run()
    columns.add_variant(mapping, [_variant_word(p) for p in heading.printed])
    columns.move_sku_words(mapping, assignment.columns)
    settle_amounts(heading, mapping)
    if _is_bill(heading, mapping):
        return Recognised(Layout("bill.generic", "not_orders"), heading, mapping, 0.5)
    kind = _kind(mapping, sample)
    _name_recipient(heading, mapping)
    is_abroad = "country" in mapping.columns or _is_latin(mapping, assignment.columns)
    has_town = "town" in mapping.columns
    columns.keep_one_address(mapping)
    layout = Layout(
        IDS.get(kind, ""),
        kind,
        platform=_platform(heading, kind, mapping, assignment.columns),
        carry="if_bare",
        join_text=(" " if has_town else ", ") if is_abroad else "",
        override=_override(heading, mapping),
        joined=_joined(heading, mapping, sample),
        quantity_from=_quantity_from(kind, mapping, assignment.columns),
        split_suffix=_share_suffixed(mapping, sample) >= _SUFFIXED_SHARE,
    )
    leave_out_doubtful(mapping)
    sure = sum(1 for how in mapping.found_by.values() if how == "synonym")
    return Recognised(layout, heading, mapping, round(_SURE * sure / max(1, len(mapping.found_by)), 2))


def _platform(heading: Heading, kind: str, mapping: Mapping, looked: Sequence[Column]) -> str | None:
    if kind not in ("orders", "order_items"):
        return None
    order = mapping.columns.get("order_no")
    return platform_of(heading.words, looked[order[0][0]] if order else None)


def _variant_word(printed: str) -> str:
    """The word for colour or size in a heading, also where it stands there in two languages."""
    colours, sizes = synonyms().variants
    return word_among(printed, (*colours, *sizes))


def _quantity_from(kind: str, mapping: Mapping, looked: Sequence[Column]) -> str:
    """The goods whose text always ends in the pieces, "标准款 x3", on a sheet to a supplier."""
    if kind != "supplier_order" or "quantity" in mapping.columns:
        return ""
    for name in ("spec", "title"):
        options = mapping.columns.get(name, ())
        if len(options) == 1 and looked[options[0][0]].share(_ends_in_pieces) == 1:
            return name
    return ""


def _ends_in_pieces(text: str) -> bool:
    """Told from sizes such as "100*120" and from several goods in one cell."""
    return bool(_PIECES.fullmatch(text)) and quantity_in(text) is not None


def _is_latin(mapping: Mapping, looked: Sequence[Column]) -> bool:
    """True where addresses have no Chinese, Japanese or Korean in them."""
    address = mapping.columns.get("address")
    column = looked[address[0][0]] if address else Column((), ())
    return bool(column.texts) and not any(_ASIAN.search(text) for text in column.texts)


def _name_recipient(heading: Heading, mapping: Mapping) -> None:
    """Where nobody else is named, the parcel goes to the buyer, if the column holds names."""
    have = mapping.columns
    named = have.get("recipient")
    if named and "contact" in have and heading.normals[named[0][0]].startswith(BUYERS):
        # 客户名称 beside 收货信息 is who ordered.
        name = mapping.columns.pop("recipient")
        if "buyer" not in have:
            mapping.add("buyer", name, mapping.found_by["recipient"])
    if have.keys() & {"recipient", "contact", "last_name"} or "buyer" not in have:
        return
    word = heading.normals[have["buyer"][0][0]]
    is_name = word.endswith(("name", "姓名", "名称")) and not word.endswith(("username", "nickname"))
    if is_name and have.keys() & {"address", "phone", "city"}:
        mapping.add("recipient", have.pop("buyer"), mapping.found_by.pop("buyer"))


def _override(heading: Heading, mapping: Mapping) -> dict[str, str]:
    changed = next((w for w in synonyms().changed_address if w in heading.words), None)
    return {"full_address": changed} if changed and "full_address" in mapping.columns else {}


def _joined(heading: Heading, mapping: Mapping, sample: Sequence[Sequence[str]]) -> Joined | None:
    """Several goods in one row: told by a number of kinds, or by sub-order numbers divided by ";"."""
    kinds = next((w for w in synonyms().kinds if w in heading.words), None)
    if kinds:
        return Joined(_SEPARATORS, count=kinds)
    sub = mapping.columns.get("sub_order_no")
    if sub and any(";" in row[sub[0][0]] for row in sample if sub[0][0] < len(row)):
        return Joined(_SEPARATORS[::-1], like=heading.normals[sub[0][0]])
    return None


def _share_suffixed(mapping: Mapping, sample: Sequence[Sequence[str]]) -> float:
    order = mapping.columns.get("order_no")
    numbers = [values.text(row[order[0][0]]) for row in sample if order and order[0][0] < len(row)]
    filled = [n for n in numbers if n]
    return sum(1 for n in filled if _SUFFIXED.fullmatch(n)) / len(filled) if filled else 0.0


def _is_bill(heading: Heading, mapping: Mapping) -> bool:
    """True for settlements, freight bills and lists of refunds: money without goods or people."""
    words, have = synonyms(), mapping.columns.keys()
    if is_filled_with_cases(heading, words.refund_words):
        return True
    if "title" in have or ("quantity" in have and "sku_code" in have):
        return False
    hits = sum(1 for h in heading.words if any(w in h for w in words.not_orders))
    if hits > 1 or (bool(have & _AMOUNTS) and not have & _SUBSTANCE):
        return True
    nobody = not have & {"order_no", "recipient", "contact", "phone"}
    return nobody and bool(have & _AMOUNTS)


def _kind(mapping: Mapping, sample: Sequence[Sequence[str]]) -> str:
    have = mapping.columns.keys()
    who = bool(have & {"recipient", "phone", "contact"})
    goods = bool(have & {"title", "sku_code", "spec"})
    signs = have & (_ORDER_SIGNS | _AMOUNTS | {"unit_price"})
    is_dated_parcel = signs <= {"order_time"} and "tracking_no" in have and _has_parcels(mapping, sample)
    if "order_no" in have and have & _ORDER_SIGNS and not is_dated_parcel:
        return "orders"
    if have & {"tracking_no", "parcel"} and ("order_no" in have or who):
        return "shipments" if _has_parcels(mapping, sample) or not (goods and who) else "supplier_order"
    if who and goods and "status" not in have:
        is_shop = "order_no" in have and have & {"unit_price", "shop", "currency"}
        return "orders" if is_shop else "supplier_order"
    if "order_no" in have and "buyer" in have and goods:
        return "orders"
    return "order_items" if "order_no" in have and goods and "quantity" in have else _NOTHING


def _has_parcels(mapping: Mapping, sample: Sequence[Sequence[str]]) -> bool:
    """True when some parcel number is filled in: else the sheet still waits for the supplier."""
    indexes = [i for name in ("tracking_no", "parcel") for o in mapping.columns.get(name, ()) for i in o]
    return any(i < len(row) and row[i].strip() for row in sample for i in indexes)
