"""Makes the three films of «Prova Samsyn», with captions and chapters, and writes their facts into the course.

    python packaging/prova/make_films.py [--out FOLDER]

Needs ffmpeg, espeak-ng (Swedish voice) and Pillow. The same versions of them give the same bytes: nothing depends on
the clock, on chance or on how many processors there are. Without --out the shipped course itself is written.
"""

from __future__ import annotations

import argparse
import array
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
import textwrap
import wave
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import pictures  # noqa: E402 (beside this file)
from script import FILMS, Film, Line  # noqa: E402

COURSE = ROOT / "resources" / "courses" / "prova"
FONTS = ROOT / "resources" / "fonts"
FPS = 25
RATE = 22050
VOICE = ("-v", "sv", "-s", "148", "-p", "42", "-g", "3")
LOUDEST = 0.7
"""Of full scale."""
PAUSE, CHAPTER_PAUSE, FIRST_PAUSE, LAST_PAUSE = 0.55, 1.1, 1.0, 1.6
"""Seconds of silence after a line, after a chapter, at the beginning and at the end."""
FADE = 10
"""Frames."""
ROW = 41


@dataclass(frozen=True)
class Cue:
    """A line with the time it is heard, in seconds."""

    line: Line
    chapter: str
    start: float
    end: float


