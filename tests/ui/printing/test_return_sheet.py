"""The return check sheet: one page with what comes back, masked."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.report_sample import PHONE, RECIPIENT, Shop
from ui.printing.pdf import write_pdf
from ui.printing.return_sheet import return_html, return_sheet

pytestmark = pytest.mark.usefixtures("chinese")


def test_one_page_with_number_goods_and_boxes(shop: Shop, tmp_path: Path) -> None:
    report = shop.reports.incident("CF-26-0142")
    assert write_pdf(return_sheet(report), tmp_path / "r.pdf", "r") == 1
    page = PdfReader(tmp_path / "r.pdf").pages[0].extract_text()
    text = "".join(unicodedata.normalize("NFKC", page).split())
    for words in ("退件核对单", "CF-26-0142", "YT7412589630147", "加绒连帽卫衣", "620g", "清点"):
        assert words in text


def test_what_was_ordered_but_not_sent_is_not_expected_back(shop: Shop) -> None:
    html = return_html(shop.reports.incident("CF-26-0142"))
    assert "藏青色 / XL" in html
    assert "黑色 / XL" not in html


def test_personal_data_are_masked(shop: Shop) -> None:
    html = return_html(shop.reports.incident("CF-26-0142"))
    assert RECIPIENT not in html
    assert PHONE not in html
