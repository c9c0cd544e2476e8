"""Finds libvlc and asks its version, for `doctor`. Small, since it is what a process of its own loads."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
from multiprocessing.connection import Connection
from pathlib import Path

WINDOWS_VLC = (r"C:\Program Files\VideoLAN\VLC\libvlc.dll", r"C:\Program Files (x86)\VideoLAN\VLC\libvlc.dll")


def tell_libvlc_version(sender: Connection) -> None:
    """Send libvlc's version, "" where there is none. Loads it, so this is what a process of its own does."""
    sender.send(_version())


def _version() -> str:
    path = _find()
    if path is None:
        return ""
    try:
        library = ctypes.CDLL(path)
        library.libvlc_get_version.restype = ctypes.c_char_p
        version = library.libvlc_get_version()
    except (OSError, AttributeError):
        return ""
    return version.decode("utf-8", "replace") if isinstance(version, bytes) else ""


def _find() -> str | None:
    named = os.environ.get("PYTHON_VLC_LIB_PATH")  # the binding's own variable
    if named:
        return named
    installed = next((path for path in WINDOWS_VLC if Path(path).exists()), None)
    return installed or ctypes.util.find_library("vlc") or ctypes.util.find_library("libvlc")
