"""What can go wrong with the store, as facts. The sentences stand in the docstrings; `desktop_app.words` says them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from desktop_app.domain.errors import KnownError


class Damage(StrEnum):
    """In what way a store is damaged."""

    NOT_A_DATABASE = "not_a_database"
    """The file is something else, or its beginning is gone."""
    FOREIGN = "foreign"
    """A database, but not one that Samsyn made."""
    EMPTY = "empty"
    """There are backups, but the store itself is missing or has no bytes."""
    CONTENT = "content"
    """SQLite's own check found faults."""


class StoreError(KnownError):
    """Something is the matter with the store itself. Never raised as such."""


class StoreNewer(StoreError):
    """The store was made by a newer Samsyn. Nothing in it was touched.

    what:   «Svaren är sparade med Samsyn {found}. Den här datorn har Samsyn {known}, som är äldre.»
    safe:   «Inget är ändrat. Era svar ligger kvar orörda.»
    remedy: «Installera Samsyn {found} eller nyare och öppna igen.»

    `found` is None where the store does not name a later version than this one, as when a version was tried before it
    was released. Then it is told by the number of the store's form:

    what:   «Svaren är sparade i form {found_form}. Samsyn på den här datorn är äldre och kan bara form {known_form}.»
    remedy: «Installera den Samsyn som svaren sparades med, eller en nyare, och öppna igen.»
    """

    def __init__(self, *, found: str | None, known: str, found_form: str, known_form: str) -> None:
        super().__init__(found=found, known=known, found_form=found_form, known_form=known_form)


class MeetingNewer(StoreError):
    """A newer Samsyn has kept a meeting in a way that this one does not know. The store itself can be used.

    what:   «En träff är sparad med en nyare Samsyn än den som finns på den här datorn.»
    safe:   «Inget är ändrat. Träffen och era svar ligger kvar orörda.»
    remedy: «Installera den Samsyn som träffen sparades med, eller en nyare, och öppna igen.»
    """


class StoreUnreadable(StoreError):
    """The store that could not be opened is of a form in which this version cannot find the answers either.

    what:   «Svaren i filen går inte att läsa med den här versionen av Samsyn.»
    safe:   «Filen är orörd, och inget har sparats.»
    remedy: «Öppna filen med den version av Samsyn som den sparades med.»
    """


class StoreBusy(StoreError):
    """Another program or another copy of Samsyn holds the store.

    what:   «Svaren är öppna i ett annat fönster eller program.»
    safe:   «Inget är ändrat.»
    remedy: «Stäng det andra fönstret och försök igen. Syns inget fönster: starta om datorn.»
    """

    def __init__(self, *, file: str) -> None:
        super().__init__(file=file)


class StoreFull(StoreError):
    """The disk is full. What is being typed is kept in memory and saved as soon as there is room.

    what:   «Sparas inte – disken är full.»
    safe:   «Allt som sparats tidigare finns kvar. Det ni skriver nu ligger kvar i fönstret.»
    remedy: «Ta bort något annat från datorn. Samsyn sparar själv så snart det finns plats – stäng inte programmet.»
    """

    def __init__(self, *, free_bytes: int) -> None:
        super().__init__(free_bytes=free_bytes)


class StoreUnwritable(StoreError):
    """The folder or the disk refuses to be written to: read-only, removed, moved, or failing.

    what:   «Sparas inte – det går inte att skriva i mappen {folder}.»
    safe:   «Allt som sparats tidigare finns kvar. Det ni skriver nu ligger kvar i fönstret.»
    remedy: «Kontrollera att mappen finns och att ni får skriva i den. Samsyn försöker igen av sig självt.»
    """

    def __init__(self, *, folder: str, cause: str) -> None:
        super().__init__(folder=folder, cause=cause)


