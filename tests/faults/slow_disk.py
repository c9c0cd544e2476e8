"""Somebody types in the real answer widget on a disk where every sync takes 200 ms: what is felt and said (X18).

    python -m tests.faults.slow_disk FOLDER KEYS

Run under strace, which makes the disk slow. It prints, as JSON, how long each key press took and when what was said to
be saved.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop_app.domain.answer import TextValue
from desktop_app.paths import Places
from desktop_app.session.room_state import Saved
from desktop_app.settings import Settings
from desktop_app.storage.records import DraftSaved, StoreEvent
from desktop_app.storage.service import Store
from desktop_app.ui.room.console.answer_sheet import AnswerSheet
from desktop_app.ui.room.console.answer_view import AnswerView
from desktop_app.ui.theme.theme import Theme
from tests.samples import COURSE
from tests.scenarios.person import pause, until
from tests.storage.desk import text_prompt

CHARACTERS_A_SECOND = 8


class News(QObject):
    """Brings the store's events to the window's thread, as the program does."""

    arrived = Signal(object)


def type_on(folder: Path, keys: int) -> dict[str, object]:
    """Type so many keys and wait until all is said to be saved."""
    application = QApplication([])
    theme = Theme()
    theme.apply(application, Settings())
    news = News()
    store = Store(Places(folder), on_event=news.arrived.emit)
    store.open().result()
    group = store.groups().result()[0]
    session = store.sessions().result()[0]
    answer = store.answer(group.id, COURSE.id, text_prompt()).result()
    view = AnswerView(theme)
    view.typed.connect(lambda value, caret: store.typed(answer.id, session.id, value, caret))
    view.show_sheet(AnswerSheet(text_prompt(), 1, 1, answer))
    typed_at: list[float] = []
    took: list[float] = []
    saved: list[tuple[int, float]] = []

    def heard(event: StoreEvent) -> None:
        if isinstance(event, DraftSaved) and isinstance(event.value, TextValue):
            saved.append((len(event.value.text), time.monotonic() - typed_at[len(event.value.text) - 1]))
            view.show_saved(Saved(event.at, event.answer_id, event.value))

    news.arrived.connect(heard, Qt.ConnectionType.QueuedConnection)
    view.show()
    view.activateWindow()
    view.focus_editor()
    until(lambda: QApplication.focusWidget() is not None, "the focus")
    for _ in range(keys):
        begun = time.monotonic()
        typed_at.append(begun)
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QApplication.sendEvent(QApplication.focusWidget(), QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, "å"))
        took.append(time.monotonic() - begun)
        pause(1000 // CHARACTERS_A_SECOND)
    until(lambda: bool(saved) and saved[-1][0] == keys, "the last word to be saved")
    store.close().result()
    return {"took_ms": [round(seconds * 1000, 1) for seconds in took], "saved": saved}


if __name__ == "__main__":
    print(json.dumps(type_on(Path(sys.argv[1]), int(sys.argv[2]))))  # noqa: T201
