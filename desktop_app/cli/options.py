"""The options that several verbs share."""

from __future__ import annotations

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
