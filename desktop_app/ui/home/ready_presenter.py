"""The ready-check of a meeting that is gone on with: the films that are left, the screens and the sound as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.steps import StepKind
from desktop_app.ui.home.ready_check import ReadyCheck, sound_test
from desktop_app.ui.home.ready_view import ReadyView
from desktop_app.ui.widgets.paint_turn import AFTER_PAINTING_MS
from desktop_app.ui.widgets.when import full_date
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.courses.library import Entry
    from desktop_app.domain.ids import LectureId
    from desktop_app.domain.session import FlowState, Session
    from desktop_app.ui.means import Means
    from desktop_app.ui.room.awake import Awake


class ReadyPresenter(QObject):
    """From «Förhandskoll» on Home back there, or on with the meeting."""

    go_on = Signal()
    back = Signal()
    fill_wanted = Signal(str)
    """LectureId: a film is to be filled in."""

    def __init__(self, means: Means, awake: Awake, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._means = means
        self.view = ReadyView(means.theme, means.keys)
        self.sound = sound_test(means, self)
        self.view.set_sound_test(self.sound)
        self.check = ReadyCheck(means, awake, self.sound, self)
        self.check.changed.connect(self.view.show_checks)
        self.view.go_on_pressed.connect(self._go_on)
        self.view.back_pressed.connect(self._leave)
        self.view.sound_test_pressed.connect(self.sound.start)
        self.view.fill_pressed.connect(self.fill_wanted)
        self.view.fix_pressed.connect(self.check.fix)
        self.view.change_screen_pressed.connect(self.check.screen.change)

    def show(self, entry: Entry, session: Session) -> None:
        """Look at what is left of a meeting, begun with this version of the course."""
        settings = self._means.settings
        self.sound.choose(settings.sound_output, settings.sound_output_name, volume_percent=settings.volume_percent)
        meeting = translate("Home", "Meeting {number}").format(number=session.number)
        self.view.show_meeting(f"{meeting} · {full_date(self._means.clock.now().date())}")
        left = films_left(session.flow)
        # First what was pressed for is painted, then it is found out how it stands.
        QTimer.singleShot(AFTER_PAINTING_MS, self, lambda: self.check.begin(entry, left))

    def filled(self, lecture_id: LectureId) -> None:
        """Look again at a film that was filled in."""
        self.check.forget(lecture_id)

    def _go_on(self) -> None:
        self.check.end()
        self.go_on.emit()

    def _leave(self) -> None:
        self.check.end()
        self.back.emit()


def films_left(flow: FlowState) -> tuple[LectureId, ...]:
    """Return the films that are still to be shown, the present one among them."""
    ahead = (step.lecture for step in flow.steps[flow.index :] if step.kind is StepKind.FILM and step.lecture)
    return tuple(dict.fromkeys(ahead))
