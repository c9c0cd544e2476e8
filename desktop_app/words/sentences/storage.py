"""What is said of the errors of `storage`: what happened, what is safe, what to do."""

from __future__ import annotations

from desktop_app.words.translation import QT_TRANSLATE_NOOP

SENTENCES: dict[str, tuple[str, str, str]] = {
    "MeetingNotEnded": (
        QT_TRANSLATE_NOOP("Words", "The group's last meeting has not been ended."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed."),
        QT_TRANSLATE_NOOP("Words", "Go on with the meeting, end it, and try again."),
    ),
    "StoreNewer": (
        QT_TRANSLATE_NOOP(
            "Words", "The answers were saved with Samsyn {found}. This computer has Samsyn {known}, which is older."
        ),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed. Your answers are untouched."),
        QT_TRANSLATE_NOOP("Words", "Install Samsyn {found} or newer and open again."),
    ),
    "StoreNewer without found": (
        QT_TRANSLATE_NOOP(
            "Words",
            "The answers were saved in form {found_form}. Samsyn on this computer is older and knows form "
            "{known_form}.",
        ),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed. Your answers are untouched."),
        QT_TRANSLATE_NOOP("Words", "Install the Samsyn the answers were saved with, or a newer one, and open again."),
    ),
    "MeetingNewer": (
        QT_TRANSLATE_NOOP("Words", "A meeting was saved with a newer Samsyn than the one on this computer."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed. The meeting and your answers are untouched."),
        QT_TRANSLATE_NOOP("Words", "Install the Samsyn it was saved with, or a newer one, and open again."),
    ),
    "StoreUnreadable": (
        QT_TRANSLATE_NOOP("Words", "The answers in the file cannot be read with this version of Samsyn."),
        QT_TRANSLATE_NOOP("Words", "The file is untouched, and nothing has been saved."),
        QT_TRANSLATE_NOOP("Words", "Open the file with the version of Samsyn it was saved with."),
    ),
    "StoreBusy": (
        QT_TRANSLATE_NOOP("Words", "The answers are open in another window or program."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed."),
        QT_TRANSLATE_NOOP(
            "Words", "Close the other window and try again. If no window is to be seen: restart the computer."
        ),
    ),
    "StoreFull": (
        QT_TRANSLATE_NOOP("Words", "Nothing is being saved: the disk is full."),
        QT_TRANSLATE_NOOP(
            "Words", "Everything saved earlier is still there. What you are writing now stays in the window."
        ),
        QT_TRANSLATE_NOOP(
            "Words", "Remove something else from the computer. Samsyn saves by itself when there is room; keep it open."
        ),
    ),
    "StoreUnwritable": (
        QT_TRANSLATE_NOOP("Words", "Nothing is being saved: it is not possible to write in the folder {folder}."),
        QT_TRANSLATE_NOOP(
            "Words", "Everything saved earlier is still there. What you are writing now stays in the window."
        ),
        QT_TRANSLATE_NOOP(
            "Words", "Check that the folder exists and that you may write in it. Samsyn tries again by itself."
        ),
    ),
    "StoreDamaged": (
        QT_TRANSLATE_NOOP("Words", "The file with the answers is damaged."),
        QT_TRANSLATE_NOOP("Words", "The damaged file is untouched. The newest verified backup is from {backup_at}."),
        QT_TRANSLATE_NOOP("Words", "The answers can be taken back from it: open Samsyn and follow what it says."),
    ),
    "StoreDamaged without backup_at": (
        QT_TRANSLATE_NOOP("Words", "The file with the answers is damaged."),
        QT_TRANSLATE_NOOP("Words", "The damaged file is untouched."),
        QT_TRANSLATE_NOOP("Words", "What can be read can be saved: open Samsyn and follow what it says."),
    ),
    "StorePragmasRefused": (
        QT_TRANSLATE_NOOP(
            "Words", "The computer's database engine cannot save safely ({pragma}: {got} instead of {wanted})."
        ),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed."),
        QT_TRANSLATE_NOOP(
            "Words", "Install Samsyn again. If that does not help: show this to whoever looks after the computer."
        ),
    ),
    "BackupFailed": (
        QT_TRANSLATE_NOOP("Words", "The backup could not be made ({cause})."),
        QT_TRANSLATE_NOOP("Words", "Your answers are saved, and earlier backups are still there."),
        QT_TRANSLATE_NOOP("Words", "Check that the disk has room. Samsyn tries again by itself."),
    ),
    "BackupNoRoom": (
        QT_TRANSLATE_NOOP(
            "Words", "There is not room for the backup. It needs {needed_bytes}, and {free_bytes} are free."
        ),
        QT_TRANSLATE_NOOP("Words", "Your answers are saved, and earlier backups are still there."),
        QT_TRANSLATE_NOOP("Words", "Remove something else from the computer. Samsyn tries again by itself."),
    ),
    "BackupFileExists": (
        QT_TRANSLATE_NOOP("Words", "There is a file called {file} already."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed."),
        QT_TRANSLATE_NOOP("Words", "Choose another name."),
    ),
    "BackupUnusable": (
        QT_TRANSLATE_NOOP("Words", "The file {file} is not a whole backup made by Samsyn."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed. The answers on this computer are as before."),
        QT_TRANSLATE_NOOP("Words", "Choose another backup."),
    ),
    "BackupOfAll": (
        QT_TRANSLATE_NOOP("Words", "The file {file} holds the answers of all groups, not of one."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed."),
        QT_TRANSLATE_NOOP("Words", "Save a backup of the group alone on the other computer, and read that in."),
    ),
    "BackupNewer": (
        QT_TRANSLATE_NOOP("Words", "The file {file} was saved with a newer Samsyn than the one on this computer."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed. The answers on this computer are as before."),
        QT_TRANSLATE_NOOP("Words", "Install the newer Samsyn here as well, and open the file again."),
    ),
    "BackupOlder": (
        QT_TRANSLATE_NOOP("Words", "The file {file} was saved with an older Samsyn than the one on this computer."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed. The answers on this computer are as before."),
        QT_TRANSLATE_NOOP("Words", "Install the same Samsyn on the other computer, and save the file there once more."),
    ),
    "HandedOverMeanwhile": (
        QT_TRANSLATE_NOOP(
            "Words",
            "The answers have already been handed over as version {revision}, while you looked through them here.",
        ),
        QT_TRANSLATE_NOOP("Words", "Nothing new has been saved. Your answers are on the computer."),
        QT_TRANSLATE_NOOP("Words", "Go back to Secrecy check, and go on from there once more."),
    ),
    "CopiesChanged": (
        QT_TRANSLATE_NOOP("Words", "The answers have changed since the file was opened."),
        QT_TRANSLATE_NOOP("Words", "Nothing of the file has been taken in."),
        QT_TRANSLATE_NOOP("Words", "Choose once more."),
    ),
    "GroupIsHere": (
        QT_TRANSLATE_NOOP("Words", "The backup is of the group {group}, which is on this computer already."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed. The group's answers here are as before."),
        QT_TRANSLATE_NOOP("Words", "Join the two copies instead."),
    ),
    "RestoreFailed": (
        QT_TRANSLATE_NOOP("Words", "The answers could not be taken back ({cause})."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed. The file with the answers and the backups are untouched."),
        QT_TRANSLATE_NOOP("Words", "Try again. If that does not help: show this to whoever looks after the computer."),
    ),
    "RestoreNoRoom": (
        QT_TRANSLATE_NOOP(
            "Words", "There is not room to take the answers back. It needs {needed_bytes}, and {free_bytes} are free."
        ),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed. The file with the answers and the backups are untouched."),
        QT_TRANSLATE_NOOP("Words", "Remove something else from the computer and try again."),
    ),
    "MigrationFailed": (
        QT_TRANSLATE_NOOP("Words", "The answers could not be brought to the form of this version."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed, and there is a verified backup from just before."),
        QT_TRANSLATE_NOOP(
            "Words", "Try again. If it fails: use the earlier Samsyn and show this to whoever looks after the computer."
        ),
    ),
    "AnswerDamaged": (
        QT_TRANSLATE_NOOP(
            "Words", "The answer to the question “{prompt_text}”, saved {damaged_at}, is damaged on the disk."
        ),
        QT_TRANSLATE_NOOP("Words", "The answer as it was saved {shown_at} is shown instead."),
        QT_TRANSLATE_NOOP("Words", "Read the answer through together, correct it and approve it again."),
    ),
    "AnswerDamaged without shown_at": (
        QT_TRANSLATE_NOOP(
            "Words", "The answer to the question “{prompt_text}”, saved {damaged_at}, is damaged on the disk."
        ),
        QT_TRANSLATE_NOOP("Words", "There is no older answer to show."),
        QT_TRANSLATE_NOOP("Words", "Read the answer through together, correct it and approve it again."),
    ),
}
