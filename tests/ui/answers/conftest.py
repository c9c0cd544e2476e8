"""What tests of writing answers share: the theme, and an editor with real keys under it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.answer import Value
from desktop_app.domain.course import Choice, Prompt, PromptKind, Scale
from desktop_app.domain.ids import PromptId
from desktop_app.settings import Appearance, Settings
from desktop_app.ui.room.console.editors import editor_for
from desktop_app.ui.room.console.editors.editor import Editor
from desktop_app.ui.theme.theme import Theme

CHOICES = tuple(Choice(id=id_, text=text) for id_, text in (("rutin", "rutin"), ("tid", "tid"), ("x", "samverkan")))
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    theme = Theme(qapp)
    theme.apply(qapp, Settings(appearance=Appearance.LIGHT))
    theme.adorn(qapp)
    return theme


def prompt(kind: PromptKind, **more: object) -> Prompt:
    choices = () if kind in {PromptKind.TEXT, PromptKind.ACTIONS} else CHOICES
    values: dict[str, object] = {
        "id": PromptId("fraga"),
        "text": "Vad?",
        "kind": kind,
        "choices": choices,
        "scale": Scale(lowest_label="inte alls", highest_label="mycket"),
    }
    return Prompt(**{**values, **more})  # type: ignore[arg-type]


class Keys:
    """A shown widget, typed in as a person does: every key goes to whatever has the keyboard."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def type(self, text: str) -> None:
        for character in text:
            if character == "\n":
                self.press(Qt.Key.Key_Return)
            else:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # QTest's own know ASCII only
                    QApplication.sendEvent(self.here(), QKeyEvent(kind, 0, NONE, character))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.here(), key, modifier)

    def here(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the keyboard"
        return focused


class Writing(Keys):
    """An editor, and everything it has told."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self.editor = editor
        self.told: list[tuple[Value, int]] = []
        editor.changed.connect(lambda value, caret: self.told.append((value, caret)))

    @property
    def value(self) -> Value:
        return self.editor.value()


@pytest.fixture
def write(theme: Theme, qtbot: QtBot) -> Callable[..., Writing]:
    """Open an editor for a kind of question with a value in it, ready to be typed in."""

    def open_(kind: PromptKind, value: Value, caret: int = 0, **more: object) -> Writing:
        editor = editor_for(theme, prompt(kind, **more))
        qtbot.addWidget(editor)
        editor.set_value(value, caret)
        editor.resize(880, 440)
        with qtbot.waitActive(editor):
            editor.show()
            editor.activateWindow()
        editor.focus()
        return Writing(editor)

    return open_
