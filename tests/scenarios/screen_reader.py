"""A screen reader's side of a meeting: the program is found, read and operated through AT-SPI, without mouse or pixels.

    /usr/bin/python3 tests/scenarios/screen_reader.py PROCESS_ID SCREENS

It needs Debian's own Python with GObject (packages-bench.txt) and nothing of the project. It holds a meeting from Home
to Home, pressing only what has a name, and says as one line of JSON what it met on each screen: how much, what had no
name, what Tab did not come to, and whether anything had the keyboard. With a second screen, what the group's window
says is told too, and what in it could be operated.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402  # after the version is chosen

PATIENCE_S = 60.0
ANSWER = "Vi hör och ser lika mycket."
WALL = "Gruppens skärm"
"""The name of the group's window."""
SPARE_TABS = 12
ROW_ENDS = (", klart", ", nu", ", kommer")
"""How the names of the meeting's steps end: Tab stops at one of them, and arrows lead to the rest."""
ROLES = {
    Atspi.Role.PUSH_BUTTON,
    Atspi.Role.TOGGLE_BUTTON,
    Atspi.Role.CHECK_BOX,
    Atspi.Role.RADIO_BUTTON,
    Atspi.Role.COMBO_BOX,
    Atspi.Role.TEXT,
    Atspi.Role.ENTRY,
    Atspi.Role.SLIDER,
    Atspi.Role.SPIN_BUTTON,
}
"""What is operated, and so must have a name and be able to have the keyboard."""
FIELDS = {Atspi.Role.TEXT, Atspi.Role.ENTRY, Atspi.Role.COMBO_BOX}
FOCUS = ("xdotool", "search", "--onlyvisible", "--name", "^Samsyn$", "windowfocus")
TAB, SPACE, UP, DOWN, ENTER = 0xFF09, 0x20, 0xFF52, 0xFF54, 0xFF0D
"""Keys as X names them."""


