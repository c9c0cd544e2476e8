"""Keeps the computer and its screen awake through a whole meeting, talk included (J4 of `features.md`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wakepy import Mode


class Awake:
    """Awake from `begin` to `end`. Where the system has no way, the ready-check says so; the meeting goes on."""

    def __init__(self) -> None:
        self._mode: Mode | None = None

    def prepare(self) -> None:
        """Read in what it takes, while nobody waits for it: 0.1 s."""
        import wakepy  # noqa: F401, PLC0415  # not needed before a meeting

    def begin(self) -> bool:
        """Ask the system to stay awake, and return whether it will."""
        if self._mode is None:
            from wakepy import keep  # noqa: PLC0415  # 0.1 s, and not needed before a meeting

            mode = keep.presenting(on_fail="pass")  # a mode serves once
            mode.__enter__()
            if mode.active:
                self._mode = mode
            else:
                mode.__exit__(None, None, None)  # wakepy keeps what was entered until it is left
        return self._mode is not None

    def end(self) -> None:
        """Let it sleep again."""
        if self._mode is not None:
            self._mode.__exit__(None, None, None)
            self._mode = None
