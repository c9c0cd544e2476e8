"""The editor of who does what, with real keys under it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.answer import ActorMapValue, ActorRow, Level, ListValue, Point, Presence
from desktop_app.domain.course import PromptKind
from desktop_app.handover.secrecy import places
from desktop_app.ui.room.console.editors.actors import ActorsEditor
from desktop_app.ui.room.console.editors.cell import Cell
from tests.ui.answers.conftest import CTRL, Writing


def test_a_map_of_who_does_what_is_written_row_by_row(write: Callable[..., Writing]) -> None:
    """An actor, a measure, har or saknar, what it is for: by keys alone, and undone like everything else."""
    writing = write(PromptKind.ACTOR_MAP, ActorMapValue((ActorRow("Polisen", "Spaning"),)))
    editor = writing.editor
    assert isinstance(editor, ActorsEditor)
    row = editor._widgets[0]
    assert row.tag is not None
    assert row.level is not None
    for choice, key in ((row.tag, "lack"), (row.level, "detect")):
        choice.choose(key)
        choice.chosen.emit(key)
    assert writing.value == ActorMapValue((ActorRow("Polisen", "Spaning", "", Presence.LACK, Level.DETECT),))
    assert row.level.control() in editor.tab_stops()

    writing.press(Qt.Key.Key_Z, CTRL, times=2)

    assert writing.value == ActorMapValue((ActorRow("Polisen", "Spaning"),))


def test_heads_stand_over_their_columns_in_every_row(write: Callable[..., Writing], qtbot: QtBot) -> None:
    """«Insats» stood right of what it names, and the row to be written in had fields of its own width."""
    editor = write(PromptKind.ACTOR_MAP, ActorMapValue((ActorRow("Polisen", "Spaning"),))).editor
    assert isinstance(editor, ActorsEditor)

    def left_edges(widgets: Iterable[QWidget]) -> list[int]:
        return [widget.mapTo(editor, QPoint()).x() for widget in widgets]

    assert len(editor._widgets) == 2
    for row in editor._widgets:
        qtbot.waitUntil(lambda row=row: left_edges(editor._heads) == left_edges(row.cells))


def test_a_map_written_as_points_by_an_older_samsyn_is_gone_on_with(write: Callable[..., Writing]) -> None:
    """What stands in a store must never be lost by a new form of the same question."""
    writing = write(PromptKind.ACTOR_MAP, ListValue((Point("Polisen spanar"),)))
    writing.editor.change_to(ListValue((Point("Polisen spanar"), Point("Skolan"))))
    assert writing.value == ActorMapValue((ActorRow("", "Polisen spanar"), ActorRow("", "Skolan")))


def test_a_place_in_a_map_is_marked_in_its_own_field(write: Callable[..., Writing]) -> None:
    """The actor stands first in a map and second among tasks: the mark must be under the number itself."""
    value = ActorMapValue((ActorRow("Polisen", "ring 070-123 45 67"),))
    writing = write(PromptKind.ACTOR_MAP, value)
    (place,) = places(value)
    writing.editor.go_to(place)
    here = writing.here()
    assert isinstance(here, Cell)
    assert here.textCursor().selectedText() == "070-123 45 67"
