"""A single document as Word, made in a process of its own: python-docx would hold up a window."""

from __future__ import annotations

import logging
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from desktop_app.handover.documents.model import Document

_log = logging.getLogger(__name__)


def word_apart(document: Document) -> bytes:
    """Return the document as Word. Waits for the process; where there can be none, the work is done here."""
    try:
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as process:
            return process.submit(_word, document).result()
    except (BrokenProcessPool, OSError):
        _log.warning("the document is made in the program's own process", exc_info=True)
        return _word(document)


def _word(document: Document) -> bytes:
    from desktop_app.handover.documents.word import as_word  # noqa: PLC0415  # python-docx, only where it writes

    return as_word(document)
