"""Folders of answer files, sound and hostile ones mixed, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from desktop_app.followup.reading import LARGEST_JSON, MOST_VALUES
from desktop_app.handover.answer_file import ANSWERS_NAME, zipped

from .files import a_document, a_file, an_answer, sealed


def hostile(number: int, chance: random.Random) -> bytes:
    """Return a file that no group's program wrote."""
    good = a_document(f"bad-{number}", [an_answer("q1", f"svar {number}" * 20, 1)], group=f"g{number}")
    file = a_file(good).original
    at = chance.randrange(60, len(file) - 200)
    ways: tuple[Callable[[], bytes], ...] = (
        lambda: file[:at],
        lambda: file[:at] + bytes([file[at] ^ 1 << chance.randrange(8)]) + file[at + 1 :],
        lambda: chance.randbytes(1000),
        lambda: zipped({ANSWERS_NAME: b"[" * 5000}),
        lambda: zipped({ANSWERS_NAME: sealed({**good, "format": "samsyn-answers/7"})}),
        lambda: zipped({ANSWERS_NAME: sealed(good), f"../{number}": b""}),
        lambda: zipped({ANSWERS_NAME: sealed({**good, "answers": good["answers"] * 2})}),
        lambda: zipped({ANSWERS_NAME: sealed({**good, "counts": {**good["counts"], "answered": 9}})}),
    )
    return ways[number % len(ways)]()


def fill(inbox: Path, good: int, bad: int, seed: int) -> None:
    """Put sound and hostile files in a folder, their names mixed."""
    chance = random.Random(seed)
    for number in range(good):
        document = a_document(f"good-{number}", [an_answer("q1", f"ord {number}", 1)], group=f"group-{number}")
        (inbox / f"{chance.random()}.svar").write_bytes(a_file(document).original)
    for number in range(bad):
        (inbox / f"{chance.random()}.svar").write_bytes(hostile(number, chance))


def fill_with_giants(inbox: Path) -> None:
    """Put what is meant to fill the memory in a folder: large, packed tight, or of very many values."""
    giants = {
        "stor": b"",
        "tal": _packed(b"[" + b"0," * (LARGEST_JSON // 2 - 2) + b"0]"),
        "listor": _packed(b"[" + b"[]," * (MOST_VALUES // 2 - 2) + b"[]]"),
        "texter": _packed(b"[" + b'"abcdefgh",' * (MOST_VALUES - 2) + b'""]'),
        "en text": _packed(b'["' + b"a" * (LARGEST_JSON - 10) + b'"]'),
        "bomb": _packed(bytes(256 << 20)),
    }
    for name, content in giants.items():
        (inbox / f"{name}.svar").write_bytes(content)
    with (inbox / "stor.svar").open("wb") as file:
        file.truncate(1 << 30)


def _packed(answers: bytes) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        archive.writestr(ANSWERS_NAME, answers)
    return buffer.getvalue()
