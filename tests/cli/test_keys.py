"""`samsyn keys`, and the whole way of a sealed hand-over: made, printed, sealed to, lost, opened from paper (X47)."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.cli import replies
from desktop_app.domain.course import Course
from desktop_app.handover.seal import read_secrets
from desktop_app.paths import Places
from desktop_app.storage.service import Store

from .conftest import Samsyn

GROUP = "Barn- och familjeenheten"


@pytest.fixture
def keys(samsyn: Samsyn, place: Path) -> list[str]:
    """Make the county board's keys in «nycklar», and return the public ones."""
    (place / "nycklar").mkdir()
    made: list[str] = samsyn("keys", "new", str(place / "nycklar"), "--json").json["public_keys"]
    return made


@pytest.fixture
def course_with_keys(keys: list[str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let the course carry the keys for every county; changing the list changes the course."""
    find = replies._find_course

    def with_keys(*asked: object) -> Course:
        course: Course = find(*asked)  # type: ignore[arg-type]
        assert course.feedback is not None
        recipients = tuple(replace(one, public_keys=tuple(keys)) for one in course.feedback.recipients)
        return replace(course, feedback=replace(course.feedback, recipients=recipients))

    monkeypatch.setattr(replies, "_find_course", with_keys)
    return keys


def exports(places: Places) -> list[tuple[str | None, str]]:
    """Return how each hand-over that the store knows of was sealed, or why not."""
    store = Store(places)
    store.open().result()
    try:
        group, course = next((s.group_id, s.course_id) for s in store.sessions().result())
        return [(one.key_fingerprint, one.unsealed_reason) for one in store.exports(group, course).result()]
    finally:
        store.close().result()


def test_two_keys_are_made_that_nobody_else_may_read(samsyn: Samsyn, place: Path) -> None:
    """The spare is for paper; what the course is to carry is told."""
    said = samsyn("keys", "new", str(place))

    assert said.status == 0
    for name in ("arbetsnyckel.txt", "reservnyckel.txt"):
        assert (place / name).stat().st_mode & 0o077 == 0
        assert len(read_secrets(place / name)) == 1
        assert read_secrets(place / name)[0] not in said.out
    assert said.out.count("  age1") == 2


def test_a_key_is_never_written_over(samsyn: Samsyn, place: Path) -> None:
    """Nothing else opens what the old one opens."""
    (place / "reservnyckel.txt").write_text("förra årets", encoding="utf-8")

    said = samsyn("keys", "new", str(place))

    assert (said.status, "ingen ny nyckel är gjord" in said.err) == (1, True)
    assert [path.name for path in place.glob("*.txt")] == ["reservnyckel.txt"]


def test_a_folder_that_is_not_there_leaves_no_key(samsyn: Samsyn, place: Path) -> None:
    """Half a pair would be sealed to, and the other half missed when it is needed."""
    said = samsyn("keys", "new", str(place / "nej"))

    assert (said.status, "Ingen ny nyckel är gjord." in said.err) == (1, True)


def test_a_disk_that_fills_up_leaves_no_half_pair(samsyn: Samsyn, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One key of two on the disk would look like both the next time."""
    synced: list[int] = []

    def full(handle: int) -> None:
        synced.append(handle)
        if len(synced) == 2:
            raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)

    assert samsyn("keys", "new", str(place)).status == 1
    assert list(place.glob("*.txt")) == []


def test_sealed_answers_are_opened_with_the_key_from_paper(
    samsyn: Samsyn, met: Places, course_with_keys: list[str], place: Path
) -> None:
    """The laptop with the working key was stolen; the paper in the safe opens everything (X47)."""
    (place / "sticka").mkdir()
    said = samsyn("answers", "export", GROUP, "--to", str(place / "sticka"))
    assert [path.name.endswith(".svar.age") for path in (place / "sticka").iterdir()] == [True]
    assert "Förseglat med nyckeln" in said.out
    page = samsyn("keys", "print", str(place / "nycklar" / "reservnyckel.txt")).out
    (place / "avskrivet.txt").write_text(
        "\n".join(line.lower() for line in page.splitlines() if not line.startswith("#")), encoding="utf-8"
    )

    without = samsyn("followup", "add", str(place / "sticka"))
    assert (without.status, "ingen nyckel som angavs med --key öppnar den" in without.out) == (1, True)
    opened = samsyn("followup", "add", str(place / "sticka"), "--key", str(place / "avskrivet.txt"), "--json")

    assert (opened.status, opened.json["counts"]) == (0, {"new": 1, "again": 0, "refused": 0})
    again = samsyn(
        "followup", "add", str(place / "sticka"), "--key", str(place / "nycklar" / "arbetsnyckel.txt"), "--json"
    )
    assert again.json["counts"]["again"] == 1
    ((mark, reason),) = exports(met)
    assert (mark is not None and len(mark), reason) == (9, "")


@pytest.mark.usefixtures("here")
def test_the_same_answers_in_clear_are_the_same_answers(
    samsyn: Samsyn, met: Places, course_with_keys: list[str], place: Path
) -> None:
    """With both keys lost the group hands over again, unsealed and with its reason: the other way out (X47)."""
    (place / "sticka").mkdir()
    said = samsyn("answers", "export", GROUP, "--to", str(place / "sticka"), "--unsealed", "Nycklarna är borta.")

    assert said.status == 0
    assert {path.suffix for path in (place / "sticka").iterdir()} == {".docx", ".svar", ".txt"}
    assert exports(met) == [(None, "Nycklarna är borta.")]
    assert samsyn("followup", "add", str(place / "sticka"), "--json").json["counts"]["new"] == 1


@pytest.mark.usefixtures("here")
def test_a_course_with_a_broken_key_hands_over_nothing_and_notes_nothing(
    samsyn: Samsyn, met: Places, course_with_keys: list[str], place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Refused in words, with the folder as it was (X45)."""
    (place / "sticka").mkdir()
    course_with_keys[:] = ["age1inte"]

    said = samsyn("answers", "export", GROUP, "--to", str(place / "sticka"))

    assert said.status == 1
    assert said.err.startswith("Svaren kunde inte förseglas med mottagarens nyckel. Inget har skrivits någonstans.")
    assert list((place / "sticka").iterdir()) == []
    assert exports(met) == []


@pytest.mark.usefixtures("here")
def test_a_sealed_file_that_was_cut_is_told_from_one_for_somebody_else(
    samsyn: Samsyn, met: Places, course_with_keys: list[str], place: Path
) -> None:
    """The one is to be sent again, for the other one has the wrong key (X42)."""
    (place / "sticka").mkdir()
    samsyn("answers", "export", GROUP, "--to", str(place / "sticka"))
    (path,) = (place / "sticka").iterdir()
    path.write_bytes(path.read_bytes()[:-10])

    said = samsyn("followup", "add", str(path), "--key", str(place / "nycklar" / "arbetsnyckel.txt"), "--json")

    assert (said.status, said.json["files"][0]["reason"]) == (1, "broken_seal")
