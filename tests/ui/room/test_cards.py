"""Cards on the group's screen: sizes that are read from the back of the room, and nothing cut."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.answer import ListValue, Point, TextValue
from desktop_app.domain.course import Destination, Prompt
from desktop_app.domain.ids import PromptId
from desktop_app.ui.room.audience.approval_card import ApprovalCard
from desktop_app.ui.room.audience.break_card import BreakCard
from desktop_app.ui.room.audience.card import GroupCard
from desktop_app.ui.room.audience.question_card import QuestionCard
from desktop_app.ui.room.audience.scale import GroupScale, next_percent, stepped_percent
from desktop_app.ui.room.audience.welcome_card import WelcomeCard
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.tokens import GROUP_BRIGHT, GROUP_DARK
from tests.samples import COURSE
from tests.ui.room.pixels import around
from tests.ui.room.stories import POINTS, STEP_2, written

LONG = TextValue("Vi har börjat prata om sådant som vi förut gick förbi. " * 20)
THIRD = STEP_2[2]


def grabbed(card: QWidget) -> QImage:
    return card.grab().toImage()


@pytest.mark.parametrize(("size", "unit"), [((1920, 1080), 1.0), ((1366, 768), 768 / 1080), ((1024, 700), 576 / 1080)])
def test_sizes_follow_the_picture_not_the_pixels(size: tuple[int, int], unit: float) -> None:
    """Per cent of min(height, width × 9/16): the same question is as large on every screen of the same size."""
    scale = GroupScale(*size, percent=150)

    assert scale.unit == pytest.approx(unit, abs=0.002)
    assert scale.text(72) == pytest.approx(72 * unit * 1.5, abs=0.5)
    assert scale.space(144) == pytest.approx(144 * unit, abs=0.5)


def test_an_upright_screen_has_larger_letters_and_nothing_beyond_its_edges(theme: Theme, qtbot: QtBot) -> None:
    """A screen on its stand is narrow: a question in letters of 17 mm is read by nobody at six metres."""
    assert GroupScale(1080, 1920).text(72) == pytest.approx(72 * 607.5 / 1080 * 4 / 3, abs=0.5)
    question, rest = QuestionCard(), BreakCard()
    question.show_question(replace(THIRD, destination=Destination.COUNTY), 3, 5)
    rest.show_break(datetime.now().astimezone() + timedelta(minutes=7), timedelta(minutes=10))
    for card in (question, rest):
        qtbot.addWidget(card)
        card.resize(540, 960)
        card.set_text_percent(150)
        picture = grabbed(card)
        for colour in (GROUP_DARK.text, GROUP_DARK.text2, GROUP_DARK.accent):
            seen = around(picture, colour)
            assert 36 < seen.left() < seen.right() < 540 - 36, colour
            assert 20 < seen.top() < seen.bottom() < 960 - 20, colour


def test_text_sizes_step_and_go_round() -> None:
    """100, 125, 150 and no others, whatever an old settings file says."""
    assert [next_percent(p) for p in (100, 125, 150)] == [125, 150, 100]
    assert stepped_percent(110, 1) == 125
    assert stepped_percent(150, 1) == 150
    assert stepped_percent(100, -1) == 100


@pytest.mark.parametrize("percent", [100, 125, 150])
@pytest.mark.parametrize("length", [1, 3, 12])
@pytest.mark.parametrize("inset", [0, 300])
def test_a_question_is_never_cut_nor_hidden(theme: Theme, qtbot: QtBot, length: int, percent: int, inset: int) -> None:
    """A group's own question may be of any length, with any text size, over any panel: all of it must be seen."""
    card = QuestionCard()
    qtbot.addWidget(card)
    card.resize(1024, 640)
    text = " ".join([THIRD.text] * length)
    card.show_question(Prompt(id=PromptId("q"), text=text, help="Tänk själva en minut först."), 3, 5)
    card.set_text_percent(percent)
    card.set_bottom_inset(inset)

    white = around(grabbed(card), GROUP_DARK.text)

    assert not white.isNull()
    assert 60 < white.left() < white.right() < 1024 - 60
    assert 60 < white.top() < white.bottom() < 640 - inset - 30


