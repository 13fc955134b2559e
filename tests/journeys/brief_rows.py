"""The rows of the brief, and which of them a journey test walks from start to end.

`python -m tests.journeys.brief_rows` (`make brief`) lists the rows without one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]

ROWS = {
    "1": "Know the parties 货源 · 代发 · 代发货 · 一件代发",
    "2.1": "Confirm the error 确认错误",
    "2.2": "Submit the request 提交申请",
    "2.3": "Negotiate 协商沟通",
    "2.4": "Confirm the cancellation 确认取消",
    "3.1": "In time 及时沟通",
    "3.2": "Honestly 诚信处理",
    "3.3": "Politely 保持礼貌",
    "3.4": "With a solution 解决方案",
    "4.1": "Who is responsible 确认责任",
    "4.2": "Settle 协商解决",
    "4.3": "Confirm the result 确认结果",
    "4.4": "Prevent 防止再次",
    "5.1": "Check the order 核对订单",
    "5.2": "Check the goods 质量检查",
    "5.3": "Confirm the information 信息确认",
    "5.4": "Improve the system 完善系统",
    "6.1": "Refund 退款",
    "6.2": "Reship 补发",
    "6.3": "Discount 折扣",
    "6.4": "Gift 赠品",
    "7.1": "Care call 关怀回访",
    "7.2": "Follow up 售后跟进",
    "7.3": "Satisfaction 满意调查",
    "7.4": "Get better 提升服务",
    "8.1": "Refund rules 退款规定",
    "8.2": "Liability 损失赔偿",
    "8.3": "Contracts 合同约定",
    "8.4": "Legal aid 法律援助",
    "9": "Work as a desktop application",
}


def marked_rows(source: str) -> Iterator[str]:
    """The rows named by ``brief("…")`` marks in the source of a test file."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "brief":
            yield from (arg.value for arg in node.args if isinstance(arg, ast.Constant))


def rows_walked() -> set[str]:
    """Every row that some test is marked with."""
    files = TESTS.rglob("test_*.py")
    return {row for file in files for row in marked_rows(file.read_text("utf-8"))}


def main() -> None:
    """Print the rows that no journey walks yet, and how many do."""
    missing = [row for row in ROWS if row not in rows_walked()]
    for row in missing:
        print(f"{row:>4}  {ROWS[row]}")
    print(f"{len(ROWS) - len(missing)} / {len(ROWS)} rows of the brief are walked by a journey test")


if __name__ == "__main__":
    main()
