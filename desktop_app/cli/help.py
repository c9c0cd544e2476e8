"""Help and complaints in the user's language: Typer's own words are English.

Texts are declared in English where the verbs are (`QT_TRANSLATE_NOOP`) and looked up here, when they are shown.
"""

from __future__ import annotations

from typing import Any, Protocol

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from desktop_app.words.translation import QT_TRANSLATE_NOOP, translate

GLOBAL_OPTIONS = (
    ("--data-dir PATH", QT_TRANSLATE_NOOP("Commands", "Use this data folder. SAMSYN_DATA_DIR does the same.")),
    ("--language sv|en", QT_TRANSLATE_NOOP("Commands", "Speak this language.")),
    ("--engine auto|vlc|qt", QT_TRANSLATE_NOOP("Commands", "Play films with VLC or with Samsyn's own player (qt).")),
    ("--try", QT_TRANSLATE_NOOP("Commands", "Try Samsyn with a data folder of its own.")),
)
"""Options that every command takes, wherever they stand; `desktop_app.cli.arguments` reads them."""

HELP = QT_TRANSLATE_NOOP("Commands", "Show this help.")


class Formatter(Protocol):
    """The part of Typer's help writer that is used here."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line."""

    def write_paragraph(self) -> None:
        """Write a blank line."""

    def write_text(self, text: str) -> None:
        """Write text, wrapped."""

    def write_dl(self, rows: list[tuple[str, str]]) -> None:
        """Write rows of a term and its meaning."""

    def section(self, name: str) -> Any:
        """Begin a part with a heading."""

    def indentation(self) -> Any:
        """Begin an indented part."""


class Verb(TyperCommand):
    """A command whose help is in the user's language."""

    def format_help(self, ctx: typer.Context, formatter: Formatter) -> None:  # type: ignore[override]
        """Write the whole help."""
        _begin(self, ctx, formatter, "")
        arguments = [(_name(p), _said(p.help)) for p in self.params if isinstance(p, TyperArgument)]
        _part(formatter, translate("Commands", "What it works on"), arguments)
        options = [(_option(p), _said(p.help)) for p in self.params if isinstance(p, TyperOption)]
        _part(formatter, translate("Commands", "Options"), [*options, ("--help", _said(HELP))])


class NoSuchVerb(typer.BadParameter):
    """A word stands where a verb should."""


class Verbs(TyperGroup):
    """A group of commands whose help is in the user's language."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the verb. Raises NoSuchVerb."""
        if args[0] not in self.commands and not args[0].startswith("-"):
            raise NoSuchVerb(args[0], ctx)
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: typer.Context, formatter: Formatter) -> None:  # type: ignore[override]
        """Write the whole help; the first group also tells the options that every command takes."""
        _begin(self, ctx, formatter, translate("Commands", "VERB"))
        verbs = [(name, _said(verb.help)) for name, verb in self.commands.items() if not verb.hidden]
        _part(formatter, translate("Commands", "Verbs"), verbs)
        everywhere = () if ctx.parent else GLOBAL_OPTIONS
        options = [(name, _said(help_text)) for name, help_text in everywhere]
        _part(formatter, translate("Commands", "Options"), [*options, ("--help", _said(HELP))])


def complaint(error: Exception) -> str:
    """Return one sentence about a command that was written wrongly, from Typer's exception."""
    context = getattr(error, "ctx", None)
    param = getattr(error, "param", None)
    name = _name(param) if isinstance(param, TyperArgument) else _option(param) if param is not None else ""
    match type(error).__name__:
        case "NoSuchOption":
            what = translate("Commands", "There is no option {name}.").format(name=getattr(error, "option_name", ""))
        case "MissingParameter":
            what = translate("Commands", "{name} is missing.").format(name=name)
        case "NoSuchVerb":
            what = translate("Commands", "There is no verb {name}.").format(name=str(error))
        case "UsageError" if context and isinstance(context.command, Verbs):
            what = translate("Commands", "A verb is missing.")
        case "BadParameter":
            what = translate("Commands", "The value for {name} cannot be used.").format(name=name)
        case _:
            what = translate("Commands", "The command is not written as it should be.")
    path = context.command_path if context else "samsyn"
    return what + " " + translate("Commands", "See {command} --help.").format(command=path)


def _begin(command: TyperCommand | TyperGroup, ctx: typer.Context, formatter: Formatter, rest: str) -> None:
    arguments = [_name(param) for param in command.params if isinstance(param, TyperArgument)]
    usage = " ".join([*arguments, translate("Commands", "[OPTIONS]"), rest]).strip()
    formatter.write_usage(ctx.command_path, usage, prefix=translate("Commands", "Usage:") + " ")
    if command.help:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_said(command.help))


def _part(formatter: Formatter, heading: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(heading):
            formatter.write_dl(rows)


def _name(param: Any) -> str:
    return _said(param.metavar) if param.metavar else str(param.name).upper()


def _option(param: Any) -> str:
    names = ", ".join([*param.opts, *param.secondary_opts])
    return names if param.is_flag else f"{names} {_name(param)}"


def _said(text: str | None) -> str:
    return translate("Commands", text) if text else ""
