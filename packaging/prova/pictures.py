"""The pictures of «Prova Samsyn»: calm slides on light paper, drawn with Pillow at four times the size.

Each picture is a function of the film's title, the chapter and a step; steps add or light up parts. The lower quarter
is left free for captions.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

if TYPE_CHECKING:
    from collections.abc import Callable

WIDTH, HEIGHT = 1280, 720
SCALE = 4

PAPER = "#F6F4EF"
INK = "#10202E"
SOFT = "#4A5766"
LINE = "#B9C3CC"
BLUE = "#0B5C8A"
SKY = "#7CC4F0"
SUN = "#FFD166"
WHITE = "#FFFFFF"
TINT = "#E3F0F8"

LEFT = 96
MIDDLE = 344
"""The height on which drawings are centred."""


@dataclass
class Slide:
    """One picture being drawn, in the measures of the film; half pixels are allowed."""

    image: Image.Image
    fonts: Path

    @property
    def draw(self) -> ImageDraw.ImageDraw:
        """Pillow's pen on the large picture."""
        return ImageDraw.Draw(self.image)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: int,
        colour: str = INK,
        weight: str = "400Regular",
        anchor: str = "ls",
    ) -> None:
        """Write on a base line."""
        font = _font(str(self.fonts), weight, size * SCALE)
        self.draw.text((x * SCALE, y * SCALE), words, font=font, fill=colour, anchor=anchor)

    def circle(
        self, x: float, y: float, radius: float, *, fill: str | None = None, edge: str | None = None, width: float = 3
    ) -> None:
        """Draw a circle around a point."""
        box = [(x - radius) * SCALE, (y - radius) * SCALE, (x + radius) * SCALE, (y + radius) * SCALE]
        self.draw.ellipse(box, fill=fill, outline=edge, width=round(width * SCALE) if edge else 0)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        radius: float = 16,
        fill: str | None = None,
        edge: str | None = None,
        line: float = 3,
    ) -> None:
        """Draw a rounded rectangle from its upper left corner."""
        corners = [x * SCALE, y * SCALE, (x + width) * SCALE, (y + height) * SCALE]
        self.draw.rounded_rectangle(
            corners, radius * SCALE, fill=fill, outline=edge, width=round(line * SCALE) if edge else 0
        )

    def stroke(self, points: list[tuple[float, float]], *, colour: str = INK, width: float = 4) -> None:
        """Draw a line with round ends and joints."""
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self.draw.line(scaled, fill=colour, width=round(width * SCALE), joint="curve")
        for x, y in points:
            self.circle(x, y, (width - 0.25) / 2, fill=colour)  # Pillow's circles are a point wider than its lines

    def shape(self, points: list[tuple[float, float]], *, fill: str) -> None:
        """Fill a polygon."""
        self.draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=fill)

    def finished(self) -> Image.Image:
        """Return the picture in the film's size."""
        return self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


def picture(name: str, step: int, *, fonts: Path, number: int, title: str, chapter: str) -> Image.Image:
    """Return a picture by name, as far as its step has come."""
    slide = Slide(Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), PAPER), fonts)
    slide.box(0, 0, 16, HEIGHT, radius=0, fill=BLUE)
    if name == "title":
        _title(slide, number, title)
    else:
        slide.text(LEFT, 92, title, size=24, colour=SOFT)
        slide.text(LEFT, 150, chapter, size=46, weight="700Bold")
        _rings(slide, WIDTH - 96, 84, 15)
        _DRAWINGS[name](slide, step)
    return slide.finished()


@cache
def _font(folder: str, weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(Path(folder) / f"AtkinsonHyperlegibleNext_{weight}.ttf"), size)


def _title(slide: Slide, number: int, title: str) -> None:
    _rings(slide, 960, 330, 132)
    slide.text(LEFT, 262, f"Film {number} av 3", size=28, colour=BLUE, weight="600SemiBold")
    words = title.split(" ")
    best = min(range(1, len(words)), key=lambda cut: abs(len(" ".join(words[:cut])) - len(" ".join(words[cut:]))))
    for row, part in enumerate((" ".join(words[:best]), " ".join(words[best:]))):
        slide.text(LEFT, 340 + row * 80, part, size=70, weight="700Bold")
    slide.text(LEFT, 484, "Prova Samsyn", size=28, colour=SOFT)


