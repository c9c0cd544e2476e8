"""Which version, sound and captions a group sees: chosen in the middle of a film, and kept for the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.courses.library import Entry, Library
from desktop_app.domain.course import CaptionFile, FilmFile, FilmVersion, Lecture
from desktop_app.paths import Places
from desktop_app.playback.film import FilmSource, Opened, PlayerState, SoundTrack
from desktop_app.settings import CaptionGround
from desktop_app.ui.room.choice_buttons import CaptionsButton, VersionsButton, sound_words
from desktop_app.ui.room.film_choices import FilmChoices, Wishes
from desktop_app.ui.theme.theme import Theme
from desktop_app.words.languages import code_of, language_name
from tests.ui.room.stories import COURSE, FILM, LECTURE, OTHER, StillPlayer

VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\n{}\n"
SIGN = FilmVersion(kind="sign_language", language="sv", film=FilmFile(file="film04-tsp.mp4"))
ENGLISH = FilmVersion(
    kind="language",
    language="en",
    film=FilmFile(file="film04-en.mp4"),
    captions=(CaptionFile(language="en", file="film04-en.vtt"),),
)
GONE = FilmVersion(kind="described", language="sv", film=FilmFile(file="film04-syn.mp4"))
SOUNDS = (SoundTrack("swe", ""), SoundTrack("sv", "Syntolkning"))


class Opens(StillPlayer):
    """A player that remembers what it was told to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened_with: list[tuple[FilmSource, timedelta, bool]] = []

    def open(self, film: FilmSource, *, at: timedelta, paused: bool) -> None:
        """Remember."""
        self.opened_with.append((film, at, paused))


@pytest.fixture
def player(qapp: QApplication) -> Opens:
    """Return a player that shows film 4 at 22:10."""
    return Opens()


Make = Callable[..., FilmChoices]


@pytest.fixture
def make(place: Path, player: Opens) -> Make:
    """Return what makes the choices of a group, for a course in a folder that has some of its versions."""
    folder = place / "kurs"
    folder.mkdir()
    for name in ("film04.mp4", "film04-tsp.mp4", "film04-en.mp4", "film07.mp4"):
        (folder / name).write_bytes(b"\0\0\0\x18ftypisom" + bytes(40))
    for name, words in (("film04.sv.vtt", "Hej"), ("film04.fi.vtt", "Hei"), ("film04-en.vtt", "Hello")):
        (folder / name).write_text(VTT.format(words), encoding="utf-8")
    lecture: Lecture = replace(
        LECTURE,
        versions=(SIGN, ENGLISH, GONE),
        captions=(*LECTURE.captions, CaptionFile(language="fi", file="film04.fi.vtt")),
    )
    course = replace(COURSE, lectures=(lecture, OTHER))
    library = Library(Places(place / "data"), place / "courses")
    entry = Entry(course, folder, shipped=False)

    def made(wishes: Wishes | None = None) -> FilmChoices:
        return FilmChoices(library, entry, player, wishes or Wishes())  # type: ignore[arg-type]  # what it uses of each

    return made


def said(choices: FilmChoices) -> str:
    captions = choices.captions()
    return captions.cues[0].lines[0] if captions else ""


def test_only_what_is_here_can_be_chosen(make: Make) -> None:
    """A version that was not sent along would be a black wall."""
    choices = make()
    choices.show_film(FILM)

    assert [version.key for version in choices.versions] == ["sign_language/sv", "language/en"]
    assert (choices.version, choices.languages, said(choices)) == (None, ("sv", "fi"), "Hej")


def test_another_version_goes_on_at_the_same_place(make: Make, player: Opens) -> None:
    """Somebody who signs comes late: the group goes on where it was."""
    choices = make()
    choices.show_film(FILM)
    player.state = PlayerState.PAUSED

    choices.choose_version("sign_language/sv")

    [(film, at, paused)] = player.opened_with
    assert (film.path.name, at, paused) == ("film04-tsp.mp4", player.position, True)
    assert (film.number, film.duration) == (4, timedelta())  # its own length, whatever that is
    assert said(choices) == "Hej"  # what is said is the same


