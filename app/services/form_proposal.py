"""What each column of somebody's empty sheet would get, as far as its heading tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.data.sheets.forms import FormColumn
from app.data.sheets.headings import normal
from app.domain.out_layouts import ORDER_FIELDS, SHIPPING_FIELDS

_ROW_NO = frozenset({"序号", "序", "行号", "no", "no."})
_DAY = frozenset({"日期", "下单日期", "下单时间", "发货日期", "导单日期", "订货日期", "date"})
_SHOP = frozenset(
    {"下单人", "代理", "代理商", "代理商名字", "代理商名称", "分销商", "分销商名称", "下单店铺"}
)
_CODE = ("编码", "代码", "code")
_SENDER_NAME = ("姓名", "人", "名称", "名字", "name")
_TO_FILL = frozenset({"courier", "tracking_no", "parcel", "status"})


def for_supplier(columns: Sequence[FormColumn], known: Mapping[str, str]) -> list[str]:
    """A value for each column, "" = left to the supplier. `known`: heading → text that is always the same."""
    have = {column.field for column in columns}
    wanted = {
        **{name: f"{{{name}}}" for name in ORDER_FIELDS},
        "address": "{address}" if have & {"province", "city", "region"} else "{full_address}",
        "region": "{province}{city}{district}",
        "contact": "{recipient} {phone} {full_address}",
        "buyer_message": "{remark}",
        "seller_note": "{remark}",
        **_goods(have),
        **dict.fromkeys(_TO_FILL, ""),
    }
    return _once([_value(column, wanted, known) for column in columns])


def for_platform(columns: Sequence[FormColumn], known: Mapping[str, str]) -> list[str]:
    """A value for each column of a platform's form; "" leaves it blank."""
    wanted = {name: f"{{{name}}}" for name in SHIPPING_FIELDS}
    values = []
    for column in columns:
        word = normal(column.heading)
        is_code = column.field in ("courier", "") and word.endswith(_CODE)
        is_courier = any(part in word for part in ("物流", "快递", "承运", "carrier", "courier"))
        values.append("{courier_code}" if is_code and is_courier else _value(column, wanted, known))
    return _once(values)


def _goods(have: set[str]) -> dict[str, str]:
    """Nothing that was ordered may be missing: what has no column of its own goes with what has one."""
    pieces = "" if "quantity" in have else " x{quantity}"
    if "spec" in have:
        return {"spec": f"{{spec}}{pieces}"}
    return {"title": f"{{title}} {{spec}}{pieces}"} if "title" in have else {}


def _value(column: FormColumn, wanted: Mapping[str, str], known: Mapping[str, str]) -> str:
    word, whole = normal(column.heading), normal(column.whole_heading)
    if whole in known:
        return known[whole]
    if word in _ROW_NO:
        return "{row_no}"
    if word in _SHOP:
        return "{shop}"
    if column.is_theirs:
        return "{shop}" if word.endswith(_SENDER_NAME) else ""
    if word in _DAY:
        return "{today}"
    return wanted.get(column.field, "")


def _once(values: Sequence[str]) -> list[str]:
    """Each field in its first column only: a second phone column is for another number."""
    seen: set[str] = set()
    found = []
    for value in values:
        found.append("" if "{" in value and value in seen else value)
        seen.add(value)
    return found
