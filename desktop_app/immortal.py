"""Keep `None` alive on Python 3.11.

PySide6 6.12 returns None without counting the reference (from Python 3.12 on None is immortal, so it shows only
before). Some thousands of calls into Qt later the interpreter ends with «none_dealloc: deallocating None». Counting so
many references beforehand that they never run out is what 3.12 does itself. `docs/decisions/0401-none-on-3.11.md`.
"""

from __future__ import annotations

import ctypes
import sys

_ENOUGH = 1 << 48


def keep_none() -> None:
    """Give None more references than can ever be given back. Does nothing on Pythons where it is immortal."""
    if sys.version_info >= (3, 12) or sys.getrefcount(None) >= _ENOUGH // 2:
        return
    ctypes.c_ssize_t.from_address(id(None)).value += _ENOUGH