class StoreDamaged(StoreError):
    """The store cannot be read. The file is left as it is.

    what:   «Filen med svaren är skadad.»
    safe:   «Den skadade filen är orörd. Den senaste kontrollerade säkerhetskopian är från {backup_at}.»
            (utan kopia: «Den skadade filen är orörd.»)
    remedy: «Svaren kan tas tillbaka ur kopian: öppna Samsyn och följ det som står där.»
            (utan kopia: «Det som går att läsa kan räddas: öppna Samsyn och följ det som står där.»)

    On the screen (`ui/home/store_fault_presenter`) the third sentence is instead what the ladder found.
    """

    def __init__(
        self,
        *,
        damage: Damage,
        detail: str = "",
        backup: str = "",
        backup_at: datetime | None = None,
        backups: str = "",
    ) -> None:
        super().__init__(damage=damage, detail=detail, backup=backup, backup_at=backup_at, backups=backups)


class StorePragmasRefused(StoreError):
    """The database engine would not work in the one way that survives a power cut; the store was not opened.

    what:   «Datorns databasmotor kan inte spara säkert ({pragma}: {got} i stället för {wanted}).»
    safe:   «Inget är ändrat.»
    remedy: «Installera om Samsyn. Hjälper inte det: visa det här för den som sköter datorn.»
    """

    def __init__(self, *, pragma: str, wanted: str, got: str) -> None:
        super().__init__(pragma=pragma, wanted=wanted, got=got)


class BackupFailed(StoreError):
    """A backup could not be made, or was not equal to the store when it was read back. It was thrown away.

    what:   «Säkerhetskopian kunde inte göras ({cause}).»
    safe:   «Era svar är sparade, och tidigare säkerhetskopior finns kvar.»
    remedy: «Kontrollera att disken har plats. Samsyn försöker igen av sig självt.»

    `cause` is the system's own words.
    """

    def __init__(self, *, cause: str, folder: str) -> None:
        super().__init__(cause=cause, folder=folder)


class BackupNoRoom(StoreError):
    """There is not room for a backup, so none was begun.

    what:   «Det finns inte plats för säkerhetskopian. Det behövs {needed_bytes}, och {free_bytes} är ledigt.»
    safe:   «Era svar är sparade, och tidigare säkerhetskopior finns kvar.»
    remedy: «Ta bort något annat från datorn. Samsyn försöker igen av sig självt.»
    """

    def __init__(self, *, folder: str, needed_bytes: int, free_bytes: int) -> None:
        super().__init__(folder=folder, needed_bytes=needed_bytes, free_bytes=free_bytes)


class BackupFileExists(StoreError):
    """There is a file where the backup was to be saved. It is never written over.

    what:   «Det finns redan en fil som heter {file}.»
    safe:   «Inget är ändrat.»
    remedy: «Välj ett annat namn.»
    """

    def __init__(self, *, file: str) -> None:
        super().__init__(file=file)


class BackupUnusable(StoreError):
    """The file is no backup of Samsyn's, or is damaged.

    what:   «Filen {file} är ingen hel säkerhetskopia från Samsyn.»
    safe:   «Inget är ändrat. Svaren på den här datorn är som förut.»
    remedy: «Välj en annan säkerhetskopia.»
    """

    def __init__(self, *, file: str) -> None:
        super().__init__(file=file)


class BackupNewer(StoreError):
    """The file is one group's backup, made by a newer Samsyn.

    what:   «Filen {file} är sparad med en nyare Samsyn än den som finns på den här datorn.»
    safe:   «Inget är ändrat. Svaren på den här datorn är som förut.»
    remedy: «Installera den nyare Samsyn här också, och öppna filen igen.»
    """

    def __init__(self, *, file: str) -> None:
        super().__init__(file=file)


class BackupOlder(StoreError):
    """The file is one group's backup, made by an older Samsyn: unlike a whole one it is not brought to this form.

    what:   «Filen {file} är sparad med en äldre Samsyn än den som finns på den här datorn.»
    safe:   «Inget är ändrat. Svaren på den här datorn är som förut.»
    remedy: «Installera samma Samsyn på den andra datorn, och spara filen där en gång till.»
    """

    def __init__(self, *, file: str) -> None:
        super().__init__(file=file)


class CopiesChanged(StoreError):
    """Two copies are to be joined, and both have gone on with a question that nobody has chosen for.

    what:   «Svaren har ändrats sedan ni öppnade filen.»
    safe:   «Inget är ändrat av filen. Svaren på den här datorn är som förut.»
    remedy: «Välj igen.»
    """


