"""What is said of the errors of `handover`: what happened, what is safe, what to do."""

from __future__ import annotations

from desktop_app.words.translation import QT_TRANSLATE_NOOP

SENTENCES: dict[str, tuple[str, str, str]] = {
    "ExportFolderGone": (
        QT_TRANSLATE_NOOP("Words", "The folder {folder} is not there."),
        QT_TRANSLATE_NOOP("Words", "Your answers are saved on the computer."),
        QT_TRANSLATE_NOOP("Words", "Plug in the stick again, or choose another folder."),
    ),
    "ExportFolderReadOnly": (
        QT_TRANSLATE_NOOP("Words", "It is not possible to save in the folder {folder}."),
        QT_TRANSLATE_NOOP("Words", "Your answers are saved on the computer."),
        QT_TRANSLATE_NOOP("Words", "Choose a folder that you may write in."),
    ),
    "ExportDiskFull": (
        QT_TRANSLATE_NOOP(
            "Words", "There is no room in the folder {folder}. {needed_bytes} is needed, and {free_bytes} is free."
        ),
        QT_TRANSLATE_NOOP("Words", "Your answers are saved on the computer."),
        QT_TRANSLATE_NOOP("Words", "Make room, or choose another folder."),
    ),
    "ExportInterrupted": (
        QT_TRANSLATE_NOOP("Words", "The files could not be saved in the folder {folder}."),
        QT_TRANSLATE_NOOP("Words", "Your answers are saved on the computer."),
        QT_TRANSLATE_NOOP("Words", "Try again, or choose another folder."),
    ),
    "ExportNotVerified": (
        QT_TRANSLATE_NOOP("Words", "The file {file} was not the same when it was read again."),
        QT_TRANSLATE_NOOP("Words", "The file has been removed, and your answers are saved on the computer."),
        QT_TRANSLATE_NOOP("Words", "Use another stick, or choose another folder."),
    ),
    "NothingToHandOver": (
        QT_TRANSLATE_NOOP("Words", "There are no answers to hand over yet."),
        QT_TRANSLATE_NOOP("Words", "Nothing has been saved or sent."),
        QT_TRANSLATE_NOOP("Words", "Answer the questions in a meeting first."),
    ),
    "NothingToRead": (
        QT_TRANSLATE_NOOP("Words", "There are no answers in the file that can be read."),
        QT_TRANSLATE_NOOP("Words", "The file is untouched."),
        QT_TRANSLATE_NOOP("Words", "Show this to whoever looks after the computer before anything is removed."),
    ),
    "ReceiptUnreadable": (
        QT_TRANSLATE_NOOP("Words", "The file {file} is not a whole receipt."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed."),
        QT_TRANSLATE_NOOP(
            "Words",
            "Ask the county board for the receipt again, or compare the code in the document with theirs.",
        ),
    ),
    "ReceiptUnknown": (
        QT_TRANSLATE_NOOP("Words", "The receipt with the code {code} is of nothing handed over from this computer."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed."),
        QT_TRANSLATE_NOOP(
            "Words",
            "Read it on the computer that the answers were handed over from, or ask the county board which file it "
            "has.",
        ),
    ),
    "ReceiptOfAnother": (
        QT_TRANSLATE_NOOP("Words", "The receipt with the code {code} is of another group or another course."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed."),
        QT_TRANSLATE_NOOP("Words", "Choose that group and course on Home, and open the receipt there."),
    ),
    "ReceiptOfOlder": (
        QT_TRANSLATE_NOOP(
            "Words",
            "The receipt is of version {revision} (code {code}). You have saved version {newest} (code {newest_code}) "
            "since then.",
        ),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed."),
        QT_TRANSLATE_NOOP("Words", "Send version {newest}, if you have not done so, and wait for its receipt."),
    ),
    "NotSealed": (
        QT_TRANSLATE_NOOP("Words", "The answers could not be sealed with the recipient's key."),
        QT_TRANSLATE_NOOP("Words", "Nothing has been written anywhere. Your answers are saved on the computer."),
        QT_TRANSLATE_NOOP(
            "Words",
            "Try again. If that does not help: ask the county board for a new version of the course, or show this to "
            "whoever looks after the computer.",
        ),
    ),
    "KeyFileUnusable": (
        QT_TRANSLATE_NOOP("Words", "There is no whole key in the file {file}."),
        QT_TRANSLATE_NOOP("Words", "Nothing has been taken in or changed."),
        QT_TRANSLATE_NOOP(
            "Words",
            "Check that it is the right file. If the key was copied from paper: compare it letter by letter.",
        ),
    ),
    "KeyFileExists": (
        QT_TRANSLATE_NOOP("Words", "There is already a file called {file}."),
        QT_TRANSLATE_NOOP("Words", "It is untouched, and no new key has been made."),
        QT_TRANSLATE_NOOP("Words", "Choose another folder."),
    ),
    "KeyFolderUnusable": (
        QT_TRANSLATE_NOOP("Words", "It is not possible to save in the folder {folder}."),
        QT_TRANSLATE_NOOP("Words", "No new key has been made."),
        QT_TRANSLATE_NOOP("Words", "Choose a folder that is there and that you may write in."),
    ),
}
