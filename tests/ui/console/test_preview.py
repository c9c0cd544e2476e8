"""The preview shows exactly what the group sees: nothing may be on the wall that the facilitator does not know of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.answer import ListValue, Point
from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Method, Phase
from desktop_app.session.room_state import RoomState
from desktop_app.ui.room.audience.picture import GroupPicture
from desktop_app.ui.room.console import preview as preview_module
from desktop_app.ui.room.console.preview import Preview
from desktop_app.ui.theme.theme import Theme
from tests.screens.room import captions
from tests.ui.room.pixels import pixels
from tests.ui.room.stories import POINTS, STEPS, StillPlayer, film_state, question_state, room_state

SIZE = (960, 540)
LATER = datetime(2030, 1, 1, 12, 0, tzinfo=UTC)
MANY = ListValue(tuple(Point(f"Punkt {number}: det här behöver vi komma överens om") for number in range(12)))


@dataclass
class Two:
    """The group's picture and the facilitator's preview of it."""

    picture: GroupPicture
    preview: Preview
    window: QWidget

    def show(self, state: RoomState) -> None:
        """Let the meeting stand like this."""
        self.picture.show_state(state)

    def group_sees(self) -> QImage:
        """Return the group's pixels."""
        return self.picture.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    def facilitator_sees(self) -> QImage:
        """Return the preview's pixels, without its edge."""
        whole = self.preview.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        return whole.copy(self.preview.shown_in())


@pytest.fixture
def two(theme: Theme, qtbot: QtBot) -> Two:
    """Return both, the preview as large as the group's window so that every pixel can be compared."""
    picture = GroupPicture(StillPlayer())  # type: ignore[arg-type]  # the part of a Player that it uses
    picture.set_captions(captions())
    window = QWidget()
    preview = Preview(theme, picture, parent=window)
    for widget in (picture, window):
        qtbot.addWidget(widget)
        widget.resize(SIZE[0] + 2, SIZE[1] + 2)
    picture.resize(*SIZE)
    preview.setFixedSize(SIZE[0] + 2, SIZE[1] + 2)
    picture.show()
    window.show()
    return Two(picture, preview, window)


STATES = {
    "film with captions": film_state(),
    "welcome": room_state(FlowState(STEPS, 0)),
    "question": question_state(),
    "writing, hidden": question_state(phase=Phase.WRITING, value=POINTS),
    "talk in pairs": question_state(method=Method.PAIRS),
    "break": film_state(paused=True, break_until=LATER),
    "bright": question_state(bright=True),
    "read back": question_state(phase=Phase.READING_BACK, value=POINTS),
    "black": film_state(paused=True, black=True),
    "a film that fails": film_state(paused=True, phase=Phase.FAILED),
}


@pytest.mark.parametrize("name", STATES)
def test_the_preview_has_the_groups_pixels(two: Two, name: str) -> None:
    """Not a likeness: the same pixels, captions and cards and black."""
    two.show(STATES[name])

    assert two.facilitator_sees() == two.group_sees()


def test_a_smaller_preview_breaks_its_lines_where_the_group_does(two: Two) -> None:
    """A question that takes three lines on the wall and two in the preview would be no preview."""
    two.show(question_state())
    two.preview.setFixedSize(482, 272)

    small = two.facilitator_sees()
    alike = _difference(small, two.group_sees())
    two.picture.set_text_percent(125)  # breaks its lines elsewhere

    assert small.size() == QSize(480, 270)
    assert alike < 0.5 * _difference(small, two.group_sees())


def _difference(small: QImage, large: QImage) -> float:
    """Return how much a pixel differs from the larger picture's, made as small, on average."""
    same = large.scaled(small.size(), mode=Qt.TransformationMode.SmoothTransformation)
    pairs = zip(bytes(small.constBits()), bytes(same.convertToFormat(small.format()).constBits()), strict=True)
    return sum(abs(one - other) for one, other in pairs) / small.sizeInBytes()


def test_pages_and_the_groups_text_size_are_seen_in_the_preview(two: Two) -> None:
    """The facilitator turns the group's page and must see which one stands there."""
    two.show(question_state(phase=Phase.READING_BACK, value=MANY))
    first = two.facilitator_sees()

    assert two.picture.turn(1)
    assert two.picture.place[0] == 2
    assert two.facilitator_sees() == two.group_sees() != first
    two.picture.set_text_percent(150)
    assert two.facilitator_sees() == two.group_sees()


def test_what_is_written_is_hidden_until_it_is_shown(two: Two) -> None:
    """Slow typing watched by eight people is what nobody wants; with «Visa för gruppen» all follow every word."""
    writing = question_state(phase=Phase.WRITING, value=POINTS)
    two.show(writing)
    hidden = two.group_sees()
    two.picture.show_typed(ListValue((Point("Vi vet inte"),)))
    assert two.group_sees() == hidden

    two.show(replace(writing, flow=replace(writing.flow, answer_shown=True)))
    shown = two.group_sees()
    assert shown != hidden
    two.picture.show_typed(ListValue((Point("Vi vet inte vem vi ringer"),)))
    assert two.group_sees() not in (hidden, shown)
    assert two.facilitator_sees() == two.group_sees()


def test_black_is_black_in_the_same_instant(two: Two) -> None:
    """A privacy action: it does not wait for the flow, nor for the event loop."""
    two.show(film_state())

    two.picture.show_black()

    assert pixels(two.picture.grab().toImage()) == {0xFF000000}
    assert two.facilitator_sees() == two.group_sees()


def test_nothing_of_an_answer_is_left_when_the_step_is_another(two: Two) -> None:
    """What one group wrote must be on no wall, and read by no screen reader, when another film or group is there."""
    two.show(question_state(phase=Phase.READING_BACK, value=POINTS))
    two.show(film_state())

    visible = [w for w in two.picture.findChildren(QWidget) if w.isVisible()]
    assert [w for w in visible if "kvällen" in w.accessibleName() + w.accessibleDescription()] == []
    assert two.facilitator_sees() == two.group_sees()


def test_the_preview_says_when_the_group_sees_nothing(two: Two, theme: Theme) -> None:
    """A facilitator who talks to a picture that is not on the wall loses a minute, and face."""
    two.show(question_state())
    plain = two.facilitator_sees()
    assert two.picture.words in two.preview.accessibleDescription()

    two.preview.tell_unseen("The group sees nothing just now", "projection_screen_dismiss")

    assert two.facilitator_sees() != plain
    assert two.preview.accessibleDescription() == "The group sees nothing just now"
    two.preview.tell_unseen("")
    assert two.facilitator_sees() == plain


def test_the_preview_is_painted_at_most_twelve_times_a_second(
    two: Two, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every paint of it is taken from the film on the wall: while no time passes there is one, and one to come."""
    two.show(question_state())
    two.preview.repaint()
    monkeypatch.setattr(preview_module.time, "monotonic", lambda: two.preview.painted_at)
    prompt = question_state().prompt
    assert prompt is not None
    for number in range(20):
        two.picture.question.show_question(prompt, number, 20)
    assert two.preview.is_waiting
    with qtbot.waitSignal(two.preview.waited):
        pass
    assert not two.preview.is_waiting