def test_a_version_in_another_language_has_its_own_captions(make: Make) -> None:
    """Swedish captions under English speech are not what was asked for."""
    choices = make()
    choices.show_film(FILM)

    choices.choose_version("language/en")

    assert (choices.languages, said(choices)) == (("en",), "Hello")
    choices.choose_version("")
    assert said(choices) == "Hej"


def test_what_was_chosen_holds_for_the_next_film_that_has_it(make: Make, player: Opens) -> None:
    """Nobody should have to ask for sign language at every film; a film without it is shown as it is."""
    first = make()
    kept = QSignalSpy(first.wished)
    first.show_film(FILM)
    first.choose_version("sign_language/sv")
    first.choose_language("fi")

    later = make(kept.at(kept.count() - 1)[0])

    assert later.source(FILM).path.name == "film04-tsp.mp4"
    assert later.source(OTHER.id).path.name == "film07.mp4"
    later.show_film(FILM)
    assert said(later) == "Hei"


def test_a_sound_is_found_again_by_its_name(make: Make, player: Opens) -> None:
    """The description is the second sound of one film and the first of the next."""
    choices = make()
    kept = QSignalSpy(choices.wished)
    choices.show_film(FILM)
    player.sounds = SOUNDS
    choices.choose_sound(1)
    assert player.sound == 1
    again = make(kept.at(0)[0])

    player.sounds = (SoundTrack("swe", "Syntolkning"), SoundTrack("sv", ""))
    player.sound = 1
    player.opened.emit(Opened(timedelta(), has_picture=True, has_sound=True, size=(1, 1)))

    assert player.sound == 0
    assert again.sound == 0


def test_the_menu_is_there_only_where_there_is_a_choice(theme: Theme, make: Make, player: Opens, qtbot: QtBot) -> None:
    """A button that offers nothing is one more thing to wonder about."""
    choices = make()
    panel = QWidget()
    qtbot.addWidget(panel)
    button = VersionsButton(theme, choices, parent=panel)
    choices.show_film(OTHER.id)
    assert button.isHidden()

    player.sounds = SOUNDS
    player.sound_changed.emit()
    assert not button.isHidden()
    choices.show_film(FILM)

    words = [action.text() for action in button.fill().actions() if action.text()]
    assert words == [
        *("Version", "The film as it is", "Sign language", "English"),
        *("Sound", "Svenska", "Syntolkning (Svenska)"),
    ]
    [sign] = [action for action in button.fill().actions() if action.text() == "Sign language"]
    sign.trigger()
    assert choices.version is not None
    assert choices.version.kind == "sign_language"


def test_the_captions_menu_says_what_is_chosen_and_tells_what_is_taken(theme: Theme, make: Make, qtbot: QtBot) -> None:
    """Size, ground and language are what people at the back ask for."""
    choices = make()
    choices.show_film(FILM)
    button = CaptionsButton(theme, choices)
    qtbot.addWidget(button)
    button.show_looks(125, CaptionGround.BOX)
    grounds, sizes = QSignalSpy(button.ground_chosen), QSignalSpy(button.size_chosen)

    def take(words: str) -> None:
        next(action for action in button.fill().actions() if action.text() == words).trigger()

    checked = [action.text() for action in button.fill().actions() if action.isChecked()]
    assert checked == ["Svenska", "125 %", "Dark, the film shines through"]
    for words in ("Suomi", "150 %", "Black"):
        take(words)

    assert (choices.language, sizes.at(0)[0], grounds.at(0)[0]) == ("fi", 150, CaptionGround.SOLID)


def test_sounds_have_names_that_can_be_told_apart() -> None:
    """Files name their sounds well, badly, or not at all."""
    assert sound_words((SoundTrack("sv"), SoundTrack("und"), SoundTrack("", "Syntolkning"), SoundTrack("sv"))) == [
        *("Svenska 1", "und", "Syntolkning", "Svenska 4")
    ]


@pytest.mark.parametrize(
    ("code", "short", "name"),
    [("sv", "sv", "Svenska"), ("swe", "sv", "Svenska"), ("en-GB", "en", "English"), ("fin", "fi", "Suomi")],
)
def test_languages_have_one_code_and_their_own_name(code: str, short: str, name: str) -> None:
    """The engines and the courses write the same language in three ways; people look for their own word."""
    assert (code_of(code), language_name(code)) == (short, name)
