"""What is told of a film that cannot be shown: the sentences, figures for IT, and what can be shown instead."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from desktop_app.courses.errors import FilmMissing as FilmNotThere
from desktop_app.domain.course import Lecture
from desktop_app.domain.errors import KnownError
from desktop_app.playback.errors import FilmMissing, SoundWithoutPicture
from desktop_app.session.overview import FilmLine, FilmState
from desktop_app.ui.home.film_fault_view import FilmFault
from desktop_app.words import position, size, tell, translate


def fault_of(
    lecture: Lecture,
    error: KnownError,
    films: tuple[FilmLine, ...],
    *,
    now: datetime,
    planned_end: datetime | None,
    in_meeting: bool,
) -> FilmFault:
    """Return what to show of a film that fails, among all films as Home has them."""
    here = next(line for line in films if line.lecture_id == lecture.id)
    film = replace(here, state=_state_of(error))
    others = tuple(line for line in films if line.lecture_id != lecture.id)
    left = planned_end - now if planned_end is not None and planned_end > now else None
    fitting = tuple(line for line in others if line.playable and (left is None or line.duration <= left))
    none_fits = left is not None and not fitting
    return FilmFault(
        film=film,
        told=tell(error),
        figures=figures_of(lecture, error),
        failing=(film, *(line for line in others if not line.playable)),
        total=len(films),
        working=tuple(line for line in others if line.playable) if none_fits else fitting,
        fits_before=None if none_fits or left is None else planned_end,
        in_meeting=in_meeting,
    )


def figures_of(lecture: Lecture, error: KnownError) -> tuple[tuple[str, str], ...]:
    """Return the figures IT asks for: file, length, size, checksum, as far as they are known; and the fault's name."""
    values = error.values
    rows = [(translate("Home", "File"), str(values.get("file") or lecture.film.file.rpartition("/")[2]))]
    played = values.get("played_to")
    if isinstance(played, timedelta):
        ends = translate("Home", "ends at {position}, should be {length}")
        rows.append(
            (translate("Home", "Length"), ends.format(position=position(played), length=position(lecture.duration)))
        )
    else:
        rows.append((translate("Home", "Length"), position(lecture.duration)))
    actual, expected = values.get("actual_bytes"), values.get("expected_bytes")
    if isinstance(actual, int) and isinstance(expected, int) and actual != expected:
        differs = translate("Home", "{actual}, should be {expected}")
        rows.append((translate("Home", "Size"), differs.format(actual=size(actual), expected=size(expected))))
    if values.get("actual_sha256") and values.get("actual_sha256") != values.get("expected_sha256"):
        rows.append((translate("Home", "Checksum"), translate("Home", "does not match the course")))
    rows.append((translate("Home", "Fault"), error.message_id))
    return tuple(rows)


def _state_of(error: KnownError) -> FilmState:
    match error:
        case FilmMissing() | FilmNotThere():
            return FilmState.MISSING
        case SoundWithoutPicture():
            return FilmState.NO_PICTURE
        case _:
            return FilmState.DAMAGED
