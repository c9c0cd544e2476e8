"""Settings, support, help, an empty library, a film that fails: where each press leads."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.settings import Appearance, EngineChoice, Language, Settings
from desktop_app.ui.home.empty_view import EmptyView
from desktop_app.ui.home.film_fault_view import FilmFaultView
from desktop_app.ui.home.home_view import HomeView
from desktop_app.ui.home.settings_view import SettingsView
from desktop_app.ui.home.support_view import Support, SupportView
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.labels import Label
from desktop_app.words import Told
from tests.screens.dressed import settle
from tests.screens.home import fault, support

NO_KEYS = Qt.KeyboardModifier.NoModifier


def test_a_choice_in_settings_is_told_whole_and_at_once(theme: Theme, qtbot: QtBot) -> None:
    """There is nothing to save: what one chooses is how it is."""
    view = SettingsView(theme)
    qtbot.addWidget(view)
    view.show_settings(Settings(text_percent=130, volume_percent=33))
    assert view.text_size.key() == "125"
    told: list[Settings] = []
    view.settings_changed.connect(told.append)
    view.appearance._cells[2].click()
    view.language._cells[1].click()
    view.text_size._cells[5].click()
    view.captions.click()
    view.bright_room.click()
    view.less_motion.click()
    view.engine._cells[2].click()
    last = told[-1]
    assert (last.appearance, last.language, last.text_percent) == (Appearance.DARK, Language.ENGLISH, 200)
    assert (last.captions, last.less_motion, last.bright_room) == (False, True, True)
    assert last.volume_percent == 33
    assert last.engine is EngineChoice.QT


def test_settings_lead_to_other_computers(theme: Theme, qtbot: QtBot) -> None:
    """Where there is no group yet, none can go; one can always come."""
    view = SettingsView(theme)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.move_pressed):
        view.move_group.click()
    with qtbot.waitSignal(view.fetch_pressed):
        view.fetch.click()

    view.show_group(there_is_one=False)

    assert view.move_group.isHidden()
    assert not view.fetch.isHidden()


@pytest.mark.parametrize("page", [HomeView, EmptyView])
def test_a_file_can_be_dropped_on_home(
    theme: Theme, qtbot: QtBot, place: Path, page: type[HomeView | EmptyView]
) -> None:
    """With or without a course on the computer; a link from the net is no file."""
    view = page(theme)
    qtbot.addWidget(view)
    told: list[Path] = []
    view.file_dropped.connect(told.append)

    for url in (QUrl("https://example.org/x"), QUrl.fromLocalFile(str(place / "x.samsynbackup"))):
        data = QMimeData()
        data.setUrls([url])
        entered = QDragEnterEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_KEYS)
        fell = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_KEYS)
        QApplication.sendEvent(view, entered)
        QApplication.sendEvent(view, fell)
        assert entered.isAccepted()

    assert told == [place / "x.samsynbackup"]


def test_empty_places_are_not_invented(theme: Theme, qtbot: QtBot) -> None:
    """A wrong telephone number is worse than none; the course's own contact is of 2023 and says so."""
    view = SupportView(theme)
    qtbot.addWidget(view)
    view.show_support(support())
    view.show()
    settle(view)
    words = [label.text() for label in view.findChildren(Label)]
    assert "Sigun Lilja" in words
    assert any(word.startswith("Contact from 2023.") for word in words)
    assert words.count("Fill in here") == 2
    view.show_support(Support((), None, "En kurs"))
    settle(view)
    words = [label.text() for label in view.findChildren(Label)]
    assert "The course names nobody. Ask who gave it to you." in words


def test_a_film_that_fails_says_the_three_sentences(theme: Theme, qtbot: QtBot) -> None:
    """What happened, what is safe, what to do: in that order, where the picture would be."""
    view = FilmFaultView(theme)
    qtbot.addWidget(view)
    view.show_fault(fault())
    told = Told(view._what.text(), view._safe.text(), view._remedy.text())
    assert told == fault().told
    with qtbot.waitSignal(view.fill_pressed) as filled:
        view._fill.click()
    assert filled.args == ["film-8"]
    row = view._working.first()
    assert row is not None
    with qtbot.waitSignal(view.show_pressed) as instead:
        row.click()
    assert instead.args == ["film-6"]
    blind = view._failing._rows[1].button()
    assert blind is not None
    with qtbot.waitSignal(view.why_pressed) as why:
        blind.click()
    assert why.args == ["film-9"]


def test_figures_for_it_are_folded_and_copied_whole(theme: Theme, qtbot: QtBot) -> None:
    """They help whoever mends the computer and frighten everybody else."""
    view = FilmFaultView(theme)
    qtbot.addWidget(view)
    view.show_fault(fault())
    view.show()
    assert not view.figures._table.isVisible()
    view.figures.fold.click()
    assert view.figures._table.isVisible()
    view.figures.copy.click()
    assert QGuiApplication.clipboard().text().splitlines()[0] == "File: film08.mp4"


def test_without_films_that_work_no_other_is_offered(theme: Theme, qtbot: QtBot) -> None:
    """A button that leads nowhere is a second fault."""
    view = FilmFaultView(theme)
    qtbot.addWidget(view)
    nothing = fault()
    object.__setattr__(nothing, "working", ())
    view.show_fault(nothing)
    assert not view._other.isEnabled()


def test_an_empty_library_asks_for_a_course(theme: Theme, qtbot: QtBot) -> None:
    """One card, one button."""
    view = EmptyView(theme)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.add_course_pressed):
        view._add.click()
