"""`samsyn keys`: the keys with which a county board opens what groups have sealed to it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from desktop_app.cli.help import Verb, Verbs
from desktop_app.cli.options import AsJson
from desktop_app.cli.run import say, say_json
from desktop_app.domain.clock import SystemClock
from desktop_app.handover.errors import KeyFileExists, KeyFolderUnusable
from desktop_app.handover.seal import KeyPair, fingerprint, new_key, public_key, read_secrets
from desktop_app.words import day, translate
from desktop_app.words.translation import QT_TRANSLATE_NOOP

app = typer.Typer(
    cls=Verbs, help=QT_TRANSLATE_NOOP("Commands", "For county boards: the keys that open sealed answers.")
)

WORKING, SPARE = "arbetsnyckel.txt", "reservnyckel.txt"
GROUP_LETTERS, GROUPS_IN_LINE = 4, 5
"""How a key stands on paper."""


@app.command("new", cls=Verb, help=QT_TRANSLATE_NOOP("Commands", "Make a key to work with and a spare one for paper."))
def new(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar=QT_TRANSLATE_NOOP("Commands", "FOLDER"),
            help=QT_TRANSLATE_NOOP("Commands", "Where the two key files are saved; nobody else should read it."),
        ),
    ],
    as_json: AsJson = False,
) -> None:
    """Make two keys, either of which opens what is sealed to both, and tell the public ones."""
    made = {name: new_key() for name in (WORKING, SPARE)}
    files = {folder.resolve() / name: key for name, key in made.items()}
    _save(files)
    public = [key.public for key in made.values()]
    if as_json:
        say_json({"files": [str(file) for file in files], "public_keys": public, "fingerprint": fingerprint(public)})
        return
    for file in files:
        say(translate("Commands", "Saved {file}.").format(file=file))
    say(translate("Commands", "Print the spare key with samsyn keys print, lock the paper up, and remove its file."))
    say(translate("Commands", "Public keys, for the course (fingerprint {mark}):").format(mark=fingerprint(public)))
    for key in public:
        say(f"  {key}")


@app.command("print", cls=Verb, help=QT_TRANSLATE_NOOP("Commands", "Write a key as a page to print and lock up."))
def on_paper(
    file: Annotated[
        Path,
        typer.Argument(
            metavar=QT_TRANSLATE_NOOP("Commands", "FILE"), help=QT_TRANSLATE_NOOP("Commands", "The key's file.")
        ),
    ],
) -> None:
    """Write the page: what the key is for, the key in short groups, and how it is used again."""
    for secret in read_secrets(file):
        for line in _page(secret):
            say(line)


def _page(secret: str) -> Iterator[str]:
    """Yield the lines of a key's page; those that are not the key itself are comments to whoever reads the file."""
    about = (
        translate("Commands", "Samsyn: a key that opens sealed answers"),
        translate("Commands", "Public key: {key}").format(key=public_key(secret)),
        translate("Commands", "Printed {day}").format(day=day(SystemClock().now())),
        "",
        translate("Commands", "Whoever has this paper can read the answers. Keep it locked up."),
        translate("Commands", "To use it: type the lines below into a text file, and give the file with --key."),
        translate("Commands", "Blanks, line breaks and small or capital letters make no difference."),
    )
    yield from (f"# {line}".rstrip() for line in about)
    yield ""
    groups = [secret[at : at + GROUP_LETTERS] for at in range(0, len(secret), GROUP_LETTERS)]
    for at in range(0, len(groups), GROUPS_IN_LINE):
        yield "  ".join(groups[at : at + GROUPS_IN_LINE])


def _save(files: dict[Path, KeyPair]) -> None:
    """Write each key to a file of its own that only its owner may read: both, or none.

    Raises KeyFileExists, KeyFolderUnusable.
    """
    for file in files:
        if file.exists():
            raise KeyFileExists(file=str(file))
    made: list[Path] = []
    try:
        for file, key in files.items():
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            made.append(file)
            with os.fdopen(handle, "w", encoding="ascii") as opened:
                opened.write(f"# public key: {key.public}\n{key.secret}\n")
                opened.flush()
                os.fsync(opened.fileno())
    except OSError as error:
        for file in made:
            file.unlink(missing_ok=True)
        raise KeyFolderUnusable(folder=str(file.parent)) from error
