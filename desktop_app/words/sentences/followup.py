"""What is said of the errors of `followup`: what happened, what is safe, what to do."""

from __future__ import annotations

from desktop_app.words.translation import QT_TRANSLATE_NOOP

SENTENCES: dict[str, tuple[str, str, str]] = {
    "IntakeFolderGone": (
        QT_TRANSLATE_NOOP("Words", "{folder} is not there."),
        QT_TRANSLATE_NOOP("Words", "Nothing has been taken in."),
        QT_TRANSLATE_NOOP("Words", "Check the path and try again."),
    ),
    "IntakeStoreDamaged": (
        QT_TRANSLATE_NOOP("Words", "The follow-up's file {file} is damaged, or is no such file."),
        QT_TRANSLATE_NOOP("Words", "It is untouched, and the answer files are where they were."),
        QT_TRANSLATE_NOOP("Words", "Move it away, put a copy of {backup} in its place, and run the command again."),
    ),
    "IntakeStoreDamaged without backup": (
        QT_TRANSLATE_NOOP("Words", "The follow-up's file {file} is damaged, or is no such file."),
        QT_TRANSLATE_NOOP("Words", "It is untouched, and the answer files are where they were."),
        QT_TRANSLATE_NOOP("Words", "Take the answer files in again into a new file with --store."),
    ),
    "IntakeStoreGone": (
        QT_TRANSLATE_NOOP("Words", "The follow-up's file {file} is missing or empty, but there are backups of it."),
        QT_TRANSLATE_NOOP("Words", "The backups are untouched, and the answer files are where they were."),
        QT_TRANSLATE_NOOP(
            "Words",
            "Put a copy of {backup} in its place and run the command again, or begin a new file with --store.",
        ),
    ),
    "IntakeStoreNewer": (
        QT_TRANSLATE_NOOP(
            "Words",
            "The follow-up's file {file} was saved with a newer Samsyn, in form {found_form}. This is Samsyn {known}, "
            "which knows form {known_form}.",
        ),
        QT_TRANSLATE_NOOP("Words", "It is untouched, and the answer files are where they were."),
        QT_TRANSLATE_NOOP("Words", "Install the Samsyn it was saved with, or a newer one, and run the command again."),
    ),
    "IntakeNotBackedUp": (
        QT_TRANSLATE_NOOP("Words", "The backup of the follow-up's file could not be made in {folder}."),
        QT_TRANSLATE_NOOP("Words", "What was taken in is saved, and earlier backups are still there."),
        QT_TRANSLATE_NOOP("Words", "Check that there is room and that you may write there, and run the command again."),
    ),
    "IntakeNotSaved": (
        QT_TRANSLATE_NOOP("Words", "It is not possible to save in the folder {folder}."),
        QT_TRANSLATE_NOOP("Words", "What was taken in before is saved, and the answer files are where they were."),
        QT_TRANSLATE_NOOP("Words", "Check that there is room and that you may write there, and run the command again."),
    ),
}
