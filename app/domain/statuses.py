"""Every status and kind of the trade, stored by value."""

from __future__ import annotations

from enum import StrEnum


class SupplierKind(StrEnum):
    """Who the supplier is: makes, resells, or only packs and ships."""

    FACTORY = "factory"
    WHOLESALER = "wholesaler"
    FULFILMENT = "fulfilment"


class OrderStatus(StrEnum):
    """What the platform says of an order, brought to one set of words."""

    UNPAID = "unpaid"
    TO_SHIP = "to_ship"
    SHIPPED = "shipped"
    DONE = "done"
    REFUNDING = "refunding"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class SheetKind(StrEnum):
    """What a sheet is about. Source: sheets/index.json "kinds"."""

    ORDERS = "orders"
    ORDER_ITEMS = "order_items"
    PURCHASES = "purchases"
    SUPPLIER_ORDER = "supplier_order"
    SHIPMENTS = "shipments"
    BATCH_SHIP = "batch_ship"
    REFUNDS = "refunds"
    """After-sales cases of a platform."""
    PRODUCTS = "products"
    """Goods with what they cost at a supplier."""


class RefundKind(StrEnum):
    """What a buyer asked the platform for."""

    REFUND = "refund"
    """Money back, the goods stay where they are."""
    RETURN = "return"
    """Goods and money back."""
    EXCHANGE = "exchange"
    RESEND = "resend"
    UNKNOWN = "unknown"


class RefundState(StrEnum):
    """How an after-sales case of a platform stands."""

    UNDER_WAY = "under_way"
    REFUNDED = "refunded"
    SETTLED = "settled"
    """Ended with an exchange or a second parcel: no money went back."""
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"
    """The sheet prints a word nobody knows: held like one under way, never counted as paid."""


