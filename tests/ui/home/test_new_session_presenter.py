"""What a new meeting begins with over a real store: another group with its history, and steps changed beforehand."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.courses.library import Entry, Library
from desktop_app.domain.clock import SystemClock
from desktop_app.domain.duties import Duties
from desktop_app.domain.group import Group, HeadCount
from desktop_app.domain.ids import PromptId
from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Step, StepKind
from desktop_app.paths import resources
from desktop_app.playback.player import Player
from desktop_app.settings import Settings
from desktop_app.storage.records import Chosen
from desktop_app.ui.home.new_session_presenter import NewSessionPresenter
from desktop_app.ui.home.standing import NOTHING, standing_of
from desktop_app.ui.means import Means
from desktop_app.ui.room.keys import KeyTable
from desktop_app.ui.theme.theme import Theme
from tests.storage.desk import HALMSTAD, Desk, a_desk, done

OWN = Step(StepKind.OWN, prompt=PromptId("own-1"), text="Vem ringer vi på kvällen?")
HERE = (HeadCount("Chef", 2), HeadCount("Fältare", 3))


class AtTheForm:
    """The form before a meeting, begun with the group on Home; a neighbour has met once before."""

    def __init__(self, desk: Desk, means: Means, entry: Entry, qtbot: QtBot) -> None:
        self.store, self.qtbot, self.entry = desk.store, qtbot, entry
        self.home = desk.group
        self.neighbour = done(self.store.add_group(HALMSTAD, ("Fältgruppen",)))
        self.meet_once()
        self.presenter = NewSessionPresenter(means, StillAwake())  # type: ignore[arg-type]  # asks the system nothing
        self.view = self.presenter.view
        qtbot.addWidget(self.view)
        self.standing = standing_of(means, entry, Chosen(self.home, 2), NOTHING)
        self.presenter.show(self.standing)
        self.view.resize(1280, 740)
        self.view.show()

    def meet_once(self) -> None:
        flow = FlowState(
            (Step(StepKind.WELCOME), OWN, Step(StepKind.FINISH)),
            2,
            moved=(PromptId("own-1"),),
            duties=Duties("Lo", "Bo"),
        )
        session = done(
            self.store.begin_session(
                group_id=self.neighbour.id,
                course_id=self.entry.course.id,
                course_version=self.entry.course.version,
                planned_end=None,
                attendance=HERE,
                flow=flow,
            )
        )
        done(self.store.end_session(session.id, flow))

    def write(self, unit: str) -> None:
        self.view.who.unit.set_text(unit)
        self.view.who.unit.edit.editingFinished.emit()


class StillAwake:
    """Keeps no computer awake."""

    def begin(self) -> Future[bool]:
        kept: Future[bool] = Future()
        kept.set_result(True)
        return kept

    def end(self) -> None:
        pass


@pytest.fixture
def form(theme: Theme, place: Path, qtbot: QtBot) -> Iterator[AtTheForm]:
    """Give the form, over a store with two groups."""
    with a_desk(place) as desk, ThreadPoolExecutor(1) as aside:
        desk.places.make()
        library = Library(desk.places, resources() / "courses")
        means = Means(
            theme=theme,
            store=desk.store,
            library=library,
            player=Player(desk.places.cache, desk.places.logs),
            clock=SystemClock(),
            places=desk.places,
            settings=Settings(),
            keys=KeyTable(),
            keep_settings=lambda _: None,
            aside=aside,
        )
        entry = next(one for one in library.courses() if one.course.id.endswith("metodstod"))
        made = AtTheForm(desk, means, entry, qtbot)
        yield made
        made.presenter.check.end()


def begun_with(form: AtTheForm) -> tuple[Group, FlowState, int]:
    """Press «Starta» with step 2 chosen, and return what came of it."""
    form.view.films.show_feedback(offered=True, chosen=True)
    with form.qtbot.waitSignal(form.presenter.begun) as begun:
        form.view.start.click()
    group, session = begun.args
    return group, session.flow, session.number


def test_a_group_that_is_chosen_brings_its_history(form: AtTheForm) -> None:
    """The laptop is shared: whoever sits down first finds their own group, without going back to Home."""
    with form.qtbot.waitSignal(form.view.who.groups._menu.aboutToShow):
        form.view.who.groups.click()
    assert form.view.who.groups.choices() == ("Fältgruppen", "IFO Vuxen")
    form.view.who.groups._menu.actions()[0].trigger()
    form.view.who.groups._menu.close()
    form.qtbot.waitUntil(lambda: form.view.who.unit.text() == "Fältgruppen")

    assert form.view.who.attendance() == HERE
    assert form.view.form().duties == Duties("Lo", "")
    assert form.view.who.groups.text() == "Fältgruppen"
    group, flow, number = begun_with(form)
    assert (group, number) == (form.neighbour, 2)
    assert OWN in flow.steps, "what was moved last time comes back"


def test_a_place_that_is_written_is_known_again(form: AtTheForm) -> None:
    """Nobody should have to know that there is a list; the name of the unit is enough."""
    form.write("Fältgruppen")
    form.qtbot.waitUntil(lambda: form.view.who.attendance() == HERE)

    assert begun_with(form)[2] == 2


def test_pressing_start_at_once_still_brings_the_history(form: AtTheForm) -> None:
    """F5 comes before the store has answered: the meeting is the right one all the same."""
    form.view.who.unit.set_text("Fältgruppen")

    group, flow, number = begun_with(form)

    assert (group.id, number) == (form.neighbour.id, 2)
    assert OWN in flow.steps


def test_a_new_unit_is_a_new_group_and_what_was_written_stays(form: AtTheForm) -> None:
    """Who is here and who writes was filled in first; the unit's name comes last."""
    form.view.who.duties.fields[next(iter(form.view.who.duties.fields))].set_text("Siv")
    form.write("Nattgruppen")
    form.qtbot.waitUntil(lambda: form.view.who.groups.text() == "New group")

    assert (form.view.form().unit, form.view.form().duties) == ("Nattgruppen", Duties("Siv"))
    form.view.films._feedback.setChecked(True)
    form.view.who._arrange.click()
    form.view.agenda.choose(1)
    form.view.agenda.remove.click()
    group, flow, number = begun_with(form)
    assert (group.unit, number, OWN in flow.steps) == ("Nattgruppen", 1, False)
    assert len(flow.steps) == 6, "what was taken out beforehand is not in it"


