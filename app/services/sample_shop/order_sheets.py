"""Writes invented orders as the platforms export them, headings and quirks included."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from app.data.sheets.writer import Table, write_sheet
from app.paths import resource
from app.services.sample_shop.catalogue import SampleStore
from app.services.sample_shop.orders import SampleLine, SampleOrder

_STATUS = {
    "taobao": {
        "waiting": "买家已付款，等待卖家发货",
        "shipped": "卖家已发货，等待买家确认",
        "done": "交易成功",
        "refunding": "买家已付款，等待卖家发货",
    },
    "pdd": {"waiting": "待发货", "shipped": "已发货，待签收", "done": "已收货", "refunding": "待发货"},
    "douyin": {"waiting": "待发货", "shipped": "已发货", "done": "已完成", "refunding": "待发货"},
}
_REFUNDING = {"taobao": "", "pdd": "退款中", "douyin": "退款中"}

Row = Mapping[str, str]


@dataclass(frozen=True)
class Export:
    """When and where a sheet is exported."""

    now: datetime
    zone: ZoneInfo

    def time(self, moment: datetime) -> str:
        """As platforms print it."""
        return moment.astimezone(self.zone).strftime("%Y-%m-%d %H:%M:%S")

    def tracking(self, order: SampleOrder) -> tuple[str, str]:
        """Number and courier, once it is shipped."""
        is_sent = order.status(self.now) in ("shipped", "done")
        return (order.tracking_no, order.courier) if is_sent else ("", "")


def write_order_sheet(
    folder: Path, store: SampleStore, orders: Sequence[SampleOrder], export: Export
) -> Path:
    """One platform's sheet of the orders of `store`. Raises: EnvironmentProblem when it cannot be written."""
    headings = _headings(store.layout)
    own = (order for order in orders if order.store == store)
    rows = [row for order in own for row in _ROWS[store.platform](order, export)]
    table = [[row.get(heading, "") for heading in headings] for row in rows]
    path = folder / store.file
    if path.suffix == ".xlsx":
        write_sheet(path, [Table("Sheet1", headings, table)], zone=export.zone)
    else:
        encoding = "gb18030" if store.platform == "pdd" else "utf-8-sig"
        with path.open("w", encoding=encoding, newline="") as file:
            csv.writer(file).writerows([headings, *table])
    return path


def _headings(layout: str) -> list[str]:
    text = resource(f"layouts/{layout}.toml").read_text("utf-8")
    return list(tomllib.loads(text)["headings"])


def _taobao(order: SampleOrder, export: Export) -> list[Row]:
    address = f"{' '.join(order.place)} {order.street}"
    return [
        {
            "子订单编号": line.sub_order_no,
            "主订单编号": order.order_no,
            "买家会员名": order.buyer,
            "买家应付货款": f"{order.paid:.2f}",
            "买家应付邮费": "0.00",
            "总金额": f"{order.paid:.2f}",
            "买家实际支付金额": f"{order.paid:.2f}",
            "子单实际支付金额": f"{line.sku.price * line.quantity:.2f}",
            "订单状态": _STATUS["taobao"][order.status(export.now)],
            "收件人姓名": order.recipient,
            "收货地址": address,
            "联系手机": order.phone,
            "订单创建时间": export.time(order.ordered_at),
            "订单付款时间": export.time(order.paid_at),
            "宝贝标题": line.sku.title,
            "宝贝数量": str(line.quantity),
            "物流单号": export.tracking(order)[0],
            "物流公司": export.tracking(order)[1],
            "店铺名称": order.store.name,
            "退款金额": "0.00",
            "颜色/尺码": ";".join(f"{axis}：{value}" for axis, value in line.sku.options),
            "商家编码": line.sku.code,
        }
        for line in order.lines
    ]


def _pdd(order: SampleOrder, export: Export) -> list[Row]:
    line: SampleLine = order.lines[0]
    province, city, district, town = order.place
    return [
        {
            "商品": line.sku.title,
            "订单号": f"{order.order_no}\t",
            "订单状态": _STATUS["pdd"][order.status(export.now)],
            "商品总价(元)": f"{order.paid:.2f}",
            "邮费(元)": "0.00",
            "用户实付金额(元)": f"{order.paid:.2f}",
            "商家实收金额(元)": f"{order.paid:.2f}",
            "商品数量(件)": str(line.quantity),
            "收货人": order.recipient,
            "手机": f"{order.phone}\t",
            "省": province,
            "市": city,
            "区": district,
            "街道": town + order.street,
            "支付时间": f"{export.time(order.paid_at)}\t",
            "拼单成功时间": f"{export.time(order.ordered_at)}\t",
            "商品规格": line.sku.spec.replace(";", ","),
            "商家编码-SKU维度": line.sku.code,
            "快递单号": export.tracking(order)[0],
            "快递公司": export.tracking(order)[1],
            "售后状态": _REFUNDING["pdd"] if order.wants_refund else "无售后或售后取消",
        }
    ]


def _douyin(order: SampleOrder, export: Export) -> list[Row]:
    province, city, district, town = order.place
    return [
        {
            "主订单编号": f"\t{order.order_no}",
            "子订单编号": f"\t{line.sub_order_no}",
            "选购商品": line.sku.title,
            "商品规格": line.sku.spec,
            "商品数量": str(line.quantity),
            "商家编码": line.sku.code,
            "商品单价": f"{line.sku.price:.2f}",
            "订单应付金额": f"{line.sku.price * line.quantity:.2f}",
            "运费": "0.00",
            "收件人": order.recipient,
            "收件人手机号": f"\t{order.phone}",
            "省": province,
            "市": city,
            "区": district,
            "街道": town,
            "详细地址": order.street,
            "买家留言": "-",
            "订单提交时间": f"\t{export.time(order.ordered_at)}",
            "支付完成时间": f"\t{export.time(order.paid_at)}",
            "订单状态": _STATUS["douyin"][order.status(export.now)],
            "售后状态": _REFUNDING["douyin"] if order.wants_refund else "-",
            "快递单号": export.tracking(order)[0] or "-",
            "快递公司": export.tracking(order)[1] or "-",
        }
        for line in order.lines
    ]


_ROWS: dict[str, Callable[[SampleOrder, Export], list[Row]]] = {
    "taobao": _taobao,
    "pdd": _pdd,
    "douyin": _douyin,
}
