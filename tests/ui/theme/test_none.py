"""The remedy for PySide's uncounted None (`desktop_app.immortal`)."""

from __future__ import annotations

import subprocess
import sys


def test_thousands_of_calls_into_qt_leave_the_interpreter_alive() -> None:
    """A meeting of two hours makes millions of such calls; without the remedy Python 3.11 ends after some thousands."""
    program = (
        "import desktop_app\n"
        "from PySide6.QtCore import QObject\n"
        "thing = QObject()\n"
        "for _ in range(20_000):\n"
        "    thing.setObjectName('x')\n"
        "    thing.signalsBlocked(); thing.isWidgetType(); thing.blockSignals(False)\n"
        "print('alive')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr
