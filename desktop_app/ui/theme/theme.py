"""One theme for the whole program: made by the composition root, passed to every view.

Gives colours, type, icons, scaled measures and how keys are written in hints, and says `changed` when any of them is
another; widgets then measure and paint themselves again. Text scale multiplies type, icons and the heights of controls,
never spacing, borders or radii.
"""

from __future__ import annotations

from types import MethodType
from typing import TYPE_CHECKING
from weakref import WeakMethod, ref

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPixmap
from shiboken6 import isValid

from desktop_app.paths import resources
from desktop_app.settings import Appearance
from desktop_app.ui.theme import icons
from desktop_app.ui.theme.sheet import Part, palette, style_sheet
from desktop_app.ui.theme.tokens import DARK, LIGHT, Tokens, system_tokens
from desktop_app.ui.theme.wishes import Wishes

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

    from desktop_app.settings import Settings
    from desktop_app.ui.theme.ring import FocusRing

FAMILY = "Atkinson Hyperlegible Next"
TABULAR = QFont.Tag("tnum")
"""Figures of one width: the font's usual ones are not, and a clock of them jumps."""
STYLE = ("-style", "Fusion")
"""Arguments of the application: the style everything is painted on. Setting it on the application made it in Python
too, with five hundred names, for 20 ms of a start."""
_LOADED = "samsyn_fonts"
"""Property of the application: it has the font."""
LARGEST_PERCENT = 200
SMALLEST_PERCENT = 80
_SCHEMES = {Appearance.LIGHT: Qt.ColorScheme.Light, Appearance.DARK: Qt.ColorScheme.Dark}


class Theme(QObject):
    """Colours, type, icons and measures."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, wishes: Wishes | None = None) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._tokens = LIGHT
        self._percent = 100
        self._high_contrast = False
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._fonts: dict[tuple[int, int, bool], QFont] = {}
        self._app: QApplication | None = None
        self._settings: Settings | None = None
        self._night: Theme | None = None
        self._ring: FocusRing | None = None
        self._written_key: Callable[[str], str] = str
        self._followers: dict[WeakMethod[Callable[[], None]], None] = {}
        self._dressed: dict[ref[QWidget], str] = {}
        self._sheets: dict[tuple[Part, ...], str] = {}

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    @property
    def dark(self) -> bool:
        """Whether the windows are dark."""
        return QColor(self._tokens.bg).lightness() < QColor(self._tokens.text).lightness()

    @property
    def percent(self) -> int:
        """The text scale, 80 to 200."""
        return self._percent

    @property
    def high_contrast(self) -> bool:
        """Whether the system asks for high contrast: its own palette rules."""
        return self._high_contrast

    def may_move(self) -> bool:
        """Tell whether things may move: the user and the system can each ask that they do not. Asked each time."""
        chosen = self._settings is not None and self._settings.less_motion
        return not chosen and not (self._wishes is not None and self._wishes.less_motion())

    def px(self, size: float) -> int:
        """Return a measure of type, icon or control in this text scale."""
        return round(size * self._percent / 100)

    def color(self, token: str) -> QColor:
        """Return a token's colour by name."""
        return QColor(getattr(self._tokens, token))

    def font(self, size: float, weight: int = 400, *, tabular: bool = False) -> QFont:
        """Return the program's font at `size` px (before scale). `tabular` for every time, length, count and code."""
        wanted = (self.px(size), weight, tabular)
        font = self._fonts.get(wanted)
        if font is None:
            font = self._fonts[wanted] = QFont(FAMILY)
            font.setPixelSize(self.px(size))
            font.setWeight(QFont.Weight(weight))
            if tabular:
                font.setFeature(TABULAR, 1)
        return QFont(font)  # a copy, which may be changed: to make it is a tenth of making the font

    def key(self, usual: str) -> str:
        """Return how the key that is usually this one is written in a hint; empty where no key does that now."""
        return self._written_key(usual)

    def follow(self, method: Callable[[], None]) -> None:
        """Call a part's method, as `changed` would, for as long as the part is there.

        Of the 0.14 ms that a label took to make, connecting it to the signal was 0.035 (P8); this is a tenth of it.
        """
        self._followers[WeakMethod(method, self._followers.pop)] = None

    def write_keys(self, written: Callable[[str], str]) -> None:
        """Have hints name the keys that the user has chosen: `written` is asked with the usual key's name."""
        self._written_key = written
        self._tell()
        if self._night is not None:
            self._night.write_keys(written)

    def dress(self, widget: QWidget, more: str = "") -> None:
        """Let what Qt draws wear these looks, for as long as it is there; `more` is a sheet of its own after ours."""
        self._dressed[ref(widget, self._dressed.pop)] = more
        widget.setStyleSheet(self._sheet(_parts_of(widget)) + more)

    def dress_area(self, area: QScrollArea) -> None:
        """Dress the bars of a scrolled area that has what it scrolls; it lets the ground through."""
        area.setFrameStyle(0)
        for part in area.viewport(), area.widget():
            if part is not None:
                part.setAutoFillBackground(False)
        for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
            self.dress(bar)

    def _sheet(self, parts: tuple[Part, ...]) -> str:
        sheet = self._sheets.get(parts)
        if sheet is None:
            sheet = style_sheet(self._tokens, self.px, parts, high_contrast=self._high_contrast)
            self._sheets[parts] = sheet
        return sheet

    def pixmap(self, name: str, color_token: str = "text", size: int = 20, *, ratio: float = 1.0) -> QPixmap:  # noqa: S107
        """Return an icon at `size` px (before scale) for a device pixel ratio. FileNotFoundError if there is none."""
        colour = self.color(color_token)
        key = (name, colour.name(), self.px(size), ratio)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = icons.draw(
                name,
                drawn_size=size,
                size=self.px(size),
                ratio=ratio,
                colour=colour,
                second=self.color("text"),
            )
            self._pixmaps[key] = pixmap
        return pixmap

    def icon(self, name: str, color_token: str = "text", size: int = 20) -> QIcon:  # noqa: S107
        """Return an icon for what takes only a QIcon (menus, windows); widgets of our own paint `pixmap`."""
        from PySide6.QtGui import QIcon  # noqa: PLC0415  # as below

        icon = QIcon()
        for ratio in (1.0, 2.0, 3.0):
            icon.addPixmap(self.pixmap(name, color_token, size, ratio=ratio))
        return icon

    def app_icon(self) -> QIcon:
        """Return Samsyn's own icon, for windows and task bars."""
        from PySide6.QtGui import QIcon  # noqa: PLC0415  # its names cost a start 4 ms, and it comes after

        icon = QIcon()
        for size in (16, 24, 32, 48, 64, 128, 256):
            icon.addPixmap(
                icons.draw(
                    icons.APP_ICON,
                    drawn_size=24,
                    size=size,
                    ratio=1.0,
                    colour=QColor(LIGHT.primary),
                    second=QColor(LIGHT.text),
                )
            )
        return icon

    def night(self) -> Theme:
        """Return this theme in dark, for the panel that slides over a film; it follows the text scale."""
        if self._night is None:
            self._night = Theme(self)
            self._night.write_keys(self._written_key)
            self._dress_night()
        return self._night

    def apply(self, app: QApplication, settings: Settings) -> None:
        """Dress the program as the user has chosen, or as the system says where nothing is chosen."""
        if self._app is None:
            self._app = app
            load_fonts(app)
            self._wishes = self._wishes or Wishes(app, self)
            self._wishes.changed.connect(self._dress)
        self._settings = settings
        assert self._wishes is not None  # noqa: S101  # made with the first dress
        self._wishes.choose(_SCHEMES.get(settings.appearance))
        self._dress()

    def adorn(self, app: QApplication) -> None:
        """Give the windows their icon, and whatever has the keyboard its ring: what the first picture does without."""
        from desktop_app.ui.theme.ring import FocusRing  # noqa: PLC0415  # QStyle's many names cost a start 10 ms

        if self._ring is None:
            self._ring = FocusRing(self, app)
            self._dress_tips(app)
            app.setWindowIcon(self.app_icon())

    def set_looks(self, tokens: Tokens, percent: int) -> None:
        """Take these colours and this scale, and tell everyone."""
        self._tokens = tokens
        self._percent = min(LARGEST_PERCENT, max(SMALLEST_PERCENT, percent))
        self._pixmaps.clear()
        self._sheets.clear()
        if self._app is not None:
            self._put_on(self._app)
        self._dress_night()
        self._tell()

    def _tell(self) -> None:
        for known_widget, more in tuple(self._dressed.items()):
            widget = known_widget()
            if widget is not None and isValid(widget):
                self.dress(widget, more)
        for known in tuple(self._followers):
            method = known()
            if isinstance(method, MethodType) and isValid(method.__self__):
                method()
        self.changed.emit()

    def _put_on(self, app: QApplication) -> None:
        """Dress the program; what it wears already is not put on again: every part of every view would be measured."""
        font = self.font(16)
        if app.font() != font:
            app.setFont(font)
        if self._ring is not None:
            self._dress_tips(app)

    def _dress_tips(self, app: QApplication) -> None:
        from PySide6.QtWidgets import QToolTip  # noqa: PLC0415  # nothing is pointed at before the first picture

        QToolTip.setFont(self.font(14))
        QToolTip.setPalette(app.palette())

    def _dress_night(self) -> None:
        if self._night is not None:
            self._night._high_contrast = self._high_contrast  # noqa: SLF001  # another of its own kind
            self._night.set_looks(self._tokens if self._high_contrast else DARK, self._percent)

    def _dress(self) -> None:
        app, settings, wishes = self._app, self._settings, self._wishes
        if app is None or settings is None or wishes is None:
            return
        self._high_contrast = wishes.contrast()
        if self._high_contrast:
            system = wishes.palette()
            tokens = system_tokens(system)
        else:
            tokens = DARK if _wants_dark(settings, wishes) else LIGHT
        percent = min(LARGEST_PERCENT, max(SMALLEST_PERCENT, settings.text_percent))
        if tokens == self._tokens and percent == self._percent and app.font().family() == FAMILY:
            return
        if not self._high_contrast:
            app.setPalette(palette(tokens))
        self.set_looks(tokens, percent)


