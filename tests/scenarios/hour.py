"""A whole meeting by screen reader: the program under an X server of its own, operated through AT-SPI.

    python -m tests.scenarios.hour FOLDER SCREENS

Needs what `missing` names (packages-bench.txt). `screen_reader.py` is the one at the other end; what it says is handed
on as it is. There is no window manager and no mouse: what cannot be found by its name cannot be done.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

READER = Path(__file__).with_name("screen_reader.py")
LAUNCHERS = (Path("/usr/libexec/at-spi-bus-launcher"), Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"))
PYTHON = "/usr/bin/python3"
"""Debian's own, which has GObject."""
LONGEST_S = 900.0
SIZES = {1: "1366x768x24", 2: "3286x1080x24"}
MONITORS = (
    ("--setmonitor", "LAPTOP", "1366/338x768/190+0+0", "screen"),
    ("--setmonitor", "PROJECTOR", "1920/508x1080/285+1366+0", "none"),
)


def missing() -> list[str]:
    """Return what the machine lacks for it."""
    lacks = [name for name in ("Xvfb", "dbus-run-session", "xdotool", "xrandr") if shutil.which(name) is None]
    if not any(path.exists() for path in LAUNCHERS):
        lacks.append("at-spi2-core")
    binding = "import gi; gi.require_version('Atspi', '2.0')"
    if subprocess.run([PYTHON, "-c", binding], capture_output=True, check=False).returncode:
        lacks.append("gir1.2-atspi-2.0")
    return lacks


def hold(folder: Path, screens: int = 1) -> tuple[list[dict[str, Any]], str]:
    """Hold the meeting in a session bus of its own; return what was met, and why it stopped where it was not held.

    With two `screens` the second is the group's.
    """
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", "tests.scenarios.hour", str(folder), str(screens)],
        capture_output=True,
        text=True,
        check=False,
        timeout=LONGEST_S,
    )
    lines = done.stdout.splitlines()
    met = json.loads(lines[-1]) if lines else []
    return met, done.stderr[-1000:] if done.returncode else ""


def _hold_here(folder: Path, screens: int) -> int:
    """Start the X server, the accessibility bus, the program and the reader; end them all."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", SIZES[screens], "-nolisten", "tcp", "-noreset"],
        pass_fds=(write_end,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end) as told:
        display = f":{told.readline().strip()}"
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "SAMSYN_AUDIO": "dummy",
        "XDG_CACHE_HOME": str(folder / "cache"),  # where the accessibility bus has its socket
        "XDG_DATA_HOME": str(folder / "data"),  # a group that has met before goes on, and has answered
        "XDG_STATE_HOME": str(folder / "state"),
    }
    environment.pop("WAYLAND_DISPLAY", None)
    (folder / "cache").mkdir()
    launcher = next(path for path in LAUNCHERS if path.exists())
    running = [server]
    try:
        running.append(subprocess.Popen([launcher, "--launch-immediately"], env=environment, stderr=subprocess.DEVNULL))
        time.sleep(1)  # it says nothing when it stands
        for monitor in MONITORS[:screens] if screens > 1 else ():
            subprocess.run(["xrandr", *monitor], env=environment, check=True)
        program = subprocess.Popen([sys.executable, "-m", "desktop_app", "--try"], env=environment)
        running.append(program)
        reader = [PYTHON, "-W", "ignore", READER, str(program.pid), str(screens)]
        return subprocess.run(reader, env=environment, check=False).returncode
    finally:
        for one in reversed(running):
            one.terminate()
            try:
                one.wait(20)
            except subprocess.TimeoutExpired:
                one.kill()


if __name__ == "__main__":
    sys.exit(_hold_here(Path(sys.argv[1]), int(sys.argv[2])))
