"""What is said of the errors of `playback`: what happened, what is safe, what to do."""

from __future__ import annotations

from desktop_app.words.translation import QT_TRANSLATE_NOOP

SENTENCES: dict[str, tuple[str, str, str]] = {
    "FilmMissing": (
        QT_TRANSLATE_NOOP("Words", "The film “{title}” is missing."),
        QT_TRANSLATE_NOOP("Words", "Your answers are saved."),
        QT_TRANSLATE_NOOP("Words", "Fill up the film from the stick, or choose another film."),
    ),
    "FilmUnreadable": (
        QT_TRANSLATE_NOOP("Words", "The film “{title}” cannot be read."),
        QT_TRANSLATE_NOOP("Words", "Your answers are saved."),
        QT_TRANSLATE_NOOP("Words", "Check that the stick or disk is plugged in, or choose another film."),
    ),
    "FilmEmpty": (
        QT_TRANSLATE_NOOP("Words", "The film “{title}” is empty."),
        QT_TRANSLATE_NOOP("Words", "Your answers are saved."),
        QT_TRANSLATE_NOOP("Words", "Fill up the film again from the stick, or choose another film."),
    ),
    "FilmNotVideo": (
        QT_TRANSLATE_NOOP("Words", "The file for “{title}” is not a film."),
        QT_TRANSLATE_NOOP("Words", "Your answers are saved."),
        QT_TRANSLATE_NOOP("Words", "Fill up the film again from the stick, or choose another film."),
    ),
    "FilmIsPlaylist": (
        QT_TRANSLATE_NOOP("Words", "The file for “{title}” is a playlist, not a film."),
        QT_TRANSLATE_NOOP("Words", "It was not opened. Your answers are saved."),
        QT_TRANSLATE_NOOP("Words", "Fill up the film again from the stick, or choose another film."),
    ),
    "FilmTooLarge": (
        QT_TRANSLATE_NOOP("Words", "The picture in the film “{title}” is too large to be shown ({width} × {height})."),
        QT_TRANSLATE_NOOP("Words", "Your answers are saved."),
        QT_TRANSLATE_NOOP("Words", "Ask whoever made the course for a smaller version, or choose another film."),
    ),
    "FilmUnplayable": (
        QT_TRANSLATE_NOOP("Words", "The film “{title}” is damaged."),
        QT_TRANSLATE_NOOP("Words", "Your answers are saved."),
        QT_TRANSLATE_NOOP("Words", "Fill up the film again from the stick, or choose another film."),
    ),
    "FilmWontOpen": (
        QT_TRANSLATE_NOOP("Words", "The film “{title}” cannot be opened."),
        QT_TRANSLATE_NOOP("Words", "Your answers are saved."),
        QT_TRANSLATE_NOOP("Words", "Try again, fill up the film from the stick, or choose another film."),
    ),
    "FilmCutShort": (
        QT_TRANSLATE_NOOP("Words", "The film “{title}” was cut off at {played_to}."),
        QT_TRANSLATE_NOOP("Words", "It does not count as seen. Your answers are saved."),
        QT_TRANSLATE_NOOP("Words", "Plug in the stick again or fill up the film, and go on from the same place."),
    ),
    "SoundWithoutPicture": (
        QT_TRANSLATE_NOOP("Words", "This computer cannot show the picture in “{title}”."),
        QT_TRANSLATE_NOOP("Words", "Your answers are saved."),
        QT_TRANSLATE_NOOP(
            "Words", "Choose another film. With VLC 3 installed, the computer can show more kinds of films."
        ),
    ),
    "SoundUnplayable": (
        QT_TRANSLATE_NOOP("Words", "The sound of “{title}” cannot be played on this computer."),
        QT_TRANSLATE_NOOP("Words", "The film is shown anyway, with captions if it has any."),
        QT_TRANSLATE_NOOP(
            "Words", "Choose another film. With VLC 3 installed, the computer can play more kinds of sound."
        ),
    ),
    "NoSoundOutput": (
        QT_TRANSLATE_NOOP("Words", "The computer has nothing to play sound with."),
        QT_TRANSLATE_NOOP("Words", "The film is shown anyway, with captions if it has any."),
        QT_TRANSLATE_NOOP(
            "Words",
            "Plug in loudspeakers, headphones or the screen's cable, and choose at the volume where the sound goes.",
        ),
    ),
    "PlayerGone": (
        QT_TRANSLATE_NOOP("Words", "The film “{title}” makes the player stop."),
        QT_TRANSLATE_NOOP("Words", "The place in the film and your answers are saved."),
        QT_TRANSLATE_NOOP("Words", "Go on without the film, or choose another film."),
    ),
    "PlaybackUnavailable": (
        QT_TRANSLATE_NOOP("Words", "This computer cannot play films yet."),
        QT_TRANSLATE_NOOP("Words", "Everything else works, and your answers are saved."),
        QT_TRANSLATE_NOOP("Words", "Install VLC 3 (64-bit) and start Samsyn again."),
    ),
    "ChosenPlayerMissing": (
        QT_TRANSLATE_NOOP("Words", "The player chosen in the settings cannot be used on this computer."),
        QT_TRANSLATE_NOOP("Words", "Everything else works, and your answers are saved."),
        QT_TRANSLATE_NOOP("Words", "Choose “Automatic” in the settings."),
    ),
    "NoRoomForPicture": (
        QT_TRANSLATE_NOOP("Words", "There is no room for the film's picture."),
        QT_TRANSLATE_NOOP("Words", "Your answers are saved."),
        QT_TRANSLATE_NOOP("Words", "Close other programs or make {needed_mb} MB free on the disk, and try again."),
    ),
    "CaptionsUnreadable": (
        QT_TRANSLATE_NOOP("Words", "The film's captions cannot be read ({file})."),
        QT_TRANSLATE_NOOP("Words", "The film is shown anyway, without captions."),
        QT_TRANSLATE_NOOP("Words", "Ask whoever made the course for a new caption file."),
    ),
}
