"""The printed evidence pack: all of it there, rows whole, headings repeated, changed files named."""

from __future__ import annotations

import hashlib
import unicodedata
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.data.models import Incident, IncidentLine, Message
from app.domain import statuses as s
from app.domain.clock import FixedClock
from app.services.build import build_services
from tests.report_sample import FOUND, PHONE, RECIPIENT, Shop, open_shop
from tests.ui.printing.conftest import png
from ui.printing.report_printer import write_pack_pdf

pytestmark = pytest.mark.usefixtures("chinese")


def pages_of(folder: Path, clock: FixedClock, target: Path, *, shows_personal: bool = False) -> list[str]:
    """Words of each page without spaces; some radicals come out apart, NFKC joins them."""
    services = build_services(folder, clock)
    write_pack_pdf(services.evidence_packs.gather("CF-26-0142", shows_personal=shows_personal), target)
    services.close()
    words = [unicodedata.normalize("NFKC", page.extract_text()) for page in PdfReader(target).pages]
    return ["".join(page.split()) for page in words]


def lengthen(shop: Shop, count: int) -> None:
    """`count` lines and messages more."""
    with shop.uow.begin("test") as tx:
        incident = Incident.get()
        for place in range(count):
            middle = "黑色发成了藏青色，正在拦截。" * (1 + place % 9)
            body = f"开始{place:02d} {middle} 结束{place:02d}"
            tx.insert(
                Message, incident=incident, party=s.Party.BUYER, direction=s.Direction.OUT,
                channel=s.Channel.WECHAT, body=body, at=FOUND + timedelta(hours=3, minutes=place),
            )  # fmt: skip
            tx.insert(
                IncidentLine, incident=incident, ordered_title=f"卫衣{place:02d}", ordered_quantity=1,
                sent_title="卫衣", sent_quantity=1,
            )  # fmt: skip


def test_cover_index_duties_rules_and_pictures(shop: Shop, clock: FixedClock, tmp_path: Path) -> None:
    shop.uow.db.close()
    pages = pages_of(tmp_path / "data", clock, tmp_path / "pack.pdf")
    text = "".join(pages)
    for words in ("证据清单", "应发与实发", "举证责任与证据对照", "适用的法律条款与平台规则", "沟通记录"):
        assert words in text
    sha256 = hashlib.sha256(png("#b8c5d9", 1600, 1200)).hexdigest()
    assert text.count(sha256) == 2  # in the index and under the picture
    assert f"第1页/共{len(pages)}页" in pages[0].replace("⻚", "页")
    assert "E4" in pages[-1]
    assert sum(len(page.images) for page in PdfReader(tmp_path / "pack.pdf").pages) == 3


def test_masked_unless_wanted(shop: Shop, clock: FixedClock, tmp_path: Path) -> None:
    shop.uow.db.close()
    masked = "".join(pages_of(tmp_path / "data", clock, tmp_path / "a.pdf"))
    assert RECIPIENT not in masked
    assert PHONE not in masked
    shown = "".join(pages_of(tmp_path / "data", clock, tmp_path / "b.pdf", shows_personal=True))
    assert RECIPIENT in shown
    assert PHONE in shown


def test_forty_lines_keep_their_rows_whole_under_a_heading_on_each_page(
    shop: Shop, clock: FixedClock, tmp_path: Path
) -> None:
    lengthen(shop, 40)
    shop.uow.db.close()
    pages = pages_of(tmp_path / "data", clock, tmp_path / "pack.pdf")
    for place in range(40):
        begins, ends = f"开始{place:02d}", f"结束{place:02d}"
        assert [begins in page for page in pages] == [ends in page for page in pages]
    told = [page for page in pages if "开始" in page]
    assert len(told) > 1
    assert all("时间" in page and "事项" in page for page in told)
    assert all(len(page) > 80 for page in pages)  # none is empty


def test_twelve_photos_stand_two_on_a_page(clock: FixedClock, tmp_path: Path, qapp: object) -> None:
    pictures = [png("#b8c5d9", 1600, 1200 + place) for place in range(12)]
    open_shop(tmp_path / "data", clock, pictures).uow.db.close()
    pages_of(tmp_path / "data", clock, tmp_path / "pack.pdf")
    shown = [len(page.images) for page in PdfReader(tmp_path / "pack.pdf").pages]
    assert [count for count in shown if count] == [2] * 6


def test_a_changed_file_is_named_and_not_shown(clock: FixedClock, tmp_path: Path, qapp: object) -> None:
    picture = png("#b8c5d9", 800, 600)
    open_shop(tmp_path / "data", clock, [picture]).uow.db.close()
    sha256 = hashlib.sha256(picture).hexdigest()
    (tmp_path / "data/evidence" / sha256[:2] / sha256).write_bytes(png("#000000", 800, 600))
    pages = pages_of(tmp_path / "data", clock, tmp_path / "pack.pdf")
    assert "改动" in pages[0]
    assert sum(len(page.images) for page in PdfReader(tmp_path / "pack.pdf").pages) == 0
