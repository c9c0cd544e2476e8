"""Player processes that behave as badly as a foreign decoder can: the real host, with one thing done to it.

    python -m tests.playback.hosts MODE <the host's own arguments>

`into` makes the player of a test start one of them instead of its own.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from desktop_app.playback import host, probe
from desktop_app.playback.containers import Container
from desktop_app.playback.decks import Decks

if TYPE_CHECKING:
    import pytest

FROZEN = "frozen.mp4"
"""The film that freezes; all others play."""


def into(monkeypatch: pytest.MonkeyPatch, mode: str) -> None:
    """Start such a process from now on."""
    program = [sys.executable, "-m", "tests.playback.hosts", mode]
    monkeypatch.setattr("desktop_app.playback.process.child_program", lambda: program)


def _spin() -> None:
    while True:
        pass


def spinning() -> None:
    """Freeze in the decoder, on a thread of its own: nothing is ever said, and the process is well."""
    _open_frozen(lambda _order: threading.Thread(target=_spin, daemon=True).start())


def never_returning() -> None:
    """Freeze in the engine's own call, which takes all of a processor."""
    _open_frozen(lambda _order: _spin())


def _open_frozen(freeze: Callable[[Any], None]) -> None:
    for name in ("open", "prepare"):
        usual = getattr(Decks, name)

        def hang(self: Any, order: Any, usual: Callable[..., None] = usual) -> None:
            freeze(order) if order.path.name == FROZEN else usual(self, order)

        setattr(Decks, name, hang)


def credulous() -> None:
    """Leave out the look at the first bytes: the engine alone stands between the file and the net."""
    probe.look = lambda _path, _named: Container.MP4  # type: ignore[assignment]


def lost_by_a_jump() -> None:
    """Lose the way in a seek: the process is well and says that it was done, and the film never goes on."""

    def seek(self: Any, position: Any) -> None:
        deck = self._shown
        deck.clock.stand(position)
        deck.close()
        self.listener.sought(deck.ticket)

    Decks.seek = seek  # type: ignore[method-assign]


def chatty() -> None:
    """Say the same line for ever."""
    _say_ready()
    while True:
        os.write(1, b'{"event": "frame"}\n' * 100)


def babbling() -> None:
    """Give bytes for ever, and never end a line."""
    _say_ready()
    while True:
        os.write(1, b"\0garbage " * 8000)


def dying() -> None:
    """Be ready, and gone."""
    _say_ready()
    os._exit(1)


def allergic() -> None:
    """Die of loading libvlc."""
    if sys.argv[-1].startswith("vlc"):
        os._exit(1)


def _say_ready() -> None:
    os.write(1, json.dumps({"event": "ready", "engine": "none"}).encode() + b"\n")


MODES = {"spinning": spinning, "never returning": never_returning, "credulous": credulous, "chatty": chatty}
MODES |= {"lost by a jump": lost_by_a_jump, "babbling": babbling, "dying": dying, "allergic": allergic}

if __name__ == "__main__":
    MODES[sys.argv[1]]()
    sys.exit(host.main(sys.argv[2:]))
