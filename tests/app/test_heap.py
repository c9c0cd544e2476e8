"""What a meeting has used does not stay with a program that is open all day."""

from __future__ import annotations

import platform

import psutil
import pytest

from desktop_app import heap

SMALL = 4096
"""Bytes: less than what the allocator takes from the system for each by itself."""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps it")
def test_what_is_free_between_what_is_used_goes_back() -> None:
    """A laptop with 4 GB shows films; what the meetings before have left in pieces must not crowd them."""
    blocks = [bytearray(SMALL) for _ in range(20_000)]
    kept = blocks[::50]
    del blocks
    before = psutil.Process().memory_info().rss

    assert heap.give_back()

    assert psutil.Process().memory_info().rss < before
    assert len(kept) == 400