class Reader:
    """What a screen reader knows of the program, and what it did not get to know."""

    def __init__(self, process_id: int) -> None:
        self.process_id = process_id
        self.screens: list[dict[str, object]] = []

    def windows(self) -> list[Atspi.Accessible]:
        """Return the program's windows that are on a screen."""
        desktop = Atspi.get_desktop(0)
        apps = [
            app
            for index in range(desktop.get_child_count())
            if (app := desktop.get_child_at_index(index)) is not None and app.get_process_id() == self.process_id
        ]
        return [window for app in apps for window in _children(app) if _is_showing(window)]

    def nodes(self, title: str | None = None) -> list[Atspi.Accessible]:
        """Return everything on the screens, outermost first; or in the window of this title alone."""
        found = []
        waiting = [window for window in self.windows() if title is None or window.get_name() == title]
        while waiting:
            here = waiting.pop(0)
            try:
                found.append(here)
                waiting += [child for child in _children(here) if _is_showing(child)]
            except gi.repository.GLib.Error:
                continue  # it went away while it was looked at
        return found

    def finds(self, name: str, *roles: Atspi.Role) -> Atspi.Accessible | None:
        """Return what has a name that begins so; the shortest name wins."""
        hits = []
        for node in self.nodes():
            try:
                told, role = node.get_name() or "", node.get_role()
            except gi.repository.GLib.Error:
                continue
            if told.startswith(name) and (not roles or role in roles):
                hits.append((len(told), node))
        return min(hits, key=lambda hit: hit[0])[1] if hits else None

    def waits_for(self, *names: str) -> str:
        """Wait until something with one of these names is there; return which."""
        last = time.monotonic() + PATIENCE_S
        while time.monotonic() < last:
            for name in names:
                if self.finds(name) is not None:
                    return name
            time.sleep(0.1)
        raise SystemExit(f"{names} not among {self.names()}")

    def waits_until_gone(self, name: str) -> None:
        """Wait until nothing has this name any more."""
        last = time.monotonic() + PATIENCE_S
        while self.finds(name) is not None:
            if time.monotonic() > last:
                raise SystemExit(f"«{name}» is still there")
            time.sleep(0.1)

    def names(self) -> list[str]:
        """Return the names of all that is on the screens."""
        return sorted({node.get_name() for node in self.nodes() if node.get_name()})

    def presses(self, name: str) -> None:
        """Press what has this name, when it can be pressed."""
        last = time.monotonic() + PATIENCE_S
        while time.monotonic() < last:
            control = self.finds(name, Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX)
            if control is not None and control.get_state_set().contains(Atspi.StateType.ENABLED):
                actions = control.get_action_iface()
                names = [Atspi.Action.get_action_name(actions, i) for i in range(Atspi.Action.get_n_actions(actions))]
                wanted = next((i for i, one in enumerate(names) if one in {"Press", "Toggle"}), None)
                if wanted is None:
                    raise SystemExit(f"«{name}» cannot be pressed: {names}")
                Atspi.Action.do_action(actions, wanted)
                return
            time.sleep(0.1)
        raise SystemExit(f"«{name}» did not come: {self.names()}")

    def fills(self, name: str, text: str) -> None:
        """Go to the field of this name, type, and leave it with Tab."""
        self.waits_for(name)
        for node in self.nodes():
            is_field = node.get_role() in FIELDS and node.get_state_set().contains(Atspi.StateType.FOCUSABLE)
            if is_field and (node.get_name() or "").startswith(name):
                Atspi.Component.grab_focus(node.get_component_iface())
                time.sleep(0.3)
                Atspi.generate_keyboard_event(0, text, Atspi.KeySynthType.STRING)
                press_key(TAB)
                time.sleep(0.3)
                return
        raise SystemExit(f"«{name}» takes no text")

    def looks(self, screen: str) -> None:
        """Write down what is on the screen, and go through it with Tab."""
        focused, last = "", time.monotonic() + 5
        while not focused and time.monotonic() < last:  # the focus comes with the next turn of the window's loop
            nodes = self.nodes()
            focused = next((_told(node) for node in reversed(nodes) if _has_keyboard(node)), "")
        controls = [node for node in nodes if node.get_role() in ROLES and _is(node, Atspi.StateType.ENABLED)]
        unnamed = [
            f"{node.get_role_name()} in «{node.get_parent().get_name()}»"
            for node in controls
            if not (node.get_name() or "").strip()
        ]
        by_arrows = [node for node in controls if node.get_role() is Atspi.Role.RADIO_BUTTON or _is_part(node)]
        wanted = {_told(node) for node in controls if node not in by_arrows}
        seen = {"screen": screen, "nodes": len(nodes), "unnamed": unnamed, "focus": focused}
        walls = self.nodes(WALL)
        self.screens.append(
            {
                **seen,
                "unreachable": sorted(wanted - self.tabs_through(wanted)),
                "wall": [text for node in walls for text in _words(node)],
                "answer": ANSWER,
                "operable": [_told(node) for node in walls if _is_operable(node)],
            }
        )

    def tabs_through(self, wanted: set[str]) -> set[str]:
        """Press Tab until it has come to all of these, or has been round without; return where it came.

        The rows of the meeting's steps are gone through with the arrows.
        """
        met: set[str] = set()
        for _ in range(2 * len(wanted) + SPARE_TABS):
            here = self.keyboard_at()
            if here is not None:
                around = here.get_parent()
                met |= {_told(here), _told(around)}  # the line in a list one can search stands for the list
                if (here.get_name() or "").endswith(ROW_ENDS):
                    met |= self.arrows_through({_told(row) for row in _children(around)})
            if wanted <= met:
                break
            press_key(TAB)
        return met

    def arrows_through(self, rows: set[str]) -> set[str]:
        """Go up to the first row and down to the last; return where it came."""
        met: set[str] = set()
        for key in (UP, DOWN):
            for _ in range(len(rows) + 1):
                press_key(key)
                here = self.keyboard_at()
                met |= {_told(here)} if here is not None else set()
        return met

    def keyboard_at(self) -> Atspi.Accessible | None:
        """Return what has the keyboard, once the window's loop has had its turn."""
        time.sleep(0.05)
        return next((node for node in reversed(self.nodes()) if _has_keyboard(node)), None)  # innermost: not a proxy


def press_key(key: int) -> None:
    """Press a key of the keyboard."""
    Atspi.generate_keyboard_event(key, None, Atspi.KeySynthType.SYM)


def _children(node: Atspi.Accessible) -> list[Atspi.Accessible]:
    return [child for i in range(node.get_child_count()) if (child := node.get_child_at_index(i)) is not None]


def _is(node: Atspi.Accessible, state: Atspi.StateType) -> bool:
    return bool(node.get_state_set().contains(state))


def _is_showing(node: Atspi.Accessible) -> bool:
    return _is(node, Atspi.StateType.SHOWING)


def _told(node: Atspi.Accessible) -> str:
    """Return what a screen reader says of it."""
    return f"{(node.get_name() or '').strip()} ({node.get_role_name()})"


def _words(node: Atspi.Accessible) -> list[str]:
    """Return its name and what more is said of it."""
    return [text for text in (node.get_name(), node.get_description()) if text]


