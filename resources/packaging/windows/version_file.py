"""The version that Windows shows in a program's properties, in the form PyInstaller takes."""

from __future__ import annotations

_TEXT = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable('080404B0', [
      StringStruct('CompanyName', 'Makegood contributors'),
      StringStruct('FileDescription', 'Makegood · 错发管家'),
      StringStruct('FileVersion', '{version}'),
      StringStruct('InternalName', 'makegood'),
      StringStruct('LegalCopyright', 'MIT'),
      StringStruct('OriginalFilename', 'makegood.exe'),
      StringStruct('ProductName', 'Makegood'),
      StringStruct('ProductVersion', '{version}')])]),
    VarFileInfo([VarStruct('Translation', [0x0804, 1200])])
  ]
)
"""


def version_text(version: str) -> str:
    """The resource for a version such as ``0.5.0``; Windows wants four numbers."""
    numbers = tuple(int(part) for part in version.split("."))
    return _TEXT.format(numbers=(*numbers, 0, 0, 0, 0)[:4], version=version)
