"""Groups, and the store's own identity: its random id and its epochs."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session as Work

from desktop_app import __version__
from desktop_app.domain.group import Group, Municipality, municipalities_document, municipalities_from_document
from desktop_app.domain.ids import GroupId
from desktop_app.storage.canonical import canonical, plain, well_formed
from desktop_app.storage.records import Chosen
from desktop_app.storage.repositories import new_id, next_after
from desktop_app.storage.tables import EpochRow, GroupRow, InstallationRow


def all_groups(work: Work) -> tuple[Group, ...]:
    """Return all groups, the first made first."""
    return tuple(_group(row) for row in work.scalars(select(GroupRow).order_by(GroupRow.ordinal)))


def chosen(work: Work, wanted: GroupId) -> Chosen:
    """Return the group that is wanted, or the newest where there is none such, and how many there are."""
    newest = select(GroupRow).order_by(GroupRow.ordinal.desc()).limit(1)
    row = work.get(GroupRow, wanted) or work.scalars(newest).first()
    return Chosen(_group(row) if row else None, work.scalars(select(func.count()).select_from(GroupRow)).one())


def add(
    work: Work,
    municipality: Municipality,
    units: tuple[str, ...],
    now: datetime,
    *,
    others: tuple[Municipality, ...] = (),
) -> Group:
    """Make a group."""
    row = GroupRow(
        id=new_id(),
        ordinal=next_after(work, GroupRow.ordinal),
        municipality_code=municipality.code,
        municipality_name=municipality.name,
        units=canonical(list(units)),
        made_at=now.isoformat(),
        other_municipalities=canonical(municipalities_document(others)),
    )
    work.add(row)
    return _group(row)


def change(work: Work, group: Group) -> None:
    """Give a group another home, or other units and municipalities in it. LookupError where there is none such."""
    row = work.get(GroupRow, group.id)
    if row is None:
        raise LookupError(group.id)
    row.municipality_code = group.municipality_code
    row.municipality_name = well_formed(group.municipality_name)
    row.units = canonical(list(group.units))
    row.other_municipalities = canonical(municipalities_document(group.others))


def installation_id(work: Work) -> str:
    """Return this store's random id."""
    return work.scalars(select(InstallationRow.id)).one()


def count_opening(work: Work, now: datetime) -> bool:
    """Count that the store was opened, and return whether it was the first time: then it is given id and epoch."""
    opened = work.execute(update(InstallationRow).values(openings=InstallationRow.openings + 1))
    if opened.rowcount:  # type: ignore[attr-defined]  # an UPDATE's result counts its rows
        return False
    work.add(InstallationRow(id=new_id(), made_at=now.isoformat(), program=__version__, openings=1))
    begin_epoch(work, now)
    return True


def begin_epoch(work: Work, now: datetime) -> str:
    """Begin a new epoch and return its id."""
    row = EpochRow(id=new_id(), ordinal=next_after(work, EpochRow.ordinal), made_at=now.isoformat())
    work.add(row)
    return row.id


def epoch(work: Work) -> str:
    """Return the id of the epoch in which revisions are added now."""
    return work.scalars(select(EpochRow.id).order_by(EpochRow.ordinal.desc()).limit(1)).one()


def _group(row: GroupRow) -> Group:
    return Group(
        id=GroupId(row.id),
        municipality_code=row.municipality_code,
        municipality_name=row.municipality_name,
        units=tuple(plain(row.units)),
        made_at=datetime.fromisoformat(row.made_at),
        others=municipalities_from_document(plain(row.other_municipalities)),
    )
