"""The PDF: A4, Chinese and figures as in the database, an old file never harmed."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale

from app.data.models import ClaimReceipt, Compensation, IncidentCost, SupplierClaim
from app.domain.errors import EnvironmentProblem
from app.domain.money import Money
from tests.report_sample import Shop
from ui import formats
from ui.printing.report_printer import write_incident_pdf

pytestmark = pytest.mark.usefixtures("chinese")


def plain(text: str) -> str:
    """The font writes some radicals apart: NFKC joins all but one of them."""
    return unicodedata.normalize("NFKC", text).replace("⻚", "页")


def text_of(path: Path) -> str:
    """The words of all pages."""
    return plain("\n".join(page.extract_text() for page in PdfReader(path).pages))


def printed(minor: int) -> str:
    return unicodedata.normalize("NFKC", formats.money(Money(minor, "CNY")))


def test_every_figure_is_the_database_s(shop: Shop, tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    write_incident_pdf(shop.reports.incident("CF-26-0142"), target)
    text = text_of(target)
    rows = [*Compensation.select(), *SupplierClaim.select()]
    valid = [r for m in (ClaimReceipt, IncidentCost) for r in m.select().where(m.voided_at.is_null())]
    for row in [*rows, *valid]:
        assert printed(row.amount_minor) in text
    for sign, minor in (("已付买家", 4150), ("净损失", 4150 + 850 - 2500)):
        assert sign in text
        assert printed(minor) in text
    assert printed(9999) not in text
    assert printed(1234) not in text


def test_the_sums_stand_in_one_row(shop: Shop, tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    write_incident_pdf(shop.reports.incident("CF-26-0142"), target)
    after = text_of(target).split("净损失", 1)[1]
    expected = [printed(minor) for minor in (4150, 850, 6100, 4000, 2500, 2500)]
    assert [word for word in after.split() if word][:6] == expected


def test_it_is_a4_with_pages_and_number(shop: Shop, tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    pages = write_incident_pdf(shop.reports.incident("CF-26-0142"), target)
    reader = PdfReader(target)
    assert len(reader.pages) == pages
    box = reader.pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (595, 842)
    for number in range(1, pages + 1):
        words = "".join(plain(reader.pages[number - 1].extract_text()).split())
        assert f"第{number}页/共{pages}页" in words
        assert "CF-26-0142" in words


def test_the_chinese_font_is_inside(shop: Shop, tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    write_incident_pdf(shop.reports.incident("CF-26-0142"), target)
    fonts = PdfReader(target).pages[0]["/Resources"]["/Font"]
    descendants = [font.get_object()["/DescendantFonts"][0].get_object() for font in fonts.values()]
    assert descendants
    assert all({"/FontFile2", "/FontFile3"} & set(d["/FontDescriptor"].get_object()) for d in descendants)


def test_an_ordinary_incident_takes_one_page_and_its_pictures_the_next(shop: Shop, tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    report = shop.reports.incident("CF-26-0142")
    write_incident_pdf(replace(report, events=report.events[:5]), target)
    first, second = PdfReader(target).pages
    assert "经办人" in unicodedata.normalize("NFKC", first.extract_text())
    assert len(first.images) == 0
    assert len(second.images) == 3
    assert target.stat().st_size < 1_000_000


def test_an_unwritable_place_is_refused_and_the_old_file_kept(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "old.pdf"
    target.write_bytes(b"old")

    def fail(source: object, destination: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(EnvironmentProblem, match="pdf_unwritable"):
        write_incident_pdf(shop.reports.incident("CF-26-0142"), target)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_a_missing_folder_is_refused(shop: Shop, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="pdf_unwritable"):
        write_incident_pdf(shop.reports.incident("CF-26-0142"), tmp_path / "none" / "report.pdf")


def test_figures_can_be_copied_from_an_english_report_too(shop: Shop, tmp_path: Path) -> None:
    QLocale.setDefault(QLocale("en_US"))
    target = tmp_path / "report.pdf"
    write_incident_pdf(shop.reports.incident("CF-26-0142"), target)
    text = text_of(target)
    assert "3792439168251500705" in text
    assert "CF-26-0142" in text
