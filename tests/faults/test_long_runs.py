"""The command of the long runs does what it says, in small: what nobody runs every day must not rot."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.faults.__main__ import main
from tests.faults.long_runs import RUNS, dealt

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills forked processes")


@pytest.mark.timeout(400)
def test_a_named_run_leaves_its_page(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two kills of the whole program, as the long run does them: the page says what was found."""
    ended = main(["--long", "program-kills", "--share", "0.002", "--processes", "1", "--out", str(place)])

    page = (place / "program-kills.md").read_text(encoding="utf-8")
    assert ended == 0, page
    assert "| kills of the whole program | 2 |" in page
    assert page in capsys.readouterr().out


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
