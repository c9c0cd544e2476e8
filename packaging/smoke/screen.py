"""An X server without a screen, and somebody at it: who types, clicks and looks."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PRIMARY = bytes.fromhex("7cc4f0")
"""The colour of the button that leads on in the room (`Tokens.primary`, dark)."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What the screen shows: three bytes a pixel, line by line."""

    width: int
    height: int
    pixels: bytes

    def light(self) -> float:
        """Return how light the upper middle is, where a film is shown and neither captions nor buttons: 0 to 1."""
        seen = self._upper_middle()
        return sum(seen) / len(seen) / 255

    def differs_from(self, other: Picture) -> bool:
        """Tell whether the upper middle shows something else."""
        pairs = zip(self._upper_middle(), other._upper_middle(), strict=True)
        return sum(abs(one - two) > 24 for one, two in pairs) > 0.005 * len(self._upper_middle())

    def primary_button(self) -> tuple[int, int] | None:
        """Return the middle of the button that leads on, in the lower part; None where there is none."""
        rows: list[tuple[int, int, int]] = []
        for y in range(self.height * 3 // 4, self.height):
            line = self.pixels[y * self.width * 3 : (y + 1) * self.width * 3]
            count = line.count(PRIMARY)
            if count > 30:
                rows.append((y, line.find(PRIMARY) // 3, line.rfind(PRIMARY) // 3))
        if len(rows) < 20:
            return None
        y, left, right = rows[len(rows) // 2]
        return (left + right) // 2, y

    def _upper_middle(self) -> bytes:
        lines = range(self.height // 8, self.height // 2, 4)
        left, right = self.width // 8, self.width * 7 // 8
        return b"".join(self.pixels[(y * self.width + left) * 3 : (y * self.width + right) * 3 : 4] for y in lines)


class Screen:
    """An X server without a screen, with a Swedish keyboard, and somebody at it."""

    WIDTH, HEIGHT = 1280, 800

    def __init__(self, environment: Mapping[str, str]) -> None:
        reading, writing = os.pipe()
        size = f"{self.WIDTH}x{self.HEIGHT}x24"
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", "-noreset"],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as answer:
            display = answer.readline().strip()
        self.environment = {**environment, "DISPLAY": f":{display}"}
        self._run("setxkbmap", "se")

    def close(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait()

    def front(self) -> bool:
        """Give Samsyn's window the keyboard, as there is no window manager to do it. False while there is none."""
        return self._run("xdotool", "search", "--onlyvisible", "--name", "^Samsyn$", "windowfocus", check=False)

    def key(self, *names: str) -> None:
        """Press keys."""
        self._run("xdotool", "key", "--delay", "120", *names)

    def types(self, text: str) -> None:
        """Type, as fast as a person."""
        self._run("xdotool", "type", "--delay", "60", text)

    def click(self, place: tuple[int, int]) -> None:
        """Click there, and take the hand away: a button under it has another colour."""
        aside = map(str, (self.WIDTH - 1, self.HEIGHT - 1))
        self._run("xdotool", "mousemove", *map(str, place), "click", "1", "mousemove", *aside)

    def look(self, keep: Path | None = None) -> Picture:
        """Return what the screen shows, and keep it as a file for somebody to look at."""
        shot = ["import", "-silent", "-window", "root"]
        if keep is not None:
            subprocess.run([*shot, keep], env=self.environment, check=True)
        pixels = subprocess.run([*shot, "-depth", "8", "rgb:-"], env=self.environment, check=True, capture_output=True)
        return Picture(self.WIDTH, self.HEIGHT, pixels.stdout)

    def _run(self, *command: str, check: bool = True) -> bool:
        done = subprocess.run(command, env=self.environment, check=check, capture_output=True)
        return done.returncode == 0
