"""How much memory another process uses, and giving back our own, without a package for it."""

from __future__ import annotations

import contextlib
import ctypes
import sys
from pathlib import Path


def resident_bytes(pid: int) -> int:
    """Resident memory of process `pid` in bytes; 0 where it cannot be told (it ended, or is not ours)."""
    if sys.platform == "linux":
        return _linux(pid)
    if sys.platform == "win32":
        return _windows(pid)
    return _mac(pid)


def give_back() -> None:
    """Hand freed memory to the system where the C library would keep it: a hundred MiB after a workbook."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):  # another C library than GNU's
            ctypes.CDLL(None).malloc_trim(0)


def _linux(pid: int) -> int:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError, ValueError):
        return 0
    import resource

    return pages * resource.getpagesize()


class _MemoryCounters(ctypes.Structure):
    _fields_ = [
        ("cb", ctypes.c_uint32),
        ("page_faults", ctypes.c_uint32),
        ("peak_working_set", ctypes.c_size_t),
        ("working_set", ctypes.c_size_t),
        ("others", ctypes.c_size_t * 6),
    ]


def _windows(pid: int) -> int:  # pragma: no cover - runs on Windows only
    query_limited = 0x1000
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = kernel.OpenProcess(query_limited, False, pid)
    if not handle:
        return 0
    counters = _MemoryCounters()
    counters.cb = ctypes.sizeof(counters)
    kernel.K32GetProcessMemoryInfo(ctypes.c_void_p(handle), ctypes.byref(counters), counters.cb)
    kernel.CloseHandle(ctypes.c_void_p(handle))
    return int(counters.working_set)


class _TaskInfo(ctypes.Structure):
    _fields_ = [
        ("virtual_size", ctypes.c_uint64),
        ("resident_size", ctypes.c_uint64),
        ("others", ctypes.c_uint64 * 10),
    ]


def _mac(pid: int) -> int:  # pragma: no cover - runs on macOS only
    task_info = 4
    info = _TaskInfo()
    try:
        library = ctypes.CDLL("/usr/lib/libproc.dylib")
    except OSError:
        return 0
    size = library.proc_pidinfo(pid, task_info, ctypes.c_uint64(0), ctypes.byref(info), ctypes.sizeof(info))
    return int(info.resident_size) if size > 0 else 0
