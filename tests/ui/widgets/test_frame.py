"""Pages, bars, cards and rows: where things stand when room is short."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from desktop_app.session.overview import FilmState
from desktop_app.session.readiness import Check, CheckKind, CheckState
from desktop_app.settings import Settings
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop_app.ui.widgets.choices import Option
from desktop_app.ui.widgets.film_row import FilmRow
from desktop_app.ui.widgets.frame import MARGIN, READABLE, Page
from desktop_app.ui.widgets.labels import Body, Label
from desktop_app.ui.widgets.menus import MenuButton
from desktop_app.ui.widgets.progress import ProgressCells
from desktop_app.ui.widgets.rows import CheckRow
from desktop_app.ui.widgets.steppers import MeetingStep, MeetingStepper, StepState, WizardStep, WizardStepper
from desktop_app.ui.widgets.wrap import WrapLayout
from tests.screens.dressed import settle
from tests.screens.home import film_lines


def test_words_in_the_bottom_bar_give_way_before_its_button_does(theme: Theme, qtbot: QtBot) -> None:
    """«Gå vidare» scrolled out of sight in the hand-over, for a sentence that stood beside it."""
    page, on = Page(theme), PrimaryButton(theme, "Gå vidare")
    words = Body(theme, "Inget skickas av sig självt. Ni väljer själva när och hur ni skickar det som ni har skrivit.")
    page.add_bottom_words(words)
    page.add_bottom_right(on)
    qtbot.addWidget(page)
    page.show()
    for width, stands_in_bar in ((1024, True), (400, False), (1024, True)):
        page.resize(width, 500)
        settle(page)
        assert page.bottom.isAncestorOf(words) is stands_in_bar
        assert words.isVisible()
        assert not page.bottom_scrolls
    page.resize(400, 500)
    words.hide()
    page.resize(1024, 500)
    settle(page)
    assert words.isHidden(), "what has nothing to say stays away"


def test_in_large_text_the_bottom_bar_scrolls_with_the_rest(qapp: QApplication, theme: Theme, qtbot: QtBot) -> None:
    """At 200 % two bars take half a small window: what one came to read would have no room."""
    page = Page(theme)
    page.top.set_title("Lämna över")
    page.add_bottom_right(PrimaryButton(theme, "Gå vidare"))
    qtbot.addWidget(page)
    page.resize(1024, 600)
    page.show()
    settle(page)
    assert page.bottom.parentWidget() is page
    theme.apply(qapp, Settings(text_percent=200))
    settle(page)
    assert page.bottom.parentWidget() is page.area.widget()
    theme.apply(qapp, Settings(text_percent=100))
    settle(page)
    assert page.bottom.parentWidget() is page


def test_the_paging_keys_scroll_a_page_whichever_control_has_the_focus(theme: Theme, qtbot: QtBot) -> None:
    """Who uses no mouse reads a long page with the keys made for that, and not by Tab through forty controls."""
    page = Page(theme)
    page.top.set_title("Inställningar")
    outside, inside = SecondaryButton(theme, "Till Hem"), SecondaryButton(theme, "Tangenter")
    page.top.add_left(outside)
    inside.setMinimumHeight(3000)
    page.content.addWidget(inside)
    qtbot.addWidget(page)
    page.resize(1024, 600)
    page.show()
    settle(page)
    bar = page.area.verticalScrollBar()
    reached = []
    for control in (outside, inside):
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home):
            QTest.keyClick(control, key)
            reached.append(bar.value())
    step, end = bar.pageStep(), bar.maximum()
    assert reached == [step, end, end - step, 0] * 2


def test_a_bar_takes_another_line_where_it_is_full(theme: Theme, qtbot: QtBot) -> None:
    """A door pushed out of the window is a door that is not there."""
    holder = QWidget()
    qtbot.addWidget(holder)
    row = WrapLayout(holder, spacing=12, line_spacing=8)
    for words in ("Ny träff", "Våra svar", "Vart vänder vi oss?"):
        row.addWidget(SecondaryButton(theme, words))
    wide = row.sizeHint().width()
    assert row.heightForWidth(wide) == 40
    assert row.heightForWidth(wide - 1) == 40 + 8 + 40
    assert row.minimumSize().width() < wide


def test_what_comes_after_the_stretch_stands_to_the_right(theme: Theme, qtbot: QtBot) -> None:
    """«Vart vänder vi oss?» alone to the right is how one finds it."""
    holder = QWidget()
    qtbot.addWidget(holder)
    row = WrapLayout(holder)
    left, right = SecondaryButton(theme, "Ny träff"), SecondaryButton(theme, "Vart vänder vi oss?")
    row.addWidget(left)
    row.add_stretch()
    row.addWidget(right)
    holder.resize(900, 40)
    holder.show()
    settle(holder)
    assert left.x() == 0
    assert right.geometry().right() == 899


def test_side_by_side_turns_into_a_column(theme: Theme, qtbot: QtBot) -> None:
    """Two narrow columns of broken words are worse than one that scrolls."""
    both = Adaptive(theme, least=300)
    qtbot.addWidget(both)
    for _ in range(2):
        both.add(QWidget())
    both.resize(800, 200)
    both.show()
    settle(both)
    assert not both.stacked
    both.resize(500, 200)
    settle(both)
    assert both.stacked


def test_a_banner_says_itself_when_it_appears(theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A banner that only shows is silence to who listens."""
    said: list[str] = []
    monkeypatch.setattr("desktop_app.ui.widgets.banner.announce", lambda _, sentence: said.append(sentence))
    banner = Banner(theme, Kind.WARNING, "Filmen är pausad.", lead="Skärmen försvann.")
    qtbot.addWidget(banner)
    banner.show()
    banner.set_message("Tryck på Spela.", lead="Skärmen är tillbaka.", kind=Kind.SUCCESS)
    assert said == ["Skärmen försvann. Filmen är pausad.", "Skärmen är tillbaka. Tryck på Spela."]


