"""Looks through what is typed for what could be tied to a person, when the keys have rested.

On a thread of its own: a long text takes some 10 ms, and the first number of the right form loads libraries for 50.
What was found comes back through a timer on the window's thread; a watch that is gone is told nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.handover.secrecy import Place, places
from desktop_app.threads import begun

if TYPE_CHECKING:
    from concurrent.futures import Future

    from desktop_app.domain.answer import Value

REST_MS: Final = 500
"""As long as nothing has been typed for: a number is not judged while it is being written."""
_ASK_MS: Final = 15


class Watch(QObject):
    """Give it every value; it tells of the last one."""

    found = Signal(object, object)
    """Value and tuple of Place: what stands in it now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._value: Value | None = None
        self._looking: Future[tuple[Place, ...]] | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._look)
        self._ask = QTimer(self, interval=_ASK_MS)
        self._ask.timeout.connect(self._hear)

    def see(self, value: Value) -> None:
        """Take a value that is being typed: look when the keys rest."""
        self._value = value
        self._rest.start()

    def see_now(self, value: Value) -> None:
        """Take a value that stands already."""
        self._value = value
        self._rest.start(0)

    def stop(self) -> None:
        """Tell of nothing more until the next value."""
        self._value = self._looking = None
        self._rest.stop()
        self._ask.stop()

    def _look(self) -> None:
        if self._value is None or self._looking is not None:
            return  # what is being looked through is followed by what was typed meanwhile
        value = self._looked = self._value
        self._looking = begun(lambda: places(value), name="watch")
        self._ask.start()

    def _hear(self) -> None:
        looking = self._looking
        if looking is None or not looking.done():
            return
        self._looking = None
        self._ask.stop()
        if self._value is self._looked:
            self.found.emit(self._looked, looking.result())
        elif not self._rest.isActive():
            self._look()
