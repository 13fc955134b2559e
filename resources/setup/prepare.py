"""Makes the machine ready for `make`: the virtual environment, the libraries, the fonts.

Standard library only, and quick when there is nothing to do. Parts, named as arguments:
app (what the program needs), screen (a window on X11 or Wayland), dev (tests and checks),
bundle (packing the program), try (trying what was packed in a clean system).
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
VENV_PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
OLDEST = (3, 11)

# Library that Qt loads -> Debian package that has it.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libcups.so.2": "libcups2",
}
# Program that a part runs -> Debian package that has it.
TOOLS = {
    "bundle": {"objdump": "binutils", "strip": "binutils"},
    "try": {
        "debootstrap": "debootstrap",
        "Xvfb": "xvfb",
        "xdotool": "xdotool",
        "import": "imagemagick",
        "pdftotext": "poppler-utils",
        "lintian": "lintian",
        "appstreamcli": "appstream",
        "desktop-file-validate": "desktop-file-utils",
    },
}
# Parts whose libraries are an extra of pyproject.toml.
EXTRAS = ("dev", "bundle")
CHINESE_FONT = "fonts-wqy-microhei"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_NAMES = (
    *("wqy", "cjk", "notosanssc", "notoserifsc", "sourcehan", "droidsansfallback", "uming", "ukai"),
    *("simsun", "simhei", "msyh", "harmonyos", "misans", "lxgw", "fandol"),
)


def say(chinese: str, english: str) -> None:
    """One line for the person at the terminal, in both languages."""
    print(f"· {chinese} / {english}", file=sys.stderr, flush=True)


def stop(chinese: str, english: str, command: str = "") -> None:
    """Ends the preparation with what to do next."""
    print(f"\n✗ {chinese}\n  {english}", file=sys.stderr)
    if command:
        print(f"\n    {command}\n", file=sys.stderr)
    raise SystemExit(1)


def run(command: list[str], *, quiet: bool = False) -> bool:
    """Runs a command without asking anything; whether it succeeded. Errors are shown in any case."""
    output = subprocess.DEVNULL if quiet else sys.stderr
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=output, check=False)
    except OSError:
        return False
    return done.returncode == 0


# --- system packages ---------------------------------------------------------------------------


def is_loadable(library: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_chinese_font() -> bool:
    """Whether a font with Chinese characters is installed, by fontconfig or by the files' names."""
    if shutil.which("fc-list"):
        listed = subprocess.run(["fc-list", ":lang=zh-cn", "file"], capture_output=True, check=False)
        return bool(listed.stdout.strip())
    files = (f for folder in FONT_FOLDERS for f in Path(folder).expanduser().rglob("*.[to]t[fc]"))
    return any(word in file.name.lower().replace("-", "") for file in files for word in FONT_NAMES)


def missing_libraries(parts: list[str]) -> list[str]:
    """Debian packages of the shared libraries that Qt would look for in vain."""
    wanted = {**QT_LIBRARIES, **(SCREEN_LIBRARIES if {"screen", "bundle"} & {*parts} else {})}
    if "bundle" in parts and sys.base_prefix == "/usr":  # Debian's Python has its library in a package
        major, minor = sys.version_info[:2]
        wanted[f"libpython{major}.{minor}.so.1.0"] = f"libpython{major}.{minor}"
    return [package for library, package in wanted.items() if not is_loadable(library)]


def missing_tools(parts: list[str]) -> list[str]:
    """Debian packages of the programs that these parts run."""
    wanted = {tool: package for part in parts for tool, package in TOOLS.get(part, {}).items()}
    return sorted({package for tool, package in wanted.items() if shutil.which(tool) is None})


def has_environment() -> bool:
    """Whether `.venv` is there, whole, and its Python still exists."""
    pip = (*VENV.glob("lib/python*/site-packages/pip"), *VENV.glob("Lib/site-packages/pip"))
    return VENV_PYTHON.exists() and bool(pip)


