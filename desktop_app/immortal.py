"""Keep `None`, `True`, `False` and `NotImplemented` alive on Python 3.11.

PySide6 6.12 returns them without counting the reference (from Python 3.12 on they are immortal, so it shows only
before). Some thousands of calls into Qt later the interpreter ends with «none_dealloc» or «bool_dealloc». Counting so
many references beforehand that they never run out is what 3.12 does itself. `docs/decisions/0401-none-on-3.11.md`.
"""

from __future__ import annotations

import ctypes
import sys

_ENOUGH = 1 << 48


def keep_singletons() -> None:
    """Give them more references than can ever be given back. Does nothing on Pythons where they are immortal."""
    if sys.version_info >= (3, 12) or sys.getrefcount(None) >= _ENOUGH // 2:
        return
    for singleton in (None, True, False, NotImplemented):
        ctypes.c_ssize_t.from_address(id(singleton)).value += _ENOUGH
