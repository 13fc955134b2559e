"""Sentences about sheets that go out."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "nothing_to_dispatch": QT_TRANSLATE_NOOP(
        "Error", "There is no order to send to this supplier. Nothing was written."
    ),
    "already_dispatched": QT_TRANSLATE_NOOP(
        "Error",
        "{count} of these orders were already sent to a supplier. Nothing was written.",
    ),
    "dispatch_not_found": QT_TRANSLATE_NOOP("Error", "This sheet to a supplier is no longer on record."),
    "dispatch_shipped": QT_TRANSLATE_NOOP(
        "Error",
        "{count} of these orders were shipped already; the sheet cannot be taken back.",
    ),
    "nothing_to_upload": QT_TRANSLATE_NOOP(
        "Error",
        "No parcel is ready for the platform: {held} are held back because of findings, "
        "{unfinished} are unfinished, {unnamed} have a courier that the platform does not know. Nothing was "
        "written.",
    ),
    "store_not_found": QT_TRANSLATE_NOOP("Error", "There is no shop called {name}. Check the name."),
    "layout_empty": QT_TRANSLATE_NOOP("Error", "A sheet needs at least one column. Nothing was saved."),
    "layout_needs_field": QT_TRANSLATE_NOOP(
        "Error", "The sheet needs the column “{field}”. Nothing was saved."
    ),
    "layout_not_found": QT_TRANSLATE_NOOP("Error", "This sheet layout is no longer there."),
    "layout_not_found_in_sheet": QT_TRANSLATE_NOOP(
        "Error",
        "No layout can be taken from this sheet: it has no headings that are known.",
    ),
    "layout_needs_goods": QT_TRANSLATE_NOOP(
        "Error", "No column of the sheet says what goods are wanted. Nothing was saved."
    ),
    "form_too_large": QT_TRANSLATE_NOOP(
        "Error",
        "{file} is too large to be filled: at most {limit_mib} MB unpacked. Nothing was saved. Delete rows "
        "and sheets that are not needed.",
    ),
    "form_changed": QT_TRANSLATE_NOOP(
        "Error", "The table of {file} is not where it was. Nothing was written. Hand the sheet over again."
    ),
    "form_missing": QT_TRANSLATE_NOOP(
        "Error",
        "{file}, which is filled, is no longer in the data folder. Nothing was written. Hand the sheet "
        "over again.",
    ),
    "export_wrong_ending": QT_TRANSLATE_NOOP(
        "Error", "{path} must end in {wanted}, as the sheet that is filled. Nothing was written."
    ),
    "layout_unknown_field": QT_TRANSLATE_NOOP(
        "Error", "“{field}” is no field of an order. Nothing was saved."
    ),
}
