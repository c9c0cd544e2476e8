"""The film the benches play: 1080p25 with motion, H.264 and AAC, the same every time."""

from __future__ import annotations

import subprocess
from pathlib import Path

SECONDS = 14


def bench_film(folder: Path, seconds: float = SECONDS) -> Path:
    """Make the film in a folder, once, and return its path."""
    path = folder / "bench-1080p25.mp4"
    if not path.exists():
        part = path.with_suffix(".part.mp4")
        subprocess.run(
            [
                *("ffmpeg", "-y", "-v", "error"),
                *("-f", "lavfi", "-i", f"testsrc2=size=1920x1080:rate=25:duration={seconds}"),
                *("-f", "lavfi", "-i", f"sine=frequency=330:sample_rate=44100:duration={seconds}"),
                *("-pix_fmt", "yuv420p", "-c:v", "libx264", "-preset", "veryfast", "-b:v", "4M", "-g", "50"),
                *("-c:a", "aac", "-b:a", "128k", str(part)),
            ],
            check=True,
        )
        part.replace(path)
    return path