class RowOutcome(StrEnum):
    """What an import did with one row of a sheet."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"


class FindingKind(StrEnum):
    """What a shipping sheet held against the orders shows. Source: design.md (fixed names)."""

    WRONG_ITEM = "wrong_item"
    WRONG_SPEC = "wrong_spec"
    SHORT = "short"
    OVER = "over"
    MISSING_LINE = "missing_line"
    EXTRA_LINE = "extra_line"
    SWAPPED = "swapped"
    RECIPIENT = "recipient"
    DUPLICATE = "duplicate"
    TRACKING_REUSED = "tracking_reused"
    TRACKING_INVALID = "tracking_invalid"
    CANCELLED_ORDER_SHIPPED = "cancelled_order_shipped"
    UNKNOWN_ORDER = "unknown_order"
    NOT_SHIPPED = "not_shipped"
    UNMAPPED = "unmapped"


class FindingState(StrEnum):
    """What became of a finding."""

    OPEN = "open"
    INCIDENT = "incident"
    RIGHT = "right"
    """Looked at and confirmed to be right."""
    REPLACED = "replaced"
    """A corrected sheet came and this finding no longer stands."""


class MismatchKind(StrEnum):
    """What is wrong with a shipment. Source: domain.md 2.2."""

    WRONG_ITEM = "wrong_item"
    WRONG_COLOUR = "wrong_colour"
    WRONG_SPEC = "wrong_spec"
    SHORT = "short"
    MISSING_LINE = "missing_line"
    OVER = "over"
    DUPLICATE = "duplicate"
    SWAPPED = "swapped"
    WRONG_ADDRESS = "wrong_address"
    WRONG_GIFT = "wrong_gift"
    CANCELLED_SHIPPED = "cancelled_shipped"
    EMPTY_OR_FALSE = "empty_or_false"


class RootCause(StrEnum):
    """Why it happened. Source: domain.md 2.2."""

    SUPPLIER_PICKING = "supplier_picking"
    SUPPLIER_ENTRY = "supplier_entry"
    SHOP_ENTRY = "shop_entry"
    BUYER_CHANGE = "buyer_change"
    COURIER_MIXUP = "courier_mixup"
    SYSTEM_IMPORT = "system_import"
    UNDECIDED = "undecided"


class Progress(StrEnum):
    """The main track of an incident. Source: domain.md 2.1 A."""

    TO_VERIFY = "to_verify"
    CONFIRMED = "confirmed"
    REQUESTED = "requested"
    NEGOTIATING = "negotiating"
    AWAITING_RESULT = "awaiting_result"
    BUYER_SETTLING = "buyer_settling"
    FOLLOW_UP = "follow_up"
    CLOSED = "closed"
    FALSE_ALARM = "false_alarm"
    WITHDRAWN = "withdrawn"


class Escalation(StrEnum):
    """Whether somebody above the two parties decides."""

    NONE = "none"
    PLATFORM = "platform"
    AUTHORITY = "authority"
    COURT = "court"


class ParcelState(StrEnum):
    """Where a parcel is. Source: domain.md 2.1 B."""

    NOT_PUSHED = "not_pushed"
    PUSHED = "pushed"
    LABELLED = "labelled"
    IN_TRANSIT = "in_transit"
    OUT_FOR_DELIVERY = "out_for_delivery"
    DELIVERED = "delivered"
    REFUSED = "refused"
    LOST = "lost"


class InterceptState(StrEnum):
    """How stopping a parcel stands."""

    NONE = "none"
    REQUESTED = "requested"
    UNDER_WAY = "under_way"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    IMPOSSIBLE = "impossible"


class ReturnState(StrEnum):
    """How the wrong goods come back, or that they do not."""

    NONE = "none"
    AWAITED = "awaited"
    RETURNING = "returning"
    RECEIVED = "received"
    INSPECTED_GOOD = "inspected_good"
    INSPECTED_FLAWED = "inspected_flawed"
    INSPECTED_SHORT = "inspected_short"
    KEPT_BY_BUYER = "kept_by_buyer"
    LOST = "lost"


class LiableParty(StrEnum):
    """Who is responsible."""

    SUPPLIER = "supplier"
    SHOP = "shop"
    COURIER = "courier"
    BUYER = "buyer"
    UNDECIDED = "undecided"


class DiscoveredBy(StrEnum):
    """Who noticed first; the prevention figure counts `US`."""

    US = "us"
    BUYER = "buyer"
    SUPPLIER = "supplier"
    COURIER = "courier"


class BuyerWish(StrEnum):
    """What the buyer wants. Source: domain.md 2.3."""

    RIGHT_GOODS = "right_goods"
    REFUND = "refund"
    KEEP = "keep"
    ANY = "any"
    UNSTATED = "unstated"


class Remedy(StrEnum):
    """What the decision guide can propose. Source: domain.md 2.3."""

    FIX_BEFORE_SHIPPING = "fix_before_shipping"
    CANCEL_AND_REFUND = "cancel_and_refund"
    RELABEL = "relabel"
    INTERCEPT_AND_RESHIP = "intercept_and_reship"
    INTERCEPT_AND_REFUND = "intercept_and_refund"
    REFUSE_AND_RESHIP = "refuse_and_reship"
    REFUSE_AND_REFUND = "refuse_and_refund"
    EXCHANGE = "exchange"
    RESHIP_KEEP_WRONG = "reship_keep_wrong"
    RESHIP_MISSING = "reship_missing"
    RETURN_AND_REFUND = "return_and_refund"
    REFUND_WITHOUT_RETURN = "refund_without_return"
    KEEP_WITH_PARTIAL = "keep_with_partial"
    KEEP_WITH_COUPON = "keep_with_coupon"
    OFFER_OPTIONS = "offer_options"
    INVITE_RETURN_OR_GIFT = "invite_return_or_gift"
    RESHIP_AND_COURIER_CLAIM = "reship_and_courier_claim"
    REFUND_AND_COURIER_CLAIM = "refund_and_courier_claim"
    ASK_BUYER = "ask_buyer"
    STOP_BOTH = "stop_both"


class FreightPayer(StrEnum):
    """Who pays the freight; a plan must say so. Source: 淘宝平台争议处理规则 §49."""

    SUPPLIER = "supplier"
    SHOP = "shop"
    COURIER = "courier"
    BUYER = "buyer"
    NONE = "none"


class GoodsHolder(StrEnum):
    """Where the wrong goods end up under the plan."""

    BUYER = "buyer"
    SUPPLIER = "supplier"
    SHOP = "shop"
    COURIER = "courier"


class SupplierPart(StrEnum):
    """How the supplier's part of an incident was ended; a closed incident has one."""

    PENDING = "pending"
    SETTLED = "settled"
    LEFT_OPEN = "left_open"
    WRITTEN_OFF = "written_off"
    NOT_APPLICABLE = "not_applicable"


class EvidenceKind(StrEnum):
    """What a piece of evidence shows. Source: domain.md 1.3."""

    ORDER_SNAPSHOT = "order_snapshot"
    CHAT = "chat"
    LABEL_PHOTO = "label_photo"
    GOODS_PHOTO = "goods_photo"
    UNBOXING_VIDEO = "unboxing_video"
    PACKING_PHOTO = "packing_photo"
    WEIGHT = "weight"
    SUPPLIER_CONFIRMATION = "supplier_confirmation"
    TRACKING_TRACE = "tracking_trace"
    SIGNATURE = "signature"
    PAYMENT_PROOF = "payment_proof"
    SHIPPING_SHEET = "shipping_sheet"
    CONTRACT = "contract"
    OTHER = "other"


