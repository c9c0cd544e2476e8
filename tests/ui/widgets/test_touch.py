"""What a hand does to a control is seen at once: under the pointer, pressed down, in every dress."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop_app.settings import Appearance, Settings
from desktop_app.ui.room.console.editors.alternative import Alternative
from desktop_app.ui.room.console.editors.scale import Step
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.buttons import (
    BlackButton,
    DangerButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    ToggleButton,
)
from desktop_app.ui.widgets.checks import CheckBox, Switch
from desktop_app.ui.widgets.choices import Option, Segmented
from desktop_app.ui.widgets.counter import Counter
from desktop_app.ui.widgets.rows import ListRow
from tests.screens.scene import YellowOnBlack

Make = Callable[[Theme], QAbstractButton]


def on(button: QAbstractButton) -> QAbstractButton:
    """Return it, turned on."""
    button.setCheckable(True)
    button.setChecked(True)
    return button


def black(theme: Theme) -> BlackButton:
    """Make «Visa igen»."""
    button = BlackButton(theme, "Visa igen")
    button.set_black(True)
    return button


BUTTONS: tuple[tuple[str, Make], ...] = (
    ("primary", lambda theme: PrimaryButton(theme, "Starta", key_hint="F5")),
    ("secondary", lambda theme: SecondaryButton(theme, "Ny träff", icon="add")),
    ("quiet", lambda theme: QuietButton(theme, "Lägg till")),
    ("danger", lambda theme: DangerButton(theme, "Ta bort")),
    ("danger-final", lambda theme: DangerButton(theme, "Ta bort", final=True)),
    ("black", lambda theme: BlackButton(theme, "Svart")),
    ("black-now", black),
    ("toggle", lambda theme: ToggleButton(theme, "Text")),
    ("toggle-on", lambda theme: on(ToggleButton(theme, "Text"))),
)
OTHERS: tuple[tuple[str, Make], ...] = (
    ("check", lambda theme: CheckBox(theme, "Film 5")),
    ("check-on", lambda theme: on(CheckBox(theme, "Film 5"))),
    ("switch", lambda theme: Switch(theme, "Av")),
    ("switch-on", lambda theme: on(Switch(theme, "På"))),
    ("row", lambda theme: ListRow(theme, "En rad")),
    ("alternative", lambda theme: Alternative(theme, "Aldrig", one_of_many=True)),
    ("step", lambda theme: Step(theme, 4)),
    ("step-on", lambda theme: on(Step(theme, 4))),
)


def looks(button: QAbstractButton) -> list[QImage]:
    """Return how it looks at rest, under the pointer, and pressed down."""
    button.resize(button.sizeHint())
    shown = []
    for over, down in ((False, False), (True, False), (True, True)):
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, over)
        button.setDown(down)
        shown.append(button.grab().toImage())
    return shown


def wholes(theme: Theme) -> list[QWidget]:
    """Return a segmented choice and a counter, whose parts are pressed."""
    choice, counter = Segmented(theme, "Storlek", [Option("a", "100 %"), Option("b", "150 %")]), Counter(theme, "Chef")
    choice.choose("a")
    counter.set_value(1)
    return [choice, counter]


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_a_hand_on_a_control_is_seen(qapp: QApplication, theme: Theme, appearance: Appearance) -> None:
    """Who is not answered presses again, and ends a break that should have begun."""
    theme.apply(qapp, Settings(appearance=appearance))
    held = wholes(theme)
    controls = [(name, make(theme)) for name, make in (*BUTTONS, *OTHERS)]
    controls += [(type(part).__name__, part) for whole in held for part in whole.findChildren(QAbstractButton)]
    unseen = []
    for name, control in controls:
        rest, over, down = looks(control)
        if rest == over or (over == down and not name.endswith("-on")):
            unseen.append(name)
    assert unseen == []


def test_a_hand_is_seen_in_high_contrast_too(qapp: QApplication) -> None:
    """The system's colours have no shades: the edge tells."""
    wishes = YellowOnBlack(qapp)
    wishes.asked = True
    theme = Theme(wishes=wishes)
    theme.apply(qapp, Settings())
    unseen = [name for name, make in BUTTONS if (shown := looks(make(theme)))[0] == shown[1]]
    wishes.asked = False
    wishes.changed.emit()
    assert unseen == []


def test_what_is_off_does_not_answer(theme: Theme) -> None:
    """A button that lights up and then does nothing is worse than one that is plainly off."""
    button = SecondaryButton(theme, "Skriv ut")
    button.setEnabled(False)
    rest, over, _ = looks(button)
    assert rest == over
