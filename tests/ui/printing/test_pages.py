"""Every paper in both languages, short and long: rows whole, headings repeated, no page empty, no box."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage, QImageIOHandler, QImageWriter
from PySide6.QtWidgets import QApplication

from app.data.models import Incident, IncidentLine, Message
from app.domain import statuses as s
from app.domain.clock import FixedClock
from app.services.build import Services, build_services
from tests.report_sample import FOUND, PHONE, RECIPIENT, Shop, open_shop
from tests.speaking import speaking
from tests.ui.printing.conftest import png
from tests.ui.printing.pages import fonts_left_out, unknown_glyphs, words_of
from ui.printing.incident_sheet import incident_sheet
from ui.printing.pack_sheet import pack_sheet
from ui.printing.paper import Sheet
from ui.printing.pdf import write_pdf
from ui.printing.pictures import read_picture
from ui.printing.request_sheet import request_sheet
from ui.printing.return_sheet import return_sheet

NUMBER = "CF-26-0142"
LONG_WORD = "WY01HXL" * 12


def _request(services: Services, language: str) -> Sheet:
    text = services.messages.render("supplier.stop_request", 1, language)
    body = f"{text.body}\n\n   \nend"  # as an owner types it
    return request_sheet(services.reports.incident(NUMBER), text.title, body)


PAPERS: dict[str, Callable[[Services, str], Sheet]] = {
    "report": lambda services, language: incident_sheet(services.reports.incident(NUMBER)),
    "request": _request,
    "return": lambda services, language: return_sheet(services.reports.incident(NUMBER)),
    "pack": lambda services, language: pack_sheet(services.evidence_packs.gather(NUMBER)),
}


@pytest.fixture(params=["zh_CN", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The words of one language."""
    with speaking(qapp, request.param):
        yield request.param


def lengthen(shop: Shop, count: int) -> None:
    """`count` lines and messages more, some of many lines, with a code no line has room for."""
    with shop.uow.begin("test") as tx:
        incident = Incident.get()
        for place in range(count):
            body = f"开始{place:02d} {'黑色发成了藏青色，正在拦截。' * (1 + place % 9)} 结束{place:02d}"
            tx.insert(
                Message, incident=incident, party=s.Party.BUYER, direction=s.Direction.OUT,
                channel=s.Channel.WECHAT, body=body, at=FOUND + timedelta(hours=3, minutes=place),
            )  # fmt: skip
            tx.insert(
                IncidentLine, incident=incident, ordered_title=f"应发卫衣{place:02d}",
                ordered_sku_code=LONG_WORD, ordered_quantity=1,
                sent_title=f"实发卫衣{place:02d}", sent_quantity=1,
            )  # fmt: skip


@pytest.mark.parametrize("count", [0, 40])
@pytest.mark.parametrize("paper", list(PAPERS))
def test_every_paper(paper: str, count: int, language: str, clock: FixedClock, tmp_path: Path) -> None:
    shop = open_shop(tmp_path / "data", clock, [png("#b8c5d9", 800, 600)])
    lengthen(shop, count)
    shop.uow.db.close()
    services = build_services(tmp_path / "data", clock)
    target = tmp_path / "paper.pdf"
    count_of_pages = write_pdf(PAPERS[paper](services, language), target, "x")
    services.close()
    pages = words_of(target)
    assert len(pages) == count_of_pages
    foot = "第{}页/共{}页" if language == "zh_CN" else "Page{}of{}"
    for number, page in enumerate(pages, 1):
        assert foot.format(number, len(pages)) in page
        assert len(page) > 80, "a page of nothing but head and foot"
    assert unknown_glyphs(target) == 0
    assert fonts_left_out(target) == []
    text = "".join(pages)
    assert RECIPIENT not in text
    assert PHONE not in text
    if count and paper != "return":
        assert text.count(LONG_WORD) == count
        for place in range(count):  # what was ordered is never parted from what was sent
            where = [f"应发卫衣{place:02d}" in page for page in pages]
            assert where == [f"实发卫衣{place:02d}" in page for page in pages]
            assert where.count(True) == 1
    if count:
        goods = "商家编码" if language == "zh_CN" else "Code"
        assert all(goods in page for page in pages if "实发卫衣" in page)


@pytest.mark.parametrize("paper,most", [("report", 1), ("request", 1), ("return", 1)])
def test_an_ordinary_incident_is_one_page(
    paper: str, most: int, language: str, clock: FixedClock, tmp_path: Path
) -> None:
    open_shop(tmp_path / "data", clock, []).uow.db.close()
    services = build_services(tmp_path / "data", clock)
    assert write_pdf(PAPERS[paper](services, language), tmp_path / "p.pdf", "x") == most
    services.close()


def test_a_letter_no_font_has_is_told(tmp_path: Path, qapp: QApplication) -> None:
    sheet = Sheet("<html><body><p>好 \U0010fffd</p></body></html>", "", {}, "", "", "")
    write_pdf(sheet, tmp_path / "p.pdf", "x")
    assert unknown_glyphs(tmp_path / "p.pdf") == 1


def awkward_pictures(folder: Path) -> list[bytes]:
    """Twelve files as owners drop them: upright, huge, turned by the camera, torn, no pictures at all."""
    torn = png("#b8c5d9", 900, 900)[:400]
    drawing = b"<svg xmlns='http://www.w3.org/2000/svg' width='400' height='300'><rect width='9'/></svg>"
    page = b"<html><img src='file:///etc/hostname'><script>1</script></html>"
    sizes = [(1600, 1200), (900, 1600), (300, 200), (4000, 300), (300, 4000), (40, 40), (1601, 1200)]
    plain = [png("#b8c5d9", *size) for size in sizes]
    return [*plain, png("#cbbfae", 6000, 5000), turned(folder), torn, drawing, page]


def turned(folder: Path) -> bytes:
    """A JPEG 400 wide and 300 high whose camera says: turn it by a quarter."""
    path = folder / "turned.jpg"
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    writer = QImageWriter(str(path), b"jpeg")
    writer.setTransformation(QImageIOHandler.Transformation.TransformationRotate90)
    assert writer.write(image)
    return path.read_bytes()


@pytest.mark.parametrize("paper", ["report", "pack"])
def test_twelve_awkward_photos(
    paper: str, clock: FixedClock, tmp_path: Path, qapp: QApplication, capfd: pytest.CaptureFixture[str]
) -> None:
    open_shop(tmp_path / "data", clock, awkward_pictures(tmp_path)).uow.db.close()
    services = build_services(tmp_path / "data", clock)
    target = tmp_path / "paper.pdf"
    write_pdf(PAPERS[paper](services, "en"), target, "x")
    services.close()
    assert sum(len(page.images) for page in PdfReader(target).pages) == 9
    text = "".join(words_of(target))
    for place in range(12):
        assert f"照片{place + 1}.png" in text
    assert all(len(page) > 60 for page in words_of(target))


def test_a_turned_photo_stands_upright_and_a_drawing_is_no_photo(tmp_path: Path, qapp: QApplication) -> None:
    turned(tmp_path)
    image = read_picture(str(tmp_path / "turned.jpg"))
    assert image is not None
    assert (image.width(), image.height()) == (300, 400)
    (tmp_path / "a.png").write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>")
    assert read_picture(str(tmp_path / "a.png")) is None
