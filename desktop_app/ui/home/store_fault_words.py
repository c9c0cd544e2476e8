"""What the ladder of backups found, in words: each rung with its time, and the way back it ends in."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.words import clock, day, translate

if TYPE_CHECKING:
    from desktop_app.storage.restoring import Ready


def found(ready: Ready) -> tuple[str, ...]:
    """Return what was found, one sentence each, the newest backup first."""
    said = [
        translate("Home", "The backup from {time} is whole.").format(time=_when(rung.backup.at))
        if rung.is_whole
        else translate("Home", "The backup from {time} is damaged too.").format(time=_when(rung.backup.at))
        for rung in ready.rungs
    ]
    if not ready.rungs:
        said.append(translate("Home", "There is no backup."))
    if ready.grafted.answers:
        said.append(
            translate("Home", "%n newer answer(s) can be taken from the damaged file.", None, ready.grafted.answers)
            if ready.base
            else translate("Home", "%n answer(s) can be read in the damaged file.", None, ready.grafted.answers)
        )
    if ready.grafted.drafts:
        said.append(
            translate(
                "Home", "%n answer(s) being written can be taken along. Read them through.", None, ready.grafted.drafts
            )
        )
    return tuple(said)


def remedy(ready: Ready | None) -> str:
    """Return what to do; while the ladder is being walked, what is being done."""
    if ready is None:
        return translate("Home", "Samsyn is looking through the backups …")
    if ready.base is not None:
        return translate("Home", "Take back the answers. The damaged file is put aside and kept.")
    if ready.answers:
        return translate("Home", "Rescue what can be read. The damaged file is put aside and kept.")
    return translate(
        "Home",
        "No answer can be read here. Show this to whoever looks after the computer before you begin anew: "
        "the damaged file is put aside and kept.",
    )


def way_back(ready: Ready) -> str:
    """Return what stands on the button."""
    if ready.base is not None:
        return translate("Home", "Take back the answers from {time}").format(time=_when(ready.base.at))
    if ready.answers:
        return translate("Home", "Rescue %n answer(s)", None, ready.answers)
    return translate("Home", "Begin anew without the old answers")


def _when(at: datetime) -> str:
    local = at.astimezone()
    return f"{day(local)} {clock(local)}"
