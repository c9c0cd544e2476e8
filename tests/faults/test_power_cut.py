"""The power goes while the group writes: what the program had called saved is there when it comes back (X3).

The program's own writes and syncs are recorded with strace and replayed on disks that lost or tore what was not synced.
The long run, and its figures: `python -m tests.faults.cutting_power FOLDER 2000`.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.cutting_power import quick_folder, recorded, replay
from tests.faults.power import Model, cuts
from tests.faults.recording import Create, Done, Rename, Sync, Truncate, Unlink, Write

STATES = 60
STATES_OF_THE_CANARY = 40

needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


@pytest.fixture(scope="module")
def quick(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = quick_folder(tmp_path_factory.mktemp("ström"))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def stored(quick: Path) -> list[Done]:
    """Give what the program did to its files while it stored a meeting."""
    return recorded(quick, canary=False)


@needs_strace
@pytest.mark.parametrize("model", Model)
def test_nothing_that_was_called_saved_is_lost_in_a_power_cut(stored: list[Done], quick: Path, model: Model) -> None:
    """«Sparat 14:52» means on disk: a laptop's battery ends in the middle of a word."""
    found = replay(stored, model, STATES, seed=20261205, data=quick / "store")

    assert found.first == []
    assert (found.lost, found.corrupt) == (0, 0)
    assert found.rolled_back > STATES // 10, "most cuts fall where nothing was under way"


@needs_strace
def test_replay_would_see_a_loss(quick: Path) -> None:
    """The canary stores as Python does by itself: if nothing is lost there, it is the replay that is broken."""
    found = replay(recorded(quick, canary=True), Model.ADVERSARIAL, STATES_OF_THE_CANARY, 1, quick / "canary")

    assert found.lost > 0
    assert found.first[0].split(": ")[1].startswith("lost ")


def states(model: Model, *done: Done) -> set[tuple[tuple[str, bytes], ...]]:
    """Return every state that many cuts at the end have left."""
    disks = [disk for seed in range(40) for moment, disk in cuts(done, model, 20, seed) if moment == len(done)]
    return {tuple(sorted(disk.items())) for disk in disks}


@pytest.mark.parametrize("model", Model)
def test_what_was_synced_stays_and_what_was_not_may_be_lost_or_torn(model: Model) -> None:
    """A model that keeps too much proves nothing."""
    old, new = b"a" * 1024, b"b" * 1024
    begun = (Create("/d/f"), Write("/d/f", 0, old), Sync("/d/f"), Sync("/d"))

    assert states(model, *begun) == {(("/d/f", old),)}
    assert states(model, *begun, Write("/d/f", 0, new)) == {
        (("/d/f", content),) for content in (old, new, new[:512] + old[512:], old[:512] + new[512:])
    }
    assert states(model, *begun, Truncate("/d/f", 0)) == {(("/d/f", old),), (("/d/f", b""),)}
    assert states(model, *begun, Write("/d/f", 1030, b"x")) == {
        (("/d/f", old),),
        (("/d/f", old + bytes(6) + b"x"),),
    }


def test_names_are_kept_in_order_or_in_any_choice_until_the_folder_is_synced() -> None:
    """The difference between the two models, and between a disk and what one hopes of it."""
    begun = (Create("/d/f"), Sync("/d"), Unlink("/d/f"), Create("/d/g"))
    f, g = ("/d/f", b""), ("/d/g", b"")

    assert states(Model.ORDERED, *begun) == {(f,), (), (g,)}
    assert states(Model.ADVERSARIAL, *begun) == {(f,), (), (g,), (f, g)}
    for model in Model:
        assert states(model, *begun, Sync("/d")) == {(g,)}
    renamed = (Create("/d/f"), Sync("/d"), Rename("/d/f", "/d/g"))
    assert states(Model.ADVERSARIAL, *renamed) == {(f,), (g,)}
    other = (Create("/d/f"), Create("/d/g"), Sync("/d/g"))
    assert states(Model.ORDERED, *other) == {(f, g)}, "a journal takes earlier names along"
    assert states(Model.ADVERSARIAL, *other) == {(), (f,), (g,), (f, g)}
