"""Films that tell their own place: each picture carries its number as sixteen black and white squares along the top."""

from __future__ import annotations

import subprocess
from datetime import timedelta
from pathlib import Path

from PySide6.QtGui import QImage

from desktop_app.playback.film import FilmSource

WIDTH, HEIGHT, RATE = 320, 180, 25
FRAME = timedelta(seconds=1) / RATE
SQUARES = 16


def make_film(
    path: Path,
    seconds: float,
    *options: str,
    sound: bool = True,
    codec: tuple[str, ...] = ("libx264",),
    rate: int = RATE,
) -> Path:
    """Make a film of numbered pictures with ffmpeg, and return its path."""
    size = ["-s", f"{WIDTH}x{HEIGHT}", "-r", str(rate)]
    command = ["ffmpeg", "-y", "-v", "error", "-f", "rawvideo", "-pix_fmt", "gray", *size, "-i", "-"]
    if sound:
        command += ["-f", "lavfi", "-i", f"sine=frequency=440:sample_rate=22050:duration={seconds}"]
    command += ["-pix_fmt", "yuv420p", "-c:v", *codec, *options, str(path)]
    pictures = b"".join(_picture(number) for number in range(round(seconds * rate)))
    subprocess.run(command, input=pictures, check=True)
    return path


def _picture(number: int) -> bytes:
    square = WIDTH // SQUARES
    strip = b"".join((b"\xeb" if number >> (SQUARES - 1 - bit) & 1 else b"\x10") * square for bit in range(SQUARES))
    return strip * 32 + bytes([128]) * (WIDTH * (HEIGHT - 32))


def number_of(image: QImage) -> int:
    """Return the number a picture carries."""
    square = image.width() / SQUARES
    y = round(image.height() * 16 / HEIGHT)
    number = 0
    for bit in range(SQUARES):
        number = number * 2 + (image.pixelColor(round(square * (bit + 0.5)), y).lightness() > 128)
    return number


def place_of(image: QImage) -> timedelta:
    """Return the place in the film that a picture is from."""
    return number_of(image) * FRAME


def source(path: Path, seconds: float = 0, number: int = 4, title: str = "Missbruk") -> FilmSource:
    """Return a film as a course would name it."""
    return FilmSource(path, number, title, timedelta(seconds=seconds))
