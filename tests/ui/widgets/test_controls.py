"""Controls by keyboard, mouse and ear."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.courses.regions import municipalities
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.buttons import BlackButton, PrimaryButton, ToggleButton
from desktop_app.ui.widgets.choices import CheckBox, ChoiceField, Option, Segmented
from desktop_app.ui.widgets.counter import Counter
from desktop_app.ui.widgets.fields import TextArea, TextField, TimeField
from desktop_app.ui.widgets.labels import Label
from desktop_app.ui.widgets.signs import SavedLabel
from desktop_app.ui.widgets.timeline import Timeline


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_a_button(theme: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    """«Fortsätt träffen ⏎» says Enter, and Qt's own buttons take only Space outside dialogs."""
    button = PrimaryButton(theme, "Fortsätt träffen")
    shown(qtbot, button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_button_tells_its_name_and_key(theme: Theme, qtbot: QtBot) -> None:
    """Who listens learns the key as well as who looks."""
    button = PrimaryButton(theme, "Starta", key_hint="F5")
    qtbot.addWidget(button)
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard is not None
    assert heard.text(QAccessible.Text.Name) == "Starta"
    assert heard.text(QAccessible.Text.Description) == "F5"
    assert heard.role() is QAccessible.Role.Button


def test_a_toggle_tells_that_it_is_on(theme: Theme, qtbot: QtBot) -> None:
    """On is a colour and an icon to the eye; to the ear it is the word «checked»."""
    button = ToggleButton(theme, "Text", icon="closed_caption_off", icon_on="closed_caption", key_hint="C")
    shown(qtbot, button)
    button.click()
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard is not None
    assert heard.state().checked
    button.click()
    assert not heard.state().checked


def test_a_toggle_has_room_for_the_sign_it_has_only_while_it_is_on(theme: Theme, qtbot: QtBot) -> None:
    """«Vi vill inte svara» was painted with a check mark it no longer had, which ended the program."""
    button = ToggleButton(theme, "Vi vill inte svara", icon_on="checkmark")
    qtbot.addWidget(button)
    off = button.sizeHint().width()

    button.setChecked(True)
    on = button.sizeHint().width()
    button.grab()
    button.setChecked(False)

    assert on > off == button.sizeHint().width()
    assert not button.grab().isNull()


def test_black_looks_different_while_it_is_black(theme: Theme, qtbot: QtBot) -> None:
    """The button that was pressed in haste must show that it took."""
    button = BlackButton(theme, "Svart")
    shown(qtbot, button)
    before = button.grab().toImage()
    button.set_black(True)
    assert button.grab().toImage() != before


def test_a_municipality_is_found_by_any_part_of_its_name(theme: Theme, qtbot: QtBot) -> None:
    """Nobody scrolls through 290 names."""
    field = ChoiceField(theme, "Kommun", searchable=True)
    field.set_options([Option(one.code, one.short_name, one.code) for one in municipalities()])
    shown(qtbot, field)
    line = field.combo.line
    assert line is not None
    line.setFocus()
    QTest.keyClicks(line, "ungsback")
    assert field.combo.completion.completionCount() == 1
    assert field.combo.completion.popup().sizeHintForRow(0) == theme.px(40)  # as tall as any row one points at
    popup = field.combo.completion.popup()
    assert popup.height() >= theme.px(40) + 2 * popup.contentsMargins().top() + 2  # one row needs no scroll bar
    with qtbot.waitSignal(field.chosen) as chosen:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert chosen.args == ["1384"]
    assert line.text() == "Kungsbacka"
    assert field.combo.detail() == "1384"


def test_a_municipality_that_does_not_exist_is_not_taken(theme: Theme, qtbot: QtBot) -> None:
    """The code stands in the answer file: half a name must not choose a neighbour."""
    field = ChoiceField(theme, "Kommun", searchable=True)
    field.set_options([Option("1380", "Halmstad", "1380"), Option("1384", "Kungsbacka", "1384")])
    field.choose("1380")
    shown(qtbot, field)
    line = field.combo.line
    assert line is not None
    line.setFocus()
    assert field.combo.shown_detail() == "1380"
    line.selectAll()
    QTest.keyClicks(line, "Atlantis")
    assert field.combo.shown_detail() == ""  # Halmstad's code beside another name
    with qtbot.assertNotEmitted(field.chosen):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert field.key() == "1380"
    assert line.text() == "Halmstad"


def test_the_wheel_over_a_choice_scrolls_the_page(theme: Theme, qtbot: QtBot) -> None:
    """A choice changed by passing over it is a wrong municipality that nobody noticed."""
    field = ChoiceField(theme, "tagg")
    field.set_options([Option("a", "rutin"), Option("b", "tid")])
    field.choose("a")
    shown(qtbot, field)
    qtbot.wait(0)
    QTest.wheelEvent(field.window().windowHandle(), QPoint(20, 40), QPoint(0, -120))
    assert field.key() == "a"


def test_new_options_keep_what_was_chosen(theme: Theme, qtbot: QtBot) -> None:
    """Another language gives other words to the same keys."""
    field = ChoiceField(theme, "tagg")
    qtbot.addWidget(field)
    field.set_options([Option("a", "routine"), Option("b", "time")])
    field.choose("b")
    field.set_options([Option("a", "rutin"), Option("b", "tid")])
    assert field.key() == "b"
    assert field.combo.currentText() == "tid"


def test_a_counter_takes_arrows_digits_and_its_buttons(theme: Theme, qtbot: QtBot) -> None:
    """Thirty seconds for attendance: whichever way the hand goes first must work."""
    counter = Counter(theme, "Chef", value=1)
    shown(qtbot, counter)
    seen: list[int] = []
    counter.changed.connect(seen.append)
    spin = counter.focusProxy()
    assert spin is not None
    QTest.keyClick(spin, Qt.Key.Key_Up)
    QTest.keyClick(spin, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(spin, "7")
    counter._box.less.click()
    assert seen == [2, 7, 6]
    counter.set_value(0)
    assert not counter._box.less.isEnabled()
    assert counter._box.less.accessibleName().endswith("Chef")


def test_a_field_says_what_is_wrong_below_and_aloud(theme: Theme, qtbot: QtBot) -> None:
    """A red edge says nothing to who cannot see it."""
    field = TextField(theme, "Enhet")
    shown(qtbot, field)
    field.set_error("Skriv vilken enhet ni är.")
    assert field.edit.accessibleDescription() == "Skriv vilken enhet ni är."
    assert field.edit.property("invalid") is True
    field.set_error("")
    assert field.edit.property("invalid") is False


def test_setting_a_field_is_not_typing_in_it(theme: Theme, qtbot: QtBot) -> None:
    """What the program writes must not come back to it as the user's words."""
    text, area, at = TextField(theme, "Enhet"), TextArea(theme, "Svar"), TimeField(theme, "Slutar")
    for field in (text, area, at):
        qtbot.addWidget(field)
    with qtbot.assertNotEmitted(text.changed), qtbot.assertNotEmitted(area.changed), qtbot.assertNotEmitted(at.changed):
        text.set_text("Vuxenenheten")
        area.set_text("Ett svar")
        at.set_time(time(15, 0))
    assert (text.text(), area.text(), at.time()) == ("Vuxenenheten", "Ett svar", time(15, 0))


def test_minutes_step_by_five(theme: Theme, qtbot: QtBot) -> None:
    """Meetings end on fives; sixty presses to the half hour is no way to choose a time."""
    field = TimeField(theme, "Slutar")
    shown(qtbot, field)
    field.set_time(time(14, 58))
    field.edit.setCurrentSection(field.edit.Section.MinuteSection)
    field.edit.stepBy(1)
    assert field.time() == time(15, 0)
    field.edit.stepBy(-1)
    assert field.time() == time(14, 55)


def test_arrows_move_in_a_segmented_choice(theme: Theme, qtbot: QtBot) -> None:
    """Side by side to the eye, so side by side to the keys."""
    field = Segmented(theme, "Ljust eller mörkt", [Option("light", "Ljust"), Option("dark", "Mörkt")])
    field.choose("light")
    shown(qtbot, field)
    first = field._cells[0]
    first.setFocus()
    with qtbot.waitSignal(field.chosen) as chosen:
        QTest.keyClick(first, Qt.Key.Key_Right)
    assert chosen.args == ["dark"]


def test_enter_takes_a_cell_and_a_choice_can_be_let_go_of(theme: Theme, qtbot: QtBot) -> None:
    """«I par» still lit at the next question would say that the group sees something it does not see."""
    field = Segmented(theme, "Så pratar ni", [Option("alone", "Enskilt"), Option("pairs", "I par")])
    shown(qtbot, field)
    QTest.keyClick(field._cells[1], Qt.Key.Key_Return)
    assert field.key() == "pairs"
    field.choose("")
    assert field.key() == ""


def test_a_check_is_taken_also_by_its_words(theme: Theme, qtbot: QtBot) -> None:
    """A square of 20 px is small for a hand in a hurry."""
    check = CheckBox(theme, "Film 4 Sex mot ersättning")
    shown(qtbot, check)
    QTest.mouseClick(check, Qt.MouseButton.LeftButton, pos=QPoint(check.width() - 4, 12))
    assert check.isChecked()


@pytest.fixture
def film(theme: Theme, qtbot: QtBot) -> Timeline:
    line = Timeline(theme)
    line.set_duration(timedelta(minutes=40))
    line.set_position(timedelta(minutes=20))
    line.resize(400, 32)
    shown(qtbot, line)
    return line


@pytest.mark.parametrize(
    ("key", "modifier", "lands"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, timedelta(minutes=20, seconds=5)),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, timedelta(minutes=19, seconds=55)),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier, timedelta(minutes=21)),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, timedelta()),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, timedelta(minutes=40)),
    ],
)
def test_the_film_is_moved_by_keys(
    film: Timeline, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, lands: timedelta
) -> None:
    """5 s and a minute, as in every player people know."""
    with qtbot.waitSignal(film.seek_requested) as asked:
        QTest.keyClick(film, key, modifier)
    assert asked.args == [lands]


