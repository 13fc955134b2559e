"""Sentences about sheets in and out."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "sheet_missing": QT_TRANSLATE_NOOP(
        "Error",
        "{file} is not there any more. Nothing was imported. Check where the file is and choose it again.",
    ),
    "sheet_locked": QT_TRANSLATE_NOOP(
        "Error",
        "{file} is open in another program or may not be read. Nothing was imported. Close it "
        "there and try again.",
    ),
    "sheet_empty": QT_TRANSLATE_NOOP(
        "Error",
        "There is nothing in {file}. Nothing was imported. Export the sheet again from the platform.",
    ),
    "sheet_encrypted": QT_TRANSLATE_NOOP(
        "Error",
        "{file} is protected by a password. Nothing was imported. Open it in Excel, remove the "
        "password, save, and try again.",
    ),
    "sheet_too_large": QT_TRANSLATE_NOOP(
        "Error",
        "{file} is too large: at most {limit_mib} MB can be read. Nothing was imported. Export a "
        "shorter period, or split the file.",
    ),
    "sheet_timeout": QT_TRANSLATE_NOOP(
        "Error",
        "{file} took longer than {seconds} seconds to read and was stopped. Nothing was "
        "imported. Save it again in Excel and try once more.",
    ),
    "sheet_unreadable": QT_TRANSLATE_NOOP(
        "Error",
        "{file} cannot be read: it is damaged or not a sheet. Nothing was imported. Export it again, "
        "or open it in Excel and save it as .xlsx.",
    ),
    "sheet_unknown": QT_TRANSLATE_NOOP(
        "Error",
        "Makegood does not know the sheet {file}. Its headings are: {headings}. Nothing was imported."
        " Drop it on the window of Makegood and say what its columns are; it is asked once.",
    ),
    "sheet_not_orders": QT_TRANSLATE_NOOP(
        "Error",
        "{file} is another kind of sheet, for instance a settlement: it lists no orders or shipments."
        " Nothing was imported. Export the orders from the platform and import that sheet.",
    ),
    "sheet_missing_column": QT_TRANSLATE_NOOP(
        "Error",
        "The column “{column}” is missing from {file}. Nothing was imported. Export it again with all"
        " columns.",
    ),
    "export_folder_missing": QT_TRANSLATE_NOOP(
        "Error",
        "The folder of {path} is not there. Nothing was written. Choose another folder.",
    ),
    "export_is_folder": QT_TRANSLATE_NOOP(
        "Error", "{path} is a folder. Nothing was written. Choose a file name."
    ),
    "export_not_a_sheet": QT_TRANSLATE_NOOP(
        "Error",
        "{path} must end in .xlsx or .csv. Nothing was written. Choose a name that does.",
    ),
    "export_one_table": QT_TRANSLATE_NOOP(
        "Error",
        "This list has {tables} tables, and {path} can hold one. Nothing was written. Choose a name "
        "that ends in .xlsx.",
    ),
    "export_full": QT_TRANSLATE_NOOP(
        "Error",
        "The disk is full: {path} was not written, and an older file of that name is still as "
        "it was. Free some space and try again.",
    ),
    "export_failed": QT_TRANSLATE_NOOP(
        "Error",
        "{path} could not be written. An older file of that name is still as it was. Choose another "
        "folder or a shorter name.",
    ),
    "export_damaged": QT_TRANSLATE_NOOP(
        "Error",
        "What was written to {path} could not be read again, so it was thrown away. Try again "
        "or choose another disk.",
    ),
    "export_too_long": QT_TRANSLATE_NOOP(
        "Error",
        "{rows} rows are more than a sheet can hold. Nothing was written. Filter the list to a "
        "shorter period.",
    ),
    "export_locked": QT_TRANSLATE_NOOP(
        "Error",
        "{path} is open in another program. Nothing was written. Close it there and try again.",
    ),
    "export_readonly": QT_TRANSLATE_NOOP(
        "Error",
        "{path} may not be written. Nothing was changed. Choose another folder.",
    ),
    "sheet_is_folder": QT_TRANSLATE_NOOP(
        "Error",
        "{file} is a folder. Nothing was imported. Open it and take the sheet files inside.",
    ),
    "sheet_is_archive": QT_TRANSLATE_NOOP(
        "Error",
        "{file} is a packed archive. Nothing was imported. Unpack it first, then take the sheet inside.",
    ),
    "sheet_is_picture": QT_TRANSLATE_NOOP(
        "Error",
        "{file} is a picture, not a sheet. Nothing was imported. Pictures belong to an incident as "
        "evidence; for an import take an .xlsx or .csv file.",
    ),
    "sheet_no_rows": QT_TRANSLATE_NOOP(
        "Error",
        "{file} has headings but no rows. Nothing was imported. Check the period and the filter "
        "chosen when it was exported.",
    ),
    "sheet_no_headings": QT_TRANSLATE_NOOP(
        "Error",
        "No headings were found in {file}. Nothing was imported. The first rows must name the "
        "columns, for instance order number and goods; export the sheet again from the platform.",
    ),
    "sheet_too_many_cells": QT_TRANSLATE_NOOP(
        "Error",
        "{file} has more cells than can be read; often they are empty ones far below or to the right."
        " Nothing was imported. Delete the empty rows and columns in Excel, or export a shorter "
        "period.",
    ),
    "watch_folder_missing": QT_TRANSLATE_NOOP(
        "Error",
        "The watched folder {path} is not there. Sheets that are put into it are not taken in until it is "
        "back. Choose another folder in the settings, or connect its disk.",
    ),
    "watch_folder_unreadable": QT_TRANSLATE_NOOP(
        "Error",
        "The watched folder {path} may not be read. Sheets that are put into it are not taken in. Choose "
        "another folder in the settings.",
    ),
}
