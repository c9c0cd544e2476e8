"""Where a group stands in a course: found in the library and the store, for Home and for whoever begins a meeting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from desktop_app.courses.films import FilmCondition
from desktop_app.courses.library import Entry, Library
from desktop_app.domain.errors import KnownError
from desktop_app.domain.group import Group
from desktop_app.domain.ids import LectureId
from desktop_app.domain.plan import Plan
from desktop_app.domain.session import GroupProgress, Session
from desktop_app.session.courier import Courier, together
from desktop_app.session.home import overview
from desktop_app.session.overview import FilmState, Overview
from desktop_app.storage.records import Chosen
from desktop_app.ui.means import Means

Read: TypeAlias = tuple[GroupProgress, tuple[Session, ...], Session | None, Plan | None]
"""Progress, meetings, the one under way, and the plan."""

NOTHING: Read = (GroupProgress(), (), None, None)
"""Of a group that has not met, or that is not there yet."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where things stand for a course and a group."""

    entry: Entry
    group: Group | None
    progress: GroupProgress
    sessions: tuple[Session, ...]
    under_way: Session | None
    shown: Overview
    plan: Plan | None = None
    """What the group has planned in the course."""


def find_standing(
    means: Means,
    courier: Courier,
    entry: Entry,
    chosen: Chosen,
    *,
    then: Callable[[Standing], None],
    failed: Callable[[KnownError], None],
) -> None:
    """Find out how a group stands in a course, and tell `then`."""
    group = chosen.group
    if group is None:
        then(standing_of(means, entry, chosen, NOTHING))
        return
    store = means.store
    courier.deliver(
        together(
            store.progress(group.id, entry.course),
            store.sessions(group.id, entry.course.id),
            store.unfinished(group.id),
            store.plan(group.id, entry.course.id),
        ),
        lambda read: then(standing_of(means, entry, chosen, read)),
        failed,
    )


def standing_of(means: Means, entry: Entry, chosen: Chosen, read: Read) -> Standing:
    """Return how things stand from what was read of the group, and a quick look at the films."""
    progress, sessions, under_way, plan = read
    if under_way is not None and under_way.course_id != entry.course.id:
        under_way = None
    shown = overview(
        entry.course,
        courses=tuple((one.course.id, one.course.name) for one in means.library.courses()),
        group=chosen.group,
        several_groups=chosen.known > 1,
        on_disk=films_on_disk(means.library, entry),
        progress=progress,
        under_way=under_way,
        today=means.clock.now().date(),
        plan=plan,
    )
    return Standing(entry, chosen.group, progress, sessions, under_way, shown, plan)


def films_on_disk(library: Library, entry: Entry) -> dict[LectureId, FilmState | None]:
    """Return what is wrong with each of the course's films, None where it can be played, from a quick look."""
    states = {FilmCondition.MISSING: FilmState.MISSING, FilmCondition.DAMAGED: FilmState.DAMAGED}
    return {lecture.id: states.get(library.film(entry, lecture.id).condition) for lecture in entry.course.lectures}
