"""A meeting for answers to belong to, where a group has had none."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.domain.course import Course
from desktop_app.domain.errors import KnownError
from desktop_app.domain.group import Group
from desktop_app.domain.session import FlowState, Session
from desktop_app.domain.steps import Step, StepKind
from desktop_app.session.courier import Courier
from desktop_app.storage.service import Store


def meet_first(
    store: Store,
    courier: Courier,
    course: Course,
    group: Group,
    *,
    then: Callable[[Session], None],
    failed: Callable[[KnownError], None],
) -> None:
    """Begin and end a meeting of nothing but answers, and tell `then`: every answer belongs to one."""
    flow = FlowState((Step(StepKind.WELCOME), Step(StepKind.FINISH)), index=1)
    begun = store.begin_session(
        group_id=group.id,
        course_id=course.id,
        course_version=course.version,
        planned_end=None,
        attendance=(),
        flow=flow,
    )
    courier.deliver(begun, lambda session: courier.deliver(store.end_session(session.id, flow), then, failed), failed)
