"""Failures that come from the world, not from our own mistakes.

A `KnownError` carries what happened as data: its class is the message id, its fields are the values. It holds no
words: `desktop_app.words` turns it into three plain sentences (what happened, what is safe, what to do) in the user's
language. Anything else that is raised is a bug, and is treated as one.
"""

from __future__ import annotations

from typing import ClassVar


class KnownError(Exception):
    """A failure of the world: a full disk, a missing film, a damaged file.

    Subclasses are declared in the room that knows the fact, as `class FilmMissing(KnownError)` with keyword-only
    values given to `__init__`. `values` are what the sentences need: plain str, int, float, datetime or timedelta, and
    never a group's text. `safe` sentences say what was kept; `words` has one entry per class.
    """

    message_id: ClassVar[str] = ""

    def __init_subclass__(cls, **kwargs: object) -> None:
        """Give every subclass its own name as message id."""
        super().__init_subclass__(**kwargs)
        cls.message_id = cls.__name__

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in values.items())})")

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes (a film is probed in one of its own)."""
        return _rebuild, (type(self), self.values)


def _rebuild(kind: type[KnownError], values: dict[str, object]) -> KnownError:
    return kind(**values)