def _rings(slide: Slide, x: float, y: float, radius: float) -> None:
    """Draw the program's mark: two views, and what they share."""
    apart = radius * 0.56
    left, right = (x - apart, y), (x + apart, y)
    slide.circle(*left, radius, fill=SKY)
    slide.circle(*right, radius, fill=SUN)
    masks = []
    for centre in (left, right):
        mask = Image.new("L", slide.image.size, 0)
        box = [(centre[0] - radius) * SCALE, (y - radius) * SCALE, (centre[0] + radius) * SCALE, (y + radius) * SCALE]
        ImageDraw.Draw(mask).ellipse(box, fill=255)
        masks.append(mask)
    both = Image.composite(masks[0], Image.new("L", slide.image.size, 0), masks[1])
    slide.image.paste(Image.new("RGB", slide.image.size, BLUE), mask=both)


def _three_parts(slide: Slide, step: int) -> None:
    centres = (320, 640, 960)
    for left, right in itertools.pairwise(centres):
        slide.stroke([(left + 100, MIDDLE), (right - 100, MIDDLE)], colour=LINE, width=3)
    for place, (x, word) in enumerate(zip(centres, ("Film", "Samtal", "Svar"), strict=True), start=1):
        lit = step == place
        slide.circle(x, MIDDLE, 88, fill=BLUE if lit else WHITE, edge=BLUE if lit else LINE)
        colour = WHITE if lit else BLUE
        (_play, _bubbles, _sheet)[place - 1](slide, x, MIDDLE, colour, BLUE if lit else WHITE)
        weight = "700Bold" if lit else "400Regular"
        slide.text(x, MIDDLE + 138, word, size=32, weight=weight, colour=INK if lit else SOFT, anchor="ms")


def _play(slide: Slide, x: float, y: float, colour: str, _ground: str) -> None:
    slide.shape([(x - 22, y - 34), (x - 22, y + 34), (x + 38, y)], fill=colour)


def _bubbles(slide: Slide, x: float, y: float, colour: str, ground: str) -> None:
    slide.box(x - 50, y - 40, 66, 48, radius=14, fill=colour)
    slide.shape([(x - 38, y + 2), (x - 18, y + 2), (x - 40, y + 22)], fill=colour)
    slide.box(x - 16, y - 12, 68, 50, radius=14, fill=ground)
    slide.box(x - 12, y - 8, 62, 46, radius=14, fill=colour)
    slide.shape([(x + 38, y + 30), (x + 18, y + 34), (x + 42, y + 52)], fill=colour)


def _sheet(slide: Slide, x: float, y: float, colour: str, ground: str) -> None:
    slide.box(x - 32, y - 44, 64, 88, radius=8, fill=colour)
    for row in range(3):
        slide.stroke([(x - 16, y - 22 + row * 20), (x + 16, y - 22 + row * 20)], colour=ground, width=5)


def _own_pace(slide: Slide, step: int) -> None:
    start, end, stop = 224, 1056, 640
    slide.box(start, MIDDLE - 8, end - start, 16, radius=8, fill=WHITE, edge=LINE, line=2)
    slide.box(start, MIDDLE - 8, stop - start, 16, radius=8, fill=BLUE)
    slide.circle(stop, MIDDLE, 46, fill=SUN if step == 0 else BLUE)
    if step == 0:
        for x in (stop - 15, stop + 5):
            slide.box(x, MIDDLE - 18, 10, 36, radius=3, fill=INK)
    else:
        slide.shape([(stop - 12, MIDDLE - 20), (stop - 12, MIDDLE + 20), (stop + 22, MIDDLE)], fill=WHITE)
    words = "Pausa när ni vill" if step == 0 else "Fortsätt där ni slutade"
    slide.text(stop, MIDDLE + 112, words, size=32, anchor="ms", weight="600SemiBold")


def _first_question(slide: Slide, _step: int) -> None:
    slide.box(500, 218, 280, 190, radius=36, fill=BLUE)
    slide.shape([(560, 400), (630, 400), (556, 462)], fill=BLUE)
    slide.text(640, 366, "?", size=150, colour=SUN, weight="700Bold", anchor="ms")