def test_items_of_a_wrapping_row_go_with_it(qtbot: QtBot) -> None:
    """Qt leaves them to each layout: two hundred for every meeting were never given back."""
    del qtbot
    row = QWidget()
    layout = WrapLayout(row)
    for _ in range(3):
        layout.addWidget(QWidget())
    layout.insert_before_stretch(QWidget())
    items = [layout.itemAt(index) for index in range(layout.count())]
    assert all(isValid(item) for item in items)

    delete(row)

    assert not any(isValid(item) for item in items)


@pytest.mark.parametrize("state", list(FilmState))
def test_every_film_state_is_also_a_word(theme: Theme, qtbot: QtBot, state: FilmState) -> None:
    """Colour and icon never alone: one in twelve men cannot tell the green ring from the red."""
    row = FilmRow(theme)
    qtbot.addWidget(row)
    film = film_lines(state)[7]
    row.show_film(film, button="" if film.playable else "Fyll på")
    name = row.accessibleName()
    assert name.startswith("8 Att erbjuda stöd – Missbruk, ")
    assert len(name.split(", ")) >= 4
    assert (row.button() is None) is film.playable


def test_a_narrow_row_says_that_a_film_is_for_you_in_whole_words(theme: Theme, qtbot: QtBot) -> None:
    """Five rows that end in «som arbetar med ekonomi och …» are unrest, and tell nobody more than «Särskilt för er»."""
    label = Label(theme, wrap=False)
    qtbot.addWidget(label)
    label.set_text("Särskilt för er som arbetar med ekonomi och sysselsättning")
    label.set_shorter("Särskilt för er")
    label.resize(label.natural_width(), 20)
    assert label.shown_text() == label.text()
    label.resize(label.natural_width() - 1, 20)
    assert label.shown_text() == "Särskilt för er"
    label.resize(40, 20)
    assert label.shown_text().endswith("…")


def test_a_row_and_its_button_are_two_things(theme: Theme, qtbot: QtBot) -> None:
    """«Fyll på» must not also open the film."""
    row = FilmRow(theme)
    qtbot.addWidget(row)
    row.show_film(film_lines(FilmState.MISSING)[0], button="Fyll på")
    row.resize(600, 56)
    row.show()
    settle(row)
    button = row.button()
    assert button is not None
    with qtbot.assertNotEmitted(row.clicked), qtbot.waitSignal(row.button_pressed):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(row.button_pressed), qtbot.waitSignal(row.clicked):
        QTest.keyClick(row, Qt.Key.Key_Return)


def test_a_check_row_tells_its_verdict_and_its_remedy(theme: Theme, qtbot: QtBot) -> None:
    """The one button that mends it must say what it mends."""
    row = CheckRow(theme)
    qtbot.addWidget(row)
    row.show_check(Check(CheckKind.FILM, "8", CheckState.FAULT, "Film 8 saknas", "På stickan.", "Fyll på"))
    assert row.accessibleName().startswith("Film 8 saknas, ")
    assert row.accessibleName().endswith("På stickan.")
    assert row._fix.accessibleName() == "Fyll på: Film 8 saknas"


