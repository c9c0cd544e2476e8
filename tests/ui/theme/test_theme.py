"""Dressing the program: live changes, the font, the icons, the ring."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QFocusFrame, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.paths import resources
from desktop_app.settings import Appearance, Settings
from desktop_app.ui.theme.theme import FAMILY, Theme
from desktop_app.ui.theme.tokens import DARK, LIGHT, system_tokens
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.ui.widgets.counter import Counter
from desktop_app.ui.widgets.fields import TextField
from tests.screens.scene import YellowOnBlack


def test_choosing_dark_and_large_changes_everything_at_once(qapp: QApplication, theme: Theme, qtbot: QtBot) -> None:
    """A choice in settings is seen while one makes it: no restart, nothing left in the old colours."""
    button, field = SecondaryButton(theme, "Skriv ut"), TextField(theme, "Kommun")
    for made in (button, field):
        qtbot.addWidget(made)
    height = button.sizeHint().height()

    with qtbot.waitSignal(theme.changed):
        theme.apply(qapp, Settings(appearance=Appearance.DARK, text_percent=150))

    assert theme.dark
    assert theme.tokens == DARK
    assert button.sizeHint().height() == round(height * 1.5)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.bg)
    assert DARK.surface in field.edit.styleSheet()
    assert LIGHT.surface not in field.edit.styleSheet()
    assert not qapp.styleSheet(), "every part of every view would be told of it, and be slow to make (decision 618)"


def test_the_same_settings_again_change_nothing(qapp: QApplication, theme: Theme, qtbot: QtBot) -> None:
    """Every setting is applied whole; only what is another may make the windows measure themselves again."""
    with qtbot.assertNotEmitted(theme.changed):
        theme.apply(qapp, Settings(volume_percent=10))


@pytest.mark.parametrize(("asked", "given"), [(50, 80), (100, 100), (400, 200)])
def test_text_scale_keeps_within_what_the_layouts_hold(
    qapp: QApplication, theme: Theme, asked: int, given: int
) -> None:
    """A settings file edited by hand must not make a window that cannot be read."""
    theme.apply(qapp, Settings(text_percent=asked))
    assert theme.percent == given


def test_the_font_is_our_own_in_all_its_weights(theme: Theme) -> None:
    """The font keeps I, l and 1 apart; the system's would do so on one computer and not on the next."""
    for weight in (400, 500, 600, 700):
        info = QFontInfo(theme.font(16, weight))
        assert info.family() == FAMILY
        assert info.weight() == weight


def test_tabular_digits_are_all_as_wide(theme: Theme) -> None:
    """The font's usual 1 is narrower than its 0: a clock of them would jump every second."""
    metrics = QFontMetricsF(theme.font(16, tabular=True))
    assert len({metrics.horizontalAdvance(digit * 10) for digit in "0123456789"}) == 1


