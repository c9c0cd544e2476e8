"""What is said of the errors of `courses`: what happened, what is safe, what to do."""

from __future__ import annotations

from desktop_app.words.translation import QT_TRANSLATE_NOOP

SENTENCES: dict[str, tuple[str, str, str]] = {
    "CourseUnreadable": (
        QT_TRANSLATE_NOOP("Words", "The course's description, course.json, cannot be read (line {line}). {problem}"),
        QT_TRANSLATE_NOOP("Words", "Nothing has been changed."),
        QT_TRANSLATE_NOOP("Words", "Ask the sender for a new course package."),
    ),
    "CourseFieldWrong": (
        QT_TRANSLATE_NOOP("Words", "The course's description has a fault: {field} (line {line}) {problem}."),
        QT_TRANSLATE_NOOP("Words", "Nothing has been changed."),
        QT_TRANSLATE_NOOP("Words", "Ask the sender for a corrected course package."),
    ),
    "CourseNewer": (
        QT_TRANSLATE_NOOP("Words", "The course is made for a newer Samsyn ({format}; this program reads {known})."),
        QT_TRANSLATE_NOOP("Words", "Nothing has been changed."),
        QT_TRANSLATE_NOOP("Words", "Update Samsyn, or ask the sender for the course in the older format."),
    ),
    "CourseMissing": (
        QT_TRANSLATE_NOOP("Words", "The course {course_id} is not on this computer."),
        QT_TRANSLATE_NOOP("Words", "Answers that belong to it are still here."),
        QT_TRANSLATE_NOOP("Words", "Read in the course's package again."),
    ),
    "CourseOlder": (
        QT_TRANSLATE_NOOP(
            "Words", "The package is an older version ({offered}) of {title} than the one that is here ({installed})."
        ),
        QT_TRANSLATE_NOOP("Words", "Nothing has been changed."),
        QT_TRANSLATE_NOOP("Words", "Choose “Read in anyway” if the older one is what you want."),
    ),
    "CourseVersionTaken": (
        QT_TRANSLATE_NOOP("Words", "There is already another {title} with the same version number, {version}."),
        QT_TRANSLATE_NOOP("Words", "The one that is here is untouched."),
        QT_TRANSLATE_NOOP("Words", "Ask the sender for a package with a new version number."),
    ),
    "CourseShipped": (
        QT_TRANSLATE_NOOP("Words", "{title} comes with the program and cannot be removed."),
        "",
        "",
    ),
    "PackageNameRefused": (
        QT_TRANSLATE_NOOP("Words", "The course package {package} is not accepted: the file name “{name}” {problem}."),
        QT_TRANSLATE_NOOP("Words", "Nothing has been written on the computer."),
        QT_TRANSLATE_NOOP("Words", "Ask the sender for a new package."),
    ),
    "PackageTwins": (
        QT_TRANSLATE_NOOP(
            "Words",
            "The course package {package} is not accepted: “{name}” and “{other}” are the same name on some computers.",
        ),
        QT_TRANSLATE_NOOP("Words", "Nothing has been written on the computer."),
        QT_TRANSLATE_NOOP("Words", "Ask the sender for a new package."),
    ),
    "PackageNotFound": (
        QT_TRANSLATE_NOOP("Words", "The course package {package} does not exist."),
        QT_TRANSLATE_NOOP("Words", "Nothing has been changed."),
        QT_TRANSLATE_NOOP("Words", "Plug in the stick, or choose another file or folder."),
    ),
    "PackageNotABag": (
        QT_TRANSLATE_NOOP("Words", "{package} is not a course package."),
        QT_TRANSLATE_NOOP("Words", "Nothing has been changed."),
        QT_TRANSLATE_NOOP("Words", "Choose a file that ends in .samsyn, or the folder that the course lies in."),
    ),
    "PackageRefused": (
        QT_TRANSLATE_NOOP("Words", "The course package {package} is not accepted. {problem}"),
        QT_TRANSLATE_NOOP("Words", "Nothing has been written on the computer."),
        QT_TRANSLATE_NOOP("Words", "Ask the sender for a new package."),
    ),
    "PackageTooLarge": (
        QT_TRANSLATE_NOOP("Words", "The course package {package} is not accepted. {limit}"),
        QT_TRANSLATE_NOOP("Words", "Nothing has been written on the computer."),
        QT_TRANSLATE_NOOP("Words", "Ask the sender for a new package."),
    ),
    "PackageDamaged": (
        QT_TRANSLATE_NOOP("Words", "The course package {package} is damaged: “{name}” is not as it should be."),
        QT_TRANSLATE_NOOP("Words", "Nothing has been changed."),
        QT_TRANSLATE_NOOP("Words", "Copy the package again, or ask the sender for a new one."),
    ),
    "SourceLost": (
        QT_TRANSLATE_NOOP("Words", "“{name}” could not be read. The stick may have been pulled out."),
        QT_TRANSLATE_NOOP("Words", "What has already been read is kept."),
        QT_TRANSLATE_NOOP("Words", "Plug in the stick again and read in once more."),
    ),
    "DiskFull": (
        QT_TRANSLATE_NOOP("Words", "There is no room on the disk. {needed} is needed, and {free} is free."),
        QT_TRANSLATE_NOOP("Words", "Nothing has been changed."),
        QT_TRANSLATE_NOOP("Words", "Make room and try again."),
    ),
    "LibraryUnwritable": (
        QT_TRANSLATE_NOOP("Words", "It is not possible to save in the folder {folder}."),
        QT_TRANSLATE_NOOP("Words", "Nothing has been changed."),
        QT_TRANSLATE_NOOP("Words", "Ask the municipality's IT for the right to write in the folder."),
    ),
    "LibraryBusy": (
        QT_TRANSLATE_NOOP("Words", "Something else is already being read in on this computer."),
        QT_TRANSLATE_NOOP("Words", "Nothing has been changed."),
        QT_TRANSLATE_NOOP("Words", "Wait until it is done and try again."),
    ),
    "FilmMissing": (
        QT_TRANSLATE_NOOP("Words", "The film “{title}” is not on the computer."),
        QT_TRANSLATE_NOOP("Words", "Your answers are saved."),
        QT_TRANSLATE_NOOP("Words", "Fill up the film from the stick, or choose another film."),
    ),
    "FilmDamaged": (
        QT_TRANSLATE_NOOP("Words", "The film “{title}” is damaged."),
        QT_TRANSLATE_NOOP("Words", "Your answers are saved."),
        QT_TRANSLATE_NOOP("Words", "Fill up the film again from the stick, or choose another film."),
    ),
    "FilmNotAFilm": (
        QT_TRANSLATE_NOOP("Words", "“{name}” is not a film."),
        QT_TRANSLATE_NOOP("Words", "Nothing has been changed."),
        QT_TRANSLATE_NOOP("Words", "Choose the film's file, or the folder that the films lie in."),
    ),
    "NothingToFill": (
        QT_TRANSLATE_NOOP("Words", "No file in {source} fits a film that is missing."),
        QT_TRANSLATE_NOOP("Words", "Nothing has been changed."),
        QT_TRANSLATE_NOOP("Words", "Choose another folder, or point out the film's file."),
    ),
}

