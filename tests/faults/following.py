"""Films whose sound follows the room: the system's own choice of output changes, or an output goes with its cable.

    python -m tests.faults.following FOLDER ENGINE COUNT

A film with an unbroken tone plays through the system's sound; what comes out of each output is recorded. Prints what it
found as JSON. Needs PulseAudio (packages-bench.txt).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from desktop_app.playback.engines import EngineName
from desktop_app.playback.film import FilmSource
from desktop_app.playback.player import PlayerState
from tests.bench.sound import Ears, sound_server, tell_server, tone_film
from tests.faults.playing import Table

LAPTOP: Final = "laptop"
PROJECTOR: Final = "projektor"
PATIENCE: Final = 15.0
STAYS: Final = 2.5
"""Seconds in which a sound that should stay has moved, and a film has seen that an output is gone."""

GONE_ON: Final = timedelta(seconds=2)


class Room:
    """A player in a room with two outputs, and what is heard from each."""

    def __init__(self, folder: Path, engine: EngineName, server: str) -> None:
        self.server = server
        self.ears = {sink: Ears(server, sink) for sink in (LAPTOP, PROJECTOR)}
        self.table = Table(folder, engine)
        self.wrong: list[str] = []
        self.took: dict[str, list[float]] = {}

    def is_heard_from(self, sink: str) -> bool:
        """Tell whether the film is heard there, and nowhere else."""
        other = self.ears[_other(sink)]
        return self.ears[sink].hears() and time.monotonic() - other.last_sound() > 0.3

    def act(self, what: str, sink: str, *words: str) -> None:
        """Tell the sound server something, upon which the film is to be heard from a sink; note how long it took."""
        silent = sink if not self.is_heard_from(sink) else ""
        began = time.monotonic()
        if words:
            tell_server(self.server, *words)
        self.expect(what, sink)
        if silent:
            seconds = self.ears[sink].first_sound(began) - began
            self.took.setdefault(what, []).append(round(seconds, 3))

    def chooses(self, what: str, sink: str, output: str | None = None) -> None:
        """Choose an output in the program."""
        self.table.player.set_output(sink if output is None else output)
        self.stays(f"chosen: {what}", sink)

    def expect(self, what: str, sink: str) -> None:
        """Wait until the film is heard from a sink, playing; say so where it is not."""
        player = self.table.player
        there = self.table.until(lambda: self.is_heard_from(sink), PATIENCE)
        if not there or player.state is not PlayerState.PLAYING:
            heard = [name for name, ears in self.ears.items() if ears.hears()]
            self.wrong.append(f"{what}: heard from {heard or 'nothing'}, {player.state.value}")

    def stays(self, what: str, sink: str) -> None:
        """Wait, and see that it has not moved."""
        self.table.until(lambda: False, STAYS)
        self.expect(what, sink)

    def goes_on(self, what: str) -> None:
        """Wait until the film has gone on by some seconds, though nobody hears it."""
        player = self.table.player
        before = player.position
        if not self.table.until(lambda: player.position > before + GONE_ON, PATIENCE):
            self.wrong.append(f"{what}: {player.state.value} at {player.position}")

    def replug(self, sink: str) -> None:
        """Put an output back after its cable was pulled, and listen to it anew."""
        tell_server(self.server, "load-module", "module-null-sink", f"sink_name={sink}")
        self.ears[sink].close()
        self.ears[sink] = Ears(self.server, sink)


def _other(sink: str) -> str:
    return LAPTOP if sink == PROJECTOR else PROJECTOR


def follow(folder: Path, engine: EngineName, count: int) -> dict[str, Any]:
    """Change the system's choice often, then choose an output, pull it and put it back."""
    film = FilmSource(tone_film(folder, seconds=600))
    with sound_server(folder, LAPTOP, PROJECTOR) as server:
        os.environ["PULSE_SERVER"] = server
        os.environ.pop("SAMSYN_AUDIO", None)
        room = Room(folder, engine, server)
        player = room.table.player
        player.open(film)
        room.expect("begun", LAPTOP)
        for _ in range(count):
            room.act("the system's choice changed", PROJECTOR, "set-default-sink", PROJECTOR)
            room.act("the system's choice changed", LAPTOP, "set-default-sink", LAPTOP)
        player.pause()
        room.table.until(lambda: player.state is PlayerState.PAUSED, PATIENCE)
        tell_server(server, "set-default-sink", PROJECTOR)
        player.play()
        room.act("changed while the film stood", PROJECTOR)

        room.chooses("another than the system's", LAPTOP)
        tell_server(server, "set-default-sink", LAPTOP)
        room.stays("the system's choice became the chosen output", LAPTOP)
        tell_server(server, "set-default-sink", PROJECTOR)
        room.stays("the system's choice left the chosen output", LAPTOP)
        room.chooses("the system's own", PROJECTOR, "")
        room.act("the system's choice changed", LAPTOP, "set-default-sink", LAPTOP)
        room.chooses("what the system had chosen", LAPTOP)
        tell_server(server, "set-default-sink", PROJECTOR)
        room.stays("the system's choice left the output chosen while it was its own", LAPTOP)
        tell_server(server, "unload-module", _module_of(server, LAPTOP))
        room.stays("the chosen output pulled", PROJECTOR)
        room.replug(LAPTOP)
        room.expect("the chosen output put back", LAPTOP)

        room.chooses("the system's own", PROJECTOR, "")
        room.act("the system's output pulled", LAPTOP, "unload-module", _module_of(server, PROJECTOR))
        room.replug(PROJECTOR)
        tell_server(server, "set-default-sink", PROJECTOR)
        room.expect("put back and chosen by the system", PROJECTOR)
        for sink in (PROJECTOR, LAPTOP):
            tell_server(server, "unload-module", _module_of(server, sink))
        room.goes_on("no output left")
        room.replug(LAPTOP)
        room.expect("an output again", LAPTOP)
        restarts = room.table.restarts
        player.close()
        for ears in room.ears.values():
            ears.close()
    return {"took": room.took, "wrong": room.wrong, "restarts": restarts}


def _module_of(server: str, sink: str) -> str:
    listed = subprocess.run(
        ["pactl", "--server", server, "list", "short", "modules"], check=True, capture_output=True, text=True
    )
    return next(line.split()[0] for line in listed.stdout.splitlines() if f"sink_name={sink}" in line)


def missing() -> list[str]:
    """Return what the machine lacks for it."""
    return [name for name in ("pulseaudio", "pactl", "parec") if shutil.which(name) is None]


def main(arguments: list[str]) -> int:
    """Do what is asked and print it."""
    folder, engine, count = arguments
    Path(folder).mkdir(parents=True, exist_ok=True)
    sys.stdout.write(json.dumps(follow(Path(folder), EngineName(engine), int(count))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
