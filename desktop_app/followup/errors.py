"""What the world can refuse a county board that takes answers in."""

from __future__ import annotations

from enum import StrEnum

from desktop_app.domain.errors import KnownError


class Refusal(StrEnum):
    """Why a file was not taken in."""

    UNREADABLE = "unreadable"
    """The disk or the share did not give it out."""
    TOO_LARGE = "too_large"
    NO_KEY = "no_key"
    """It is sealed, and none of the keys that were given opens it."""
    BROKEN_SEAL = "broken_seal"
    """It is sealed, and has been cut or changed since."""
    NOT_A_ZIP = "not_a_zip"
    """No zip, or one that two programs could read in two ways."""
    DAMAGED = "damaged"
    """The zip's own checksums do not agree with what it holds."""
    NO_ANSWERS = "no_answers"
    """There is no `answers.json` in it, or names that no answer file has."""
    NOT_JSON = "not_json"
    """`answers.json` is not JSON in its canonical form."""
    NEWER = "newer"
    """It is of a later version of the format."""
    WRONG_FORM = "wrong_form"
    """A field is missing or holds something else than it should."""
    WRONG_HASH = "wrong_hash"
    """It has been changed since it was made: the document's or an answer's fingerprint does not agree."""
    CONTRADICTORY = "contradictory"
    """It contradicts itself: an id twice, or counts that are not what is there."""
    KILLED_THE_READER = "killed_the_reader"
    """The process that read it ended, or took too long."""


class IntakeFolderGone(KnownError):
    """The folder or file to take answers in from is not there.

    what:   «{folder} finns inte.»
    safe:   «Inget har lästs in.»
    remedy: «Kontrollera sökvägen och försök igen.»
    """

    def __init__(self, *, folder: str) -> None:
        super().__init__(folder=folder)


class IntakeStoreDamaged(KnownError):
    """Follow-up's store cannot be read. It is left as it is.

    what:   «Uppföljningens fil {file} är skadad eller är ingen sådan fil.»
    safe:   «Den är orörd, och svarsfilerna ligger kvar där de är.»
    remedy: «Flytta undan den, lägg en kopia av {backup} i dess ställe och kör kommandot igen.»
            (utan kopia: «Läs in svarsfilerna igen i en ny fil med --store.»)
    """

    def __init__(self, *, file: str, backup: str | None) -> None:
        super().__init__(file=file, backup=backup)


class IntakeStoreGone(KnownError):
    """Follow-up's store is not there, or is empty, while there are backups of it. Nothing new was begun.

    what:   «Uppföljningens fil {file} saknas eller är tom, men det finns säkerhetskopior av den.»
    safe:   «Säkerhetskopiorna är orörda, och svarsfilerna ligger kvar där de är.»
    remedy: «Lägg en kopia av {backup} i dess ställe och kör kommandot igen, eller börja en ny fil med --store.»
    """

    def __init__(self, *, file: str, backup: str) -> None:
        super().__init__(file=file, backup=backup)


class IntakeStoreNewer(KnownError):
    """Follow-up's store was made by a newer Samsyn. Nothing in it was touched.

    what:   «Uppföljningens fil {file} är sparad med en nyare Samsyn, i form {found_form}. Det här är Samsyn {known},
            som kan form {known_form}.»
    safe:   «Den är orörd, och svarsfilerna ligger kvar där de är.»
    remedy: «Installera den Samsyn som den sparades med, eller en nyare, och kör kommandot igen.»
    """

    def __init__(self, *, file: str, known: str, found_form: str, known_form: str) -> None:
        super().__init__(file=file, known=known, found_form=found_form, known_form=known_form)


class IntakeNotBackedUp(KnownError):
    """A backup of follow-up's store could not be made: before a migration, which was then not begun, or after intake.

    what:   «Säkerhetskopian av uppföljningens fil kunde inte göras i {folder}.»
    safe:   «Det som är inläst är sparat, och tidigare säkerhetskopior finns kvar.»
    remedy: «Kontrollera att det finns plats och att du får skriva där, och kör kommandot igen.»
    """

    def __init__(self, *, folder: str) -> None:
        super().__init__(folder=folder)


class IntakeNotSaved(KnownError):
    """What was read could not be written to follow-up's store or receipts: the disk is full, or says no.

    what:   «Det går inte att spara i {folder}.»
    safe:   «Det som lästes in före det är sparat, och svarsfilerna ligger kvar där de är.»
    remedy: «Kontrollera att det finns plats och att du får skriva där, och kör kommandot igen.»
    """

    def __init__(self, *, folder: str) -> None:
        super().__init__(folder=folder)