def _has_keyboard(node: Atspi.Accessible) -> bool:
    if node.get_role() is Atspi.Role.LIST_ITEM:  # Qt says so of a list's present row, whatever has the keyboard
        return False
    return _is(node, Atspi.StateType.FOCUSED) and node.get_role() is not Atspi.Role.FRAME


def _is_operable(node: Atspi.Accessible) -> bool:
    """Tell what could be pressed, filled or given the keyboard."""
    return (
        node.get_role() in ROLES
        or _is(node, Atspi.StateType.FOCUSABLE)
        or (node.get_action_iface() is not None and Atspi.Action.get_n_actions(node.get_action_iface()) > 0)
    )


def _is_part(node: Atspi.Accessible) -> bool:
    """Tell the minus and plus of a counter: arrows in its number do the same."""
    parent = node.get_parent()
    around = [parent.get_child_at_index(i) for i in range(parent.get_child_count())]
    return any(one is not None and one.get_role() is Atspi.Role.SPIN_BUTTON for one in around)


def bring_to_front(reader: Reader) -> None:
    """Give the window the keyboard, as a window manager does where there is one."""
    last = time.monotonic() + PATIENCE_S
    while time.monotonic() < last:
        subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "^Samsyn$", "windowfocus", "%@"], check=False
        )  # the system's own
        if any(node.get_state_set().contains(Atspi.StateType.FOCUSED) for node in reader.nodes()):
            return
        time.sleep(0.5)
    raise SystemExit("the window did not get the keyboard")


def begin_a_meeting(reader: Reader) -> None:
    """From Home to the welcome."""
    reader.waits_for("Ny träff")
    bring_to_front(reader)
    reader.looks("home")
    reader.presses("Ny träff")
    reader.fills("Kommun", "Halmstad")
    reader.fills("Enhet", "Vuxenenheten")
    reader.looks("new meeting")
    reader.presses("Starta")
    reader.waits_for("Välkomna")
    reader.looks("welcome")


def come_to_the_film(reader: Reader, film: str) -> None:
    """Go on from the welcome, and pause the film: with one screen the panel slides away from one that plays."""
    while (on := reader.waits_for(film, "Starta filmen", "Nästa")) != film:
        reader.presses(on)
        time.sleep(0.5)
    press_key(SPACE)
    reader.waits_for("Spela")
    reader.looks("film")


def answer(reader: Reader) -> None:
    """Write, and see that the group reads nothing of it before it is read back."""
    reader.presses("Skriv svar")
    reader.fills("Gruppens svar", ANSWER)
    reader.looks("writing")
    reader.presses("Läs upp och godkänn")
    reader.waits_for("Stämmer")
    reader.looks("read-back")
    reader.presses("Stämmer")


def end_the_meeting(reader: Reader) -> None:
    """To Home again."""
    reader.presses("Avsluta för idag")
    reader.waits_for("Klart för idag")
    reader.looks("summary")
    reader.presses("Till Hem")
    reader.waits_for("Ny träff")
    reader.looks("home again")


def hold_a_meeting(reader: Reader) -> None:
    """From Home to Home on one screen, with what the group is around."""
    begin_a_meeting(reader)
    come_to_the_film(reader, "Film 1:")
    answer(reader)
    end_the_meeting(reader)


def hold_a_meeting_on_two(reader: Reader) -> None:
    """From Home to Home, the facilitator at the console, the group before its own screen."""
    begin_a_meeting(reader)
    come_to_the_film(reader, "Paus")
    for name, way_back in (
        ("Sen ankomst", "Stäng"),
        ("Vart vänder vi oss?", "Stäng"),
        ("Ändra träffens steg", "Stäng"),
    ):
        reader.presses(name)
        reader.waits_for(way_back)
        reader.looks(name)
        reader.presses(way_back)
        reader.waits_until_gone(way_back)
    reader.presses("Svart")
    reader.waits_for("Visa igen")
    reader.looks("black")
    reader.presses("Visa igen")
    reader.presses("Visa fråga nu")
    reader.presses("Starta tiden")
    reader.waits_for("I par")
    reader.looks("talk")
    reader.presses("Rast …")
    time.sleep(1)  # a menu is a window of its own, whose coming a tree does not tell
    press_key(DOWN)
    press_key(ENTER)
    reader.waits_for("Börja igen")
    reader.looks("break")
    reader.presses("Börja igen")
    answer(reader)
    end_the_meeting(reader)


def main() -> None:
    """Hold the meeting; say what was met."""
    reader = Reader(int(sys.argv[1]))
    try:
        (hold_a_meeting if sys.argv[2] == "1" else hold_a_meeting_on_two)(reader)
    finally:
        print(json.dumps(reader.screens, ensure_ascii=False))  # noqa: T201  # to the one who started it


if __name__ == "__main__":
    main()