def _people(slide: Slide, away: int | None) -> None:
    slide.box(520, MIDDLE - 62, 240, 124, radius=62, fill=WHITE, edge=LINE)
    seats = [(560, 252), (640, 240), (720, 252), (800, 344), (720, 436), (640, 448), (560, 436), (480, 344)]
    for number, (x, y) in enumerate(seats):
        if number == away:
            slide.circle(x, y, 30, fill=PAPER, edge=LINE)
        else:
            slide.circle(x, y, 30, fill=(BLUE, SKY)[number % 2])


def _step_out(slide: Slide, _step: int) -> None:
    _people(slide, away=3)
    slide.stroke([(846, MIDDLE), (900, MIDDLE)], colour=LINE, width=4)
    slide.circle(948, MIDDLE, 30, fill=SUN)
    slide.box(1004, MIDDLE - 78, 92, 156, radius=8, fill=WHITE, edge=BLUE)
    slide.circle(1078, MIDDLE + 6, 6, fill=BLUE)


def _ways_of_working(slide: Slide, step: int) -> None:
    for x, words, wanted in ((200, "Hur vi arbetar", True), (680, "Enskilda personer", False)):
        slide.box(x, 226, 400, 220, radius=20, fill=TINT if wanted else PAPER, edge=BLUE if wanted else LINE)
        slide.text(x + 200, 412, words, size=32, anchor="ms", weight="600SemiBold", colour=INK if wanted else SOFT)
    slide.circle(400, 308, 46, fill=BLUE)
    slide.stroke([(380, 309), (395, 325), (422, 292)], colour=WHITE, width=8)
    slide.circle(880, 296, 22, edge=LINE, width=5)
    slide.stroke([(842, 350), (852, 332), (880, 326), (908, 332), (918, 350)], colour=LINE, width=5)
    if step == 2:
        slide.stroke([(832, 362), (928, 262)], colour=SOFT, width=6)


def _one_at_a_time(slide: Slide, step: int) -> None:
    for number, x in enumerate((380, 553, 727, 900)):
        speaks = number == (0 if step == 0 else 2)
        slide.circle(x, 420, 38, fill=BLUE if speaks else SKY)
        if speaks:
            slide.box(x - 92, 216, 184, 122, radius=28, fill=SUN)
            slide.shape([(x - 20, 334), (x + 22, 334), (x, 368)], fill=SUN)
            for row, length in enumerate((112, 112, 64)):
                slide.stroke([(x - 56, 250 + row * 27), (x - 56 + length, 250 + row * 27)], colour=INK, width=5)


def _points(slide: Slide, step: int) -> None:
    slide.box(420, 196, 440, 300, radius=16, fill=WHITE, edge=LINE)
    for row, length in enumerate((280, 220, 250)):
        y = 258 + row * 84
        written = row < step
        slide.circle(474, y, 9, fill=BLUE if written else LINE)
        slide.stroke([(510, y), (510 + (length if written else 60), y)], colour=INK if written else LINE, width=7)


def _read_back(slide: Slide, step: int) -> None:
    _points(slide, 3)
    if step:
        slide.circle(868, 466, 58, fill=PAPER)
        slide.circle(868, 466, 50, fill=BLUE)
        slide.stroke([(845, 467), (862, 485), (893, 447)], colour=WHITE, width=9)


def _stays_here(slide: Slide, step: int) -> None:
    slide.box(250, 226, 330, 208, radius=14, fill=WHITE, edge=BLUE, line=5)
    slide.box(210, 446, 410, 22, radius=11, fill=BLUE)
    _sheet(slide, 415, 330, BLUE, WHITE)
    colour = BLUE if step else LINE
    for start in range(660, 800, 40):
        slide.stroke([(start, 340), (start + 18, 340)], colour=colour, width=5)
    slide.stroke([(806, 322), (824, 340), (806, 358)], colour=colour, width=5)
    slide.box(868, 268, 216, 144, radius=12, fill=TINT if step else PAPER, edge=colour)
    slide.stroke([(880, 282), (976, 350), (1072, 282)], colour=colour, width=4)


_DRAWINGS: dict[str, Callable[[Slide, int], None]] = {
    "three_parts": _three_parts,
    "own_pace": _own_pace,
    "first_question": _first_question,
    "step_out": _step_out,
    "ways_of_working": _ways_of_working,
    "one_at_a_time": _one_at_a_time,
    "points": _points,
    "read_back": _read_back,
    "stays_here": _stays_here,
}
