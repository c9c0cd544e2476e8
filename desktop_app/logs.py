"""What is written down about the program itself: a log without answers, and where it stood if it crashed.

No core dumps: they would hold answers (`reliability.md`, Dumps). A bug's traceback is logged without the values of its
variables, for the same reason.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import time
import traceback
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from desktop_app.paths import Places

LONGEST_LOG = 1_000_000
KEPT_LOGS = 3
TRACE_VARIABLE = "SAMSYN_TRACE"
"""Names a file to which the program appends what it has come to and when, for tests and benches."""

_log = logging.getLogger("samsyn")
_started = time.monotonic()


def begin(places: Places) -> None:
    """Let crashes leave their trace in the data folder. Raises OSError."""
    trace = (places.logs / "fault.log").open("a", encoding="utf-8")  # open as long as the process lives
    faulthandler.enable(trace)
    sys.excepthook = _bug
    qInstallMessageHandler(_qt_said)


def open_log(places: Places) -> None:
    """Write the log to the data folder from now on. Raises OSError."""
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415  # 12 ms that the first picture does without

    handler = RotatingFileHandler(
        places.logs / "samsyn.log", maxBytes=LONGEST_LOG, backupCount=KEPT_LOGS, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def came_to(milestone: str) -> None:
    """Note how far the program has come and after how many seconds, where a test or bench asked for it."""
    path = os.environ.get(TRACE_VARIABLE)
    if path:
        with open(path, "a", encoding="utf-8") as trace:  # noqa: PTH123  # pathlib is not needed for this at start
            trace.write(f"{milestone} {time.monotonic() - _started:.3f} {time.time():.3f}\n")


def _bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Write a bug down: what kind and where, never with what values."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    lines = traceback.format_list(traceback.extract_tb(trace))
    _log.critical("bug: %s\n%s", kind.__name__, "".join(lines))


def _qt_said(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
    level = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }.get(kind, logging.ERROR)
    logging.getLogger("qt").log(level, "%s", message)
