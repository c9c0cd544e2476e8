"""What the world does to films, players and captions.

Every class says in its docstring what the user is told. `number` and `title` name the film as the course does.
"""

from __future__ import annotations

from datetime import timedelta

from desktop_app.domain.errors import KnownError


class FilmError(KnownError):
    """A film that cannot be shown, or not to its end. `number` and `title` are the course's own; never shown itself."""

    def __init__(self, *, number: int = 0, title: str = "", **more: object) -> None:
        super().__init__(number=number, title=title, **more)


class FilmMissing(FilmError):
    """There is no file where the film should be.

    what:   «Filmen «{title}» saknas.»
    safe:   «Era svar är sparade.»
    remedy: «Fyll på filmen från stickan, eller välj en annan film.»
    """


class FilmUnreadable(FilmError):
    """The file is there, but the system will not let it be read (rights, a stick that was pulled).

    what:   «Filmen «{title}» går inte att läsa.»
    safe:   «Era svar är sparade.»
    remedy: «Kontrollera att stickan eller disken sitter i, eller välj en annan film.»
    """


class FilmEmpty(FilmError):
    """The file has no content.

    what:   «Filmen «{title}» är tom.»
    safe:   «Era svar är sparade.»
    remedy: «Fyll på filmen igen från stickan, eller välj en annan film.»
    """


class FilmNotVideo(FilmError):
    """The file is something else than a film: a text, a picture, an archive, or a film without any track.

    what:   «Filen för «{title}» är inte en film.»
    safe:   «Era svar är sparade.»
    remedy: «Fyll på filmen igen från stickan, eller välj en annan film.»
    """


class FilmIsPlaylist(FilmError):
    """The file is a list of addresses. It could make the computer call out, so it is never opened.

    what:   «Filen för «{title}» är en spellista, inte en film.»
    safe:   «Den öppnades inte. Era svar är sparade.»
    remedy: «Fyll på filmen igen från stickan, eller välj en annan film.»
    """


class FilmTooLarge(FilmError):
    """The picture is larger than any screen, as damaged and hostile files claim (`width` and `height` in pixels).

    what:   «Bilden i filmen «{title}» är för stor för att visas ({width} × {height}).»
    safe:   «Era svar är sparade.»
    remedy: «Be den som gjort kursen om en mindre version, eller välj en annan film.»
    """

    def __init__(self, *, width: int, height: int, number: int = 0, title: str = "") -> None:
        super().__init__(number=number, title=title, width=width, height=height)


class FilmUnplayable(FilmError):
    """The file looks like a film, but nothing in it could be shown.

    what:   «Filmen «{title}» är skadad.»
    safe:   «Era svar är sparade.»
    remedy: «Fyll på filmen igen från stickan, eller välj en annan film.»
    """


class FilmWontOpen(FilmError):
    """The player worked on the file for five seconds without a picture or a sound, and was stopped.

    what:   «Filmen «{title}» går inte att öppna.»
    safe:   «Era svar är sparade.»
    remedy: «Försök igen, fyll på filmen från stickan, eller välj en annan film.»
    """


class FilmCutShort(FilmError):
    """The film ended long before its known length: a damaged file, or a stick that was pulled.

    what:   «Filmen «{title}» avbröts vid {played_to}.»
    safe:   «Den räknas inte som sedd. Era svar är sparade.»
    remedy: «Sätt i stickan igen eller fyll på filmen, och fortsätt från samma ställe.»
    """

    def __init__(self, *, played_to: timedelta, duration: timedelta, number: int = 0, title: str = "") -> None:
        super().__init__(number=number, title=title, played_to=played_to, duration=duration)


class SoundWithoutPicture(FilmError):
    """The film's sound plays, but its picture never comes: a picture format this computer cannot show.

    what:   «Den här datorn kan inte visa bilden i «{title}».»
    safe:   «Era svar är sparade.»
    remedy: «Välj en annan film. Med VLC 3 installerat kan datorn visa fler sorters filmer.»
    """


class SoundUnplayable(FilmError):
    """The film's picture is shown, but of its sound nothing comes: a sound format this computer cannot play.

    what:   «Ljudet i «{title}» går inte att spela på den här datorn.»
    safe:   «Filmen visas ändå, med text om den har det.»
    remedy: «Välj en annan film. Med VLC 3 installerat kan datorn spela fler sorters ljud.»
    """


class NoSoundOutput(FilmError):
    """The film has sound, and the computer nothing to play it with.

    what:   «Datorn har ingen ljudutgång.»
    safe:   «Filmen visas ändå, med text om den har det.»
    remedy: «Sätt i högtalare, hörlurar eller skärmens kabel, och välj vid volymen vart ljudet går.»
    """


class PlayerGone(FilmError):
    """The player stopped twice during the same film, and was not started a third time.

    what:   «Filmen «{title}» får spelaren att stanna.»
    safe:   «Stället i filmen och era svar är sparade.»
    remedy: «Fortsätt utan film, eller välj en annan film.»
    """


class PlaybackUnavailable(KnownError):
    """No engine can play films on this computer; `detail` is for those who look after it, not shown first.

    what:   «Den här datorn kan inte spela filmer än.»
    safe:   «Allt annat fungerar, och era svar är sparade.»
    remedy: «Installera VLC 3 (64 bitar) och starta Samsyn igen.»
    """

    def __init__(self, *, detail: str = "") -> None:
        super().__init__(detail=detail)


class ChosenPlayerMissing(KnownError):
    """One player was chosen, and cannot be had on this computer; `detail` is for those who look after it.

    what:   «Spelaren som är vald i inställningarna går inte att använda på den här datorn.»
    safe:   «Allt annat fungerar, och era svar är sparade.»
    remedy: «Välj «Automatiskt» i inställningarna.»
    """

    def __init__(self, *, detail: str = "") -> None:
        super().__init__(detail=detail)


class NoRoomForPicture(KnownError):
    """Neither memory nor disk has room for the picture (`needed` bytes).

    what:   «Det finns inte plats för filmens bild.»
    safe:   «Era svar är sparade.»
    remedy: «Stäng andra program eller frigör {needed_mb} MB på disken, och försök igen.»
    """

    def __init__(self, *, needed: int) -> None:
        super().__init__(needed=needed, needed_mb=-(-needed // 1_000_000))


class CaptionsUnreadable(KnownError):
    """The film's caption file cannot be read as captions (`file` is its name). The film plays without them.

    what:   «Texten till filmen går inte att läsa ({file}).»
    safe:   «Filmen visas ändå, utan text.»
    remedy: «Be den som gjort kursen om en ny textfil.»
    """

    def __init__(self, *, file: str) -> None:
        super().__init__(file=file)


TOLD_BY_NAME: dict[str, type[FilmError]] = {
    kind.__name__: kind
    for kind in (
        FilmMissing,
        FilmUnreadable,
        FilmEmpty,
        FilmNotVideo,
        FilmIsPlaylist,
        FilmUnplayable,
        SoundWithoutPicture,
        SoundUnplayable,
        NoSoundOutput,
    )
}
"""Failures the player process tells by name; the client gives them the film's number and title."""
