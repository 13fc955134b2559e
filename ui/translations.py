"""Words in the owner's language: Chinese on a Chinese system, else English; and the tools for the word files.

How to write texts (each point was tried with PySide6 6.11):
- `self.tr("Whole sentence with {name}").format(name=…)` inside a class,
  `QCoreApplication.translate("Context", "…")` elsewhere. Literal strings only: no f-string, no variable.
- The context of `self.tr` is the class the line is written in; at run time each class of the object's
  ancestry is tried, so a subclass finds its base's words. Therefore class names are unique across areas.
- Counts (`%n`): in a class that others inherit the walk stops at the subclass, because filling in the number
  already changed the text, and the words stay English. So write
  `QCoreApplication.translate("OrdersPage", "%n order(s)", "", n)` with its context. English forms are made
  from "(s)"; write others into en/<area>.ts by hand, they are kept.
- The third argument of `translate` (second of `tr`) tells two equal texts apart, it is not a default.
- Tables of texts: `QT_TRANSLATE_NOOP("Context", "Text")` marks, `look_up("Context", text)` reads.

Areas keep their words in files of their own, so that people do not collide (.ts files, Qt Linguist opens
them):
    python -m ui.translations update orders           # sources of the area -> zh_CN/orders.ts, en/orders.ts
    python -m ui.translations missing orders          # what has no Chinese yet, as JSON to fill in
    python -m ui.translations fill orders words.json  # takes {"Source" or "Context|Source": "译文"}
    python -m ui.translations compile                 # resources/i18n/zh_CN.qm and en.qm
    python -m ui.translations check                   # 1 when they are not what the word files say
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from app.paths import resource
from ui.pseudo_locale import PseudoLocale
from ui.word_files import fill, merge, read_words
from ui.word_sources import texts_of

LANGUAGES = ("zh_CN", "en")

# Each source file belongs to exactly one area; the first pattern that fits decides.
AREAS: dict[str, tuple[str, ...]] = {
    "labels": (
        "ui/labels.py",
        "ui/label_words/**/*.py",
        "ui/sheet_words.py",
        "ui/error_text.py",
        "ui/error_sentences/**/*.py",
    ),
    "findings": ("ui/pages/orders/findings/**/*.py", "ui/pages/orders/checks/**/*.py"),
    "columns": ("ui/pages/orders/columns_panel/**/*.py",),
    "further": ("ui/pages/orders/further/**/*.py",),
    "orders": ("ui/pages/orders/**/*.py",),
    "proof": ("ui/pages/incidents/proof/**/*.py",),
    "messages": ("ui/message_texts/**/*.py",),
    "incidents": ("ui/pages/incidents/**/*.py",),
    "insights": ("ui/pages/insights/**/*.py",),
    "history": ("ui/history/**/*.py",),
    "suppliers": ("ui/pages/suppliers/**/*.py",),
    "compensation": ("ui/pages/compensation/**/*.py",),
    "statements": ("ui/printing/statement_*.py",),
    "printing": ("ui/printing/**/*.py",),
    "prevention": ("ui/prevention/**/*.py",),
    "backups": ("ui/backups/**/*.py", "ui/settings_backups.py"),
    "personal": ("ui/personal/**/*.py",),
    "foundation": ("ui/**/*.py",),
}


def system_language() -> str:
    """``zh_CN`` when the system's first language is Chinese, else ``en``."""
    wanted = QLocale.system().uiLanguages()
    return "zh_CN" if wanted and wanted[0].startswith("zh") else "en"


def language_of_window() -> str:
    """``zh_CN`` or ``en``, the one in force, for texts that are files."""
    return "zh_CN" if QLocale().language() == QLocale.Language.Chinese else "en"


