"""The report's HTML: the same as the golden file, nothing from users becomes markup."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from tests.report_sample import ADDRESS, PHONE, RECIPIENT, Shop
from ui.printing.incident_sheet import evidence_html, incident_html
from ui.printing.pictures import read_pictures

GOLDEN = Path(__file__).parents[2] / "golden"


def html_of(shop: Shop) -> str:
    report = shop.reports.incident(shop.incident_id)
    images = read_pictures(report.exhibits)
    return incident_html(report, images) + evidence_html(report, images)


def compare(name: str, html: str, *, update: bool) -> None:
    golden = GOLDEN / name
    if update:
        golden.write_text(html, "utf-8")
    assert html == golden.read_text("utf-8")


def test_english_is_as_before(shop: Shop, update_golden: bool) -> None:
    QLocale.setDefault(QLocale("en_US"))
    compare("incident_report.en.html", html_of(shop), update=update_golden)


@pytest.mark.usefixtures("chinese")
def test_chinese_is_as_before(shop: Shop, update_golden: bool) -> None:
    compare("incident_report.zh_CN.html", html_of(shop), update=update_golden)


def test_words_of_users_are_escaped(shop: Shop) -> None:
    html = html_of(shop)
    assert "<b>着急</b>" not in html
    assert "&lt;b&gt;着急&lt;/b&gt; &amp; 要原货" in html


def test_personal_data_does_not_reach_the_paper(shop: Shop) -> None:
    html = html_of(shop)
    for secret in (RECIPIENT, PHONE, ADDRESS, "501", "2单元"):
        assert secret not in html


def test_what_differs_is_marked_without_colour_too(shop: Shop) -> None:
    html = html_of(shop)
    assert '<span class="wrong">藏青色 / XL</span>' in html
    assert '<span class="wrong">黑色 / XL</span>' not in html


def test_a_file_that_is_no_picture_is_listed(shop: Shop) -> None:
    html = html_of(shop)
    assert html.count("<img") == 3
    assert "照片4.png" in html


def test_an_empty_timeline_prints_no_empty_table(shop: Shop) -> None:
    report = replace(shop.reports.incident(shop.incident_id), events=(), parcels=(), claims=())
    html = incident_html(report, {})
    assert "Tracking no." not in html