def test_page_keys_pass_the_timeline_by(film: Timeline, qtbot: QtBot) -> None:
    """A clicker sends PageDown: it steps the meeting, and must never jump in the film."""
    with qtbot.assertNotEmitted(film.seek_requested):
        QTest.keyClick(film, Qt.Key.Key_PageDown)


def test_while_the_knob_is_held_the_film_does_not_pull_it_away(film: Timeline, qtbot: QtBot) -> None:
    """The film tells its position ten times a second; the hand wins until it lets go."""
    QTest.mousePress(film, Qt.MouseButton.LeftButton, pos=QPoint(200, 16))
    QTest.mouseMove(film, QPoint(300, 16))
    film.set_position(timedelta(minutes=20, seconds=1))
    assert film.position() == pytest.approx(timedelta(minutes=30), abs=timedelta(seconds=10))
    with qtbot.waitSignal(film.seek_requested) as asked:
        QTest.mouseRelease(film, Qt.MouseButton.LeftButton, pos=QPoint(300, 16))
    assert asked.args[0] == pytest.approx(timedelta(minutes=30), abs=timedelta(seconds=10))


def test_the_timeline_tells_its_place_in_words(film: Timeline) -> None:
    """«1200» is no place in a film."""
    heard = QAccessible.queryAccessibleInterface(film)
    assert heard is not None
    assert heard.role() is QAccessible.Role.Slider
    assert "20:00" in heard.text(QAccessible.Text.Description)


