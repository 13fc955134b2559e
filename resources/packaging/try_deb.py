"""`make test-deb`: the Debian package installed by apt, started from its desktop entry, and removed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from bare_root import BareRoot, bare_root
from build_bundle import ROOT
from build_deb import main as build
from screen import end_windows, picture, screen, wait_for_window
from start_time import TITLE
from try_bundle import tried

OUT = ROOT / "build/test-deb"
_DATA = "owner/.local/share/Makegood/makegood.db"
_LOG = "owner/.local/share/Makegood/logs/makegood.log"
_IDLE_S = "6"
"""Until the window has read in what it needs later."""


def main() -> None:
    """Builds, then tries."""
    if "--built" not in sys.argv:
        build()
    (package,) = (ROOT / "dist").glob("makegood_*.deb")
    _try_papers(package)
    with screen() as display, bare_root() as root:
        root.give(package, "/tmp/makegood.deb")
        root.install("/tmp/makegood.deb")
        python = root.run("sh", "-c", "ls /usr/bin/python* 2>/dev/null").stdout
        tried("apt installs it, and no Python with it", not python, python)
        _try_desktop_entry(root, display)
        _try_removal(root)


def _try_papers(package: Path) -> None:
    lint = subprocess.run(
        ["lintian", "--allow-root", "--fail-on", "error,warning", str(package)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    tried("lintian has nothing to say but the named exceptions", lint.returncode == 0, lint.stdout[:4000])
    share = ROOT / "build/deb/usr/share"
    for command in (
        ["desktop-file-validate", str(share / "applications/makegood.desktop")],
        ["appstreamcli", "validate", "--no-net", str(next((share / "metainfo").glob("*.xml")))],
    ):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        tried(command[0], done.returncode == 0, done.stdout + done.stderr if done.returncode else "")


def _try_desktop_entry(root: BareRoot, display: str) -> None:
    root.install("libglib2.0-bin", "dbus")
    entry = ("dbus-run-session", "--", "gio", "launch", "/usr/share/applications/makegood.desktop")
    process = root.start(entry, more={"DISPLAY": display})
    try:
        took = wait_for_window(display, TITLE)
        tried("its desktop entry opens the window", True, f"{took:.2f} s")
        subprocess.run(["sleep", _IDLE_S], check=True)
        picture(display, OUT / "window.png")
        log = (root.path / _LOG).read_text("utf-8")
        tried("nothing goes wrong while it stands", "Traceback" not in log, log[-2000:])
        tried("the data is where it belongs", (root.path / _DATA).is_file())
    finally:
        end_windows(display, TITLE)
        process.terminate()
        process.communicate()


def _try_removal(root: BareRoot) -> None:
    done = root.run("apt-get", "-qq", "-y", "remove", "makegood", as_root=True)
    tried("apt removes it", done.returncode == 0, done.stderr)
    tried("and says where the data is", "~/.local/share/Makegood" in done.stdout)
    left = root.run("find", "/usr", "/opt", "/etc", "-iname", "*makegood*")
    tried("nothing of it is left", not left.stdout.strip(), left.stdout[:500])
    tried("the data is left", (root.path / _DATA).is_file())


if __name__ == "__main__":
    main()
