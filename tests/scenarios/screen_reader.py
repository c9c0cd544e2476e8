"""A screen reader's side of a meeting: the program is found, read and operated through AT-SPI, without mouse or pixels.

    /usr/bin/python3 tests/scenarios/screen_reader.py PROCESS_ID

It needs Debian's own Python with GObject (packages-bench.txt) and nothing of the project. It holds a meeting from Home
to Home, pressing only what has a name, and says as one line of JSON what it met on each screen: how much, what had no
name, what could not have the keyboard, and whether anything had it.
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
TAB, SPACE = 0xFF09, 0x20
"""Keys as X names them."""


class Reader:
    """What a screen reader knows of the program, and what it did not get to know."""

    def __init__(self, process_id: int) -> None:
        self.process_id = process_id
        self.screens: list[dict[str, object]] = []

    def nodes(self) -> list[Atspi.Accessible]:
        """Return everything on the screen, outermost first."""
        found = []
        desktop = Atspi.get_desktop(0)
        waiting = [
            app
            for index in range(desktop.get_child_count())
            if (app := desktop.get_child_at_index(index)) is not None and app.get_process_id() == self.process_id
        ]
        while waiting:
            here = waiting.pop(0)
            try:
                children = [here.get_child_at_index(i) for i in range(here.get_child_count())]
                is_window = here.get_role() is Atspi.Role.APPLICATION
                if is_window or here.get_state_set().contains(Atspi.StateType.SHOWING):
                    found.append(here)
                    waiting += [child for child in children if child is not None]
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
        told = sorted({node.get_name() for node in self.nodes() if node.get_name()})
        raise SystemExit(f"{names} not among {told}")

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
        raise SystemExit(f"«{name}» did not come")

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
        """Write down what is on the screen."""
        unnamed, unreachable, count, focused = [], [], 0, ""
        last = time.monotonic() + 5
        while not focused and time.monotonic() < last:  # the focus comes with the next turn of the window's loop
            unnamed, unreachable, count = [], [], 0
            for node in self.nodes():
                states = node.get_state_set()
                name, role = node.get_name() or "", node.get_role()
                count += 1
                if states.contains(Atspi.StateType.FOCUSED) and role is not Atspi.Role.FRAME:
                    focused = name or node.get_role_name()
                if role not in ROLES or not states.contains(Atspi.StateType.ENABLED):
                    continue
                if not name.strip():
                    unnamed.append(f"{node.get_role_name()} in «{node.get_parent().get_name()}»")
                if not (
                    states.contains(Atspi.StateType.FOCUSABLE) or role is Atspi.Role.RADIO_BUTTON or _is_part(node)
                ):
                    unreachable.append(name)
            time.sleep(0.05)
        seen = {"screen": screen, "nodes": count, "unnamed": unnamed, "unreachable": unreachable, "focus": focused}
        self.screens.append(seen)


def press_key(key: int) -> None:
    """Press a key of the keyboard."""
    Atspi.generate_keyboard_event(key, None, Atspi.KeySynthType.SYM)


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


def hold_a_meeting(reader: Reader) -> None:
    """From Home to Home."""
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
    while (on := reader.waits_for("Film 1:", "Starta filmen", "Nästa")) != "Film 1:":
        reader.presses(on)
        time.sleep(0.5)
    press_key(SPACE)  # the panel has slid away; paused, it stands
    reader.waits_for("Spela")
    reader.looks("film")
    reader.presses("Skriv svar")
    reader.fills("Gruppens svar", "Vi hör och ser lika mycket.")
    reader.looks("writing")
    reader.presses("Läs upp och godkänn")
    reader.waits_for("Stämmer")
    reader.looks("read-back")
    reader.presses("Stämmer")
    reader.presses("Avsluta för idag")
    reader.waits_for("Klart för idag")
    reader.looks("summary")
    reader.presses("Till Hem")
    reader.waits_for("Ny träff")
    reader.looks("home again")


def main() -> None:
    """Hold the meeting; say what was met."""
    reader = Reader(int(sys.argv[1]))
    try:
        hold_a_meeting(reader)
    finally:
        print(json.dumps(reader.screens, ensure_ascii=False))  # noqa: T201  # to the one who started it


if __name__ == "__main__":
    main()
