"""What a hand does to a control is seen at once: under the pointer, pressed down, in every dress."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QHoverEvent, QImage, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

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
from desktop_app.ui.widgets.choices import ChoiceField, Option, Segmented
from desktop_app.ui.widgets.counter import Counter
from desktop_app.ui.widgets.fields import TextField, TimeField
from desktop_app.ui.widgets.rows import ListRow
from tests.screens.scene import YellowOnBlack
from tests.ui.theme.test_contrast import LARGE_OR_EDGE, ratio

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


class BlackOnWhite(YellowOnBlack):
    """A system that asks for the other way round, as Windows' own «desert» and «high contrast white» do."""

    def palette(self) -> QPalette:
        """Return its colours, put in place."""
        system = super().palette()
        if self.asked:
            role, group = QPalette.ColorRole, QPalette.ColorGroup
            for roles, name in (
                ((role.Window, role.Base, role.Button, role.HighlightedText), "#FFFFFF"),
                ((role.WindowText, role.Text, role.ButtonText), "#000000"),
                ((role.Highlight,), "#37006E"),
            ):
                for which in roles:
                    system.setColor(which, QColor(name))
            system.setColor(group.Disabled, role.WindowText, QColor("#600000"))
            self._app.setPalette(system)
        return system


@pytest.fixture(params=[YellowOnBlack, BlackOnWhite])
def contrast(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    """Return the theme of a system that asks for high contrast, light or dark."""
    wishes = request.param(qapp)
    wishes.asked = True
    theme = Theme(wishes=wishes)
    theme.apply(qapp, Settings())
    yield theme
    wishes.asked = False
    wishes.changed.emit()


SIGN = 24
"""So many pixels at least make a sign: a line along the side of the smallest box."""


def told_apart(first: QImage, second: QImage) -> bool:
    """Tell whether two looks differ in shape: in enough places one is at least 3:1 against the other."""
    different: dict[tuple[int, int], int] = defaultdict(int)
    for before, after in zip(_pixels(first), _pixels(second), strict=True):
        if before != after:
            different[before, after] += 1
    strong = (
        count for (before, after), count in different.items() if ratio(_name(before), _name(after)) >= LARGE_OR_EDGE
    )
    return sum(strong) >= SIGN


def _pixels(image: QImage) -> memoryview:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(plain.constBits())).cast("I")


def _name(pixel: int) -> str:
    return QColor(pixel & 0xFFFFFF).name()


def test_a_hand_is_seen_in_high_contrast_too(contrast: Theme) -> None:
    """The system's colours have no shades: a line tells a hand, a wider one a press, against what it stands on."""
    held = wholes(contrast)
    controls = [(name, make(contrast)) for name, make in (*BUTTONS, *OTHERS)]
    controls += [(type(part).__name__, part) for whole in held for part in whole.findChildren(QAbstractButton)]
    unseen = []
    for name, control in controls:
        rest, over, down = looks(control)
        if not told_apart(rest, over) or not told_apart(over, down):
            unseen.append(name)
    assert unseen == []


def test_what_is_chosen_or_off_is_seen_in_high_contrast(contrast: Theme) -> None:
    """Nothing is told by colour alone: what is on is filled, and what is off has a broken edge."""
    made = [(name, make(contrast), make(contrast)) for name, make in (*BUTTONS, *OTHERS)]
    unseen = []
    for name, usual, other in made:
        rest = looks(usual)[0]
        if isinstance(other, ListRow):
            other.set_chosen(True)
        elif name.endswith("-on") or not usual.isCheckable():
            continue
        else:
            other.setChecked(True)
        if not told_apart(rest, looks(other)[0]):
            unseen.append(f"{name} chosen")
    fields = (ChoiceField(contrast, "Kommun"), TextField(contrast, "Enhet"), TimeField(contrast, "Slutar"))
    others = [(type(field).__name__, field.control()) for field in fields]
    for name, control in (*((name, usual) for name, usual, _ in made if name != "row"), *others):
        control.resize(control.sizeHint())
        control.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        rest = control.grab().toImage()
        control.setEnabled(False)
        off = control.grab().toImage()
        if rest == off or (not isinstance(control, QuietButton) and not has_broken_edge(off, contrast)):
            unseen.append(f"{name} off")
    assert unseen == []


def has_broken_edge(image: QImage, theme: Theme) -> bool:
    """Tell whether the topmost line of an edge is neither whole nor missing."""
    off, ground = theme.color("off"), theme.color("surface")
    for y in range(image.height()):
        seen = [image.pixelColor(x, y) for x in range(10, min(image.width(), 19))]
        if any(ratio(colour.name(), ground.name()) >= LARGE_OR_EDGE for colour in seen):
            return off in seen and not all(colour == off for colour in seen)
    return False


def test_choices_in_an_open_list_are_seen_in_high_contrast(contrast: Theme, qtbot: QtBot) -> None:
    """Three hundred municipalities, and one of them is taken with Enter: which one must be plain."""
    field = ChoiceField(contrast, "Kommun")
    qtbot.addWidget(field)
    field.set_options([Option("1380", "Halmstad", "1380"), Option("1384", "Kungsbacka", "1384")])
    field.show()
    field.combo.showPopup()
    view = field.combo.view()
    qtbot.waitUntil(view.isVisible)
    view.setCurrentIndex(view.model().index(0, 0))
    first = view.grab().toImage()
    view.setCurrentIndex(view.model().index(1, 0))
    assert told_apart(first, view.grab().toImage())
    field.combo.hidePopup()


def test_a_hand_on_a_scroll_bar_is_seen_in_high_contrast(contrast: Theme, qtbot: QtBot) -> None:
    """A bar that shows nothing under the pointer is taken beside, and the page does not move."""
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.setAutoFillBackground(True)
    bar = QScrollBar(Qt.Orientation.Vertical, ground)
    contrast.dress(bar)
    bar.setMaximum(100)
    bar.resize(bar.sizeHint().width(), 200)
    ground.show()
    rest = ground.grab(bar.geometry()).toImage()
    bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    on_handle = QPointF(bar.width() / 2, 8)
    for kind in (QEvent.Type.HoverEnter, QEvent.Type.HoverMove):
        QApplication.sendEvent(bar, QHoverEvent(kind, on_handle, on_handle, QPointF(-1, -1)))
    assert told_apart(rest, ground.grab(bar.geometry()).toImage())
    assert contrast.high_contrast


def test_what_is_off_does_not_answer(theme: Theme) -> None:
    """A button that lights up and then does nothing is worse than one that is plainly off."""
    button = SecondaryButton(theme, "Skriv ut")
    button.setEnabled(False)
    rest, over, _ = looks(button)
    assert rest == over
