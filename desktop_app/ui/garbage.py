"""Garbage is collected in the window's thread, and in no other.

Python looks for objects that hold each other in rings in whichever thread happens to make the next object. Views hold
each other so; were they found by the store's thread, their Qt parts would be destroyed there, which Qt does not allow:
the program dies, or worse, some while later. So Python's own looking is off, and a timer looks here (as calibre does).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOKS_EVERY_MS = 1000


class Garbage(QObject):
    """Collects garbage from `begin` on, for as long as it lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=LOOKS_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Turn Python's own collecting off, and collect here."""
        gc.disable()
        self._timer.start()

    def look(self) -> None:
        """Collect what Python would have collected by now: the oldest generation that has grown over its threshold."""
        grown = [
            generation
            for generation, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > most
        ]
        if grown:
            gc.collect(grown[-1])
