"""What a hand-over does to those before it, in words: it replaces one, a part of one, or adds to one.

Answers and the request for support may go in files of their own, and what a file leaves out still holds (decision 616).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.delivery import Delivery
from desktop_app.ui.handover.delivery_card import version_of
from desktop_app.words import day, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.domain.handover import Handover
    from desktop_app.storage.records import ExportRecord


def correction_words(handover: Handover, earlier: Sequence[ExportRecord]) -> tuple[str, str] | None:
    """Return a lead and the rest; None where nothing was handed over. `earlier` is the oldest first."""
    answers, request = bool(handover.answers), bool(handover.support)
    replaced = _last(one for one in earlier if (answers and one.has_answers) or (request and one.has_request))
    kept = _last(one for one in earlier if (one.has_answers and not answers) or (one.has_request and not request))
    told = replaced or kept
    if told is None:
        return None
    if replaced is None:
        lead = translate("HandOver", "Version {revision} adds to version {earlier}.")
    elif kept is None:
        lead = translate("HandOver", "Correction: version {revision} replaces version {earlier}.")
    elif answers:
        lead = translate("HandOver", "Correction: version {revision} replaces the answers in version {earlier}.")
    else:
        lead = translate("HandOver", "Correction: version {revision} replaces the request in version {earlier}.")
    if kept is None:
        holds = translate("HandOver", "What stands in version {revision} holds instead.")
    elif answers:
        holds = translate("HandOver", "The request for support in version {kept} still holds.")
    else:
        holds = translate("HandOver", "The answers in version {kept} still hold.")
    words = {
        "revision": handover.revision,
        "earlier": version_of(told),
        "kept": version_of(kept) if kept else "",
        "date": day((told.at if told.delivery is Delivery.DELETED else told.delivered_at).astimezone().date()),
    }
    return lead.format(**words), f"{_came(told)} {holds}".format(**words)


def _last(records: Iterable[ExportRecord]) -> ExportRecord | None:
    return max(records, key=lambda record: record.revision, default=None)


def _came(record: ExportRecord) -> str:
    """Return how far a hand-over has come, with places for its version and the day."""
    return {
        Delivery.SENT: translate("HandOver", "Version {earlier} was sent on {date}."),
        Delivery.RECEIVED: translate("HandOver", "Version {earlier} was received on {date}."),
    }.get(record.delivery, translate("HandOver", "Version {earlier} was saved on {date}."))
