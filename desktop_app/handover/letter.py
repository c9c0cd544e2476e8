"""The covering letter of a hand-over, and an e-mail draft with the files in it (.eml).

Nothing is sent from here: Samsyn knows no mail server. A mail program that opens the draft shows it as one to go on
with and send (`X-Unsent`), with no sender until the user has one there.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, replace
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from typing import Final
from urllib.parse import quote

from desktop_app.handover.documents.plain import one_line, readable

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+")
_KINDS: Final = {
    "docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "xlsx": ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "pdf": ("application", "pdf"),
}
_BYTES = ("application", "octet-stream")
LONGEST_LINK = 2_000
"""Characters of a `mailto:` that every mail program takes."""
LINE = 72
"""Characters in a line of the draft: what is read in a plain window, and answered to with a mark before each line."""


@dataclass(frozen=True, slots=True)
class Letter:
    """To whom, about what, and the words: never an answer, since an e-mail is open on its way."""

    to: str
    """An address, or empty where the course knows none."""
    subject: str
    text: str
    if_sealed: str = ""
    """What is said besides where the files are sealed."""

    @property
    def sealed(self) -> Letter:
        """The letter that goes with sealed files: whoever gets one must know what it is."""
        return (
            replace(self, text=f"{self.text.rstrip()}\n\n{self.if_sealed}\n", if_sealed="") if self.if_sealed else self
        )

    @property
    def address(self) -> str:
        """The address if it is one; what a course says is not put unseen into an e-mail's head."""
        return self.to if _ADDRESS.fullmatch(self.to) else ""

    @property
    def link(self) -> str:
        """The letter as `mailto:`, which carries no files; without its words where they would make it too long."""
        bare = f"mailto:{quote(self.address, safe='@')}?subject={quote(one_line(self.subject))}"
        whole = f"{bare}&body={quote(readable(self.text).replace(chr(10), chr(13) + chr(10)))}"
        return whole if len(whole) <= LONGEST_LINK else bare


def as_draft(letter: Letter, files: Mapping[str, bytes]) -> bytes:
    """Return the letter as an .eml with the files attached under their names: the same bytes every time."""
    draft = EmailMessage(policy=SMTP)
    draft["X-Unsent"] = "1"
    if letter.address:
        draft["To"] = letter.address
    draft["Subject"] = one_line(letter.subject)
    draft.set_content(_wrapped(readable(letter.text)))
    for name, content in files.items():
        maintype, subtype = _KINDS.get(name.rpartition(".")[2], _BYTES)
        draft.add_attachment(content, maintype=maintype, subtype=subtype, filename=name)
    if files:
        draft.set_boundary(f"==samsyn-{sha256(b''.join(files.values())).hexdigest()[:32]}==")
    return draft.as_bytes()


def _wrapped(text: str) -> str:
    return "".join(textwrap.fill(line, LINE, break_long_words=False) + "\n" for line in text.splitlines())
