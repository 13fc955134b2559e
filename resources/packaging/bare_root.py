"""A Debian 12 of its own in a folder, without Python: what the packaged program has to run on.

Made by debootstrap once and kept as `build/debian-12.tar`; each try unpacks it anew. Needs root.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_KEPT = ROOT / "build/debian-12.tar"
_OWNER, _OWNER_ID, HOME = "owner", 1000, "/owner"
_PATH = "/usr/sbin:/usr/bin:/sbin:/bin"
_SCREENS = "/tmp/.X11-unix"
# How this machine reaches its packages, so that the root reaches them the same way.
_FROM_HERE = ("etc/apt", "etc/ssl/certs/ca-certificates.crt", "usr/local/share/ca-certificates")


class BareRoot:
    """A system in `path`, to run commands in as its owner or as root."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.home = path / HOME.strip("/")

    def start(
        self, command: Sequence[str], *, as_root: bool = False, more: Mapping[str, str] | None = None
    ) -> subprocess.Popen[str]:
        """Starts a command in the root with nothing of this machine's environment but `more`."""
        user = [] if as_root else [f"--userspec={_OWNER_ID}:{_OWNER_ID}"]
        home = "/root" if as_root else HOME
        own = {"HOME": home, "PATH": _PATH, "LANG": "C.UTF-8", "USER": "root" if as_root else _OWNER}
        pipe = subprocess.PIPE
        return subprocess.Popen(
            ["chroot", *user, str(self.path), *command],
            env={**own, **(more or {})}, stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe, text=True,
        )  # fmt: skip

    def run(
        self, *command: str, as_root: bool = False, more: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Runs a command to its end; what it wrote and how it ended."""
        process = self.start(command, as_root=as_root, more=more)
        out, err = process.communicate(timeout=600)
        return subprocess.CompletedProcess(command, process.returncode, out, err)

    def install(self, *packages: str) -> None:
        """Adds Debian packages, or a .deb by its path in the root; ends the try when that fails."""
        quiet = {"DEBIAN_FRONTEND": "noninteractive", **_network()}
        apt = ("apt-get", "-qq", "-y", "--no-install-recommends", "install", *packages)
        done = self.run(*apt, as_root=True, more=quiet)
        if done.returncode:
            raise SystemExit(f"✗ apt-get install {' '.join(packages)}\n{done.stdout}{done.stderr}")

    def give(self, source: Path, place: str) -> Path:
        """Puts a file or folder of this machine into the root, readable by its owner."""
        target = self.path / place.lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, symlinks=True)
        else:
            shutil.copy2(source, target)
        subprocess.run(["chown", "-R", f"{_OWNER_ID}:{_OWNER_ID}", str(target)], check=True)
        subprocess.run(["chmod", "-R", "u+rwX,go+rX", str(target)], check=True)
        return target


def _network() -> dict[str, str]:
    words = ("http_proxy", "https_proxy", "no_proxy")
    return {name: value for name, value in os.environ.items() if name.lower() in words}


@contextmanager
def bare_root() -> Iterator[BareRoot]:
    """A fresh root, gone afterwards with all that was done in it."""
    if os.geteuid() != 0:
        raise SystemExit("✗ 需要 root 权限 / root is needed: it is tried in a system of its own")
    if not _KEPT.is_file():
        _make(_KEPT)
    folder = Path(tempfile.mkdtemp(prefix="makegood-root-"))
    folder.chmod(0o755)
    with ExitStack() as after:
        after.callback(subprocess.run, ["rm", "-rf", "--one-file-system", str(folder)], check=False)
        subprocess.run(["tar", "-C", str(folder), "-xf", str(_KEPT)], check=True)
        Path(_SCREENS).mkdir(exist_ok=True)
        for place in ("/proc", "/dev", "/dev/shm", _SCREENS):
            target = folder / place.lstrip("/")
            target.mkdir(parents=True, exist_ok=True)
            subprocess.run(["mount", "--bind", place, str(target)], check=True)
            after.callback(subprocess.run, ["umount", "-l", str(target)], check=False)
        for name in ("resolv.conf", "hosts"):
            shutil.copy(f"/etc/{name}", folder / "etc")
        yield BareRoot(folder)


def _make(kept: Path) -> None:
    print("· 建立干净的 Debian 12，只做一次 / making a clean Debian 12, once", flush=True)
    kept.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="makegood-debootstrap-") as name:
        folder = Path(name) / "root"
        _call(["debootstrap", "--variant=minbase", "bookworm", str(folder), *_mirror()])
        (folder / "etc/apt/sources.list").unlink(missing_ok=True)
        for place in _FROM_HERE:
            _copy_over(Path("/") / place, folder / place)
        _call(["chroot", str(folder), "useradd", "-m", "-d", HOME, "-u", str(_OWNER_ID), _OWNER])
        root = BareRoot(folder)
        root.run("apt-get", "-qq", "update", as_root=True, more=_network())
        part = kept.with_suffix(".part")
        _call(["tar", "-C", str(folder), "-cf", str(part), "."])
        part.replace(kept)


def _call(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"✗ {command[0]}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def _copy_over(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)
    elif source.exists():
        shutil.copy(source, target)


def _mirror() -> list[str]:
    """Where this machine has its Debian packages from; nothing for debootstrap's own choice."""
    lists = [*Path("/etc/apt/sources.list.d").glob("*.sources"), *Path("/etc/apt").glob("sources.list")]
    lines = [line for file in lists for line in file.read_text("utf-8").splitlines()]
    named = [line for line in lines if line.startswith(("URIs:", "deb "))]
    return [word for line in named for word in line.split() if word.startswith("http")][:1]