class EvidenceOrigin(StrEnum):
    """How a piece of evidence came in: chosen or dropped, pasted, or sorted by the waybill it shows."""

    FILE = "file"
    CLIPBOARD = "clipboard"
    BARCODE = "barcode"


class Party(StrEnum):
    """Whom a message is with; `SELF` is a note."""

    BUYER = "buyer"
    SUPPLIER = "supplier"
    COURIER = "courier"
    PLATFORM = "platform"
    SELF = "self"


class Direction(StrEnum):
    """Which way a message went."""

    OUT = "out"
    IN = "in"
    NOTE = "note"


class Channel(StrEnum):
    """How a message went."""

    PLATFORM_CHAT = "platform_chat"
    WECHAT = "wechat"
    PHONE = "phone"
    EMAIL = "email"
    SHEET = "sheet"
    PAPER = "paper"
    OTHER = "other"


class PromiseKind(StrEnum):
    """What was promised, and so what keeps the promise. Source: brief.md 3.2."""

    REFUND = "refund"
    RESHIP = "reship"
    ANSWER = "answer"
    OTHER = "other"


class OfferAnswer(StrEnum):
    """How an offer was answered."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class CompensationKind(StrEnum):
    """What the buyer gets. Source: brief.md 6, domain.md 2.3."""

    REFUND = "refund"
    FREIGHT_REFUND = "freight_refund"
    PRICE_DIFFERENCE = "price_difference"
    RESHIP = "reship"
    COUPON = "coupon"
    GIFT = "gift"
    TRANSFER = "transfer"
    STATUTORY = "statutory"


class CompensationStatus(StrEnum):
    """planned → approved → paid, or void."""

    PLANNED = "planned"
    APPROVED = "approved"
    PAID = "paid"
    VOIDED = "voided"


class DeliveryState(StrEnum):
    """How a reshipped parcel or a gift fares."""

    NONE = "none"
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    FAILED = "failed"


class ClaimItem(StrEnum):
    """What is claimed. Source: domain.md 2.3, "Supplier claim suggestion"."""

    GOODS = "goods"
    RESHIP = "reship"
    FREIGHT_OUT = "freight_out"
    FREIGHT_BACK = "freight_back"
    INTERCEPT_FEE = "intercept_fee"
    PENALTY = "penalty"
    GOODWILL = "goodwill"


class ClaimStatus(StrEnum):
    """planned → submitted → admitted → settled, or written off, or void."""

    PLANNED = "planned"
    SUBMITTED = "submitted"
    ADMITTED = "admitted"
    SETTLED = "settled"
    WRITTEN_OFF = "written_off"
    VOIDED = "voided"


class ReceiptMethod(StrEnum):
    """How a claim came in."""

    MONEY = "money"
    DEDUCTION = "deduction"


class CostKind(StrEnum):
    """What the shop itself paid out besides compensation."""

    FREIGHT = "freight"
    """Sending the goods out."""
    FREIGHT_BACK = "freight_back"
    INTERCEPT_FEE = "intercept_fee"
    PENALTY = "penalty"
    OTHER = "other"


class ClockKind(StrEnum):
    """Which deadline runs. Source: domain.md 1.4."""

    SHIP = "ship"
    FIRST_REPLY = "first_reply"
    TELL_SUPPLIER = "tell_supplier"
    SUPPLIER_ANSWER = "supplier_answer"
    INTERCEPT = "intercept"
    PLATFORM_HANDLING = "platform_handling"
    BUYER_RETURN = "buyer_return"
    CHECK_RETURN = "check_return"
    REFUND = "refund"
    DELAY_LIMIT = "delay_limit"
    RESHIP = "reship"
    INSPECTION = "inspection"
    CLAIM_PAYMENT = "claim_payment"
    FOLLOW_UP = "follow_up"
    COMMITMENT = "commitment"
    DISPUTE = "dispute"
    """The platform stepped in and waits for our answer."""
    DISPUTE_EVIDENCE = "dispute_evidence"
    """The platform asked for proof."""
    AUTHORITY = "authority"
    COURT = "court"
    COURIER_ANSWER = "courier_answer"
    RETURN_WINDOW = "return_window"
    """Until when the buyer may send back; nothing the shop has to do by then."""
    ARCHIVE = "archive"
    """Until when the records of a closed incident are kept."""


class FollowUpOutcome(StrEnum):
    """How the care call went."""

    SATISFIED = "satisfied"
    NEUTRAL = "neutral"
    UNHAPPY = "unhappy"
    NOT_REACHED = "not_reached"
    NOT_DONE = "not_done"
