"""`make deb`: the bundle as a Debian package, with its desktop entry, icon and AppStream data."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from build_bundle import FOLDER, MIB, ROOT, size_of, version
from build_bundle import main as build_bundle
from icon_files import SIZES, write_icons
from system_packages import oldest_libc, packages_needed

HERE = Path(__file__).parent / "linux"
STAGE = ROOT / "build/deb"
_NAME = "makegood"
_METAINFO = "io.makegood.Makegood.metainfo.xml"
_WORDS = """Puts wrong shipments of a dropshipping shop right
 Order sheets of the platforms and shipping sheets of the suppliers are held
 against each other; what was sent wrongly is found while the parcel can still
 be stopped, and is followed until the buyer is satisfied and the money is
 settled. Everything stays on this computer."""


def build_deb(folder: Path) -> Path:
    """Packs the bundle in `folder` and returns the .deb."""
    shutil.rmtree(STAGE, ignore_errors=True)
    shutil.copytree(folder, STAGE / "usr/lib/makegood", symlinks=True)
    _link_programs(STAGE / "usr/bin")
    _place_desktop(STAGE / "usr/share")
    _place_documents(STAGE / "usr/share")
    _place_control(STAGE / "DEBIAN", folder)
    _set_modes()
    target = ROOT / "dist" / f"{_NAME}_{version()}_{_architecture()}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(STAGE), str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return target


def _link_programs(folder: Path) -> None:
    folder.mkdir(parents=True)
    for name in ("makegood", "makegood-cli"):  # both names that `pip install` gives
        (folder / name).symlink_to("../lib/makegood/makegood")


def _place_desktop(share: Path) -> None:
    _write(share / "applications/makegood.desktop", (HERE / "makegood.desktop").read_bytes())
    _write(share / "metainfo" / _METAINFO, _filled(HERE / _METAINFO))
    svg = ROOT / "resources/icons/makegood.svg"
    _write(share / "icons/hicolor/scalable/apps/makegood.svg", svg.read_bytes())
    pictures = write_icons(svg, ROOT / "build/icons")
    for size in SIZES:
        place = share / f"icons/hicolor/{size}x{size}/apps/makegood.png"
        _write(place, pictures[f"png{size}"].read_bytes())


def _place_documents(share: Path) -> None:
    licence = "\n".join(
        f" {line}" if line else " ." for line in (ROOT / "LICENSE").read_text("utf-8").split("\n")
    )
    text = (HERE / "copyright").read_text("utf-8") + f"License: MIT\n{licence}\n"
    _write(share / "doc/makegood/copyright", text.encode())
    _write(share / "doc/makegood/changelog.gz", _packed(_changelog().encode()))
    _write(share / "man/man1/makegood.1.gz", _packed(_filled(HERE / "makegood.1")))
    _write(share / "man/man1/makegood-cli.1.gz", _packed(b".so man1/makegood.1\n"))
    _write(share / "lintian/overrides/makegood", (HERE / "lintian-overrides").read_bytes())


def _place_control(folder: Path, bundle: Path) -> None:
    needs = ", ".join([f"libc6 (>= {oldest_libc(bundle)})", *packages_needed(bundle)])
    fields = {
        "Package": _NAME,
        "Version": version(),
        "Section": "misc",
        "Priority": "optional",
        "Architecture": _architecture(),
        "Depends": needs,
        "Recommends": "fonts-noto-cjk | fonts-wqy-microhei",
        "Installed-Size": str(size_of(STAGE) // 1024),
        "Maintainer": "Makegood contributors <makegood@localhost.localdomain>",
        "Description": _WORDS,
    }
    _write(folder / "control", "".join(f"{key}: {value}\n" for key, value in fields.items()).encode())
    _write(folder / "postrm", (HERE / "postrm").read_bytes())


def _set_modes() -> None:
    """As Debian wants them: 0755 for folders and programs, 0644 for the rest."""
    for path in (STAGE, *STAGE.rglob("*")):
        if path.is_symlink():
            continue
        is_program = path.is_dir() or path.name == "postrm" or path == STAGE / "usr/lib/makegood/makegood"
        path.chmod(0o755 if is_program else 0o644)


def _changelog() -> str:
    day = _day().strftime("%a, %d %b %Y %H:%M:%S +0000")
    who = "Makegood contributors <makegood@localhost.localdomain>"
    return f"{_NAME} ({version()}) stable; urgency=low\n\n  * See CHANGELOG.md.\n\n -- {who}  {day}\n"


def _day() -> datetime:
    """Of the build, or the one that a reproducible build asks for."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(told), UTC) if told else datetime.now(UTC)


def _filled(file: Path) -> bytes:
    text = file.read_text("utf-8").replace("@VERSION@", version())
    return text.replace("@DAY@", f"{_day():%Y-%m-%d}").encode()


def _packed(data: bytes) -> bytes:
    return gzip.compress(data, 9, mtime=0)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _architecture() -> str:
    done = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def main() -> None:
    """Builds the bundle where there is none, packs it, says how large it became."""
    if not FOLDER.is_dir():
        build_bundle()
    packed = build_deb(FOLDER)
    print(f"· {packed.relative_to(ROOT)}  {packed.stat().st_size / MIB:.1f} MiB")


if __name__ == "__main__":
    main()
