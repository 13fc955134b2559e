"""Pictures of each tab in Chinese with the sample shop: `python -m ui.screenshots [FOLDER]`.

Light and dark; works without a screen. The folder is `resources/screenshots` unless another is named.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from app.domain.clock import SystemClock
from app.paths import resource

SIZE = (1360, 860)


def main(arguments: Sequence[str]) -> int:
    """Write the pictures; 2 for bad usage."""
    if len(arguments) > 1:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    target = Path(arguments[0]) if arguments else resource("screenshots")
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        _use_settings_of_its_own(Path(folder))
        for path in take_all(Path(folder) / "shop", target):
            sys.stdout.write(f"{path}\n")
    return 0


def _use_settings_of_its_own(folder: Path) -> None:
    """The owner's widths and choices neither show in the pictures nor change by them."""
    from PySide6.QtCore import QSettings

    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "settings"))


def take_all(data: Path, target: Path) -> list[Path]:
    """Fill a sample shop in `data` and write `<tab>_<light|dark>.png` into `target`, `findings_…` too."""
    from app.services.build import build_services
    from app.services.sample_shop import fill_sample_shop
    from ui.app import make_application
    from ui.change_bus import ChangeBus
    from ui.main_window import MainWindow
    from ui.pages.registry import PAGES
    from ui.preferences import Preferences
    from ui.tasks import TaskRunner, install_runner

    make_application("zh_CN")
    services = build_services(data, SystemClock())
    fill_sample_shop(services)
    runner = TaskRunner(inline=True)
    install_runner(runner)
    window = MainWindow(services, ChangeBus(), Preferences())
    window.resize(*SIZE)
    window.show_first()
    window.show()
    written = [
        _take(window, name, look, target / f"{name}_{look}.png")
        for names in ([entry.page_id for entry in PAGES], ["findings"])
        for look in ("light", "dark")
        for name in names
    ]
    window.close()
    services.close()
    install_runner(None)
    return written


def _take(window: object, name: str, look: str, path: Path) -> Path:
    from PySide6.QtWidgets import QApplication

    from ui.main_window import MainWindow
    from ui.tables import RecordTable
    from ui.theme import Theme

    assert isinstance(window, MainWindow)
    if (theme := Theme.in_force()) is not None:
        theme.choose(look)
    page_id = "orders" if name == "findings" else name
    window.go(page_id)
    if name == "findings":
        window.go(page_id, view=name, import_id=window.services.findings.sheets()[0].id)
    found = window.page(page_id).findChildren(RecordTable)
    tables = [table for table in found if table.isVisible() and table.model().rowCount()]
    if tables and tables[0].current_id() is None:
        tables[0].selectRow(0)
    # Charts and details are drawn when the events are through, one after the other.
    for _ in range(20):
        QApplication.processEvents()
    window.grab().save(str(path))
    return path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
