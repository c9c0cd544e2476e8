"""The commands as they are really run: processes of their own, with no display and no VLC."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from desktop_app.cli.replies import answer_request
from desktop_app.courses.library import Library
from desktop_app.instance import Instance, socket_name
from desktop_app.paths import Places, resources
from desktop_app.storage.service import Store

REPOSITORY = Path(__file__).resolve().parents[2]


def bare_environment(data: Path) -> dict[str, str]:
    """Return the environment of a machine with neither a screen nor VLC."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"}
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return {
        **kept,
        "SAMSYN_DATA_DIR": str(data),
        "PYTHON_VLC_LIB_PATH": "/nowhere/libvlc.so",
        "PYTHONPATH": str(REPOSITORY),
        "PYTHONUTF8": "1",
    }


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "desktop_app", *arguments]


def run(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        command(*arguments),
        env=bare_environment(data),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit to read: its error mode is set")
def test_no_command_leaves_a_core_dump(met: Places) -> None:
    """They hold answers in memory as the window does, and read what others have written (X55)."""
    import resource  # noqa: PLC0415  # not on Windows

    if resource.getrlimit(resource.RLIMIT_CORE)[1] == 0:
        pytest.skip("nobody may leave one here")
    told = "import resource; print(resource.getrlimit(resource.RLIMIT_CORE))"
    program = f"import sys, desktop_app.__main__ as m; m.main(); {told}"
    done = subprocess.run(
        [sys.executable, "-c", program, "course", "lista"],
        env=bare_environment(met.data),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (-1, -1)),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    assert done.stdout.splitlines()[-1] == "(0, 0)"


def test_no_screen_and_no_vlc_are_needed(met: Places, place: Path) -> None:
    """Answers outlive everything: they can be handed over from a machine that can show nothing."""
    done = run(met.data, "answers", "export", "Barn- och familjeenheten", "--to", str(place), "--json")

    assert (done.returncode, done.stderr) == (0, "")
    assert len(json.loads(done.stdout)["files"]) == 3


@pytest.mark.parametrize("locale", ["C", "tr_TR.UTF-8"])
def test_the_computers_language_changes_nothing_that_is_written(met: Places, place: Path, locale: str) -> None:
    """A Turkish laptop writes I as ı where one lets it, and a bare one knows no å (X54)."""
    environment = bare_environment(met.data) | {"LC_ALL": locale, "LANG": locale}
    del environment["PYTHONUTF8"]
    to = place / locale
    to.mkdir()

    done = subprocess.run(
        command("answers", "export", "Barn- och familjeenheten", "--to", str(to), "--format", "txt", "--json"),
        env=environment,
        capture_output=True,
        timeout=60,
        check=False,
    )

    (file,) = to.iterdir()
    assert (done.returncode, json.loads(done.stdout.decode())["files"][0]["name"]) == (0, file.name)
    assert "Metodstöd mot prostitution och människohandel".encode() in file.read_bytes()


@pytest.mark.parametrize(
    ("choice", "status", "state", "said"),
    [("auto", 0, "ok", "Qt 6"), ("vlc", 1, "fault", "Automatiskt"), ("qt", 0, "ok", "Qt 6")],
)
def test_doctor_misses_vlc(met: Places, choice: str, status: int, state: str, said: str) -> None:
    """Exactly the machine that needs the advice must get it, not a traceback."""
    done = run(met.data, "doctor", "--json", "--engine", choice)

    report = json.loads(done.stdout)
    engine = next(check for check in report["checks"] if check["check"] == "engine")
    assert (done.returncode, engine["state"]) == (status, state)
    assert said in engine["detail"]


def test_wrong_usage_from_outside(place: Path) -> None:
    """The exit status is what a script sees."""
    done = run(place / "data", "course", "lista")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Verbet lista finns inte. Se samsyn course --help.\n"


@pytest.fixture
def running(met: Places, qtbot: QtBot) -> Iterator[Places]:
    """Give places with a program open on them: its store, and its socket."""
    del qtbot
    store, library = Store(met), Library(met, resources() / "courses")
    store.open().result()
    instance = Instance(met, lambda request: answer_request(request, store, library))
    assert instance.listen()
    yield met
    instance.close()
    store.close().result()


def ask(qtbot: QtBot, data: Path, *arguments: str) -> tuple[int, Any, str]:
    """Run a command while this process serves its socket."""
    process = subprocess.Popen(
        command(*arguments),
        env={**bare_environment(data), **{k: v for k, v in os.environ.items() if k == "XDG_RUNTIME_DIR"}},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
    out, err = process.communicate()
    return process.returncode, out, err


def test_the_open_program_is_asked(running: Places, place: Path, qtbot: QtBot) -> None:
    """A meeting that is under way must not be closed to hand something over."""
    status, out, err = ask(
        qtbot, running.data, "answers", "export", "Barn- och familjeenheten", "--to", str(place), "--json"
    )

    assert (status, err) == (0, "")
    assert all((place / file["name"]).exists() for file in json.loads(out)["files"])


def test_the_open_programs_refusal_comes_through(running: Places, qtbot: QtBot) -> None:
    """Asked over the socket, the answer to a mistake is the same."""
    status, out, err = ask(qtbot, running.data, "session", "list", "--group", "Okänd")

    assert (status, out) == (1, "")
    assert "Okänd" in err
    assert err.count("\n") == 1


def test_a_program_that_does_not_answer_is_named(met: Places, qtbot: QtBot) -> None:
    """A window that hangs must not make every command hang with it."""
    server = QLocalServer()
    assert server.listen(socket_name(met))

    status, out, err = ask(qtbot, met.data, "group", "list")

    server.close()
    assert (status, out) == (1, "")
    assert err.startswith("Samsyn är öppet")
