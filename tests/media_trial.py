"""Play every file of a folder through the real player, and write what came of it as a table.

    python -m tests.media_trial FOLDER... > docs/media.md
    python -m tests.media_trial --engine qt FOLDER... > docs/media-qt.md

Each file is played a few seconds, sought to its middle, and played to its end; a long one from shortly before it. Every
step has its time: a file either plays to its true end or is refused in words. Anything else is a fault of ours, marked
**FREEZES**, and the command then ends with 1.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from desktop_app.domain.errors import KnownError
from desktop_app.playback.engines import EngineName, chosen
from desktop_app.playback.engines import look as look_for
from desktop_app.playback.film import Ended, EndReason, FilmSource
from desktop_app.playback.player import Player, PlayerState
from desktop_app.playback.probe import FilmFacts, probe

WATCHED = timedelta(seconds=1.5)
LONG = timedelta(seconds=8)
NEAR_END = timedelta(seconds=3)
PATIENCE = 12.0
"""Seconds a step may take; the player's own watchdogs are quicker."""
NOT_FILMS = {".vtt", ".srt", ".txt", ".md", ".json"}


@dataclass
class Outcome:
    """What came of one file. `verdict` is «plays», «cut short», «refused» or «FREEZES»."""

    name: str
    verdict: str
    detail: str
    seek: str = ""
    facts: str = ""

    def row(self) -> str:
        """Return the line of the table."""
        shown = f"**{self.verdict}**" if self.verdict == "FREEZES" else self.verdict
        return f"| {self.name} | {self.facts} | {shown} | {self.seek} | {self.detail} |"


class Trial:
    """One player, and what it has said about the file that is on."""

    def __init__(self, player: Player) -> None:
        self._player = player
        self._ended: Ended | None = None
        self._failed: KnownError | None = None
        self._pictures = 0
        player.ended.connect(self._on_ended)
        player.failed.connect(self._on_failed)
        player.frame_ready.connect(self._on_picture)

    def play(self, path: Path, name: str) -> Outcome:
        """Play one file."""
        facts = look(path)
        known = facts.duration if isinstance(facts, FilmFacts) else timedelta()
        told = describe(facts) if isinstance(facts, FilmFacts) else type(facts).__name__
        outcome = self._play(path, name, known)
        outcome.facts = told
        return outcome

    def _play(self, path: Path, name: str, known: timedelta) -> Outcome:
        player = self._player
        self._ended = self._failed = None
        self._pictures = 0
        player.set_rate(1.0)
        player.open(FilmSource(path, 1, path.name))
        began = time.monotonic()
        if not self._wait(lambda: player.state is PlayerState.PLAYING):
            return Outcome(name, "FREEZES", "says nothing after opening")
        first = time.monotonic() - began
        self._wait(lambda: player.position >= WATCHED, WATCHED.total_seconds() + 3)
        seek = ""
        length = player.found.duration if player.found else timedelta()
        if not self._over and length > 2 * WATCHED:
            seek = self._seek(length / 2)
            if not self._over and length > LONG:
                player.seek(length - NEAR_END)
        player.set_rate(2.0)
        if not self._wait(lambda: False, LONG.total_seconds() + PATIENCE):
            return Outcome(name, "FREEZES", f"stands at {player.position.total_seconds():.1f} s", seek)
        return self._outcome(name, seek, first, known)

    def _seek(self, to: timedelta) -> str:
        before = self._pictures
        began = time.monotonic()
        self._player.seek(to)
        has_picture = self._player.found is not None and self._player.found.has_picture
        arrived = self._wait(
            lambda: self._player.position > to and (self._pictures > before + 1 or not has_picture), PATIENCE
        )
        return f"{time.monotonic() - began:.2f} s" if arrived else "no"

    def _outcome(self, name: str, seek: str, first: float, known: timedelta) -> Outcome:
        if self._failed is not None:
            return Outcome(name, "refused", type(self._failed).__name__, seek)
        if self._ended is None:
            return Outcome(name, "FREEZES", "neither ended nor failed", seek)
        played = self._ended.played_to.total_seconds()
        promised = f" of {known.total_seconds():.1f}" if known else ""
        pictures = f", {self._pictures} pictures" if self._pictures else ", sound only"
        verdict = "plays" if self._ended.reason is EndReason.END else "cut short"
        return Outcome(name, verdict, f"to {played:.1f}{promised} s{pictures}, first after {first:.2f} s", seek)

    @property
    def _over(self) -> bool:
        return self._ended is not None or self._failed is not None

    def _wait(self, condition: Callable[[], bool], seconds: float = PATIENCE) -> bool:
        """Run the event loop until the condition holds or the film is over. False where time ran out first."""
        loop = QEventLoop()
        look_again = QTimer()
        look_again.timeout.connect(lambda: loop.quit() if condition() or self._over else None)
        look_again.start(5)
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()
        return condition() or self._over

    def _on_ended(self, ended: Ended) -> None:
        self._ended = ended

    def _on_failed(self, error: KnownError) -> None:
        self._failed = error

    def _on_picture(self) -> None:
        self._pictures += self._player.picture() is not None


def look(path: Path) -> FilmFacts | KnownError:
    """Return the probe's answer, whichever it is."""
    try:
        return probe(path)
    except KnownError as error:
        return error


def describe(facts: FilmFacts) -> str:
    """Return facts in a few words."""
    picture = f"{facts.video_codec} {facts.size[0]}×{facts.size[1]}" if facts.video_codec else "no picture"
    sound = facts.audio_codec or "no sound"
    return f"{facts.container}: {picture}, {sound}"


def try_all(folders: list[Path], engine: str) -> list[Outcome]:
    """Play every file of the folders, each with the same player."""
    with tempfile.TemporaryDirectory() as scratch:
        player = Player(Path(scratch), Path(scratch), chosen(engine))
        player.start()
        trial = Trial(player)
        outcomes = [
            trial.play(path, f"{folder.name}/{path.name}")
            for folder in folders
            for path in sorted(folder.iterdir())
            if path.is_file() and path.suffix not in NOT_FILMS
        ]
        player.close()
    return outcomes


def main(arguments: list[str]) -> int:
    """Write the table."""
    os.environ.setdefault("SAMSYN_AUDIO", "dummy")
    _app = QCoreApplication([])
    engine = EngineName.VLC
    if arguments[:1] == ["--engine"]:
        engine, arguments = EngineName(arguments[1]), arguments[2:]
    outcomes = try_all([Path(argument) for argument in arguments], engine)
    counts = {
        verdict: sum(each.verdict == verdict for each in outcomes) for verdict in sorted({o.verdict for o in outcomes})
    }
    lines = [
        f"# Films from outside, with {look_for(engine)}",
        "",
        "What the player does with films nobody here made, good and broken ones. Written by",
        f"`python -m tests.media_trial --engine {engine} FOLDER...`: each file is played 1.5 s, sought to its",
        "middle, and played to its end. «Looked into» is the probe's answer without playing. No length was given",
        "beforehand, so a file is «cut short» only against its own claim.",
        "",
        f"{len(outcomes)} files: " + ", ".join(f"{count} {verdict}" for verdict, count in counts.items()) + ".",
        "",
        "| file | looked into | played | seek to the middle | |",
        "|---|---|---|---|---|",
        *(outcome.row() for outcome in outcomes),
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if "FREEZES" in counts else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
