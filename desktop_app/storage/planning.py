"""What a group means to do, carried out on the database thread for `Store`: its plan, and whom its people turn to."""

# ruff: noqa: D102 - a method is described where it is promised, in `Store`

from __future__ import annotations

from desktop_app.domain.clock import Clock
from desktop_app.domain.course import SupportContact
from desktop_app.domain.ids import CourseId, GroupId
from desktop_app.domain.plan import Plan
from desktop_app.storage.database import Database
from desktop_app.storage.repositories import plans
from desktop_app.storage.saving import Saving


class Planning:
    """Plans and contacts of the open store."""

    def __init__(self, database: Database, saving: Saving, clock: Clock) -> None:
        self._database = database
        self._saving = saving
        self._clock = clock

    def plan(self, group_id: GroupId, course_id: CourseId) -> Plan | None:
        with self._database.reading() as work:
            return plans.plan(work, group_id, course_id)

    def keep_plan(self, group_id: GroupId, course_id: CourseId, plan: Plan) -> None:
        with self._saving.writing() as work:
            plans.keep_plan(work, group_id, course_id, plan, self._clock.now())

    def contacts(self, group_id: GroupId) -> tuple[SupportContact, ...]:
        with self._database.reading() as work:
            return plans.contacts(work, group_id)

    def keep_contacts(self, group_id: GroupId, contacts: tuple[SupportContact, ...]) -> None:
        with self._saving.writing() as work:
            plans.keep_contacts(work, group_id, contacts, self._clock.now())
