"""A document as CSV: UTF-8 with a byte order mark and semicolons, which a Swedish Excel opens with a double click.

A cell that a spreadsheet would take for a formula begins with an apostrophe; the answer file keeps it as typed
(`reliability.md` X40).
"""

from __future__ import annotations

import csv
from io import StringIO

from desktop_app.handover.documents.model import Document
from desktop_app.handover.documents.rows import head, rows

_BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def as_csv(document: Document) -> bytes:
    """Return the table of the document as a CSV file."""
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(head(document))
    writer.writerows([_harmless(cell) for cell in row] for row in rows(document))
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    """Return the text so that no spreadsheet reckons with it; some look for a formula behind blanks, too."""
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(_BEGINS_FORMULA) else cell
