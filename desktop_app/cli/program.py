"""The `samsyn` command line: reads it, speaks the right language, runs a verb, and tells how it went.

Exit status: 0 all well, 1 a problem was found or the world said no (one line on stderr), 2 wrong usage.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import typer
from PySide6.QtCore import QCoreApplication
from typer.exceptions import TyperException

from desktop_app.cli import courses, followup, keys, records, safety
from desktop_app.cli.arguments import Wanted
from desktop_app.cli.desk import SaidNo
from desktop_app.cli.doctor import doctor
from desktop_app.cli.help import Verb, Verbs, complaint
from desktop_app.cli.run import Run, say_error, say_json
from desktop_app.domain.errors import KnownError
from desktop_app.paths import resources
from desktop_app.words import Told, install, tell, translate
from desktop_app.words.translation import QT_TRANSLATE_NOOP

SAID_NO, WRONG_USAGE = 1, 2

VERBS: dict[Callable[..., None], str] = {
    safety.backup: QT_TRANSLATE_NOOP("Commands", "Save a backup to take along: all answers, or one group's."),
    safety.restore: QT_TRANSLATE_NOOP("Commands", "Take answers back from a backup; what is here is backed up first."),
    safety.audit: QT_TRANSLATE_NOOP("Commands", "List what was done with answers and when, without text or names."),
    safety.support: QT_TRANSLATE_NOOP("Commands", "Save a file for whoever helps you; it holds no answer."),
    doctor: QT_TRANSLATE_NOOP("Commands", "Tell how this computer is for Samsyn."),
}
"""Verbs of one word, and what they do."""


def speak(language: str) -> None:
    """Speak a language from now on. Makes the QCoreApplication that Qt's translator needs, where there is none."""
    app = QCoreApplication.instance() or QCoreApplication(["samsyn"])
    install(app, language, resources() / "translations")


def wrong_option(option: str) -> int:
    """Complain about an option for every command, and return the exit status."""
    what = translate("Commands", "The value for {name} cannot be used.").format(name=option)
    say_error(what + " " + translate("Commands", "See {command} --help.").format(command="samsyn"))
    return WRONG_USAGE


def run(wanted: Wanted) -> int:
    """Run the verb and return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a pipe in an old Windows code page must not stop us
    try:
        status = typer.main.get_command(program())(
            list(wanted.rest), prog_name="samsyn", standalone_mode=False, obj=Run(wanted.window.places, wanted.engine)
        )
    except TyperException as error:
        say_error(complaint(error))
        return WRONG_USAGE
    except KnownError as error:
        return _refused(wanted, error.message_id, tell(error))
    except SaidNo as refusal:
        return _refused(wanted, refusal.message_id, refusal.told)
    return status if isinstance(status, int) else 0


def program() -> typer.Typer:
    """Return the whole program of commands."""
    app = typer.Typer(
        cls=Verbs,
        help=QT_TRANSLATE_NOOP("Commands", "Samsyn: group training without the net. Without a verb, the window opens."),
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.add_typer(courses.app, name="course")
    app.add_typer(records.groups, name="group")
    app.add_typer(records.sessions, name="session")
    app.add_typer(records.answers, name="answers")
    app.add_typer(followup.app, name="followup")
    app.add_typer(keys.app, name="keys")
    for verb, text in VERBS.items():
        app.command(verb.__name__, cls=Verb, help=text)(verb)
    return app


def _refused(wanted: Wanted, message_id: str, told: Told) -> int:
    if "--json" in wanted.rest:
        say_json({"error": message_id, "what": told.what, "safe": told.safe, "remedy": told.remedy})
    say_error(str(told))
    return SAID_NO
