"""What the world can do to courses, packages and films.

Each class carries its values; `desktop_app.words` makes the sentences. The Swedish ones stand here as they are meant.
"""

from __future__ import annotations

from enum import StrEnum

from desktop_app.domain.errors import KnownError


class FieldProblem(StrEnum):
    """What is wrong with a field of `course.json`; the phrase fits in «{field} {phrase}»."""

    MISSING = "missing"
    """«saknas»"""
    TYPE = "type"
    """«är av fel sort»"""
    VALUE = "value"
    """«har ett värde som inte går att använda»"""
    EMPTY = "empty"
    """«är tomt»"""
    NOT_UNIQUE = "not_unique"
    """«finns två gånger»"""
    UNKNOWN_REFERENCE = "unknown_reference"
    """«pekar på något som inte finns»"""
    ORDER = "order"
    """«står i fel ordning»"""
    FILE_NAME = "file_name"
    """«är inget filnamn som går att använda»"""
    ADDRESS = "address"
    """«är ingen adress som går att använda»"""


class TextProblem(StrEnum):
    """Why `course.json` cannot be read at all; each is a whole sentence."""

    NOT_UTF8 = "not_utf8"
    """«Texten är inte UTF-8.»"""
    BYTE_ORDER_MARK = "byte_order_mark"
    """«Texten börjar med en byteordningsmarkering (BOM).»"""
    TOO_LARGE = "too_large"
    """«Filen är större än 4 MiB.»"""
    TOO_DEEP = "too_deep"
    """«Den är nästlad djupare än 64 nivåer.»"""
    DUPLICATE_KEY = "duplicate_key"
    """«Samma fält står två gånger.»"""
    NOT_A_NUMBER = "not_a_number"
    """«Ett tal är för stort eller inget tal.»"""
    CONTROL_CHARACTER = "control_character"
    """«En text har styrtecken i sig.»"""
    NOT_JSON = "not_json"
    """«Det är inte JSON.»"""


class CourseUnreadable(KnownError):
    """`course.json` is not a text that can be read. Values: problem (TextProblem), line (0 where unknown), detail.

    what:   «Kursens beskrivning, course.json, går inte att läsa (rad {line}). {problem}»
    safe:   «Inget har ändrats.»
    remedy: «Be avsändaren om ett nytt kurspaket.»
    """


class CourseFieldWrong(KnownError):
    """A field of `course.json` cannot be used. Values: field (path), line (0 where unknown), problem (FieldProblem).

    what:   «Kursens beskrivning har ett fel: {field} (rad {line}) {problem}.»
    safe:   «Inget har ändrats.»
    remedy: «Be avsändaren om ett rättat kurspaket.»
    """


class CourseNewer(KnownError):
    """The course is written for a newer Samsyn. Values: format (as it says), known (the newest this program reads).

    what:   «Kursen är gjord för en nyare Samsyn ({format}; det här programmet läser {known}).»
    safe:   «Inget har ändrats.»
    remedy: «Uppdatera Samsyn, eller be avsändaren om kursen i det äldre formatet.»
    """


class CourseMissing(KnownError):
    """The course is not in the library. Values: course_id.

    what:   «Kursen {course_id} finns inte på den här datorn.»
    safe:   «Svar som hör till den är kvar.»
    remedy: «Läs in kursens paket igen.»
    """


class CourseOlder(KnownError):
    """A newer version of the course is already here, and nobody has said yes to the older. Values: title, offered,
    installed.

    what:   «Paketet är en äldre version ({offered}) av {title} än den som finns här ({installed}).»
    safe:   «Inget har ändrats.»
    remedy: «Välj «Läs in ändå» om det är den äldre ni vill ha.»
    """  # noqa: D205 (the values do not fit one line)


class CourseVersionTaken(KnownError):
    """Another package with the same id and version is already here. Values: title, version.

    what:   «Det finns redan en annan {title} med samma versionsnummer, {version}.»
    safe:   «Den som finns här är orörd.»
    remedy: «Be avsändaren om ett paket med nytt versionsnummer.»
    """


class CourseShipped(KnownError):
    """A course that came with the program cannot be taken away. Values: title.

    what:   «{title} följer med programmet och går inte att ta bort.»
    safe:   «»
    remedy: «»
    """


class NameProblem(StrEnum):
    """Why a file's name in a package is refused; the phrase fits in «filnamnet {phrase}»."""

    EMPTY = "empty"
    """«är tomt»"""
    ABSOLUTE = "absolute"
    """«pekar ut en plats utanför paketet»"""
    UPWARDS = "upwards"
    """«pekar ut en plats utanför paketet»"""
    HOME = "home"
    """«börjar med ~»"""
    CHARACTER = "character"
    """«har ett tecken som inte går att använda på alla datorer»"""
    HIDDEN_CHARACTER = "hidden_character"
    """«har ett osynligt tecken»"""
    TRAILING = "trailing"
    """«slutar med punkt eller mellanslag»"""
    RESERVED = "reserved"
    """«är upptaget av Windows»"""
    TOO_LONG = "too_long"
    """«är för långt»"""
    ENCODING = "encoding"
    """«går inte att läsa»"""


class PackageNameRefused(KnownError):
    """A file name that could land outside its place, or that some computer cannot hold. Values: package, name, problem.

    what:   «Kurspaketet {package} tas inte emot: filnamnet «{name}» {problem}.»
    safe:   «Inget har skrivits på datorn.»
    remedy: «Be avsändaren om ett nytt paket.»
    """


class PackageTwins(KnownError):
    """Two names that are one on some computers. Values: package, name, other.

    what:   «Kurspaketet {package} tas inte emot: «{name}» och «{other}» är samma namn på en del datorer.»
    safe:   «Inget har skrivits på datorn.»
    remedy: «Be avsändaren om ett nytt paket.»
    """