def has_ensurepip() -> bool:
    """Whether a virtual environment with pip can be made; Debian keeps that in a package of its own."""
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def root_prefix() -> list[str] | None:
    """What to write before a command to run it as root without a password; None when that cannot be."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n", "env"]
    return None


def install_packages(packages: list[str]) -> None:
    """Installs Debian packages when this user may; otherwise changes nothing."""
    prefix = root_prefix() if shutil.which("apt-get") and not os.environ.get("MAKEGOOD_NO_APT") else None
    if prefix is None:
        return
    say(f"安装系统组件：{' '.join(packages)}", "installing system packages")
    apt = [*prefix, "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o=Dpkg::Use-Pty=0"]
    apt = apt if prefix else ["env", *apt]
    run([*apt, "update"], quiet=True)
    run([*apt, "install", "-y", "--no-install-recommends", *packages], quiet=True)


def line_to_run(packages: list[str]) -> str:
    """What a person types to add the packages, in the way this machine knows to become root."""
    command = f"apt-get update && apt-get install -y {' '.join(packages)}"
    if os.geteuid() == 0:
        return command
    return f"sudo sh -c '{command}'" if shutil.which("sudo") else f"su -c '{command}'"


def ensure_system(parts: list[str]) -> None:
    """Adds what the system lacks, or says what to run; goes on without a font, stops without a library."""
    venv = [] if has_environment() or has_ensurepip() else ["python3-venv"]
    font = [] if has_chinese_font() else [CHINESE_FONT]
    packages = [*venv, *missing_libraries(parts), *missing_tools(parts), *font]
    if not packages:
        return
    install_packages(packages)
    importlib.invalidate_caches()
    still = [*(p for p in venv if not has_ensurepip()), *missing_libraries(parts), *missing_tools(parts)]
    if still:
        stop(
            "还缺系统组件，这里没有权限或没能自动安装。请执行下面这一行，再重来一次：",
            "System packages are missing and could not be added from here. Run this line, then try again:",
            line_to_run([*still, *font]),
        )
    if font and not has_chinese_font():
        say("没有中文字体，汉字会显示成方框", "no Chinese font: characters will show as boxes")
        say("可执行", f"to add one: {line_to_run(font)}")


# --- the virtual environment -------------------------------------------------------------------


def requirements(parts: list[str]) -> list[str]:
    """What pip has to install for these parts, as pyproject.toml says."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    groups = project["optional-dependencies"]
    return [*project["dependencies"], *(one for part in EXTRAS if part in parts for one in groups[part])]


def stamp_text(wanted: list[str]) -> str:
    """Changes with the requirements and with the Python they were installed for."""
    return hashlib.sha256("\n".join([f"{sys.version_info[:2]}", *sorted(wanted)]).encode()).hexdigest()


def ensure_environment(parts: list[str]) -> None:
    """Makes `.venv` and installs what is asked for, unless that was done before."""
    wanted = requirements(parts)
    stamp = VENV / f".ready-{'-'.join(part for part in EXTRAS if part in parts) or 'app'}"
    if has_environment() and stamp.is_file() and stamp.read_text() == stamp_text(wanted):
        return
    if not has_environment():
        say("建立运行环境 .venv", "making the virtual environment .venv")
        if not run([sys.executable, "-m", "venv", "--clear", str(VENV)]):
            stop("无法建立 .venv", "The virtual environment could not be made.")
    say("下载并安装组件，第一次需要几分钟", "installing libraries; the first time takes some minutes")
    if not run([str(VENV_PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check", *wanted]):
        stop(
            "安装没有完成，请检查网络后重试",
            "The installation did not finish. Check the network and try again.",
        )
    stamp.write_text(stamp_text(wanted))


def has_screen() -> bool:
    """Whether a window could open here."""
    return not sys.platform.startswith("linux") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def main(parts: list[str]) -> None:
    """Prepares the named parts; without a screen everything but the screen."""
    if sys.version_info < OLDEST:
        stop(
            "需要 Python 3.11 或更新版本",
            "Python 3.11 or newer is needed; name it with: make PYTHON=python3.12",
        )
    without_screen = "screen" in parts and not has_screen()
    if without_screen:
        parts = [part for part in parts if part != "screen"]
    if sys.platform.startswith("linux"):
        ensure_system(parts)
    ensure_environment(parts)
    if without_screen:
        stop(
            "这台机器没有屏幕，窗口打不开。想看软件走完整的一天，请执行：",
            "This machine has no screen, so the window cannot open. To see the whole day without one, run:",
            "make demo",
        )


if __name__ == "__main__":
    main(sys.argv[1:])
