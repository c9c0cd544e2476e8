"""What is said of the errors of `cli`: what happened, what is safe, what to do."""

from __future__ import annotations

from desktop_app.words.translation import QT_TRANSLATE_NOOP

SENTENCES: dict[str, tuple[str, str, str]] = {
    "SamsynIsOpen": (
        QT_TRANSLATE_NOOP("Words", "Samsyn is open but does not answer."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed."),
        QT_TRANSLATE_NOOP("Words", "Close Samsyn and run the command again."),
    ),
    "GroupUnknown": (
        QT_TRANSLATE_NOOP("Words", "There is no group “{group}”."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed."),
        QT_TRANSLATE_NOOP("Words", "See which there are with samsyn group list."),
    ),
    "GroupNotOne": (
        QT_TRANSLATE_NOOP("Words", "Several groups fit “{group}”."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed."),
        QT_TRANSLATE_NOOP("Words", "Give the group's id. See it with samsyn group list."),
    ),
    "SessionUnknown": (
        QT_TRANSLATE_NOOP("Words", "There is no meeting “{session}”."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed."),
        QT_TRANSLATE_NOOP("Words", "See which there are with samsyn session list."),
    ),
    "CourseNotOne": (
        QT_TRANSLATE_NOOP("Words", "The group has not met about one course alone, so it is unclear which is meant."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed."),
        QT_TRANSLATE_NOOP("Words", "Name it with --course. See the courses with samsyn course list."),
    ),
    "NothingSaved": (
        QT_TRANSLATE_NOOP("Words", "There are no answers on this computer yet."),
        QT_TRANSLATE_NOOP("Words", "Nothing has been saved."),
        QT_TRANSLATE_NOOP("Words", "Hold a meeting first, or choose another folder with --data-dir."),
    ),
    "DataFolderUnwritable": (
        QT_TRANSLATE_NOOP("Words", "The data folder {folder} cannot be written to."),
        QT_TRANSLATE_NOOP("Words", "Nothing is changed."),
        QT_TRANSLATE_NOOP(
            "Words", "Choose another folder with --data-dir, or ask the municipality's IT for the right to write there."
        ),
    ),
}
