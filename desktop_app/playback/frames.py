"""The ring of pictures: the player process writes, the program reads, and neither waits for the other.

A header and four slots in shared memory. The writer never touches the slot that is latest nor the one the reader
holds, so what is being painted never changes under the painter. The header also carries the film's clock and a
heartbeat. Every field is one aligned 64-bit word, which the processor stores whole; the clock, three words, is guarded
by a turn counter. The reader trusts nothing: sizes are checked against the ring before a pixel is looked at.
"""

from __future__ import annotations

import ctypes
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from desktop_app.playback import memory

LARGEST: Final = (1920, 1080)
"""The largest picture in pixels. A larger surface scales it up."""
BYTES_PER_PIXEL: Final = 4
SLOTS: Final = 4
"""Latest, held, being written, and one to choose; with three, a painter 110 ms late saw half-new pictures."""

_HEADER = 4096
_MARK = 0x53414D53594E0001
_NONE = -1
_PAGE = 4096

# Words of the header
_W_MARK, _W_SLOTS, _W_SLOT_BYTES = 0, 1, 2
_W_LATEST, _W_HELD, _W_SEEN, _W_BEAT = 8, 9, 10, 11
_W_CLOCK_TURN, _W_CLOCK_MEDIA, _W_CLOCK_AT, _W_CLOCK_RATE = 16, 17, 18, 19
_W_SLOT, _SLOT_WORDS = 32, 8
_S_NUMBER, _S_PTS, _S_WIDTH, _S_HEIGHT, _S_FILM = range(5)


class DamagedRing(ValueError):
    """The ring holds what no player of ours writes. Handled like a crash of the player process."""


