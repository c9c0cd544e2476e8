"""The player process's own two pipes, taken out of the reach of everything else that runs in it.

C libraries print, and look at where they could read: what they find afterwards is the log and nothing.
"""

from __future__ import annotations

import os
import sys


def take_pipes() -> tuple[int, int]:
    """Return the descriptors of the pipes that commands come through and events go through, in that order.

    Descriptor 1 is turned to where errors go, and descriptor 0 to nothing.
    """
    commands, events = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    _tell_windows()
    return commands, events


if sys.platform == "win32":
    import ctypes
    import msvcrt

    _STANDARD_HANDLES = {0: -10, 1: -11}

    def _tell_windows() -> None:
        """Let the system's own names follow: in a program with a window the C library leaves them behind.

        Otherwise they name pipes that are closed. And while a thread waits to read from a pipe, Windows holds up
        whoever only asks what kind of pipe it is, as libraries do when they are loaded: for ever.
        """
        for descriptor, standard in _STANDARD_HANDLES.items():
            handle = ctypes.c_void_p(msvcrt.get_osfhandle(descriptor))
            ctypes.windll.kernel32.SetStdHandle(standard, handle)
else:

    def _tell_windows() -> None:
        """Elsewhere a descriptor is all there is."""
