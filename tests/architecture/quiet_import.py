"""Run in a fresh process: imports the modules named as arguments and prints what they set going."""

from __future__ import annotations

import importlib
import os
import sys
import threading

WATCHED = ("subprocess.Popen", "os.system", "sqlite3.connect", "socket.connect", "socket.bind", "os.mkdir")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def main(modules: list[str]) -> None:
    """Import each module and print one line for each thing it opened, started or left running."""
    seen: list[str] = []
    current = "?"

    def watch(event: str, args: tuple[object, ...]) -> None:
        writes = event == "open" and isinstance(args[2], int) and bool(args[2] & WRITING)
        if (writes and args[0] != os.devnull) or event in WATCHED:
            seen.append(f"{current}: {event} {args[0]!r}")

    sys.addaudithook(watch)
    for current in modules:
        importlib.import_module(current)
        if threading.active_count() > 1:
            seen.append(f"{current}: left a thread running")
            break
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        seen.append("a QApplication was made on import")
    sys.stdout.write("\n".join(seen))


if __name__ == "__main__":
    main(sys.argv[1:])