class GroupIsHere(StoreError):
    """The backup is of one group, and that group is in the store already: two copies of its answers.

    what:   «Säkerhetskopian gäller gruppen {group}, som redan finns på den här datorn.»
    safe:   «Inget är ändrat. Gruppens svar här är som förut.»
    remedy: «Läs in kopian på en dator där gruppen inte finns.»
    """

    def __init__(self, *, group: str) -> None:
        super().__init__(group=group)


class BackupOfAll(StoreError):
    """Two copies of one group's answers are to be joined, and the file holds everybody's.

    what:   «Filen {file} har alla gruppers svar, inte en grupps.»
    safe:   «Inget är ändrat.»
    remedy: «Spara en kopia av bara gruppen på den andra datorn, och läs in den.»
    """

    def __init__(self, *, file: str) -> None:
        super().__init__(file=file)


class MeetingNotEnded(KnownError):
    """The group's last meeting has not been ended; what is written in it is not to be taken away or joined meanwhile.

    what:   «Gruppens senaste träff är inte avslutad.»
    safe:   «Inget är ändrat.»
    remedy: «Fortsätt träffen, avsluta den och försök igen.»
    """


class HandedOverMeanwhile(KnownError):
    """The answers have been handed over in another way since this hand-over was made ready: its number is taken.

    what:   «Svaren har redan lämnats över som version {revision}, medan ni såg igenom dem här.»
    safe:   «Inget nytt är sparat. Svaren finns kvar på datorn.»
    remedy: «Gå tillbaka till Sekretesskoll och fortsätt därifrån igen.»
    """

    def __init__(self, *, revision: int) -> None:
        super().__init__(revision=revision)


class RestoreFailed(StoreError):
    """The answers could not be put back: a disk said no. What was there still is.

    what:   «Svaren kunde inte tas tillbaka ({cause}).»
    safe:   «Inget är ändrat. Filen med svaren och säkerhetskopiorna är orörda.»
    remedy: «Försök igen. Hjälper inte det: visa det här för den som sköter datorn.»
    """

    def __init__(self, *, cause: str) -> None:
        super().__init__(cause=cause)


class RestoreNoRoom(StoreError):
    """There is not room to put the answers back beside what is there.

    what:   «Det finns inte plats att ta tillbaka svaren. Det behövs {needed_bytes}, och {free_bytes} är ledigt.»
    safe:   «Inget är ändrat. Filen med svaren och säkerhetskopiorna är orörda.»
    remedy: «Ta bort något annat från datorn och försök igen.»
    """

    def __init__(self, *, needed_bytes: int, free_bytes: int) -> None:
        super().__init__(needed_bytes=needed_bytes, free_bytes=free_bytes)


class MigrationFailed(StoreError):
    """The store could not be brought to this version's form; it stands exactly as before.

    what:   «Svaren kunde inte göras om till den här versionens form.»
    safe:   «Inget är ändrat, och det finns en kontrollerad säkerhetskopia från alldeles innan.»
    remedy: «Försök igen. Hjälper inte det: använd den tidigare versionen av Samsyn och visa det här för den som
            sköter datorn.»
    """

    def __init__(self, *, from_schema: str, to_schema: str, cause: str) -> None:
        super().__init__(from_schema=from_schema, to_schema=to_schema, cause=cause)


class AnswerDamaged(StoreError):
    """A saved answer does not agree with its own fingerprint, so it is not shown; an older sound one is, if there is.

    what:   «Svaret på frågan "{prompt_text}", sparat {damaged_at}, är skadat på disken.»
    safe:   «Svaret så som det sparades {shown_at} visas i stället.»
            (utan äldre: «Det finns inget äldre svar att visa.»)
    remedy: «Läs igenom svaret tillsammans, rätta det och godkänn det igen.»

    `prompt_text` is the course's own question; nothing the group wrote is carried.
    """

    def __init__(self, *, answer_id: str, prompt_text: str, damaged_at: datetime, shown_at: datetime | None) -> None:
        super().__init__(answer_id=answer_id, prompt_text=prompt_text, damaged_at=damaged_at, shown_at=shown_at)
