"""Makes the golden follow-up store of the present form: `python -m tests.followup.make_golden`, once for each form.

Two groups, a correction, an answer taken away, copies that parted, and a file that came under two names. Later versions
of the program must open it and find it all.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.followup.reading import AnswerFile
from desktop_app.followup.store import FORM, FollowupStore
from tests.handover.sample import MADE
from tests.storage.desk import ToldClock

from .files import a_document, a_file, an_answer

GOLDEN = Path(__file__).parent / "golden"
FIRST = a_file(a_document("v1", [an_answer("q1", "Å, ä och ö. 😀", 1), an_answer("q2", "bort", 2)]))
FILES = (
    FIRST,
    AnswerFile("samma (2).svar", FIRST.original, FIRST.content),
    a_file(a_document("v2", [an_answer("q1", "rättat", 3)], revision=2, after=["v1"], removed=["id-of-q2"])),
    a_file(a_document("b2", [an_answer("q1", "på den andra", 2, epoch="e2")], revision=2, after=["v1"])),
    a_file(a_document("x1", [an_answer("q1", "en annan grupp", 1)], group="group-2")),
)


def golden(form: str) -> Path:
    """Return the golden store of a form, by its newest migration."""
    return GOLDEN / f"store-{form}.db"


def make(path: Path) -> None:
    """Make the store at the path."""
    with TemporaryDirectory() as folder:
        made = Path(folder) / "followup.db"
        with closing(FollowupStore(made, ToldClock(MADE))) as store:
            for file in FILES:
                store.keep(file, MADE)
            store.note("taken_in", {"again": 1, "new": 4, "refused": 0}, MADE)
        with closing(sqlite3.connect(made)) as raw:
            raw.execute("VACUUM")
        path.write_bytes(made.read_bytes())


if __name__ == "__main__":
    make(golden(FORM.head))