def slot_bytes(largest: tuple[int, int]) -> int:
    """Return the bytes of one slot, whole pages."""
    width, height = largest
    return -(-width * height * BYTES_PER_PIXEL // _PAGE) * _PAGE


def ring_bytes(largest: tuple[int, int]) -> int:
    """Return the bytes of header and slots together."""
    return _HEADER + SLOTS * slot_bytes(largest)


def fit(size: tuple[int, int], surface: tuple[int, int]) -> tuple[int, int]:
    """Return the size to ask for: the picture's own, made smaller to fit the surface, never larger. At least 1 × 1."""
    width, height = size
    scale = min(1.0, surface[0] / max(1, width), surface[1] / max(1, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def now_us() -> int:
    """Return the clock both processes share, in microseconds: it has no date, and only goes forward."""
    return time.perf_counter_ns() // 1000


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture in the slot that is held: 32 bits per pixel (B G R x), no padding between lines.

    `pixels` is the shared memory itself, true until the next `hold`. `film` is the client's ticket of the film.
    """

    pixels: memoryview
    width: int
    height: int
    pts: timedelta
    number: int
    film: int


class _Ring:
    def __init__(self, shared: memory.Memory, largest: tuple[int, int]) -> None:
        self._memory = shared
        self._slot_bytes = slot_bytes(largest)
        self._words = shared.view[:_HEADER].cast("q")

    @property
    def handle(self) -> str:
        """How the player process finds the ring."""
        return self._memory.handle

    @property
    def inherited(self) -> tuple[int, ...]:
        """File descriptors the player process must be given."""
        return self._memory.inherited

    def close(self) -> None:
        """Let go of the memory."""
        self._words.release()
        self._memory.close()

    def _pixels(self, slot: int, count: int) -> memoryview:
        start = _HEADER + slot * self._slot_bytes
        return self._memory.view[start : start + count]


class RingReader(_Ring):
    """The program's end. It makes the ring, and holds one picture at a time."""

    @classmethod
    def make(cls, cache: Path, largest: tuple[int, int] = LARGEST) -> RingReader:
        """Make an empty ring, after removing what killed programs left. Raises NoRoomForPicture."""
        folders = memory.file_folders(cache)
        memory.sweep(folders)
        ring = cls(memory.make(ring_bytes(largest), folders), largest)
        ring.clear()
        ring._words[_W_SLOTS] = SLOTS
        ring._words[_W_SLOT_BYTES] = ring._slot_bytes
        ring._words[_W_MARK] = _MARK
        return ring

    def clear(self) -> None:
        """Forget all pictures. Only while no player process is attached."""
        words = self._words
        words[_W_LATEST] = words[_W_HELD] = _NONE
        words[_W_SEEN] = words[_W_BEAT] = 0
        words[_W_CLOCK_TURN] = words[_W_CLOCK_MEDIA] = words[_W_CLOCK_AT] = words[_W_CLOCK_RATE] = 0
        for word in range(_W_SLOT, _W_SLOT + SLOTS * _SLOT_WORDS):
            words[word] = 0

    @property
    def heartbeat(self) -> int:
        """A number that grows as long as the player process is well."""
        return self._words[_W_BEAT]

    @property
    def newest(self) -> int:
        """The number of the newest picture, 0 before the first."""
        latest = self._words[_W_LATEST]
        return self._slot_word(latest, _S_NUMBER) if 0 <= latest < SLOTS else 0

    def hold(self) -> Frame | None:
        """Hold the newest picture instead of the one held before, and return it. Raises DamagedRing."""
        words = self._words
        while True:
            slot = words[_W_LATEST]
            if slot == _NONE:
                return None
            if not 0 <= slot < SLOTS:
                raise DamagedRing(slot)
            words[_W_HELD] = slot
            if words[_W_LATEST] != slot:
                continue
            number = words[_W_SEEN] = self._slot_word(slot, _S_NUMBER)
            if words[_W_LATEST] == slot:
                break
        width, height = self._slot_word(slot, _S_WIDTH), self._slot_word(slot, _S_HEIGHT)
        count = width * height * BYTES_PER_PIXEL
        if width < 1 or height < 1 or count > self._slot_bytes:
            raise DamagedRing((width, height))
        pts = timedelta(microseconds=self._slot_word(slot, _S_PTS))
        return Frame(self._pixels(slot, count), width, height, pts, number, self._slot_word(slot, _S_FILM))

    def position(self) -> timedelta:
        """Return where the film is now, by the clock the player process anchored last."""
        words = self._words
        media = at = rate = 0
        for _ in range(100):  # bounded: a player killed between the three words leaves the turn odd for ever
            turn = words[_W_CLOCK_TURN]
            media, at, rate = words[_W_CLOCK_MEDIA], words[_W_CLOCK_AT], words[_W_CLOCK_RATE]
            if turn % 2 == 0 and words[_W_CLOCK_TURN] == turn:
                break
        passed = (now_us() - at) * rate // 1_000_000 if rate else 0
        return timedelta(microseconds=media + passed)

    def _slot_word(self, slot: int, field: int) -> int:
        return self._words[_W_SLOT + slot * _SLOT_WORDS + field]


class RingWriter(_Ring):
    """The player process's end. One thread writes pictures; the clock has one writer at a time."""

    def __init__(self, shared: memory.Memory, largest: tuple[int, int]) -> None:
        super().__init__(shared, largest)
        if self._words[_W_MARK] != _MARK or self._words[_W_SLOT_BYTES] != self._slot_bytes:
            raise DamagedRing(self.handle)
        base = ctypes.addressof(ctypes.c_char.from_buffer(shared.view))
        self._addresses = tuple(base + _HEADER + slot * self._slot_bytes for slot in range(SLOTS))
        self._number = 0
        self._borrowed: set[int] = set()

    @classmethod
    def attach(cls, handle: str, largest: tuple[int, int] = LARGEST) -> RingWriter:
        """Open the ring the program made. Raises OSError, ValueError."""
        return cls(memory.attach(handle, ring_bytes(largest)), largest)

    def borrow(self) -> int | None:
        """Return a slot neither latest nor held, to write to until `publish` or `give_back`; None where there is none.

        A film that is being replaced may still write its last picture, so more than one can be borrowed.
        """
        taken = {self._words[_W_LATEST], self._words[_W_HELD], *self._borrowed}
        slot = next((slot for slot in range(SLOTS) if slot not in taken), None)
        if slot is not None:
            self._borrowed.add(slot)
        return slot

    def give_back(self, slot: int) -> None:
        """Leave a borrowed slot unpublished."""
        self._borrowed.discard(slot)

    def address(self, slot: int) -> int:
        """Return where the slot's first pixel lies, for a C library."""
        return self._addresses[slot]

    def pixels(self, slot: int, count: int) -> memoryview:
        """Return the first `count` bytes of a slot, to write to."""
        return self._pixels(slot, count)

    def publish(self, slot: int, *, width: int, height: int, pts: timedelta, film: int) -> None:
        """Make the slot the latest picture."""
        words, first = self._words, _W_SLOT + slot * _SLOT_WORDS
        self._number += 1
        words[first + _S_NUMBER] = self._number
        words[first + _S_PTS] = pts // timedelta(microseconds=1)
        words[first + _S_WIDTH] = width
        words[first + _S_HEIGHT] = height
        words[first + _S_FILM] = film
        words[_W_LATEST] = slot
        self._borrowed.discard(slot)

    @property
    def number(self) -> int:
        """The number of the picture published last."""
        return self._number

    @property
    def seen(self) -> int:
        """The number of the picture the reader held last."""
        return self._words[_W_SEEN]

    def beat(self) -> None:
        """Show that the player process is well."""
        self._words[_W_BEAT] += 1

    def set_clock(self, position: timedelta, rate: float, at_us: int) -> None:
        """Say where the film is at a moment of `now_us`, and how fast it goes (0: it stands)."""
        words = self._words
        words[_W_CLOCK_TURN] += 1
        words[_W_CLOCK_MEDIA] = position // timedelta(microseconds=1)
        words[_W_CLOCK_AT] = at_us
        words[_W_CLOCK_RATE] = round(rate * 1_000_000)
        words[_W_CLOCK_TURN] += 1
