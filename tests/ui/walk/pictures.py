"""A picture of every page and dialog: `python -m tests.ui.walk.pictures [FOLDER] [LANGUAGE LOOK [SIZE]]`.

Chinese and English, light and dark, on the sample shop, unless one is named. They are for looking at one by
one; nothing is compared.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from itertools import product
from pathlib import Path

LANGUAGES, LOOKS = ("zh_CN", "en"), ("light", "dark")


def main(arguments: Sequence[str]) -> int:
    """Write `FOLDER/<language>_<look>/<nn>_<place>.png`; 2 for bad usage."""
    if len(arguments) not in (0, 1, 3, 4):
        sys.stderr.write(f"{__doc__}\n")
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    target = Path(arguments[0]) if arguments else Path("build/pictures")
    wanted = [(arguments[1], arguments[2])] if len(arguments) > 1 else list(product(LANGUAGES, LOOKS))
    scale = float(arguments[3]) if len(arguments) > 3 else 1.0
    with tempfile.TemporaryDirectory() as folder:
        # The machine's own settings neither show in the pictures nor change by them.
        os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        for language, look in wanted:
            count = _draw(Path(folder), target, language, look, scale)
            sys.stdout.write(f"{target}/{language}_{look}: {count}\n")
    return 0


def _draw(folder: Path, target: Path, language: str, look: str, scale: float) -> int:
    from PySide6.QtWidgets import QApplication

    from tests.speaking import speaking
    from tests.ui.test_accessibility import open_window
    from ui.app import make_application

    app = QApplication.instance() or make_application(language)
    assert isinstance(app, QApplication)
    data = folder / f"{language}_{look}"
    _fill(data)
    with speaking(app, language), open_window(app, data, look, scale) as window:
        return _take_each(window, target / f"{language}_{look}")


def _fill(data: Path) -> None:
    from app.domain.clock import FixedClock
    from app.services.build import build_services
    from app.services.sample_shop import fill_sample_shop
    from tests.conftest import MOMENT

    services = build_services(data, FixedClock(MOMENT))
    fill_sample_shop(services)
    services.close()


def _take_each(window: object, target: Path) -> int:
    from tests.ui.walk.places import places
    from tests.ui.walk.walking import leave, settle
    from ui.main_window import MainWindow

    assert isinstance(window, MainWindow)
    target.mkdir(parents=True, exist_ok=True)
    count = 0
    for count, place in enumerate(places(), start=1):
        root = place.open(window)
        settle()
        name = place.name.replace(": ", "_").replace("/", "_").replace(" ", "_")
        root.window().grab().save(str(target / f"{count:02d}_{name}.png"))
        leave(window, root)
    return count


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
