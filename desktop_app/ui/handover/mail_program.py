"""Opening an e-mail in the machine's own mail program, with the files in it as far as the system permits.

Rungs, from the best: `xdg-email`, which hands files on (Linux); the draft (.eml) that was saved with them; a `mailto:`
without files. None of them sends, and none can tell whether the files came along, so the user is always told to look.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop_app.handover.letter import Letter
from desktop_app.threads import begun

PATIENCE_S = 10.0
"""A mail program that is started by the command may keep it waiting for as long as it is open."""


class Opened(Enum):
    """What was opened."""

    WITH_FILES = "with files"
    WITHOUT_FILES = "without files"
    NOTHING = "nothing"


def hand_on(letter: Letter, files: Sequence[Path]) -> Future[bool]:
    """Ask the desktop for an e-mail with the files on a thread of its own: nothing else is to wait for it, nor the end.

    A mail program may keep the command that starts it waiting, and the program's own worker has films to look through.
    """
    return begun(lambda: handed_on(letter, files), name="mail")


def handed_on(letter: Letter, files: Sequence[Path]) -> bool:
    """Ask the desktop for an e-mail with the files, and tell whether it took it. Waits: see `hand_on`."""
    command = shutil.which("xdg-email") if sys.platform == "linux" else None
    if command is None:
        return False
    attached = [part for path in files for part in ("--attach", str(path))]
    words = ["--utf8", "--subject", letter.subject, "--body", letter.text]
    to = [letter.address] if letter.address else []
    asked = subprocess.Popen(
        [command, *words, *attached, *to],
        env=_env_of_the_desktop(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # a mail program outlives us
    )
    try:
        return asked.wait(PATIENCE_S) == 0
    except subprocess.TimeoutExpired:
        return True


def opened_here(
    letter: Letter, draft: Path | None, open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl
) -> Opened:
    """Open the draft, or a link without files. In the window's thread."""
    if draft is not None and draft.is_file() and open_url(QUrl.fromLocalFile(str(draft))):
        return Opened.WITH_FILES
    return Opened.WITHOUT_FILES if open_url(QUrl(letter.link)) else Opened.NOTHING


def _env_of_the_desktop() -> dict[str, str]:
    """Return our environment without the folder of libraries that a frozen program puts into it."""
    env = dict(os.environ)
    theirs = env.pop("LD_LIBRARY_PATH_ORIG", None)
    if theirs is not None:
        env["LD_LIBRARY_PATH"] = theirs
    elif getattr(sys, "frozen", False):
        env.pop("LD_LIBRARY_PATH", None)
    return env
