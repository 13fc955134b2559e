"""Photos dropped on the window: read, filed by their barcode, or shown to be filed by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.data.models import Evidence, IncidentParcel, Parcel
from app.domain.progress import Job
from app.domain.statuses import EvidenceKind, ParcelState, Progress
from app.services.label_photos import GreyPicture
from tests.ui.incidents.conftest import Screen, press
from tests.waybill_pictures import code128, photo, save
from ui.pages.incidents.proof.photo_reading import picture, read_and_sort, read_photo
from ui.pages.incidents.proof.photos_panel import PhotosPanel
from ui.photos import is_photo
from ui.printing import pictures


def case(screen: Screen, order_no: str, tracking_no: str) -> int:
    """An open incident whose parcel has this number; gives its id."""
    desk = screen.desk
    order = desk.order(order_no)
    parcel = desk.parcel(order, ParcelState.IN_TRANSIT)
    incident_id = desk.incident(order)
    with desk.services.incidents._context.uow.begin("test") as tx:
        tx.update(Parcel.get_by_id(parcel.id), tracking_no=tracking_no)
        if not IncidentParcel.select().where(IncidentParcel.incident == incident_id).exists():
            tx.insert(IncidentParcel, incident=incident_id, parcel=parcel)
    return incident_id


def numbers(screen: Screen, path: Path) -> tuple[str, ...]:
    return read_photo(screen.desk.services.label_photos, path).numbers


def filed(incident_id: int) -> list[tuple[str, EvidenceKind]]:
    return [(row.file_name, row.kind) for row in Evidence.select().where(Evidence.incident == incident_id)]


@pytest.mark.parametrize("turn", [0, 7, 20, 33, 45, 52, 68, 90, 135, 180, 200, 271])
def test_a_turned_barcode_is_read(screen: Screen, tmp_path: Path, turn: float) -> None:
    path = save(photo(code128("YT7412589630147"), turn=turn), tmp_path / "a.png")
    assert numbers(screen, path) == ("YT7412589630147",)


def test_small_bars_in_a_large_photo_saved_as_jpeg(screen: Screen, tmp_path: Path) -> None:
    small = photo(code128("773123456789012", bar_px=3, height=70), width=4000, height=3000)
    assert numbers(screen, save(small, tmp_path / "a.jpg")) == ("773123456789012",)


def test_a_square_code_with_the_number_in_it(screen: Screen, tmp_path: Path) -> None:
    square = code128("k1=021;k5=SF1399887766554;", bar_px=8, format_name="QRCode")
    assert numbers(screen, save(photo(square), tmp_path / "a.png")) == ("SF1399887766554",)


def test_two_barcodes_in_a_picture(screen: Screen, tmp_path: Path) -> None:
    both = photo(code128("YT7412589630147"), code128("SF1399887766554"))
    assert set(numbers(screen, save(both, tmp_path / "a.png"))) == {"YT7412589630147", "SF1399887766554"}


def test_no_barcode_and_no_picture(screen: Screen, tmp_path: Path) -> None:
    assert numbers(screen, save(photo(), tmp_path / "a.png")) == ()
    (tmp_path / "b.jpg").write_bytes(b"no picture")
    for name in ("b.jpg", "none.jpg"):
        assert not read_photo(screen.desk.services.label_photos, tmp_path / name).is_picture


def test_what_is_too_large_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save(photo(), tmp_path / "a.png")
    assert picture(path) is not None
    monkeypatch.setattr(pictures, "MOST_PIXELS", 1000)
    assert picture(path) is None
    monkeypatch.undo()
    monkeypatch.setattr(pictures, "_MOST_BYTES", 10)
    assert picture(path) is None


def test_pixels_that_are_too_few_are_no_picture(screen: Screen, tmp_path: Path) -> None:
    found = screen.desk.services.label_photos.read(tmp_path / "a.png", GreyPicture(b"\0" * 9, 100, 100, 100))
    assert found.numbers == ()


def test_forty_sort_themselves(screen: Screen, qtbot: QtBot, tmp_path: Path) -> None:
    ids = [case(screen, f"37924391682515007{n:02d}", f"YT74125896301{n:02d}") for n in range(38)]
    paths = [
        save(photo(code128(f"YT74125896301{n:02d}"), width=900, height=500), tmp_path / f"{n:02d}.png")
        for n in range(38)
    ]
    paths += [save(photo(width=300, height=200), tmp_path / "none.png")]
    paths += [save(photo(code128("YT0000000000000"), width=900, height=500), tmp_path / "foreign.png")]
    screen.page.reload()
    screen.page.show_record(0, photos=paths)
    for place, incident_id in enumerate(ids):
        assert filed(incident_id) == [(f"{place:02d}.png", EvidenceKind.LABEL_PHOTO)]
    panel = screen.page.new_area.findChild(PhotosPanel)
    assert [item.path.name for item in panel.photos] == ["none.png", "foreign.png"]
    panel.choices[1].choose(panel.choices[1]._values[-1])
    chosen = panel.choices[1].value()
    press(qtbot, panel, "File the chosen")
    assert ("foreign.png", EvidenceKind.LABEL_PHOTO) in filed(chosen.id)
    assert Evidence.select().count() == 39
    assert screen.page.right.currentWidget() is screen.page.panel


def test_a_photo_of_two_orders_is_asked_about(screen: Screen, tmp_path: Path) -> None:
    first, second = case(screen, "1001", "YT7412589630147"), case(screen, "1002", "SF1399887766554")
    both = save(photo(code128("YT7412589630147"), code128("SF1399887766554")), tmp_path / "a.png")
    done = read_and_sort(screen.desk.services.label_photos, [both], Job())
    assert done.filed == ()
    assert {incident.id for incident in done.left[0].incidents} == {first, second}


def test_the_same_photo_is_filed_once(screen: Screen, tmp_path: Path) -> None:
    incident_id = case(screen, "1001", "YT7412589630147")
    path = save(photo(code128("YT7412589630147")), tmp_path / "a.png")
    service = screen.desk.services.label_photos
    assert len(read_and_sort(service, [path], Job()).filed) == 1
    assert read_and_sort(service, [path], Job()).known == (path,)
    assert len(filed(incident_id)) == 1


def test_an_ended_incident_takes_none(screen: Screen, tmp_path: Path) -> None:
    incident_id = case(screen, "1001", "YT7412589630147")
    from app.data.models import Incident

    with screen.desk.services.incidents._context.uow.begin("test") as tx:
        tx.update(Incident.get_by_id(incident_id), progress=Progress.WITHDRAWN)
    path = save(photo(code128("YT7412589630147")), tmp_path / "a.png")
    done = read_and_sort(screen.desk.services.label_photos, [path], Job())
    assert [item.numbers for item in done.left] == [("YT7412589630147",)]
    assert filed(incident_id) == []


def test_photos_are_told_by_their_names() -> None:
    assert is_photo(Path("IMG_1.JPG"))
    assert is_photo(Path("a.heic"))
    assert not is_photo(Path("发货表.xlsx"))


def test_what_went_where_is_listed_and_leads_there(screen: Screen, qtbot: QtBot, tmp_path: Path) -> None:
    first, second = case(screen, "1001", "YT7412589630147"), case(screen, "1002", "SF1399887766554")
    numbers_on = {"a.png": "YT7412589630147", "b.png": "YT7412589630147", "c.png": "SF1399887766554"}
    paths = [
        save(photo(code128(number), width=900, height=500 + place), tmp_path / name)
        for place, (name, number) in enumerate(numbers_on.items())
    ]
    screen.page.reload()
    screen.page.show_record(0, photos=paths)
    panel = screen.page.new_area.findChild(PhotosPanel)
    words = " ".join(label.text() for label in panel.findChildren(QLabel))
    assert "3 photo(s) filed" in words
    assert "1001 · a.png, b.png" in words
    assert [len(filed(number)) for number in (first, second)] == [2, 1]
    press(qtbot, panel, "CF-26-0002")
    assert screen.page.panel.detail.id == second
    assert screen.page.right.currentWidget() is screen.page.panel


def test_several_dropped_on_an_incident_go_where_their_waybills_say(
    screen: Screen, qtbot: QtBot, tmp_path: Path
) -> None:
    here, other = case(screen, "1001", "YT7412589630147"), case(screen, "1002", "SF1399887766554")
    screen.show(here)
    names = {"mine.png": "YT7412589630147", "theirs.png": "SF1399887766554"}
    paths = [save(photo(code128(number)), tmp_path / name) for name, number in names.items()]
    paths.append(save(photo(width=300, height=200), tmp_path / "goods.png"))
    (tmp_path / "开箱.mp4").write_bytes(b"video")
    screen.page.panel.take_evidence([*paths, tmp_path / "开箱.mp4"])
    assert filed(other) == [("theirs.png", EvidenceKind.LABEL_PHOTO)]
    step = screen.page.panel.step
    assert [name for name, _ in step.sources] == ["mine.png", "goods.png", "开箱.mp4"]
    proposed = [box.value() for box in step.kinds]
    assert (proposed[0], proposed[2]) == (EvidenceKind.LABEL_PHOTO, EvidenceKind.UNBOXING_VIDEO)
    press(qtbot, step, "Keep")
    assert len(filed(here)) == 3
