"""Sentences about work on incidents."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "incident_exists": QT_TRANSLATE_NOOP(
        "Error",
        "There is already an open incident for this: {number}. Nothing was added. Open that one.",
    ),
    "incident_lines_missing": QT_TRANSLATE_NOOP(
        "Error",
        "Enter at least one item of order {order_no} with what was ordered and sent.",
    ),
    "finding_not_wrong": QT_TRANSLATE_NOOP(
        "Error", "“{finding}” is no mistake to make an incident of. Nothing was added."
    ),
    "finding_without_order": QT_TRANSLATE_NOOP(
        "Error",
        "“{finding}” belongs to no order of ours ({order_no}). Import the order first.",
    ),
    "follow_up_missing": QT_TRANSLATE_NOOP(
        "Error",
        "There is no care call to record for {number} yet: the buyer is not settled.",
    ),
    "follow_up_once": QT_TRANSLATE_NOOP(
        "Error",
        "The care call for {number} is already recorded; there is one for each incident.",
    ),
    "follow_up_outcome": QT_TRANSLATE_NOOP("Error", "Say how the call went. Nothing was saved."),
    "follow_up_score": QT_TRANSLATE_NOOP(
        "Error", "The score is from 1 to 5, not {score}. Nothing was saved."
    ),
    "liability_sum": QT_TRANSLATE_NOOP(
        "Error", "The shares come to {total} % instead of 100 %. Nothing was saved."
    ),
    "line_of_other_incident": QT_TRANSLATE_NOOP(
        "Error",
        "This line belongs to another incident than {number}. Reload and try again.",
    ),
    "line_of_other_order": QT_TRANSLATE_NOOP(
        "Error",
        "This item belongs to another order than {order_no}. Nothing was changed.",
    ),
    "offer_answered": QT_TRANSLATE_NOOP("Error", "This offer was already answered. Nothing was changed."),
    "plan_already_agreed": QT_TRANSLATE_NOOP(
        "Error", "The plan is already agreed. Step back first to change it."
    ),
    "plan_too_early": QT_TRANSLATE_NOOP(
        "Error",
        "A plan comes after the request: the incident is “{source}”. Nothing was changed.",
    ),
    "quantity_invalid": QT_TRANSLATE_NOOP(
        "Error", "A quantity must be a whole number, zero or more. Nothing was saved."
    ),
    "remedy_reason_needed": QT_TRANSLATE_NOOP(
        "Error", "You choose “{chosen}” where “{proposed}” is proposed: say why."
    ),
    "result_not_awaited": QT_TRANSLATE_NOOP(
        "Error",
        "No result is awaited: the incident is “{source}”. Nothing was changed.",
    ),
    "result_unknown": QT_TRANSLATE_NOOP("Error", "Choose how it turned out: success, in part, or failed."),
    "step_back_forward": QT_TRANSLATE_NOOP(
        "Error", "From “{source}” to “{target}” is no step back. Nothing was changed."
    ),
    "stopped_quantity": QT_TRANSLATE_NOOP(
        "Error",
        "{stopped} pieces stopped are more than were sent ({sent}). Nothing was saved.",
    ),
    "check_needs_reason": QT_TRANSLATE_NOOP(
        "Error",
        "The order cannot go out like this unless somebody says why. Nothing was changed. Give a reason.",
    ),
    "verification_empty": QT_TRANSLATE_NOOP("Error", "Say how it was checked. Nothing was saved."),
    "unknown_sort": QT_TRANSLATE_NOOP("Error", "The list cannot be sorted by “{key}”."),
    "sort_unknown": QT_TRANSLATE_NOOP("Error", "The list cannot be sorted by “{key}”."),
}