def test_bars_tell_which_question_it_is(theme: Theme, qtbot: QtBot) -> None:
    """Bars and words: the number is seen also by those who cannot read it from where they sit."""
    card = QuestionCard()
    qtbot.addWidget(card)
    card.resize(1920, 1080)

    def lit(number: int) -> int:
        card.show_question(THIRD, number, 5)
        return around(grabbed(card), GROUP_DARK.accent).right()

    ends = [lit(number) for number in (1, 2, 5)]
    assert [end - ends[0] for end in ends] == [0, 72, 4 * 72]


def test_a_question_that_stands_alone_has_no_number(theme: Theme, qtbot: QtBot) -> None:
    """«Fråga 1 av 1» says nothing; a question without place says less than nothing."""
    card = QuestionCard()
    qtbot.addWidget(card)
    card.show_question(THIRD, 0, 0)

    assert card.accessibleDescription() == "The answers are sent to the county board"


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("value", [LONG, ListValue(tuple(Point(f"Punkt {n} om kvällen") for n in range(20)))])
def test_a_long_answer_is_paged_never_smaller(
    theme: Theme, qtbot: QtBot, percent: int, value: TextValue | ListValue
) -> None:
    """What is too small to read cannot be approved."""
    card = ApprovalCard()
    qtbot.addWidget(card)
    card.resize(1366, 768)
    card.set_bottom_inset(97)
    card.set_text_percent(percent)
    card.show_answer(written(THIRD, value), THIRD, 3, 5)

    assert card.pages > 1
    assert card._style.size == 64
    turned = 1
    while card.turn(1):
        turned += 1
        assert not around(grabbed(card), GROUP_DARK.text).isNull()
    assert turned == card.page == card.pages
    assert not card.turn(1)


def test_few_points_stand_large_on_one_page(theme: Theme, qtbot: QtBot) -> None:
    """Mockup 11: three points, 72."""
    card = ApprovalCard()
    qtbot.addWidget(card)
    card.resize(1920, 1080)
    card.show_answer(written(THIRD, POINTS), THIRD, 3, 5)

    assert (card.pages, card._style.size) == (1, 72)
    assert card.accessibleName() == "Is this right?"
    assert "Rutinen finns, men alla känner inte till den (kunskap)" in card.accessibleDescription()


def test_another_answer_begins_on_its_first_page(theme: Theme, qtbot: QtBot) -> None:
    """The next question's answer must not open on page two because the last one stood there."""
    card = ApprovalCard()
    qtbot.addWidget(card)
    card.resize(1366, 768)
    card.show_answer(written(THIRD, LONG), THIRD, 3, 5)
    card.turn(1)

    card.show_answer(written(THIRD, replace(LONG, text=LONG.text + "Slut.")), THIRD, 3, 5)

    assert card.page == 1


def test_a_bright_room_has_its_own_colours(theme: Theme, qtbot: QtBot) -> None:
    """Weak projectors lose dark grounds; the same card must be able to stand on a light one."""
    card = GroupCard(colours=GROUP_BRIGHT)
    qtbot.addWidget(card)
    card.resize(200, 100)

    assert grabbed(card).pixelColor(100, 50) == QColor(GROUP_BRIGHT.bg)


def test_what_becomes_public_is_said_before_anybody_writes(theme: Theme, qtbot: QtBot) -> None:
    """What is written for the county board becomes a public record; a group must know it before the first word."""
    card = WelcomeCard()
    qtbot.addWidget(card)
    card.resize(1366, 768)
    card.show_meeting(COURSE, 1, COURSE.lectures, public=True)

    assert "Write nothing that can be tied to a person" in card.accessibleDescription()
    assert card.pages == 1
    card.show_meeting(COURSE, 1, COURSE.lectures)
    assert "public" not in card.accessibleDescription()
