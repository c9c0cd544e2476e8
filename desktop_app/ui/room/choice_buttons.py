"""Buttons that open a menu of how the film is shown: the look of its captions, its sound and version.

The same in every layout; each shows what it is told, and says what was chosen. A menu opens upwards: below the film's
controls there is nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.courses.alternatives import DESCRIBED, OTHER_LANGUAGE, SIGN_LANGUAGE
from desktop_app.settings import CaptionGround
from desktop_app.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop_app.words import translate
from desktop_app.words.languages import language_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.courses.alternatives import Version
    from desktop_app.playback.film import SoundTrack
    from desktop_app.ui.room.film_choices import FilmChoices
    from desktop_app.ui.theme.theme import Theme

GROUP_PERCENTS: Final = (100, 125, 150)
_GAP = 4


class ChoiceMenu(QMenu):
    """A menu of several choices under headings of their own, in the colours of the button that opens it."""

    def __init__(self, theme: Theme, button: QWidget) -> None:
        super().__init__(button)
        self._theme = theme
        self._button = button

    def begin(self) -> None:
        """Fill it anew."""
        self.clear()
        self._theme.dress(self)

    def offer(self, heading: str, options: Sequence[tuple[str, str]], chosen: str, tell: Callable[[str], None]) -> None:
        """Add a heading and its choices, as keys and words; `tell` is given the key of the one that is taken."""
        if self.actions():
            self.addSeparator()
        self.addAction(heading).setEnabled(False)
        group = QActionGroup(self)
        for key, words in options:
            action = self.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == chosen)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, key=key: tell(key))

    def pop_up(self) -> None:
        """Open over the button."""
        self.popup(self._button.mapToGlobal(QPoint(0, -self.sizeHint().height() - _GAP)))


class CaptionsButton(SecondaryButton):
    """How the captions look: their size, what they stand on, their language where there are several."""

    size_chosen = Signal(int)
    """Per cent: 100, 125 or 150."""
    ground_chosen = Signal(object)
    """CaptionGround."""
    text_wanted = Signal()
    """The whole text is to be read beside the film."""

    def __init__(self, theme: Theme, choices: FilmChoices | None = None, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", icon="chevron_up", parent=parent)
        self._choices = choices
        self.offers_text = False
        """Whether the menu leads to the film's text: not where a button does."""
        self._percent = 100
        self._ground = CaptionGround.BOX
        self.menu_of_looks = ChoiceMenu(theme, self)
        self.clicked.connect(self._open)
        self.retranslate()

    def set_choices(self, choices: FilmChoices) -> None:
        """Offer the languages of the film that these know."""
        self._choices = choices

    def show_looks(self, percent: int, ground: CaptionGround) -> None:
        """Tell how the captions look now."""
        self._percent, self._ground = percent, ground

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        name = translate("Room", "How the captions look")
        self.setAccessibleName(name)
        self.setToolTip(name)

    def fill(self) -> ChoiceMenu:
        """Return the menu as it stands."""
        menu = self.menu_of_looks
        menu.begin()
        choices = self._choices
        if choices is not None and len(choices.languages) > 1:
            languages = [(code, language_name(code)) for code in choices.languages]
            menu.offer(translate("Room", "Language"), languages, choices.language, choices.choose_language)
        sizes = [(str(percent), f"{percent} %") for percent in GROUP_PERCENTS]
        menu.offer(
            translate("Room", "Size, also of questions"),
            sizes,
            str(self._percent),
            lambda key: self.size_chosen.emit(int(key)),
        )
        menu.offer(
            translate("Room", "Ground"),
            ground_words(),
            self._ground.value,
            lambda key: self.ground_chosen.emit(CaptionGround(key)),
        )
        if self.offers_text:
            menu.addSeparator()
            words = translate("Room", "Read and search the film's text")
            menu.addAction(f"{words}\t{self.theme.key('Ctrl+F')}".rstrip()).triggered.connect(self.text_wanted)
        return menu

    def _open(self) -> None:
        self.fill().pop_up()


class VersionsButton(QuietButton):
    """«Ljud och version», there only where there is something to choose."""

    def __init__(self, theme: Theme, choices: FilmChoices | None = None, *, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, "", icon="headphones", trailing_icon="chevron_up", compact=True, place=True, parent=parent
        )
        self._choices: FilmChoices | None = None
        self._folded = False
        self.menu_of_versions = ChoiceMenu(theme, self)
        self.clicked.connect(self._open)
        self.retranslate()
        self.hide()
        if choices is not None:
            self.set_choices(choices)

    def set_choices(self, choices: FilmChoices) -> None:
        """Offer what these know."""
        self._choices = choices
        choices.changed.connect(self.refresh)
        self.refresh()

    @property
    def has_choice(self) -> bool:
        """Whether there is something to choose."""
        choices = self._choices
        return choices is not None and (bool(choices.versions) or len(choices.sounds) > 1)

    def fold(self, *, folded: bool) -> None:
        """Stay away although there is something to choose: another menu has it."""
        self._folded = folded
        self.refresh()

    def refresh(self) -> None:
        """Be there or not, as there is something to choose."""
        self.setVisible(self.has_choice and not self._folded)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.set_text(translate("Room", "Sound and version"))

    def fill(self) -> ChoiceMenu:
        """Return the menu as it stands."""
        menu = self.menu_of_versions
        menu.begin()
        choices = self._choices
        if choices is None:
            return menu
        if choices.versions:
            versions = [("", translate("Room", "The film as it is"))]
            versions += [(version.key, version_words(version)) for version in choices.versions]
            chosen = choices.version.key if choices.version else ""
            menu.offer(translate("Room", "Version"), versions, chosen, choices.choose_version)
        if len(choices.sounds) > 1:
            sounds = [(str(number), words) for number, words in enumerate(sound_words(choices.sounds))]
            menu.offer(
                translate("Room", "Sound"), sounds, str(choices.sound), lambda key: choices.choose_sound(int(key))
            )
        return menu

    def _open(self) -> None:
        self.fill().pop_up()


def ground_words() -> list[tuple[str, str]]:
    """Return what captions can stand on, as keys and words."""
    return [
        (CaptionGround.BOX.value, translate("Room", "Dark, the film shines through")),
        (CaptionGround.SOLID.value, translate("Room", "Black")),
        (CaptionGround.NONE.value, translate("Room", "None, letters with an edge")),
    ]


def version_words(version: Version) -> str:
    """Return «Teckenspråk», «Syntolkad», or its language."""
    language = language_name(version.language)
    kinds = {
        SIGN_LANGUAGE: translate("Room", "Sign language"),
        DESCRIBED: translate("Room", "With the picture described"),
        OTHER_LANGUAGE: language,
    }
    return kinds.get(version.kind) or f"{version.kind} ({language})"


def sound_words(sounds: Sequence[SoundTrack]) -> list[str]:
    """Return a film's sounds as they are chosen: by title, else by language; those that read alike get a number."""
    words = []
    for number, sound in enumerate(sounds, 1):
        language = language_name(sound.language)
        title = sound.title.strip()
        words.append(f"{title} ({language})" if title and language else title or language)
        if not words[-1]:
            words[-1] = translate("Room", "Sound {number}").format(number=number)
    return [f"{text} {number}" if words.count(text) > 1 else text for number, text in enumerate(words, 1)]
