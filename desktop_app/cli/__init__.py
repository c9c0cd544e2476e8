"""The commands: what the program does without a window (`docs/commands.md`)."""

from __future__ import annotations

from desktop_app.cli.arguments import OpenWindow, WrongUsage, read

__all__ = ["OpenWindow", "parse"]


def parse(arguments: list[str]) -> OpenWindow | int:
    """Run the verb the arguments ask for and return the exit status, or say that the window is wanted.

    Typer and the rooms are loaded only for a verb.
    """
    try:
        wanted = read(arguments)
    except WrongUsage as wrong:
        from desktop_app.cli import program  # noqa: PLC0415  # see the docstring

        program.speak("sv")
        return program.wrong_option(str(wrong))
    if not wanted.rest:
        return wanted.window
    from desktop_app.cli import program  # noqa: PLC0415  # see the docstring

    program.speak(wanted.language)
    return program.run(wanted)
