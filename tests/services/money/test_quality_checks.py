"""Quality checks with their photos, and further return addresses."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from app.data.models import Evidence, Supplier
from app.domain.errors import DomainError, EnvironmentProblem, NotFound
from app.domain.prevention import GoodsName
from app.domain.quality import QualityCheckKind, QualityResult
from app.domain.statuses import EvidenceKind
from app.services.quality_checks import QualityDraft
from app.services.return_addresses import AddressDraft
from tests.services.money.shop import Shop


def draft(shop: Shop, result: QualityResult = QualityResult.PASSED, note: str = "") -> QualityDraft:
    today = shop.clock.now().astimezone(shop.services.settings.zone()).date()
    return QualityDraft(QualityCheckKind.SAMPLE, result, today, GoodsName("T恤1", "黑色 XL", "TX-1"), note)


def test_a_failed_sample_is_logged_with_its_photos(shop: Shop, tmp_path: Path) -> None:
    service = shop.services.quality_checks
    photo, other = tmp_path / "线头.jpg", tmp_path / "色差.jpg"
    photo.write_bytes(b"one"), other.write_bytes(b"two")
    with pytest.raises(DomainError, match="quality_words_missing"):
        service.add(shop.supplier.id, draft(shop, QualityResult.FAILED))
    number = service.add(shop.supplier.id, draft(shop, QualityResult.FAILED, "线头多"), [photo, photo]).value
    service.add_photos(number, [other, photo])
    (row,) = service.list(shop.supplier.id)
    assert (row.draft.note, row.draft.result) == ("线头多", QualityResult.FAILED)
    assert [p.file_name for p in row.photos] == ["线头.jpg", "色差.jpg"], "each photo once"
    assert row.photos[1].path.read_bytes() == b"two"
    assert {e.kind for e in Evidence.select()} == {EvidenceKind.GOODS_PHOTO}
    assert shop.services.suppliers.get(shop.supplier.id).contracts == (), "a photo is no contract"


def test_a_check_is_corrected_and_taken_back(shop: Shop) -> None:
    service = shop.services.quality_checks
    number = service.add(shop.supplier.id, draft(shop)).value
    before = service.change(number, draft(shop, QualityResult.REMARKS, "包装皱")).value
    assert before.result is QualityResult.PASSED
    service.change(number, before)
    assert service.list(shop.supplier.id)[0].draft == before


def test_the_newest_check_stands_first_and_none_is_of_tomorrow(shop: Shop) -> None:
    service = shop.services.quality_checks
    today = draft(shop)
    older = QualityDraft(QualityCheckKind.GOODS, QualityResult.PASSED, today.checked_on - timedelta(days=3))
    late, early = (service.add(shop.supplier.id, d).value for d in (today, older))
    assert [row.id for row in service.list(shop.supplier.id)] == [late, early]
    tomorrow = QualityDraft(today.kind, today.result, today.checked_on + timedelta(days=1))
    with pytest.raises(DomainError, match="quality_check_in_future"):
        service.add(shop.supplier.id, tomorrow)


def test_nothing_is_logged_where_a_photo_cannot_be_read(shop: Shop, tmp_path: Path) -> None:
    service = shop.services.quality_checks
    with pytest.raises(EnvironmentProblem):
        service.add(shop.supplier.id, draft(shop), [tmp_path / "gone.jpg"])
    assert service.list(shop.supplier.id) == []
    for write in (lambda: service.add(999, draft(shop)), lambda: service.change(999, draft(shop))):
        with pytest.raises(NotFound):
            write()


def test_a_supplier_has_several_return_addresses_and_messages_name_one(shop: Shop) -> None:
    service = shop.services.return_addresses
    supplier = shop.supplier.id
    number = service.save(supplier, AddressDraft("义乌 2 号", "冬装仓", "老李", "13800000000")).value
    with pytest.raises(DomainError, match="return_address_missing"):
        service.save(supplier, AddressDraft(" "))
    service.save(supplier, AddressDraft("义乌 3 号", "冬装仓", "老李", "13800000000"), number)
    service.use_in_messages(number)
    row = Supplier.get_by_id(supplier)
    assert (row.return_address, row.return_name, row.return_phone) == ("义乌 3 号", "老李", "13800000000")
    assert service.list(supplier) == [], "there was none before: it moved"
    second = service.save(supplier, AddressDraft("广州 1 号")).value
    service.use_in_messages(second)
    (old,) = service.list(supplier)
    assert (old.draft.address, old.draft.name) == ("义乌 3 号", "老李")
    service.use_in_messages(second)
    assert Supplier.get_by_id(supplier).return_address == "义乌 3 号", "the same again takes it back"
    was = service.delete(second).value
    assert was.draft.address == "广州 1 号"
    assert service.list(supplier) == []
    with pytest.raises(NotFound):
        service.delete(second)
