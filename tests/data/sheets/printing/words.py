"""Text as bad as buyers, suppliers and spreadsheets make it, and what of it a sheet can carry."""

from __future__ import annotations

import re

from hypothesis import strategies as st

_NEVER_SHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff\ufffe\ud800-\udfff]")
_WRAPPED = re.compile(r'=\s*".*"\s*', re.DOTALL)
_BLANK = frozenset({
    "", "-", "--", "---", "—", "——", "null", "NULL", "Null",
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!",
})  # fmt: skip
_CIPHER = re.compile(r"##|\$\$|~~")
_LONG_NUMBER = re.compile(r"\d{7,}|\d{3}[*]{4,}")

CURATED = (
    "=1+1", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x.cn","点我")', "+8613800138000", "-5 折款",
    "@SUM(A1)", "#N/A 款", "rock 'n' roll", '12" 平底锅', '"引号"', '"只有左边', "a,b;c|d，e；f",
    "第一行\n第二行", "左\t右", "合计", "总计：3 件", "小计", "Total War 手办", "Summer dress", "订单号",
    "数量", "快递单号", "备注：请尽快发货", "2026-03-05", "05/03/2026", "12345678901234567890", "0012",
    "1E5", "3.0", "3.60854E+18", "１２３ＡＢ", "🧧👩\u200d👩\u200d👧", "\u202eabc\u202c", "مرحبا 123",
    "e\u0301te\u0301", "ｶﾞ", "䶮㐂𠮷", "ก็ไม่", "<b>&amp;</b>", "_x0041_ 款", "_x000D_", "%s {0} \\n",
    "null and void", "TRUE", "NaN", "—— 款 ——", "1,234.50", "¥9.90", "很长的标题 " * 400,
    "x" * 2_000, "行一\r\n行二", "\xa0中\u3000间\xa0", "a\u200bb", "a\x00b",
)  # fmt: skip
"""Beginnings of formulas, delimiters, words of headings and totals, dates, numbers, scripts, lengths."""


TOTAL = re.compile(r"(合计|总计|小计|汇总|共计|total|sum)\W*\d*", re.IGNORECASE)
"""What a row of sums begins with; where goods stand in its place, nobody can tell it from one."""


def settled(text: str) -> str:
    """`text` as a person sees it in a cell: without invisible characters, outer space and wrappers.

    Carriage returns are how one system ends a line and another does not: they are line ends.
    """
    shown = _NEVER_SHOWN.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    shown = shown.strip().lstrip("'").strip()
    return "款" if shown in _BLANK or _WRAPPED.fullmatch(shown) else shown


def _any_text() -> st.SearchStrategy[str]:
    letters = st.one_of(
        st.sampled_from("=+-@'\"\t\n,;|#*_.:：，0123456789０９ aZ元款"), st.characters(codec="utf-8")
    )
    return st.text(letters, min_size=1, max_size=24)


TEXTS = st.one_of(st.sampled_from(CURATED), _any_text()).map(settled)
"""What a title, a variant or a message may hold."""


def one_line(text: str) -> str:
    """`text` for a file that quotes nothing: no tabs, no line ends, no marks around it."""
    return settled(re.sub(r"[\t\n\r\x85\u2028\u2029]+", " ", text).strip('"')) or "款"


def as_name(text: str) -> str:
    """`text` without what would mean something in a name: a phone, a cipher."""
    return settled(_LONG_NUMBER.sub("", _CIPHER.sub("", text)))


NOISE = ("", "\u200b", "\ufeff", "\u2060", "\x00", "\x07")
"""Characters that no sheet shows, none among them; the last two only texts can hold."""
