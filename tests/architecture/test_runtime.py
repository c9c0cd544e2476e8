"""What is loaded when a room is: the import contracts look at names, this looks at the running interpreter."""

from __future__ import annotations

import subprocess
import sys
from functools import cache

from tests.architecture import project


@cache
def _loaded_by(*modules: str) -> set[str]:
    """Return the names of all modules that a fresh interpreter holds after importing those."""
    script = f"import sys\nimport {', '.join(modules)}\nprint('\\n'.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=project.ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    return set(done.stdout.split())


def test_answers_outlive_qt_and_vlc() -> None:
    """Where Qt or VLC cannot be loaded the group's answers must still be readable and able to leave."""
    rooms = (
        "domain.answer",
        "storage.service",
        "handover",
        "followup.intake",
        "followup.store",
        "courses.library",
        "courses.package",
        "spelling.apart",
    )
    loaded = _loaded_by(*(f"desktop_app.{room}" for room in rooms))

    assert not [name for name in loaded if name.split(".")[0] in {"PySide6", "shiboken6", "vlc"}]


def test_commands_need_no_window_and_no_vlc() -> None:
    """`samsyn doctor` is the first answer to any support question, also on a machine where no window can open."""
    loaded = _loaded_by("desktop_app.__main__", "desktop_app.cli")

    assert not loaded & {"PySide6.QtGui", "PySide6.QtWidgets", "vlc", "desktop_app.ui", "desktop_app.app"}


PROGRAM = ("desktop_app.ui.program", "desktop_app.words.secrecy", "desktop_app.spelling.dictionary")
"""The program, and what it calls only when it is needed."""


def test_nobody_waits_for_the_secrecy_check_before_there_is_a_number() -> None:
    """python-stdnum brings pydoc and ssl along, up to 0.2 s on a slow computer: not at every start."""
    assert "stdnum" not in _loaded_by(*PROGRAM)


def test_the_window_never_loads_the_dictionary() -> None:
    """Hunspell holds Python for up to a second, and with it the window: it has a process of its own."""
    assert "hunspell" not in _loaded_by(*PROGRAM)


def test_a_command_loads_sql_only_where_it_needs_it() -> None:
    """`samsyn course list` on a slow laptop should not take half a second longer because other verbs keep answers."""
    loaded = _loaded_by("desktop_app.cli.program")

    assert not [name for name in loaded if name.split(".")[0] in {"sqlalchemy", "alembic", "docx", "pyrage"}]


def test_the_window_does_not_wait_for_the_store() -> None:
    """SQLAlchemy alone more than doubles the time to the first window; the store is opened after it."""
    loaded = _loaded_by("desktop_app.app")

    assert not [name for name in loaded if name.split(".")[0] in {"sqlalchemy", "alembic", "docx", "vlc"}]


def test_the_window_does_not_wait_for_what_only_a_press_needs() -> None:
    """Home's first picture has no list of municipalities and nothing to search; together they cost it 0.06 s."""
    loaded = _loaded_by("desktop_app.app")

    late = {"desktop_app.courses.regions", "desktop_app.domain.course", "desktop_app.ui.widgets.search_list"}
    assert not loaded & late
