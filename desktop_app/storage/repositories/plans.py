"""What a group has planned in a course, and whom its people turn to.

A plan or a contact that is damaged on the disk is not shown: it is made anew in a minute, and no reason to stop.
"""

from __future__ import annotations

import logging
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session as Work

from desktop_app.domain.course import SupportContact
from desktop_app.domain.group import contacts_document, contacts_from_document
from desktop_app.domain.ids import CourseId, GroupId
from desktop_app.domain.plan import Plan, plan_document, plan_from_document
from desktop_app.storage.canonical import canonical, plain
from desktop_app.storage.repositories import new_id
from desktop_app.storage.tables import ContactsRow, PlanRow

UNREADABLE = (ValueError, LookupError, TypeError, AttributeError)

log = logging.getLogger(__name__)


def plan(work: Work, group_id: GroupId, course_id: CourseId) -> Plan | None:
    """Return what the group has planned in the course."""
    row = _row(work, group_id, course_id)
    try:
        return plan_from_document(plain(row.plan)) if row else None
    except UNREADABLE:
        log.warning("a plan is damaged and is not shown")
        return None


def keep_plan(work: Work, group_id: GroupId, course_id: CourseId, made: Plan, now: datetime) -> None:
    """Keep a plan in the place of the one before."""
    row = _row(work, group_id, course_id)
    if row is None:
        row = PlanRow(id=new_id(), group_id=group_id, course_id=course_id)
        work.add(row)
    row.plan = canonical(plan_document(made))
    row.at = now.isoformat()


def contacts(work: Work, group_id: GroupId) -> tuple[SupportContact, ...]:
    """Return whom the group's people turn to."""
    row = work.get(ContactsRow, group_id)
    try:
        return contacts_from_document(plain(row.contacts)) if row else ()
    except UNREADABLE:
        log.warning("a group's contacts are damaged and are not shown")
        return ()


def keep_contacts(work: Work, group_id: GroupId, found: tuple[SupportContact, ...], now: datetime) -> None:
    """Keep contacts in the place of those before."""
    row = work.get(ContactsRow, group_id)
    if row is None:
        row = ContactsRow(group_id=group_id)
        work.add(row)
    row.contacts = canonical(contacts_document(found))
    row.at = now.isoformat()


def _row(work: Work, group_id: GroupId, course_id: CourseId) -> PlanRow | None:
    rows = select(PlanRow).where(PlanRow.group_id == group_id, PlanRow.course_id == course_id)
    return work.scalars(rows).one_or_none()
