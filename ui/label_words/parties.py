"""Words for who takes part."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.statuses import (
    Channel,
    Direction,
    DiscoveredBy,
    FreightPayer,
    GoodsHolder,
    LiableParty,
    Party,
    SupplierKind,
)

CONTEXTS: dict[type[StrEnum], str] = {
    SupplierKind: "SupplierKind",
    LiableParty: "LiableParty",
    DiscoveredBy: "DiscoveredBy",
    Party: "Party",
    Direction: "Direction",
    Channel: "Channel",
    FreightPayer: "FreightPayer",
    GoodsHolder: "GoodsHolder",
}

# Member, words, tone, icon.
WORDS: tuple[tuple[StrEnum, object, str, str], ...] = (
    (SupplierKind.FACTORY, QT_TRANSLATE_NOOP("SupplierKind", "Factory"), "neutral", "factory"),
    (SupplierKind.WHOLESALER, QT_TRANSLATE_NOOP("SupplierKind", "Wholesaler"), "neutral", "store-outline"),
    (
        SupplierKind.FULFILMENT,
        QT_TRANSLATE_NOOP("SupplierKind", "Fulfilment service"),
        "neutral",
        "warehouse",
    ),
    (LiableParty.SUPPLIER, QT_TRANSLATE_NOOP("LiableParty", "Supplier"), "neutral", "factory"),
    (LiableParty.SHOP, QT_TRANSLATE_NOOP("LiableParty", "Our shop"), "neutral", "storefront-outline"),
    (LiableParty.COURIER, QT_TRANSLATE_NOOP("LiableParty", "Courier"), "neutral", "truck-outline"),
    (LiableParty.BUYER, QT_TRANSLATE_NOOP("LiableParty", "Buyer"), "neutral", "account-outline"),
    (
        LiableParty.UNDECIDED,
        QT_TRANSLATE_NOOP("LiableParty", "Not decided yet"),
        "warn",
        "help-circle-outline",
    ),
    (DiscoveredBy.US, QT_TRANSLATE_NOOP("DiscoveredBy", "We did, first"), "ok", "eye-check-outline"),
    (DiscoveredBy.BUYER, QT_TRANSLATE_NOOP("DiscoveredBy", "The buyer"), "bad", "account-alert-outline"),
    (DiscoveredBy.SUPPLIER, QT_TRANSLATE_NOOP("DiscoveredBy", "The supplier"), "neutral", "factory"),
    (
        DiscoveredBy.COURIER,
        QT_TRANSLATE_NOOP("DiscoveredBy", "The courier"),
        "neutral",
        "truck-alert-outline",
    ),
    (Party.BUYER, QT_TRANSLATE_NOOP("Party", "Buyer"), "neutral", "account-outline"),
    (Party.SUPPLIER, QT_TRANSLATE_NOOP("Party", "Supplier"), "neutral", "factory"),
    (Party.COURIER, QT_TRANSLATE_NOOP("Party", "Courier"), "neutral", "truck-outline"),
    (Party.PLATFORM, QT_TRANSLATE_NOOP("Party", "Platform"), "neutral", "storefront-outline"),
    (Party.SELF, QT_TRANSLATE_NOOP("Party", "Note to self"), "neutral", "note-outline"),
    (Direction.OUT, QT_TRANSLATE_NOOP("Direction", "Sent"), "neutral", "arrow-top-right"),
    (Direction.IN, QT_TRANSLATE_NOOP("Direction", "Received"), "neutral", "arrow-bottom-left"),
    (Direction.NOTE, QT_TRANSLATE_NOOP("Direction", "Note"), "neutral", "note-outline"),
    (Channel.PLATFORM_CHAT, QT_TRANSLATE_NOOP("Channel", "Platform chat"), "neutral", "message-text-outline"),
    (Channel.WECHAT, QT_TRANSLATE_NOOP("Channel", "WeChat"), "neutral", "wechat"),
    (Channel.PHONE, QT_TRANSLATE_NOOP("Channel", "Phone"), "neutral", "phone-outline"),
    (Channel.EMAIL, QT_TRANSLATE_NOOP("Channel", "E-mail"), "neutral", "email-outline"),
    (Channel.SHEET, QT_TRANSLATE_NOOP("Channel", "Sheet"), "neutral", "file-table-outline"),
    (Channel.PAPER, QT_TRANSLATE_NOOP("Channel", "Paper"), "neutral", "file-document-outline"),
    (Channel.OTHER, QT_TRANSLATE_NOOP("Channel", "Another way"), "neutral", "dots-horizontal"),
    (
        FreightPayer.SUPPLIER,
        QT_TRANSLATE_NOOP("FreightPayer", "The supplier pays freight"),
        "neutral",
        "factory",
    ),
    (
        FreightPayer.SHOP,
        QT_TRANSLATE_NOOP("FreightPayer", "Our shop pays freight"),
        "neutral",
        "storefront-outline",
    ),
    (
        FreightPayer.COURIER,
        QT_TRANSLATE_NOOP("FreightPayer", "The courier pays freight"),
        "neutral",
        "truck-outline",
    ),
    (
        FreightPayer.BUYER,
        QT_TRANSLATE_NOOP("FreightPayer", "The buyer pays freight"),
        "warn",
        "account-outline",
    ),
    (FreightPayer.NONE, QT_TRANSLATE_NOOP("FreightPayer", "No freight arises"), "neutral", "minus"),
    (
        GoodsHolder.BUYER,
        QT_TRANSLATE_NOOP("GoodsHolder", "The buyer keeps them"),
        "neutral",
        "account-outline",
    ),
    (GoodsHolder.SUPPLIER, QT_TRANSLATE_NOOP("GoodsHolder", "Back to the supplier"), "neutral", "factory"),
    (GoodsHolder.SHOP, QT_TRANSLATE_NOOP("GoodsHolder", "To our shop"), "neutral", "storefront-outline"),
    (GoodsHolder.COURIER, QT_TRANSLATE_NOOP("GoodsHolder", "With the courier"), "neutral", "truck-outline"),
)