def test_a_thousand_groups_are_searched(form: AtTheForm) -> None:
    """A county board's laptop has had every group in it: three letters find one."""
    for number in range(12):
        done(form.store.add_group(HALMSTAD, (f"Grupp {number}",)))
    form.view.who.groups.click()
    form.qtbot.waitUntil(lambda: form.view.who.groups.search is not None)
    found = form.view.who.groups.search
    assert found is not None
    assert len(found.offered()) == 14
    assert found.view.currentIndex().data() == "IFO Vuxen · Halmstads kommun", "where one is"

    QTest.keyClicks(found.field.edit, "pp 1")
    assert [line.split(" · ")[0] for line in found.offered()] == ["Grupp 1", "Grupp 10", "Grupp 11"]
    QTest.keyClick(found.field.edit, Qt.Key.Key_Down)
    with form.qtbot.waitSignal(form.view.who.groups.chosen):
        QTest.keyClick(found.field.edit, Qt.Key.Key_Return)
    form.qtbot.waitUntil(lambda: form.view.who.unit.text() == "Grupp 10")
    assert found.isHidden()

    found.open((), "", form.view.who.groups)
    QTest.keyClick(found.field.edit, Qt.Key.Key_Return)  # nothing to choose
    assert found.isVisible()
    found.close()


def test_the_steps_are_seen_and_changed_before_the_meeting(form: AtTheForm) -> None:
    """«Vi tar fråga två först, och en rast»: decided before the group sits down, and begun with so (C1)."""
    view = form.view
    view.films._feedback.click()
    asked = [step.prompt for step in form.presenter._arranged.flow.steps[1:-1]]  # type: ignore[union-attr]
    view.who._arrange.click()
    assert len(view.agenda.rows) == 7
    form.qtbot.waitUntil(lambda: not view.agenda.rows[0].visibleRegion().isEmpty())  # scrolled to, on a laptop

    view.agenda.choose(2)
    view.agenda.up.click()
    view.agenda.choose(2)
    view.agenda._open_additions()
    view.agenda.additions.actions()[0].trigger()
    view.agenda.additions.close()
    assert "Break 10 min" in view.bar.toolTip()
    view.agenda.choose(6)
    view.agenda.remove.click()
    view.who.unit.edit.textEdited.emit("IFO Vuxen")  # every letter asks again

    _, flow, _ = begun_with(form)
    assert [step.prompt for step in flow.steps[1:-1]] == [asked[1], asked[0], None, *asked[2:4]]
    assert flow.moved == (asked[4],), "what was taken out comes back next time"
    assert flow.undoable is None


def test_a_film_taken_out_of_the_steps_is_no_longer_chosen_until_that_is_undone(form: AtTheForm) -> None:
    """One list says what is shown, whichever of the two one uses."""
    view = form.view
    check = view.films._films[0].check
    check.setChecked(True)
    view.who._arrange.click()
    view.agenda.choose(1)
    view.agenda.remove.click()
    assert not check.isChecked()
    assert view.form().lectures == ()

    view.agenda.undo.undo.click()
    assert check.isChecked()
    assert len(view.agenda.rows) == 3


def test_a_film_that_is_filled_in_leaves_the_other_group_where_it_is(form: AtTheForm) -> None:
    """Home is brought up to date with its own group; the form goes on with the one that sits here."""
    form.write("Fältgruppen")
    form.qtbot.waitUntil(lambda: form.view.who.attendance() == HERE)

    with form.qtbot.waitSignal(form.presenter.check.changed):
        form.presenter.refresh(form.standing, form.entry.course.lectures[0].id)

    assert form.view.form().unit == "Fältgruppen"
    assert begun_with(form)[0] == form.neighbour
