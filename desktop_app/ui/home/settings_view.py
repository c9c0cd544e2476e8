"""The user's choices. Each takes effect at once; there is nothing to save."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.settings import (
    Appearance,
    CaptionGround,
    EngineChoice,
    Language,
    Settings,
    with_caption_ground,
    with_captions,
)
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.ui.widgets.choices import Option, Segmented, Switch
from desktop_app.ui.widgets.frame import Card, Page, Rule
from desktop_app.ui.widgets.labels import Label, Meta, Title
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

_COLUMN = 880
TEXT_PERCENTS = (80, 100, 125, 150, 175, 200)
GROUP_PERCENTS = (100, 125, 150)


class SettingsView(Page):
    """Language, light or dark, the sizes of text, what plays the films, captions, courses, other computers."""

    tab_by_layout = True

    settings_changed = Signal(object)
    """Settings, whole, as they are to be from now on."""
    back_pressed = Signal()
    add_course_pressed = Signal()
    forget_pressed = Signal()
    """The words that the spelling help was taught are to be forgotten."""
    keys_pressed = Signal()
    """Other keys are to be chosen."""
    move_pressed = Signal()
    """The group is to go to another computer."""
    fetch_pressed = Signal()
    """A group, or answers, are to come from a file."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._settings = Settings()
        self.top.back_pressed.connect(self.back_pressed)
        self._look, self._group, self._keys, self._courses, self._between = (Card(theme) for _ in range(5))
        cards = (self._look, self._group, self._keys, self._courses, self._between)
        self._titles = [Title(theme, level=2) for _ in cards]
        for card, title in zip(cards, self._titles, strict=True):
            card.body.setSpacing(16)
            card.body.addWidget(title)
        self.language = Segmented(theme, "", [Option("sv", "Svenska"), Option("en", "English")], label_shown=False)
        self.appearance = Segmented(theme, "", [], label_shown=False)
        self.text_size = Segmented(theme, "", _percents(TEXT_PERCENTS), label_shown=False)
        self.group_size = Segmented(theme, "", _percents(GROUP_PERCENTS), label_shown=False)
        self.engine = Segmented(theme, "", [], label_shown=False)
        self.less_motion = Switch(theme, "")
        self.bright_room = Switch(theme, "")
        self.captions = Switch(theme, "")
        self.caption_ground = Segmented(theme, "", [], label_shown=False)
        self._ground = _Line(theme, self.caption_ground)
        self._lines = [
            _Line(theme, control) for control in (self.language, self.appearance, self.text_size, self.group_size)
        ]
        self._player = _Line(theme, self.engine)
        self._bright = _Line(theme, self.bright_room)
        self._captions, self._motion = _Line(theme, self.captions), _Line(theme, self.less_motion)
        for line in (*self._lines[:3], self._motion, self._player):
            self._look.body.addWidget(Rule(theme))
            self._look.body.addWidget(line)
        self._make_spelling(theme)
        for shown in (self._lines[3], self._bright, self._captions, self._ground):
            self._group.body.addWidget(Rule(theme))
            self._group.body.addWidget(shown)
        self._make_keys(theme)
        self._add = SecondaryButton(theme, "", icon="arrow_import")
        self._add.clicked.connect(self.add_course_pressed)
        self._add_words = Meta(theme)
        self._courses.body.addWidget(self._add_words)
        self._courses.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._make_between(theme)
        self._middle = QWidget()
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in cards:
            column.addWidget(card)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._middle, 100)
        middle.addStretch(1)
        self.content.addLayout(middle)
        self.content.addStretch(1)
        self._connect()
        theme.follow(self._restyle_settings)
        self._restyle_settings()
        self.retranslate()

    def _make_spelling(self, theme: Theme) -> None:
        """Put the choice of spelling help last in the card of the program itself."""
        self.spelling = Switch(theme, "")
        self._spelling = _Line(theme, self.spelling)
        self.forget = SecondaryButton(theme, "", compact=True)
        self.forget.clicked.connect(self.forget_pressed)
        self.forget.hide()
        self._look.body.addWidget(Rule(theme))
        self._look.body.addWidget(self._spelling)
        self._look.body.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)

    def _make_keys(self, theme: Theme) -> None:
        """Make the card that leads to the choice of keys."""
        self._keys_words = Meta(theme)
        self._choose_keys = SecondaryButton(theme, "", icon="keyboard")
        self._choose_keys.clicked.connect(self.keys_pressed)
        self._keys.body.addWidget(self._keys_words)
        self._keys.body.addWidget(self._choose_keys, 0, Qt.AlignmentFlag.AlignLeft)

    def _make_between(self, theme: Theme) -> None:
        """Make the card for a group that goes to another computer, or comes from one."""
        self._between_words = Meta(theme)
        self.move_group = SecondaryButton(theme, "", icon="laptop")
        self.move_group.clicked.connect(self.move_pressed)
        self.fetch = SecondaryButton(theme, "", icon="usb_stick")
        self.fetch.clicked.connect(self.fetch_pressed)
        holder = QWidget()
        row = WrapLayout(holder, spacing=12, line_spacing=12)
        row.addWidget(self.move_group)
        row.addWidget(self.fetch)
        self._between.body.addWidget(self._between_words)
        self._between.body.addWidget(holder)

    def show_group(self, *, there_is_one: bool) -> None:
        """Offer to move the group, where there is one."""
        self.move_group.setVisible(there_is_one)

    def show_learnt(self, *, there_are_some: bool) -> None:
        """Offer to forget the words that were learnt, where there are some."""
        self.forget.setVisible(there_are_some)

    def _connect(self) -> None:
        for control, field in (
            (self.language, "language"),
            (self.appearance, "appearance"),
            (self.text_size, "text_percent"),
            (self.group_size, "group_text_percent"),
            (self.engine, "engine"),
            (self.caption_ground, "caption_ground"),
        ):
            control.chosen.connect(lambda key, field=field: self._choose(field, key))
        self.spelling.toggled.connect(self._choose_spelling)
        self.bright_room.toggled.connect(self._choose_bright_room)
        self.captions.toggled.connect(self._choose_captions)
        self.less_motion.toggled.connect(self._choose_motion)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        self._settings = settings
        self.language.choose(settings.language.value)
        self.appearance.choose(settings.appearance.value)
        self.text_size.choose(str(_nearest(settings.text_percent, TEXT_PERCENTS)))
        self.group_size.choose(str(_nearest(settings.group_text_percent, GROUP_PERCENTS)))
        self.engine.choose(settings.engine.value)
        self.caption_ground.choose(settings.caption_ground.value)
        for switch, on in (
            (self.bright_room, settings.bright_room),
            (self.captions, settings.captions),
            (self.less_motion, settings.less_motion),
            (self.spelling, settings.spelling),
        ):
            blocked = switch.blockSignals(True)
            switch.setChecked(on)
            switch.blockSignals(blocked)

    def way_back(self) -> QAbstractButton:
        """Let Esc lead back."""
        return self.top.back

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self.top.set_back(translate("Home", "To Home"))
        self.top.set_title(translate("Home", "Settings"))
        for title, words in zip(
            self._titles,
            (
                translate("Home", "This program"),
                translate("Home", "What the group sees"),
                translate("Home", "Keys"),
                translate("Home", "Courses"),
                translate("Home", "Several computers"),
            ),
            strict=True,
        ):
            title.set_text(words)
        language, look, size, group = self._lines
        language.say(translate("Home", "Language"), translate("Home", "Courses keep their own language."))
        look.say(translate("Home", "Light or dark"), "")
        size.say(translate("Home", "Text size"), translate("Home", "What you read here. It does not change the films."))
        group.say(
            translate("Home", "Text on the group's screen"),
            translate(
                "Home", "Questions and captions. Can you read it at the back? Ctrl + and Ctrl − change it in a meeting."
            ),
        )
        chosen = self.appearance.key() or self._settings.appearance.value
        self.appearance.set_options(
            [
                Option(Appearance.SYSTEM.value, translate("Home", "As the system")),
                Option(Appearance.LIGHT.value, translate("Home", "Light")),
                Option(Appearance.DARK.value, translate("Home", "Dark")),
            ]
        )
        self.appearance.choose(chosen)
        self._player.say(
            translate("Home", "Player of films"),
            translate("Home", "Automatic is VLC where it is installed. Change it only if a film is shown badly."),
        )
        engine = self.engine.key() or self._settings.engine.value
        self.engine.set_options(
            [
                Option(EngineChoice.AUTO.value, translate("Home", "Automatic")),
                Option(EngineChoice.VLC.value, "VLC"),
                Option(EngineChoice.QT.value, translate("Home", "Samsyn's own")),
            ]
        )
        self.engine.choose(engine)
        self._bright.say(
            translate("Home", "Bright room"),
            translate(
                "Home", "Dark words on a bright ground, for a room that cannot be darkened. Films are as they are."
            ),
        )
        self._captions.say(translate("Home", "Captions on films, where there are any"), "")
        self._motion.say(
            translate("Home", "Less motion"),
            translate("Home", "Nothing slides in or out. It is so too where the system asks for it."),
        )
        self._spelling.say(
            translate("Home", "Show words that may be misspelt"),
            translate("Home", "While you write answers in Swedish. The group's screen never shows it."),
        )
        self.forget.set_text(translate("Home", "Forget learnt words"))
        self._ground.say(
            translate("Home", "What captions stand on"),
            translate("Home", "Without a ground the letters have a black edge."),
        )
        ground = self.caption_ground.key() or self._settings.caption_ground.value
        self.caption_ground.set_options(
            [
                Option(CaptionGround.BOX.value, translate("Home", "Dark")),
                Option(CaptionGround.SOLID.value, translate("Home", "Black")),
                Option(CaptionGround.NONE.value, translate("Home", "Nothing")),
            ]
        )
        self.caption_ground.choose(ground)
        self._keys_words.set_text(
            translate("Home", "What the keys do during a meeting, on the keyboard and on a clicker.")
        )
        self._choose_keys.set_text(translate("Home", "Choose other keys …"))
        self._add_words.set_text(translate("Home", "A course comes on a USB stick or in a folder."))
        self._add.set_text(translate("Home", "Read in a course …"))
        self._between_words.set_text(
            translate(
                "Home",
                "A group can go on on another computer: all it has is taken along in one file. If two computers have "
                "gone on, their answers can be joined.",
            )
        )
        self.move_group.set_text(translate("Home", "Move the group to another computer …"))
        self.fetch.set_text(translate("Home", "Fetch a group or answers from a file …"))

    def _restyle_settings(self) -> None:
        self._middle.setMaximumWidth(max(_COLUMN, self.theme.px(_COLUMN)))

    def _choose(self, field: str, key: str) -> None:
        value: Any = int(key) if key.isdigit() else key
        if field == "language":
            value = Language(key)
        elif field == "appearance":
            value = Appearance(key)
        elif field == "caption_ground":
            self._take(with_caption_ground(self._settings, CaptionGround(key)))
            return
        elif field == "engine":
            value = EngineChoice(key)
        self._tell(field, value)

    def _choose_spelling(self, on: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._tell("spelling", on)

    def _choose_bright_room(self, on: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._tell("bright_room", on)

    def _choose_captions(self, on: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._take(with_captions(self._settings, on=on))

    def _choose_motion(self, on: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._tell("less_motion", on)

    def _tell(self, field: str, value: Any) -> None:
        self._take(replace(self._settings, **{field: value}))

    def _take(self, settings: Settings) -> None:
        self._settings = settings
        self.settings_changed.emit(self._settings)


class _Line(QWidget):
    """What is chosen, a word about it, and the control to the right (below where it is narrow)."""

    def __init__(self, theme: Theme, control: Segmented | Switch) -> None:
        super().__init__()
        self._control = control
        self._name = Label(theme, weight=600)
        self._about = Meta(theme)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._name)
        column.addWidget(self._about)
        row = WrapLayout(self, spacing=24, line_spacing=8)
        row.addWidget(words)
        row.add_stretch()
        row.addWidget(control)

    def say(self, name: str, about: str) -> None:
        """Show these words, and give the control its name."""
        self._name.set_text(name)
        self._about.set_text(about)
        self._about.setVisible(bool(about))
        if isinstance(self._control, Switch):
            self._control.setAccessibleName(name)
        else:
            self._control.set_label(name)


def _percents(values: tuple[int, ...]) -> list[Option]:
    return [Option(str(value), f"{value} %") for value in values]


def _nearest(value: int, among: tuple[int, ...]) -> int:
    return min(among, key=lambda one: abs(one - value))
