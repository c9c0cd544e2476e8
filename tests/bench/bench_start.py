"""P6: from the start of the process to Home painted, beside a bare PySide6 window in the same run.

Both are started in turn, from a warm disk; the time is from just before the process is made to its first painted
picture, as the process itself saw it. Home is shown from its cache, with a store and a course: the ordinary start.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop_app.app import OPEN_MARK
from tests.bench.screen import x_server

ROUNDS = 11

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time(), flush=True)
        app.quit()
app = QApplication(sys.argv)
window = Window()
window.setCentralWidget(QLabel("Samsyn"))
window.resize(1280, 800)
window.show()
app.exec()
"""


def bare_start(environment: dict[str, str]) -> float:
    """Return the seconds a bare window takes to its first picture."""
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", BARE], env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=60
    )
    return float(done.stdout.split()[0]) - began


def our_start(environment: dict[str, str], data: Path) -> float:
    """Return the seconds Samsyn takes to Home painted with its content."""
    trace = data / "trace"
    trace.unlink(missing_ok=True)
    (data / OPEN_MARK).unlink(missing_ok=True)  # as after an ordinary close: the one before was killed
    began = time.time()
    program = subprocess.Popen(
        [Path(sys.executable).with_name("samsyn")],  # what the user starts
        env={**environment, "SAMSYN_TRACE": str(trace), "SAMSYN_DATA_DIR": str(data)},
    )
    try:
        while True:
            lines = trace.read_text().splitlines() if trace.exists() else []
            painted = [line for line in lines if line.startswith("home-painted ")]
            if painted and any(line.startswith("ready ") for line in lines):
                return float(painted[0].split()[2]) - began
            if program.poll() is not None:
                raise RuntimeError(f"the program ended with {program.returncode}")
            time.sleep(0.01)
    finally:
        program.kill()
        program.wait()


def rows() -> list[tuple[str, str, str, str, str]]:
    """Return the row of the table: number, what, ours, yardstick, ratio with its target."""
    with x_server() as display, tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "SAMSYN_AUDIO": "dummy"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
        data = Path(folder)
        our_start(environment, data)  # makes the store and Home's cache
        bare_start(environment)
        ours, bare = [], []
        for _ in range(ROUNDS):
            ours.append(our_start(environment, data))
            bare.append(bare_start(environment))
    ratio = statistics.median(a / b for a, b in zip(ours, bare, strict=True))
    return [
        (
            "P6",
            "start to Home painted",
            f"{statistics.median(ours):.3f} s",
            f"bare PySide6 window {statistics.median(bare):.3f} s",
            f"{ratio:.2f} (≤ 2.0)",
        )
    ]
