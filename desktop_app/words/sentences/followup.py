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
        QT_TRANSLATE_NOOP(
            "Words",
            "Put a backup of it back, or take the answer files in again into a new file with --store.",
        ),
    ),
    "IntakeNotSaved": (
        QT_TRANSLATE_NOOP("Words", "It is not possible to save in the folder {folder}."),
        QT_TRANSLATE_NOOP("Words", "What was taken in before is saved, and the answer files are where they were."),
        QT_TRANSLATE_NOOP("Words", "Check that there is room and that you may write there, and run the command again."),
    ),
}
