"""What a command can be refused, besides what the rooms themselves refuse."""

from __future__ import annotations

from desktop_app.domain.errors import KnownError


class SamsynIsOpen(KnownError):
    """The program is open with this data folder and does not answer.

    what:   «Samsyn är öppet men svarar inte.»
    safe:   «Inget är ändrat.»
    remedy: «Stäng Samsyn och kör kommandot igen.»
    """


class DataFolderUnwritable(KnownError):
    """The data folder cannot be made, or not be written to.

    what:   «Det går inte att skriva i datamappen {folder}.»
    safe:   «Inget är ändrat.»
    remedy: «Välj en annan mapp med --data-dir, eller be kommunens IT om rätt att skriva i den.»
    """

    def __init__(self, *, folder: str) -> None:
        super().__init__(folder=folder)


class GroupUnknown(KnownError):
    """No group has this id, or this name.

    what:   «Det finns ingen grupp «{group}».»
    safe:   «Inget är ändrat.»
    remedy: «Se vilka som finns med samsyn group list.»
    """

    def __init__(self, *, group: str) -> None:
        super().__init__(group=group)


class GroupNotOne(KnownError):
    """Several groups have this name, or an id that begins like this.

    what:   «Flera grupper passar in på «{group}».»
    safe:   «Inget är ändrat.»
    remedy: «Ange gruppens id. Se det med samsyn group list.»
    """

    def __init__(self, *, group: str) -> None:
        super().__init__(group=group)


class SessionUnknown(KnownError):
    """No meeting has this id.

    what:   «Det finns ingen träff «{session}».»
    safe:   «Inget är ändrat.»
    remedy: «Se vilka som finns med samsyn session list.»
    """

    def __init__(self, *, session: str) -> None:
        super().__init__(session=session)


class CourseNotOne(KnownError):
    """The group has met about several courses, or none, and none was named.

    what:   «Gruppen har inte träffats kring en enda kurs, så det är oklart vilken som menas.»
    safe:   «Inget är ändrat.»
    remedy: «Ange den med --course. Se kurserna med samsyn course list.»
    """


class NothingSaved(KnownError):
    """Nothing has been saved on this computer yet, so there is nothing to back up.

    what:   «Det finns inga svar på den här datorn än.»
    safe:   «Inget har sparats.»
    remedy: «Håll en träff först, eller välj en annan mapp med --data-dir.»
    """