_PARTS = {
    "QMenu": (Part.MENU,),
    "QScrollBar": (Part.BAR,),
    "QComboBox": (Part.FIELD, Part.CHOICE, Part.LIST, Part.BAR, Part.MENU),
    "QLineEdit": (Part.FIELD, Part.MENU),
    "QAbstractSpinBox": (Part.FIELD, Part.FIGURES, Part.MENU),
    "QPlainTextEdit": (Part.TEXT, Part.BAR, Part.MENU),
    "QTextEdit": (Part.TEXT, Part.BAR, Part.MENU),
    "QAbstractItemView": (Part.LIST, Part.BAR),
}
"""What each kind of widget wears: its own looks, and those of what Qt puts in it or opens from it. By name: a class of
Qt's is made for Python when it is first named, which a start would wait for."""


def _parts_of(widget: QWidget) -> tuple[Part, ...]:
    return next((parts for kind, parts in _PARTS.items() if widget.inherits(kind)), tuple(Part))


def _wants_dark(settings: Settings, wishes: Wishes) -> bool:
    return wishes.dark() if settings.appearance is Appearance.SYSTEM else settings.appearance is Appearance.DARK


def load_fonts(app: QApplication) -> None:
    """Give Qt the program's own font, once; FileNotFoundError where its files are missing."""
    if app.property(_LOADED):  # asking Qt for the font's name would have it list every font of the system
        return
    for weight in ("400Regular", "500Medium", "600SemiBold", "700Bold"):
        path = resources() / "fonts" / f"AtkinsonHyperlegibleNext_{weight}.ttf"
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)
    app.setProperty(_LOADED, True)
