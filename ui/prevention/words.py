"""What is said of an action, of a proposal, and of before and after."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.goods.shown import shown_variant
from app.domain.prevention import ActionState, Advice, Effect, GoodsName, Proposal, Trend
from app.domain.scorecard import Share
from app.services.prevention import ActionRow, Proposed
from ui import formats, labels
from ui.chips import Label
from ui.look_up import look_up

translate = QCoreApplication.translate

_TODO = {
    Advice.RELABEL_BINS: QT_TRANSLATE_NOOP(
        "ActionWords",
        "Ask {supplier} to label the bin of {goods} anew, and to keep it apart from what it is taken for",
    ),
    Advice.WAYBILL_WITH_GOODS: QT_TRANSLATE_NOOP(
        "ActionWords",
        "Ask {supplier} for a photo of each waybill beside its goods before the parcel is closed",
    ),
    Advice.COUNT_AND_WEIGH: QT_TRANSLATE_NOOP(
        "ActionWords", "Ask {supplier} for the weight of each parcel, and compare it on the shipping sheet"
    ),
    Advice.CORRECT_NAMES: QT_TRANSLATE_NOOP(
        "ActionWords", "Put {goods} right in our table of goods, with what {supplier} calls it"
    ),
    Advice.CONFIRM_ADDRESS: QT_TRANSLATE_NOOP(
        "ActionWords", "Ask the buyer when address or wish change, before the order goes to {supplier}"
    ),
    Advice.CANCELLED_FIRST: QT_TRANSLATE_NOOP(
        "ActionWords", "Send {supplier} the list of cancelled orders before each pick-up"
    ),
    Advice.GIFT_AS_LINE: QT_TRANSLATE_NOOP(
        "ActionWords", "Write each gift as a line of its own on the sheet for {supplier}"
    ),
    Advice.NUMBERS_SAME_DAY: QT_TRANSLATE_NOOP(
        "ActionWords", "Get the shipping sheet of {supplier} on the same day, and check it before the pick-up"
    ),
    Advice.OTHER_COURIER: QT_TRANSLATE_NOOP(
        "ActionWords", "Agree on another courier or outlet with {supplier}"
    ),
}


def goods_words(goods: GoodsName) -> str:
    """Title and variant; the code where there is neither; empty for whatever the supplier sends."""
    named = " ".join(part for part in (goods.title, shown_variant(goods.spec)) if part)
    return named or goods.sku_code


def todo_words(found: Proposed) -> str:
    """The action as it is proposed; the owner may word it anew."""
    text = look_up("ActionWords", _TODO[found.proposal.advice])
    return text.format(supplier=found.supplier, goods=goods_words(found.proposal.goods))


def reason_words(proposal: Proposal) -> str:
    """Why it is proposed: what, how often, in how many days."""
    target = proposal.rule.target
    what = " / ".join(labels.words(member) for member in (*sorted(target.kinds), *sorted(target.causes)))
    times = translate("ActionWords", "%n time(s)", "", len(proposal.incident_ids))
    words = translate("ActionWords", "{times} in {days} days: {what}")
    found = words.format(times=times, days=formats.number(proposal.rule.days), what=what)
    goods = goods_words(proposal.goods)
    return f"{found} · {goods}" if goods else found


def state_label(row: ActionRow, today: date | None = None) -> Label:
    """To do with its day, done with the day of the check, or how it ended."""
    plain = labels.label(row.state)
    if row.next_on is None:
        return plain
    day = formats.day(row.next_on, today)
    if row.state is ActionState.DONE:
        words = translate("ActionWords", "Done, to be checked {day}").format(day=day)
        return Label(words, "bad" if row.is_overdue else "info", "check")
    if row.is_overdue:
        words = translate("ActionWords", "Overdue since {day}").format(day=day)
        return Label(words, "bad", "alert")
    return Label(translate("ActionWords", "Due {day}").format(day=day), "warn", "clock-outline")


def share_words(share: Share) -> str:
    """ "3 of 50 wrong (6 %)"."""
    words = translate("ActionWords", "{part} of {whole} wrong").format(
        part=formats.number(share.part), whole=formats.number(share.whole)
    )
    return words if share.value is None else f"{words} ({formats.percent(share.value)})"


def effect_words(effect: Effect) -> str:
    """Both periods, then how far they can be trusted."""
    if effect.days == 0:
        return translate("ActionWords", "Done today: there is nothing to compare yet.")
    days = translate("ActionWords", "%n day(s)", "", effect.days)
    words = translate("ActionWords", "{days} before: {before}. {days} after: {after}.").format(
        days=days, before=share_words(effect.before), after=share_words(effect.after)
    )
    trust = _trust_words(effect)
    return (
        translate("ActionWords", "{figures} {trust}").format(figures=words, trust=trust) if trust else words
    )


def _trust_words(effect: Effect) -> str:
    if effect.trend is Trend.NOTHING_SENT or effect.is_small:
        return translate("ActionWords", "Few lines were sent: that says little yet.")
    if effect.trend is not Trend.SAME and effect.may_be_chance:
        return translate("ActionWords", "The difference may be chance.")
    return ""
