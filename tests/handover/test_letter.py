"""The e-mail draft: another mail reader finds the letter and every file in it, and nobody is sent anything."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from desktop_app.handover.export import Format, Parcel, write
from desktop_app.handover.letter import LONGEST_LINK, Letter, as_draft
from desktop_app.handover.seal import BEGINNING, new_key

STEM = "svar_metodstod_1380-halmstad_7b1e_2026-12-05_v1"


def read(draft: bytes) -> EmailMessage:
    """Return the draft as Python's own mail parser reads it, without a fault."""
    message = message_from_bytes(draft, policy=default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def files_of(message: EmailMessage) -> dict[str, bytes]:
    return {str(part.get_filename()): part.get_content() for part in message.iter_attachments()}


def test_a_mail_program_finds_the_letter_and_the_files(parcel: Parcel, place: Path) -> None:
    """The draft is all that many people will ever open."""
    write(parcel, place, [Format.WORD, Format.PDF, Format.ANSWER_FILE, Format.TEXT, Format.MAIL])

    message = read((place / f"{STEM}.eml").read_bytes())

    assert message["X-Unsent"] == "1"
    assert message["To"] == "sigun.lilja@lansstyrelsen.se"
    assert message["Subject"] == (
        "Svar från arbetsgrupp, Halmstads kommun: Metodstöd mot prostitution och människohandel"
    )
    assert {"From", "Date", "Message-ID"}.isdisjoint(message.keys())  # the sender's own program puts them in
    body = message.get_body()
    assert body is not None
    assert f"Koden är {parcel.code}, version 1." in body.get_content()
    assert "gemensamt språk" not in body.get_content()
    assert max(map(len, body.get_content().splitlines())) <= 72  # as a plain window shows it, and as it is answered to
    assert files_of(message) == {
        f"{STEM}.{form}": (place / f"{STEM}.{form}").read_bytes() for form in ("docx", "pdf", "svar")
    }


def test_a_sealed_file_stays_sealed_in_the_draft(parcel: Parcel, place: Path) -> None:
    """An e-mail is open on its way: what the seal keeps out must not be beside it."""
    parcel = replace(parcel, keys=(new_key().public,))
    write(parcel, place, [Format.WORD, Format.MAIL])

    assert sorted(path.name for path in place.iterdir()) == [f"{STEM}.eml", parcel.sealed_name]
    message = read((place / f"{STEM}.eml").read_bytes())
    ((name, content),) = files_of(message).items()
    body = message.get_body()
    assert body is not None
    assert "Läs in den med Samsyn och er nyckel" in " ".join(body.get_content().split())  # nobody knows the ending
    assert name == parcel.sealed_name
    assert content.startswith(BEGINNING)


def test_no_words_of_a_course_get_into_the_head(parcel: Parcel) -> None:
    """A line break in an address would be a recipient more."""
    hostile = Letter("a@b.se\r\nBcc: c@d.se", "Svar\r\nBcc: c@d.se\x00\ud800", "Hej\x00\ud800\n.\n")

    message = read(as_draft(hostile, {"svar (2).svar.age": b"\x00\r\n.\r\n"}))

    assert message["To"] is None
    assert message["Bcc"] is None
    assert files_of(message) == {"svar (2).svar.age": b"\x00\r\n.\r\n"}
    assert as_draft(parcel.letter, {"a": b"b"}) == as_draft(parcel.letter, {"a": b"b"})


def test_the_link_carries_the_words_as_long_as_programs_take_them(parcel: Parcel) -> None:
    """A mailto: that is too long opens nothing at all."""
    link = urlsplit(parcel.letter.link)

    assert (link.scheme, link.path) == ("mailto", "sigun.lilja@lansstyrelsen.se")
    said = parse_qs(link.query)
    assert said["subject"] == [parcel.letter.subject]
    assert said["body"][0].startswith("Hej!\r\n\r\nHär kommer svaren från en arbetsgrupp i Halmstads kommun")
    long = replace(parcel.letter, text="å" * LONGEST_LINK)
    assert "body" not in long.link
    assert replace(parcel.letter, to="").link.startswith("mailto:?subject=")
