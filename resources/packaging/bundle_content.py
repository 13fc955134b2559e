"""What goes into the packaged program, and what its libraries would bring that it never uses."""

from __future__ import annotations

from fnmatch import fnmatch
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]

# Folders of `resources/` that only a checkout needs.
CHECKOUT_ONLY = ("screenshots", "setup", "packaging")
# Development tools of ours, and what our libraries import only for others.
EXCLUDED_MODULES = [
    "ui.screenshots", "ui.pictures", "tkinter", "test", "lib2to3",
    "setuptools", "pip", "wheel", "pkg_resources", "distutils", "pytest", "hypothesis", "mypy", "IPython",
    "PIL", "lxml", "pandas", "matplotlib", "scipy", "cupy", "h5py", "OpenGL", "numba", "colorcet",
    "numpy.f2py", "numpy.testing", "numpy.distutils", "qtawesome", "qtpy", "sqlite3.test",
    "pyqtgraph.opengl", "pyqtgraph.examples", "pyqtgraph.canvas", "pyqtgraph.console",
    "pyqtgraph.flowchart", "pyqtgraph.dockarea", "pyqtgraph.jupyter",
    *(f"PySide6.Qt{name}" for name in (
        "Test", "Qml", "Quick", "QuickWidgets", "Sql", "Xml", "Help", "Designer",
        "UiTools", "Concurrent", "DBus", "SvgWidgets", "QuickControls2", "QuickTest",
    )),
]  # fmt: skip

# Files by their place in the bundle. Qt's plugins for keyboards on screens, other screens and web
# addresses pull in all of QML; the GTK theme is the building machine's.
_UNUSED = (
    *(f"*Qt6{name}*" for name in ("Qml", "Quick", "VirtualKeyboard", "Pdf", "Egl", "Sql")),
    *(f"*/{folder}/*" for folder in (
        "qml", "egldeviceintegrations", "networkinformation", "tls", "sqldrivers", "generic",
        "vectorimageformats", "wayland-graphics-integration-client", "wayland-graphics-integration-server",
    )),
    *(f"*/platforms/*{name}*" for name in ("egl", "linuxfb", "minimal", "vkkhr", "vnc", "direct2d")),
    *(f"*/imageformats/*q{name}.*" for name in ("pdf", "tga", "wbmp", "icns", "tiff")),
    "*/platforminputcontexts/*virtualkeyboard*", "*/platformthemes/*gtk3*",
    # The system's own: it knows where the system's fonts are.
    "libfontconfig.so*", "libfreetype.so*",
    "*opengl32sw.dll", "*d3dcompiler_*.dll",
    "numpy/*/tests/*", "pyqtgraph/icons/*", "pyqtgraph/colors/maps/*", "*.pyi", "*.dist-info/*",
)  # fmt: skip
# Of Qt's own words only those of the languages we have.
_QT_WORDS = ("*/translations/*.qm", "*/translations/qtbase_zh_CN.qm", "*/translations/qtbase_en.qm")


def is_wanted(place: str) -> bool:
    """Whether a file that a library brings is used; `place` is its path in the bundle."""
    name = place.replace("\\", "/")
    if fnmatch(name, _QT_WORDS[0]):
        return any(fnmatch(name, kept) for kept in _QT_WORDS[1:])
    return not any(fnmatch(name, unused) for unused in _UNUSED)


def without_orphans(entries: list[Entry]) -> list[Entry]:
    """The files of a Linux bundle without the libraries that only what was left out needed.

    Each entry: its place, the file it comes from, its kind.
    """
    from PyInstaller.depend.bindepend import get_imports

    by_name = {PurePosixPath(place).name: (place, source, kind) for place, source, kind in entries}
    todo = [entry for entry in entries if not _is_library(entry[0])]
    kept = {entry[0]: entry for entry in todo}
    while todo:
        _place, source, _kind = todo.pop()
        for name, _found in get_imports(source):
            needed = by_name.get(name)
            if needed is not None and needed[0] not in kept:
                kept[needed[0]] = needed
                todo.append(needed)
    return [entry for entry in entries if entry[0] in kept]


def without_dead_links(datas: list[Entry], binaries: list[Entry]) -> list[Entry]:
    """The other files without the links to what was left out."""
    places = {place for place, _source, _kind in binaries}
    return [entry for entry in datas if entry[2] != "SYMLINK" or _target(entry) in places]


def _is_library(place: str) -> bool:
    """Whether it is there to be loaded by others: libraries at the top and beside Qt's own."""
    path = PurePosixPath(place)
    is_python = path.name.startswith("libpython")
    return str(path.parent) in (".", "PySide6/Qt/lib") and ".so" in path.name and not is_python


def _target(entry: Entry) -> str:
    """What a link of the bundle leads to, as a place in it."""
    place, leads_to, _kind = entry
    return str(PurePosixPath(place).parent / leads_to)


def hidden_imports(root: Path) -> list[str]:
    """Every module of ours, since pages are imported by name, and what is only imported by name."""
    files = [file for part in ("app", "ui") for file in (root / part).rglob("*.py")]
    own = {_module_name(file.relative_to(root)) for file in files if "migrations" not in file.parts}
    by_name = {
        "pyqtgraph",
        "PySide6.QtOpenGL",
        "PySide6.QtOpenGLWidgets",
        "playhouse.migrations",
        "pysqlite3",
        "openpyxl.cell._writer",
    }
    optional = {name for name in ("sqlcipher3", "pysqlite3") if find_spec(name)}
    return sorted(own.difference(EXCLUDED_MODULES) | by_name | optional)


def _module_name(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def data_files(root: Path, *, with_font: bool) -> list[tuple[str, str]]:
    """Files that are read as files, each with its folder in the bundle.

    `with_font` adds a Chinese font: Windows and macOS have their own.
    """
    files = [*_resources(root), *(root / "app/data/migrations").glob("0*.*")]
    found = [(str(file), str(file.parent.relative_to(root))) for file in files]
    found += [(str(root / name), "resources") for name in ("CHANGELOG.md", "LICENSE")]
    icons = _package("qtawesome") / "fonts"
    found += [(str(file), "qtawesome/fonts") for file in icons.glob("materialdesignicons6-*")]
    return [*found, *(_font() if with_font else ())]


def _resources(root: Path) -> list[Path]:
    folder = root / "resources"
    return [
        file
        for file in folder.rglob("*")
        if file.is_file()
        and file.relative_to(folder).parts[0] not in CHECKOUT_ONLY
        and "__pycache__" not in file.parts
        and file.suffix not in (".ts", ".py", ".pyc")
    ]


def _font() -> list[tuple[str, str]]:
    """Noto Sans SC (SIL Open Font License 1.1), whole: buyers' names have rare characters."""
    package = _package("pylopdf_fonts_zh_cn")
    (licence,) = package.parent.glob("pylopdf_fonts_zh_cn-*.dist-info/licenses/LICENSE")
    return [(str(package / "NotoSansSC-Regular.otf"), "resources/fonts"), (str(licence), "resources/fonts")]


def _package(name: str) -> Path:
    spec = find_spec(name)
    assert spec is not None, f"{name} is not installed"
    assert spec.origin is not None
    return Path(spec.origin).parent