def test_cells_of_a_long_course_keep_within_the_card(theme: Theme, qtbot: QtBot) -> None:
    """A course may have sixty films."""
    cells = ProgressCells(theme)
    qtbot.addWidget(cells)
    cells.set_cells(7, 60, "7 av 60 sedda tillsammans", half=True)
    cells.resize(cells.minimumSizeHint())
    cells.grab()
    assert cells.minimumSizeHint().width() <= 360
    assert cells.accessibleName() == "7 av 60 sedda tillsammans"


def test_the_steps_of_a_meeting_tell_which_is_now(theme: Theme, qtbot: QtBot) -> None:
    """Where are we? is the question a stepper is for."""
    stepper = MeetingStepper(theme)
    qtbot.addWidget(stepper)
    steps = [MeetingStep("Välkommen", StepState.DONE), MeetingStep("Film 4", StepState.PAUSED)]
    stepper.set_steps([*steps, MeetingStep("Avsluta", StepState.COMING)])
    stepper.resize(900, 32)
    stepper.show()
    settle(stepper)
    assert stepper.accessibleName().startswith("Film 4, ")
    assert stepper.heightForWidth(200) > stepper.heightForWidth(900)


def test_the_pages_of_a_task_keep_the_present_ones_words(theme: Theme, qtbot: QtBot) -> None:
    """Six words do not fit at 200 %; the one that tells where one is must."""
    stepper = WizardStepper(theme)
    qtbot.addWidget(stepper)
    words = ("Granska", "Sekretesskoll", "Förhandsgranska", "Spara", "Skicka", "Kvitto")
    stepper.set_steps([WizardStep(word) for word in words], 2)
    stepper.resize(1200, 32)
    stepper.show()
    settle(stepper)
    assert all(label.isVisible() for label in stepper.words)
    stepper.resize(500, 32)
    settle(stepper)
    assert [label.text() for label in stepper.words if label.isVisible()] == ["Förhandsgranska"]


def test_a_menu_offers_the_others_and_tells_which_is_chosen(theme: Theme, qtbot: QtBot) -> None:
    """Several courses in one library: the name top left is the way between them."""
    menu = MenuButton(theme)
    qtbot.addWidget(menu)
    menu.set_choices([Option("a", "Metodstöd"), Option("b", "Bemötande")], "a", name="Kurs", extra="Läs in kurs…")
    assert menu.accessibleName() == "Kurs: Metodstöd"
    assert menu.choices() == ("Metodstöd", "Bemötande", "Läs in kurs…")
    with qtbot.waitSignal(menu.chosen) as chosen:
        menu._menu.actions()[1].trigger()
    assert chosen.args == ["b"]
    alike = [Option("a", "Vuxen", "Laholm"), Option("b", "Vuxen", "Hylte"), Option("c", "Barn", "Hylte")]
    menu.set_choices(alike, "a", name="Grupp")
    assert menu.choices() == ("Vuxen · Laholm", "Vuxen · Hylte", "Barn"), "more is said only where it is needed"


def test_a_wide_window_keeps_rows_readable(theme: Theme, qtbot: QtBot) -> None:
    """On a large screen the eye would lose the row on its way to the button at its end."""
    page = Page(theme)
    page.keep_within(READABLE)
    held = QWidget()
    page.content.addWidget(held)
    qtbot.addWidget(page)
    page.show()
    found = []
    for width in (2560, 1280):
        page.resize(width, 800)
        settle(page)
        found.append((held.mapTo(page, held.rect().topLeft()).x(), held.width()))
    assert found == [((2560 - READABLE) // 2, READABLE), (MARGIN, 1280 - 2 * MARGIN)]


def test_a_banner_over_a_picture_takes_no_more_room_than_its_words(theme: Theme, qtbot: QtBot) -> None:
    """In large text it covered what the group was reading."""
    banner = Banner(theme, Kind.INFORMATION, "Fråga 1 är flyttad till nästa träff.")
    button = SecondaryButton(theme, "Ångra", compact=True)
    banner.add_button(button)
    qtbot.addWidget(banner)
    banner.resize(banner.natural_width(), 48)
    banner.show()
    settle(banner)
    words = banner.findChildren(Label)[0]
    assert words.natural_width() <= words.width()
    assert button.mapTo(banner, button.rect().center()).y() == pytest.approx(banner.rect().center().y(), abs=2)
