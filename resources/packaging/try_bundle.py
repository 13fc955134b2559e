"""`make test-bundle`: the packed program on a Debian 12 that has neither Python nor a Chinese font.

Prints a line for each thing tried; the first that fails ends it with status 1.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from bare_root import HOME, BareRoot, bare_root
from build_bundle import MIB, ROOT
from build_bundle import main as build
from openpyxl import load_workbook
from screen import picture, screen, wait_for_window
from start_time import TITLE, measure
from system_packages import packages_needed

MOST_MIB, MOST_OF_SOURCE = 75, 0.8
OUT = ROOT / "build/test-bundle"
_PROGRAM = "/opt/makegood/makegood"
_SHEET = "tests/samples/sheets/pdd_orders_27col.csv"
_OLD = "tests/old_databases/version_1.db.gz"
_NEWER = 9_999


def tried(what: str, passed: bool, figure: str = "") -> None:
    """Says how a thing went; ends everything when it failed."""
    print(f"{'✓' if passed else '✗'} {what}{f': {figure}' if figure else ''}", flush=True)
    if not passed:
        raise SystemExit(1)


def main() -> None:
    """Builds, then tries."""
    if "--built" not in sys.argv:
        build()
    (archive,) = (ROOT / "dist").glob("makegood-*.tar.xz")
    size = archive.stat().st_size / MIB
    tried(f"tar.xz ≤ {MOST_MIB} MiB", size <= MOST_MIB, f"{size:.1f} MiB")
    with screen() as display, bare_root() as root:
        _unpack(archive, root)
        _try_start_time(display)
        root.install(*packages_needed(ROOT / "dist/makegood"))
        _try_bareness(root)
        _try_commands(root)
        _try_update(root)
        _try_window(root, display)
    print(f"· {OUT.relative_to(ROOT)}")


def _unpack(archive: Path, root: BareRoot) -> None:
    with tarfile.open(archive) as packed:
        packed.extractall(root.path / "opt", filter="tar")
    dead = [path for path in (root.path / "opt").rglob("*") if path.is_symlink() and not path.exists()]
    tried("every link of the bundle leads somewhere", not dead, " ".join(map(str, dead)))


def _try_start_time(display: str) -> None:
    with tempfile.TemporaryDirectory() as data:
        packed, source = measure(display, ROOT / "dist/makegood", Path(data))
    figure = f"{packed:.2f} s, {source:.2f} s from source = {packed / source:.2f}"
    tried(f"start ≤ {MOST_OF_SOURCE} × the start from source", packed <= MOST_OF_SOURCE * source, figure)


def _try_bareness(root: BareRoot) -> None:
    found = root.run("sh", "-c", "ls /usr/bin/python* /usr/local/bin/python* 2>/dev/null").stdout
    tried("the system has no Python", not found, found)
    fonts = [*(root.path / "usr/share/fonts").rglob("*.[to]t[fc]")]
    tried("the system has no font with Chinese", not any("cjk" in str(f).lower() for f in fonts))


def _try_commands(root: BareRoot) -> None:
    """No screen is set: a child process that opened a window would fail."""
    root.give(ROOT / _SHEET, f"{HOME}/sheet.csv")
    done = root.run(_PROGRAM, "import", f"{HOME}/sheet.csv", "--json")
    answer = json.loads(done.stdout) if done.returncode == 0 else {}
    tried("a sheet is read by the child process", answer.get("created") == 6, done.stderr)
    demo = root.run(_PROGRAM, "--data", f"{HOME}/demo", "--lang", "zh_CN", "demo")
    tried("the sample day runs", demo.returncode == 0, demo.stderr)
    report = ("--data", f"{HOME}/demo", "--lang", "zh_CN", "report", _first_incident(root))
    done = root.run(_PROGRAM, *report, f"{HOME}/report.pdf")
    tried("a report is printed", done.returncode == 0, done.stderr)
    _try_paper(root.home / "report.pdf")


def _first_incident(root: BareRoot) -> str:
    sheet = ("export", "incidents", f"{HOME}/incidents.xlsx")
    done = root.run(_PROGRAM, "--data", f"{HOME}/demo", *sheet)
    tried("incidents are exported", done.returncode == 0, done.stderr)
    table = load_workbook(root.home / "incidents.xlsx", read_only=True).worksheets[0]
    cells = (str(cell) for row in table.iter_rows(values_only=True) for cell in row)
    return next(cell for cell in cells if cell.startswith("CF-"))


def _try_paper(pdf: Path) -> None:
    """Its Chinese can be read out of the file, and the font goes with it."""
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    tried("the report's Chinese is text", "错发" in text)
    fonts = subprocess.run(["pdffonts", str(pdf)], capture_output=True, text=True, check=True).stdout
    rows = fonts.splitlines()[2:]
    tried("its font is the packaged one", any("NotoSansSC" in row for row in rows))
    # A row ends with: embedded, subset, has its characters, object, generation.
    tried("and is embedded", all(row.split()[-5] == "yes" for row in rows))
    OUT.mkdir(parents=True, exist_ok=True)
    subprocess.run(["pdftoppm", "-png", "-r", "60", str(pdf), str(OUT / "report")], check=True)


def _try_update(root: BareRoot) -> None:
    old = root.home / "old/makegood.db"
    with tempfile.NamedTemporaryFile() as file:
        file.write(gzip.decompress((ROOT / _OLD).read_bytes()))
        file.flush()
        root.give(Path(file.name), f"{HOME}/old/makegood.db")
    root.run("chown", "-R", "owner", HOME, as_root=True)
    done = root.run(_PROGRAM, "--data", f"{HOME}/old", "check", "--json")
    saved = [*(root.home / "old/backups").glob("before-*.db")]
    tried(
        "an older database is opened, after a copy of it", done.returncode == 0 and bool(saved), done.stderr
    )
    data = bytearray(old.read_bytes())
    data[60:64] = _NEWER.to_bytes(4, "big")  # user_version, in the header of an SQLite file
    old.write_bytes(data)
    done = root.run(_PROGRAM, "--data", f"{HOME}/old", "--lang", "zh_CN", "check")
    refused = done.returncode == 1 and "更新" in done.stderr and "Traceback" not in done.stderr
    tried("a newer one is refused with a sentence", refused, done.stderr.strip().replace("\n", " "))


def _try_window(root: BareRoot, display: str) -> None:
    """Twice: with the packaged font, and with it taken away, which must look different."""
    demo = ["--data", f"{HOME}/demo", "--lang", "zh_CN"]
    drawn = _look(root, display, demo, "window.png")
    font = root.path / "opt/makegood/_internal/resources/fonts"
    font.rename(font.with_name("away"))
    boxes = _look(root, display, demo, "without-font.png")
    font.with_name("away").rename(font)
    tried("the window draws Chinese with the packaged font", drawn.read_bytes() != boxes.read_bytes())


def _look(root: BareRoot, display: str, tail: list[str], name: str) -> Path:
    process = root.start([_PROGRAM, *tail], more={"DISPLAY": display})
    try:
        took = wait_for_window(display, TITLE)
        subprocess.run(["sleep", "3"], check=True)
        tried("the window is there", process.poll() is None, f"{took:.2f} s")
        return picture(display, OUT / name)
    finally:
        process.terminate()
        process.communicate()


if __name__ == "__main__":
    main()
