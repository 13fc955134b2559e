"""Words compiled anew while a window runs: the file in use is replaced, never written over."""

from __future__ import annotations

from pathlib import Path

from ui import translations


def test_compiling_leaves_the_file_in_use_as_it_was(tmp_path: Path) -> None:
    """Qt maps the .qm into memory; shortened underneath, the next tr() ends the program with SIGBUS."""
    target = tmp_path / "zh_CN.qm"
    target.write_bytes(b"words in use")
    with target.open("rb") as in_use:
        translations.compile_words(tmp_path)
        assert in_use.read() == b"words in use"
    assert target.read_bytes() != b"words in use"
    assert not list(tmp_path.glob("*.part"))