class PackageNotFound(KnownError):
    """There is no package there. Values: package.

    what:   «Kurspaketet {package} finns inte.»
    safe:   «Inget har ändrats.»
    remedy: «Sätt i stickan, eller välj en annan fil eller mapp.»
    """


class PackageNotABag(KnownError):
    """Neither a zip nor a folder that is a bag. Values: package, detail (file or line).

    what:   «{package} är inget kurspaket.»
    safe:   «Inget har ändrats.»
    remedy: «Välj en fil som slutar på .samsyn, eller mappen som kursen ligger i.»
    """


class PackageProblem(StrEnum):
    """What is wrong with a package beyond its names; each is a whole sentence that may use {name}."""

    LINK = "link"
    """««{name}» är en länk, inte en fil.»"""
    SPECIAL = "special"
    """««{name}» är varken fil eller mapp.»"""
    EXTRA = "extra"
    """««{name}» står inte i paketets förteckning.»"""
    KIND = "kind"
    """««{name}» är en sorts fil som inte hör till en kurs.»"""
    LISTING = "listing"
    """«Förteckningen {name} följer inte formatet.»"""
    ENCRYPTED = "encrypted"
    """««{name}» är krypterad.»"""
    METHOD = "method"
    """««{name}» är packad på ett sätt som inte används.»"""
    STRUCTURE = "structure"
    """«Zip-filen är inte riktigt uppbyggd.»"""
    NOT_A_FILM = "not_a_film"
    """««{name}» är ingen film.»"""
    NOT_THERE = "not_there"
    """««{name}» nämns i kursen men finns inte i paketet.»"""


class PackageRefused(KnownError):
    """The package breaks a rule that keeps the computer safe. Values: package, name, problem (PackageProblem).

    what:   «Kurspaketet {package} tas inte emot. {problem}»
    safe:   «Inget har skrivits på datorn.»
    remedy: «Be avsändaren om ett nytt paket.»
    """


class PackageLimit(StrEnum):
    """Which limit of a package was passed; each is a whole sentence that may use {name}."""

    FILES = "files"
    """«Det har fler än 2 000 filer.»"""
    TEXT_FILE = "text_file"
    """««{name}» är större än 4 MiB.»"""
    RATIO = "ratio"
    """««{name}» är packad hårdare än någon riktig fil.»"""
    WHOLE = "whole"
    """«Det blir större än 64 GiB.»"""
    FILM = "film"
    """««{name}» är större än 4 GiB.»"""
    LISTED = "listed"
    """««{name}» är större än den uppger.»"""


class PackageTooLarge(KnownError):
    """The package passes a limit. Values: package, name, limit (PackageLimit).

    what:   «Kurspaketet {package} tas inte emot. {limit}»
    safe:   «Inget har skrivits på datorn.»
    remedy: «Be avsändaren om ett nytt paket.»
    """


class PackageDamaged(KnownError):
    """A file of the package is missing, cut short, or not the promised one. Values: package, name, detail.

    what:   «Kurspaketet {package} är skadat: «{name}» är inte som den ska.»
    safe:   «Inget har ändrats.»
    remedy: «Kopiera paketet igen, eller be avsändaren om ett nytt.»
    """


class SourceLost(KnownError):
    """The stick or share stopped answering half-way. Values: name.

    what:   «Det gick inte att läsa «{name}». Stickan kan ha dragits ut.»
    safe:   «Det som redan är läst är kvar.»
    remedy: «Sätt i stickan igen och läs in på nytt.»
    """


class DiskFull(KnownError):
    """The computer has too little room. Values: needed, free (bytes).

    what:   «Disken har inte plats. Det behövs {needed}, och {free} är ledigt.»
    safe:   «Inget har ändrats.»
    remedy: «Frigör plats och försök igen.»
    """


class LibraryUnwritable(KnownError):
    """The library's folder cannot be written to. Values: folder.

    what:   «Det går inte att spara i mappen {folder}.»
    safe:   «Inget har ändrats.»
    remedy: «Be kommunens IT om rätt att skriva i mappen.»
    """


class LibraryBusy(KnownError):
    """Another Samsyn on this computer is reading in or filling. No values.

    what:   «Något annat läses redan in på den här datorn.»
    safe:   «Inget har ändrats.»
    remedy: «Vänta tills det är klart och försök igen.»
    """


class FilmMissing(KnownError):
    """There is no file for the film. Values: number, title.

    what:   «Filmen «{title}» finns inte på datorn.»
    safe:   «Era svar är sparade.»
    remedy: «Fyll på filmen från stickan, eller välj en annan film.»
    """


class FilmDamaged(KnownError):
    """The file is not the one the course promises. Values: number, title, and those of `library.Damage` for IT.

    what:   «Filmen «{title}» är skadad.»
    safe:   «Era svar är sparade.»
    remedy: «Fyll på filmen igen från stickan, eller välj en annan film.»
    """


class FilmNotAFilm(KnownError):
    """A file that was to be filled in is a playlist, a text or nothing at all. Values: name.

    what:   ««{name}» är ingen film.»
    safe:   «Inget har ändrats.»
    remedy: «Välj filmfilen, eller mappen som filmerna ligger i.»
    """


class NothingToFill(KnownError):
    """No file there fits a film that the course lacks. Values: source (name), looked_at (number of files).

    what:   «Ingen fil i {source} passar någon film som saknas.»
    safe:   «Inget har ändrats.»
    remedy: «Välj en annan mapp, eller peka ut filmens fil.»
    """