def test_every_icon_that_the_code_names_is_there(theme: Theme) -> None:
    """A missing drawing would be found by the user who opens that one screen."""
    known = {re.sub(r"_(16|20|24)_(regular|filled)$", "", path.stem) for path in (resources() / "icons").glob("*.svg")}
    named: set[str] = set()
    source = Path(resources().parent / "desktop_app" / "ui")
    for path in source.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        named |= set(re.findall(r'(?:icon|icon_on|trailing_icon)="([a-z0-9_]+)"', text))
        named |= set(re.findall(r'"([a-z0-9_]+_filled)"', text))
    assert len(named) > 20
    for name in named:
        assert not theme.pixmap(name).isNull(), name
    assert known


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_icons_are_drawn_for_the_screen_they_are_on(theme: Theme, ratio: float) -> None:
    """An icon drawn for another screen is a blur beside sharp text."""
    pixmap = theme.pixmap("add", "primary", 20, ratio=ratio)
    assert pixmap.width() == round(20 * ratio)
    assert pixmap.deviceIndependentSize().width() == pytest.approx(20, abs=0.5)
    middle = pixmap.toImage().pixelColor(pixmap.width() // 2, pixmap.height() // 2)
    assert middle.alpha() > 0
    assert abs(middle.hue() - QColor(LIGHT.primary).hue()) <= 4


def test_the_panel_over_a_film_is_dark_in_a_light_program(qapp: QApplication, theme: Theme) -> None:
    """Light around a dark picture blinds the room; the panel follows the text scale all the same."""
    night = theme.night()
    theme.apply(qapp, Settings(text_percent=125))
    assert night.dark
    assert not theme.dark
    assert night.percent == 125


def test_high_contrast_takes_the_colours_of_the_system(theme: Theme) -> None:
    """Who has chosen yellow on black in the system needs it here too, not our idea of contrast."""
    system = QPalette()
    system.setColor(QPalette.ColorRole.WindowText, QColor("#FFFF00"))
    system.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    system.setColor(QPalette.ColorRole.Base, QColor("#000000"))
    tokens = system_tokens(system)
    assert (tokens.text, tokens.bg, tokens.border) == ("#ffff00", "#000000", "#ffff00")
    theme.set_looks(tokens, 100)
    assert theme.dark


def test_high_contrast_of_the_system_rules_as_soon_as_it_is_asked_for(qapp: QApplication, qtbot: QtBot) -> None:
    """The wish may come in the middle of a meeting, and every edge must be seen in the system's own colours."""
    wishes = YellowOnBlack(qapp)
    theme = Theme(wishes=wishes)
    theme.apply(qapp, Settings(appearance=Appearance.LIGHT))
    night = theme.night()
    field = TextField(theme, "Enhet")
    qtbot.addWidget(field)
    field.resize(300, 80)
    field.show()

    wishes.asked = True
    wishes.changed.emit()

    assert theme.high_contrast
    assert night.tokens == theme.tokens
    assert theme.tokens.text == "#ffff00"
    box = field.findChildren(QLineEdit)[0]
    edge = field.grab().toImage().pixelColor(box.geometry().center().x(), box.geometry().top())
    assert edge == QColor("#ffff00")
    wishes.asked = False
    wishes.changed.emit()
    assert theme.tokens == LIGHT
    assert night.tokens == DARK


def ring(window: QWidget) -> QFocusFrame | None:
    frames = [frame for frame in window.findChildren(QFocusFrame) if frame.isVisible()]
    return frames[-1] if frames else None


def test_the_ring_goes_around_what_has_the_keyboard(theme: Theme, qtbot: QtBot) -> None:
    """Who works by keyboard must see where they are, on every control, also the composed ones."""
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.setContentsMargins(20, 20, 20, 20)
    button, counter = SecondaryButton(theme, "Skriv ut"), Counter(theme, "Chef")
    row.addWidget(button)
    row.addWidget(counter)
    with qtbot.waitActive(window):
        window.show()

    button.setFocus()
    qtbot.waitUntil(lambda: ring(window) is not None)
    frame = ring(window)
    assert frame is not None
    assert frame.geometry() == button.geometry().adjusted(-4, -4, 4, 4)
    colour = window.grab().toImage().pixelColor(button.geometry().center().x(), button.geometry().top() - 3)
    assert colour == QColor(LIGHT.focus)

    counter.setFocus()
    qtbot.waitUntil(lambda: frame.widget() is not button)
    assert frame.widget() is not None
    assert frame.widget().width() > 100  # the three cells, not the number alone


def test_the_ring_outlives_the_window_it_stood_in(theme: Theme, qtbot: QtBot) -> None:
    """The ring is a child of the window it is in, and goes with it; the next window must get one all the same."""
    for _ in range(2):
        window = QWidget()
        button = SecondaryButton(theme, "Skriv ut", parent=window)
        with qtbot.waitActive(window):
            window.show()
        button.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(lambda window=window: ring(window) is not None)  # type: ignore[misc]
        window.close()
        window.deleteLater()
        qtbot.wait(0)


def test_the_ring_is_never_a_window(theme: Theme, qtbot: QtBot) -> None:
    """Around what is the whole window there is nowhere to stand; a ring of its own would take the keyboard away."""
    window = QWidget()
    qtbot.addWidget(window)
    field = QLineEdit(window)
    field.setProperty("ring_around", window)
    with qtbot.waitActive(window):
        window.show()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.wait(0)
    assert not [top for top in QApplication.topLevelWidgets() if isinstance(top, QFocusFrame) and top.isVisible()]
    assert field.hasFocus()
