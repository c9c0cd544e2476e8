"""What the world can refuse when answers are handed over."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.errors import KnownError


class ExportFolderGone(KnownError):
    """The folder is not there: the stick was pulled, or the share is away.

    what:   «Mappen {folder} finns inte.»
    safe:   «Era svar är sparade på datorn.»
    remedy: «Sätt i stickan igen, eller välj en annan mapp.»
    """

    def __init__(self, *, folder: Path | str) -> None:
        super().__init__(folder=str(folder))


class ExportFolderReadOnly(KnownError):
    """The folder may not be written to.

    what:   «Det går inte att spara i mappen {folder}.»
    safe:   «Era svar är sparade på datorn.»
    remedy: «Välj en mapp som ni får skriva i.»
    """

    def __init__(self, *, folder: Path | str) -> None:
        super().__init__(folder=str(folder))


class ExportDiskFull(KnownError):
    """There is not room for the files.

    what:   «Det finns inte plats i mappen {folder}. Det behövs {needed_bytes}, och {free_bytes} är ledigt.»
    safe:   «Era svar är sparade på datorn.»
    remedy: «Frigör plats, eller välj en annan mapp.»
    """

    def __init__(self, *, folder: Path | str, needed_bytes: int, free_bytes: int) -> None:
        super().__init__(folder=str(folder), needed_bytes=needed_bytes, free_bytes=free_bytes)


class ExportInterrupted(KnownError):
    """Writing failed half-way; what had been written was taken away.

    what:   «Filerna kunde inte sparas i mappen {folder}.»
    safe:   «Era svar är sparade på datorn.»
    remedy: «Försök igen, eller välj en annan mapp.»
    """

    def __init__(self, *, folder: Path | str) -> None:
        super().__init__(folder=str(folder))


class ExportNotVerified(KnownError):
    """A file did not read back as it was written.

    what:   «Filen {file} blev fel när den sparades.»
    safe:   «Filen är borttagen, och era svar är sparade på datorn.»
    remedy: «Använd en annan sticka, eller välj en annan mapp.»
    """

    def __init__(self, *, file: str) -> None:
        super().__init__(file=file)


class NothingToHandOver(KnownError):
    """No question that goes has been answered or declined.

    what:   «Det finns inga svar att lämna över än.»
    safe:   «Inget har sparats eller skickats.»
    remedy: «Svara på frågorna i en träff först.»
    """


class NothingToRead(KnownError):
    """The store's file was read, and there is no answer in it.

    what:   «Det finns inga svar i filen som går att läsa.»
    safe:   «Filen är orörd.»
    remedy: «Visa det här för den som sköter datorn innan något tas bort.»
    """


class ReceiptUnreadable(KnownError):
    """The file is no receipt, or is damaged.

    what:   «Filen {file} är inget helt kvitto.»
    safe:   «Inget är ändrat.»
    remedy: «Be länsstyrelsen om kvittot igen, eller jämför koden som står i dokumentet med deras.»
    """

    def __init__(self, *, file: str) -> None:
        super().__init__(file=file)


class ReceiptUnknown(KnownError):
    """The receipt is whole, and of nothing that was handed over from this computer.

    what:   «Kvittot med koden {code} gäller inget som har lämnats över från den här datorn.»
    safe:   «Inget är ändrat.»
    remedy: «Läs in det på datorn som svaren lämnades över från, eller fråga länsstyrelsen vilken fil de har fått.»
    """

    def __init__(self, *, code: str) -> None:
        super().__init__(code=code)


class ReceiptOfAnother(KnownError):
    """The receipt is of something that was handed over from this computer, by another group or in another course.

    what:   «Kvittot med koden {code} gäller en annan grupp eller en annan kurs.»
    safe:   «Inget är ändrat.»
    remedy: «Välj den gruppen och kursen på Hem, och öppna kvittot där.»
    """

    def __init__(self, *, code: str) -> None:
        super().__init__(code=code)


class ReceiptOfOlder(KnownError):
    """The receipt is of a version that has been replaced by a newer one since.

    what:   «Kvittot gäller version {revision} (kod {code}). Sedan dess har ni sparat version {newest} (kod
            {newest_code}).»
    safe:   «Inget är ändrat.»
    remedy: «Skicka version {newest}, om ni inte har gjort det, och vänta på kvittot för den.»
    """

    def __init__(self, *, revision: int, code: str, newest: int, newest_code: str) -> None:
        super().__init__(revision=revision, code=code, newest=newest, newest_code=newest_code)


class NotSealed(KnownError):
    """The course says that answers are to be sealed, and that could not be done; nothing was written.

    what:   «Svaren kunde inte förseglas med mottagarens nyckel.»
    safe:   «Inget har skrivits någonstans. Era svar är sparade på datorn.»
    remedy: «Försök igen. Hjälper inte det: be länsstyrelsen om en ny version av kursen, eller visa det här för den som
            sköter datorn.»
    """


class KeyFileUnusable(KnownError):
    """The file holds no key, or one with a slip of the pen in it.

    what:   «Det finns ingen hel nyckel i filen {file}.»
    safe:   «Inget har lästs in eller ändrats.»
    remedy: «Kontrollera att det är rätt fil. Är nyckeln avskriven från papper: jämför den bokstav för bokstav.»
    """

    def __init__(self, *, file: str) -> None:
        super().__init__(file=file)


class KeyFileExists(KnownError):
    """There is a file where the new key was to be saved. A key is never written over: nothing else opens what it opens.

    what:   «Det finns redan en fil som heter {file}.»
    safe:   «Den är orörd, och ingen ny nyckel är gjord.»
    remedy: «Välj en annan mapp.»
    """

    def __init__(self, *, file: str) -> None:
        super().__init__(file=file)


class KeyFolderUnusable(KnownError):
    """The new keys could not be saved: the folder is not there, or may not be written to.

    what:   «Det går inte att spara i mappen {folder}.»
    safe:   «Ingen ny nyckel är gjord.»
    remedy: «Välj en mapp som finns och som du får skriva i.»
    """

    def __init__(self, *, folder: str) -> None:
        super().__init__(folder=folder)
