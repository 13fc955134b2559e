"""Masking hides what the standard for parcel labels names, and no more."""

from __future__ import annotations

import pytest

from app.domain.masking import mask_address, mask_name, mask_phone, mask_within


@pytest.mark.parametrize(
    "phone,masked",
    [
        ("13800138000", "138******00"),
        ("138****8000", "138******00"),
        ("138-0013-8000", "138******00"),
        ("+86 13800138000", "138******00"),
        ("13800138000转1234", "138******00"),
        ("13800138000-4321", "138******00"),
        ("0571-88886666", "057******66"),
        ("88886666", "******66"),
        ("", ""),
        ("无", ""),
    ],
)
def test_six_digits_of_a_phone_are_hidden(phone: str, masked: str) -> None:
    assert mask_phone(phone) == masked


@pytest.mark.parametrize(
    "address,masked",
    [
        ("文一西路100号阳光花园3栋2单元501室", "文一西路100号阳光花园***"),
        ("文一路100号", "文一路100号"),
        ("阳光花园5-2-301", "阳光花园***"),
        ("体育西路123号A座1801", "体育西路123号***"),
        ("12 Main St Apt 5B", "12 Main St***"),
        ("12 Main Street", "12 Main Street"),
        ("桥头村王家组", "桥头村王家组"),
        ("", ""),
    ],
)
def test_unit_and_room_are_hidden(address: str, masked: str) -> None:
    assert mask_address(address) == masked


@pytest.mark.parametrize(
    "name,masked", [("蒋欣怡", "蒋**"), ("欧", "欧**"), ("John Smith", "J**"), (" ", "")]
)
def test_a_name_keeps_its_first_character(name: str, masked: str) -> None:
    assert mask_name(name) == masked


def test_numbers_of_parcels_and_orders_stay_whole() -> None:
    text = "单号 YT1380013800099 SF1391234567890 订单 3792439168251500705"
    assert mask_within(text) == text


def test_a_phone_in_a_message_is_hidden() -> None:
    assert mask_within("电话13912345678，谢谢") == "电话139******78，谢谢"