class Translations(QObject):
    """Installs the translators of one language into the application and switches them live.

    A switch makes Qt send `LanguageChange` to every widget. Compiles words that are newer than the .qm files.
    """

    def __init__(self, app: QCoreApplication, language: str = "") -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []
        self.language = ""
        compile_if_stale()
        self.switch(language or system_language())

    @staticmethod
    def in_force() -> Translations | None:
        """The words of the application that runs, if it has them."""
        app = QCoreApplication.instance()
        found = app.findChild(Translations) if app is not None else None
        return found if isinstance(found, Translations) else None

    def switch(self, language: str) -> None:
        """Use ``zh_CN`` or ``en`` from now on, for words, numbers and dates."""
        if language == self.language:
            return
        self.language = language
        QLocale.setDefault(QLocale(language if language == "zh_CN" else "en_US"))
        self.take_out()
        qt_files = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        files = (qt_files / f"qtbase_{language}.qm", resource(f"i18n/{language}.qm"))
        self._installed = [made for file in files if (made := self._load(file)) is not None]
        if os.environ.get("PSEUDO_LOCALE"):
            self._installed.append(PseudoLocale(self))
        for translator in self._installed:
            self._app.installTranslator(translator)

    def take_out(self) -> None:
        """Remove the translators: texts are then their English sources."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []

    def _load(self, file: Path) -> QTranslator | None:
        translator = QTranslator(self)
        return translator if translator.load(str(file)) else None


def word_files(language: str) -> list[Path]:
    """The .ts files of a language."""
    return sorted(resource(f"i18n/{language}").glob("*.ts"))


def sources_of(area: str, root: Path | None = None) -> list[Path]:
    """The Python files whose words belong to `area`. Raises: KeyError for an unknown area."""
    base = root or _root()
    taken: set[Path] = set()
    for name, patterns in AREAS.items():
        found = {path for pattern in patterns for path in base.glob(pattern)} - taken
        if name == area:
            return sorted(found)
        taken |= found
    raise KeyError(area)


def update(area: str, folder: Path | None = None) -> None:
    """Bring the .ts files of `area` up to its sources; texts no longer used are dropped."""
    target = folder or resource("i18n")
    texts = [text for path in sources_of(area) for text in texts_of(path)]
    for language in LANGUAGES:
        file = target / language / f"{area}.ts"
        file.parent.mkdir(parents=True, exist_ok=True)
        merge(file, texts, language, only_plurals=language == "en")


def compile_words(folder: Path | None = None) -> None:
    """Make `zh_CN.qm` and `en.qm` from the words of all areas.

    Written beside and put in place whole: a running window has the old file mapped into memory and
    would read past its end, and crash, were it written over.
    """
    target = folder or resource("i18n")
    for language in LANGUAGES:
        files = [str(path) for path in word_files(language)]
        if files:
            part = target / f"{language}.{os.getpid()}.part"
            _tool("lrelease", ["-silent", *files, "-qm", str(part)])
            os.replace(part, target / f"{language}.qm")


def compile_if_stale() -> None:
    """Compile when a .ts is newer than its .qm and this is a working copy with the tools at hand."""
    folder = resource("i18n")
    stale = any(
        file.stat().st_mtime > _mtime(folder / f"{language}.qm")
        for language in LANGUAGES
        for file in word_files(language)
    )
    if stale and _has_tool("lrelease") and _is_writable(folder):
        compile_words()


def stale_words() -> list[str]:
    """Languages whose compiled words say something else than their word files."""
    return [language for language in LANGUAGES if not _is_compiled(language)]


def _is_compiled(language: str) -> bool:
    translator = QTranslator()
    if not translator.load(str(resource(f"i18n/{language}.qm"))):
        return False
    return all(
        translator.translate(word.context, word.source, word.comment, 5 if word.is_plural else -1)
        == word.forms[-1]
        for file in word_files(language)
        for word in read_words(file)
    )


def _mtime(file: Path) -> float:
    return file.stat().st_mtime if file.exists() else 0.0


def _is_writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK)


def _root() -> Path:
    return resource("").parent


def _tool_path(name: str) -> Path:
    import PySide6

    suffix = ".exe" if sys.platform == "win32" else ""
    return Path(next(iter(PySide6.__path__))) / f"{name}{suffix}"


def _has_tool(name: str) -> bool:
    return _tool_path(name).exists()


def _tool(name: str, arguments: Sequence[str]) -> None:
    """Run one of Qt's language tools. Raises: CalledProcessError."""
    subprocess.run([str(_tool_path(name)), *arguments], cwd=_root(), check=True, capture_output=True)


def missing(area: str) -> dict[str, str]:
    """Texts of an area without Chinese, by "Context|source", each with an empty place for it."""
    words = read_words(resource(f"i18n/zh_CN/{area}.ts"))
    return {f"{word.context}|{word.source}": "" for word in words if not word.is_finished}


def _say_stale(languages: Sequence[str]) -> int:
    for language in languages:
        sys.stderr.write(f"{language}.qm is behind its word files; run: make i18n\n")
    return 1 if languages else 0


def main(arguments: Sequence[str]) -> int:
    """Run one of the commands of the module's docstring; 2 for anything else."""
    command, rest = (arguments[0], list(arguments[1:])) if arguments else ("", [])
    areas = rest or list(AREAS)
    if command == "compile" and not rest:
        compile_words()
    elif command == "check" and not rest:
        return _say_stale(stale_words())
    elif command == "update" and set(areas) <= set(AREAS):
        for area in areas:
            update(area)
    elif command == "missing" and set(areas) <= set(AREAS):
        found = {key: text for area in areas for key, text in missing(area).items()}
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    elif command == "fill" and len(rest) == 2 and rest[0] in AREAS:
        fill(resource(f"i18n/zh_CN/{rest[0]}.ts"), json.loads(Path(rest[1]).read_text("utf-8")))
    else:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
