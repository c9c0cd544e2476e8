"""The memory libvlc draws a film's pictures into: a slot of the ring, or a scratch of its own while the film is hidden.

Its methods run on libvlc's threads, one after the other, except those that say they are for the main one.
"""

from __future__ import annotations

import ctypes
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from desktop_app.playback.frames import BYTES_PER_PIXEL, fit

if TYPE_CHECKING:
    from desktop_app.playback.engine import Ticket
    from desktop_app.playback.frames import RingWriter

COMPARED: Final = 4096
"""How many of a picture's bytes are looked at to see whether it is another one."""
GROWN: Final = 1.1
"""A picture is worth opening the film anew for, once it can be this much wider."""

FORMAT: Final = ctypes.CFUNCTYPE(
    ctypes.c_uint,
    ctypes.POINTER(ctypes.c_void_p),
    ctypes.POINTER(ctypes.c_char * 4),  # python-vlc's c_char_p is a copy: what is written there is lost
    *[ctypes.POINTER(ctypes.c_uint)] * 4,
)
CLEANUP: Final = ctypes.CFUNCTYPE(None, ctypes.c_void_p)
LOCK: Final = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p))
UNLOCK: Final = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p))
DISPLAY: Final = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)
"""What libvlc calls: in which format, where to draw, drawn, show."""


class Canvas:
    """Where the pictures of one film go."""

    def __init__(self, ring: RingWriter, ticket: Ticket) -> None:
        self._ring = ring
        self._ticket = ticket
        self._native = (0, 0)
        self._slot: int | None = None
        self._scratch: Any = None
        self._scratch_has_picture = False
        self._published = False
        self.size = (0, 0)
        """The pictures' size in pixels; nothing before libvlc asked for the format."""
        self.seen = b""
        """Some bytes of the picture that was looked at last."""

    def shape(self, native: tuple[int, int], surface: tuple[int, int]) -> tuple[int, int]:
        """Return the size to draw in, for pictures of this size on such a surface."""
        self._native = native
        wanted = fit(native, surface)
        if wanted != self.size:
            self.size = wanted
            self._scratch_has_picture = False
            self._scratch = ctypes.create_string_buffer(wanted[0] * wanted[1] * BYTES_PER_PIXEL)
        return wanted

    def is_too_small(self, surface: tuple[int, int]) -> bool:
        """Whether the pictures were made smaller than the surface now needs. For the main thread."""
        return fit(self._native, surface)[0] > self.size[0] * GROWN

    def address(self, *, hidden: bool) -> int:
        """Return where the next picture is to be drawn."""
        if self._slot is None and not hidden:
            self._slot = self._ring.borrow()
        return ctypes.addressof(self._scratch) if self._slot is None else self._ring.address(self._slot)

    def is_drawn(self) -> bool:
        """Take note of a drawn picture; False where it is in the scratch, and cannot be shown as it is."""
        if self._slot is None:
            self._scratch_has_picture = True
            return False
        return True

    def is_another(self) -> bool:
        """Look whether the drawn picture differs from the one that was looked at before."""
        before = self.seen
        if self._slot is not None:
            count = self.size[0] * self.size[1] * BYTES_PER_PIXEL
            self.seen = bytes(self._ring.pixels(self._slot, count)[:: max(1, count // COMPARED | 1)])
        return self.seen != before

    def show(self, position: timedelta) -> None:
        """Publish the drawn picture."""
        slot, self._slot = self._slot, None
        if slot is not None:
            self._publish(slot, position)

    def show_scratch(self, position: timedelta) -> bool:
        """Publish the picture of the time when the film was hidden, if no newer one was. For the main thread."""
        if not self._scratch_has_picture or self._published:
            return False
        slot = self._ring.borrow()
        if slot is None:
            return False
        ctypes.memmove(self._ring.address(slot), self._scratch, self.size[0] * self.size[1] * BYTES_PER_PIXEL)
        self._publish(slot, position)
        return True

    def let_go(self) -> None:
        """Give back what libvlc, that has stopped by now, will not draw in."""
        if self._slot is not None:
            self._ring.give_back(self._slot)

    def _publish(self, slot: int, position: timedelta) -> None:
        self._published = True
        self._ring.publish(slot, width=self.size[0], height=self.size[1], pts=position, film=self._ticket)