def test_a_short_film_without_length_can_be_shown(theme: Theme, qtbot: QtBot) -> None:
    """A length of 0 is reported for several playable files."""
    line = Timeline(theme)
    shown(qtbot, line)
    line.set_duration(timedelta())
    line.set_position(timedelta(seconds=3))
    line.grab()


def test_cut_words_are_whole_in_the_tip(theme: Theme, qtbot: QtBot) -> None:
    """An ellipsis hides the one word that tells two films apart."""
    label = Label(theme, "Sex mot ersättning och sexuellt självskadebeteende", wrap=False)
    shown(qtbot, label)
    label.resize(120, 24)
    assert label.toolTip() == label.text()
    label.resize(600, 24)
    assert label.toolTip() == ""


def test_wrapped_words_take_the_height_they_need(theme: Theme, qtbot: QtBot) -> None:
    """Half a line at the bottom of a card is the classic of large text."""
    label = Label(theme, "Vilka hinder eller utmaningar finns i er kommun eller verksamhet?")
    qtbot.addWidget(label)
    assert label.heightForWidth(2000) == 24
    assert label.heightForWidth(200) == 24 * 3


def test_balanced_lines_are_of_even_length(theme: Theme, qtbot: QtBot) -> None:
    """A question with one word alone on its last line reads as an accident."""
    text = "Vilka hinder eller utmaningar finns i er kommun eller verksamhet för att arbeta med målgrupperna?"
    label = Label(theme, text, balanced=True)
    qtbot.addWidget(label)
    layout, _, widest = label._lay(600)
    lines = [layout.lineAt(at).naturalTextWidth() for at in range(layout.lineCount())]
    assert len(lines) == 2
    assert min(lines) > 0.7 * widest


def test_saving_is_said_aloud_only_when_it_fails_and_recovers(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A voice that says «saved» every second would drown the group; silence while it fails would be worse."""
    said: list[str] = []
    monkeypatch.setattr("desktop_app.ui.widgets.signs.announce", lambda _, sentence: said.append(sentence))
    label = SavedLabel(theme)
    qtbot.addWidget(label)
    at = datetime(2026, 11, 18, 14, 52, tzinfo=UTC)
    label.show_saved(at)
    label.show_saved(at)
    assert said == []
    label.show_failing("Svaret är inte sparat än.")
    label.show_failing("Svaret är inte sparat än.")
    label.show_saved(at)
    assert said[0] == "Svaret är inte sparat än."
    assert "14:52" in said[1]
    assert len(said) == 2
