"""Which Debian packages a bundle needs: those with the libraries that it loads and does not carry."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

_NEEDED = re.compile(r"NEEDED +(\S+)")
_GLIBC = re.compile(r"GLIBC_(\d+)\.(\d+)")
_MAGIC = b"\x7fELF"
# Parts of libc6, and what the loader itself is.
_LIBC = "libc6"


def packages_needed(folder: Path) -> list[str]:
    """Debian packages by name, libc6 left out: every system has one."""
    dumps = [_dump(file) for file in _programs(folder)]
    carried = {file.name for file in folder.rglob("*.so*")}
    missing = {name for dump in dumps for name in _NEEDED.findall(dump)} - carried
    return sorted({_package_of(name) for name in missing} - {_LIBC})


def oldest_libc(folder: Path) -> str:
    """The version of libc6 that the newest symbol in use came with, such as ``2.34``."""
    found = {pair for file in _programs(folder) for pair in _GLIBC.findall(_dump(file))}
    major, minor = max((int(major), int(minor)) for major, minor in found)
    return f"{major}.{minor}"


def _programs(folder: Path) -> list[Path]:
    files = [file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]
    return [file for file in files if _begins(file) == _MAGIC]


def _begins(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(len(_MAGIC))


def _dump(file: Path) -> str:
    return subprocess.run(["objdump", "-p", str(file)], capture_output=True, text=True, check=True).stdout


def _package_of(library: str) -> str:
    """Raises: SystemExit when no installed package has it."""
    listed = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    places = [line.split(" => ")[1] for line in listed.splitlines() if line.strip().startswith(f"{library} ")]
    for place in places:
        for name in (place, place.removeprefix("/usr"), f"/usr{place}"):
            done = subprocess.run(["dpkg", "-S", name], capture_output=True, text=True, check=False)
            if done.returncode == 0:
                return done.stdout.split(":")[0]
    raise SystemExit(f"✗ no Debian package has {library}")
