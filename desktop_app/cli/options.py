"""The arguments and options that several verbs share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from desktop_app.words.translation import QT_TRANSLATE_NOOP

AsJson = Annotated[bool, typer.Option("--json", help=QT_TRANSLATE_NOOP("Commands", "Write JSON, for programs."))]
OfGroup = Annotated[
    str,
    typer.Option(
        "--group",
        metavar=QT_TRANSLATE_NOOP("Commands", "GROUP"),
        help=QT_TRANSLATE_NOOP("Commands", "Only this group's: its id, the beginning of it, or its name."),
    ),
]
TheGroup = Annotated[
    str,
    typer.Argument(
        metavar=QT_TRANSLATE_NOOP("Commands", "GROUP"),
        help=QT_TRANSLATE_NOOP("Commands", "The group's id, the beginning of it, or its name."),
    ),
]
ToFolder = Annotated[
    Path,
    typer.Option(
        "--to",
        metavar=QT_TRANSLATE_NOOP("Commands", "FOLDER"),
        help=QT_TRANSLATE_NOOP("Commands", "The folder to save in."),
    ),
]
