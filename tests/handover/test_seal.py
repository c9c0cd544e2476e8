"""Sealing: only the recipient's keys open what is handed over, and without a seal nothing leaves (X45, X47)."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.handover import Handover
from desktop_app.handover.documents.phrases import DocumentWords
from desktop_app.handover.errors import KeyFileUnusable, NotSealed
from desktop_app.handover.export import Format, Parcel, contents, prepare, record_of, write, write_apart
from desktop_app.handover.seal import (
    KeyPair,
    NoKeyFits,
    SealBroken,
    fingerprint,
    new_key,
    opened,
    public_key,
    read_secrets,
    seal,
)

NAME = "svar_metodstod_1380-halmstad_7b1e_2026-12-05_v1.svar.age"


@pytest.fixture(scope="module")
def working() -> KeyPair:
    return new_key()


@pytest.fixture(scope="module")
def spare() -> KeyPair:
    return new_key()


def to_keys(handover: Handover, *keys: str) -> Handover:
    """Return the hand-over to a recipient with these keys."""
    assert handover.recipient is not None
    return replace(handover, recipient=replace(handover.recipient, public_keys=keys))


@pytest.fixture
def keyed(handover: Handover, swedish: DocumentWords, working: KeyPair, spare: KeyPair) -> Parcel:
    return prepare(to_keys(handover, working.public, spare.public), swedish)


def test_where_the_recipient_has_keys_one_sealed_file_is_written(
    keyed: Parcel, place: Path, working: KeyPair, spare: KeyPair
) -> None:
    """Sealed by default: Word and text are inside it, and either key opens it (X47)."""
    report = write(keyed, place)

    (path,) = place.iterdir()
    assert path.name == NAME
    assert report.key_fingerprint == fingerprint([spare.public, working.public])
    (clear,) = contents(keyed, [Format.ANSWER_FILE]).values()
    for key in (working, spare):
        assert opened(path.read_bytes(), [key.secret]) == clear


def test_a_name_that_is_taken_keeps_its_ending(keyed: Parcel, place: Path) -> None:
    """A second file on the same stick must still be known by its name as a sealed answer file."""
    write(keyed, place)
    write(keyed, place)

    assert {path.name for path in place.iterdir()} == {NAME, NAME.replace("_v1.", "_v1 (2).")}


def test_nothing_in_clear_can_be_asked_for_by_a_format(keyed: Parcel, place: Path) -> None:
    """A Word file beside the sealed one would make the seal a decoration."""
    write(keyed, place, [Format.WORD, Format.TEXT])

    assert [path.name for path in place.iterdir()] == [NAME]


def test_without_a_seal_only_by_saying_why(keyed: Parcel, handover: Handover, place: Path) -> None:
    """The one way past it leaves its reason in the store."""
    report = write(keyed.in_clear("Länsstyrelsen bad om det."), place, [Format.TEXT])

    assert [path.suffix for path in place.iterdir()] == [".txt"]
    record = record_of(handover, report)
    assert (record.key_fingerprint, record.unsealed_reason) == (None, "Länsstyrelsen bad om det.")


def test_a_recipient_without_keys_is_handed_to_as_before(parcel: Parcel, place: Path) -> None:
    """No course carries a key yet; a reason that nothing asked for is not noted."""
    report = write(parcel.in_clear("varför?"), place, [Format.TEXT])

    assert (report.key_fingerprint, report.unsealed_reason) == (None, "")


def test_without_the_library_nothing_is_written(keyed: Parcel, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer on which it cannot be loaded must not hand over in clear by itself (X45)."""
    monkeypatch.setitem(sys.modules, "pyrage", None)

    with pytest.raises(NotSealed):
        write(keyed, place)
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("key", ["", "age1", "age1" + "q" * 58, "AGE-SECRET-KEY-1", "nyckel"])
def test_a_key_that_is_none_is_no_reason_to_write_in_clear(
    handover: Handover, swedish: DocumentWords, working: KeyPair, place: Path, key: str
) -> None:
    """One key of two is wrong: sealed to the other alone, the spare on paper would open nothing (X45)."""
    parcel = prepare(to_keys(handover, working.public, key), swedish)

    with pytest.raises(NotSealed):
        write(parcel, place)
    assert list(place.iterdir()) == []


def test_the_process_that_writes_seals_too(keyed: Parcel, place: Path, working: KeyPair) -> None:
    """The window hands the work to another process; the keys must get there."""
    write_apart(keyed, place)

    (path,) = place.iterdir()
    assert opened(path.read_bytes(), [working.secret]).startswith(b"PK")


@pytest.mark.skipif(shutil.which("age") is None, reason="the program age is not installed")
def test_the_age_program_opens_what_we_sealed(keyed: Parcel, place: Path, spare: KeyPair) -> None:
    """In ten years there may be no Samsyn, and the answers must still open (X48)."""
    write(keyed, place)
    (place / "reserv.txt").write_text(spare.secret, encoding="ascii")

    clear = subprocess.run(
        ["age", "-d", "-i", "reserv.txt", NAME], cwd=place, capture_output=True, check=True, timeout=60
    ).stdout

    (wanted,) = contents(keyed, [Format.ANSWER_FILE]).values()
    assert clear == wanted


def test_no_cut_and_no_flipped_bit_is_opened(working: KeyPair) -> None:
    """Who changes a sealed file on the way is found out (RD7)."""
    sealed, chance = seal(b"svar " * 400, [working.public]), random.Random(7)
    for _ in range(200):
        spoilt = bytearray(sealed)
        if chance.random() < 0.5:
            spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        else:
            del spoilt[chance.randrange(len(spoilt)) :]

        with pytest.raises((NoKeyFits, SealBroken)):
            opened(bytes(spoilt), [working.secret])


def test_another_key_does_not_open_it(working: KeyPair, spare: KeyPair) -> None:
    """Another county board got the stick."""
    with pytest.raises(NoKeyFits):
        opened(seal(b"svar", [working.public]), [spare.secret])
    with pytest.raises(NoKeyFits):
        opened(seal(b"svar", [working.public]), [])


def test_a_key_is_read_as_it_was_written_or_typed(working: KeyPair, spare: KeyPair, place: Path) -> None:
    """The spare is typed in from paper, after years, by somebody in a hurry (X47)."""
    typed = " \n".join(working.secret[at : at + 4].lower() for at in range(0, len(working.secret), 4))
    (place / "två.txt").write_text(f"# reserv: {spare.secret}\n{typed}\n\n{spare.secret}\n", encoding="utf-8")

    assert read_secrets(place / "två.txt") == (working.secret, spare.secret)
    assert public_key(working.secret) == working.public


@pytest.mark.parametrize("slip", ["", "age1qqq", "AGE-SECRET-KEY-1" + "Q" * 58, "\xff"])
def test_a_slip_of_the_pen_is_found(place: Path, slip: str) -> None:
    """A letter too few or another one is said at once, not as files that are damaged."""
    (place / "nyckel.txt").write_text(slip, encoding="latin-1")

    with pytest.raises(KeyFileUnusable):
        read_secrets(place / "nyckel.txt")
    with pytest.raises(KeyFileUnusable):
        read_secrets(place / "inte-här.txt")
