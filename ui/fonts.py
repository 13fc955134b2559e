"""The font for Chinese: one of the system's, or the packaged one where the system has none."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from app.paths import resource

_CHINESE_FAMILIES = (
    "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "Noto Sans CJK SC",
    "Source Han Sans SC", "Noto Sans SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback",
)  # fmt: skip
# The bundle for Linux carries it; `pip install "makegood[font]"` brings it as a package.
_PACKAGED = "NotoSansSC-Regular.otf"
_PACKAGE = "pylopdf_fonts_zh_cn"


def chinese_family() -> str:
    """The first family that has Chinese; empty when Qt shall choose among others of the system, or none."""
    have = set(QFontDatabase.families())
    known = next((name for name in _CHINESE_FAMILIES if name in have), "")
    return known or ("" if has_chinese() else _packaged_family())


def has_chinese() -> bool:
    """Whether any font of this machine says that it has simplified Chinese."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))


@cache
def _packaged_family() -> str:
    file = packaged_font()
    number = -1 if file is None else QFontDatabase.addApplicationFont(str(file))
    return next(iter(QFontDatabase.applicationFontFamilies(number)), "") if number >= 0 else ""


def packaged_font() -> Path | None:
    """The font's file in the packaged program or in the extra package, where there is one."""
    bundled = resource(f"fonts/{_PACKAGED}")
    if bundled.is_file():
        return bundled
    spec = find_spec(_PACKAGE)
    file = Path(spec.origin).with_name(_PACKAGED) if spec is not None and spec.origin else None
    return file if file is not None and file.is_file() else None
