"""The player process: reads commands, drives an engine, writes pictures to the ring.

Imports no Qt, unless Qt is the engine. Lives exactly as long as the pipe its commands come through: at its end it exits
at once, whatever the engine is doing. Commands and events are lines of JSON.
"""

from __future__ import annotations

import contextlib
import faulthandler
import json
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

from desktop_app.dumps import no_dumps
from desktop_app.playback import engines, probe
from desktop_app.playback.containers import Container
from desktop_app.playback.engine import Engine, Order, Ticket
from desktop_app.playback.errors import PlaybackUnavailable
from desktop_app.playback.frames import RingWriter
from desktop_app.playback.opening import LONGEST_TITLE, MOST_SOUNDS
from desktop_app.playback.pipes import take_pipes

if TYPE_CHECKING:
    from desktop_app.playback.film import Opened
    from desktop_app.playback.loop import Loop

BEAT_SECONDS: Final = 0.25
FAULT_LOG: Final = "player-faults.log"
FAULT_LOG_BYTES: Final = 1_000_000
"""A fault log larger than this is begun anew."""
_MS: Final = timedelta(milliseconds=1)

Command = dict[str, Any]
"""A line of JSON as it came. It comes from our own program, so a wrong one is a bug, and may end the process."""


class Speaker:
    """Tells the program what happens. Implements `engine.Listener`."""

    def __init__(self, events: int, ring: RingWriter) -> None:
        self._events = events
        self._ring = ring
        self._lock = threading.Lock()
        self._announced = 0

    def say(self, event: str, **values: object) -> None:
        """Write one line, whole, from any thread."""
        line = json.dumps({"event": event, **values}).encode() + b"\n"
        with self._lock, contextlib.suppress(OSError):  # the program is gone; the command pipe's end tells the same
            os.write(self._events, line)

    def opened(self, ticket: Ticket, found: Opened) -> None:
        """Tell that a film opened."""
        self.say(
            "opened",
            ticket=ticket,
            duration_ms=found.duration // _MS,
            picture=found.has_picture,
            sound=found.has_sound,
            width=found.size[0],
            height=found.size[1],
            sounds=[(sound.language[:LONGEST_TITLE], sound.title[:LONGEST_TITLE]) for sound in found.sounds][
                :MOST_SOUNDS
            ],
        )

    def playing(self, ticket: Ticket) -> None:
        """Tell that time goes on."""
        self.say("playing", ticket=ticket)

    def paused(self, ticket: Ticket) -> None:
        """Tell that the film stands."""
        self.say("paused", ticket=ticket)

    def sought(self, ticket: Ticket) -> None:
        """Tell that the clock stands at the place that was asked for."""
        self.say("sought", ticket=ticket)

    def ended(self, ticket: Ticket, played_to: timedelta) -> None:
        """Tell that nothing more comes."""
        self.say("ended", ticket=ticket, played_to_ms=max(0, played_to // _MS))

    def failed(self, ticket: Ticket, error: str) -> None:
        """Tell that nothing could be shown."""
        self.say("failed", ticket=ticket, error=error)

    def unheard(self, ticket: Ticket, error: str) -> None:
        """Tell that the film promises sound and none comes."""
        self.say("unheard", ticket=ticket, error=error)

    def heard(self, ticket: Ticket) -> None:
        """Tell that sound comes after all."""
        self.say("heard", ticket=ticket)

    def picture_shown(self) -> None:
        """Announce a picture, unless the program has not looked at the one announced before."""
        if self._ring.seen >= self._announced and self._ring.number > self._announced:
            self._announced = self._ring.number
            self.say("frame")


class Host:
    """The main loop: commands and what the engine posts, one at a time, and a heartbeat between them."""

    def __init__(self, ring: RingWriter, speaker: Speaker, engine: Engine, loop: Loop) -> None:
        self._ring = ring
        self._speaker = speaker
        self._engine = engine
        self._loop = loop

    def listen(self, commands: int) -> None:
        """Take commands from a pipe, on a thread of its own, until the pipe ends: then the process ends."""
        threading.Thread(target=self._read, args=(commands,), name="commands", daemon=True).start()

    def run(self) -> NoReturn:
        """Work until the process ends."""
        self._speaker.say("ready", engine=self._engine.name)
        threading.Thread(target=self._beat, name="heartbeat", daemon=True).start()
        self._loop.run()

    def _read(self, commands: int) -> None:
        with os.fdopen(commands, "rb") as lines:
            for line in lines:
                self._loop.post(self._reaction(line))
        os._exit(0)

    def _reaction(self, line: bytes) -> Callable[[], None]:
        return lambda: self._obey(json.loads(line))

    def _beat(self) -> None:
        """Have the main loop beat: a loop that is stuck in the engine is a frozen player, though its threads live."""
        pause = threading.Event()
        while not pause.wait(BEAT_SECONDS):
            self._loop.post(self._look_around)

    def _look_around(self) -> None:
        self._ring.beat()
        self._engine.tick()
        self._speaker.picture_shown()

    def _obey(self, command: Command) -> None:
        engine = self._engine
        match command["do"]:
            case "open" | "prepare":
                self._open(command)
            case "show":
                engine.show_prepared(Ticket(command["ticket"]), paused=command["paused"])
            case "play":
                engine.play()
            case "pause":
                engine.pause()
            case "seek":
                engine.seek(command["at_ms"] * _MS)
            case "stop":
                engine.stop()
            case "rate":
                engine.set_rate(command["rate"])
            case "sound":
                engine.set_volume(command["volume"], muted=command["muted"])
            case "choose sound":
                engine.choose_sound(command["sound"])
            case "output":
                engine.set_output(command["device"])
            case "surface":
                engine.set_surface(command["width"], command["height"])
            case unknown:
                raise ValueError(unknown)

    def _open(self, command: Command) -> None:
        ticket = Ticket(command["ticket"])
        path = Path(command["path"]).absolute()
        found = probe.look(path, command["container"])
        if not isinstance(found, Container):
            if command["do"] == "open":
                self._engine.stop()
            self._speaker.failed(ticket, found)
            return
        order = Order(ticket, path, found, command["at_ms"] * _MS, command["paused"], command["sound"])
        if command["do"] == "open":
            self._engine.open(order)
        else:
            self._engine.prepare(order)


def main(arguments: list[str]) -> int:
    """Be a player process (arguments: the ring's handle, the folder of logs, the engines to try).

    Or look into a file («probe», its path), see whether an engine can be had («engine», its name), or test the sound
    («sound»).
    """
    if arguments[0] == "probe":
        return probe.main(arguments[1:])
    if arguments[0] == "engine":
        return engines.main(arguments[1:])
    if arguments[0] == "sound":
        _test_sound()
    handle, logs, wanted = arguments
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the program, which ends us
    no_dumps()
    commands, events = take_pipes()
    with _fault_log(Path(logs)) as faults:
        faulthandler.enable(faults)
        ring = RingWriter.attach(handle)
        speaker = Speaker(events, ring)
        try:
            host = Host(ring, speaker, *engines.begin(engines.read(wanted), ring, speaker))
            host.listen(commands)
            host.run()
        except PlaybackUnavailable as error:
            speaker.say("unavailable", detail=str(error.values["detail"]))
        except Exception:  # noqa: BLE001 - the outermost loop: leave a trace, then let the program start another
            traceback.print_exc(file=faults)
            faults.flush()
            os._exit(1)
    return 0


def _test_sound() -> NoReturn:
    no_dumps()
    pipes = take_pipes()
    try:
        from desktop_app.playback import qt_sound  # noqa: PLC0415 - only this process needs it
    except ImportError as error:  # a library of the system is missing, as libpulse
        sys.exit(f"QtMultimedia: {error}")
    qt_sound.main(*pipes)


def _fault_log(logs: Path) -> Any:
    path = logs / FAULT_LOG
    try:
        mode = "w" if path.exists() and path.stat().st_size > FAULT_LOG_BYTES else "a"
        return path.open(mode, encoding="utf-8")
    except OSError:
        return Path(os.devnull).open("w", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
