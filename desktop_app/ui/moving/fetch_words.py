"""What is said of a file with a group in it: what it holds, what is new here, what is to be done, what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.rows import Point
from desktop_app.words import day, translate

if TYPE_CHECKING:
    from desktop_app.ui.moving.opened import Opened

Said: TypeAlias = tuple[str, str, Kind]
"""What a banner says: what follows, what comes first in bold, and of what kind it is."""


def before(opened: Opened) -> Said:
    """Return what would come of taking it in."""
    if opened.merging is None:
        return (
            translate("Moving", "It comes in with all that it has done. Nothing else here is changed."),
            translate("Moving", "The group is not on this computer yet."),
            Kind.INFORMATION,
        )
    if not opened.is_news:
        stays = opened.merging.plan_stays or opened.merging.contacts_stay
        return (
            translate("Moving", "All else in it is on this computer already.")
            if stays
            else translate("Moving", "All that is in it is on this computer already."),
            translate("Moving", "There is nothing new in the file."),
            Kind.SUCCESS,
        )
    removed = opened.merging.removed_at
    if removed is not None and opened.merging.taken:
        return (
            translate("Moving", "The file has answers from before. If you take it in, they come back."),
            translate("Moving", "The group's answers were removed here {day}.").format(day=day(removed.astimezone())),
            Kind.WARNING,
        )
    if not opened.conflicts:
        return (
            translate("Moving", "What is new comes in. What you have here stays."),
            translate("Moving", "The group is on this computer too, and has gone on on the other."),
            Kind.INFORMATION,
        )
    return (
        translate("Moving", "Choose for each below. The other answer is kept as an earlier version."),
        translate("Moving", "%n question(s) have different answers here and in the file.", None, len(opened.conflicts)),
        Kind.WARNING,
    )


def held(opened: Opened) -> list[Point]:
    """Return what the file holds."""
    carried = opened.carried
    name = ", ".join(dict.fromkeys((*carried.group.units, carried.group.municipality_name)))
    points = [
        Point("people_team", name),
        *(Point("book", translate("Moving", "the course “{course}”").format(course=one)) for one in opened.courses),
    ]
    if carried.meetings:
        met = translate("Moving", "%n meeting(s)", None, carried.meetings)
        if carried.last_met is not None:
            newest = translate("Moving", "the newest {day}").format(day=day(carried.last_met.astimezone()))
            met = f"{met}, {newest}"
        points.append(Point("calendar_ltr", met))
    if carried.answers:
        said = translate("Moving", "%n answered question(s)", None, carried.answers)
        points.append(Point("clipboard_text_ltr", said))
    if carried.under_way is not None:
        points.append(Point("play_circle_filled", translate("Moving", "the last meeting has not been ended")))
    lacks = translate("Moving", "The course {course} is not on this computer. Read it in as well.")
    points += [Point("warning_filled", lacks.format(course=one), "warning") for one in opened.lacking]
    return points


def new(opened: Opened) -> list[Point]:
    """Return what of it is not here; nothing where the group itself is not."""
    merging = opened.merging
    if merging is None:
        return []
    answer = translate("Moving", "the answer to “{question}”")
    points = [Point("clipboard_text_ltr", answer.format(question=text)) for text in merging.taken]
    if merging.meetings:
        points.insert(0, Point("calendar_ltr", translate("Moving", "%n meeting(s)", None, merging.meetings)))
    if merging.gone_on:
        on = translate("Moving", "what came after in %n meeting(s) that had been ended", None, merging.gone_on)
        points.append(Point("calendar_ltr", on))
    unit = translate("Moving", "the unit {unit}")
    points += [Point("people_team", unit.format(unit=one)) for one in merging.units]
    points += [Point("people_team", one) for one in merging.municipalities]
    if merging.handed_over:
        sent = translate("Moving", "that you have handed over %n time(s)", None, merging.handed_over)
        points.append(Point("send", sent))
    if merging.told:
        points.append(Point("mail", translate("Moving", "what became of what you have handed over")))
    if merging.conflicts:
        count = len(merging.conflicts)
        other = translate("Moving", "%n other answer(s), to questions answered here as well", None, count)
        points.append(Point("chat_bubbles_question", other))
    points = points or [Point("checkmark_circle_filled", translate("Moving", "nothing"), "success")]
    if merging.plan_stays:
        points.append(Point("info", translate("Moving", "your plan here stands, and not the one in the file")))
    if merging.contacts_stay:
        points.append(Point("info", translate("Moving", "your contacts here stand, and not those in the file")))
    return points


def afterwards(opened: Opened, answers: int) -> Said:
    """Return what came of taking it in; so many answers are as in the file now."""
    if opened.merging is None:
        on = translate("Moving", "Go on on this computer only, and delete the file from the stick.")
        return on, translate("Moving", "The group is here now."), Kind.SUCCESS
    kept = translate("Moving", "Your answers stand as they were, and a backup from just before is kept.")
    if answers:
        as_there = translate("Moving", "%n answer(s) are now as in the file.", None, answers)
        others = translate("Moving", "The others stand, and a backup from just before is kept.")
        kept = f"{as_there} {others}"
    return kept, translate("Moving", "The two copies are one."), Kind.SUCCESS
