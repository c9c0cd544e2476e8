"""«Öppna mejl»: the files come along where the system lets them, and where it does not the user is told."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from desktop_app.handover.letter import Letter
from desktop_app.handover.sticks import is_on_a_stick
from desktop_app.ui.handover.mail_program import Opened, handed_on, opened_here

LETTER = Letter("sigun.lilja@lansstyrelsen.se", "Svar; rm -rf", "Hej!\n\n$(rad två) --attach /etc/passwd\n")


@pytest.mark.skipif(sys.platform != "linux", reason="xdg-email is Linux'")
@pytest.mark.parametrize(("code", "taken"), [(0, True), (3, False)])
def test_the_desktop_is_given_the_letter_and_every_file(
    place: Path, monkeypatch: pytest.MonkeyPatch, *, code: int, taken: bool
) -> None:
    """A file that is forgotten is an answer that nobody gets; words are words, whatever they look like."""
    command = place / "xdg-email"
    command.write_text(f'#!/bin/sh\nprintf "%s\\0" "$@" >"{place}/asked"\nexit {code}\n')
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{place}:/usr/bin:/bin")
    files = [place / "svar (2).docx", place / "svar (2).svar"]

    assert handed_on(LETTER, files) is taken

    asked = (place / "asked").read_text(encoding="utf-8").split("\0")[:-1]
    attached = [part for path in files for part in ("--attach", str(path))]
    assert asked == ["--utf8", "--subject", LETTER.subject, "--body", LETTER.text, *attached, LETTER.to]


def test_without_the_command_the_draft_is_opened(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows has no such command: there the draft is what holds the files."""
    monkeypatch.setenv("PATH", str(place))
    draft = place / "svar.eml"
    draft.write_bytes(b"X-Unsent: 1\r\n\r\n")
    asked: list[QUrl] = []

    def opens(url: QUrl) -> bool:
        asked.append(url)
        return True

    assert not handed_on(LETTER, [])
    assert opened_here(LETTER, draft, opens) is Opened.WITH_FILES
    assert asked == [QUrl.fromLocalFile(str(draft))]


def test_without_a_draft_a_link_is_opened_and_without_a_program_nothing(place: Path) -> None:
    """What cannot be done is said; a button that does nothing is pressed again and again."""
    asked: list[str] = []

    def opens(url: QUrl) -> bool:
        asked.append(url.scheme())
        return url.scheme() == "mailto"

    assert opened_here(LETTER, place / "borta.eml", opens) is Opened.WITHOUT_FILES
    assert opened_here(LETTER, None, lambda _: False) is Opened.NOTHING
    assert asked == ["mailto"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked by its own call")
def test_a_stick_is_known_by_where_it_is_mounted(place: Path) -> None:
    """«Mata ut» on a folder of the computer itself would send somebody looking for a button that is not there."""
    assert is_on_a_stick(Path("/media/åsa/STICKA/svar"))
    assert is_on_a_stick(Path("/run/media/åsa/STICKA"))
    assert not is_on_a_stick(place)
    assert not is_on_a_stick(Path("/media"))
