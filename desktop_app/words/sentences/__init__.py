"""The sentences of every known error, one module per room; what happened, what is safe, what to do.

Keys are class names and members' values, so that saying a room's errors does not load the room. A test finds every
class and every member, and fails where one has no sentence.
"""

from __future__ import annotations

from typing import TypeAlias

from desktop_app.words.sentences import cli, courses, followup, handover, playback, storage

Sentences: TypeAlias = dict[str, tuple[str, str, str]]
Phrases: TypeAlias = dict[str, dict[str, str]]

SENTENCES: dict[str, Sentences] = {
    "cli": cli.SENTENCES,
    "courses": courses.SENTENCES,
    "followup": followup.SENTENCES,
    "handover": handover.SENTENCES,
    "playback": playback.SENTENCES,
    "storage": storage.SENTENCES,
}
"""By room, then by class name; «StoreDamaged without backup_at» is what is said when that value is None."""

PHRASES: Phrases = {**courses.PHRASES}
"""By enumeration, then by member's value."""
