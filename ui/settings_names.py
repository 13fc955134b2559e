"""What settings are called, in both languages: who looks for one may know it by either name."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QTranslator

from app.paths import resource
from app.services.reminders import REMINDED
from ui import labels
from ui.look_up import language_without_window

# A test finds a name that is missing here. The texts themselves are marked where they are shown.
_NAMES: tuple[tuple[str, str], ...] = (
    ("PersonalCard", "Buyers' personal data"),
    ("PersonalCard", "Personal data &kept for"),
    ("PersonalCard", "Bu&yer to erase"),
    ("BackupsCard", "Backups"),
    ("BackupsCard", "&Back up every"),
    ("BackupsCard", "Back up before each &import"),
    ("BuyersCard", "Repeated incidents of one buyer"),
    ("BuyersCard", "&Note them on orders and incidents"),
    ("BuyersCard", "Noted &from"),
    ("BuyersCard", "Counted &over"),
    ("ClocksCard", "Clocks"),
    ("ClocksCard", "Second care call after"),
    ("ClocksCard", "Send again at once up to"),
    ("ClocksCard", "Platform"),
    ("ClocksCard", "Clock"),
    ("ClocksCard", "Runs for"),
    ("ClocksCard", "Warns before its end"),
    ("SettingsDialog", "Window"),
    ("SettingsDialog", "&Language"),
    ("SettingsDialog", "L&ook"),
    ("SettingsDialog", "&Size of the words"),
    ("SettingsDialog", "Business"),
    ("SettingsDialog", "&Your name"),
    ("SettingsDialog", "Time &zone"),
    ("SettingsDialog", "&Care call after"),
    ("SettingsDialog", "S&top answered within"),
    ("SettingsDialog", "&Free days of our own"),
    ("SettingsDialog", "Days worked &in addition"),
    ("SettingsDialog", "Money"),
    ("SettingsDialog", "&Goodwill at most"),
    ("SettingsDialog", "&but not above"),
    ("SettingsDialog", "&Approved at once up to"),
    ("SettingsDialog", "&Resale value of returns"),
    ("SettingsDialog", "&Freight of a return"),
    ("SettingsDialog", "&Handling of a return"),
    ("RemindersCard", "Reminders"),
    ("RemindersCard", "&Tell me when a time is up, in the window and through the system"),
    ("RemindersCard", "&Quiet from"),
    ("RemindersCard", "Quiet &until"),
    ("RemindersCard", "Stop list without answers"),
    ("ScoresCard", "Supplier grades"),
    ("ScoresCard", "Wrong lines for grade {grade}"),
    ("ScoresCard", "Graded from"),
    ("ScoresCard", "Sent in time within"),
    ("ScoresCard", "Propose a hold after"),
    ("ScoresCard", "Counted over"),
    ("ShopsCard", "What shops sell in"),
    ("WatchCard", "Watched folder"),
    ("WatchCard", "Take in new &sheets from a folder by themselves"),
)


def in_both(shown: str) -> str:
    """A name as shown, and what the other language calls it; in small letters, for searching."""
    plain = shown.replace("&", "")
    return f"{plain}\n{_others().get(plain, '')}".casefold()


@cache
def _others() -> dict[str, str]:
    chinese = QTranslator()
    chinese.load(str(resource("i18n/zh_CN.qm")))
    pairs = [(english, chinese.translate(context, english) or english) for context, english in _NAMES]
    pairs += [
        (english.format(grade=grade), local.format(grade=grade))
        for english, local in pairs
        if "{grade}" in english
        for grade in "ABC"
    ]
    for kind in REMINDED:
        with language_without_window("en"):
            english = labels.words(kind)
        with language_without_window("zh_CN"):
            pairs.append((english, labels.words(kind)))
    plain = [(english.replace("&", ""), local.replace("&", "")) for english, local in pairs]
    return {**dict(plain), **{local: english for english, local in plain}}
