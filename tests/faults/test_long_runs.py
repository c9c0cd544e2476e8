"""The command of the long runs does what it says, in small: what nobody runs every day must not rot."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.faults.__main__ import do, main
from tests.faults.figures import Figure, LongRun, Size, dealt, reports_of, shows
from tests.faults.long_runs import RUNS

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills forked processes")


@pytest.mark.timeout(600)
def test_thirty_kills_of_the_whole_program_lose_nothing_that_was_saved(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A dead battery in the middle of a word: every word that stood as saved is there again, and almost all else.

    A thirtieth of the long run's thousand (`reliability.md` X1, X2), by its own command, which leaves its page.
    """
    ended = main(["--long", "program-kills", "--share", "0.03", "--processes", "2", "--out", str(place)])

    page = (place / "program-kills.md").read_text(encoding="utf-8")
    assert ended == 0, page
    assert "| kills of the whole program | 30 |" in page
    assert page in capsys.readouterr().out


def test_a_run_that_breaks_off_is_not_called_well(place: Path) -> None:
    """No figures are not good figures, and the page of an earlier, better day must not stand."""

    def broken(_folder: Path, _seed: int, _size: Size) -> list[Figure]:
        reports_of("tests.faults.flipping_no_more", [[]])
        return []

    (place / "broken.md").write_text("| lost | 0 | 0 | |", encoding="utf-8")
    assert not do(LongRun("broken", "X0", "Nothing", 1, broken), Size(), place)
    assert "**missed**" in (place / "broken.md").read_text(encoding="utf-8")


def test_a_run_in_which_nothing_happened_has_proved_nothing() -> None:
    """A thousand kills of programs that never saved anything lose nothing."""
    assert not shows(0, 1000)
    assert shows(1, 1000)
    assert shows(0, 2), "a trial of the run itself"


def test_every_run_has_a_name_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    """A run that hides another would seem to have been done."""
    assert main(["--list"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(RUNS) == len({run.name for run in RUNS})


def test_a_run_nobody_knows_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt name must not count as a run that went well."""
    with pytest.raises(SystemExit):
        main(["--long", "power"])
    assert "--list" in capsys.readouterr().err


def test_kills_are_dealt_without_loss() -> None:
    """A thousand kills in three hands are a thousand kills."""
    assert dealt(1000, 3) == [334, 333, 333]
