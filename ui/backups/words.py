"""What copies of the shop are called, how large they are, and whether they may be trusted."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from app.services.copy_shelf import Copy
from ui.chips import Label
from ui.look_up import look_up
from ui.translations import language_of_window

_REASONS: dict[str, object] = {
    "makegood": QT_TRANSLATE_NOOP("Backups", "by hand"),
    "scheduled": QT_TRANSLATE_NOOP("Backups", "by itself"),
    "before-import": QT_TRANSLATE_NOOP("Backups", "before an import"),
    "before-migration": QT_TRANSLATE_NOOP("Backups", "before an update"),
    "before-mending": QT_TRANSLATE_NOOP("Backups", "before mending"),
    "rescued": QT_TRANSLATE_NOOP("Backups", "saved from damage"),
}


def reason_words(copy: Copy) -> str:
    """What it was made for; the file's name where somebody else put it there."""
    found = _REASONS.get(copy.reason)
    return look_up("Backups", found) if found is not None else copy.path.name


def size_words(size_bytes: int) -> str:
    """As "12.3 MB"."""
    return QLocale(language_of_window()).formattedDataSize(
        size_bytes, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )


def state_label(copy: Copy) -> Label:
    """Whether it was opened and looked over when it was written."""
    if copy.is_checked:
        return Label(QCoreApplication.translate("Backups", "checked"), "ok", "check-circle-outline")
    return Label(QCoreApplication.translate("Backups", "not checked"), "neutral", "help-circle-outline")
