"""`make bundle`: the program as one folder without Python, and that folder as a tar.xz.

The same on Linux, Windows and macOS; the last two go on to an installer (see their folders).
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"
FOLDER = DIST / "makegood"
MIB = 1024 * 1024
_XZ_PRESET = 6


def build() -> Path:
    """Puts the folder together and returns it."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"]
    places = ["--distpath", str(DIST), "--workpath", str(ROOT / "build/pyinstaller")]
    subprocess.run([*command, *places, str(Path(__file__).with_name("makegood.spec"))], check=True, cwd=ROOT)
    return FOLDER


def pack(folder: Path) -> Path:
    """The folder as a tar.xz beside it."""
    target = folder.with_name(f"makegood-{version()}-{sys.platform}.tar.xz")
    with tarfile.open(target, "w:xz", preset=_XZ_PRESET) as archive:
        archive.add(folder, "makegood", filter=_nobody)
    return target


def _nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Who built it is nobody's business, and the group may read what the owner may."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mode |= (entry.mode & 0o500) >> 3 | (entry.mode & 0o500) >> 6
    return entry


def version() -> str:
    """The program's version."""
    sys.path.insert(0, str(ROOT))
    from app import __version__

    return __version__


def size_of(folder: Path) -> int:
    """Bytes of all files."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def main() -> None:
    """Builds, packs and says how large it became."""
    folder = build()
    print(f"· {folder.relative_to(ROOT)}  {size_of(folder) / MIB:.0f} MiB", flush=True)
    packed = pack(folder)
    print(f"· {packed.relative_to(ROOT)}  {packed.stat().st_size / MIB:.1f} MiB")


if __name__ == "__main__":
    main()
