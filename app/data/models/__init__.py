"""The tables, by subject; import them from here."""

from __future__ import annotations

from app.data.models.base import BaseModel
from app.data.models.imports import LeftOut, WatchedSheet
from app.data.models.incidents import (
    Commitment,
    Deadline,
    Evidence,
    Finding,
    FollowUp,
    Incident,
    IncidentLine,
    IncidentParcel,
    Liability,
    Message,
    Offer,
)
from app.data.models.journal import JournalEntry, JournalLine
from app.data.models.matching import RefundMatch, Settlement, SettlementRow
from app.data.models.money import ClaimReceipt, Compensation, IncidentCost, SupplierClaim
from app.data.models.orders import Dispatch, DispatchLine, Order, OrderLine, Parcel, ParcelLine
from app.data.models.outgoing import CheckLook, OutLayout, Upload
from app.data.models.parties import Product, ReturnAddress, Sku, Store, Supplier, SupplierSku
from app.data.models.prevention import BuyerNoteDismissal, CorrectiveAction
from app.data.models.quality import QualityCheck, QualityPhoto
from app.data.models.records import AuditEntry, AuditSeal, Setting, TakenBack, Template
from app.data.models.refunds import OrderSaid, PlatformRefund
from app.data.models.sheets import ImportRow, InLayout, SheetImport
from app.data.models.stops import StopItem, StopSheet
from app.data.models.strays import StrayParcel
from app.data.models.views import SavedView

MODELS: tuple[type[BaseModel], ...] = (
    Store, Supplier, ReturnAddress, Product, Sku, SupplierSku,
    SheetImport, ImportRow, InLayout, LeftOut, WatchedSheet,
    Order, OrderLine, Parcel, ParcelLine, Dispatch, DispatchLine,
    PlatformRefund, OrderSaid,
    CheckLook, Upload, OutLayout,
    Incident, Finding, IncidentLine, IncidentParcel, Liability, Evidence, Message, Commitment,
    Offer, Deadline, FollowUp, CorrectiveAction, BuyerNoteDismissal, QualityCheck, QualityPhoto,
    StopSheet, StopItem, StrayParcel,
    Compensation, SupplierClaim, ClaimReceipt, IncidentCost, JournalEntry, JournalLine,
    RefundMatch, Settlement, SettlementRow,
    AuditEntry, AuditSeal, TakenBack, Setting, Template, SavedView,
)  # fmt: skip

__all__ = [
    "MODELS",
    "AuditEntry",
    "AuditSeal",
    "BaseModel",
    "BuyerNoteDismissal",
    "CheckLook",
    "ClaimReceipt",
    "Commitment",
    "Compensation",
    "CorrectiveAction",
    "Deadline",
    "Dispatch",
    "DispatchLine",
    "Evidence",
    "Finding",
    "FollowUp",
    "ImportRow",
    "InLayout",
    "Incident",
    "IncidentCost",
    "IncidentLine",
    "IncidentParcel",
    "JournalEntry",
    "JournalLine",
    "LeftOut",
    "Liability",
    "Message",
    "Offer",
    "Order",
    "OrderLine",
    "OrderSaid",
    "OutLayout",
    "Parcel",
    "ParcelLine",
    "PlatformRefund",
    "Product",
    "QualityCheck",
    "QualityPhoto",
    "RefundMatch",
    "ReturnAddress",
    "SavedView",
    "Setting",
    "Settlement",
    "SettlementRow",
    "SheetImport",
    "Sku",
    "StopItem",
    "StopSheet",
    "Store",
    "StrayParcel",
    "Supplier",
    "SupplierClaim",
    "SupplierSku",
    "TakenBack",
    "Template",
    "Upload",
    "WatchedSheet",
]
