"""Questions and file choosers in one place, called as ``ask.confirm(...)`` so that tests replace them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSettings, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

# Qt's own words that its Chinese lacks; where the system has a chooser of files they are not seen.
QT_WORDS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
)


def confirm(parent: QWidget | None, title: str, text: str, yes: str, detail: str = "") -> bool:
    """Whether the owner chose the button `yes`; only for what cannot be undone. Esc and Close mean no."""
    box = QMessageBox(QMessageBox.Icon.Question, title, text, QMessageBox.StandardButton.NoButton, parent)
    box.setInformativeText(detail)
    box.setTextFormat(Qt.TextFormat.PlainText)
    accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QCoreApplication.translate("Ask", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    return box.clickedButton() is accept


def text(
    parent: QWidget | None, title: str, label: str, value: str = "", *, many_lines: bool = False
) -> str | None:
    """Words typed by the owner, or None when he chose to cancel."""
    if many_lines:
        words, is_ok = QInputDialog.getMultiLineText(parent, title, label, value)
    else:
        words, is_ok = QInputDialog.getText(parent, title, label, text=value)
    return words.strip() if is_ok else None


def choice(
    parent: QWidget | None, title: str, label: str, options: list[str], current: int = 0
) -> int | None:
    """The index of the option chosen, or None."""
    words, is_ok = QInputDialog.getItem(parent, title, label, options, current, False)
    return options.index(words) if is_ok else None


def open_files(parent: QWidget | None, title: str, patterns: str, folder: Path | None = None) -> list[Path]:
    """Files to read, from `folder` or the one used last. `patterns` as in "Sheets (*.xlsx *.csv)"."""
    start = str(folder) if folder is not None else _last_folder("open")
    names, _ = QFileDialog.getOpenFileNames(parent, title, start, patterns)
    if names and folder is None:
        QSettings().setValue("folder/open", str(Path(names[0]).parent))
    return [Path(name) for name in names]


def save_file(parent: QWidget | None, title: str, name: str, patterns: str) -> Path | None:
    """A file to write, its ending added where it is missing; asks before replacing one."""
    suffix = Path(name).suffix
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path(_last_folder("save")) / name), patterns)
    if not chosen:
        return None
    path = Path(chosen)
    if suffix and not path.suffix:
        path = path.with_name(path.name + suffix)
    QSettings().setValue("folder/save", str(path.parent))
    return path


def folder(parent: QWidget | None, title: str) -> Path | None:
    """A folder, or None."""
    chosen = QFileDialog.getExistingDirectory(parent, title, _last_folder("save"))
    return Path(chosen) if chosen else None


def _last_folder(use: str) -> str:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(QSettings().value(f"folder/{use}") or documents)
