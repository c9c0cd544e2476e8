"""How a group sees its films, as the settings keep it from one meeting to the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop_app.settings import GroupFilms, with_films
from desktop_app.ui.room.film_choices import Wishes

if TYPE_CHECKING:
    from desktop_app.domain.ids import GroupId
    from desktop_app.settings import CaptionGround
    from desktop_app.ui.means import Means


class OwnFilms:
    """What one group has chosen; what it has not is the film's own, or as the settings have it for all."""

    def __init__(self, means: Means, group: GroupId) -> None:
        self._means = means
        self._group = group

    @property
    def wishes(self) -> Wishes:
        """The version, the sound and the captions."""
        kept = self._kept
        return Wishes(kept.version, kept.sound, kept.language)

    @property
    def captions(self) -> bool:
        """Whether captions are shown."""
        return self._means.settings.captions if self._kept.captions is None else self._kept.captions

    @property
    def ground(self) -> CaptionGround:
        """What they stand on."""
        return self._kept.ground or self._means.settings.caption_ground

    @property
    def pauses(self) -> bool:
        """Whether films stop at the pauses that the course has planned."""
        return self._kept.pauses

    def wish(self, wishes: Wishes) -> None:
        """Keep what was chosen among what the film has."""
        self._keep(version=wishes.version, sound=wishes.sound, language=wishes.captions)

    def show_captions(self, shown: bool) -> None:  # noqa: FBT001  # Qt's signal
        """Keep whether captions are shown."""
        self._keep(captions=shown)

    def stop_at_pauses(self, *, stops: bool) -> None:
        """Keep whether films stop at planned pauses."""
        self._keep(pauses=stops)

    def set_ground(self, ground: CaptionGround) -> None:
        """Keep what they stand on."""
        self._keep(ground=ground)

    @property
    def _kept(self) -> GroupFilms:
        return self._means.settings.films.get(self._group, GroupFilms())

    def _keep(self, **chosen: Any) -> None:
        kept = replace(self._kept, **chosen)
        self._means.keep_settings(with_films(self._means.settings, self._group, kept))
