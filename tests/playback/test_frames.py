"""The ring of pictures: what is held never changes, and nothing is left behind."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.playback import memory
from desktop_app.playback.errors import NoRoomForPicture
from desktop_app.playback.frames import DamagedRing, RingReader, RingWriter, now_us

SIZE = (64, 36)
COUNT = SIZE[0] * SIZE[1] * 4
linux = pytest.mark.skipif(sys.platform != "linux", reason="memfd and file locks")


@pytest.fixture
def ring(place: Path):
    """Return a small ring and its writer's end."""
    reader = RingReader.make(place, SIZE)
    handle = reader.handle
    writer = RingWriter.attach(f"fd:{os.dup(int(handle[3:]))}" if handle.startswith("fd:") else handle, SIZE)
    yield reader, writer
    writer.close()
    reader.close()


def write(writer: RingWriter, byte: int, size: tuple[int, int] = SIZE) -> None:
    slot = writer.borrow()
    assert slot is not None
    writer.pixels(slot, COUNT)[:] = bytes([byte]) * COUNT
    writer.publish(slot, width=size[0], height=size[1], pts=timedelta(seconds=byte), film=7)


def test_the_newest_picture_is_held_with_its_time(ring) -> None:
    """The time belongs to the picture, or captions slip."""
    reader, writer = ring
    assert reader.hold() is None
    write(writer, 1)
    write(writer, 2)

    frame = reader.hold()

    assert (frame.width, frame.height, frame.pts, frame.number, frame.film) == (*SIZE, timedelta(seconds=2), 2, 7)
    assert set(frame.pixels) == {2}
    frame.pixels.release()


def test_what_is_held_stays_while_the_writer_goes_on(ring) -> None:
    """A slow painter must never paint half of one picture and half of the next."""
    reader, writer = ring
    write(writer, 1)
    frame = reader.hold()

    for byte in range(2, 200):
        write(writer, byte)
        assert frame.pixels[0] == frame.pixels[COUNT - 1] == 1

    frame.pixels.release()


def test_a_slow_reader_sees_no_torn_picture(ring) -> None:
    """The same with a writer on a thread of its own, and a reader that takes its time."""
    reader, writer = ring
    stop = threading.Event()

    def fill() -> None:
        byte = 0
        while not stop.is_set():
            byte = byte % 250 + 1
            write(writer, byte)

    thread = threading.Thread(target=fill)
    thread.start()
    torn = 0
    deadline = time.monotonic() + 1
    while time.monotonic() < deadline:
        frame = reader.hold()
        if frame is not None:
            first = bytes(frame.pixels)
            time.sleep(0.005)
            torn += len(set(first)) > 1 or bytes(frame.pixels) != first
            frame.pixels.release()
    stop.set()
    thread.join()

    assert torn == 0


def test_two_films_can_write_at_once_without_a_collision(ring) -> None:
    """A film that is being replaced may be in the middle of its last picture."""
    reader, writer = ring
    write(writer, 1)
    frame = reader.hold()
    write(writer, 2)

    first, second = writer.borrow(), writer.borrow()

    assert first != second
    assert None not in (first, second)
    assert writer.borrow() is None
    writer.give_back(first)
    assert writer.borrow() == first
    frame.pixels.release()


@pytest.mark.parametrize("size", [(0, 36), (-1, 36), (10_000, 10_000), (64, 37)])
def test_sizes_the_ring_cannot_hold_are_refused(ring, size: tuple[int, int]) -> None:
    """The player process reads hostile files: its sizes must not make the program read beyond the ring."""
    reader, writer = ring
    capacity = reader._slot_bytes
    if 0 < size[0] * size[1] * 4 <= capacity:
        size = (size[0], capacity)
    write(writer, 1, size)

    with pytest.raises(DamagedRing):
        reader.hold()


def test_position_goes_on_between_anchors(ring) -> None:
    """The engine tells the time a few times a second; captions ask at any moment."""
    reader, writer = ring
    writer.set_clock(timedelta(seconds=10), 2.0, now_us() - 1_000_000)
    assert reader.position() == pytest.approx(timedelta(seconds=12), abs=timedelta(milliseconds=200))

    writer.set_clock(timedelta(seconds=10), 0.0, now_us() - 1_000_000)

    assert reader.position() == timedelta(seconds=10)


def test_a_clock_left_half_written_does_not_hang_the_reader(ring) -> None:
    """A player can be killed between two words; the window must not wait for the third."""
    reader, writer = ring
    writer.set_clock(timedelta(seconds=3), 0.0, now_us())
    writer._words[16] += 1

    assert reader.position() == timedelta(seconds=3)


@linux
def test_memory_has_no_name_and_leaves_nothing(place: Path) -> None:
    """What has no name cannot be left behind, read by others, or fill /dev/shm."""
    ring = RingReader.make(place, SIZE)

    assert ring.handle.startswith("fd:")
    assert [path for path in Path("/dev/shm").iterdir() if "samsyn" in path.name] == []  # noqa: S108 - looked at only
    assert list(place.iterdir()) == []
    ring.close()


@linux
def test_a_file_in_the_cache_serves_where_memory_is_refused(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hardened systems refuse anonymous memory; the film must play there too, and the file be gone after."""
    _refuse_memory(monkeypatch)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    reader = RingReader.make(place, SIZE)
    writer = RingWriter.attach(reader.handle, SIZE)

    write(writer, 9)

    frame = reader.hold()
    assert frame.pixels[0] == 9
    assert [path.stat().st_mode & 0o777 for path in place.iterdir()] == [0o600]
    frame.pixels.release()
    writer.close()
    reader.close()
    assert list(place.iterdir()) == []


@linux
def test_a_full_disk_is_said_before_a_film_begins(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory that is promised but not there kills with SIGBUS in the middle of a film."""
    _refuse_memory(monkeypatch)

    def full(_fd: int, _start: int, _size: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "posix_fallocate", full)

    with pytest.raises(NoRoomForPicture) as caught:
        RingReader.make(place)

    assert caught.value.values["needed_mb"] == 34
    assert list(place.iterdir()) == []


@linux
def test_leftovers_of_killed_programs_are_swept_and_those_in_use_stay(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """33 MB per crash would fill a small disk; a second window's pictures must survive the sweep."""
    _refuse_memory(monkeypatch)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(place))
    in_use = RingReader.make(place, SIZE)
    subprocess.run([sys.executable, "-c", _KILLED, str(place)], check=False, cwd=Path(__file__).parents[2])
    assert len(list(place.iterdir())) == 2
    (place / "samsyn-picture-note.txt").write_text("not ours to remove")

    again = RingReader.make(place, SIZE)

    assert len(list(place.glob("*.ring"))) == 2
    assert (place / "samsyn-picture-note.txt").exists()
    in_use.close()
    again.close()
    assert memory.sweep([place]) == 0


_KILLED = """
import os, signal, sys
from pathlib import Path
from desktop_app.playback import memory
memory._without_file = None
kept = memory._locked_file(5000, Path(sys.argv[1]))
os.kill(os.getpid(), signal.SIGKILL)
"""


def _refuse_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_size: int) -> memory.Memory:
        raise OSError(errno.ENOSYS, "no memfd here")

    monkeypatch.setattr(memory, "_without_file", refuse)
