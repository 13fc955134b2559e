"""Why the decision guide proposes what it proposes, and what to mind; marked for translation."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

REMEDY_REASONS: dict[str, object] = {
    "cancelled_order_stop": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The order was cancelled before it went out: stop it, and refund."
    ),
    "cancelled_order_arrived": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The order was cancelled, the goods are worth their way back."
    ),
    "cancelled_order_worthless": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The order was cancelled, the goods are not worth their way back."
    ),
    "cancelled_order_hold": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The order was cancelled and nothing has left yet: hold it back, and refund."
    ),
    "cancelled_order_back": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The order was cancelled, the goods are on their way back: refund."
    ),
    "swapped_stop_both": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Two buyers would get each other's goods: stop both parcels."
    ),
    "more_than_ordered": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The buyer has more than ordered: invite a return at our cost, or give it."
    ),
    "fewer_refund": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Pieces are missing and the buyer wants money for them."
    ),
    "fewer_keep": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Pieces are missing and the buyer keeps what came: pay the difference."
    ),
    "fewer_reship": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Pieces are missing: send them, never ask everything back."
    ),
    "no_stock_under_way": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The right goods are not to be had: no promise of them. Stop the parcel and refund."
    ),
    "no_stock_worth": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The right goods are not to be had; the wrong ones are worth their way back."
    ),
    "no_stock_worthless": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The right goods are not to be had; the wrong ones are not worth their way back."
    ),
    "no_stock": QT_TRANSLATE_NOOP("IncidentGuide", "The right goods are not to be had: refund."),
    "not_sent_refund": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Nothing has left yet and the buyer wants his money."
    ),
    "not_sent_fix": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Nothing has left yet: put the row right, the buyer will not notice."
    ),
    "labelled_refund": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The label is printed but not picked up, and the buyer wants his money."
    ),
    "labelled_relabel": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The label is printed but not picked up: withdraw and print anew."
    ),
    "under_way_refund": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The parcel is under way, the buyer wants his money: stop it and refund."
    ),
    "under_way_keep": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The buyer keeps what comes: do not stop it, pay the difference."
    ),
    "under_way_stopping_failed": QT_TRANSLATE_NOOP(
        "IncidentGuide", "It could not be stopped: advise to refuse it, and send the right goods."
    ),
    "under_way_both": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "Under way, not yet out for delivery: it can still be stopped, and the right goods need not wait.",
    ),
    "door_refund": QT_TRANSLATE_NOOP(
        "IncidentGuide", "It is at the door, the buyer wants his money: let him refuse it, and refund."
    ),
    "door_keep": QT_TRANSLATE_NOOP(
        "IncidentGuide", "It is at the door and the buyer keeps it: pay the difference."
    ),
    "door_both": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "It is at the door: phone the outlet, ask the buyer to refuse, send the right goods now.",
    ),
    "worth_exchange": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The wrong goods are worth their way back: exchange them, pickup paid by us."
    ),
    "worth_return": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The goods are worth their way back: return and refund, freight on the supplier."
    ),
    "worth_keep": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The buyer keeps it: price difference and a little goodwill."
    ),
    "worth_options": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The buyer has not said what he wants: offer three ways in one message."
    ),
    "worthless_refund": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The way back costs more than the goods are worth: refund, nothing to return."
    ),
    "worthless_keep": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The way back costs more than the goods are worth and the buyer keeps it: a coupon."
    ),
    "worthless_reship": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "The way back costs more than the goods are worth: send the right goods, he keeps the wrong ones.",
    ),
    "back_refund": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The goods are on their way back and the buyer wants his money: refund now."
    ),
    "back_reship": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The goods are on their way back: send the right ones."
    ),
    "lost_refund": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The parcel is lost, the buyer wants his money: refund, and claim from the courier."
    ),
    "lost_reship": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The parcel is lost: send again, and claim from the courier."
    ),
    "lost_ask": QT_TRANSLATE_NOOP("IncidentGuide", "The parcel is lost: ask the buyer what he wants."),
    "caution_not_resalable": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "Goods like these cannot be sold again: count nothing for them; for food mind tenfold damages.",
    ),
    "caution_ask_goods_first": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "Before refunding ask once whether the goods come back: afterwards nobody helps to get them.",
    ),
    "caution_value_unknown": QT_TRANSLATE_NOOP(
        "IncidentGuide", "What the wrong goods cost is not known, so the way back may not pay."
    ),
    "caution_stop_extra_parcel": QT_TRANSLATE_NOOP(
        "IncidentGuide", "What is too much is still on its way: stopping it costs less than a return."
    ),
    "caution_no_supplier_claim": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Our own mistake: nothing to claim from the supplier."
    ),
    "caution_courier_claim": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The courier's mistake: claim from the courier."
    ),
    "cancelled_order_lost": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "The order was cancelled and the parcel is lost: refund, and claim from the courier.",
    ),
    "cancelled_order_refuse": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "The order was cancelled and the parcel is at the door: let the buyer refuse it, and refund.",
    ),
    "nothing_there_refund": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "The buyer has nothing of it that he could send back, and wants his money or cannot have the goods.",
    ),
    "nothing_there_reship": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "The buyer has nothing of it, and the risk of the way is the seller's: send it to him.",
    ),
    "no_stock_door": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "The right goods are not to be had and the parcel goes on: let the buyer refuse it, and refund.",
    ),
    "no_stock_back": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "The right goods are not to be had, and the wrong ones are on their way back: refund.",
    ),
    "under_way_refund_refuse": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "Stopping failed and the buyer wants his money: let him refuse the parcel, and refund.",
    ),
    "worth_reship_first": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "What came is hardly worth a wait: send the right goods at once, then have the wrong ones fetched.",
    ),
    "caution_platform_clock": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The platform's time for a decision is running out: decide first."
    ),
    "caution_treat_both": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Two buyers are concerned: settle with both; send across only if both agree."
    ),
    "caution_phone_outlet": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Phone the courier's outlet as well: some stop a parcel until it is handed over."
    ),
    "caution_call_stop_off": QT_TRANSLATE_NOOP(
        "IncidentGuide", "A stop was asked for: call it off, or the parcel turns back."
    ),
    "caution_record_consent": QT_TRANSLATE_NOOP("IncidentGuide", "Keep the buyer's consent on record."),
    "caution_buyer_proves": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The buyer confirmed receipt: now it is for him to prove what came."
    ),
    "caution_repeat": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "The same goods were sent wrong before: known and repeated it counts as deceit. Hold them.",
    ),
}
