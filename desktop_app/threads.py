"""Work on a thread of its own, and what will come of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

Made = TypeVar("Made")


def begun(work: Callable[[], Made], *, name: str) -> Future[Made]:
    """Begin the work on a new thread of this name, and return what will come of it; an error is raised there.

    The thread is a daemon: a program that ends does not wait for it. It may be the last that holds what the work holds:
    give it nothing of Qt's (decision 494).
    """
    made: Future[Made] = Future()
    threading.Thread(target=_do, args=(work, made), name=f"samsyn-{name}", daemon=True).start()
    return made


def _do(work: Callable[[], Made], made: Future[Made]) -> None:
    try:
        made.set_result(work())
    except BaseException as error:  # noqa: BLE001  # raised where the result is asked for
        made.set_exception(error)