PHRASES: dict[str, dict[str, str]] = {
    "FieldProblem": {
        "missing": QT_TRANSLATE_NOOP("Words", "is missing"),
        "type": QT_TRANSLATE_NOOP("Words", "is of the wrong kind"),
        "value": QT_TRANSLATE_NOOP("Words", "has a value that cannot be used"),
        "empty": QT_TRANSLATE_NOOP("Words", "is empty"),
        "not_unique": QT_TRANSLATE_NOOP("Words", "is there twice"),
        "unknown_reference": QT_TRANSLATE_NOOP("Words", "points to something that does not exist"),
        "order": QT_TRANSLATE_NOOP("Words", "is in the wrong order"),
        "file_name": QT_TRANSLATE_NOOP("Words", "is not a file name that can be used"),
        "address": QT_TRANSLATE_NOOP("Words", "is not an address that can be used"),
    },
    "TextProblem": {
        "not_utf8": QT_TRANSLATE_NOOP("Words", "The text is not UTF-8."),
        "byte_order_mark": QT_TRANSLATE_NOOP("Words", "The text begins with a byte order mark (BOM)."),
        "too_large": QT_TRANSLATE_NOOP("Words", "The file is larger than 4 MiB."),
        "too_deep": QT_TRANSLATE_NOOP("Words", "It is nested deeper than 64 levels."),
        "duplicate_key": QT_TRANSLATE_NOOP("Words", "The same field stands there twice."),
        "not_a_number": QT_TRANSLATE_NOOP("Words", "A number is too large or not a number."),
        "control_character": QT_TRANSLATE_NOOP("Words", "A text has control characters in it."),
        "not_json": QT_TRANSLATE_NOOP("Words", "It is not JSON."),
    },
    "NameProblem": {
        "empty": QT_TRANSLATE_NOOP("Words", "is empty"),
        "absolute": QT_TRANSLATE_NOOP("Words", "points to a place outside the package"),
        "upwards": QT_TRANSLATE_NOOP("Words", "points to a place outside the package"),
        "home": QT_TRANSLATE_NOOP("Words", "begins with ~"),
        "character": QT_TRANSLATE_NOOP("Words", "has a character that cannot be used on all computers"),
        "hidden_character": QT_TRANSLATE_NOOP("Words", "has an invisible character"),
        "trailing": QT_TRANSLATE_NOOP("Words", "ends with a full stop or a space"),
        "reserved": QT_TRANSLATE_NOOP("Words", "is reserved by Windows"),
        "too_long": QT_TRANSLATE_NOOP("Words", "is too long"),
        "encoding": QT_TRANSLATE_NOOP("Words", "cannot be read"),
    },
    "PackageProblem": {
        "link": QT_TRANSLATE_NOOP("Words", "“{name}” is a link, not a file."),
        "special": QT_TRANSLATE_NOOP("Words", "“{name}” is neither a file nor a folder."),
        "extra": QT_TRANSLATE_NOOP("Words", "“{name}” is not in the package's list."),
        "kind": QT_TRANSLATE_NOOP("Words", "“{name}” is a kind of file that does not belong in a course."),
        "listing": QT_TRANSLATE_NOOP("Words", "The list {name} does not follow the format."),
        "encrypted": QT_TRANSLATE_NOOP("Words", "“{name}” is encrypted."),
        "method": QT_TRANSLATE_NOOP("Words", "“{name}” is packed in a way that is not used."),
        "structure": QT_TRANSLATE_NOOP("Words", "The zip file is not properly built."),
        "not_a_film": QT_TRANSLATE_NOOP("Words", "“{name}” is not a film."),
        "not_there": QT_TRANSLATE_NOOP("Words", "“{name}” is named in the course but is not in the package."),
    },
    "PackageLimit": {
        "files": QT_TRANSLATE_NOOP("Words", "It has more than 2,000 files."),
        "text_file": QT_TRANSLATE_NOOP("Words", "“{name}” is larger than 4 MiB."),
        "ratio": QT_TRANSLATE_NOOP("Words", "“{name}” is packed harder than any real file."),
        "whole": QT_TRANSLATE_NOOP("Words", "It would be larger than 64 GiB."),
        "film": QT_TRANSLATE_NOOP("Words", "“{name}” is larger than 4 GiB."),
        "listed": QT_TRANSLATE_NOOP("Words", "“{name}” is larger than it says."),
    },
}