def main() -> None:
    """Make all films, their captions, and the facts about them."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--out", type=Path, default=COURSE / "data")
    out: Path = arguments.parse_args().out
    for tool in ("ffmpeg", "espeak-ng"):
        if not shutil.which(tool):
            sys.exit(f"needs {tool}")
    for folder in ("films", "captions"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    facts = {}
    for number, film in enumerate(FILMS, start=1):
        facts[film.lecture] = make(number, film, out)
        print(film.lecture, facts[film.lecture]["duration"], facts[film.lecture]["film"]["bytes"], "bytes")
    if out == COURSE / "data":
        write_facts(facts)


def make(number: int, film: Film, out: Path) -> dict[str, Any]:
    """Make one film with its captions; return what `course.json` says of it."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        cues, chapters, samples = speak(film)
        frames = -(-len(samples) * FPS // RATE)
        samples.extend([0] * (-(-frames * RATE // FPS) - len(samples)))
        sound = work / "sound.wav"
        write_sound(sound, samples)
        notes = work / "chapters.txt"
        notes.write_text(metadata(film, chapters, frames / FPS), encoding="utf-8")
        target = out / "films" / f"{film.lecture}.mp4"
        encode(number, film, cues, frames, sound=sound, notes=notes, target=target)
    captions = out / "captions" / f"{film.lecture}.sv.vtt"
    captions.write_text(webvtt(cues), encoding="utf-8", newline="\n")
    return {
        "duration": f"PT{frames / FPS:g}S",
        "film": {
            "file": f"data/films/{target.name}",
            "sha256": hashlib.sha256(target.read_bytes()).hexdigest(),
            "bytes": target.stat().st_size,
            "container": "mp4",
        },
        "captions": [{"language": "sv", "file": f"data/captions/{captions.name}"}],
        "chapters": [{"start": f"PT{start:g}S", "title": title} for start, title in chapters],
    }


def speak(film: Film) -> tuple[list[Cue], list[tuple[float, str]], array.array[int]]:
    """Speak every line; return when each is heard, where the chapters begin, and the sound."""
    samples = array.array("h", [0] * round(FIRST_PAUSE * RATE))
    cues: list[Cue] = []
    chapters: list[tuple[float, str]] = []
    for place, chapter in enumerate(film.chapters):
        # a chapter begins with its picture, which is half a pause before its first word
        begins = len(samples) / RATE - CHAPTER_PAUSE / 2 if place else 0.0
        chapters.append((round(begins * FPS) / FPS, chapter.title))
        for line in chapter.lines:
            start = len(samples)
            samples.extend(voice(line.text))
            cues.append(Cue(line, chapter.title, start / RATE, len(samples) / RATE))
            last = line is chapter.lines[-1]
            samples.extend([0] * round((CHAPTER_PAUSE if last else PAUSE) * RATE))
    samples.extend([0] * round((LAST_PAUSE - CHAPTER_PAUSE) * RATE))
    loudest = max(abs(sample) for sample in samples)
    return cues, chapters, array.array("h", (round(s * LOUDEST * 32767 / loudest) for s in samples))


def voice(text: str) -> array.array[int]:
    """Return a spoken line, the silence at both ends cut off."""
    spoken = subprocess.run(["espeak-ng", *VOICE, "--stdout", text], check=True, capture_output=True).stdout
    samples = array.array("h")
    samples.frombytes(spoken[44 : len(spoken) - len(spoken) % 2])
    heard = [place for place, sample in enumerate(samples) if abs(sample) > 200]
    return samples[max(0, heard[0] - RATE // 50) : heard[-1] + RATE // 20]


def write_sound(path: Path, samples: array.array[int]) -> None:
    """Write the sound as a wave file."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())


def metadata(film: Film, chapters: list[tuple[float, str]], length: float) -> str:
    """Return title and chapters in ffmpeg's own form."""
    text = f";FFMETADATA1\ntitle={film.title}\nartist=Prova Samsyn\nlanguage=swe\n"
    ends = [start for start, _ in chapters[1:]] + [length]
    for (start, title), end in zip(chapters, ends, strict=True):
        times = f"START={round(start * 1000)}\nEND={round(end * 1000)}"
        text += f"[CHAPTER]\nTIMEBASE=1/1000\n{times}\ntitle={title}\n"
    return text


def encode(number: int, film: Film, cues: list[Cue], frames: int, *, sound: Path, notes: Path, target: Path) -> None:
    """Draw the frames into ffmpeg, and let it put picture, sound and chapters together."""
    command = ["ffmpeg", "-y", "-v", "error", "-f", "rawvideo", "-pix_fmt", "rgb24", "-r", str(FPS)]
    command += ["-s", f"{pictures.WIDTH}x{pictures.HEIGHT}", "-i", "-", "-i", str(sound), "-i", str(notes)]
    command += ["-map", "0:v", "-map", "1:a", "-map_metadata", "2", "-map_chapters", "2"]
    command += ["-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"]
    command += ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"]
    command += ["-c:v", "libx264", "-preset", "slow", "-tune", "animation", "-crf", "20", "-profile:v", "high"]
    command += ["-g", "50", "-x264-params", "threads=1", "-threads", "1"]
    command += ["-c:a", "aac", "-b:a", "80k", "-ar", "44100", "-ac", "1"]
    for stream in ("v", "a"):
        command += [f"-metadata:s:{stream}:0", "language=swe"]
    command += ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"]
    command += ["-movflags", "+faststart", str(target)]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        if process.stdin is None:
            raise AssertionError(command)
        draw_frames(number, film, cues, frames, process.stdin)
        process.stdin.close()
        if process.wait():
            sys.exit(f"ffmpeg could not make {target.name}")


def draw_frames(number: int, film: Film, cues: list[Cue], frames: int, out: IO[bytes]) -> None:
    """Write every frame: each picture stands from a little before its line, and fades over into the next."""

    def drawn(cue: Cue) -> pictures.Image.Image:
        line = cue.line
        return pictures.picture(
            line.picture, line.step, fonts=FONTS, number=number, title=film.title, chapter=cue.chapter
        )

    shown = drawn(cues[0])
    written = 0
    for cue, before in zip(cues[1:], cues, strict=False):
        coming = drawn(cue)
        change = round((before.end + cue.start) / 2 * FPS) - FADE // 2
        for _ in range(change - written):
            out.write(shown.tobytes())
        for step in range(1, FADE + 1):
            part = step / FADE
            out.write(pictures.Image.blend(shown, coming, part * part * (3 - 2 * part)).tobytes())
        written = change + FADE
        shown = coming
    for _ in range(frames - written):
        out.write(shown.tobytes())


def webvtt(cues: list[Cue]) -> str:
    """Return the captions: what is said, when it is said."""
    text = "WEBVTT\n\n"
    for cue in cues:
        text += f"{clock(cue.start)} --> {clock(cue.end + 0.3)}\n" + "\n".join(rows(cue.line.text)) + "\n\n"
    return text


def rows(text: str) -> list[str]:
    """Return a line in one or two rows of about the same length."""
    if len(text) <= ROW:
        return [text]
    found = [textwrap.wrap(text, width) for width in range(len(text) // 2, ROW + 1)]
    return next(wrapped for wrapped in found if len(wrapped) == 2)


def clock(seconds: float) -> str:
    """Return a time as WebVTT writes it."""
    milliseconds = round(seconds * 1000)
    return f"{milliseconds // 60000:02}:{milliseconds // 1000 % 60:02}.{milliseconds % 1000:03}"


def write_facts(facts: dict[str, dict[str, Any]]) -> None:
    """Put lengths, hashes, captions and chapters into the course, and make its bag whole again."""
    from desktop_app.courses.publishing import write_listing  # noqa: PLC0415 (films can be made without the program)

    path = COURSE / "data" / "course.json"
    course = json.loads(path.read_text(encoding="utf-8"))
    for lecture in course["lectures"]:
        lecture.update(facts[lecture["id"]])
        for pause in lecture.get("pause_points", []):
            pause["at"] = lecture["chapters"][1]["start"]  # where the second chapter begins
    path.write_text(json.dumps(course, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")
    write_listing(COURSE)


if __name__ == "__main__":
    main()
